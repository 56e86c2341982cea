"""Tables of people that give a name in two columns, `First name | Surname`, read as if it stood in one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from minutelint.compiled import compiled
from minutelint.model.language.cells import Cell, cells_of
from minutelint.model.people.presence import STATUS
from minutelint.syntax.labels import read_label
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import names_group

LONGEST = 24  # code points of the head of such a column
MOST = 12  # columns that are looked at
_WIDE = 3  # columns of a table in which a row with nothing but its first cell is no name
_HALVES = {"COLUMN_FAMILY": "f", "COLUMN_GIVEN": "g", "COLUMN_ADDRESS": "a"}
_WHOLE = compiled("a?g{1,2}f|fa?g{1,2}")


def head_of(lines: Sequence[Line]) -> Line | None:
    """Return the row that heads the columns of names in the first table of a block; None where none does."""
    row = next((line for line in lines if line.kind == "ROW"), None)
    return row if row is not None and _whole(row) is not None else None


def with_whole_names(lines: Sequence[Line], above: Line | None = None) -> Sequence[Line]:
    """Return the lines of a block with the columns of a name made one, where the first row heads them side by side.

    The name takes no more room than its cells did, so that offsets stay; a surname in front goes behind. A row with
    nothing but its first cell is over a group of people: it is kept where the words tell who those below are.

    above  the row that heads the table where a line over a group of people parts it
    """
    at = next((i for i, line in enumerate(lines) if line.kind == "ROW"), None)
    if at is None:
        return lines
    row = head_of(lines) or above
    whole = _whole(row) if row is not None else None
    if row is None or whole is None:
        return lines
    first, last = whole.start(), whole.end() - 1
    found = list(lines[:at])
    if row is lines[at]:
        head = cells_of(row)
        words, begin = row.text, head[first].span.start - row.start
        named = words[:begin] + " " * (head[last].span.start - row.start - begin)
        found.append(replace(row, text=named + words[len(named) :]))
    for line in lines[len(found) :]:
        cells = cells_of(line) if line.kind == "ROW" else []
        if len(cells) >= _WIDE and not any(cell.text for cell in cells[1:]):
            label = read_label(cells[0].text, 0, *STATUS)
            tells = names_group(cells[0].text) or (label is not None and not label.text)
            found.append(line if tells else replace(line, kind="GROUP"))
        elif last < len(cells):
            found.append(_joined(line, cells[first : last + 1], turned=whole[0][0] == "f"))
        else:
            found.append(line)
    return found


def _whole(row: Line) -> re.Match[str] | None:
    """Return which columns of a row that heads a table are those of a name."""
    return _WHOLE.search("".join(_half(cell.text) for cell in cells_of(row)[:MOST]))


def _half(head: str) -> str:
    """Return the sign of what part of a name a head announces, a full stop for none."""
    halves = _HALVES if len(head) <= LONGEST else {}
    return next((halves[kind] for kind in halves if pattern("columns", kind).match(head)), ".")


def _joined(line: Line, cells: Sequence[Cell], *, turned: bool) -> Line:
    """Return a row with the cells of a name as one; `turned`: the surname is in the first of them."""
    begin, end = cells[0].span.start - line.start, cells[-1].span.end - line.start
    parts = [cell.text for cell in ([*cells[1:], cells[0]] if turned else cells) if cell.text]
    return replace(line, text=line.text[:begin] + " ".join(parts).ljust(end - begin) + line.text[end:])
