"""What a text must hold for a pattern to be found in it: quick to look for where a search is slow and mostly in vain.

The condition is read off the pattern itself, as Python's own compiler parses it, and kept between runs. It goes by small
letters, whatever the pattern asks for, and never fails where the pattern is found; it may hold where the pattern is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from minutelint.cache import store
from minutelint.syntax.terminals import pattern, terminals

Clause = tuple[str, ...]
"""Letters in a row, of which one at least stands in the text."""
Way = tuple[Clause, ...]
"""Clauses that all hold."""

_MOST = 24  # ways, or letters of a clause, that are worth looking at
_SHORTEST = 2  # letters that tell anything
_SAME = ("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s")  # the same letter for `re.I`, and not for `lower`

try:  # without a parser of patterns every text is searched
    from re import _parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover - another implementation of Python
    _parser = None


@lru_cache(maxsize=16)
def folded(text: str) -> str:
    """Return a text in small letters, as conditions are looked up in it."""
    for letter, plain in _SAME if not text.isascii() else ():
        text = text.replace(letter, plain)
    return text.lower()


def may_hold(grammar: str, terminal: str, text: str) -> bool:
    """Tell whether a terminal could be found in a text; False is certain."""
    ways = _ways(grammar, terminal)
    return not ways or holds(ways, folded(text))


def finditer(grammar: str, terminal: str, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Return the places of a terminal in a text, as the pattern's own `finditer` does."""
    if not may_hold(grammar, terminal, text):
        return iter(())
    return pattern(grammar, terminal).finditer(text, start, len(text) if end is None else end)


def search(grammar: str, terminal: str, text: str) -> re.Match[str] | None:
    """Return the first place of a terminal in a text, as the pattern's own `search` does."""
    return pattern(grammar, terminal).search(text) if may_hold(grammar, terminal, text) else None


def match(grammar: str, terminal: str, text: str) -> re.Match[str] | None:
    """Return a terminal where a text begins with it, as the pattern's own `match` does."""
    return pattern(grammar, terminal).match(text) if may_hold(grammar, terminal, text) else None


def holds(ways: Iterable[Way], text: str) -> bool:
    """Tell whether one of the ways holds in a text in small letters."""
    for way in ways:
        for clause in way:
            for letters in clause:
                if letters in text:
                    break
            else:
                break
        else:
            return True
    return False


@cache
def _ways(grammar: str, terminal: str) -> tuple[Way, ...]:
    value = terminals(grammar)[terminal]
    found: tuple[Way, ...] = store().of(f"needs {value}", lambda: ways_of(value))
    return found


def ways_of(value: str) -> tuple[Way, ...]:
    """Return the ways of which one holds in every text in which a pattern is found; none where nothing can be said."""
    if _parser is None:
        return ()
    ways = _alternatives(_flat(_parser.parse(value, 0)))
    return tuple(ways) if all(ways) and len(ways) <= _MOST else ()


def _flat(parsed: Iterable[tuple[Any, Any]]) -> list[tuple[str, Any]]:
    """Return the elements of a pattern in a row, those of its groups among them; `None` where letters do not touch."""
    found: list[tuple[str, Any]] = []
    for op, value in parsed:
        name = str(op)
        if name == "SUBPATTERN":
            found += _flat(value[3])
        elif name == "ATOMIC_GROUP":
            found += _flat(value)
        elif name.endswith("_REPEAT"):
            found += [*_flat(value[2]), ("GAP", None)] if value[0] else [("GAP", None)]
        elif name == "ASSERT":
            found.append(("ASSERT", _flat(value[1])))
        else:
            found.append((name, value))
    return found


def _alternatives(elements: list[tuple[str, Any]]) -> list[Way]:
    """Return the ways of a row of elements: one, or one for each branch of its first choice."""
    choice = next((i for i, (name, _) in enumerate(elements) if name == "BRANCH"), None)
    if choice is None:
        return [_way(elements)]
    rest = _way([*elements[:choice], ("GAP", None), *elements[choice + 1 :]])
    branches = [_way(_flat(branch)) for branch in elements[choice][1][1]]
    if not all(branches) or len(branches) > _MOST:
        return [_way(elements)]
    return [_sorted([*branch, *rest]) for branch in branches]


def _way(elements: Iterable[tuple[str, Any]]) -> Way:
    """Return the clauses that hold wherever a row of elements is found."""
    clauses: list[Clause] = []
    run = ""
    for name, value in [*elements, ("GAP", None)]:
        if name == "ASSERT":
            clauses += _way(value)
        elif name == "BRANCH":
            ways = [_way(_flat(branch)) for branch in value[1]]
            if all(ways):  # of each branch what is rarest
                clauses.append(tuple(dict.fromkeys(letters for way in ways for letters in way[0])))
        letter = _letter(name, value)
        if letter:
            run += letter
        elif name not in ("ASSERT", "ASSERT_NOT", "AT"):  # these take no room
            clauses.append((run,))
            run = ""
    return _sorted(clauses)


def _sorted(clauses: Iterable[Clause]) -> Way:
    """Return the clauses that tell something, each once, the likeliest to fail first."""
    told = {one for one in clauses if len(one) <= _MOST and len(min(one, key=len).strip()) >= _SHORTEST}
    return tuple(sorted(told, key=lambda one: (-len(min(one, key=len)), len(one), one)))


def _letter(name: str, value: Any) -> str:
    """Return the one letter, as a small one, for which an element stands; nothing where it may be several."""
    codes = {value} if name == "LITERAL" else set()
    if name == "IN" and all(str(op) == "LITERAL" for op, _ in value):
        codes = {code for _, code in value}
    letters = {chr(code).lower() for code in codes if code < 128}
    return letters.pop() if len(letters) == 1 and all(code < 128 for code in codes) else ""
