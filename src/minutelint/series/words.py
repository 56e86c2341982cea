"""Words that tell what a text is about, compared by their hashes."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from zlib import crc32

from minutelint.compiled import compiled

_WORD = compiled(r"[^\W\d_]{4,}|\d{3,}")
_FOUR_BYTES = "I"
_STEM = 6
"""So many letters of a word count: `quotation` and `quotations`, `painted` and `painting` are alike."""


def telling_words(text: str) -> set[str]:
    """Return the longer words of a text in small letters, cut to their beginnings."""
    each = " ".join(set(text.casefold().split()))
    return {word[:_STEM] for word in _WORD.findall(each)}


def hashed(words: Iterable[str]) -> set[int]:
    """Return hashes of 32 bits, the same in every process: what one run keeps is compared with what another reads."""
    return {crc32(word.encode("utf-8", "surrogatepass")) for word in words}


def in_bytes(hashes: Iterable[int]) -> bytes:
    """Return hashes in rising order, four bytes each."""
    return array(_FOUR_BYTES, sorted(hashes)).tobytes()


def of_bytes(hashes: bytes) -> set[int]:
    """Return the hashes that `in_bytes` made bytes of."""
    return set(array(_FOUR_BYTES, hashes))
