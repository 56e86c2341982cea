"""The outline of a document whose titles are labels: `Approval of Minutes: Ann Hill moved ...`"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutelint.source import Span
from minutelint.syntax.heads import Head, read_head
from minutelint.syntax.lines import Line
from minutelint.syntax.outline import TITLE_WORDS, Judge, Opening, Outline
from minutelint.syntax.speakers import people_told
from minutelint.syntax.styles import Style
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import is_business, is_group, kinds_of

PLAIN = frozenset({"TEXT", "TITLE_LINE", "BOLD_LINE", "CLOSING_LINE"})
"""Kinds of lines that may begin with a title and say what happened."""
WORDS = 7  # of a title, at most
DATED = 11  # of one with a date in it
CAPITALS = 4  # letters that stand for words, at most
KNOWN, ALL = 2, 4
"""How many titles must speak of what meetings do, and how many there must be."""


def labelled(judge: Judge, style: Style) -> Outline:
    """Return the outline by labels; empty unless several of them are titles that minutes have."""
    outline = Outline()
    for i, head in labels(judge).items():
        outline.openings[i] = Opening(head, 1, None)
        if head.rest is not None:
            outline.score += style.weight * (2.0 if kinds_of(head.title) else 1.0)
    for i, head in _counted(judge, sorted(outline.openings)):
        outline.openings[i] = Opening(head, 2, None)
    return outline


def _counted(judge: Judge, titles: Sequence[int]) -> Iterator[tuple[int, Head]]:
    """Yield the matters that are counted right under the heading over several: `New Business:` and 1, 2, 3."""
    for at, end in pairwise([*titles, len(judge.lines)]):
        if at + 1 not in judge.heads or not is_group(judge.lines[at].text.strip(" *\n")):
            continue
        run = [(i, judge.heads[i]) for i in range(at + 1, end) if i in judge.heads and i not in judge.tasks]
        run = [(i, head) for i, head in run if head.path is not None and len(head.path) == 1 and not head.indent]
        counted = [head.path for _, head in run] == [(n,) for n in range(1, len(run) + 1)]
        if (
            counted
            and len(run) > 1
            and all(0 < len(head.title.partition(":")[0].split()) <= TITLE_WORDS for _, head in run)
        ):
            for i, head in run:
                yield i, _ended(head)


def _ended(head: Head) -> Head:
    """Return the head of a numbered line whose title ends at a colon, as those of the labels do."""
    match = pattern("heads", "LABEL_LEAD").match(head.title)
    if match is not None and _is_short(match[1]):
        start = head.title_span.start
        head.rest = Span(start + match.end(), head.rest.end if head.rest is not None else head.title_span.end)
        head.title, head.title_span = match[1], Span(start, start + match.end(1))
    return head


def labels(judge: Judge) -> dict[int, Head]:
    """Return the titles that are labels, by the index of the line; none unless several of them are such as minutes have."""
    found: list[tuple[int, Head]] = []
    alone: list[tuple[int, Head]] = []
    told = " ".join(people_told(judge.lines))
    for i, line in enumerate(judge.lines):
        match = (
            pattern("heads", "LABEL_LEAD").match(line.text) if line.kind in PLAIN and i not in judge.agenda else None
        )
        if match is not None and _is_short(match[1]) and f" {match[1]} " not in told:
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
    if len(sure) < KNOWN or len(picked) < ALL:
        return {}
    titles = dict(picked)
    for i, head in alone:  # what it is over stands below it
        head.title = head.title.rstrip(": ")
        if is_business(head.title) and (i > first or judge.lines[i].kind == "TITLE_LINE"):
            titles[i] = head
    return titles


def _is_short(label: str) -> bool:
    """Whether a label has as few words as a title; that of the last minutes may have their date: `Minutes of 5 May 2031`."""
    words = len(label.split())
    return words <= WORDS or (words <= DATED and "previous-minutes" in kinds_of(label))


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
