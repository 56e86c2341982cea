"""The words of a sentence about a motion, typed, as `grammar/motions.lark` is fed with them.

Most words of a sentence open none of the phrases of the grammar, so they are told by their capital alone; its terminals
are tried where one of them may begin.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from minutelint.compiled import compiled
from minutelint.model.language.vocabulary import words_of
from minutelint.syntax.firsts import Choice
from minutelint.syntax.grammars import shipped
from minutelint.syntax.lalr import Table, Tree, parse
from minutelint.syntax.terminals import Word

_PLAIN = compiled(r"\s*([A-Za-z]{2,})(?![\w'’-])")


def words_of_motion(sentence: str) -> Iterator[Word]:
    """Yield the words of a sentence in order."""
    plain, beginning, ignored, openers = _PLAIN.match, _terminals().any_beginning, _table().ignored, _openers()
    at, size = 0, len(sentence)
    while at < size:
        found = plain(sentence, at)
        if found is not None and (text := found[1]).lower() not in openers:
            at = found.end()
            yield Word("NAME" if text[0] <= "Z" else "WORD", text, at - len(text), at)
            continue
        if found is not None:
            at = found.start(1)
        found = beginning(sentence[at])(sentence, at)
        if found is None:
            at += 1
            continue
        kind = found.lastgroup or ""
        if kind not in ignored:
            yield Word(kind, found.group(), at, found.end())
        at = found.end()


@lru_cache(maxsize=256)
def parse_motion(sentence: str) -> Tree[Word]:
    """Return the tree of a sentence as `grammar/motions.lark` reads it; every sentence has one."""
    return parse(_table(), words_of_motion(sentence), "motion")


def _table() -> Table:
    return shipped("motions", "motion")


@cache
def _terminals() -> Choice:
    return Choice("motions", _table().terminals)


@cache
def _openers() -> frozenset[str]:
    """Return the words, in small letters, with which a phrase of the grammar may begin."""
    return words_of("motions", "MOTION_OPENERS")
