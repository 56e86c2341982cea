"""The words of a sentence about a motion, typed, as `grammar/motions.lark` is fed with them.

Most words of a sentence open none of the phrases of the grammar, so they are told by their capital alone; its terminals
are tried where one of them may begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any, ClassVar

from lark import Lark
from lark.lexer import Lexer
from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.model.vocabulary import words_of
from minutelint.syntax.grammars import shipped
from minutelint.syntax.terminals import in_order

_PLAIN = compiled(r"\s*([A-Za-z]{2,})(?![\w'’-])")


class Word(Struct, frozen=True):
    """A word, number or sign: the terminal of the grammar, its letters, and where it starts and ends in the sentence."""

    type: str
    text: str
    start: int
    end: int
    # what Lark asks of its last token
    start_pos: ClassVar[None] = None
    end_pos: ClassVar[None] = None
    line: ClassVar[None] = None
    column: ClassVar[None] = None
    end_line: ClassVar[None] = None
    end_column: ClassVar[None] = None


class MotionLexer(Lexer):
    """Finds the words of a sentence. Lark makes one for the grammar."""

    __future_interface__ = 2

    def __init__(self, conf: Any) -> None:
        """Take Lark's configuration: the terminals, and which of them are left out."""
        self._conf = conf

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """All terminals as one pattern."""
        return compiled("|".join(f"(?P<{t.name}>{t.pattern.to_regexp()})" for t in in_order(self._conf.terminals)))

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Word]:  # type: ignore[override]  # tokens of our own
        """Yield the words of a sentence in order."""
        return self.words(lexer_state.text.text)

    def words(self, sentence: str) -> Iterator[Word]:
        """Yield the words of a sentence in order."""
        plain, others, ignored, openers = _PLAIN.match, self._any.match, self._conf.ignore, _openers()
        at, size = 0, len(sentence)
        while at < size:
            found = plain(sentence, at)
            if found is not None and (text := found[1]).lower() not in openers:
                at = found.end()
                yield Word("NAME" if text[0] <= "Z" else "WORD", text, at - len(text), at)
                continue
            found = others(sentence, found.start(1) if found is not None else at)
            if found is None:
                at += 1
                continue
            at, kind = found.end(), found.lastgroup or ""
            if kind not in ignored:
                yield Word(kind, found.group(), found.start(), at)


@cache
def _openers() -> frozenset[str]:
    """Return the words, in small letters, with which a phrase of the grammar may begin."""
    return words_of("motions", "MOTION_OPENERS")


def motions() -> Lark:
    """Return the parser of sentences about motions."""
    return shipped("motions", "motion", lexer=MotionLexer)
