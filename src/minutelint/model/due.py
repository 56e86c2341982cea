"""By when something is due: phrases of `grammar/phrases.lark` and what the calendar makes of them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable

from lark import Token, Tree, UnexpectedInput

from minutelint.model.dates import date_in
from minutelint.model.nodes import Due
from minutelint.model.statements import Context, phrases
from minutelint.source import Span


def due_in(tokens: Iterable[Token], base: int, context: Context) -> Due | None:
    """Return the first due phrase among the words of a statement, None where there is none.

    `base` is the offset of the text that was read. Years come from the date of the meeting: what is due lies ahead.
    """
    for token in tokens:
        if token.type == "DUE":
            start = base + (token.start_pos or 0)
            return _due(str(token), Span(start, start + len(token)), context)
    return None


def _due(text: str, span: Span, context: Context) -> Due:
    kind = _kind(text)
    if kind == "vague":
        return Due(text, span, None, True)
    if kind == "next_meeting":
        return Due(text, span, context.next_meeting)
    if kind == "limit":
        return Due(text, span, None)
    date = date_in(text, context.meeting_date, ahead=True)
    if date and kind == "month_end" and len(date) == len("2000-01"):
        date = f"{date}-{monthrange(int(date[:4]), int(date[5:7]))[1]}"
    if date and kind == "month_meeting" and (context.next_meeting or "").startswith(date):
        date = context.next_meeting
    return Due(text, span, date)


def _kind(text: str) -> str:
    try:
        tree = phrases().parse(text, start="due")
    except UnexpectedInput:
        return "limit"
    kind = tree.children[0]
    return str(kind.data) if isinstance(kind, Tree) else "limit"
