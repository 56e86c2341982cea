"""Rows of a wide table whose first cell is a minute number: `20/24<TAB>Roof<TAB>It leaks.<TAB>Ann Hill`.

Tables of tasks, payments and applications have such rows, too, so only a head that names topics and talk makes items of
them, or that the count of the items runs through one that stands by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from minutelint.syntax.heads import Head, read_head
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

TABLE = frozenset({"ROW", "NUMBER_ROW", "MINUTE_NUMBERED", "FURNITURE_LINE"})
WIDE = 3  # tabs of a row that is no number and title alone


def minute_rows(lines: Sequence[Line], heads: Mapping[int, Head]) -> Iterator[tuple[int, Head]]:
    """Yield the rows that open an item, by their index among the lines, with what stands in them.

    `heads` are those of the lines that begin with a number and are no such rows, by the same index.
    """
    topics = tasks = False
    headed = 0  # the last row that holds the heads of columns
    for i, line in enumerate(lines):
        if line.kind not in TABLE or "\t" not in line.text:
            topics = tasks = False
            continue
        cells = [cell.strip(" *\n") for cell in line.text.split("\t")]
        tasks = tasks and (not line.gap or headed == i - 1)
        head = _minute(line, cells) if line.kind == "ROW" else None
        if head is None:
            owned, talk = _names(cells[1:], "COLUMN_OWNER", "COLUMN_DUE"), _heads_talk(cells)
            tasks, topics = tasks or owned, topics or talk
            headed = i if owned or talk else headed
        elif topics or (not tasks and _runs_on(i, head, heads)):
            yield i, head


def _minute(line: Line, cells: Sequence[str]) -> Head | None:
    """Return what stands in a wide row with a minute number in front and a title behind it, None for another row."""
    if len(cells) <= WIDE or "/" not in cells[0] or pattern("heads", "NUMBER").fullmatch(cells[0]) is None:
        return None
    return read_head(line, numbered=True) if cells[1][:1].isupper() else None


def _heads_talk(cells: Sequence[str]) -> bool:
    """Whether cells are the heads of columns for a number, a topic and what was said of it, and not of a register of tasks."""
    at = next((i for i, cell in enumerate(cells[:2]) if _names([cell], "COLUMN_TOPIC", whole=True)), None)
    if at is None:
        return False
    register = _names(cells, "COLUMN_OWNER") and _names(cells, "COLUMN_DUE") and not _names(cells, "COLUMN_DEED")
    said = (_names([cell], "COLUMN_SAID", whole=True) and not _names([cell], "COLUMN_TASK") for cell in cells[at + 1 :])
    return any(said) and not register


def _names(cells: Sequence[str], *columns: str, whole: bool = False) -> bool:
    """Whether a cell is the head of one of some columns, or begins as that does."""
    forms = [pattern("columns", column) for column in columns]
    return any(form.fullmatch(cell) if whole else form.match(cell) for cell in cells for form in forms)


def _runs_on(at: int, head: Head, heads: Mapping[int, Head]) -> bool:
    """Whether the count of the lines above or below, in the same form, runs through a row, and neither has its number."""
    same = [i for i, one in heads.items() if one.line.kind == "MINUTE_NUMBERED" and one.series == head.series]
    above = max((i for i in same if i < at), default=None)
    below = min((i for i in same if i > at), default=None)
    before, after = (heads[i].path if i is not None else None for i in (above, below))
    if head.path is None or head.path in (before, after):
        return False
    return before == (head.path[0] - 1,) or after == (head.path[0] + 1,)
