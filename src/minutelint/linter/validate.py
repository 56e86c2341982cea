"""Validation of what users write, rule pages and profiles. It needs pydantic, so it is imported only for those."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from minutelint.checks import BrokenCheckError, find, names
from minutelint.checks.check import NODES
from minutelint.linter.rules import RuleError, nearest

Level = Literal["error", "warning", "info", "off"]
Code = Annotated[str, Field(pattern=r"^[A-Z]{2,8}[0-9]{1,4}$")]


class Page(BaseModel):
    """The rule block of a page."""

    model_config = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)

    code: Code
    """Short for the rule: letters of its family and a number. Never used again for another rule."""
    severity: Level
    """How grave a finding is; off: only a profile or a user switches the rule on."""
    since: str = "0"
    """The version that brought the rule."""
    check: str
    """The question that the rule asks: the name of a check."""
    message: str | None = None
    """What a finding says; {name} stands for a value. Without it, the title of the page."""
    help: str = ""
    """What to do about a finding."""
    url: str | None = None
    """Where the page can be read."""
    messages: dict[str, str] = {}
    """What a finding says, by the variant that the check names."""
    helps: dict[str, str] = {}
    """What to do, by the variant that the check names."""
    params: dict[str, Any] = Field(default={}, alias="with")
    """What the page tells the check."""
    options: dict[str, Any] = {}
    """What users may change, with its defaults."""
    when: list[dict[str, Any]] = []
    """Where a finding is at most so grave: fields of the node, their values, and `severity`."""
    fix: Literal["safe", "unsafe"] | None = None
    """Whether --fix puts findings right; unsafe: only where it is asked for as well."""
    fix_message: str | None = Field(default=None, alias="fix-message", min_length=1)
    """What the fix does; {name} stands for a value."""


class Sections(BaseModel):
    """The `[sections]` table of a profile: a list of its own, or what differs from the profile it extends."""

    model_config = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)

    required: list[str] | None = None
    """All that must be there."""
    also: list[str] = []
    """What must be there besides."""
    without: list[str] = []
    """What need not be there."""


class Profile(BaseModel):
    """A profile."""

    model_config = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)

    title: str = ""
    """What kind of body it is for."""
    extends: str | None = None
    """The profile that it builds on."""
    sections: Sections = Sections()
    """What minutes must have."""
    rules: dict[str, Level] = {}
    """How grave rules are, or off."""
    options: dict[str, dict[str, Any]] = {}
    """Options of rules."""
    acronyms: dict[str, str] = {}
    """Acronyms that need no explanation."""
    familiar: dict[str, str] = {}
    """Acronyms that most readers have met: a remark at most."""


def page(path: Path, block: dict[str, Any]) -> None:
    """Check the block of a user's page. Raises RuleError naming the file, the key and what was expected."""
    block.setdefault("since", "0")
    _validate(Page, path, block)
    try:
        known = find(block["check"])
    except BrokenCheckError as error:
        raise RuleError(f"{path}: check: '{block['check']}' {error}") from error
    if known is None:
        every = names()
        raise RuleError(
            f"{path}: check: there is no check '{block['check']}'{nearest(block['check'], every)}"
            f" (known: {', '.join(every)})"
        )
    for index, entry in enumerate(block.get("when", []), 1):
        if entry.get("severity") not in ("error", "warning", "info"):
            raise RuleError(f"{path}: when {index}: severity: expected error, warning or info")
    params = block.get("with", {})
    if known.node is None:
        node = params.get("node")
        if node not in NODES:
            raise RuleError(
                f"{path}: with.node: the check '{block['check']}' needs one of {', '.join(NODES)}; found {node!r}"
            )
    if ("fix" in block) != ("fix-message" in block):
        lacking = "fix-message" if "fix" in block else "fix"
        raise RuleError(f"{path}: {lacking}: missing; a page that has one of fix and fix-message has both")
    if block["check"] == "forbidden":
        _replacement(path, block)
        from minutelint.checks.pattern import PatternError, compile_terms

        try:
            compile_terms(params)
        except PatternError as error:
            raise RuleError(f"{path}: with: {error}") from error


def _replacement(path: Path, block: dict[str, Any]) -> None:
    """Check that a page that calls for a fix says what takes the place of the words, and the other way round."""
    from minutelint.checks.replacing import ReplacingError, known

    params = block.get("with", {})
    try:
        known(params)
    except ReplacingError as error:
        raise RuleError(f"{path}: with: {error}") from error
    said = next((key for key in ("replace", "recode") if key in params), None)
    if said and "fix" not in block:
        raise RuleError(f'{path}: fix: missing; with.{said} needs fix = "safe" or "unsafe"')
    if "fix" in block and not said:
        raise RuleError(f"{path}: with.replace: missing; the fix of forbidden words is what takes their place")


def profile(path: Path, table: dict[str, Any]) -> None:
    """Check a user's profile. Raises RuleError naming the file, the key and what was expected."""
    _validate(Profile, path, table)


def _validate(model: type[BaseModel], path: Path, table: Mapping[str, Any]) -> None:
    try:
        model.model_validate(table)
    except ValidationError as error:
        lines = []
        for fault in error.errors():
            key = ".".join(str(part) for part in fault["loc"]) or "the file"
            if fault["type"] == "extra_forbidden":
                known = [field.alias or name for name, field in model.model_fields.items()]
                lines.append(f"{path}: {key}: unknown key{nearest(str(fault['loc'][-1]), known)}")
            elif fault["type"] == "missing":
                lines.append(f"{path}: {key}: missing; a rule page needs code, severity and check")
            else:
                lines.append(f"{path}: {key}: {fault['msg'][:1].lower()}{fault['msg'][1:]}; found {fault['input']!r}")
        raise RuleError("\n".join(lines)) from None
