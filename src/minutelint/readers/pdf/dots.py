"""Bullets that a page draws as dots in front of its lines, as browsers print them: to the words they are one more word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from minutelint.readers.pdf.word import Word

SIGN = "•"
_REACH = 2.0
"""A dot stands in front of the words that begin within so many times their height."""

_HIGHEST = 40.0
"""Words higher than that, in points, are looked for no further: no dot stands in front of them."""


def bullets(dots: Sequence[Word], words: Sequence[Word]) -> Iterator[Word]:
    """Yield a bullet, with the height of its line, for each dot that stands in front of the first word of a line."""
    level = sorted(words, key=_middle) if dots else []
    middles = [_middle(word) for word in level]
    for dot in dots:
        at = _middle(dot)
        line = [
            word
            for word in level[bisect_left(middles, at - _HIGHEST / 2) : bisect_left(middles, at + _HIGHEST / 2)]
            if word.y0 < at < word.y1
        ]
        behind = [word for word in line if word.x0 >= dot.x1]
        first = min(behind, key=lambda word: word.x0, default=None)
        if first is None or first.x0 - dot.x1 > _REACH * first.height or dot.x1 - dot.x0 > first.height / 2:
            continue
        if not any(
            -_REACH * first.height < dot.x0 - word.x1 < _REACH * first.height for word in line if word.x0 < dot.x0
        ):
            yield Word(SIGN, dot.x0, first.y0, dot.x1, first.y1, first.at, False, first.turn)


def _middle(box: Word) -> float:
    return (box.y0 + box.y1) / 2
