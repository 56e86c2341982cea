"""Cuts the words of an attendance list into pieces: names, offices, bodies, keys and the signs between them.

The kinds of pieces stand in `grammar/pieces.lark`, those of words in `grammar/people.lark`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.model.people.listed import OFFICES, typed_words
from minutelint.syntax.terminals import Word, lex

NAME_TOKENS = frozenset({"CAP", "INITIAL", "SITE", "PARTICLE", "SUFFIX"})
NAMED = frozenset({"bare", "person", "ranked", "named_key", "key_name", "titled"})
"""The kinds of pieces that may hold a person's name."""
_CLASSES = {
    **dict.fromkeys(("CAP", "INITIAL", "SITE", "SUFFIX"), "c"),
    **dict.fromkeys(OFFICES, "r"),
    **dict.fromkeys(("LOWER", "NUMBER", "COUNT"), "l"),
    "HONORIFIC": "h",
    "KEY": "k",
    "DEGREE": "k",
    "ORG": "o",
    "PARTICLE": "p",
}
"""The letters that `grammar/pieces.lark` has for words; what has none is a sign."""
_NAMING = frozenset("chkp")
_WORD = compiled("[A-Z\u00c0-\u00d6\u00d8-\u00de]{3,}")
_LONG = compiled("[A-Z]{5}")


class Piece(Struct, frozen=True):
    """A stretch of words, or one sign; `kind` is the terminal of `pieces.lark` in small letters, for a sign its own.

    `start` and `end` are offsets in code points of the text that was cut.
    """

    kind: str
    tokens: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Offset of the first code point."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last code point."""
        return self.tokens[-1].end

    def has(self, types: frozenset[str]) -> bool:
        """Whether a token of one of these types is among the words."""
        return any(token.kind in types for token in self.tokens)

    def honorific(self) -> tuple[Word, ...]:
        """Return the forms of address before the name."""
        return tuple(token for token in self.tokens if token.kind == "HONORIFIC")

    def name(self) -> tuple[Word, ...]:
        """Return the words of the name itself: no form of address, no office before it, no key behind it."""
        tokens = self.tokens
        if self.kind == "named_key" and not _shouted(tokens):
            return tokens[:-1]
        if self.kind == "titled":
            last = takewhile(lambda token: token.kind in NAME_TOKENS, reversed(tokens))
            return tuple(last)[::-1]
        if self.kind in ("person", "ranked"):
            at = max(i for i, token in enumerate(tokens) if token.kind == "HONORIFIC")
            return tokens[at + 1 :]
        return tokens

    def key(self) -> str | None:
        """Return the group of capitals behind the name."""
        return self.tokens[-1].text if self.kind == "named_key" and not _shouted(self.tokens) else None


def _shouted(tokens: Sequence[Word]) -> bool:
    """Whether all is in capitals, or only initials stand before the last word: then the last word is a surname."""
    return all(token.text.isupper() or token.kind == "INITIAL" for token in tokens)


def cut(text: str) -> list[Piece]:
    """Return the pieces of a text, in order; a text with signs that nobody types has none."""
    words = typed_words(_quiet(text))
    classes = "".join([_CLASSES.get(word.kind, " ") for word in words])
    if _NAMING.isdisjoint(classes):  # the signs on the air are all that names people
        classes = "".join(
            ["k" if word.kind == "CALL_SIGN" else sort for word, sort in zip(words, classes, strict=True)]
        )
    found = []
    at, size = 0, len(words)
    while at < size:
        if classes[at] == " ":
            found.append(Piece(words[at].kind, (words[at],)))
            at += 1
            continue
        sign = classes.find(" ", at)
        for kind, length in _pieces(classes[at : sign if sign >= 0 else size]):
            found.append(Piece(kind, tuple(words[at : at + length])))
            at += length
    return found


@lru_cache(maxsize=4096)
def _pieces(classes: str) -> tuple[tuple[str, int], ...]:
    """Return the kinds of the pieces of a stretch of words, each with the number of its words."""
    return tuple((found.kind.lower(), found.end - found.start) for found in lex("pieces", classes))


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
    at = first.name()[0].start
    return text[first.start : at].strip(), text[at:].strip()


@lru_cache(maxsize=256)
def presides(text: str) -> bool:
    """Whether the words name the office of who presides over the meeting."""
    return any(token.kind == "CHAIR" for piece in cut(text) for token in piece.tokens)
