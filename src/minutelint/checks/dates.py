"""Dates and times that contradict the calendar or one another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from minutelint.checks.check import Change, Context, Hit, Remedy, check
from minutelint.model.dates.iso import MONTH
from minutelint.model.nodes import DateMention, Meeting, NextMeeting

EVENING = "16:00"
SMALL_HOURS = "06:00"
"""A meeting that began in the evening may end in the small hours."""
_SHORT = 3
"""Letters of a weekday that is abbreviated."""
_AROUND_NEW_YEAR = (1, 12)
_WEEKEND = 5
_POSTED = timedelta(days=62)
"""So long after a meeting its minutes may be published, under the date of that."""


@check("date")
def weekday(mention: DateMention, _: Any, context: Context) -> Iterator[Hit]:
    """The weekday beside a date is that date's own.

    Where the year is not printed but was told from the meeting's, the neighbouring years must contradict it as well, and
    those of the meeting: what is said in March of a day in December may look ahead or back.
    """
    if mention.weekday is None or mention.iso is None:
        return
    try:
        day = date.fromisoformat(mention.iso)
        years = [day] if _prints_year(mention, day) else _likely(day, context.minutes.meeting)
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
    yield Hit(mention.weekday_span or mention.span, data, subject=mention.iso, fix=_own_day(mention, day, context))


def _likely(day: date, meeting: Meeting) -> list[date]:
    """Return a day in the years that may be meant where none is printed. Raises ValueError for a day not in all."""
    held = {int(meeting.date.value[:4])} if meeting.date is not None else set()
    return [day.replace(year=year + shift) for year in {day.year} | held for shift in (-1, 0, 1)]


def _own_day(mention: DateMention, day: date, context: Context) -> Remedy | None:
    """Return what puts the weekday of the date in its place, written as it was: in full or in three letters.

    None where the year is likely to be wrong: around a new year, and where the next one fits a date before the meeting.
    None either where a working day would become one of the weekend: then it is rather the date.
    """
    from calendar import day_name

    if mention.weekday_span is None or mention.weekday is None or day.month in _AROUND_NEW_YEAR:
        return None
    held = context.minutes.meeting.date
    past = held is not None and day.isoformat() < held.value and (day.month, day.day) != (2, 29)
    if past and day.replace(year=day.year + 1).weekday() == mention.weekday:
        return None
    if day.weekday() >= _WEEKEND > mention.weekday:
        return None
    said = context.minutes.source.slice(mention.weekday_span)
    stated, own = day_name[mention.weekday], day_name[day.weekday()]
    length = len(stated) if said.casefold() == stated.casefold() else _SHORT
    if said.casefold() != stated[:length].casefold():
        return None
    content = own if length == len(stated) else own[:_SHORT]
    content = content.upper() if said.isupper() else content.lower() if said.islower() else content
    return Remedy((Change(mention.weekday_span, content),), data={"weekday": content})


def _prints_year(mention: DateMention, day: date) -> bool:
    """Tell whether the words hold the year, in four digits or in the last two."""
    digits = "".join(char if char.isdigit() else " " for char in mention.text).split()
    return f"{day.year:04}" in digits or (len(digits) > 1 and f"{day.year % 100:02}" in (digits[-1], digits[0]))


@check("next-meeting")
def next_meeting_later(announced: NextMeeting, _: Any, context: Context) -> Iterator[Hit]:
    """The next meeting is held after this one. A month without a day is past only when it is an earlier month.

    Nothing is said where only the front matter dates this meeting, perhaps by the day of publication, and where an annual
    meeting prints no year.
    """
    meeting = context.minutes.meeting
    if announced.date is None or meeting.date is None or meeting.date.span.start == meeting.date.span.end:
        return
    held, coming = meeting.date.value, announced.date
    short = min(len(held), len(coming))
    if short < MONTH or coming[:short] > held[:short] or (short < len(held) and coming[:short] == held[:short]):
        return
    yearly = meeting.kind is not None and meeting.kind.value == "annual"
    if yearly and coming[:4] not in announced.text:
        return
    variant = "same" if coming == held else ""
    yield Hit(announced.span, {"date": coming, "meeting": held}, variant=variant)


@check("meeting")
def end_after_start(meeting: Meeting, _: Any, context: Context) -> Iterator[Hit]:
    """The meeting ends after it began, or in the small hours after an evening."""
    start, end = meeting.start, meeting.end
    if start is None or end is None or end.value >= start.value:
        return
    if start.value >= EVENING and end.value < SMALL_HOURS:
        return
    yield Hit(
        end.span, {"start": start.value, "end": end.value, "line": context.minutes.source.locate(start.span).line}
    )


@check("meeting")
def filed_under_date(meeting: Meeting, _: Any, context: Context) -> Iterator[Hit]:
    """The date in the name of the file is that of the meeting.

    A later one may be the day on which the minutes were published: up to two months after the meeting the finding is no
    more than info, and a file with front matter, as site generators read it, is not looked at.
    """
    if meeting.date is None or meeting.filed is None or len(meeting.date.value) != len(meeting.filed):
        return
    held, named = date.fromisoformat(meeting.date.value), date.fromisoformat(meeting.filed)
    if held == named:
        return
    posted = held < named <= held + _POSTED
    if posted and context.minutes.source.meta:
        return
    data = {"filed": meeting.filed, "meeting": meeting.date.value}
    yield Hit(meeting.date.span, data, cap="info" if posted else None)


@check("meeting")
def held_already(meeting: Meeting, _: Any, context: Context) -> Iterator[Hit]:
    """The meeting is not in the future. The option `as-of` gives the day that counts as today (`2025-03-04`).

    Only where the document says that something happened: what was decided, or who was there.
    """
    if meeting.date is None:
        return
    today = str(context.options.get("as-of") or date.today().isoformat())
    minutes = context.minutes
    if meeting.date.value[: len(today)] > today and (minutes.decisions or minutes.motions or minutes.attendance):
        yield Hit(meeting.date.span, {"date": meeting.date.value})
