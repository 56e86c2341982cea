"""Columns that no line is drawn between: pages set in two columns, and lists of people set side by side."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.readers.pdf.lines import Row
from minutelint.readers.pdf.marks import is_number

_PROSE = 3
_FEWEST = 5
_KEY = 5
_NEAR = 8.0
_BELOW = 3


def in_order(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a page as a reader takes them: one column of prose after the other, pairs below one another."""
    between = middle(rows)
    return _labels(_pairs(rows if between is None else _columns(rows, between)))


def middle(rows: Sequence[Row]) -> float | None:
    """Return where the room between two columns of prose is, in points; None where the rows are no such columns."""
    both = [row for row in rows if len(row) == 2 and min(run.text.count(" ") for run in row) >= _PROSE]
    if len(both) < _FEWEST:
        return None
    left = max(row[0].x1 for row in both)
    right = min(row[1].x0 for row in both)
    return (left + right) / 2 if left < right else None


def _columns(rows: Sequence[Row], middle: float) -> list[Row]:
    """Read the left column before the right one."""
    found: list[Row] = []
    block: list[Row] = []
    for row in rows:
        if any(run.x0 < middle < run.x1 for run in row):
            found += _split(block, middle)
            block = []
            found.append(row)
        else:
            block.append(row)
    return found + _split(block, middle)


def _split(block: Sequence[Row], middle: float) -> list[Row]:
    left = [[run for run in row if run.x1 <= middle] for row in block]
    right = [[run for run in row if run.x0 >= middle] for row in block]
    both = sum(bool(one) and bool(other) for one, other in zip(left, right, strict=True))
    if both < 2:
        return list(block)
    return [row for row in (*left, *right) if row]


def _labels(rows: Sequence[Row]) -> list[Row]:
    """Put what stands before a list in columns on a line of its own: nothing stands below it."""
    found: list[Row] = []
    for index, row in enumerate(rows):
        below = [other for other in rows[index + 1 : index + 1 + _BELOW] if len(other) > 1]
        if len(row) > 2 and below and not is_number(row[0].text) and all(_under(other, row[1:]) for other in below):
            found += [row[:1], row[1:]]
        else:
            found.append(row)
    return found


def _under(row: Row, above: Row) -> bool:
    """Return whether each run of a row stands below one of another row."""
    return all(any(abs(run.x0 - over.x0) < _NEAR for over in above) for run in row)


def _pairs(rows: Sequence[Row]) -> list[Row]:
    """Put names with their keys, two or more pairs to a line, below one another; what stands before them comes first."""
    found: list[Row] = []
    index = 0
    while index < len(rows):
        end = index
        while end < len(rows) and _is_paired(rows[end], rows[index], first=end == index):
            end += 1
        block = [list(row) for row in rows[index:end]]
        if len(block) < 2:
            found.append(rows[index])
            index += 1
            continue
        if len(block[0]) % 2:
            found.append([block[0].pop(0)])
        for at in range(0, max(len(row) for row in block), 2):
            found += [row[at : at + 2] for row in block if len(row) > at]
        index = end
    return found


def _is_paired(row: Row, first_row: Row, *, first: bool) -> bool:
    """Return whether a row holds pairs that stand below those of the first row, which may begin with a label."""
    offset = len(first_row) % 2
    if first:
        row = row[offset:]
        if len(row) < 4:
            return False
    if not row or len(row) % 2 or len(row) > len(first_row) - offset:
        return False
    if any(" " in run.text or len(run.text) > _KEY or not run.text.isalpha() for run in row[1::2]):
        return False
    if any(len(run.text) <= _KEY for run in row[::2]):
        return False
    return all(abs(run.x0 - over.x0) < _NEAR for run, over in zip(row, first_row[offset:], strict=False))
