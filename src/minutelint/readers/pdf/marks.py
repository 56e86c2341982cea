"""The bullets and numbers that stand in front of words."""

from __future__ import annotations

from minutelint.compiled import compiled

_GLYPHS = "•●○◦■□▪▫‣⁃∙·➢➤►▶◆◇❖✓✔➔→\uf0a7\uf0b7\uf0d8\uf0fc\uf0a8\uf076\uf06e\uf0b0\uf02d"
_DASHES = "*–—"
_BULLET = compiled(f"(?:[{_GLYPHS}\ue000-\uf8ff]|[o{_DASHES}-](?= |$))[ ]*")
_NUMBER = compiled(
    r"[(\[]?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[ivxlIVXL]{1,5})[)\].:]+"
    r"|\d{1,3}(?:\.\d{1,3}){0,3}"
)
_CODE = compiled(r"(?:[A-Z]{1,5}[ /-]?)?\d{1,4}[/-]\d{2,4}[.:]?")


def bullet(text: str) -> int:
    """Return how many characters of a text are its bullet and the spaces behind it; 0 where there is none."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def is_number(text: str) -> bool:
    """Return whether a text is the number or letter of an item and nothing else: `3`, `4.1`, `(a)`, `iv.`, `12/25`."""
    return _NUMBER.fullmatch(text) is not None or _CODE.fullmatch(text) is not None


def numbered(text: str) -> int:
    """Return the length of the number that a text begins with, marked as one by a point or bracket; 0 for none."""
    word, _, rest = text.partition(" ")
    if not rest or word.isdigit() or _NUMBER.fullmatch(word) is None:
        return 0
    return len(word)
