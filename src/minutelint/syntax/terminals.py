"""The terminals of a grammar as patterns, for what is looked for rather than parsed: kinds of lines, words in a title.

Lark reads the grammar file and says in which order a lexer tries the terminals; that answer is kept in the user's cache
folder, so that a run need not load Lark's tables for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

from msgspec import Struct

from minutelint.cache import store
from minutelint.compiled import compiled
from minutelint.data import folder
from minutelint.syntax.firsts import Choice, any_of
from minutelint.syntax.lalr import Unexpected


class Word(Struct, frozen=True):
    """A word, a number, a sign or a phrase: the terminal that it is, its letters, where it starts and ends in the text."""

    kind: str
    text: str
    start: int
    end: int


def terminals(grammar: str) -> dict[str, str]:
    """Return the terminals of a grammar that ships with minutelint: name to pattern, in the order a lexer tries them."""
    return _kept(grammar)[0]


def kinds(grammar: str) -> dict[str, str]:
    """Return terminals that are of one kind: the name of each to that of the rule that lists them, in capitals."""
    return _kept(grammar)[1]


@cache
def _kept(grammar: str) -> tuple[dict[str, str], dict[str, str]]:
    return store().of(f"terminals {grammar}", lambda: _read(grammar))


def _read(grammar: str) -> tuple[dict[str, str], dict[str, str]]:
    """Ask Lark for the terminals and their kinds."""
    from minutelint.syntax.making import terminals as made  # Lark itself is needed only here

    place = folder("grammar")
    return made(place / f"{grammar}.lark", place)


@cache
def pattern(grammar: str, terminal: str) -> re.Pattern[str]:
    """Return one terminal of a grammar, compiled."""
    return compiled(terminals(grammar)[terminal])


@cache
def union(grammar: str) -> re.Pattern[str]:
    """Return all terminals of a grammar as one pattern: the group that matched is the name of the terminal."""
    return any_of(terminals(grammar))


@cache
def _choice(grammar: str) -> Choice:
    return Choice(f"lexed {grammar}", terminals(grammar))


def lex(grammar: str, text: str) -> Iterator[Word]:
    """Yield the terminals of a grammar that follow one another in a text. A character that none matches is passed over."""
    beginning = _choice(grammar).any_beginning
    at, size = 0, len(text)
    while at < size:
        found = beginning(text[at])(text, at)
        if found is None or found.end() == at:
            at += 1
            continue
        yield Word(str(found.lastgroup), found.group(), at, found.end())
        at = found.end()


def read(words: re.Pattern[str], ignored: Set[str], text: str) -> Iterator[Word]:
    """Yield the words of a text that a grammar is fed with, as Lark's basic lexer finds them.

    `words` is any of the terminals, `ignored` are the names of those that stand for nothing.
    Raises Unexpected at a character with which no terminal begins.
    """
    at, size = 0, len(text)
    while at < size:
        found = words.match(text, at)
        if found is None:
            raise Unexpected(text[at])
        kind = str(found.lastgroup)
        if kind not in ignored:
            yield Word(kind, found.group(), at, found.end())
        at = found.end()
