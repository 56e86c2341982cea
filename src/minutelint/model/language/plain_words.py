"""The words of a title or a sentence as they are compared: in small letters, without signs."""

from __future__ import annotations

from minutelint.compiled import compiled

_WORD = compiled(r"[^\W_]+")


def plain_words(text: str) -> list[str]:
    """Return the words of a text in small letters; every sign parts two of them."""
    return _WORD.findall(text.casefold())
