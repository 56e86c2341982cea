"""The words of a sentence, typed, for `grammar/statement.lark`.

A lexer of its own, for speed: one pass of one pattern over the sentence, every word looked up in `grammar/words.lark`
only once in a run of the program, and words that carry nothing put together, so that the parser takes a step for each
phrase and not for each word. The terminals and their priorities are those of the grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from lark import Lark, Token
from lark.lexer import Lexer

from minutelint.data import folder
from minutelint.syntax.grammars import load, shipped

CARRIERS = frozenset(("AGREED", "APPROVED", "PAST", "TELLING", "JOINING"))
"""Kinds of a single word that open a clause."""

_PLAIN = frozenset((
    "COMMA", "SLASH", "AND", "AND_DONE", "OPENING", "CLOSING", "POSSESSIVE", "INITIAL", "HONORIFIC", "FILLER", "NUMBER",
    "MARK", "DUE", "STATUS_DONE", "STATUS_OPEN",
))  # fmt: skip


@lru_cache(maxsize=16384)
def kind_of(word: str) -> str:
    """Return the terminal of `grammar/words.lark` that a single word is."""
    known = shipped("words", "word").parse(word).children
    if len(known) == 1 and isinstance(known[0], Token):
        return known[0].type
    return "NAME" if word[0].isupper() else "WORD"


class Phrase(Token):
    """A run of words that carry nothing: one terminal to the parser."""

    words: tuple[Token, ...] = ()


class SentenceLexer(Lexer):
    """Splits a sentence into phrases and the words that carry something. Lark makes one for the grammar."""

    def __init__(self, conf: Any) -> None:
        ordered = sorted(
            conf.terminals, key=lambda one: (-one.priority, -one.pattern.max_width, -len(one.pattern.value), one.name)
        )
        named = [f"(?P<{one.name}>{one.pattern.to_regexp()})" for one in ordered if one.name not in conf.ignore]
        self._pattern = re.compile(r"\s*(?:" + "|".join(named) + ")")

    def lex(self, data: str) -> Iterator[Token]:  # type: ignore[override]  # Lark hands a lexer of this kind the text
        """Yield the tokens of a sentence; their positions are offsets in it."""
        run: list[Token] = []
        for match in self._pattern.finditer(data):
            kind = match.lastgroup or ""
            word = match[kind]
            if kind == "WORD":
                kind = kind_of(word)
            token = Token(kind, word, match.start(match.lastgroup or 0), end_pos=match.end())
            if kind not in CARRIERS and (match.lastgroup == "WORD" or kind in _PLAIN or (run and kind == "IMPERATIVE")):
                run.append(token)
                continue
            if run:
                yield _phrase(run)
                run = []
            yield token
        if run:
            yield _phrase(run)


def _phrase(run: list[Token]) -> Phrase:
    phrase = Phrase("PHRASE", str(run[0]), run[0].start_pos, end_pos=run[-1].end_pos)
    phrase.words = tuple(run)
    return phrase


@cache
def sentences() -> Lark:
    """Return the parser of sentences; parse with `start="statement"`."""
    return load(folder("grammar") / "statement.lark", start=("statement", "words"), lexer=SentenceLexer)
