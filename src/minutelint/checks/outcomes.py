"""Items of business: what became of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutelint.checks.check import Context, Hit, check
from minutelint.model.decisions.settled import OfTheMeeting, matters, may_settle
from minutelint.model.language.plain_words import plain_words
from minutelint.model.nodes import Minutes


@check("minutes")
def outcome_stated(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Each item of business says what became of it, where most of the document do.

    An item is one on the top level with all that stands below it. `[with]`: `furniture`, words of titles under which
    things are told and not settled. Options: `share`, how many of a hundred items of business must state an outcome for
    the others to be told of; `fewest`, how many such items there are at least.
    Nothing is said of an item that has a word which may tell an outcome, or that tells of the meeting itself.
    """
    furniture = frozenset(context.params.get("furniture", ()))
    business = [
        one
        for one in matters(minutes)
        if one.plain and furniture.isdisjoint(plain_words(minutes.items[one.index].title))
    ]
    count = sum(one.stated for one in business)
    if len(business) < context.options["fewest"] or count * 100 < context.options["share"] * len(business):
        return
    meeting = OfTheMeeting(minutes)
    for one in business:
        item = minutes.items[one.index]
        if one.stated or item.empty or item.stated or item.together or meeting.within(one.span):
            continue
        if not may_settle(minutes.source.slice(one.span)):
            data = {"title": item.title, "stated": count, "items": len(business)}
            yield Hit(item.title_span, data, item=one.index)
