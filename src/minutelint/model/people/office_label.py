"""Entries of a list of those who were there with an office that no word list has, and a colon: `Website: Ann Hill`."""

from __future__ import annotations

from msgspec.structs import replace

from minutelint.model.nodes import Attendee, Status
from minutelint.model.people.lists import read_people
from minutelint.syntax.terminals import pattern

_MARKS = "-*# "


def labelled_by_office(text: str, at: int, status: Status) -> list[Attendee] | None:
    """Return the people behind the office and the colon of an entry: `Captains: Ann Hill and Bob Moss`, `Kit/Boats: Cy Low`.

    text, at   the words of the line and their offset in the canonical text
    None where the entry is read as a whole, and where nobody is named in full behind the colon.
    """
    words = text.lstrip(_MARKS)
    found = pattern("presence", "OFFICE_LABEL").fullmatch(words.rstrip())
    if found is None:
        return None
    start = at + len(text) - len(words) + found.start("names")
    people = read_people([(found["names"], start)], status)
    if not people or any(" " not in one.name for one in people):
        return None
    whole = {one.name for one in read_people([(text, at)], status)}
    if whole >= {one.name for one in people}:
        return None
    return [replace(one, role=one.role or found["office"]) for one in people]
