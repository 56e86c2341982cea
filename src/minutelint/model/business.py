"""What a meeting decides and gives to do: decisions, actions, motions, and what it says of the last minutes.

See `minutelint.model.nodes` for what holds for all nodes.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from minutelint.model.mentions import Fact
from minutelint.source import Span

Way = Literal["unanimous", "casting-vote", "special", "elsewhere"]
OwnerKind = Literal["person", "role", "body", "collective"]


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
