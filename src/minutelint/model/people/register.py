"""A register of attendance kept from meeting to meeting: a column for each date, and a mark in it for each member."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from minutelint.model.language.cells import Cell, cells_of
from minutelint.model.nodes import Attendee, DateMention, Status
from minutelint.model.people.lists import read_people
from minutelint.model.walk import Block
from minutelint.source import Span
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

FEWEST = 2  # dates in the head of a register, and members marked below it
DATE_LENGTH = 20  # code points of a cell that holds a date
LONGEST_MARK = 12
SAID: dict[str, Status] = {"here": "present", "away": "absent", "sent": "apologies"}
"""What each group of REGISTER_MARK and REGISTER_KEY says."""


class Register(Struct):
    """Who was there as the column of the meeting's date tells, and the lines and places that tell it."""

    people: list[Attendee] = field(default_factory=list)
    lists: dict[Status, Span] = field(default_factory=dict)
    lines: set[int] = field(default_factory=set)


def read_register(blocks: Sequence[Block], dates: Sequence[DateMention], held: str | None) -> Register:
    """Return what a register in the head of the minutes tells; nothing where no column is of the day of the meeting."""
    lines = [line for block in blocks if block.item is None for line in block.lines]
    days = {mention.span.start: mention.iso for mention in dates}
    for at, line in enumerate(lines):
        if line.text.count("\t") < FEWEST - 1:
            continue
        head = cells_of(line)
        columns = {i: days.get(cell.span.start) for i, cell in enumerate(head) if 0 < len(cell.text) < DATE_LENGTH}
        columns = {i: day for i, day in columns.items() if day}
        if len(columns) >= FEWEST and held in columns.values():
            # the head may lack the column of names
            column = next(i for i, day in columns.items() if day == held)
            register = _marked(lines[at + 1 :], column + (0 in columns), min(columns) + (0 in columns))
            if len(register.people) >= FEWEST:
                return register
    return Register()


def _marked(lines: Sequence[Line], column: int, first: int) -> Register:
    """Return who is marked in a column of the rows below the head of a register; `first` is that of the first date."""
    said = {
        match["of"].casefold(): status
        for line in lines
        for match in pattern("presence", "REGISTER_KEY").finditer(line.text)
        for group, status in SAID.items()
        if match[group]
    }
    register = Register()
    for line in lines:
        cells = cells_of(line) if "\t" in line.text else []
        if not cells or not cells[0].text or len(cells) <= column:
            if register.people and cells == []:
                break  # the register is at its end
            continue
        status = _status(cells[column], said)
        if status is None:
            continue
        told = line.text[: cells[first].span.start - line.start].rstrip()
        found = read_people([(told, line.start)], status)
        register.people.extend(found)
        register.lists.setdefault(status, cells[column].span)
        register.lines.add(line.start)
    return register


def _status(cell: Cell, said: dict[str, Status]) -> Status | None:
    """Return what a mark says by the key of the register, or, without one, by itself."""
    if cell.text.casefold() in said:
        return said[cell.text.casefold()]
    mark = pattern("presence", "REGISTER_MARK").fullmatch(cell.text) if len(cell.text) <= LONGEST_MARK else None
    return next((status for group, status in SAID.items() if mark[group]), None) if mark is not None else None
