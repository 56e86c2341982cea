"""The outline of a document whose titles are labels: `Approval of Minutes: Ann Hill moved ...`"""

from __future__ import annotations

import re
from collections import Counter

from minutelint.source import Span
from minutelint.syntax.heads import Head
from minutelint.syntax.lines import Line
from minutelint.syntax.outline import Judge, Opening, Outline
from minutelint.syntax.styles import Style
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of

PLAIN = frozenset({"TEXT", "TITLE_LINE", "BOLD_LINE", "CLOSING_LINE"})
"""Kinds of lines that may begin with a title and say what happened."""
WORDS = 7  # of a title, at most
KNOWN, ALL = 2, 4
"""How many titles must speak of what meetings do, and how many there must be."""


def labelled(judge: Judge, style: Style) -> Outline:
    """Return the outline by labels; empty unless several of them are titles that minutes have."""
    found: list[tuple[int, Head, bool]] = []
    for i, line in enumerate(judge.lines):
        match = (
            pattern("heads", "LABEL_LEAD").match(line.text) if line.kind in PLAIN and i not in judge.agenda else None
        )
        if match is not None and len(match[1].split()) <= WORDS:
            found.append((i, _head(line, match), bool(kinds_of(match[1]))))
    known = sum(sure for _, _, sure in found)
    often = Counter(head.title.casefold() for _, head, _ in found)
    first = next((i for i, _, sure in found if sure), 0)
    picked = [
        (i, head, sure)
        for i, head, sure in found
        # a label that comes again is a speaker's, or the house's for a part of every item
        if sure
        or (i > first and judge.lines[i].gap and often[head.title.casefold()] == 1 and judge.title_like(head.title))
    ]
    outline = Outline()
    if known < KNOWN or len(picked) < ALL:
        return outline
    for i, head, sure in picked:
        outline.openings[i] = Opening(head, 1, None)
        outline.score += style.weight * (2.0 if sure else 1.0)
    return outline


def _head(line: Line, match: re.Match[str]) -> Head:
    end = line.start + len(line.text.rstrip())
    return Head(
        line=line,
        number=None,
        path=None,
        series="",
        title=match[1],
        number_span=None,
        title_span=Span(line.start + match.start(1), line.start + match.end(1)),
        level=0,
        bold=False,
        indent=0,
        rest=Span(line.start + match.end(), end),
    )
