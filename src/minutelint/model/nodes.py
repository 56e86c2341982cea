"""The minutes as a typed, frozen model. Every node carries the span of the words it was read from.

A field that the document does not state is None, never invented. Dates are ISO: `2014-09-09`, or `2012-08` where no day
is given. An `item` is the index of the item in `Minutes.items` under which a node stands, or None before the first.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from minutelint.source import Source, Span

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
    """What the heading says. `start` and `end` are `HH:MM`; `status` is `draft` or `final`."""

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
    """One person of the attendance list. `initials` is the key printed beside the name, if any.

    `again`: where the same list names the person once more and says the same.
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


class Person(Struct, frozen=True):
    """Anybody whom the document names in full, attending or not; `span` is the first place."""

    name: str
    span: Span
    initials: str | None = None


class Section(Struct, frozen=True):
    """A part that the rules ask for, found: `present`, `apologies`, or one of the item kinds."""

    kind: str
    span: Span


class Item(Struct, frozen=True):
    """One agenda item.

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
    """A heading that is no item: a sub-heading inside one, or one before the first."""

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
    """A numbered clause of a resolution; `number` as printed, brackets and all."""

    number: str | None
    text: str
    span: Span
    number_span: Span | None = None


class Decision(Struct, frozen=True):
    """What was resolved. `label` is the word that marks it, None for a sentence that says so."""

    item: int | None
    label: str | None
    text: str
    span: Span
    clauses: tuple[Clause, ...] = ()
    notes_only: bool = False


class Owner(Struct, frozen=True):
    """Who is to do it. `resolved` is the full name, None where the document does not tell or two people fit."""

    as_written: str
    kind: OwnerKind
    span: Span
    resolved: str | None = None
    candidates: tuple[str, ...] = ()


class Due(Struct, frozen=True):
    """By when. `date` is ISO or None; `vague` when the words give no day that could be looked up."""

    text: str
    span: Span
    date: str | None = None
    vague: bool = False


class Action(Struct, frozen=True):
    """A task. `labelled`: the document marks it as one; otherwise a sentence that assigns future work.

    `in_decision`: it stands in a resolution; `notes_only`: it asks for nothing but noting; `number`: as printed in its
    label, in front of it or in a column of its own; `doers`: how many people or bodies are given a task of their own
    under one label, told of the first action there.
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
    """A counted vote; None where a number is not stated."""

    for_: int | None
    against: int | None
    abstain: int | None
    span: Span


class NamedVotes(Struct, frozen=True):
    """One side of a vote by name: the number that is `stated`, and how many are `named` beside it."""

    stated: int
    named: int
    span: Span


class Motion(Struct, frozen=True):
    """A motion with its mover and seconder.

    ways  how the document says that it was decided: `unanimous`, by a `casting-vote`, with more than half (`special`),
          by those who voted `elsewhere`, by mail or proxy
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
    """What the document says of the minutes of the previous meeting."""

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


class Acronym(Struct, frozen=True):
    """A definition. `form` is `Full (ABC)`, `ABC (Full)`, `quoted`, `glossary` or `attendance`."""

    acronym: str
    expansion: str
    form: str
    span: Span


class AcronymUse(Struct, frozen=True):
    """One use of an acronym; `acronym` is the singular, `as_written` may be a plural.

    heading  it stands in a title
    in_name  it stands for whom somebody came or was paid, or in front of more words of a name
    beside   it stands in front of one such word, or of a number
    words    a phrase of the text with these initials, if there is one and nothing links the two
    """

    acronym: str
    as_written: str
    span: Span
    heading: bool = False
    in_name: bool = False
    beside: bool = False
    words: Span | None = None


class InitialsUse(Struct, frozen=True):
    """Initials used for a person. `candidates` are the names that fit."""

    initials: str
    candidates: tuple[str, ...]
    span: Span


class DateMention(Struct, frozen=True):
    """A date in the text. `weekday` is the stated one, 0 = Monday, or None. `iso` is None where no year can be told.

    impossible  the calendar has no such day (31 June), whichever way the numbers are read
    ambiguous   three numbers that may be read day first or month first, and no other date of the text shows which
    """

    text: str
    span: Span
    iso: str | None
    weekday: int | None = None
    weekday_span: Span | None = None
    impossible: bool = False
    ambiguous: bool = False


class NextMeeting(Struct, frozen=True):
    """The announcement of the next meeting."""

    text: str
    span: Span
    date: str | None = None


class Reference(Struct, frozen=True):
    """A reference to another place of the same document.

    kind    what is referred to: an item by its number, or an appendix by its letter or number
    number  as printed
    target  the head of what it leads to; None where the document has no such thing
    """

    kind: Literal["item", "appendix"]
    number: str
    span: Span
    item: int | None = None
    target: Span | None = None


class Movement(Struct, frozen=True):
    """Somebody who came or went while the meeting was on.

    person  as written; `name` is the full name, None where the document does not tell or two people fit
    item    in which it is minuted, or from or up to which the list says that the person was there
    place   the offset at which the person came or went
    brief   the person left for a discussion only
    """

    person: str
    kind: Literal["arrived", "left", "returned"]
    span: Span
    item: int | None
    name: str | None
    place: int
    brief: bool = False


class Interest(Struct, frozen=True):
    """An interest that somebody declared.

    person   as written; `name` is the full name, None where the document does not tell or two people fit
    item     in which it is minuted
    numbers  of the items that it concerns, as printed; `about` are those of them that the document has
    matter   what it concerns, where that is told in words
    nature   its kind, or why there is one
    allowed  such an interest bars nobody from taking part, or the meeting allowed it
    """

    person: str
    span: Span
    item: int | None
    name: str | None = None
    numbers: tuple[str, ...] = ()
    about: tuple[int, ...] = ()
    matter: str | None = None
    nature: str | None = None
    allowed: bool = False


class Exclusion(Struct, frozen=True):
    """The public is sent out; `grounds` are words that say why or under which law, None where none do."""

    item: int | None
    span: Span
    grounds: str | None = None


class Contact(Struct, frozen=True):
    """A mailbox, a number, a home or an identity that the text gives.

    kind     `email`, `phone`, `address` or `national-id`
    own      it is a person's own, and not that of a body or an office
    heading  it stands before the first item, where a body gives its own contacts
    """

    kind: Literal["email", "phone", "address", "national-id"]
    value: str
    span: Span
    item: int | None = None
    own: bool = False
    heading: bool = False


class AbsenceReason(Struct, frozen=True):
    """Why somebody did not come, where it is of health or family."""

    text: str
    span: Span


class Unparsed(Struct, frozen=True):
    """A line that no rule of the grammar explains."""

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

    @property
    def approval(self) -> Approval | None:
        """What the document says of the last minutes: the first of `approvals`."""
        return self.approvals[0] if self.approvals else None
