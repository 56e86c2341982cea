"""The title that stands in a cell beside the day, in the first line of a form: `Crew Meeting`, `3 May 2031`."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.model.meeting.body import TITLE_WORDS
from minutelint.model.nodes import DateMention, Fact
from minutelint.source import Span
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import lex

TITLES = frozenset({"MEETING_WORD", "MINUTES_OF"})


def beside_day(lines: Sequence[Line], dates: Sequence[DateMention]) -> Fact | None:
    """Return the title that is a cell of the first line, where another cell holds a day; None where there is none.

    `lines` and `dates` are those of the whole document, in order.
    """
    if not lines or "\t" not in lines[0].text:
        return None
    title, dated, at = None, False, lines[0].start
    for cell in lines[0].text.rstrip("\n").split("\t"):
        words, end = cell.strip(), at + len(cell)
        if any(at <= one.span.start and one.span.end <= end for one in dates):
            dated = True
        elif title is None and _is_title(words):
            start = at + cell.index(words)
            title = Fact(words, Span(start, start + len(words)))
        at = end + 1
    return title if dated else None


def _is_title(words: str) -> bool:
    """Whether a cell names a meeting, and is no label: `Crew Meeting`."""
    short = 0 < len(words.split()) <= TITLE_WORDS and not words.endswith(":")
    return short and any(token.kind in TITLES for token in lex("preamble", words))
