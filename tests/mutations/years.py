"""A year of one body's minutes in each house style, in which one meeting follows from the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from styles import STYLES, Item, Sample

DAYS = ("2025-01-14", "2025-02-11", "2025-03-11", "2025-04-08", "2025-05-13", "2025-06-10", "2025-07-08", "2025-08-12")
DAY_AFTER = "2025-09-09"
"""When the meeting after the last is to be."""

TASKS = (
    ("Ben Moss to varnish the oars of the juniors", "The oars of the juniors have been varnished by Ben Moss."),
    ("Cara Finch to order two racks", "The two racks were ordered."),
    ("Ed Bay to clear the gutters", "Ed Bay had cleared the gutters."),
    ("Flo Hill to book the marquee for the regatta", "The marquee for the regatta is booked."),
    ("Ben Moss to print the summer timetable", "The timetable for the summer was printed."),
    ("Cara Finch to replace the padlock", "The padlock was replaced."),
    ("Ed Bay to weigh the anchor chain", "The anchor chain was weighed: forty kilos."),
    ("Flo Hill to hire a minibus", "The minibus is hired."),
)
"""What somebody is to do after each meeting, and what the next one hears of it."""


@dataclass(frozen=True)
class Year:
    """The minutes of meetings that follow one another; `drafts` are the places of those marked as drafts."""

    meetings: tuple[Sample, ...]
    drafts: frozenset[int] = frozenset()

    def at(self, place: int, change: Callable[[Sample], Sample]) -> Year:
        """Return the year with one meeting changed."""
        meetings = list(self.meetings)
        meetings[place] = change(meetings[place])
        return replace(self, meetings=tuple(meetings))

    def written(self, style: str) -> dict[str, str]:
        """Return the documents of the year by the names of their files."""
        write, name = STYLES[style]
        suffix = name.partition(".")[2]
        marks = ("DRAFT MINUTES\n\n" if at in self.drafts else "" for at in range(len(self.meetings)))
        texts = (mark + write(meeting) for mark, meeting in zip(marks, self.meetings, strict=True))
        return {f"{day}.{suffix}": text for day, text in zip(DAYS, texts, strict=True)}


def told(day: str, *, weekday: bool = True) -> str:
    """Return a day as minutes write it."""
    one = date.fromisoformat(day)
    return f"{one:%A} {one.day} {one:%B %Y}" if weekday else f"{one.day} {one:%B %Y}"


def year(*, runs_on: bool = False) -> Year:
    """Return a year in which nothing is amiss; `runs_on`: the numbers go on from meeting to meeting."""
    meetings = [_meeting(at) for at in range(len(DAYS))]
    if runs_on:
        size = len(meetings[0].items)
        meetings = [one.numbered(*range(1 + at * size, 1 + (at + 1) * size)) for at, one in enumerate(meetings)]
    return Year(tuple(meetings))


def _meeting(at: int) -> Sample:
    before = DAYS[at - 1] if at else "2024-12-10"
    following = DAYS[at + 1] if at + 1 < len(DAYS) else DAY_AFTER
    approved = f"The minutes of the meeting held on {told(before, weekday=False)} were approved as a correct record."
    heard = TASKS[at - 1][1] if at else "There were none."
    items = (
        ("Minutes of the last meeting", approved),
        ("Matters arising", heard),
        ("Boathouse", f"Action: {TASKS[at][0]} by {told(following, weekday=False)}."),
        ("Membership", "It was agreed that the fees stay as they are."),
        ("Any other business", "There was none."),
        ("Date of next meeting", f"{told(following)} at 7.30 pm."),
    )
    return Sample(
        date=told(DAYS[at]),
        present=("Ann Holt (Chair)", "Ben Moss", "Cara Finch", "Dev Patel", "Ed Bay", "Flo Hill"),
        apologies=("none",),
        items=tuple(Item(number, title, (line,)) for number, (title, line) in enumerate(items, 1)),
    )
