"""One line of `minutelint check --output-format jsonl`: `kind` tells what it is."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, RootModel

from minutelint.schemas import report
from minutelint.schemas.parts import Failure


class Finding(report.Finding):
    """A finding, as soon as it is there."""

    kind: Literal["finding"]
    path: str
    series: Literal[True] | None = None
    """A rule about a series found it, when all documents had been read."""


class Error(Failure):
    """A file that could not be read."""

    kind: Literal["error"]
    path: str


class Summary(report.Summary):
    """The last line: the figures over all documents."""

    kind: Literal["summary"]
    schema_: Annotated[Literal["minutelint/report/1"], Field(alias="schema")]
    tool: report.Tool


class JsonLine(RootModel[Finding | Error | Summary]):
    """One line."""
