"""With which letters a terminal may begin: the lexer's old way to try few terminals at each place instead of all.

Python's own parser of patterns tells what a terminal is made of. Where that parser is not to be had, or says what is not
known here, a terminal may begin with anything, which costs time and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from minutelint.cache import store
from minutelint.compiled import compiled

Matcher = Callable[[str, int], re.Match[str] | None]
"""What matches at an offset of a text."""

_ASCII = frozenset(map(chr, range(128)))
_NOTHING = "(?!)"
_CATEGORIES = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}


class Choice:
    """Terminals in the order in which they are tried, sorted by the first letter of what they match.

    passed   signs that do not count as the first letter: those that may stand in front of the words of a line
    """

    def __init__(self, name: str, terminals: Mapping[str, str], passed: str = "") -> None:
        """Take terminals, name to pattern; `name` tells this choice from others that are kept."""
        begin = store().of(f"firsts {name}", lambda: {t: _kept(firsts(p, passed)) for t, p in terminals.items()})
        self._terminals, self._begin = terminals, begin
        self._match: dict[str, Any] = {}
        self._tried: dict[str, list[tuple[str, Any]]] = {}
        self._any: dict[str, Matcher] = {}
        self._unions: dict[tuple[str, ...], Matcher] = {}

    def beginning(self, letter: str) -> list[tuple[str, Any]]:
        """Return the terminals that may begin with a letter: the name of each, and what matches it at an offset."""
        known = self._tried.get(letter)
        if known is None and not letter.isascii():
            return self.beginning("")  # any of them
        if known is None:
            known = self._tried[letter] = [(name, self._matcher(name)) for name in self._names(letter)]
        return known

    def any_beginning(self, letter: str) -> Matcher:
        """Return what matches any of the terminals that may begin with a letter; the last group is its name."""
        known = self._any.get(letter)
        if known is None:
            names = self._names(letter if letter.isascii() else "")
            known = self._unions.get(names)
            if known is None:
                known = self._unions[names] = any_of({name: self._terminals[name] for name in names}).match
            self._any[letter] = known
        return known

    def _names(self, letter: str) -> tuple[str, ...]:
        begin = self._begin
        return tuple(name for name in self._terminals if (letters := begin[name]) is None or letter in letters)

    def _matcher(self, name: str) -> Any:
        """Return what matches a terminal; it is compiled when it is first tried."""
        known = self._match.get(name)
        if known is None:
            known = self._match[name] = compiled(self._terminals[name]).match
        return known


def any_of(known: Mapping[str, str]) -> re.Pattern[str]:
    """Return terminals, name to pattern, as one pattern: the last group that matched is the name, and holds nothing.

    The group stands behind its terminal, so that Python passes over a terminal by its first letter without trying it.
    Of no terminals it is a pattern that matches nothing.
    """
    return compiled("|".join(f"(?:{value})(?P<{name}>)" for name, value in known.items()) or _NOTHING)


def firsts(pattern: str, passed: str = "") -> frozenset[str] | None:
    """Return the ASCII letters that may come first in what a pattern matches, None where that is not told.

    Those in `passed` do not count: they may stand in front, in any number.
    """
    try:
        from re import _parser
    except ImportError:  # pragma: no cover - another implementation of Python
        return None
    found, open_ = _row(_parser.parse(pattern, 0), frozenset(passed), ignoring=False)
    return None if open_ else found


def _kept(letters: frozenset[str] | None) -> str | None:
    return None if letters is None else "".join(sorted(letters))


def _row(items: Iterable[Any], passed: frozenset[str], *, ignoring: bool) -> tuple[frozenset[str], bool]:
    """Return what may come first in items one behind the other, and whether what stands behind them may, too."""
    found: frozenset[str] = frozenset()
    within = _ASCII
    for op, value in items:
        if str(op) == "ASSERT" and value[0] > 0:
            ahead, open_ = _row(value[1], passed, ignoring=ignoring)
            within = within if open_ else within & ahead
            continue
        letters, open_ = _one(str(op), value, passed, ignoring=ignoring)
        found |= (letters - passed) & within
        if not open_:
            return found, False
    return found, True


def _one(op: str, value: Any, passed: frozenset[str], *, ignoring: bool) -> tuple[frozenset[str], bool]:
    """Return what may come first in one item, and whether what stands behind it may, too."""
    if op in ("LITERAL", "NOT_LITERAL", "ANY", "IN"):
        letters = _letters(op, value)
        letters = letters | frozenset("".join(letters).swapcase()) if ignoring else letters
        return letters, bool(letters & passed)
    if op == "BRANCH":
        ways = [_row(way, passed, ignoring=ignoring) for way in value[1]]
        return frozenset().union(*(letters for letters, _ in ways)), any(open_ for _, open_ in ways)
    if op == "SUBPATTERN":
        _, added, taken, inside = value
        return _row(inside, passed, ignoring=(ignoring or bool(added & re.I)) and not taken & re.I)
    if op == "ATOMIC_GROUP":
        return _row(value, passed, ignoring=ignoring)
    if op in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        letters, open_ = _row(value[2], passed, ignoring=ignoring)
        return letters, open_ or not value[0]
    if op in ("AT", "ASSERT", "ASSERT_NOT"):
        return frozenset(), True
    return _ASCII, True


def _letters(op: str, value: Any) -> frozenset[str]:
    """Return the ASCII letters that a single item matches."""
    if op == "ANY":
        return _ASCII - {"\n"}
    if op == "LITERAL":
        return _ASCII & {chr(value)}
    if op == "NOT_LITERAL":
        return _ASCII - {chr(value)}
    found: frozenset[str] = frozenset()
    negated = False
    for kind, what in value:
        if str(kind) == "NEGATE":
            negated = True
        elif str(kind) == "LITERAL":
            found |= {chr(what)}
        elif str(kind) == "RANGE":
            found |= frozenset(letter for letter in _ASCII if what[0] <= ord(letter) <= what[1])
        else:
            name = str(what).removeprefix("CATEGORY_").removeprefix("NOT_")
            kept = re.compile(_CATEGORIES[name]).match
            apart = "_NOT_" in str(what)
            found |= frozenset(letter for letter in _ASCII if (kept(letter) is None) == apart)
    return _ASCII - found if negated else found & _ASCII
