"""The file that `minutelint check --write-baseline` writes and `--baseline` reads."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field

from minutelint.linter import baseline
from minutelint.schemas.parts import Part

Name = Annotated[str, Field(min_length=1)]


class _Closed(Part):
    """What is read as well as written: a field that it does not have is refused."""

    model_config = ConfigDict(extra="forbid")


class Entry(_Closed):
    """Findings that are known and cannot be told apart."""

    path: Name
    """Of the document, from the folder of the baseline, with `/`."""
    rule: Name
    """The name of the rule."""
    section: str = ""
    """The title of the agenda item, in small letters without punctuation; empty outside any."""
    words: str = ""
    """The words at fault, likewise; empty where they are the number of the item."""
    subject: str = ""
    """What else tells the finding from others of the rule."""
    count: Annotated[int, Field(ge=1)] = 1
    """How many there are."""


class Baseline(_Closed):
    """Findings that are known, so that only new ones are reported."""

    schema_: Annotated[baseline.Schema, Field(alias="schema")]
    findings: list[Entry]
