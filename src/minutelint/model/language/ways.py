"""What every text holds in which a pattern is found, and whether the pattern keeps to a line, read off the pattern itself.

Python's own parser of patterns tells what a pattern is made of; where that parser is not to be had, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

Clause = tuple[str, ...]
"""Letters in a row, of which one at least stands in the text."""
Way = tuple[Clause, ...]
"""Clauses that all hold."""

_MOST = 24  # ways, or letters of a clause, that are worth looking at
_LINE_END = ord("\n")
_WITH_LINE_END = ("CATEGORY_SPACE", "CATEGORY_NOT_DIGIT", "CATEGORY_NOT_WORD")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_SHORTEST = 2  # letters that tell anything

try:  # without a parser of patterns every text is searched
    from re import _parser
except ImportError:  # pragma: no cover - another implementation of Python
    _parser = None


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
        elif name in _REPEATS:
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
    letters = {chr(code).lower() for code in codes - {_LINE_END} if code < 128}
    return letters.pop() if len(letters) == 1 and all(code < 128 for code in codes) else ""


def stays_in_line(value: str) -> bool:
    """Tell whether a line end is to a pattern what the end of the text is, except for one that its first letter may be."""
    return _parser is not None and _in_line(_parser.parse(value, 0), first=True, multiline=False)


def _in_line(parsed: Iterable[tuple[Any, Any]], *, first: bool, multiline: bool) -> bool:
    return all(
        (first and at == 0 and str(op) in ("LITERAL", "IN"))
        or _one_in_line(str(op), value, first and at == 0, multiline)
        for at, (op, value) in enumerate(parsed)
    )


def _one_in_line(name: str, value: Any, first: bool, multiline: bool) -> bool:
    if name == "SUBPATTERN":
        _, added, _, inside = value
        return not added & re.S and _in_line(inside, first=first, multiline=multiline or bool(added & re.M))
    if name == "BRANCH":
        return all(_in_line(branch, first=False, multiline=multiline) for branch in value[1])
    if name == "ATOMIC_GROUP":
        return _in_line(value, first=False, multiline=multiline)
    if name in _REPEATS:
        return _in_line(value[2], first=False, multiline=multiline)
    if name in ("ASSERT", "ASSERT_NOT"):  # what stands in front is the same either way
        return value[0] < 0 or _in_line(value[1], first=False, multiline=multiline)
    if name == "AT":
        return "_END" not in str(value) or (multiline and str(value) == "AT_END")
    if name == "IN":
        return _takes_line_end(value) == (str(value[0][0]) == "NEGATE")
    return name == "ANY" or (name == "LITERAL" and value != _LINE_END) or (name == "NOT_LITERAL" and value == _LINE_END)


def _takes_line_end(members: Iterable[tuple[Any, Any]]) -> bool:
    """Tell whether a line end is among the members of a set."""
    return any(
        (str(op) == "LITERAL" and value == _LINE_END)
        or (str(op) == "RANGE" and value[0] <= _LINE_END <= value[1])
        or (str(op) == "CATEGORY" and str(value) in _WITH_LINE_END)
        for op, value in members
    )
