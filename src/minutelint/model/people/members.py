"""Whether a name of an attendance list is that of a member whom the configuration names."""

from __future__ import annotations

from minutelint.model.nodes import Attendee
from minutelint.model.people.inverted import upright


def fits(member: str, attendee: str) -> bool:
    """Tell whether a name of the attendance list is that of a member: one surname, and given names that agree.

    `Hill`, `A Hill`, `A.B. Hill` and `Annie Hill` fit Ann Hill; `Bob Hill` does not.
    """
    one, other = _words(member), _words(attendee)
    if not one or not other or one[-1] != other[-1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    shorter, longer = sorted((one[0], other[0]), key=len)
    return longer.startswith(shorter)


def surname(name: str) -> str:
    """Return the last word of a name, to compare by."""
    return (_words(name) or [""])[-1]


def unaddressed(attendee: Attendee) -> str:
    """Return a name without any form of address: of `Mr Moss` the surname alone."""
    return upright(attendee.name).removeprefix(attendee.honorific or "").strip(" .")


def _words(name: str) -> list[str]:
    return name.casefold().replace(".", " ").replace("-", " ").split()
