"""The minutes as a typed, frozen model. Every node carries the span of the words it was read from.

A field that the document does not state is None, never invented. Dates are ISO: `2014-09-09`, or `2012-08` where no day
is given. An `item` is the index of the item in `Minutes.items` under which a node stands, or None before the first.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from minutelint.model.business import Action as Action
from minutelint.model.business import Approval as Approval
from minutelint.model.business import Clause as Clause
from minutelint.model.business import Decision as Decision
from minutelint.model.business import Due as Due
from minutelint.model.business import Motion as Motion
from minutelint.model.business import NamedVotes as NamedVotes
from minutelint.model.business import Owner as Owner
from minutelint.model.business import OwnerKind as OwnerKind
from minutelint.model.business import Votes as Votes
from minutelint.model.business import Way as Way
from minutelint.model.mentions import AbsenceReason as AbsenceReason
from minutelint.model.mentions import Acronym as Acronym
from minutelint.model.mentions import AcronymUse as AcronymUse
from minutelint.model.mentions import ApprovedAbsence as ApprovedAbsence
from minutelint.model.mentions import Contact as Contact
from minutelint.model.mentions import DateMention as DateMention
from minutelint.model.mentions import Exclusion as Exclusion
from minutelint.model.mentions import Fact as Fact
from minutelint.model.mentions import InitialsUse as InitialsUse
from minutelint.model.mentions import Interest as Interest
from minutelint.model.mentions import Movement as Movement
from minutelint.model.mentions import NextMeeting as NextMeeting
from minutelint.model.mentions import Reference as Reference
from minutelint.source import Location, Source, Span

ItemKind = Literal[
    "welcome", "apologies", "declarations", "previous-minutes", "matters-arising",
    "public-questions", "business", "aob", "next-meeting", "other",
]  # fmt: skip
Status = Literal["present", "in-attendance", "apologies", "absent"]


class Meeting(Struct, frozen=True):
    """What the heading says.

    body    who meets
    title   the line that calls it a meeting, or minutes of one
    date    ISO
    start   `HH:MM`, as is `end`
    end     when it closed
    venue   where it was held
    chair   who presided
    status  `draft` or `final`
    """

    body: Fact | None = None
    title: Fact | None = None
    date: Fact | None = None
    start: Fact | None = None
    end: Fact | None = None
    venue: Fact | None = None
    chair: Fact | None = None
    status: Fact | None = None
    kind: Fact | None = None
    """`ordinary`, `extraordinary`, `annual` or `first`, where the heading says so."""
    filed: str | None = None
    """The day that the name of the file states, ISO."""
    minuted_by: Fact | None = None
    """Who took the minutes: a name, or the office where no name is told."""


class Attendee(Struct, frozen=True):
    """One person of the attendance list.

    name          without forms of address
    status        in which list the person stands
    honorific     the form of address
    role          the office, as printed
    organisation  for whom the person came
    chair         whether the person presided
    note          what else the list says of the person
    initials      the key printed beside the name, if any
    again         where the same list names the person once more and says the same
    at            where the front matter names the person, which is no part of the text
    """

    name: str
    status: Status
    span: Span
    honorific: str | None = None
    role: str | None = None
    organisation: str | None = None
    chair: bool = False
    note: str | None = None
    initials: str | None = None
    again: tuple[Span, ...] = ()
    at: Location | None = None


class Person(Struct, frozen=True):
    """Anybody whom the document names in full, attending or not.

    span  the first place
    """

    name: str
    span: Span
    initials: str | None = None


class Section(Struct, frozen=True):
    """A part that the rules ask for, found.

    kind  `present`, `apologies`, or one of the kinds of items
    """

    kind: str
    span: Span


class Item(Struct, frozen=True):
    """One agenda item.

    title    without what only decorates it, such as the size of an attachment
    kind     what it is about, as far as rules tell items apart
    level    1 for an item of the agenda, 2 for one below it, and so on
    parent   the index of the item above it
    number   as printed, without a trailing full stop; None when it has none
    ordinal  the number as a path of integers (`7.(i)` is (7, 1)); None when it has none
    run      which run of numbers it belongs to: numbers are compared only within one run
    span     the head: number and title
    whole    head and body
    together it lists business that is decided together, as under a consent agenda
    empty    nothing stands under the title
    stated   the title is more than one: a sentence, or with a value or a verdict in it
    levelled the form of the title tells its level; it does not where a bold or short line may stand over others
    """

    title: str
    kind: ItemKind
    level: int
    parent: int | None
    span: Span
    title_span: Span
    whole: Span
    number: str | None = None
    number_span: Span | None = None
    ordinal: tuple[int, ...] | None = None
    run: int | None = None
    together: bool = False
    empty: bool = False
    stated: bool = False
    levelled: bool = True


class Heading(Struct, frozen=True):
    """A heading that is no item: a sub-heading inside one, or one before the first.

    title   its words
    empty   nothing stands under it
    stated  it is more than a title: a sentence, or with a value or a verdict in it
    """

    title: str
    span: Span
    item: int | None
    empty: bool = False
    stated: bool = False


class Paragraph(Struct, frozen=True):
    """A stretch of running text: one paragraph, bullet or table cell."""

    span: Span
    item: int | None


class Unparsed(Struct, frozen=True):
    """A line that no rule of the grammar explains; `text` is the line."""

    text: str
    span: Span


class Minutes(Struct, frozen=True):
    """One document."""

    source: Source
    style: str
    meeting: Meeting
    attendance: tuple[Attendee, ...] = ()
    people: tuple[Person, ...] = ()
    sections: tuple[Section, ...] = ()
    items: tuple[Item, ...] = ()
    headings: tuple[Heading, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    motions: tuple[Motion, ...] = ()
    approvals: tuple[Approval, ...] = ()
    """The one that counts first, then those of the minutes of other meetings, one of each."""
    acronyms: tuple[Acronym, ...] = ()
    acronym_uses: tuple[AcronymUse, ...] = ()
    acronyms_before: frozenset[str] = frozenset()
    """Those used or defined in the meetings that stand before this one in the same file."""
    initials_uses: tuple[InitialsUse, ...] = ()
    dates: tuple[DateMention, ...] = ()
    next_meeting: NextMeeting | None = None
    unparsed: tuple[Unparsed, ...] = ()
    references: tuple[Reference, ...] = ()
    movements: tuple[Movement, ...] = ()
    interests: tuple[Interest, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    approved_absences: tuple[ApprovedAbsence, ...] = ()

    @property
    def approval(self) -> Approval | None:
        """What the document says of the last minutes: the first of `approvals`."""
        return self.approvals[0] if self.approvals else None
