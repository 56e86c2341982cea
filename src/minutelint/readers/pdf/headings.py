"""Tells the headings of a document, and their levels, by the size and the weight of their letters."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from minutelint.readers.pdf.lines import Row, Run
from minutelint.readers.pdf.paragraphs import Paragraph

_LARGER = 1.2
_BOLD_LARGER = 1.1
_ALIKE = 1.06
"""Sizes of which none is so many times the next are those of one level of headings."""

_DEEPEST = 5
_SEVERAL = 2
"""Parts that begin with a larger heading: in a document with fewer, larger letters are those of its title."""

_SHORT = 60
_LONGEST = 120


class Headings(Struct, frozen=True):
    """What headings of a document look like.

    usual  the size of most letters, in points
    sizes  those of headings, from the largest: the first is that of level 1
    bold   short lines of bold type with room above them are headings of the level below these, too
    marked whether bold lines are told from others
    """

    usual: float
    sizes: tuple[float, ...]
    bold: bool
    marked: bool

    def level(self, paragraph: Paragraph) -> int:
        """Return the level of a paragraph that is a heading, from 1; 0 for one that is none."""
        run, words = paragraph.lines[0].main, paragraph.words
        if len(words) <= _LONGEST and _is_larger(run, self.usual):
            return min(1 + sum(size > run.size * _ALIKE for size in self.sizes), _DEEPEST)
        if self.bold and self.marked and paragraph.bold and paragraph.gap and not paragraph.mark:
            return len(self.sizes) + 1 if len(words) <= _SHORT and words[-1].isalnum() else 0
        return 0


def headings(rows: Iterable[Row], usual: float, *, marked: bool) -> Headings:
    """Return what the headings among the lines of a document look like."""
    sizes: list[float] = []
    parts = 0
    before = False
    for row in rows:
        larger = all(_is_larger(run, usual) for run in row)
        parts += larger and not before
        before = larger
        sizes += [run.size for run in row if larger]
    levels: list[float] = []
    for size in sorted(sizes, reverse=True):
        if not levels or levels[-1] > size * _ALIKE:
            levels.append(size)
    return Headings(usual, tuple(levels[:_DEEPEST]), parts >= _SEVERAL, marked)


def _is_larger(run: Run, usual: float) -> bool:
    """Tell whether letters are larger than most of the document; bold ones need not be by as much."""
    return run.size > (_BOLD_LARGER if run.bold else _LARGER) * usual
