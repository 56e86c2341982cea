"""Whom a document names, as checks ask for it."""

from __future__ import annotations

from minutelint.checks.check import House
from minutelint.checks.once import once
from minutelint.model.nodes import Minutes
from minutelint.model.people.directory import Directory, bare_name


@once
def listed(minutes: Minutes, house: House) -> Directory:
    """Return those of the attendance list, with the short names that the configuration gives them."""
    return Directory(minutes.attendance, (), house.people)


@once
def named(minutes: Minutes, house: House) -> Directory:
    """Return those of the attendance list, and those whom the text names in full."""
    return Directory(minutes.attendance, minutes.people, house.people)


@once
def bare_names(minutes: Minutes) -> tuple[str, ...]:
    """Return the names of those of the attendance list without forms of address, in its order."""
    return tuple([bare_name(attendee) for attendee in minutes.attendance])
