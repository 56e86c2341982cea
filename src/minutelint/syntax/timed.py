"""The outline of a document whose titles stand behind the time of day: `19:05 - Reading of the minutes`."""

from __future__ import annotations

import re
from itertools import pairwise

from minutelint.source import Span
from minutelint.syntax.heads import Head
from minutelint.syntax.lines import Line
from minutelint.syntax.outline import TITLE_WORDS, Judge, Opening, Outline
from minutelint.syntax.styles import Style
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of

PLAIN = frozenset({"TEXT", "TITLE_LINE", "BOLD_LINE", "CLOSING_LINE", "HEADING", "MINUTE_NUMBERED", "NUMBERED"})
"""Kinds of lines that may begin with a time."""
FEWEST = 4
KNOWN = 1
"""How many of the titles must speak of what meetings do."""
ROUND = 9 * 60  # minutes that a clock of twelve hours goes back at one


def timed(judge: Judge, style: Style) -> Outline:
    """Return the outline by times; empty unless several lines have one, in order, each set off and with a short title."""
    found = [
        (i, match)
        for i, line in enumerate(judge.lines)
        if line.kind in PLAIN
        and i not in judge.agenda
        and line.gap
        and (match := pattern("heads", "TIMED_LEAD").match(line.text)) is not None
        and len(match["title"].split()) <= TITLE_WORDS
    ]
    outline = Outline()
    known = sum(bool(kinds_of(match["title"])) for _, match in found)
    clock = [int(match["first"]) * 60 + int(match["second"]) for _, match in found]
    in_order = all(after >= before or before - after > ROUND for before, after in pairwise(clock))
    bare = sum(i + 1 in {at for at, _ in found} for i, _ in found) == len(found) - 1  # a timetable and no more
    if len(found) < FEWEST or known < KNOWN or not in_order or bare:
        return outline
    for i, match in found:
        outline.openings[i] = Opening(_head(judge.lines[i], match), 1, None)
        outline.score += style.weight * (2.0 if kinds_of(match["title"]) else 1.0)
    return outline


def _head(line: Line, match: re.Match[str]) -> Head:
    start, end = match.span("title")
    return Head(
        line=line,
        number=None,
        path=None,
        series="",
        title=match["title"],
        number_span=None,
        title_span=Span(line.start + start, line.start + end),
        level=0,
        bold=False,
        indent=0,
    )
