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
from minutelint.model.language.written import each_once, unbroken
from minutelint.syntax.terminals import pattern, terminals

Clause = tuple[str, ...]
"""Letters in a row, of which one at least stands in the text."""
Way = tuple[Clause, ...]
"""Clauses that all hold."""

_MOST = 24  # ways, or letters of a clause, that are worth looking at
_LINE_END = ord("\n")
_WITH_LINE_END = ("CATEGORY_SPACE", "CATEGORY_NOT_DIGIT", "CATEGORY_NOT_WORD")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_SHORTEST = 2  # letters that tell anything
_SAME = ("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s")  # the same letter for `re.I`, and not for `lower`

try:  # without a parser of patterns every text is searched
    from re import _parser
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


def finditer(grammar: str, terminal: str, text: str) -> Iterator[re.Match[str]]:
    """Yield the places of a terminal in a text, as the pattern's own `finditer` does; only lines that may hold one are read."""
    found = pattern(grammar, terminal)
    ways = _ways(grammar, terminal)
    if not ways:
        yield from found.finditer(text)
        return
    ways = tuple(_standing(ways, folded(each_once(text))))
    if not ways:  # as in most texts
        return
    low = folded(text)
    if len(low) == len(text) and _stays_in_line(grammar, terminal):
        for start, end in lines_with(ways, low):
            yield from found.finditer(text, max(0, start - 1), end)  # with the line end in front of it
    elif holds(ways, low):
        yield from found.finditer(text)


def lines_with(ways: Iterable[Way], text: str) -> list[tuple[int, int]]:
    """Return where the lines of a text in small letters begin and end in which one of the ways holds, in order."""
    found: dict[int, int] = {}
    for way in ways:
        for letters in way[0]:
            at = text.find(letters)
            while at >= 0:
                start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
                end = end if end >= 0 else len(text)
                if start not in found and holds([way], text[start:end]):
                    found[start] = end
                at = text.find(letters, end)
    return sorted(found.items())


def _standing(ways: Iterable[Way], words: str) -> Iterator[Way]:
    """Yield the ways that may hold in a text of these words, each once, with those of their letters that may stand there."""
    for way in ways:
        left: list[Clause] = []
        for clause in way:
            letters = tuple([one for one in clause if unbroken(one) in words])
            if not letters:
                break
            left.append(letters)
        else:
            yield tuple(left)


def search(grammar: str, terminal: str, text: str) -> re.Match[str] | None:
    """Return the first place of a terminal in a text, as the pattern's own `search` does."""
    return pattern(grammar, terminal).search(text) if may_hold(grammar, terminal, text) else None


def match(grammar: str, terminal: str, text: str) -> re.Match[str] | None:
    """Return a terminal where a text begins with it, as the pattern's own `match` does."""
    return pattern(grammar, terminal).match(text) if may_hold(grammar, terminal, text) else None


def fullmatch(grammar: str, terminal: str, text: str) -> re.Match[str] | None:
    """Return a terminal where it is the whole of a text, as the pattern's own `fullmatch` does."""
    return pattern(grammar, terminal).fullmatch(text) if may_hold(grammar, terminal, text) else None


def holds(ways: Iterable[Way], text: str) -> bool:
    """Tell whether one of the ways holds in a text in small letters."""
    stands = text.__contains__
    for way in ways:
        for clause in way:
            if not any(map(stands, clause)):
                break
        else:
            return True
    return False


@cache
def _ways(grammar: str, terminal: str) -> tuple[Way, ...]:
    value = terminals(grammar)[terminal]
    found: tuple[Way, ...] = store().of(f"literals {value}", lambda: ways_of(value))
    return found


@cache
def _stays_in_line(grammar: str, terminal: str) -> bool:
    value = terminals(grammar)[terminal]
    return store().of(f"oneline {value}", lambda: stays_in_line(value))


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
