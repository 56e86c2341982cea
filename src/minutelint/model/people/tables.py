"""Tables and columns of people: rows with a column for who was there, heads, and names side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from minutelint.model.language.cells import Cell, cells_of
from minutelint.model.nodes import Status
from minutelint.model.people.pieces import cut
from minutelint.model.people.presence import STATUS
from minutelint.model.walk import line_words
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

COLUMNS = 12  # of a table of people, at most
LONGEST = 60  # code points of a cell that states who was there
REMARK = 8  # words, at least, of a sentence among the lines of a list
FEWEST = 2  # rows of a table that tell of people
Rows = Sequence[tuple[Line, Sequence[Cell]]]


def lines_of(lines: Sequence[Line], *, headed: bool = False) -> list[tuple[str, int]]:
    """Return the lines of a list, without the head of a table; the head of one that is not of people ends it.

    Where names stand behind the label, `headed`, a heading in capitals ends the list, too. Names that stand side by side
    come as a line each.
    """
    if columns := _side_by_side(lines):
        return columns
    found: list[tuple[str, int]] = []
    tabled = False
    for line in lines:
        if line.kind == "GROUP":
            continue
        if headed and line.kind == "TITLE" and line.text.isupper():
            break
        first, tabled = not tabled, line.kind == "ROW"
        if tabled:
            cells = [cell for cell in cells_of(line) if cell.text]
            if first and _heads_names(cells):
                continue
            if len(cells) > 1 and all(pattern("columns", "COLUMN_HEAD").match(cell.text) for cell in cells):
                if any(pattern("columns", "COLUMN_PERSON").match(cell.text) for cell in cells):
                    continue
                break
            line = _uncounted(line)
        lettered = line.kind == "LIST_ITEM" and line.text.lstrip()[:1].islower()  # `ii. Ann Hill`, not `A. Hill`
        found.append(line_words(line) if lettered else (line.text.rstrip(), line.start))
    return found


def to_remark(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines up to a remark behind bullets, where the bullets below that name nobody in full: another list."""
    for at in range(1, len(lines) - 1):
        line, below = lines[at], lines[at + 1]
        long = line.kind == "TEXT" and line.gap and len(line.text.split()) >= REMARK
        if long and lines[at - 1].kind == below.kind == "BULLET" and not line.text.rstrip().endswith(":"):
            bullets = [line_words(one)[0] for one in takewhile(lambda one: one.kind == "BULLET", lines[at + 1 :])]
            if not any(len(piece.name()) > 1 for text in bullets for piece in cut(text)[:1]):
                return lines[:at]
    return lines


def _uncounted(line: Line) -> Line:
    """Return a row without the number that counts it."""
    number, tab, rest = line.text.partition("\t")
    counted = bool(tab) and number.strip(" .)").isdecimal()
    return replace(line, text=rest, start=line.start + len(number) + 1) if counted else line


def _heads_names(cells: Sequence[Cell]) -> bool:
    """Whether the first row of a table heads a column of names, or of the given names or surnames of people."""
    names = ("COLUMN_NAME", "COLUMN_GIVEN", "COLUMN_FAMILY") if len(cells) > 1 else ("COLUMN_GIVEN", "COLUMN_FAMILY")
    return any(pattern("columns", kind).match(cell.text) for cell in cells for kind in names)


def _side_by_side(lines: Sequence[Line]) -> list[tuple[str, int]]:
    """Return the cells of lines of which each holds as many full names, with their offsets: columns of names.

    What stands beside a name is mostly a body, which may look like a name: so nothing, unless the last line is shorter, as
    where names fill columns, or everybody is addressed in full.
    """
    rows = [[cell for cell in cells_of(line) if cell.text] for line in lines]
    wide = len(rows[0]) if rows else 0
    if wide < FEWEST or any(len(cells) != wide for cells in rows[:-1]) or len(rows[-1]) > wide:
        return []
    found = [(cell.text, cell.span.start) for cells in rows for cell in cells]
    kinds = [_named(text) for text, _ in found]
    short = len(rows) > 1 and len(rows[-1]) < wide
    sure = all(kinds) if short else all(kind == "person" for kind in kinds)
    return found if sure else []


def _named(text: str) -> str:
    """Return the kind of piece that a cell is which holds one full name and nothing else; else nothing."""
    pieces = cut(text) if len(text) < LONGEST else []
    if len(pieces) != 1 or pieces[0].kind not in ("bare", "person"):
        return ""
    return pieces[0].kind if pieces[0].kind == "person" or len(pieces[0].name()) > 1 else ""


def status_rows(rows: Rows) -> list[tuple[Line, Cell, Status]]:
    """Return the rows of a table that has a column for who was present and who was not, each with that cell."""
    if len(rows) < FEWEST:
        return []
    for at in range(1, min(COLUMNS, max(len(cells) for _, cells in rows))):
        found = [
            (line, cells[at], status) for line, cells in rows if at < len(cells) and (status := _status(cells[at]))
        ]
        texts = [cell.text for _, cell, _ in found]
        if found and found[0][0] is rows[0][0] and texts.count(texts[0]) == 1:
            found = found[1:]  # the head of the table
        if len(found) >= FEWEST:
            return found
    return []


def ticked_rows(rows: Rows) -> list[tuple[Line, Cell, Status]]:
    """Return the rows of a table whose head has columns for who was present and who was not, each with the cell ticked."""
    if len(rows) <= FEWEST:
        return []
    columns = {at: status for at, cell in enumerate(rows[0][1][:COLUMNS]) if (status := _status(cell))}
    found = [
        (line, cells[at], status)
        for line, cells in rows[1:]
        for at, status in columns.items()
        if at < len(cells) and pattern("labels", "TICK").fullmatch(cells[at].text)
    ]
    return found if len(found) >= FEWEST else []


def status_columns(rows: Rows) -> list[tuple[Cell, Status, list[tuple[str, int]]]]:
    """Return the columns of a table whose head holds nothing but who was present and who was not, each with that cell."""
    if len(rows) < FEWEST:
        return []
    heads = [(at, cell, _status(cell)) for at, cell in enumerate(rows[0][1][:COLUMNS]) if cell.text]
    if len(heads) < FEWEST:
        return []
    found: list[tuple[Cell, Status, list[tuple[str, int]]]] = []
    for at, head, status in heads:
        if status is None:
            return []
        cells = [cells[at] for _, cells in rows[1:] if at < len(cells) and cells[at].text]
        found.append((head, status, [(cell.text, cell.span.start) for cell in cells]))
    return found


def headed_rows(rows: Rows) -> tuple[Cell, Status] | None:
    """Return the head of the first column of a table, and what it says of those who stand in it: `Attendee | Organisation`.

    None where no first column says it alone.
    """
    if len(rows) <= FEWEST or len(rows[0][1]) < FEWEST:
        return None
    first, *others = rows[0][1][:COLUMNS]
    status = _status(first)
    told = any(_status(cell) for cell in others)
    return (
        None if status is None or told or not all(_named(cells[0].text) for _, cells in rows[1:]) else (first, status)
    )


def _status(cell: Cell) -> Status | None:
    """Return the status that a cell states and nothing else."""
    if len(cell.text) > LONGEST:
        return None
    words = cell.text.rstrip(" ?")
    return next((STATUS[kind] for kind in STATUS if pattern("labels", kind).fullmatch(words)), None)


def without(line: Line, cell: Cell) -> tuple[str, int]:
    """Return a row with blanks for a cell and no number in front, and the offset of its first code point."""
    line = _uncounted(line)
    base = line.start
    text = line.text.rstrip()
    start, end = cell.span.start - base, cell.span.end - base
    note = cell.text.partition("(")
    kept = f"({note[2]}" if note[1] else ""
    return text[:start] + kept.rjust(end - start) + text[end:], base
