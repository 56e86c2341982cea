"""The terminals of a grammar as patterns, for what is looked for rather than parsed: kinds of lines, words in a title.

Lark reads the grammar file and says in which order a lexer tries the terminals; that answer is kept in the user's cache
folder, so that a run need not load Lark's tables for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from lark.lexer import TerminalDef
from msgspec import Struct

from minutelint.cache import store
from minutelint.compiled import compiled
from minutelint.data import folder
from minutelint.syntax.grammars import Fed, load


class Found(Struct, frozen=True):
    """A terminal found: its name, its words, where they start and end in the text searched."""

    kind: str
    text: str
    start: int
    end: int


@cache
def terminals(grammar: str) -> dict[str, str]:
    """Return the terminals of a grammar that ships with minutelint: name to pattern, in the order a lexer tries them."""
    return store().of(f"terminals {grammar}", lambda: _read(grammar))


def _read(grammar: str) -> dict[str, str]:
    """Ask Lark for the terminals."""
    known = in_order(load(folder("grammar") / f"{grammar}.lark", lexer=Fed).terminals)
    return {str(t.name).rpartition("__")[2]: str(t.pattern.to_regexp()) for t in known}


def in_order(known: Iterable[TerminalDef]) -> list[TerminalDef]:
    """Return terminals in the order of Lark's basic lexer: priority, then the longest possible match."""
    return sorted(known, key=lambda t: (-t.priority, -t.pattern.max_width, -len(t.pattern.value), t.name))


@cache
def pattern(grammar: str, terminal: str) -> re.Pattern[str]:
    """Return one terminal of a grammar, compiled."""
    return compiled(terminals(grammar)[terminal])


@cache
def union(grammar: str) -> re.Pattern[str]:
    """Return all terminals of a grammar as one pattern: the group that matched is the name of the terminal."""
    return compiled("|".join(f"(?P<{name}>{value})" for name, value in terminals(grammar).items()))


def lex(grammar: str, text: str) -> Iterator[Found]:
    """Yield the terminals of a grammar that follow one another in a text. A character that none matches is passed over."""
    match = union(grammar).match
    at, size = 0, len(text)
    while at < size:
        found = match(text, at)
        if found is None or found.end() == at:
            at += 1
            continue
        yield Found(str(found.lastgroup), found.group(), at, found.end())
        at = found.end()
