"""Cuts the words of an attendance list into pieces: names, offices, bodies, keys and the signs between them.

The kinds of pieces and the words behind them stand in `grammar/people.lark` and `grammar/en_people.lark`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Any

from lark import Token, Tree
from lark.exceptions import LarkError

from minutelint.syntax.grammars import shipped

NAME_TOKENS = frozenset({"CAP", "INITIAL", "SITE", "PARTICLE"})
OFFICE_TOKENS = frozenset({"ROLE", "CHAIR", "VICE", "MAYOR", "PRESIDENT"})
NAMED = frozenset({"bare", "person", "ranked", "named_key", "key_name", "titled"})
"""The kinds of pieces that may hold a person's name."""
_WORD = re.compile("[A-Z\u00c0-\u00d6\u00d8-\u00de]{3,}")
_LONG = re.compile("[A-Z]{5}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words, or one sign; `kind` is the grammar's rule, for a sign the type of its token.

    `start` and `end` are offsets in code points of the text that was cut.
    """

    kind: str
    tokens: tuple[Token, ...]

    @property
    def start(self) -> int:
        """Offset of the first code point."""
        return self.tokens[0].start_pos or 0

    @property
    def end(self) -> int:
        """Offset after the last code point."""
        return self.tokens[-1].end_pos or 0

    def has(self, types: frozenset[str]) -> bool:
        """Whether a token of one of these types is among the words."""
        return any(token.type in types for token in self.tokens)

    def honorific(self) -> tuple[Token, ...]:
        """Return the forms of address before the name."""
        return tuple(token for token in self.tokens if token.type == "HONORIFIC")

    def name(self) -> tuple[Token, ...]:
        """Return the words of the name itself: no form of address, no office before it, no key behind it."""
        tokens = self.tokens
        if self.kind == "named_key" and not _shouted(tokens):
            return tokens[:-1]
        if self.kind == "titled":
            last = takewhile(lambda token: token.type in NAME_TOKENS, reversed(tokens))
            return tuple(last)[::-1]
        if self.kind in ("person", "ranked"):
            at = max(i for i, token in enumerate(tokens) if token.type == "HONORIFIC")
            return tokens[at + 1 :]
        return tokens

    def key(self) -> Token | None:
        """Return the group of capitals behind the name."""
        return self.tokens[-1] if self.kind == "named_key" and not _shouted(self.tokens) else None


def _shouted(tokens: Sequence[Token]) -> bool:
    """Whether all is in capitals, or only initials stand before the last word: then the last word is a surname."""
    return all(token.isupper() or token.type == "INITIAL" for token in tokens)


def cut(text: str) -> list[Piece]:
    """Return the pieces of a text, in order; a text that the grammar cannot read has none."""
    try:
        tree: Tree[Any] = shipped("people", "run").parse(_quiet(text))
    except LarkError:
        return []
    found = []
    for child in tree.children:
        inner = child.children[0]
        tokens = tuple(inner.children)
        found.append(Piece(tokens[0].type if inner.data == "sign" else str(inner.data), tokens))
    return found


def _quiet(text: str) -> str:
    """Return a text that is all in capitals with its longer words in small letters, so that names differ from keys."""
    if not text.isupper() or not _LONG.search(text):
        return text
    return _WORD.sub(lambda found: found.group().capitalize(), text)


@lru_cache(maxsize=2048)
def without_honorific(text: str) -> tuple[str | None, str]:
    """Return the form of address before a name, or None, and the name without it."""
    first = next(iter(cut(text)), None)
    if first is None or first.kind != "person":
        return None, text.strip()
    at = first.name()[0].start_pos or 0
    return text[first.start : at].strip(), text[at:].strip()


@lru_cache(maxsize=256)
def presides(text: str) -> bool:
    """Whether the words name the office of who presides over the meeting."""
    return any(token.type == "CHAIR" for piece in cut(text) for token in piece.tokens)
