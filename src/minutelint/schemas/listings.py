"""What is listed of rules: those there are, the profiles that choose among them, and how often each found something."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, RootModel

from minutelint.linter.validate import Level
from minutelint.schemas.parts import Part
from minutelint.schemas.report import Severity


class Rule(Part):
    """One rule."""

    code: str
    name: str
    severity: Level
    """Under the configuration of the folder; off: it does not run."""
    default_severity: Level
    """That of its page."""
    family: str
    title: str
    since: str
    """The version of minutelint that had it first."""
    options: dict[str, Any]
    """What may be set, with the values of its page."""
    fix: Literal["safe", "unsafe"] | None
    """Whether --fix can put right what it finds."""
    url: str | None
    """Its page."""


class Rules(Part):
    """Every rule."""

    schema_: Annotated[Literal["minutelint/rules/1"], Field(alias="schema")]
    profile: str
    """The one in force in the folder."""
    rules: list[Rule]


class Profile(Part):
    """One profile, with what it takes over from those that it builds on."""

    name: str
    title: str
    """What kind of body it is for."""
    sections: list[str]
    """What minutes must have, in order."""
    severity: dict[str, Level]
    """How grave rules are: a name, a code, or the letters that the codes of a family begin with."""
    options: dict[str, dict[str, Any]]
    """Options of rules."""
    acronyms: dict[str, str]
    """Acronyms that need no explanation."""
    familiar: dict[str, str]
    """Acronyms that most readers have met: a remark at most."""


class Profiles(Part):
    """Every profile."""

    schema_: Annotated[Literal["minutelint/profiles/1"], Field(alias="schema")]
    profile: str
    """The one in force in the folder."""
    profiles: list[Profile]


class Frequency(Part):
    """How often one rule found something, at one severity."""

    code: str
    name: str
    severity: Severity
    count: Annotated[int, Field(ge=1)]


class Statistics(RootModel[list[Frequency]]):
    """The most frequent first."""
