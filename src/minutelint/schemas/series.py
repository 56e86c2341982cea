"""What is printed of a body's meetings: their chain, and the register of actions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from minutelint.schemas.parts import Column, IsoDate, Line, Part, Sha256
from minutelint.schemas.report import Count, Severity
from minutelint.series.register import Fate


class Broken(Part):
    """What a rule about a series found in a document."""

    code: str
    rule: str
    """The name of the rule."""
    severity: Severity
    message: str
    line: Line
    column: Column
    fingerprint: Sha256
    """Stays the same when lines move: it is made of rule, section and words."""


class ApprovedAt(Part):
    """The later meeting that approved the minutes."""

    path: str
    date: IsoDate | None


class Meeting(Part):
    """One meeting of a series."""

    path: str
    date: IsoDate | None
    kind: str | None
    """ordinary, or what else the document says that it was."""
    draft: bool
    numbers: Annotated[list[int], Field(min_length=2, max_length=2)] | None
    """The first and the last number of its items, where these are plain numbers that rise."""
    approved_at: ApprovedAt | None
    actions: Count
    """How many it set."""
    open_actions: Count
    """How many of them are still to be done."""
    findings: list[Broken]


class Body(Part):
    """The meetings of one body."""

    name: str
    meetings: list[Meeting]
    """In the order of their dates."""


class Series(Part):
    """All series among the documents."""

    schema_: Annotated[Literal["minutelint/series/1"], Field(alias="schema")]
    series: list[Body]


class Owner(Part):
    """Who is to do it."""

    as_written: str
    name: str
    """The full name, where the document tells; else as written."""


class Later(Part):
    """The later meeting that tells what became of an action."""

    path: str
    meeting: IsoDate | None
    line: Line


class Action(Part):
    """One action of one meeting."""

    action: str
    """What is to be done, as written."""
    owners: list[Owner]
    due: IsoDate | None
    due_text: str | None
    """As written."""
    status: Fate
    """open: nothing later is known of it. closed: done. carried: set down again later. reported: a later meeting speaks
    of it. lost: the next meeting, held after it was due, does not."""
    overdue: bool
    """On the day of `as_of`."""
    labelled: bool
    """Whether the document marks it as one, or it is a sentence that assigns work."""
    body: str | None
    meeting: IsoDate | None
    item: str | None
    """The number of the agenda item as printed, its title when it has none."""
    path: str
    line: Line
    column: Column
    later: Later | None


class Actions(Part):
    """The register of actions."""

    schema_: Annotated[Literal["minutelint/actions/1"], Field(alias="schema")]
    as_of: IsoDate
    actions: list[Action]
