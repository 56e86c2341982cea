"""JSON written as it comes, so that ten thousand documents take the memory of one.

The shape suits people and diffs: the fields of a document one per line, the objects of a list one per line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from minutelint.reports.terminal import visible

_OLD_COMMAND = r"(##\w*)\["
_compact = json.JSONEncoder(ensure_ascii=False, default=str).encode


def compact(value: Any) -> str:
    """Return a value as JSON on one line. What UTF-8 cannot hold or a terminal would obey is escaped.

    So is the sign of `##[command]`, which runners of GitHub Actions and Azure Pipelines obey anywhere in a line.
    """
    text = _compact(value)
    if "##" in text:
        text = re.sub(_OLD_COMMAND, r"\1\\u005b", text)
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    """Return a character, or its JSON escape; one that needs it can stand only inside a JSON string."""
    return char if visible(char) == char else f"\\u{ord(char):04x}" if ord(char) < 0x10000 else json.dumps(char)[1:-1]


def spread(value: Any, indent: str = "") -> str:
    """Return an object with its fields one per line, and its lists of objects one entry per line."""
    if isinstance(value, Mapping) and value:
        deeper = indent + "  "
        parts = [f"{deeper}{compact(key)}: {_field(entry, deeper)}" for key, entry in value.items()]
        return "{\n" + ",\n".join(parts) + f"\n{indent}}}"
    return compact(value)


def _field(value: Any, indent: str) -> str:
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        deeper = indent + "  "
        return "[\n" + ",\n".join(deeper + compact(entry) for entry in value) + f"\n{indent}]"
    return compact(value)


class Documents:
    """Writes `{head..., "documents": [...], tail...}` piece by piece, nothing before the first is there."""

    def __init__(self, write: Callable[[str], Any], head: Mapping[str, Any]) -> None:
        """`write` takes text; `head` are the fields that stand before the documents."""
        self._write = write
        fields = "".join(f"  {compact(key)}: {compact(value)},\n" for key, value in head.items())
        self._head = "{\n" + fields + '  "documents": ['
        self._first = True

    def add(self, document: Mapping[str, Any]) -> None:
        """Write one document."""
        self._write((self._head + "\n    " if self._first else ",\n    ") + spread(document, "    "))
        self._first = False

    def close(self, tail: Mapping[str, Any] | None = None) -> None:
        """Write the fields that stand after the documents, and end the object."""
        fields = "".join(f",\n  {compact(key)}: {_field(value, '  ')}" for key, value in (tail or {}).items())
        self._write((self._head + "]" if self._first else "\n  ]") + fields + "\n}\n")
