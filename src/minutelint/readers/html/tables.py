"""Which tables hold data and which only lay out the page, and how rows of data are written."""

from __future__ import annotations

from msgspec import Struct, field

from minutelint.readers import tags
from minutelint.readers.html.lines import Line
from minutelint.readers.html.numbers import whole
from minutelint.readers.html.tree import BLOCKS, Node
from minutelint.readers.strand import Strand

MOST_COLUMNS = 40
"""A cell that spans more columns, or more cells in a row, count as so many."""

_LARGE = 800
_NESTED = 40
_FEW_ROWS = 3
_LONGEST_COUNT = 6
_PARTS = frozenset({"thead", "tbody", "tfoot"})


class Table(Struct):
    """A table that is being read.

    layout    it lays out the page
    below     by column, in how many rows a cell goes on
    counted   the first cell of a row above is a number
    """

    layout: bool
    below: dict[int, int] = field(default_factory=dict)
    counted: bool = False


class Row(Struct):
    """A row that is being read: its cells so far, each with its lines; empty ones stand for what spans.

    `width` counts them up to the last that is written in the row itself.
    """

    cells: list[list[Line]] = field(default_factory=list)
    width: int = 0


def rows_of(table: Node) -> list[Node]:
    """Return the rows of a table, those of tables inside it left out."""
    rows = []
    for child in table.children:
        if child.name == "tr":
            rows.append(child)
        elif child.name in _PARTS:
            rows.extend(row for row in child.children if row.name == "tr")
    return [row for row in rows if not row.gone]


def cells_of(row: Node) -> list[Node]:
    """Return the cells of a row."""
    return [cell for cell in row.children if cell.name in tags.CELLS and not cell.gone]


def is_layout(table: Node, nested: set[int]) -> bool:
    """Return whether a table only lays out the page. `nested` has the ids of elements that hold a table with words."""
    said = table.attributes
    if said.get("role", "").lower() in ("presentation", "none") or "layout" in said.get("summary", "").lower():
        return True
    rows = rows_of(table)
    cells = [cells_of(row) for row in rows]
    if any(id(cell) in nested for row in cells for cell in row):
        return True
    if max(map(len, cells), default=0) < 2:
        return True
    if len(rows) > _FEW_ROWS:
        return False
    return any(_is_page(cell, table) for row in cells for cell in row)


def _is_page(cell: Node, table: Node) -> bool:
    blocks = sum(child.name in BLOCKS for child in cell.children)
    size, whole_size = cell.prose + cell.linked, table.prose + table.linked
    return size > _LARGE and blocks > _FEW_ROWS and size * 2 > whole_size


def is_plain(row: Node) -> bool:
    """Return whether no cell of a row holds more than words, so that it is a row even in a table for layout."""
    cells = cells_of(row)
    return len(cells) > 1 and not any(
        child.name in BLOCKS or child.name == "br" for cell in cells for child in cell.children
    )


def add_cell(table: Table, row: Row, cell: Node, lines: list[Line]) -> None:
    """Put the lines of a cell into its column of the row."""
    fill(table, row)
    span = min(max(whole(cell.attributes.get("colspan")) or 1, 1), MOST_COLUMNS)
    deep = max(whole(cell.attributes.get("rowspan")) or 1, 1)
    column = len(row.cells)
    row.cells.append(lines)
    row.width = len(row.cells)
    if column < MOST_COLUMNS:
        row.cells.extend([] for _ in range(span - 1))
        if deep > 1:
            table.below.update(dict.fromkeys(range(column, min(column + span, MOST_COLUMNS)), deep - 1))


def fill(table: Table, row: Row) -> None:
    """Put an empty cell wherever one from a row above goes on."""
    while table.below.get(len(row.cells), 0) > 0:
        table.below[len(row.cells)] -= 1
        row.cells.append([])


def compose(table: Table, row: Row, at: int, end: int, *, gap: bool) -> list[Line]:
    """Return the lines of a row: the first line of each cell between tabs, then what further lines its cells hold."""
    cells = row.cells
    table.counted = table.counted or _is_count(cells[0])
    filled = [index for index, lines in enumerate(cells) if lines]
    if not filled:
        return []
    below: list[Line] = []
    strand = Strand()
    firsts: list[Line] = []
    for index, lines in enumerate(cells[: filled[-1] + 1]):
        if index:
            strand.put("\t", lines[0].strand.place if lines else at)
        rest = lines
        if lines and lines[0].kind != "list":
            firsts.append(lines[0])
            strand.extend(lines[0].strand)
            rest = lines[1:]
        below += rest
    for line in below:
        line.gap = False
    if not firsts:
        return below
    first = firsts[0]
    alone = len(filled) == 1 and not (
        table.counted and filled[0] == 1
    )  # where numbers stand above, this one is wanting
    if alone and (len(cells) == 1 or first.mark):  # one cell says it all: a heading over the rows
        return [Line(first.strand, first.mark, 0, end, gap, first.kind), *below]
    if not below:
        strand.put("\t" * (row.width - filled[-1] - 1), end)
    return [Line(strand, "", 0, end, gap, "row"), *below]


def _is_count(lines: list[Line]) -> bool:
    """Return whether a cell holds a number that counts, and nothing else: `3.`."""
    return (
        len(lines) == 1 and lines[0].strand.length <= _LONGEST_COUNT and str(lines[0].strand).strip(" .)").isdecimal()
    )
