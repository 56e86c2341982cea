"""Words to lines, and lines to the runs of words that stand together on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import inf
from operator import attrgetter

from msgspec import Struct

from minutelint.readers.pdf.strokes import Stroke
from minutelint.readers.pdf.word import UNREADABLE, Word

_TWICE = 0.2
"""The same word drawn again, so many times its height aside, is one bold word."""

_GLUED = 0.08
"""Words nearer than that, in times of their height, are one: a raised `th` and its number."""

_SPACED = 4
"""So many single letters in a row are a word with room between its letters."""

_SMALLER = 0.95
_RAISED = 0.8
_OVERLAP = 0.4
_TOUCH = 0.5
"""Points by which boxes of words that stand side by side may lie over one another."""

_TALLER = 1.05
_MOST_PAIRS = 2_500


class Run(Struct, gc=False):
    """Words that stand side by side on a line, in points; see `Word`.

    first       the width of its first word
    second      where its second word begins; where it ends itself, if there is none
    height      that of its longest word, as y0 and y1 tell where the line runs
    size        of its letters
    bold        all of it is bold or underlined
    opens, ends whether its first and its last word are bold
    broken      its last word is broken at the end of the line
    page        1-based
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    first: float
    second: float
    height: float
    size: float
    bold: bool = False
    opens: bool = False
    ends: bool = False
    broken: bool = False
    page: int = 0

    @property
    def middle(self) -> float:
        """The middle of the line, from above."""
        return (self.y0 + self.y1) / 2


Row = list[Run]
"""A line of a page: its runs, from the left."""


def lines_of(words: Sequence[Word]) -> list[list[Word]]:
    """Return the words line by line, from above, those of a line from the left; words drawn twice come once."""
    lines: list[list[Word]] = []
    line: list[Word] = []
    floor, high = -inf, 0.0
    for word in sorted(words, key=_level):
        y0, y1 = word.y0, word.y1
        if (y0 + y1) / 2 <= floor:
            line.append(word)
            if y1 - y0 > high * _TALLER:
                high = y1 - y0
                floor = max(floor, y0 + _RAISED * high)
        else:
            high = y1 - y0
            floor = y0 + _RAISED * high
            line = [word]
            lines.append(line)
    lines = _beside(lines)
    for line in lines:
        line.sort(key=_left)
        twice = {
            id(word)
            for before, word in pairwise(line)
            if word.x0 < before.x1 and word.text == before.text and word.x0 - before.x0 < _TWICE * word.height
        }
        if twice:
            line[:] = [word for word in line if id(word) not in twice]
    return lines


_left: Callable[[Word], float] = attrgetter("x0")


def _level(word: Word) -> float:
    return word.y0 + word.y1


def _beside(lines: list[list[Word]]) -> list[list[Word]]:
    """Put lines together that stand half a line higher or lower, beside one another and not one under the other."""
    found: list[list[Word]] = []
    for line in lines:
        if found:
            above, word = found[-1][0], line[0]
            shared = min(above.y1, word.y1) - max(above.y0, word.y0)
            if shared > _OVERLAP * min(above.height, word.height) and not _under(found[-1], line):
                found[-1] = found[-1] + line
                continue
        found.append(line)
    return found


def _under(above: Sequence[Word], line: Sequence[Word]) -> bool:
    if len(line) * len(above) > _MOST_PAIRS:
        return True
    return any(one.x0 + _TOUCH < word.x1 and word.x0 + _TOUCH < one.x1 for word in line for one in above)


def runs_of(line: Sequence[Word], wide: float, make: Callable[[Sequence[Word], str], Run]) -> list[Run]:
    """Return the runs of a line: words further apart than `wide` times their height are parted."""
    found: list[Run] = []
    start, sure, end = 0, wide * UNREADABLE, inf
    for index, word in enumerate(line):
        gap = word.x0 - end
        if gap > sure and gap > wide * min(word.height, line[index - 1].height):
            part = line[start:index]
            found.append(make(part, _words(part)))
            start = index
        end = word.x1
    part = line[start:] if start else line
    found.append(make(part, _words(part)))
    return found


def _words(part: Sequence[Word]) -> str:
    """Return the text of words that stand together."""
    texts = [word.text for word in part]
    if len(part) >= _SPACED and sum(map(len, texts)) < 2 * len(part):
        part = list(_unspaced(part))
        texts = [word.text for word in part]
    near = [index for index in range(1, len(part)) if part[index].x0 - part[index - 1].x1 < 1.0]
    for index in reversed(near):
        low, high = sorted((part[index].height, part[index - 1].height))
        if low < _SMALLER * high and part[index].x0 - part[index - 1].x1 < _GLUED * high:
            texts[index - 1 : index + 1] = [texts[index - 1] + texts[index]]
    return " ".join(texts)


def _unspaced(part: Sequence[Word]) -> Iterator[Word]:
    """Yield words, those whose letters stand apart put together."""
    index = 0
    while index < len(part):
        end = index
        while end < len(part) and len(part[end].text) == 1 and part[end].text.isalpha():
            end += 1
        letters = part[index:end]
        if len(letters) < _SPACED:
            yield from part[index : max(end, index + 1)]
            index = max(end, index + 1)
            continue
        gaps = sorted(after.x0 - before.x1 for before, after in pairwise(letters))
        limit = 2 * max(gaps[len(gaps) // 2], 0.1)
        whole = letters[0]
        for before, letter in pairwise(letters):
            if letter.x0 - before.x1 > limit:
                yield whole
                whole = letter
            else:
                whole = Word(whole.text + letter.text, whole.x0, whole.y0, letter.x1, whole.y1, whole.at)
        yield whole
        index = end


def underlined(run: Run, strokes: Sequence[Stroke]) -> bool:
    """Return whether a line is drawn under all of a run that is no link."""
    if "://" in run.text:
        return False
    over, under = run.y0 + 0.6 * run.height, run.y1 + 2.0
    return any(
        over <= stroke.at <= under
        and run.x0 - run.height < stroke.start <= run.x0 + 2.0
        and run.x1 - 2.0 <= stroke.end < run.x1 + run.height
        for stroke in strokes
    )
