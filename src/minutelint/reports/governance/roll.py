"""Who was at which meeting of a body, as the lists of attendance say: names as they are written, one line each."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from minutelint.series.summary import Summary

COLUMNS, NAMES = 12, 30
"""So many meetings, the last ones, and so many names are shown."""


class Person(Struct, frozen=True):
    """One name, and for each meeting whether it is on the list of those there ("there"), away ("away") or none ("")."""

    name: str
    marks: tuple[str, ...]

    @property
    def there(self) -> int:
        """At how many of the meetings."""
        return self.marks.count("there")


class Roll(Struct, frozen=True):
    """The last meetings that have a list, the names, and how many names are not shown."""

    meetings: tuple[Summary, ...]
    people: tuple[Person, ...]
    unshown: int


def roll(chain: Sequence[Summary]) -> Roll | None:
    """Return the lists of a body's meetings beside each other; None where there are fewer than two."""
    listed = tuple(one for one in chain if one.there)[-COLUMNS:]
    if len(listed) < 2:
        return None
    names: dict[str, str] = {}
    marks: dict[str, list[str]] = {}
    for at, meeting in enumerate(listed):
        for how, written in (("away", meeting.away), ("there", meeting.there)):
            for name in written:
                key = " ".join(name.casefold().split())
                names.setdefault(key, name)
                marks.setdefault(key, [""] * len(listed))[at] = how
    people = [Person(names[key], tuple(each)) for key, each in marks.items() if key]
    people.sort(key=lambda one: (-one.there, -sum(map(bool, one.marks)), one.name.casefold()))
    return Roll(listed, tuple(people[:NAMES]), max(0, len(people) - NAMES))
