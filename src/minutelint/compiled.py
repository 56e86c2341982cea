"""Compiled patterns, kept between runs in the user's own cache folder.

Python compiles a regular expression in Python code, each time a process starts; for the vocabulary of minutes that is a
third of a short run. What the compiler makes is a list of integers that the matching engine takes as it is, so it can be
kept. It belongs to one exact build of Python, which the name of the kept file stands for, and where this Python's engine
cannot be fed that way, `re.compile` does the work as ever.
"""

from __future__ import annotations

import re
from array import array
from typing import Any

from minutelint.cache import store

_CODE = "I"  # the engine's own integers: 32 bits
WORTH_KEEPING = 8  # code points: shorter patterns compile at once

try:  # the parts of the standard library that `re.compile` itself is made of; they have no public name
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]

    _ENGINE: Any = getattr(_sre, "MAGIC", None)
except ImportError:  # pragma: no cover - another implementation of Python
    _ENGINE = None


def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern as `re.compile(pattern)` does."""
    if _ENGINE is None or len(pattern) < WORTH_KEEPING:
        return re.compile(pattern)
    flags, code, groups, names = store().of(f"code {pattern}", lambda: _parts(pattern))
    index: list[str | None] = [None] * (groups + 1)
    for group, at in names.items():
        index[at] = group
    codes = array(_CODE, code).tolist()
    made: re.Pattern[str] = _sre.compile(pattern, flags, codes, groups, dict(names), tuple(index))
    return made


def _parts(pattern: str) -> tuple[int, bytes, int, dict[str, int]]:
    """Compile a pattern and return what the engine needs: flags, code, number of groups, names of groups."""
    parsed = _parser.parse(pattern, 0)
    code = array(_CODE, map(int, _compiler._code(parsed, 0)))
    return int(parsed.state.flags), code.tobytes(), parsed.state.groups - 1, dict(parsed.state.groupdict)
