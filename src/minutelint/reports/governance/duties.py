"""Who still has to do what: the open entries of a body's register of actions, by owner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from minutelint.series.register import Entry

MOST = 300
"""So many open actions of one body are listed."""


class Owner(Struct, frozen=True):
    """What one owner still has to do, what is due first in front. An empty `name`: nobody is named."""

    name: str
    entries: tuple[Entry, ...]
    overdue: int


class Duties(Struct, frozen=True):
    """The open actions of a body.

    owners   who has most overdue first; an action of two owners stands with both
    open     how many actions are open
    overdue  how many of these are overdue
    all      how many actions were set in all
    unshown  how many of the open ones are not listed
    """

    owners: tuple[Owner, ...]
    open: int
    overdue: int
    all: int
    unshown: int


def duties(entries: Iterable[Entry], day: str) -> Duties:
    """Return what is open on a day (ISO)."""
    every = list(entries)
    left = [entry for entry in every if entry.is_open]
    left.sort(key=lambda entry: (not entry.is_overdue(day), entry.task.due_date or "9999", _place(entry)))
    by_owner: dict[str, list[Entry]] = defaultdict(list)
    for entry in left[:MOST]:
        for name in dict.fromkeys(entry.task.owners) or ("",):
            by_owner[name].append(entry)
    owners = [Owner(name, tuple(each), sum(one.is_overdue(day) for one in each)) for name, each in by_owner.items()]
    owners.sort(key=lambda one: (-one.overdue, -len(one.entries), not one.name, one.name.casefold(), one.name))
    overdue = sum(entry.is_overdue(day) for entry in left)
    return Duties(tuple(owners), len(left), overdue, len(every), max(0, len(left) - MOST))


def _place(entry: Entry) -> tuple[str, str, int]:
    return entry.meeting.date or "9999", entry.meeting.path, entry.task.mark.location.line
