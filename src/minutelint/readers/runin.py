"""Lists that were run together into one line, each bullet sign still standing in it."""

from __future__ import annotations

from collections.abc import Iterable

from minutelint.readers.classify import GLYPHS
from minutelint.readers.tokens import Token

_SPLITS = frozenset(".:;!?>\t")
_LETTERHEAD = 300


def lists(text: str, tokens: Iterable[Token], glyph: str) -> set[int]:
    """Return the starts of the lines of a text in which bullet signs are bullets.

    They are where several stand in the line, or one after the end of a sentence, a colon or a tag. `glyph` is the
    bullet that stands in front of the text, if any. Signs that part the pieces of an address are none.
    """
    found: set[int] = set()
    line, weight, address = 0, 1 if glyph and glyph in GLYPHS else 0, not glyph
    for token in tokens:
        if token.kind == "line":
            line, weight, address = token.end, 0, True
        elif token.kind == "glyph" and can_start(text, token):
            before = text[max(line, token.start - 8) : token.start].rstrip(" \0")
            after_end = not before or before[-1] in _SPLITS
            weight += 2 if after_end else 1
            address = address and not after_end and _is_address(text, line)
            if weight > 1 and not address:
                found.add(line)
    return found


def can_start(text: str, token: Token) -> bool:
    """Return whether a bullet sign could begin a bullet. A middle dot needs spaces on both sides."""
    if text[token.end : token.end + 1] not in (" ", "\t", ""):
        return False
    return text[token.start] != "·" or token.start == 0 or text[token.start - 1] in " \t\n>"


def _is_address(text: str, line: int) -> bool:
    """Return whether a short line looks like a letterhead: many digits and not one word in small letters."""
    words = text[line : line + _LETTERHEAD].split("\n", 1)[0]
    if len(words) == _LETTERHEAD:
        return False
    return sum(char.isdigit() for char in words) > 7 and not any(word[0].islower() for word in words.split())
