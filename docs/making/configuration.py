"""The configuration reference: every key of the schema with its type, default, description and an example."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

import click
from pydantic import BaseModel

from making.regions import table
from minutelint.cli.group import cli
from minutelint.config.schema import LimitSettings, Settings, kebab
from minutelint.config.settings import Config
from minutelint.limits import DEFAULT
from minutelint.reports.config_toml import key_text, value_text

_WORDS = {str: "text", int: "whole number", bool: "true or false", Any: "as the rule says"}

EXAMPLES: dict[str, Any] = {
    "root": True,
    "profile": "uk-parish",
    "select": ["SEC", "unowned-action"],
    "extend_select": ["missing-venue", "privacy"],
    "ignore": ["no-due-date"],
    "severity": {"undefined-acronym": "error", "implicit-action": "off"},
    "per_file_ignores": {"working-groups/*": ["APR"]},
    "fail_on": "error",
    "include": ["*minutes*"],
    "exclude": ["archive/", "*-agenda.docx"],
    "rule_paths": ["house/rules"],
    "grammar_paths": ["house/styles"],
    "style": "numbered_headings",
    "acronyms": {"MTC": "Marsh Town Council"},
    "people": {"UF": "Una Fairweather"},
    "members": {"Una Fairweather": "Chair", "Olaf Brandt": ""},
    "quorum": "1/3",
    "series": {"Millpond Allotment Society": ["minutes/20*.txt", "archive/"]},
    "baseline": "known.json",
    "limits": {"file-size": 16, "pages": 5000},
    "options": {"missing-approval": {"exempt-meetings": ["first", "extraordinary"]}},
}
"""A value for each key of the configuration, by the name of its field."""

_UNSAID = {
    "select": "what the profile has on",
    "style": "the one that fits best",
    "include": "every file that can be read",
}
"""What holds where a key without a default is not said, beside nothing."""


def keys() -> str:
    """Return the table of all keys and a section for each."""
    rows = []
    sections = []
    for name, field in Settings.model_fields.items():
        key = kebab(name)
        described = str(field.description)
        rows.append((f"[`{key}`](#{key})", _type(field.annotation), _default(name), described))
        sections.append(f"### {key} {{#{key}}}\n\n" + "\n".join(_section(name, key, described, field)))
    return f"{table(('Key', 'Type', 'Default', 'What it is'), rows)}\n" + "\n".join(sections)


def _section(name: str, key: str, described: str, field: Any) -> Iterator[str]:
    yield f"{described}\n"
    yield f"- Type: {_type(field.annotation)}"
    yield f"- Default: {_default(name)}"
    flag = _flag(name)
    yield f"- Command line: {flag}" if flag else "- Command line: no"
    yield ""
    yield "```toml"
    yield from _example(name, key)
    yield "```\n"
    if key == "limits":
        yield table(("Key", "Default", "What it limits"), list(_limits()))


def _example(name: str, key: str) -> Iterator[str]:
    if name not in EXAMPLES:
        raise ValueError(f"the key '{key}' has no example in docs/making/configuration.py")
    value = EXAMPLES[name]
    if not isinstance(value, Mapping):
        yield f"{key} = {value_text(value)}"
        return
    nested = all(isinstance(one, Mapping) for one in value.values())
    for below, inner in value.items() if nested else [("", value)]:
        yield f"[{key}.{key_text(below)}]" if below else f"[{key}]"
        yield from (f"{key_text(word)} = {value_text(one)}" for word, one in inner.items())


def _limits() -> Iterator[tuple[str, str, str]]:
    for name, field in LimitSettings.model_fields.items():
        yield f"`{kebab(name)}`", f"{getattr(DEFAULT, name):,}", str(field.description)


def _default(name: str) -> str:
    value = getattr(Config(), name, False)
    if name == "limits":
        return "see below"
    if value is None or value in ((), {}):
        return _UNSAID.get(name, "none")
    return f"`{value_text(value)}`"


def _flag(name: str) -> str:
    """Return how a key is set on the command line of `check`, empty where it cannot be."""
    check = cli.get_command(click.Context(cli), "check")
    assert check is not None
    option = next((one for one in check.params if one.name == name and isinstance(one, click.Option)), None)
    if option is None:
        return ""
    return f"`{option.opts[0]} {option.make_metavar(click.Context(check))}`"


def _type(annotation: Any) -> str:
    """Return the type of a value in words."""
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        return _type(inside[0])
    if origin in (typing.Union, types.UnionType):
        return " or ".join(_type(one) for one in inside if one is not type(None))
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in inside[:-1]) + f" or `{inside[-1]}`"
    if origin is list:
        return f"list of {_type(inside[0])}s"
    if origin is dict:
        return f"table: {_type(inside[0])} → {_type(inside[1])}"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return "table"
    return _WORDS[annotation]
