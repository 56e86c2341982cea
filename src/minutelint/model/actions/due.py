"""By when something is due: phrases of `grammar/phrases.lark` whose kinds begin with DUE, and what the calendar makes of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from minutelint.model.dates.iso import MONTH, is_month
from minutelint.model.dates.mentions import date_in
from minutelint.model.language.statements import Context
from minutelint.model.language.vocabulary import words_of
from minutelint.model.nodes import Due
from minutelint.source import Span
from minutelint.syntax.terminals import Word, pattern

MONTHS = frozenset({"DUE_MONTH_MEETING", "DUE_MONTH_END", "DUE_IN_MONTH"})
"""Kinds of phrases that name a month."""


def due_in(words: Iterable[Word], base: int, context: Context) -> Due | None:
    """Return the first due phrase among the words of a statement, None where there is none.

    `base` is the offset of the text that was read. What is owed on a day, `fees due 1 May`, is no task. Years come from
    the date of the meeting: what is due lies ahead.
    """
    before = ""
    for word in words:
        if word.kind.startswith("DUE") and not (
            before in words_of("scan", "OWED") and pattern("scan", "DUE_WORD").match(word.text)
        ):
            return _due(word.kind, word.text, Span(base + word.start, base + word.end), context)
        before = word.text
    return None


def _due(kind: str, text: str, span: Span, context: Context) -> Due:
    if kind == "DUE_VAGUE":
        return Due(text, span, None, True)
    if kind == "DUE_LIMIT":  # no calendar turns it into a day without knowing more
        return Due(text, span, None)
    if kind == "DUE_NEXT_MEETING":
        return Due(text, span, context.next_meeting)
    day = date_in(text, context.meeting_date, ahead=True)
    if day is None and kind in MONTHS:  # a month that is a word besides, or cut short, is sure in such a phrase
        month = pattern("scan", "DUE_MONTH").search(text)
        day = (date_in(f"1 {month.group()}", context.meeting_date, ahead=True) or "")[:MONTH] if month else None
    if day and kind == "DUE_MONTH_MEETING" and (context.next_meeting or "").startswith(day):
        day = context.next_meeting
    if is_month(day) and kind == "DUE_MONTH_END":
        day = _last_day(int(day[:4]), int(day[5:7]))
    return Due(text, span, day)


def _last_day(year: int, month: int) -> str:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).isoformat()
