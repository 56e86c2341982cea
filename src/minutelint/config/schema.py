"""What a configuration file may say. pydantic checks it; its complaints become `Problem`s in plain words.

Import this module only when there is something to validate: pydantic takes longer to import than a document to check.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from minutelint.config.problems import ConfigError, Problem, nearest
from minutelint.config.settings import Origin
from minutelint.paths import PACKAGE, in_package

Severity = Literal["error", "warning", "info", "off"]
FailOn = Literal["error", "warning", "info"]
Words = list[str]


def _pattern(text: str) -> str:
    """Let through what .gitignore understands."""
    from minutelint.gitignore import spec

    try:
        spec((text,))
    except ValueError:
        raise PydanticCustomError("glob", "expected a pattern as in .gitignore") from None
    if not text.strip() or text.startswith("#"):
        raise PydanticCustomError("glob", "expected a pattern as in .gitignore")
    return text


Pattern = Annotated[str, AfterValidator(_pattern)]


def _place(name: str) -> str:
    """Let through a path; one into a package must lead into one that is installed."""
    if name.startswith(PACKAGE) and in_package(name) is None:
        raise PydanticCustomError("package", "expected a package that is installed")
    return name


Place = Annotated[str, AfterValidator(_place)]


def _quorum(value: Any) -> int | str:
    """Let through a number of members, or a part of them such as 1/3."""
    if type(value) is int and value > 0:
        return value
    above, _, below = value.partition("/") if isinstance(value, str) else ("", "", "")
    if not (above.isdecimal() and below.isdecimal() and 0 < int(above) <= int(below)):
        raise PydanticCustomError("part", "expected a number of members or a part of them")
    return str(value)


def kebab(name: str) -> str:
    """Return the key of a field as it is written in TOML."""
    return name.replace("_", "-")


Amount = Annotated[int, Field(ge=1)]


class LimitSettings(BaseModel):
    """The table [limits]: how large a file may be."""

    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=kebab, title="limits")

    file_size: Amount | None = Field(None, description="Megabytes of a file.")
    unpacked: Amount | None = Field(None, description="Megabytes of all that a Word document holds, unpacked.")
    pages: Amount | None = Field(None, description="Pages of a PDF document.")
    page_characters: Amount | None = Field(None, description="Characters on one page of a PDF document.")
    characters: Amount | None = Field(None, description="Characters on all pages of a PDF document.")
    tags: Amount | None = Field(None, description="Tags of a web page.")


class Settings(BaseModel):
    """The keys of minutelint.toml, or of [tool.minutelint] in pyproject.toml. None: not said there."""

    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=kebab, title="minutelint configuration")

    root: bool | None = Field(None, description="Look no further up for configuration files.")
    profile: str | None = Field(None, description="The profile that says what minutes must have.")
    select: Words | None = Field(None, description="Run only these rules: names, codes, families or ALL.")
    extend_select: Words | None = Field(None, description="Run these rules besides.")
    ignore: Words | None = Field(None, description="Do not run these rules.")
    severity: dict[str, Severity] | None = Field(None, description="Severity by rule.")
    per_file_ignores: dict[Pattern, Words] | None = Field(None, description="Rules off in the files of a pattern.")
    fail_on: FailOn | None = Field(None, description="The least severity that makes the exit status 1.")
    baseline: str | None = Field(None, description="The file with the findings that are known and not reported.")
    include: list[Pattern] | None = Field(None, description="Take only these files when walking a folder.")
    exclude: list[Pattern] | None = Field(None, description="Leave these files out when walking a folder.")
    rule_paths: list[Place] | None = Field(
        None,
        description="Folders with rule pages and profiles, your own or those of a package (`package:NAME/folder`).",
    )
    grammar_paths: list[Place] | None = Field(
        None,
        description="Grammar files of house styles, or folders of them; `package:NAME/folder` leads into a package.",
    )
    style: str | None = Field(None, description="The house style that reads every document.")
    acronyms: dict[str, str] | None = Field(None, description="Acronyms that need no explanation.")
    people: dict[str, str] | None = Field(None, description="Initials or short names of people.")
    members: dict[str, str] | None = Field(None, description="The members of the body: full name and, if any, office.")
    quorum: Annotated[int | str, PlainValidator(_quorum, json_schema_input_type=int | str)] | None = Field(
        None, description="How many members must be there: a number, or a part of them such as 1/3."
    )
    series: dict[str, list[Pattern]] | None = Field(None, description="The files of each body's meetings.")
    limits: LimitSettings | None = Field(None, description="How large a file may be.")
    options: dict[str, dict[str, Any]] | None = Field(None, description="Options of the rules.")


KEYS = tuple(kebab(name) for name in Settings.model_fields)
"""Every valid key at the top."""

LIMITS = tuple(kebab(name) for name in LimitSettings.model_fields)
"""Every valid key of [limits]."""


def validate(values: Mapping[str, Any], origin_of: Callable[[tuple[str, ...]], Origin]) -> Settings:
    """Return checked settings. Raises ConfigError with every mistake; `origin_of` tells where a key path stands."""
    try:
        return Settings.model_validate(dict(values))
    except ValidationError as error:
        raise ConfigError(_problem(one, origin_of) for one in error.errors(include_url=False)) from None


_EXPECTED = {
    "string_type": 'a text in quotes, such as "like this"',
    "list_type": "a list in square brackets",
    "dict_type": "a table",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "greater_than_equal": "a whole number of 1 or more",
    "model_type": "a table",
}


def _problem(error: ErrorDetails, origin_of: Callable[[tuple[str, ...]], Origin]) -> Problem:
    path = tuple(str(part) for part in error["loc"] if part != "[key]")
    kind, value = error["type"], error["input"]
    key = dotted(path)
    origin = origin_of(path)
    if kind == "extra_forbidden":
        keys = KEYS if len(path) == 1 else LIMITS
        hint = nearest(path[-1], keys)
        valid = "" if hint else f"; the keys are {', '.join(keys)}"
        return Problem(origin, key, f"there is no such key{valid}", hint)
    if kind == "literal_error":
        levels = typing.get_args(FailOn if path[0] == "fail-on" else Severity)
        hint = nearest(value, levels) if isinstance(value, str) else None
        return Problem(origin, key, f"expected one of {', '.join(levels)}, found {shown(value)}", hint)
    if kind == "glob":
        return Problem(origin, key, f"expected a pattern as in .gitignore, found {shown(value)}")
    if kind == "package":
        return Problem(
            origin, key, f"expected {PACKAGE}NAME/folder with the name of an installed package, found {shown(value)}"
        )
    if kind == "part":
        return Problem(
            origin, path[0], f'expected a number of members, or a part of them such as "1/3", found {shown(value)}'
        )
    return Problem(origin, key, f"expected {_EXPECTED.get(kind, error['msg'])}, found {shown(value)}")


def shown(value: Any) -> str:
    """Return a TOML value in words, shortened."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{value[:40]}…"' if len(value) > 40 else f'"{value}"'
        case int() | float():
            return f"the number {value}"
        case list():
            return "a list"
        case dict():
            return "a table"
        case _:
            return str(value)[:40]


def dotted(path: tuple[str, ...]) -> str:
    """Return a key path as one writes it in TOML; a number is the place in a list, counted from 1."""
    text = ""
    for part in path:
        if part.isdecimal():
            text += f"[{int(part) + 1}]"
        else:
            bare = part.replace("-", "").replace("_", "")
            text += ("." if text else "") + (part if bare.isascii() and bare.isalnum() else f'"{part}"')
    return text
