"""Dates that contradict themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from minutelint.checks.check import Context, Hit, check
from minutelint.model.nodes import DateMention


@check("date")
def weekday(mention: DateMention, _: Any, context: Context) -> Iterator[Hit]:
    """The weekday beside a date is that date's own.

    Where the year is not printed but was told from the meeting's, the neighbouring years must contradict it as well.
    """
    if mention.weekday is None or mention.iso is None:
        return
    try:
        day = date.fromisoformat(mention.iso)
        years = [day] if _prints_year(mention, day) else [day.replace(year=day.year + shift) for shift in (-1, 0, 1)]
    except ValueError:
        return
    if mention.weekday in (one.weekday() for one in years):
        return
    from calendar import day_name  # seldom needed

    data = {
        "date": mention.iso,
        "stated": day_name[mention.weekday],
        "actual": day_name[day.weekday()],
        "words": mention.text,
    }
    yield Hit(mention.weekday_span or mention.span, data, subject=mention.iso)


def _prints_year(mention: DateMention, day: date) -> bool:
    """Tell whether the words hold the year, in four digits or in the last two."""
    digits = "".join(char if char.isdigit() else " " for char in mention.text).split()
    return f"{day.year:04}" in digits or (len(digits) > 1 and f"{day.year % 100:02}" in (digits[-1], digits[0]))
