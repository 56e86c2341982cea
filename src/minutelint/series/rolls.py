"""Who was at which meeting, over all the bodies of one roster: a council and its committees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from minutelint.model.dates.iso import is_day
from minutelint.model.people.members import fits, surname
from minutelint.series.summary import Summary


class Known(Struct, frozen=True):
    """What the lists of all meetings say of one member; days are ISO.

    there    the last day on which he or she was at a meeting
    named    the day and the file of the last meeting whose list has the name, present or away
    excused  the days on which a reason for the absence was approved
    """

    there: str | None
    named: tuple[str, str] | None
    excused: tuple[str, ...]


class _Entry(Struct, frozen=True):
    """One name in the minutes of one meeting, and how it stands there."""

    name: str
    day: str
    path: str
    how: Literal["there", "away", "excused"]


class Rolls:
    """The lists of many meetings, by surname; what they say of a member is worked out once."""

    def __init__(self, meetings: Iterable[Summary]) -> None:
        self._entries: dict[str, list[_Entry]] = defaultdict(list)
        self._known: dict[str, Known] = {}
        for one in meetings:
            if not is_day(one.date):
                continue
            lists: dict[Literal["there", "away", "excused"], tuple[str, ...]]
            lists = {"there": one.there, "away": one.away, "excused": one.excused}
            for how, names in lists.items():
                for name in names:
                    self._entries[surname(name)].append(_Entry(name, one.date, one.path, how))

    def of(self, member: str) -> Known:
        """Return what is known of a member."""
        if member not in self._known:
            found = [one for one in self._entries.get(surname(member), ()) if fits(member, one.name)]
            self._known[member] = Known(
                there=max((one.day for one in found if one.how == "there"), default=None),
                named=max(((one.day, one.path) for one in found if one.how != "excused"), default=None),
                excused=tuple(one.day for one in found if one.how == "excused"),
            )
        return self._known[member]
