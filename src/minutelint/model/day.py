"""The day of the meeting: stated in the head or under a title for it, in the sentence that opens the meeting, on every page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from minutelint.compiled import compiled
from minutelint.model.hours import orders
from minutelint.model.nodes import DateMention, Fact
from minutelint.model.walk import Block, Walked, line_span
from minutelint.source import Source, Span
from minutelint.syntax.labels import read_label
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

DAY = len("2000-01-01")
HEAD_ITEMS = 3  # headings among which one may stand over date and place
_MONTH = compiled(r"(?<!\d)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d{3})")
_SENTENCE = compiled(r"[.!?][ ]+[A-Z]|\n")
NEAR = 80  # code points between the words that open the meeting and its day


def filed_month(path: str) -> str | None:
    """Return the middle of the month that the name of a file states (`2031-05-minutes.md`), as an ISO date."""
    found = _MONTH.search(PurePath(path).stem)
    return f"{found[1]}-{found[2]}-15" if found is not None else None


def stated_day(lines: Sequence[Line], label: Fact | None, dates: Sequence[DateMention]) -> Fact | None:
    """Return the date of the meeting: the labelled one, or the first full date in the head of the document."""
    ahead = [pattern("meeting", "ANNOUNCED").search(line.text) is not None for line in lines]
    spans = [line_span(line) for _, line in sorted(zip(ahead, lines, strict=True), key=lambda one: one[0])]
    if label is not None:
        spans.insert(0, label.span)
    for span in spans:
        for mention in dates:
            if span.start <= mention.span.start < span.end and mention.iso and len(mention.iso) == 10:
                return Fact(mention.iso, mention.span)
    return None


def told_when(walked: Walked) -> list[Line]:
    """Return the lines under a heading among the first that only says when and where the meeting was held."""
    titles = [pattern("heads", "WHEN_TITLE").fullmatch(item.title) for item in walked.items[:HEAD_ITEMS]]
    return [
        line
        for b in walked.blocks
        if b.item is not None and b.item < len(titles) and titles[b.item]
        for line in b.lines
    ]


def called_when(text: str, dates: Sequence[DateMention]) -> Fact | None:
    """Return the day that the sentence which opens the meeting states: `called to order at 19:01, August 16, 2022`."""
    for at in orders(text):
        for mention in dates:
            low, high = sorted((at, mention.span.start))
            if (
                mention.iso
                and len(mention.iso) == DAY
                and high - low <= NEAR
                and _SENTENCE.search(text, low, high) is None
            ):
                return Fact(mention.iso, mention.span)
    return None


def of_the_post(source: Source, date: Fact) -> bool:
    """Whether the day of a meeting is told by the front matter's date alone, which may be that of the post."""
    stated = (str(field.value) for key, field in source.meta.items() if read_label(key, 0, "DATE_WORDS") is not None)
    return date.span == Span(0, 0) and any(value.startswith(date.value) for value in stated)


def running_head(blocks: Sequence[Block], dates: Sequence[DateMention]) -> Fact | None:
    """Return the date that stands alone on a line in the head of several pages; one date, not several."""
    lines = [line_span(line) for b in blocks for line in b.lines if line.kind == "DATE_LINE"]
    whole = {span.start: span.end for span in lines}
    found = [d for d in dates if whole.get(d.span.start) == d.span.end and d.iso and len(d.iso) == 10]
    alike = {one.iso for one in found}
    return Fact(str(found[0].iso), found[0].span) if len(found) > 1 and len(alike) == 1 else None
