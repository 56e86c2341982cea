"""Puts turned pages upright, and turned words on a page, such as the dates over the columns of a narrow table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from math import pi

from minutelint.readers.pdf.word import Word

_NEAR = 1.5
"""Turned letters that stand further apart, in times of their height, belong to different words."""


def upright(words: list[Word], angle: Callable[[int], float]) -> tuple[list[Word], int]:
    """Turn the page so that most of its words run from left to right; give the others boxes of an ordinary height.

    `angle` gives that of the character at an index, in radians. Returns the words and by how many quarter turns, counted
    counterclockwise, the page was turned.
    """
    for word in words:
        if len(word.text) == 1:
            word.turn = -round(angle(word.at) / (pi / 2)) % 4
    tally = Counter[int]()
    for word in words:
        tally[word.turn] += len(word.text)
    most = tally.most_common(1)[0][0] if tally else 0
    for word in words:
        if most:
            rotate(word, most)
            word.turn = (word.turn - most) % 4
    words = _merged(words)
    for word in words:
        if word.turn % 2:
            high = min(word.x1 - word.x0, word.height)
            middle = (word.y0 + word.y1) / 2
            word.y0, word.y1 = middle - high / 2, middle + high / 2
    return words, most


def rotate(box: Word, turn: int) -> None:
    """Turn a box clockwise by quarter turns."""
    x0, y0, x1, y1 = box.x0, box.y0, box.x1, box.y1
    if turn == 1:
        box.x0, box.y0, box.x1, box.y1 = -y1, x0, -y0, x1
    elif turn == 2:
        box.x0, box.y0, box.x1, box.y1 = -x1, -y1, -x0, -y0
    elif turn == 3:
        box.x0, box.y0, box.x1, box.y1 = y0, -x1, y1, -x0


def _merged(words: list[Word]) -> list[Word]:
    """Put the words and letters of a turned line together."""
    if not words:
        return words
    found = [words[0]]
    for before, word in pairwise(words):
        last = found[-1]
        if word.turn % 2 and word.turn == before.turn and abs(word.x0 - last.x0) < (word.x1 - word.x0) / 2:
            high = word.x1 - word.x0
            gap = last.y0 - word.y1 if word.turn == 1 else word.y0 - last.y1
            if -high / 2 < gap < _NEAR * high:
                last.text += word.text if gap < high / 6 else " " + word.text
                last.y0, last.y1 = min(last.y0, word.y0), max(last.y1, word.y1)
                continue
        found.append(word)
    return found
