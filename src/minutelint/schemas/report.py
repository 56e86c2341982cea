"""The report of `minutelint check --output-format json`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from minutelint.schemas.parts import Column, Failure, IsoDate, Line, Part, Place, Sha256

Severity = Literal["error", "warning", "info"]
Count = Annotated[int, Field(ge=0)]


class Tool(Part):
    """What made the report."""

    name: Literal["minutelint"]
    version: str


class Meeting(Part):
    """The meeting, as far as the document tells."""

    body: str | None
    date: IsoDate | None
    status: Literal["draft", "final"] | None


class Counts(Part):
    """How many of each were read."""

    items: Count
    actions: Count
    decisions: Count
    attendance: Count


class Edit(Part):
    """Words that are replaced; where the start is the end, something is put in."""

    line: Line
    column: Column
    end_line: Line
    end_column: Annotated[int, Field(ge=1)]
    content: str


class Fix(Part):
    """What to change so that a finding is gone."""

    applicability: Literal["safe", "unsafe"]
    """safe: the meaning stays. unsafe: a person must look at what comes out."""
    message: str
    edits: list[Edit]


class Finding(Part):
    """One finding."""

    code: str
    """Short for the rule, as in ACT001; never used again for another."""
    name: str
    """The name of the rule."""
    severity: Severity
    message: str
    line: Line
    column: Column
    end_line: Line
    end_column: Annotated[int, Field(ge=1)]
    page: Line | None
    span: Place
    item: str | None
    """The number of the agenda item as printed, its title when it has none."""
    excerpt: str
    """The line of the words at fault, cut when it is long."""
    help: str
    """What to do."""
    url: str | None
    """The page of the rule."""
    fingerprint: Sha256
    """Stays the same when lines move: it is made of rule, section and words."""
    data: dict[str, Any]
    """The values that the message names."""
    fix: Fix | None


class Document(Part):
    """One document, or one meeting of a file that holds several."""

    path: str
    sha256: Sha256 | None
    meeting: Meeting | None
    counts: Counts | None
    findings: list[Finding]
    suppressed: Count
    """How many findings the document itself silences."""
    baseline: Count
    """How many findings a baseline knows; they are left out."""
    unchanged: Count
    """How many findings are left out because nothing changed where they stand."""
    series: Literal[True] | None = None
    """These are what the rules about a series found in the document, when all had been read."""
    error: Failure | None


class Summary(Part):
    """The figures over all documents."""

    documents: Count
    findings: Count
    by_severity: dict[Severity, Count]
    by_rule: dict[str, Count]
    suppressed: Count
    baseline: Count
    unchanged: Count
    stale_baseline_entries: Count
    """Entries of a baseline whose findings are no longer there, or not as often."""
    fixable: dict[Literal["safe", "unsafe"], Count]
    """How many findings have a fix, of each kind."""
    skipped: Count
    """Files of a folder that are not minutes."""
    unread: Count
    """Files that were not read, as nothing changed there since the revision asked for."""
    errors: Count
    """Files that could not be read."""


class Report(Part):
    """All that one run found."""

    schema_: Annotated[Literal["minutelint/report/1"], Field(alias="schema")]
    tool: Tool
    documents: list[Document]
    summary: Summary
