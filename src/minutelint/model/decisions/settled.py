"""What became of the matters of a meeting: which of them state an outcome, and which may tell one in other words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from minutelint.model.language.plain_words import plain_words
from minutelint.model.language.triggers import worth_reading
from minutelint.model.language.vocabulary import words_of
from minutelint.model.nodes import Item, Minutes
from minutelint.source import Span
from minutelint.syntax.terminals import pattern

PLAIN = "business"
"""The kind of an item whose title tells nothing of its place in the meeting."""


class Matter(Struct, frozen=True):
    """An item on the top level with all that stands below it.

    index    that of the item
    plain    it and all below it are business
    stated   something is decided there, moved, to be done, or minutes are approved
    span     up to the next item on the top level
    """

    index: int
    plain: bool
    stated: bool
    span: Span


def matters(minutes: Minutes) -> list[Matter]:
    """Return the items on the top level in order."""
    items = minutes.items
    tops = _tops(items)
    facts = (minutes.decisions, minutes.motions, minutes.actions, minutes.approvals)
    stated = {tops[one.item] for kind in facts for one in kind if one.item is not None}
    other = {top for top, item in zip(tops, items, strict=True) if item.kind != PLAIN}
    heads = sorted(set(tops))
    starts = [items[index].span.start for index in heads]
    return [
        Matter(index, index not in other, index in stated, Span(start, end))
        for index, start, end in zip(heads, starts, [*starts[1:], len(minutes.source.text)], strict=False)
    ]


def _tops(items: Sequence[Item]) -> list[int]:
    """Return, for each item, the one on the top level that it stands under: itself where it is there."""
    found: list[int] = []
    for index, item in enumerate(items):
        found.append(index if item.parent is None else found[item.parent])
    return found


def may_settle(text: str) -> bool:
    """Tell whether a text may tell an outcome, or that there is none to tell. True in doubt.

    It may where one of the words is there that outcomes are told in, or where a sentence could assign work.
    """
    words = plain_words(text)
    if not words_of("scan", "SETTLING").isdisjoint(words) or pattern("scan", "SETTLING_TASK").search(text):
        return True
    return worth_reading(text)


class OfTheMeeting:
    """Where a document tells of the meeting itself: who came and went, when the next one is, a title with a date."""

    def __init__(self, minutes: Minutes) -> None:
        """Find the places once for a document."""
        dates = [one.span.start for one in minutes.dates]
        starts = [one.span.start for one in minutes.attendance]
        starts += [one.span.start for one in minutes.movements]
        starts += [item.title_span.start for item in minutes.items if _any_within(dates, item.title_span)]
        if minutes.next_meeting is not None:
            starts.append(minutes.next_meeting.span.start)
        self._starts = sorted(starts)

    def within(self, span: Span) -> bool:
        """Tell whether there is such a place in a stretch."""
        return _any_within(self._starts, span)


def _any_within(starts: Sequence[int], span: Span) -> bool:
    at = bisect_left(starts, span.start)
    return at < len(starts) and starts[at] < span.end
