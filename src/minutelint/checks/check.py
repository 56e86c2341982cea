"""What a check is: a function that is given nodes of one type and says where something is amiss.

A check knows the model, the options of its rule and the house's own lists. It opens no file, reads no rule page and
words no message: it yields `Hit`s, and the rule page that it serves turns each into a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Literal

from msgspec import Struct

from minutelint.model.dates.iso import is_day
from minutelint.model.nodes import Minutes
from minutelint.model.top import top_of as top_of
from minutelint.series.rolls import Rolls
from minutelint.series.summary import Mark, Summary
from minutelint.series.whole import Series
from minutelint.source import Span

Severity = Literal["error", "warning", "info"]

NOTHING: Mapping[str, Any] = MappingProxyType({})
"""An empty table that cannot be filled."""

IN_SERIES = "in-series"
"""The node type of rules about a body's meetings: one meeting among the others."""

NODES = (
    "minutes", "meeting", "attendee", "section", "item", "heading", "paragraph", "decision", "clause", "action",
    "owner", "due", "motion", "approval", "acronym", "acronym-use", "initials-use", "date", "next-meeting", "unparsed",
    "remark", IN_SERIES,
    "reference", "movement", "interest", "exclusion",
    "contact", "absence-reason",
)  # fmt: skip
"""The node types that a check may ask for, as written in rule pages."""


class House(Struct, frozen=True):
    """What this body's profile and configuration say.

    sections  the sections that minutes must have, in the profile's order
    acronyms  known acronyms and what each stands for
    familiar  acronyms that most readers have met: a remark at most
    people    initials (or a name) and the full name
    members   the full names of the body's members
    quorum    how many of them must be there; None: not said
    """

    sections: tuple[str, ...] = ()
    acronyms: Mapping[str, str] = NOTHING
    people: Mapping[str, str] = NOTHING
    members: tuple[str, ...] = ()
    quorum: int | None = None
    familiar: Mapping[str, str] = NOTHING


class Context(Struct, frozen=True):
    """What a check may look at beside its node.

    params   the `[with]` table of the rule page: fixed by the page
    options  the `[options]` table, with the user's values put in
    """

    minutes: Minutes
    params: Mapping[str, Any] = NOTHING
    options: Mapping[str, Any] = NOTHING
    house: House = House()


class Change(Struct, frozen=True):
    """Words of the canonical text that others take the place of.

    span     the words; never empty unless `found` is given: what is put in takes the place of its neighbour and keeps it
    content  what stands there afterwards, in the canonical text
    found    the range in the file as found (`Source.raw`) where the words do not stand there as they are read
    """

    span: Span
    content: str
    found: Span | None = None


class Remedy(Struct, frozen=True):
    """What would put a hit right. The rule page says whether that is safe and what it is called.

    changes  none over another
    unsafe   somebody must look at it here, even where the page calls the fix of its rule safe
    data     more values that the message of the fix names
    """

    changes: tuple[Change, ...]
    unsafe: bool = False
    data: Mapping[str, Any] = NOTHING


class Hit(Struct, frozen=True):
    """One place where a rule is broken.

    span     the words at fault
    data     the values that the message names; they go into the report as `data`
    item     index of the item it belongs to; None when the check leaves that to the place of the span
    cap      the finding is never graver than this
    variant  which of the page's `[messages]` and `[helps]` to use; `message` and `help` where these have none of the name
    subject  what tells this finding from another of the same rule at the same words, for the fingerprint
    fix      what would put it right, where that can be told
    """

    span: Span
    data: Mapping[str, Any] = NOTHING
    item: int | None = None
    cap: Severity | None = None
    variant: str = ""
    subject: str = ""
    fix: Remedy | None = None


class InSeries(Struct, frozen=True):
    """One meeting of a body: the node `in-series`.

    at     its place among them
    rolls  who was at which meeting, over all bodies that have the same members
    """

    series: Series
    at: int
    rolls: Rolls

    @property
    def meeting(self) -> Summary:
        """The meeting itself."""
        return self.series[self.at]

    @property
    def before(self) -> Summary | None:
        """The meeting before it, on an earlier day, that was no extraordinary one, if any."""
        chain = self.series.chain
        day = chain[self.at].date or ""
        earlier = (at for at in range(self.at - 1, -1, -1) if (chain[at].date or "") < day)
        found = next((at for at in earlier if chain[at].kind != "extraordinary"), None)
        return self.series[found] if found is not None else None

    @property
    def whole(self) -> bool:
        """Whether no document seems to be missing between the meeting before and this one.

        The one before announced it, or they are hardly further apart than the meetings of the series mostly are.
        """
        before, meeting = self.before, self.meeting
        if before is None or before.date is None or meeting.date is None:
            return False
        if before.next_date == meeting.date:
            return True
        spacing = self.series.spacing
        if not is_day(meeting.date) or not is_day(before.date) or spacing is None:
            return False
        return (date.fromisoformat(meeting.date) - date.fromisoformat(before.date)).days <= spacing


class SeriesHit(Struct, frozen=True):
    """One place where a rule about a series is broken; `mark` is in the meeting of the node. See `Hit`."""

    mark: Mark
    data: Mapping[str, Any] = NOTHING
    cap: Severity | None = None
    variant: str = ""
    subject: str = ""


Runner = Callable[[Any, Any, Context], Iterable[Any]]


class Check(Struct, frozen=True):
    """A check and the node type that it wants; None: the rule page names the type (`node` in its `[with]` table).

    `run(node, parent, context)` yields hits, those of a series for the node `in-series`. `parent` is the action of an
    owner or a due date, the decision of a clause, and otherwise None.
    """

    node: str | None
    run: Runner


def check(node: str | None) -> Callable[[Runner], Check]:
    """Make a check of a function, for one node type of `NODES`."""
    if node is not None and node not in NODES:
        raise ValueError(f"a check cannot ask for '{node}'; node types are: {', '.join(NODES)}")
    return lambda run: Check(node, run)


def recognised(minutes: Minutes) -> bool:
    """Tell whether anything of minutes was found: if not, one finding about that is enough."""
    return bool(minutes.items or minutes.attendance or minutes.sections)
