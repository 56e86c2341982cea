"""JSON Schemas of what minutelint reads and prints, made from pydantic models.

The models of configurations and rule pages are those that check what people write. Those of the outputs say what other
programs may rely on: fields may be added, none is renamed or dropped while the number at the end of its `schema` stays.
The schemas are those of JSON Schema draft 2020-12.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SITE = "https://minutelint.readthedocs.io/schemas/"

MODELS = {
    "report": "minutelint.schemas.report:Report",
    "jsonl": "minutelint.schemas.lines:JsonLine",
    "statistics": "minutelint.schemas.listings:Statistics",
    "minutes": "minutelint.schemas.minutes:Output",
    "series": "minutelint.schemas.series:Series",
    "actions": "minutelint.schemas.series:Actions",
    "rules": "minutelint.schemas.listings:Rules",
    "profiles": "minutelint.schemas.listings:Profiles",
    "baseline": "minutelint.schemas.baseline:Baseline",
    "configuration": "minutelint.config.schema:Settings",
    "rule": "minutelint.linter.validate:Page",
    "profile": "minutelint.linter.validate:Profile",
}
"""Every schema by name, and where its model is."""

TITLES = {
    "report": "What `minutelint check --output-format json` prints",
    "jsonl": "One line of what `minutelint check --output-format jsonl` prints",
    "statistics": "What `minutelint check --statistics --output-format json` prints",
    "minutes": "What `minutelint parse --output-format json` prints",
    "series": "What `minutelint series --output-format json` prints",
    "actions": "What `minutelint actions --output-format json` prints",
    "rules": "What `minutelint rules --output-format json` prints",
    "profiles": "What `minutelint profiles --output-format json` prints",
    "baseline": "The file that `minutelint check --write-baseline` writes and `--baseline` reads",
    "configuration": "minutelint.toml, or [tool.minutelint] in pyproject.toml",
    "rule": "The block of a rule page",
    "profile": "A profile",
}

_IN_TOML = ("configuration", "rule", "profile")
_NULL = {"type": "null"}


def schema(name: str) -> dict[str, Any]:
    """Return a schema. Raises KeyError for a name that is none of `MODELS`."""
    module, _, attribute = MODELS[name].partition(":")
    make: Callable[..., dict[str, Any]] = getattr(import_module(module), attribute).model_json_schema
    made = {**_plain(make(by_alias=True), null=name not in _IN_TOML), "title": TITLES[name]}
    return {"$schema": DIALECT, "$id": f"{SITE}{name}.json", **made}


def _plain(node: Any, *, null: bool) -> Any:
    """Return a schema without the titles that only say a key again and, for TOML, which has no null, without null."""
    if isinstance(node, list):
        return [_plain(one, null=null) for one in node]
    if not isinstance(node, dict):
        return node
    kept = {key: value for key, value in node.items() if not (key == "title" and isinstance(value, str))}
    if not null and _NULL in kept.get("anyOf", ()):
        others = [one for one in kept.pop("anyOf") if one != _NULL]
        kept = {**(others[0] if len(others) == 1 else {"anyOf": others}), **kept}
        if kept.get("default", _NULL) is None:
            del kept["default"]
    return {key: _plain(value, null=null) for key, value in kept.items()}
