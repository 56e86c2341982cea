"""Tables of actions: a row for each task, columns for who is to do it and by when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from minutelint.compiled import compiled
from minutelint.model.actions.owners import leading, owners
from minutelint.model.dates.mentions import date_in
from minutelint.model.language.cells import Cell, cells_of
from minutelint.model.language.statements import Context, read
from minutelint.model.nodes import Action, Due, Fact, Owner
from minutelint.model.walk import Block
from minutelint.syntax.terminals import pattern

COLUMNS = ("COLUMN_OWNER", "COLUMN_DUE", "COLUMN_TASK")
_DAY = compiled(r"\d{1,2}[/.-]\d{1,2}")  # a day whose order of day and month nothing tells
FEW = 6  # words of a cell that tells who, in whatever words


def table_actions(blocks: Sequence[Block], context: Context) -> Iterator[Action]:
    """Yield the actions of every table whose head names a column for the task and one for its owner."""
    for block in blocks:
        columns: dict[str, int] = {}
        head, wide = "", 0
        for line in block.lines:
            if line.kind != "ROW" and (line.kind != "PLANNED" or "\t" not in line.text):
                columns = {}
                continue
            cells = cells_of(line)
            if not columns or (
                line.gap and (len(cells) > wide or line.kind == "PLANNED")
            ):  # behind a blank line, a wider row is of another table
                columns, head = _columns(cells)
                if line.kind == "PLANNED" and "COLUMN_DUE" not in columns and not _has_deeds(cells):
                    columns = {}  # the items of an agenda, each with who leads it
                wide = len(cells)
            else:
                yield from _row(cells, columns, head, block.item, context)


def told_in_tables(told: Sequence[Action], listed: Sequence[Action]) -> list[Action]:
    """Return the actions of tables behind those of the text, without what was read of a row as of a sentence."""
    starts = sorted(one.span.start for one in listed)
    kept = (
        one for one in told if one.labelled or bisect_left(starts, one.span.start) == bisect_left(starts, one.span.end)
    )
    return [*kept, *listed]


def _columns(cells: Sequence[Cell]) -> tuple[dict[str, int], str]:
    """Return the columns of a head by what they hold, and the word over the tasks; none where it is no table of actions."""
    found: dict[str, int] = {}
    for i, cell in enumerate(cells):
        kind = next((kind for kind in COLUMNS if pattern("columns", kind).match(cell.text)), None)
        if kind is not None and (kind not in found or pattern("columns", "COLUMN_DEED").match(cell.text)):
            found[kind] = i
    if not {"COLUMN_OWNER", "COLUMN_TASK"} <= found.keys():
        return {}, ""
    if (number := _number_column(cells)) is not None and number not in found.values():
        found["COLUMN_NUMBER"] = number
    task = found["COLUMN_TASK"]
    if pattern("columns", "COLUMN_NAME").match(cells[found["COLUMN_OWNER"]].text) and not _has_deeds(cells):
        return {}, ""  # people, and what is told of them
    if pattern("columns", "COLUMN_DEED").match(cells[task].text) is None and task + 1 < len(cells):
        found["COLUMN_TASK"] = task if cells[task + 1].text else task + 1  # beside the number of the item it arose from
    return found, cells[found["COLUMN_TASK"]].text


def _number_column(cells: Sequence[Cell]) -> int | None:
    """Return which cell of a head stands over the numbers of the actions."""
    return next((i for i, cell in enumerate(cells) if pattern("scan", "COLUMN_NUMBER").match(cell.text)), None)


def _has_deeds(cells: Sequence[Cell]) -> bool:
    """Whether a head has a column that is sure to hold tasks."""
    return any(pattern("columns", "COLUMN_DEED").match(cell.text) for cell in cells)


def is_head_of_actions(cells: Sequence[Cell]) -> bool:
    """Whether a row is the head of a table of actions."""
    return bool(_columns(cells)[0])


def _row(
    cells: Sequence[Cell], columns: dict[str, int], head: str, item: int | None, context: Context
) -> Iterator[Action]:
    def cell(kind: str) -> Cell | None:
        at = columns.get(kind)
        found = cells[at] if at is not None and at < len(cells) else None
        return found if found is not None and found.text else None

    task = cell("COLUMN_TASK")
    if task is None:
        return
    number = cell("COLUMN_NUMBER")
    yield Action(
        item=item,
        text=task.text,
        labelled=True,
        span=task.span,
        label=head,
        owners=_owners(cell("COLUMN_OWNER"), context),
        due=_due(cell("COLUMN_DUE"), context),
        number=Fact(number.text, number.span) if number is not None else None,
    )


def _owners(cell: Cell | None, context: Context) -> tuple[Owner, ...]:
    if cell is None or pattern("columns", "UNSTATED").match(cell.text):
        return ()
    parts = read(cell.text)
    words = parts[0].tokens if parts else ()
    found = owners(words, cell.span.start, context, strict=False) or leading(
        words, cell.span.start, context, strict=False
    )
    return found or ((Owner(cell.text, "role", cell.span),) if len(cell.text.split()) <= FEW else ())


def _due(cell: Cell | None, context: Context) -> Due | None:
    if cell is None or pattern("columns", "UNSTATED").match(cell.text):
        return None
    if pattern("scan", "NEXT_GATHERING").fullmatch(cell.text):
        return Due(cell.text, cell.span, context.next_meeting)
    date = date_in(cell.text, context.meeting_date)
    return Due(cell.text, cell.span, date, vague=date is None and _DAY.fullmatch(cell.text) is None)
