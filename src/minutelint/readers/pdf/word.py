"""A word and its box.

Offsets are in points (1/72 inch), to the right and downwards, whichever way the page or its words are turned: most words
of a page run from left to right. Where on the paper they count from does not matter, as long as pages are alike.
"""

from __future__ import annotations

from msgspec import Struct

UNREADABLE = 4.0
"""Words lower than this, in points, are part of a picture."""


class Word(Struct, gc=False):
    """One word and its box, in points; `y0` is its upper edge. `bold` is None until a line asks for it.

    at      the index of its first character on the page
    broken  the page breaks the word behind it
    turn    the quarter turns by which it is turned, counterclockwise
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    at: int = 0
    broken: bool = False
    turn: int = 0

    @property
    def height(self) -> float:
        """How high the line of the word is, which tells the size of its letters."""
        return self.y1 - self.y0
