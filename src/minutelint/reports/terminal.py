"""What a terminal makes of text: which characters it must never see raw, how wide they are, and colour."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

TAB = 4
"""Columns that a tab is shown as at most; stops stand at multiples."""

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_OTHERS = r"[^ -\u02ff\u2010-\u2027\u20ac]"  # all that may be wide, or stand over another character
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}


def visible(char: str) -> str:
    """Return one character as it may be shown: control characters and those that reorder a line become escapes."""
    if char.isprintable():
        return char
    kind = unicodedata.category(char)
    if kind == "Zs" or (kind == "Cf" and char not in _BIDI):
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def is_plain(text: str) -> bool:
    """Tell whether every character is shown as it is, in one column: so are nearly all lines, looked at as a whole."""
    return text.isprintable() and (text.isascii() or re.search(_OTHERS, text) is None)


def safe(text: str) -> str:
    """Return text in one line that a terminal shows and does not obey: every control character is escaped."""
    if text.isprintable():
        return text
    return "".join(map(visible, text))


def safe_lines(text: str) -> str:
    """Do what `safe` does, but keep line ends and tabs."""
    return "".join(char if char in "\n\t" else visible(char) for char in text)


def width(text: str) -> int:
    """Return how many columns a terminal gives to text without control characters."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


class Paint:
    """Puts colour on words, or leaves them as they are when `on` is false."""

    __slots__ = ("on",)

    def __init__(self, on: bool) -> None:
        self.on = on

    def __call__(self, text: str, *styles: str) -> str:
        """Return text in the named styles: bold, dim, red, green, yellow, blue, cyan."""
        if not self.on or not text or not styles:
            return text
        return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m"


def table(rows: Iterable[tuple[str, ...]], gap: int = 2) -> list[str]:
    """Return rows as lines with their columns aligned; the last column is as long as it is."""
    kept = [tuple(map(safe, row)) for row in rows]
    if not kept:
        return []
    widths = [max(width(cell) for cell in column) for column in zip(*kept, strict=True)]
    lines = []
    for row in kept:
        cells = [cell + " " * (wide - width(cell)) for cell, wide in zip(row[:-1], widths, strict=False)]
        lines.append((" " * gap).join([*cells, row[-1]]).rstrip())
    return lines
