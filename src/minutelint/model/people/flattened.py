"""Those whom a table names of which every cell stands on a line of its own, and who else was there as the next lines say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from minutelint.model.nodes import Attendee
from minutelint.model.people.lists import read_people
from minutelint.model.people.presence import ANSWERS
from minutelint.model.walk import line_words
from minutelint.syntax.flat_rolls import flat_roll, words_of
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

NEAR = 3
"""Lines behind the table in which it may stand who else was there."""


def flattened(lines: Sequence[Line]) -> list[Attendee]:
    """Return the people of the first such table; nobody where one of its entries does not begin with a name."""
    roll = flat_roll(lines)
    if roll is None:
        return []
    people = []
    for entry in roll.entries:
        named = read_people([line_words(entry.cells[0])], ANSWERS[entry.said])
        if len(named) != 1:
            return []
        people.append(replace(named[0], role=", ".join(map(words_of, entry.cells[1:])) or named[0].role))
    return [*people, *_there_too(lines[roll.end : roll.end + NEAR])]


def _there_too(lines: Sequence[Line]) -> Iterator[Attendee]:
    """Yield the people of lines such as `Directors Hill and Moss were also in attendance.`"""
    for line in lines:
        text, start = line_words(line)
        told = pattern("presence", "WERE_THERE_TOO").match(text)
        if told is not None:
            yield from read_people([(told["names"], start + told.start("names"))], "in-attendance")
