"""What a house style promises: a score that its outline of a document cannot exceed, by the kinds of the lines alone.

To read an outline takes long, and all but one of the styles are tried in vain. A style that cannot reach the score of the
best one so far need not be tried; which style is chosen stays the same.
"""

from __future__ import annotations

from collections import Counter

from minutelint.syntax import labelled, timed
from minutelint.syntax.lines import TEXT
from minutelint.syntax.outline import FRAMES, HEADINGS, NUMBERED, Judge
from minutelint.syntax.styles import Style
from minutelint.syntax.terminals import pattern

TITLE = 2.0
"""The most that a title adds to the score of an outline: that of an item that minutes have (see `headed`)."""
NUMBER = 3.5
"""The most that a numbered line adds: 2.5 for the line (see `numbered.weight`), 1 for how it follows another (`runs.link`)."""
ROUNDING = 1.000001
"""Sums of many parts may come out a little above the product."""
LETTERED_TOO = frozenset({"NUMBERED", "UPPER_LETTERED"})
"""Kinds of numbered lines among which lettered ones may count."""
BOLD = frozenset({"HEADING", "BOLD_LINE", "ACTION_HEAD", "NEXT_MEETING_LINE"})
"""Kinds of lines that a style of bold lines may open an item with."""
ANYTHING = float("inf")


class Promises:
    """The promises of the styles for one document, whose lines are looked through once."""

    def __init__(self, judge: Judge) -> None:
        self._numbers = Counter(head.line.kind for head in judge.heads.values())
        led = pattern("heads", "TITLE_LED")
        headings = bold = titles = labelled_ = timed_ = rows = bullets = 0
        for line in judge.lines:
            kind, text = line.kind, line.text
            words = text.lstrip(" ")
            headings += kind == "HEADING" or (kind in FRAMES and words.startswith("#"))
            bold += kind in BOLD
            titles += kind == "TITLE_LINE" or (kind == TEXT and line.gap > 0 and led.match(text) is not None)
            labelled_ += kind in labelled.PLAIN and ":" in text
            timed_ += kind in timed.PLAIN and words.lstrip("#*[( ")[:1].isdigit()
            rows += "\t" in text
            bullets += kind == "BULLET" or words.startswith("- ")
        self._titles = {
            "HEADING": headings, "BOLD_LINE": bold, "TITLE_LINE": titles, "LABELLED": labelled_, "TIMED": timed_,
            "TOPIC_ROW": rows, "BULLET": bullets,
        }  # fmt: skip
        """By the kind that opens an item, how many lines may."""

    def of(self, style: Style) -> float:
        """Return the most that the outline of a style can score; 0 where it has nothing to open an item with."""
        if not style.heads:
            return 0.0
        if style.own_lines or style.weight <= 0:
            return ANYTHING
        kinds = set(style.heads) & (NUMBERED | {"UPPER_LETTERED"})
        if kinds:
            letters = self._numbers["LETTERED"] if kinds & LETTERED_TOO else 0
            return style.weight * NUMBER * (sum(self._numbers[kind] for kind in kinds) + letters) * ROUNDING
        kind = next((kind for kind in style.heads if kind in HEADINGS), style.heads[0])
        return style.weight * TITLE * self._titles.get(kind, 0) * ROUNDING
