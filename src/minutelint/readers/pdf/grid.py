"""Finds the cells of ruled tables from the lines that a page draws."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from minutelint.readers.pdf.strokes import Stroke, Strokes

MOST_LINES = 600
"""A page with more lines than this in one direction, pieces put together, holds a drawing."""

_NEAR = 3.0
_SMALLEST = 5.0


class Box(Struct, frozen=True):
    """One cell of a table, in points; `row` counts the rows of its table from 0."""

    x0: float
    y0: float
    x1: float
    y1: float
    row: int

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point lies in the cell."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1


def grids(strokes: Strokes) -> list[list[Box]]:
    """Return the cells of each ruled table, row by row. A frame around one thing is no table."""
    across, down = joined(strokes.across), joined(strokes.down)
    if not across or not down or max(len(across), len(down)) > MOST_LINES:
        return []
    found = [list(_cells(*part)) for part in _connected(across, down)]
    return [cells for cells in found if len(cells) > 1]


def joined(strokes: Sequence[Stroke]) -> list[Stroke]:
    """Return lines with their pieces put together, in the order of where they stand."""
    found: list[Stroke] = []
    level: list[Stroke] = []
    for stroke in [*sorted(strokes, key=lambda stroke: stroke.at), None]:
        if stroke is not None and level and stroke.at - level[0].at <= _NEAR:
            level.append(stroke)
            continue
        at = sum(one.at for one in level) / len(level) if level else 0.0
        start = end = None
        for one in sorted(level, key=lambda one: one.start):
            if start is not None and end is not None and one.start <= end + _NEAR:
                end = max(end, one.end)
                continue
            if start is not None and end is not None:
                found.append(Stroke(at, start, end))
            start, end = one.start, one.end
        if start is not None and end is not None:
            found.append(Stroke(at, start, end))
        level = [stroke] if stroke is not None else []
    return found


def _connected(across: list[Stroke], down: list[Stroke]) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    """Yield the groups of lines that meet, each as those across and those down."""
    touching: list[list[int]] = [[] for _ in across]
    met: list[list[int]] = [[] for _ in down]
    levels = [stroke.at for stroke in across]
    for j, one in enumerate(down):
        first = bisect_left(levels, one.start - _NEAR)
        for i in range(first, bisect_left(levels, one.end + _NEAR)):
            if across[i].start - _NEAR <= one.at <= across[i].end + _NEAR:
                touching[i].append(j)
                met[j].append(i)
    seen: set[int] = set()
    for i in range(len(across)):
        if i in seen or not touching[i]:
            continue
        rows, columns, pending = {i}, set[int](), [i]
        while pending:
            for j in touching[pending.pop()]:
                if j not in columns:
                    columns.add(j)
                    fresh = [k for k in met[j] if k not in rows]
                    rows.update(fresh)
                    pending += fresh
        seen |= rows
        yield [across[k] for k in sorted(rows)], [down[k] for k in sorted(columns)]


def _cells(across: list[Stroke], down: list[Stroke]) -> Iterator[Box]:
    """Yield the cells of one table in the order of their rows; a cell may reach over several of them."""
    levels: list[float] = []
    for stroke in across:
        if not levels or stroke.at - levels[-1] > _NEAR:
            levels.append(stroke.at)
    open_cells: dict[tuple[int, int], tuple[float, float, float, int]] = {}
    done: list[Box] = []
    for row, (top, bottom) in enumerate(pairwise(levels)):
        middle = (top + bottom) / 2
        edges = [stroke.at for stroke in down if stroke.start <= middle <= stroke.end]
        floor = [stroke for stroke in across if abs(stroke.at - bottom) <= _NEAR]
        for left, right in pairwise(edges):
            if right - left < _SMALLEST:
                continue
            key = round(left / _NEAR), round(right / _NEAR)
            x0, x1, y0, start = open_cells.pop(key, (left, right, top, row))
            half = (left + right) / 2
            if any(stroke.start <= half <= stroke.end for stroke in floor) or row == len(levels) - 2:
                done.append(Box(x0, y0, x1, bottom, start))
            else:
                open_cells[key] = (x0, x1, y0, start)
    done.sort(key=lambda box: (box.row, box.x0))
    yield from done
