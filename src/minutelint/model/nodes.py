"""The minutes as a typed, frozen model. Every node carries the span of the words it was read from.

A field that the document does not state is None, never invented. Dates are ISO: `2014-09-09`, or `2012-08` where no day
is given. An `item` is the index of the item in `Minutes.items` under which a node stands, or None before the first.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from minutelint.model.mentions import AbsenceReason as AbsenceReason
from minutelint.model.mentions import Acronym as Acronym
from minutelint.model.mentions import AcronymUse as AcronymUse
from minutelint.model.mentions import ApprovedAbsence as ApprovedAbsence
from minutelint.model.mentions import Contact as Contact
from minutelint.model.mentions import DateMention as DateMention
from minutelint.model.mentions import Exclusion as Exclusion
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
Way = Literal["unanimous", "casting-vote", "special", "elsewhere"]
OwnerKind = Literal["person", "role", "body", "collective"]


class Fact(Struct, frozen=True):
    """One stated value."""

    value: str
    span: Span


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


class Clause(Struct, frozen=True):
    """A numbered clause of a resolution.

    number  as printed, brackets and all
    text    its words
    """

    number: str | None
    text: str
    span: Span
    number_span: Span | None = None


class Decision(Struct, frozen=True):
    """What was resolved.

    label       the word that marks it, None for a sentence that says so
    text        its words, without the label
    clauses     its numbered clauses
    notes_only  nothing is decided but that something is noted
    """

    item: int | None
    label: str | None
    text: str
    span: Span
    clauses: tuple[Clause, ...] = ()
    notes_only: bool = False


class Owner(Struct, frozen=True):
    """Who is to do it.

    as_written  as the document names the owner
    kind        a `person`, an office (`role`), a `body`, or several that nobody names (`collective`)
    resolved    the full name, None where the document does not tell or two people fit
    candidates  the full names that fit
    """

    as_written: str
    kind: OwnerKind
    span: Span
    resolved: str | None = None
    candidates: tuple[str, ...] = ()


class Due(Struct, frozen=True):
    """By when.

    text   the words
    date   ISO, None where they tell none
    vague  the words give no day that could be looked up
    """

    text: str
    span: Span
    date: str | None = None
    vague: bool = False


class Action(Struct, frozen=True):
    """A task.

    text         its words, without the label
    labelled     the document marks it as one; otherwise it is a sentence that assigns future work
    label        the word that marks it
    owners       who is to do it
    due          by when
    status       what the document itself says has become of it
    in_decision  it stands in a resolution
    notes_only   it asks for nothing but noting
    number       as printed in its label, in front of it or in a column of its own
    doers        how many people or bodies are given a task of their own under one label, told of the first action there
    """

    item: int | None
    text: str
    labelled: bool
    span: Span
    label: str | None = None
    owners: tuple[Owner, ...] = ()
    due: Due | None = None
    status: Literal["open", "done"] | None = None
    in_decision: bool = False
    notes_only: bool = False
    number: Fact | None = None
    doers: int = 1


class Votes(Struct, frozen=True):
    """A counted vote; None where a number is not stated.

    for_     votes for
    against  votes against
    abstain  abstentions
    """

    for_: int | None
    against: int | None
    abstain: int | None
    span: Span


class NamedVotes(Struct, frozen=True):
    """One side of a vote by name.

    stated  the number that is told
    named   how many names stand beside it
    """

    stated: int
    named: int
    span: Span


class Motion(Struct, frozen=True):
    """A motion with its mover and seconder.

    text         what is moved
    mover        who moved it
    seconder     who seconded it
    outcome      what became of it
    votes        how many voted which way
    named_votes  the sides of a vote by name
    ways         how the document says that it was decided: `unanimous`, by a `casting-vote`, with more than half
                 (`special`), by those who voted `elsewhere`, by mail or proxy
    """

    item: int | None
    text: str
    span: Span
    mover: Fact | None = None
    seconder: Fact | None = None
    outcome: Literal["carried", "lost", "withdrawn", "tabled"] | None = None
    votes: Votes | None = None
    named_votes: tuple[NamedVotes, ...] = ()
    ways: frozenset[Way] = frozenset()


class Approval(Struct, frozen=True):
    """What the document says of the minutes of the previous meeting.

    outcome  whether they were approved, put off or refused
    of_date  the date of the meeting whose minutes they are, ISO
    signed   they were signed
    amended  they were corrected
    """

    item: int | None
    outcome: Literal["approved", "deferred", "refused"]
    span: Span
    of_date: str | None = None
    signed: bool = False
    amended: bool = False

    @property
    def approved(self) -> bool:
        """Whether they were approved."""
        return self.outcome == "approved"


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
