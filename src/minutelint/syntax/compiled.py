"""Compiled patterns, kept between runs in the user's own cache folder.

Python compiles a regular expression in Python code, each time a process starts; for the vocabulary of minutes that is a
third of a short run. What the compiler makes is a list of integers that the matching engine takes as it is, so it can be
kept. It belongs to one exact build of Python, whose name is in the name of the file, and where this Python's engine cannot be fed
that way, `re.compile` does the work as ever.
"""

from __future__ import annotations

import atexit
import hashlib
import marshal
import os
import re
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from minutelint.syntax.cache import cache_folder, fingerprint

WORTH_KEEPING = 24  # code points: shorter patterns compile at once

try:  # the parts of the standard library that `re.compile` itself is made of; they have no public name
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]

    _ENGINE: Any = getattr(_sre, "MAGIC", None)
except ImportError:  # pragma: no cover - another implementation of Python
    _ENGINE = None


class _Kept:
    """The patterns of this process: those read from the file, and those to add to it at the end."""

    def __init__(self) -> None:
        self.place = _place()
        self.known: dict[str, tuple[Any, ...]] = _read(self.place)
        self.added = False
        if self.place is not None:
            atexit.register(self.write)

    def write(self) -> None:
        """Write all patterns down when there are new ones; a folder that cannot be written is no error."""
        if not self.added or self.place is None:
            return
        try:
            handle, name = tempfile.mkstemp(dir=self.place.parent, suffix=".tmp")
            with os.fdopen(handle, "wb") as file:
                marshal.dump(self.known, file)
            Path(name).replace(self.place)
        except (OSError, ValueError):
            return


def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern as `re.compile(pattern)` does."""
    if _ENGINE is None or len(pattern) < WORTH_KEEPING:
        return re.compile(pattern)
    kept = _kept()
    if kept.place is None:
        return re.compile(pattern)
    name = hashlib.sha256(pattern.encode()).hexdigest()[:24]
    parts = kept.known.get(name)
    if parts is None:
        parts = kept.known[name] = _parts(pattern)
        kept.added = True
    flags, code, groups, names = parts
    index: list[str | None] = [None] * (groups + 1)
    for group, at in names.items():
        index[at] = group
    made: re.Pattern[str] = _sre.compile(pattern, flags, code, groups, dict(names), tuple(index))
    return made


def _parts(pattern: str) -> tuple[Any, ...]:
    """Compile a pattern and return what the engine needs: flags, code, number of groups, names of groups."""
    parsed = _parser.parse(pattern, 0)
    code = _compiler._code(parsed, 0)
    return int(parsed.state.flags), list(map(int, code)), parsed.state.groups - 1, dict(parsed.state.groupdict)


@cache
def _kept() -> _Kept:
    return _Kept()


def _place() -> Path | None:
    """Return the file for this Python and this state of the grammars."""
    folder = cache_folder()
    if folder is None:
        return None
    build = hashlib.sha256(f"{sys.version} {sys.platform} {_ENGINE}".encode()).hexdigest()[:12]
    return folder / f"patterns-{sys.implementation.cache_tag}-{build}-{fingerprint()}.bin"


def _read(place: Path | None) -> dict[str, tuple[Any, ...]]:
    if place is None:
        return {}
    try:
        found = marshal.loads(place.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}


class Engine:
    """Stands in for the module `re` where Lark builds a lexer: the same patterns, kept."""

    error = re.error

    @staticmethod
    def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
        """Return a pattern as `re.compile` does."""
        return compiled(pattern) if not flags else re.compile(pattern, flags)

    @staticmethod
    def match(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
        """Match a pattern at the start of a text."""
        return Engine.compile(pattern, flags).match(text)

    escape = staticmethod(re.escape)
