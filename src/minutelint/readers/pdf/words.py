"""The words of one page, each with its box, as the page shows them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from functools import lru_cache
from math import hypot
from typing import Any

import pypdfium2.raw as pdfium

from minutelint.compiled import compiled
from minutelint.readers.characters import DROP, level
from minutelint.readers.pdf.turned import upright
from minutelint.readers.pdf.word import UNREADABLE, Word

_WORD = compiled("[^\\s\x00-\x1f\x7f\ufffe\u200b]+[\x02\ufffe]?")
_HYPHENS = "\x02\ufffe"
_LIGATURES = str.maketrans({
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st",
})  # fmt: skip
_NOT_PLAIN = compiled("[^\x21-\x7e]")

_WIDEST_LETTER = 2.5
"""A letter and the room behind it are at most so many times as wide as high; a word wider than that is several."""

_STACK = 3
_BOLD_WEIGHT = 600
_NAME_LENGTH = 128


def words_of(textpage: Any, count: int) -> tuple[list[Word], int]:
    """Return the words of a page's text in the order of the file, and the quarter turns by which the page was turned.

    `count` is the number of its characters.
    """
    text = _text(textpage, count)
    rect = pdfium.FS_RECTF()
    place, box = ctypes.byref(rect), pdfium.FPDFText_GetLooseCharBox
    found: list[Word] = []
    turned, odd, alone, lowest = False, False, 0, UNREADABLE
    for match in _WORD.finditer(text):
        start, end = match.span()
        box(textpage, start, place)
        left, right, top, bottom = rect.left, rect.right, rect.top, rect.bottom
        height = top - bottom
        turn = 0
        if end - start > 1:
            alone = 0
            box(textpage, end - 1, place)
            if rect.bottom == bottom and rect.top == top and rect.left >= left:
                right = rect.right
            else:
                across, up = rect.left + rect.right - left - right, rect.top + rect.bottom - top - bottom
                turn = _turn(across, up)
                turned = turned or turn != 0
                left, right = min(left, rect.left), max(right, rect.right)
                top, bottom = max(top, rect.top), min(bottom, rect.bottom)
            if not turn and right - left > (end - start) * height * _WIDEST_LETTER:
                found += _apart(textpage, text, start, end)
                odd = True
                continue
        else:
            alone += 1
            turned = turned or alone > _STACK
        if height < lowest:
            lowest = height
        word = match.group()
        if word.isascii() and word[-1] != "\x02":
            found.append(Word(word, left, -top, right, -bottom, start, False, turn))
        else:
            found.append(_word(word, left, -top, right, -bottom, start, turn))
            odd = odd or not found[-1].text
    most = 0
    if turned:
        found, most = upright(found, lambda index: pdfium.FPDFText_GetCharAngle(textpage, index))
    if odd or lowest < UNREADABLE:
        found = [word for word in found if word.text and word.height >= UNREADABLE]
    return found, most


_NAME = ctypes.create_string_buffer(_NAME_LENGTH)
_FLAGS = ctypes.byref(ctypes.c_int())


def is_bold(textpage: Any, index: int) -> bool:
    """Return whether the character at an index of the page is of a bold font."""
    if pdfium.FPDFText_GetFontWeight(textpage, index) >= _BOLD_WEIGHT:
        return True
    pdfium.FPDFText_GetFontInfo(textpage, index, _NAME, _NAME_LENGTH, _FLAGS)
    return _named_bold(_NAME.value)


@lru_cache(maxsize=256)
def _named_bold(name: bytes) -> bool:
    return any(part in name.lower() for part in (b"bold", b"black", b"heavy"))


def size_of(textpage: Any, index: int) -> float:
    """Return the size of the letters at an index of the page, in points."""
    matrix = pdfium.FS_MATRIX()
    size: float = pdfium.FPDFText_GetFontSize(textpage, index)
    if not pdfium.FPDFText_GetMatrix(textpage, index, ctypes.byref(matrix)):
        return size
    return size * hypot(matrix.c, matrix.d)


def _text(textpage: Any, count: int) -> str:
    """Return the characters of a page, one for each index."""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(textpage, 0, count, buffer) - 1
    text = bytes(buffer)[: 2 * max(written, 0)].decode("utf-16-le", "replace")
    if written == count == len(text):
        return text
    one: Callable[[Any, int], int] = pdfium.FPDFText_GetUnicode
    return "".join(chr(code) if 0 < code <= 0x10FFFF else "\x00" for code in (one(textpage, i) for i in range(count)))


def _word(text: str, x0: float, y0: float, x1: float, y1: float, at: int, turn: int) -> Word:
    broken = text[-1] in _HYPHENS
    if broken:
        text = text[:-1] + "-"
    if _NOT_PLAIN.search(text):
        broken = broken or text[-1] == "\xad"
        text = level(text[:-1] + "-" if text[-1] == "\xad" else text).replace(DROP, "").strip()
        text = text.translate(_LIGATURES)
    return Word(text, x0, y0, x1, y1, at, broken, turn)


def _turn(across: float, up: float) -> int:
    if abs(across) >= abs(up):
        return 0 if across >= 0 else 2
    return 1 if up > 0 else 3


def _apart(textpage: Any, text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the parts of a word whose letters do not stand side by side."""
    rect = pdfium.FS_RECTF()
    begun, box = start, (0.0, 0.0, 0.0, 0.0)
    for index in range(start, end):
        pdfium.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(rect))
        left, top, right, bottom = rect.left, -rect.top, rect.right, -rect.bottom
        height = bottom - top
        if index > begun and (abs(bottom - box[3]) > height / 2 or not -height < left - box[2] < height / 2):
            yield _word(text[begun:index], *box, begun, 0)
            begun = index
        box = (left, top, right, bottom) if index == begun else (box[0], min(top, box[1]), right, max(bottom, box[3]))
    yield _word(text[begun:end], *box, begun, 0)
