"""What a page draws: the rules of its tables, what underlines its words, and the dots in front of them."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

from minutelint.readers.pdf.turned import rotate
from minutelint.readers.pdf.word import Word

MOST_OBJECTS = 20_000
"""Drawn objects that are looked at on a page; text drawn letter by letter counts, too."""

MOST_STROKES = 4_000
"""Lines that are taken from a page; the rest of a drawing is no table."""

_MOST_CORNERS = 400
_THICKEST = 3.0
_SHORTEST = 4.0
_DEEPEST = 2
_DOT = 1.5, 7.0
"""How wide and high a bullet is that is drawn, in points: a browser prints lists so."""


class Stroke(Struct, gc=False, frozen=True):
    """A horizontal or vertical line, in points: at `at`, from `start` to `end`. See `Word` for the offsets."""

    at: float
    start: float
    end: float


class Strokes(Struct, frozen=True):
    """The lines of one page, and the boxes of dots, round or square, as words without text."""

    across: list[Stroke]
    down: list[Stroke]
    dots: list[Word]


def strokes_of(page: Any, turn: int) -> Strokes:
    """Return the lines that a page draws; `turn` is by how many quarter turns it is put upright."""
    boxes: list[Word] = []
    left = MOST_OBJECTS
    pending = [(page, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, 0, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))]
    while pending and left > 0:
        holder, count, get, depth, matrix = pending.pop()
        for index in range(min(count(holder), left)):
            left -= 1
            drawn = get(holder, index)
            kind = pdfium.FPDFPageObj_GetType(drawn)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                _path(drawn, matrix, boxes)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                inner = _times(_matrix(drawn), matrix)
                pending.append((drawn, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, depth + 1, inner))
            if len(boxes) >= MOST_STROKES:
                left = 0
                break
    found = Strokes([], [], [])
    for box in boxes:
        rotate(box, turn)
        wide, high = box.x1 - box.x0, box.y1 - box.y0
        if _is_dot(wide, high):
            found.dots.append(box)
        elif wide >= _SHORTEST and high <= _THICKEST:
            found.across.append(Stroke((box.y0 + box.y1) / 2, box.x0, box.x1))
        elif high >= _SHORTEST and wide <= _THICKEST:
            found.down.append(Stroke((box.x0 + box.x1) / 2, box.y0, box.y1))
    return found


_Matrix = tuple[float, float, float, float, float, float]


def _path(drawn: Any, matrix: _Matrix, boxes: list[Word]) -> None:
    """Add the straight lines of a path: itself where it is thin, else its sides where they are drawn."""
    corners = pdfium.FPDFPath_CountSegments(drawn)
    if not 2 <= corners <= _MOST_CORNERS:
        return
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(drawn, *edges):
        return
    left, bottom, right, top = (edge.value for edge in edges)
    if _is_dot(right - left, top - bottom):
        boxes.append(_box((left, bottom), (right, top), matrix))
        return
    if min(right - left, top - bottom) <= _THICKEST:
        if max(right - left, top - bottom) >= _SHORTEST:
            boxes.append(_box((left, bottom), (right, top), matrix))
        return
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(drawn, ctypes.byref(mode), ctypes.byref(stroked))
    if not stroked.value:
        return
    inner = _times(_matrix(drawn), matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    for index in range(corners):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = x.value, y.value
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            boxes.append(_box(last, point, inner))
            if pdfium.FPDFPathSegment_GetClose(segment):
                boxes.append(_box(point, first, inner))
        last = point


def _is_dot(wide: float, high: float) -> bool:
    least, most = _DOT
    return least <= min(wide, high) and max(wide, high) <= most and max(wide, high) < least * min(wide, high)


def _matrix(drawn: Any) -> _Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, ctypes.byref(found)):
        return 1.0, 0.0, 0.0, 1.0, 0.0, 0.0
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _box(one: tuple[float, float], other: tuple[float, float], matrix: _Matrix) -> Word:
    a, b, c, d, e, f = matrix
    x0, y0 = a * one[0] + c * one[1] + e, b * one[0] + d * one[1] + f
    x1, y1 = a * other[0] + c * other[1] + e, b * other[0] + d * other[1] + f
    return Word("", min(x0, x1), -max(y0, y1), max(x0, x1), -min(y0, y1))
