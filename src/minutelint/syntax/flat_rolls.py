"""A table of those who were there that a conversion wrote as one cell per line: its heads, then person after person.

Attendee Name / Title / Status / Arrived / Ann Hill / Director / Present / 5:30 PM / Bob Moss / ...
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.syntax.lines import MARKS, TEXT, Line
from minutelint.syntax.terminals import pattern

FEWEST = 2
"""People, and heads, of a table."""
LONGEST = 40
"""Code points of a head."""
_TIME = compiled(r"\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?")


class Entry(Struct, frozen=True):
    """What a table says of one person: the lines of the cells up to the one that says whether they were there.

    said  "here", "away" or "sent", the groups of ROLL_STATE
    """

    cells: tuple[Line, ...]
    said: str


class FlatRoll(Struct, frozen=True):
    """A table. `first` and `end` are the half-open range of its lines, the heads among them."""

    entries: tuple[Entry, ...]
    first: int
    end: int


def flat_roll(lines: Sequence[Line]) -> FlatRoll | None:
    """Return the first such table of a document."""
    for at, line in enumerate(lines):
        if len(line.text) > LONGEST or pattern("presence", "ROLL_HEAD").fullmatch(words_of(line)) is None:
            continue
        columns = 1 + sum(1 for _ in takewhile(_is_head, lines[at + 1 :]))
        found = _entries(lines, at, columns) if columns >= FEWEST else None
        if found is not None and len(found.entries) >= FEWEST:
            return found
    return None


def without_labels(lines: list[Line]) -> list[Line]:
    """Return the lines; in such a table `Absent` is a cell, and no label over those who were away."""
    roll = flat_roll(lines)
    for line in lines[roll.first : roll.end] if roll is not None else ():
        line.kind = TEXT
    return lines


def words_of(line: Line) -> str:
    """Return the words of a cell."""
    return line.text.strip(MARKS + "\n")


def _is_head(line: Line) -> bool:
    text = words_of(line)
    heads = (("columns", "COLUMN_HEAD"), ("presence", "ROLL_TIMES"))
    return len(text) < LONGEST and any(pattern(grammar, name).fullmatch(text) for grammar, name in heads)


def _entries(lines: Sequence[Line], at: int, columns: int) -> FlatRoll:
    """Return the table whose heads begin with a line: its entries are of no more cells than it has columns."""
    found: list[Entry] = []
    cells: list[Line] = []
    end = at + columns
    for i in range(end, len(lines)):
        text = words_of(lines[i])
        if not cells and found and _TIME.fullmatch(text):
            end = i + 1  # when somebody came or left
            continue
        said = pattern("presence", "ROLL_STATE").fullmatch(text) if cells else None
        if said is None:
            cells.append(lines[i])
            if len(cells) >= columns:
                break
            continue
        found.append(Entry(tuple(cells), said.lastgroup or ""))
        cells, end = [], i + 1
    return FlatRoll(tuple(found), at, end)
