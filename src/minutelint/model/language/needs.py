"""What a text must hold for a pattern to be found in it: quick to look for where a search is slow and mostly in vain.

The condition is read off the pattern itself (`minutelint.model.language.ways`) and kept between runs. It goes by small
letters, whatever the pattern asks for, and never fails where the pattern is found; it may hold where the pattern is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from minutelint.cache import store
from minutelint.model.language.ways import Clause, Way, stays_in_line, ways_of
from minutelint.model.language.written import each_once, unbroken
from minutelint.syntax.terminals import pattern, terminals

_SAME = ("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s")  # the same letter for `re.I`, and not for `lower`


@lru_cache(maxsize=16)
def folded(text: str) -> str:
    """Return a text in small letters, as conditions are looked up in it."""
    if text.isascii():
        return text.lower()
    for letter, plain in _SAME:
        text = text.replace(letter, plain)
    return "\n".join([line.lower() for line in text.split("\n")])  # many times faster where most lines are ASCII


def may_hold(grammar: str, terminal: str, text: str) -> bool:
    """Tell whether a terminal could be found in a text; False is certain."""
    ways = _ways(grammar, terminal)
    return not ways or holds(ways, folded(text))


def may_hold_any(grammar: str, names: tuple[str, ...], text: str) -> bool:
    """Tell whether one of several terminals could be found in a text; False is certain. One look serves all of them."""
    letters = _letters_of_any(grammar, names)
    return not letters or any(map(folded(text).__contains__, letters))


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
    opened: dict[str, list[Way]] = {}
    for way in ways:
        for letters in way[0]:
            opened.setdefault(letters, []).append(way)
    found: dict[int, int] = {}
    for letters, led in opened.items():
        at = text.find(letters)
        while at >= 0:
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = end if end >= 0 else len(text)
            if start not in found and holds(led, text[start:end]):
                found[start] = end
            at = text.find(letters, end)
    return sorted(found.items())


def _standing(ways: Iterable[Way], words: str) -> Iterator[Way]:
    """Yield the ways that may hold in a text of these words, with those of their first letters that may stand there."""
    for way in ways:
        letters = tuple([one for one in way[0] if unbroken(one) in words])
        if letters:
            yield (letters, *way[1:])


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
def _letters_of_any(grammar: str, names: tuple[str, ...]) -> Clause:
    """Return letters of which some stand in every text with one of the terminals; none where nothing can be said."""
    ways = [_ways(grammar, name) for name in names]
    letters = {one for found in ways for way in found for one in way[0]}
    return tuple(one for one in letters if not any(other in one for other in letters - {one})) if all(ways) else ()


@cache
def _stays_in_line(grammar: str, terminal: str) -> bool:
    value = terminals(grammar)[terminal]
    return store().of(f"oneline {value}", lambda: stays_in_line(value))
