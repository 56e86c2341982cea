"""Words that tell what a text is about, compared by their hashes."""

from __future__ import annotations

from collections.abc import Iterable

from minutelint.compiled import compiled

_WORD = compiled(r"[^\W\d_]{4,}|\d{3,}")
_STEM = 6
"""So many letters of a word count: `quotation` and `quotations`, `painted` and `painting` are alike."""


def telling_words(text: str) -> set[str]:
    """Return the longer words of a text in small letters, cut to their beginnings."""
    each = " ".join(set(text.casefold().split()))
    return {word[:_STEM] for word in _WORD.findall(each)}


def hashed(words: Iterable[str]) -> set[int]:
    """Return 64-bit hashes; they are compared within one run, and differ from run to run."""
    return {hash(word) for word in words}
