"""TOML files read for configuration: their values, and the line on which a key stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from minutelint.config.problems import ConfigError, Problem
from minutelint.config.settings import Origin

KeyPath = tuple[str, ...]

_KEY_LINE = re.compile(r"""\s*(\[{1,2}[^\[\]]+\]{1,2}|[\w."'*/ -]+?(?=\s*=))""")


def parse(path: Path, text: str) -> dict[str, Any]:
    """Return the values of a TOML text. Raises ConfigError with line and column when it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        said = re.sub(r" \(at .*\)$", "", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        column = f"column {place[2]}" if place else "at the end"
        message = f"not valid TOML ({column}): {said[:1].lower()}{said[1:]}"
        raise ConfigError([Problem(Origin(str(path), line), "", message)]) from None


def read(path: Path) -> str:
    """Return the text of a configuration file. Raises ConfigError when it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = f"cannot be read: {(error.strerror or str(error)).lower()}"
    except UnicodeDecodeError:
        reason = "is not UTF-8 text"
    raise ConfigError([Problem(Origin(str(path)), "", reason)])


class KeyLines:
    """The 1-based lines of the keys of a TOML text, as dotted paths.

    tomllib keeps no positions, so the lines are found by their form. A key inside an inline table has the line of the
    table; a line that only looks like a key (inside a text over several lines) can do no harm but a wrong line number.
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[KeyPath, int] = {}
        table: KeyPath = ()
        for number, line in enumerate(text.splitlines(), 1):
            found = _KEY_LINE.match(line[:500])
            if not found:
                continue
            if found[1].startswith("["):
                table = _key(found[1].strip("[]"))
                self._lines.setdefault(table, number)
            else:
                self._lines.setdefault((*table, *_key(found[1])), number)

    def of(self, path: KeyPath) -> int | None:
        """Return the line of a key, or of the innermost table around it that has one."""
        while path:
            if path in self._lines:
                return self._lines[path]
            path = path[:-1]
        return None


def _key(text: str) -> KeyPath:
    """Return a dotted key, quoted parts and all, as its parts."""
    try:
        value: Any = tomllib.loads(f"{text} = 0")
    except tomllib.TOMLDecodeError:
        return (text.strip(),)
    parts = []
    while isinstance(value, Mapping):
        ((name, value),) = value.items()
        parts.append(name)
    return tuple(parts)
