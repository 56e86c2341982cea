"""The effective configuration as TOML, with a comment behind each value that says where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from minutelint.config.settings import Config, Glob
from minutelint.reports.json_stream import compact


class Inherited(Struct, frozen=True):
    """What the profile adds to what the configuration says: required sections, levels of rules, options, acronyms."""

    sections: Sequence[str] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=dict)


def lines(config: Config, inherited: Inherited) -> Iterator[str]:
    """Yield the lines of the TOML text. It reads back as a configuration that says the same."""
    profile = f"profile {config.profile}"
    rows = [(key, value, _origin(config, key)) for key, value in _plain(config).items() if value is not None]
    yield from _aligned(rows)
    if inherited.sections:
        yield f"# sections that must be there: {', '.join(inherited.sections)} ({profile})"
    ignores: dict[str, list[str]] = {}
    for entry in config.per_file_ignores:
        ignores.setdefault(entry.files.pattern, []).extend(entry.rules)
    yield from _table(config, "per-file-ignores", ignores, {}, profile)
    yield from _table(config, "severity", config.severity, inherited.severity, profile)
    yield from _table(config, "people", config.people, {}, profile)
    yield from _table(config, "members", config.members, {}, profile)
    yield from _table(config, "series", config.series, {}, profile)
    limits = {name.replace("_", "-"): getattr(config.limits, name) for name in config.limits.__struct_fields__}
    yield from _table(config, "limits", limits, {}, profile)
    for rule in sorted({*config.options, *inherited.options}):
        yield from _table(
            config, f"options.{rule}", config.options.get(rule, {}), inherited.options.get(rule, {}), profile
        )
    yield from _table(config, "acronyms", config.acronyms, inherited.acronyms, profile)


def _plain(config: Config) -> dict[str, Any]:
    return {
        "profile": config.profile,
        "select": config.select,
        "extend-select": config.extend_select,
        "ignore": config.ignore,
        "fail-on": config.fail_on,
        "baseline": config.baseline,
        "include": config.include,
        "exclude": config.exclude,
        "rule-paths": config.rule_paths,
        "grammar-paths": config.grammar_paths,
        "style": config.style,
        "quorum": config.quorum,
    }


def _origin(config: Config, key: str, otherwise: str = "default") -> str:
    """Return where a value comes from; a list that several files add to names them all."""
    parts = [str(config.origins[key])] if key in config.origins else []
    if key in ("extend-select", "ignore"):
        keys = [f"{key}.{rule}" for rule in (*config.extend_select, *config.ignore)]
        parts += [str(config.origins[one]) for one in keys if one in config.origins]
    return ", ".join(dict.fromkeys(parts)) or otherwise


def _table(
    config: Config, name: str, said: Mapping[str, Any], inherited: Mapping[str, Any], profile: str
) -> Iterator[str]:
    """Yield one table: what the configuration says, then what the profile adds."""
    rows = [(key_text(key), value, _origin(config, f"{name}.{key}")) for key, value in said.items()]
    rows += [(key_text(key), value, profile) for key, value in inherited.items() if key not in said]
    if rows:
        yield ""
        yield f"[{'.'.join(map(key_text, name.split('.', 1)))}]"
        yield from _aligned(rows)


def _aligned(rows: Sequence[tuple[str, Any, str]]) -> Iterator[str]:
    texts = [f"{key} = {value_text(value)}" for key, value, _ in rows]
    wide = min(max(map(len, texts), default=0), 60)
    for text, (_, _, origin) in zip(texts, rows, strict=True):
        yield f"{text:<{wide}}  # {compact(origin)[1:-1]}"


def key_text(key: str) -> str:
    """Return a key as TOML writes it, in quotes only where it must have them."""
    bare = key.replace("-", "").replace("_", "")
    return key if bare.isascii() and bare.isalnum() else compact(key)


def value_text(value: Any) -> str:
    """Return a value as TOML writes it, on one line."""
    match value:
        case Glob():
            return compact(value.pattern)
        case Path() | str():
            return compact(str(value))
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return "[" + ", ".join(map(value_text, value)) + "]"
        case Mapping():
            return "{ " + ", ".join(f"{key_text(key)} = {value_text(one)}" for key, one in value.items()) + " }"
        case _:
            return str(value)
