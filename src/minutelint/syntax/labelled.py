"""The outline of a document whose titles are labels: `Approval of Minutes: Ann Hill moved ...`"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from minutelint.source import Span
from minutelint.syntax.heads import Head, read_head
from minutelint.syntax.lines import Line
from minutelint.syntax.outline import Judge, Opening, Outline
from minutelint.syntax.speakers import people_told
from minutelint.syntax.styles import Style
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import is_business, is_group, kinds_of

PLAIN = frozenset({"TEXT", "TITLE_LINE", "BOLD_LINE", "CLOSING_LINE"})
"""Kinds of lines that may begin with a title and say what happened."""
WORDS = 7  # of a title, at most
CAPITALS = 4  # letters that stand for words, at most
KNOWN, ALL = 2, 4
"""How many titles must speak of what meetings do, and how many there must be."""


def labelled(judge: Judge, style: Style) -> Outline:
    """Return the outline by labels; empty unless several of them are titles that minutes have."""
    found: list[tuple[int, Head]] = []
    alone: list[tuple[int, Head]] = []
    told = " ".join(people_told(judge.lines))
    for i, line in enumerate(judge.lines):
        match = (
            pattern("heads", "LABEL_LEAD").match(line.text) if line.kind in PLAIN and i not in judge.agenda else None
        )
        if match is not None and len(match[1].split()) <= WORDS and f" {match[1]} " not in told:
            found.append((i, _head(line, match)))
        elif _is_alone(judge, i, labelled=match is not None):
            alone.append((i, read_head(line, numbered=False)))
    often = Counter(head.title.casefold() for _, head in found)
    # a label that comes again is a speaker's, or the house's for a part of every item
    once = {i for i, head in found if judge.lines[i].gap and often[head.title.casefold()] == 1}
    sure = {
        i for i, head in found
        if kinds_of(head.title) or (i in once and (is_business(head.title) or _is_capitals(head.title)))
    }  # fmt: skip
    first = min(sure, default=0)
    opening = " ".join(line.text for line in judge.lines[:first])
    picked = [
        (i, head) for i, head in found
        if i in sure
        or (i > first and i in once and judge.title_like(head.title) and head.title not in opening)  # nobody of those there
    ]  # fmt: skip
    outline = Outline()
    if len(sure) < KNOWN or len(picked) < ALL:
        return outline
    for i, head in picked:
        outline.openings[i] = Opening(head, 1, None)
        outline.score += style.weight * (2.0 if kinds_of(head.title) else 1.0)
    for i, head in alone:  # what it is over stands below it
        head.title = head.title.rstrip(": ")
        if is_business(head.title) and (i > first or judge.lines[i].kind == "TITLE_LINE"):
            outline.openings[i] = Opening(head, 1, None)
    return outline


def _is_alone(judge: Judge, at: int, *, labelled: bool) -> bool:
    """Whether a title may stand on a line of its own, what was said below it: bold with a colon, or one that minutes have."""
    line = judge.lines[at]
    if line.kind == "TITLE_LINE":
        return at not in judge.agenda and _stands_alone(line, judge.lines[at - 1 : at])
    return not labelled and line.kind == "BOLD_LINE" and bool(line.gap) and line.text.rstrip()[-1:] == ":"


def _stands_alone(line: Line, above: Sequence[Line]) -> bool:
    """Whether a short line is nothing but a title that minutes have, with its colon: `Announcements:`; or the heading
    over several matters: `Old business`. Blank lines set it off, or the end of a sentence above it."""
    title = line.text.strip(" \n")
    if not line.gap and not any(one.text.rstrip().endswith(".") for one in above):
        return False
    return is_group(title) or (title[-1:] == ":" and is_business(title.rstrip(": ")))


def _is_capitals(title: str) -> bool:
    """Whether a label is set in capitals, as titles are: words, not letters that stand for some."""
    return title.isupper() and any(len(word) > CAPITALS for word in title.split())


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
