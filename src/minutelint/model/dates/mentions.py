"""Dates in a canonical text (times of day are read by `minutelint.model.dates.times`).

A terminal of `grammar/date_places.lark` finds the places, the LALR rules of `grammar/dates.lark` read each place into
parts, and this module makes nodes of the parts. The words of both stand in `grammar/en_dates.lark`.

A date that is written with three numbers is read day first, unless the numbers of the text or the way it writes its
other dates show that the month comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from minutelint.model.dates.places import BEFORE, ZEROS, Found, lone_months, read_shape, scan
from minutelint.model.dates.times import find_times as find_times
from minutelint.model.dates.times import is_weekday, pattern
from minutelint.model.dates.times import parse_time as parse_time
from minutelint.model.nodes import DateMention
from minutelint.source import Span

NEAR_DAYS = 152
"""How far from the meeting a date without a year may lie: five months. Beyond that the year before and the year after
are about as near as each other, and the text does not tell."""

LEAD = 60
"""Code points before a date in which its line may begin and say what day it is."""

_LEAP = 2024  # any year that has a 29 February
_MONTHS_OF_YEAR = 12


class _Habit(Struct, frozen=True):
    """How a text writes its dates."""

    month_leads: bool | None  # three numbers are read month first; None where the text has them both ways
    shown: bool  # a number above 12 shows which way they are read
    day_leads: bool  # the day comes before the month in words, so that `Nov 18` may be a month of 2018


def _habit(found: Iterable[Found]) -> _Habit:
    day_first = month_first = british = american = 0
    for one in found:
        if one.shape.kind == "numeric":
            first, second = one.numbers()
            day_first += first > 12
            month_first += second > 12
        british += one.shape.kind == "day_first"
        american += one.shape.kind == "month_first" and one.shape.year is not None
    if day_first and month_first:
        return _Habit(None, False, british > american)
    if day_first or month_first:
        return _Habit(month_first > 0, True, british > american)
    return _Habit(american > british, False, british > american)


def _year(text: str) -> int:
    """Return a year of four or two digits; of two, 70 to 99 are the last century's (as POSIX strptime has it)."""
    number = int(text.lstrip("'’"))
    if number >= 100:
        return number
    return number + (1900 if number >= 70 else 2000)


def _iso(year: int, month: int, day: int | None) -> str | None:
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _when(found: Found, habit: _Habit, near: str | None, ahead: bool = False) -> str | None:
    """Return the ISO date of a phrase, or None where it has none that is sure."""
    shape, numbers = found.shape, found.numbers()
    month, day = shape.month, numbers[0] if numbers else None
    if shape.kind == "year_first":
        month, day = numbers
    elif shape.kind == "numeric":
        month = numbers[1]
        if numbers[0] <= 12 and (numbers[1] > 12 or habit.month_leads):
            month, day = numbers
        elif numbers[0] <= 12 and habit.month_leads is None:
            return None
    if month is None:
        return None
    if shape.year is not None:
        return _iso(_year(found.text[slice(*shape.year)]), month, day)
    if not near or (shape.kind == "month_first" and habit.day_leads and found.text[-1:].isdigit()):
        return None
    return _nearest(month, day, near, ahead)


def _nearest(month: int, day: int | None, near: str, ahead: bool) -> str | None:
    """Return the month or day in the year that puts it nearest to `near`, or in the first year not before it."""
    centre = date.fromisoformat(near if len(near) > 7 else f"{near}-15")
    best: tuple[int, str] | None = None
    for year in (centre.year - 1, centre.year, centre.year + 1):
        iso = _iso(year, month, day)
        if iso is None:
            continue
        apart = (date.fromisoformat(iso if day else f"{iso}-15") - centre).days
        if ahead and iso < near[: len(iso)]:
            continue
        if (ahead or abs(apart) <= NEAR_DAYS) and (best is None or abs(apart) < best[0]):
            best = (abs(apart), iso)
    return best[1] if best else None


def _stated_weekday(text: str, found: Found) -> bool:
    """Tell whether the weekday belongs to this date alone: not to a range, nor one of two (`Monday and Tuesday 6`)."""
    if found.shape.weekday is None or (found.shape.kind in ("day_first", "month_first") and len(found.shape.days) > 1):
        return False
    before = text[max(0, found.start - BEFORE) : found.start]
    words = before.rsplit(None, 2)
    if _is_of_the_page(text, found.start):
        return False
    return not (before.endswith(("/", "&", "-", "–")) or (len(words) > 1 and is_weekday(words[-2].rstrip(","))))


def _is_of_the_page(text: str, at: int) -> bool:
    """Tell whether the words before a date on its line say that it is that of the page: `Last updated Mon May 5`."""
    line = text.rfind("\n", max(0, at - LEAD), at) + 1
    whole = line > 0 or at <= LEAD
    return whole and pattern("PAGE_DATED").fullmatch(text, line, at) is not None


def find_dates(text: str, *, near: str | None = None, months: bool = False) -> tuple[DateMention, ...]:
    """Return every date of a text, in the order of the text.

    near    ISO date of the meeting. A date without a year takes the year that puts it nearest to `near`, where that is
            within `NEAR_DAYS`; otherwise, and without `near`, its `iso` is None.
    months  also months that stand alone (`in January`), of which `iso` has no day.

    A day that the calendar does not have (31 June) is a mention without `iso`. Years run from 1700 to 2199.
    """
    found = list(scan(text))
    habit = _habit(found)
    if months:
        found = sorted([*found, *lone_months(text, found)], key=lambda one: one.start)
    return _spread(text, [_mention(text, one, habit, near) for one in found], found, habit)


def _spread(text: str, mentions: list[DateMention], found: Sequence[Found], habit: _Habit) -> tuple[DateMention, ...]:
    """Return the mentions, the first day of several with the year that the last one states: `31 May – 1 June 2031`."""
    for i, (one, after) in enumerate(pairwise(mentions)):
        between = text[one.span.end : after.span.start]
        if one.iso is None and after.iso and len(between) < BEFORE and pattern("DATE_RANGE").fullmatch(between):
            mentions[i] = replace(one, iso=_when(found[i], habit, after.iso))
    return tuple(mentions)


def _mention(text: str, found: Found, habit: _Habit, near: str | None) -> DateMention:
    span = Span(found.start, found.start + len(found.text))
    weekday, at = None, None
    if _stated_weekday(text, found) and found.shape.weekday_at is not None:
        weekday, at = found.shape.weekday, Span(*(found.start + offset for offset in found.shape.weekday_at))
    impossible, ambiguous = _is_impossible(found), _is_ambiguous(found, habit)
    iso = _stamped(text, span, found) or _when(found, habit, near)
    return DateMention(found.text, span, iso, weekday, at, impossible, ambiguous)


def _stamped(text: str, span: Span, found: Found) -> str | None:
    """Return the day of a time stamp, whose year stands behind the time of day: `Mon May 5 09:41:07 UTC 2031`."""
    if found.shape.kind != "month_first" or found.shape.year is not None or text[span.end : span.end + 1] != " ":
        return None
    behind = pattern("YEAR_BEHIND_CLOCK").match(text, span.end)
    return _iso(int(behind["year"]), found.shape.month or 0, found.numbers()[0]) if behind is not None else None


def _is_impossible(found: Found) -> bool:
    """Tell whether no calendar has the day; without a year, 29 February may be that of a leap year."""
    shape, numbers = found.shape, found.numbers()
    year = _year(found.text[slice(*shape.year)]) if shape.year is not None else _LEAP
    if shape.kind == "numeric":
        first, second = numbers
        readings = [(second, first), (first, second)]
    elif shape.kind == "year_first":
        readings = [(numbers[0], numbers[1])]
    elif shape.month is not None and numbers:
        return any(_iso(year, shape.month, day) is None for day in numbers)
    else:
        return False
    return all(_iso(year, month, day) is None for month, day in readings)


def _is_ambiguous(found: Found, habit: _Habit) -> bool:
    if found.shape.kind != "numeric" or habit.shown:
        return False
    first, second = found.numbers()
    return first != second and first <= _MONTHS_OF_YEAR and second <= _MONTHS_OF_YEAR


def complete(mentions: Sequence[DateMention], near: str) -> tuple[DateMention, ...]:
    """Return the mentions with the years that `near`, the ISO date of the meeting, gives to those without one."""
    read = [(one, read_shape(one.text.translate(ZEROS))) for one in mentions]
    found = [Found(one.text, one.span.start, shape) if shape else None for one, shape in read]
    habit = _habit(one for one in found if one)
    return tuple(
        replace(mention, iso=_when(one, habit, near))
        if one and mention.iso is None and one.shape.year is None
        else mention
        for mention, one in zip(mentions, found, strict=True)
    )


def date_in(text: str, near: str | None = None, *, ahead: bool = False) -> str | None:
    """Return the first date of a phrase as ISO, `2012-08` for `by the end of August`; None where none is sure.

    ahead   a date without a year is the first one not before `near` (what is due lies ahead), at any distance.
    """
    found = list(scan(text))
    habit = _habit(found)
    found = sorted([*found, *lone_months(text, found)], key=lambda one: one.start)
    for one in found:
        if iso := _when(one, habit, near, ahead):
            return iso
    return None
