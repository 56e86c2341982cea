"""The words of a text as typed, each once: what is asked of words wherever they stand need not be asked again."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import filterfalse


@lru_cache(maxsize=1)
def chunks(text: str) -> frozenset[str]:
    """Return what stands between spaces in a text, punctuation and all; the last text asked about is kept."""
    return frozenset(text.split())


@lru_cache(maxsize=1)
def each_once(text: str) -> str:
    """Return the chunks of a text with spaces between: shorter than the text, and letters in a row stand in both or none."""
    return " ".join(chunks(text))


@cache
def unbroken(letters: str) -> str:
    """Return the most letters in a row without a space between: what stands in a text stands with these in a chunk of it."""
    return max(letters.split(), key=len)


@lru_cache(maxsize=1)
def punctuated(text: str) -> str:
    """Return those of the chunks that are more than letters, in any order, with spaces between."""
    return " ".join(filterfalse(str.isalpha, chunks(text)))
