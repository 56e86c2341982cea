"""Several meetings in one file: where each begins.

A meeting begins with a head: a date, set off or labelled, and near it a list of those present. One head is the document's
own; two or more, of different days and with business between them, are as many meetings.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from minutelint.model.dates.iso import is_day
from minutelint.model.dates.mentions import find_dates
from minutelint.model.nodes import DateMention
from minutelint.syntax.labels import read_label
from minutelint.syntax.lalr import Tree
from minutelint.syntax.lines import Line

HEADS = frozenset({
    "HEADING", "BOLD_LINE", "TITLE_LINE", "TITLE", "SUBHEADING", "UNNUMBERED_ITEM", "META_LINE", "DATE_LINE",
    "FRAME_HEADING", "MINUTES_LABEL",
})  # fmt: skip
"""Kinds of lines that may stand in the head of a meeting, besides the list of those present."""
DATED = frozenset({"META_LINE", "DATE_LINE", "HEADING", "BOLD_LINE", "TITLE_LINE", "SUBHEADING", "UNNUMBERED_ITEM"})
NEAR = 6
"""How many lines a date and the list of those present may be apart."""
BETWEEN = 3
"""How many lines of business stand between two heads, at least."""


def beginnings(tree: Tree[Line], text: str) -> list[int]:
    """Return the offsets in a document's canonical text at which its meetings begin; none where it is about one."""
    lines = list(tree.leaves())
    lists = [at for at, line in enumerate(lines) if line.kind == "PRESENT_LINE"]
    if len(lists) < 2:
        return []
    heads = list(_heads(lines, lists, find_dates(text)))
    days = {day for _, day in heads}
    if len(heads) < 2 or len(days - {None}) < 2:
        return []
    return [lines[at].start for at, _ in heads]


def _heads(
    lines: Sequence[Line], lists: Sequence[int], dates: Sequence[DateMention]
) -> Iterator[tuple[int, str | None]]:
    """Yield the first line of each head, with its day as far as that can be told."""
    starts = [mention.span.start for mention in dates]
    free = 0  # the first line that no head before has taken
    for place in lists:
        if place < free:
            continue
        around = [*range(place - 1, max(free, place - NEAR) - 1, -1), *range(place + 1, min(len(lines), place + NEAR))]
        found = next(((at, day) for at in around if (day := _day(lines[at], dates, starts)) is not None), None)
        if found is None:
            continue
        at, day = found
        first = min(at, place)
        while first > free and lines[first - 1].kind in HEADS:
            first -= 1
        yield first, day or None
        free = max(at, place) + BETWEEN


def _day(line: Line, dates: Sequence[DateMention], starts: Sequence[int]) -> str | None:
    """Return the day that a line of a head states: empty where it is labelled as one and cannot be told, None for none."""
    if line.kind not in DATED:
        return None
    end = line.start + len(line.text)
    for mention in dates[bisect_left(starts, line.start) :]:
        if mention.span.start >= end:
            break
        if is_day(mention.iso):
            return mention.iso
    return "" if read_label(line.text, line.start, "DATE_WORDS") is not None else None
