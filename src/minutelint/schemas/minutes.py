"""The model as `minutelint parse --output-format json` prints it.

A value that the document does not state is null. Every part has the place where it stands.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from minutelint.model.nodes import ItemKind, OwnerKind, Status, Way
from minutelint.schemas.parts import Failure, IsoDate, Line, Part, Placed, Sha256

Number = str | None


class Fact(Placed):
    """Something that the document states."""

    value: str


class Meeting(Part):
    """What the document states of the meeting."""

    body: Fact | None
    title: Fact | None
    date: Fact | None
    start: Fact | None
    """HH:MM, as `end`."""
    end: Fact | None
    venue: Fact | None
    chair: Fact | None
    minuted_by: Fact | None
    status: Fact | None
    """draft or final."""
    kind: Fact | None
    filed: IsoDate | None
    """The day in the name of the file."""


class Attendee(Placed):
    """One person of the attendance list."""

    name: str
    honorific: str | None
    initials: str | None
    role: str | None
    organisation: str | None
    status: Status
    chair: bool
    note: str | None


class Item(Placed):
    """One item of the agenda."""

    number: Number
    """As printed, without a trailing full stop."""
    title: str
    kind: ItemKind
    level: Annotated[int, Field(ge=1)]
    parent: Annotated[int, Field(ge=0)] | None
    """The place of the item above it in this list, from 0."""
    end_line: Line


class Clause(Placed):
    """A clause of a decision."""

    number: Number
    text: str


class Decision(Placed):
    """What was decided."""

    item: Number
    label: str | None
    """The word that marks it; null for a sentence that says so."""
    text: str
    clauses: Annotated[int, Field(ge=1)]
    clause_list: list[Clause]
    end_line: Line


class Owner(Placed):
    """Who is to do it."""

    as_written: str
    resolved: str | None
    """The full name, where the document tells."""
    kind: OwnerKind
    candidates: list[str]
    """Those who fit, where more than one does."""


class Due(Placed):
    """By when."""

    text: str
    date: IsoDate | None


class Action(Placed):
    """A task."""

    item: Number
    label: str | None
    labelled: bool
    """Whether the document marks it as one, or it is a sentence that assigns work."""
    text: str
    owners: list[Owner]
    due: Due | None
    status: Literal["open", "done"] | None
    number: Number
    doers: Annotated[int, Field(ge=1)]
    """How many people are given a task of their own under one label."""


class Votes(Placed):
    """A counted vote."""

    for_: Annotated[int | None, Field(alias="for")]
    against: int | None
    abstain: int | None


class NamedVotes(Placed):
    """One side of a vote by name."""

    stated: int
    named: int


class Motion(Placed):
    """A motion."""

    item: Number
    text: str
    mover: str | None
    seconder: str | None
    outcome: Literal["carried", "lost", "withdrawn", "tabled"] | None
    votes: Votes | None
    named_votes: list[NamedVotes]
    ways: list[Way]


class Approval(Placed):
    """What is said of the minutes of the meeting before."""

    item: Number
    approved: bool
    outcome: Literal["approved", "deferred", "refused"]
    of_date: IsoDate | None
    signed: bool
    amended: bool


class Acronym(Placed):
    """An acronym that the document explains."""

    acronym: str
    expansion: str
    form: str


class NextMeeting(Placed):
    """When the body meets next."""

    date: IsoDate | None
    text: str


class Movement(Placed):
    """Somebody who came or went."""

    item: Number
    person: str | None
    name: str
    kind: str
    brief: bool


class Interest(Placed):
    """An interest that somebody declares."""

    item: Number
    person: str | None
    name: str
    items: list[str]
    """The numbers of the items that it concerns."""
    matter: str | None
    nature: str | None


class Exclusion(Placed):
    """Where the public is sent out."""

    item: Number
    grounds: str | None


class ApprovedAbsence(Placed):
    """Whose absence was approved."""

    names: list[str]
    item: Number


class Reference(Placed):
    """Words that point to another part of the minutes."""

    item: Number
    kind: str
    number: str
    found: bool
    """Whether the document has what they name."""


class Contact(Placed):
    """An address, a telephone number and the like."""

    kind: str
    value: str
    own: bool
    heading: bool
    item: Number


class Reason(Placed):
    """Why somebody was away."""

    text: str


class Unparsed(Placed):
    """A line that no rule of the grammar explains."""

    text: str


class Document(Part):
    """One meeting."""

    path: str
    format: Literal["text", "markdown", "html", "rst", "org", "docx", "pdf"]
    encoding: str
    sha256: Sha256
    style: str
    """The grammar that read it."""
    meeting: Meeting
    attendance: list[Attendee]
    items: list[Item]
    decisions: list[Decision]
    actions: list[Action]
    motions: list[Motion]
    approval: Approval | None
    acronyms: list[Acronym]
    next_meeting: NextMeeting | None
    movements: list[Movement]
    interests: list[Interest]
    exclusions: list[Exclusion]
    approved_absences: list[ApprovedAbsence]
    references: list[Reference]
    contacts: list[Contact]
    absence_reasons: list[Reason]
    unparsed: list[Unparsed]
    error: None


class Unread(Part):
    """A file that could not be read."""

    path: str
    error: Failure


class Output(Part):
    """The meetings of all documents."""

    schema_: Annotated[Literal["minutelint/minutes/1"], Field(alias="schema")]
    documents: list[Document | Unread]
