"""Ruled tables as rows of paragraphs, put together where they go on over the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.readers.pdf.beside import attach, entries
from minutelint.readers.pdf.flow import Line, lines_of_rows
from minutelint.readers.pdf.grid import Box
from minutelint.readers.pdf.lines import Row
from minutelint.readers.pdf.marks import is_number
from minutelint.readers.pdf.page import Cell, Table
from minutelint.readers.pdf.paragraphs import Column, Paragraph, paragraphs, pitch

_SAME = 6.0
_PADDING = 2.0, 8.0
_SHORT = 3
_SHARE = 0.5
_SEVERAL = 3


def continues(table: Table, last: Table) -> bool:
    """Return whether a table at the top of a page goes on with one at the end of the page before."""
    mine, other = _edges(table), _edges(last)
    shared = sum(any(abs(edge - one) <= _SAME for one in other) for edge in mine)
    return shared * 2 > max(len(mine), len(other)) and abs(mine[-1] - other[-1]) <= _SAME


def join(table: Table, last: Table) -> None:
    """Add the rows of a table to the one that it goes on with."""
    rows = list(table.rows)
    if rows and _said(rows[0]) == _said(last.rows[0]):
        rows.pop(0)
    if rows and not rows[0][0].rows:
        for cell in rows.pop(0):
            home = next((one for one in last.rows[-1] if _over(one, cell)), None)
            if home is not None:
                home.rows += cell.rows
    last.rows += rows


def head(rows: list[Row], table: Table) -> None:
    """Take the line above a table into it, in place, if its words stand over the columns."""
    if not rows or len(rows[-1]) < 2 or len(table.rows[0]) < len(rows[-1]):
        return
    row, first = rows[-1], table.rows[0]
    if row[0].page != table.page or not 0 <= table.top - row[0].y1 + row[0].height / 2 < row[0].height:
        return
    cells = [Cell(cell.box) for cell in first]
    for run in row:
        home = [cell for cell in cells if cell.box.x0 <= run.x0 and run.x1 <= cell.box.x1 and not cell.rows]
        if not home:
            return
        home[0].rows.append([run])
    table.rows.insert(0, cells)
    rows.pop()


def _edges(table: Table) -> list[float]:
    widest = max(table.rows, key=len)
    return [cell.box.x0 for cell in widest] + [widest[-1].box.x1]


def _said(row: Sequence[Cell]) -> list[str]:
    return [run.text for cell in row for line in cell.rows for run in line]


def _over(cell: Cell, other: Cell) -> bool:
    return cell.box.x0 <= (other.box.x0 + other.box.x1) / 2 <= cell.box.x1


def read(table: Table, soft: bool) -> Iterator[tuple[list[Paragraph], tuple[int, ...]]]:
    """Yield the lines of a table: each its paragraphs, which stand side by side, and their row and columns.

    A table whose cells hold several paragraphs is the page's layout: its rows are read as text, what stands in front of
    the widest column as a heading, what stands behind it beside its paragraphs. `soft` is as in `Column`.
    """
    rows = [[(cell, _paragraphs(cell, soft)) for cell in row] for row in table.rows]
    main = _main(rows)
    for number, row in enumerate(rows, 1):
        single = all(len(found) <= 1 for _, found in row)
        head = single and number == 1 and all(_short(found) for _, found in row)
        if main is None or head or not any(_same(cell.box, main) for cell, _ in row):
            yield [_whole(found) for _, found in row], (number, *range(1, len(row) + 1))
            continue
        yield from _laid_out(row, main, number)


def _paragraphs(cell: Cell, soft: bool) -> list[Paragraph]:
    if not cell.rows:
        return []
    lines = lines_of_rows(cell.rows)
    low, high = _PADDING
    inset = min(max(min(line.x0 for line in lines) - cell.box.x0, low), high)
    return paragraphs(lines, Column(cell.box.x1 - inset, pitch(cell.rows), soft))


def _main(rows: Sequence[Sequence[tuple[Cell, list[Paragraph]]]]) -> Box | None:
    """Return a cell of the column that holds the text, if the table is the layout of a text."""
    sizes: dict[tuple[int, int], int] = {}
    boxes: dict[tuple[int, int], Box] = {}
    several = 0
    for row in rows:
        for cell, found in row:
            key = round(cell.box.x0 / _SAME), round(cell.box.x1 / _SAME)
            boxes[key] = cell.box
            sizes[key] = sizes.get(key, 0) + sum(len(paragraph.words) for paragraph in found)
    if len(rows) < 2 or not sizes:
        return None
    best = max(sizes, key=lambda key: sizes[key])
    for row in rows:
        several += sum(max(len(found) - 1, 0) for cell, found in row if _same(cell.box, boxes[best]))
    return boxes[best] if several >= _SEVERAL and sizes[best] >= _SHARE * sum(sizes.values()) else None


def _same(box: Box, main: Box) -> bool:
    """Return whether a cell stands in a column; it may reach over its neighbours."""
    near = abs(box.x0 - main.x0) <= _SAME or abs(box.x1 - main.x1) <= _SAME
    return near and box.x0 < (main.x0 + main.x1) / 2 < box.x1


def _short(found: Sequence[Paragraph]) -> bool:
    return not found or len(found[0].words.split()) <= _SHORT


def _whole(found: Sequence[Paragraph]) -> Paragraph:
    """Return the paragraphs of a cell as one."""
    if len(found) == 1:
        return found[0]
    lines: list[Line] = [line for paragraph in found for line in paragraph.lines]
    return Paragraph(
        [" ".join(paragraph.words.replace("\t", " ") for paragraph in found)] if found else [""], "", lines
    )


def _laid_out(
    row: Sequence[tuple[Cell, list[Paragraph]]], main: Box, number: int
) -> Iterator[tuple[list[Paragraph], tuple[int, ...]]]:
    at = next(index for index, (cell, _) in enumerate(row) if _same(cell.box, main))
    front, text, behind = row[:at], row[at][1], [cell for cell, _ in row[at + 1 :]]
    column = len(front) + 1
    body = list(text)
    heads = [_whole(found) for _, found in front if found]
    if heads and is_number(heads[0].words) and len(heads) + bool(body) > 1:
        mark = heads.pop(0)
        titled = heads[0] if heads else body[0]
        titled.mark = f"{mark.words} {titled.mark}".strip()
    side = [entry for cell in behind for entry in entries(cell.rows, cell.box.x1 - _PADDING[0])]
    left = attach(body or heads[:1], side)
    if heads:
        yield heads, (number, *range(1, len(heads) + 1))
    for paragraph in body:
        yield [paragraph], (number, column)
    for entry in left:
        yield [entry], (number, column + 1)
