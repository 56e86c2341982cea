"""The days that a sentence about the last minutes names: theirs, those of other papers, the day of their approval."""

from __future__ import annotations

from itertools import pairwise

from minutelint.model.dates.iso import is_day
from minutelint.model.dates.mentions import find_dates
from minutelint.model.language.vocabulary import words_of
from minutelint.syntax.terminals import pattern

_BEFORE = 80


def is_late(of_date: str | None, near: str | None) -> bool:
    """Tell whether minutes of a date cannot be the last ones: it is the meeting's own, or a later one."""
    return bool(of_date and near and of_date >= near)


def days_of(sentence: str, near: str | None) -> tuple[str, ...]:
    """Return the days of a list of meetings, `of 4 May and 2 June`, the last one first; () where there is no such list."""
    mentions = find_dates(sentence, near=near)
    for at, (before, after) in enumerate(pairwise(mentions), 1):
        if not pattern("scan", "DAYS_JOINED").match(sentence[before.span.end : after.span.start]):
            mentions = mentions[:at]
            break
    days = {one.iso for one in mentions if is_day(one.iso) and not is_late(one.iso, near)}
    return tuple(sorted(days, reverse=True)) if len(mentions) == len(days) > 1 else ()


def year_of(text: str) -> str | None:
    """Return the year by which an annual meeting is named: `minutes of the 2030 AGM`."""
    named = pattern("scan", "NAMED_BY_YEAR").search(text)
    return named["year"] or named["behind"] if named is not None else None


def named_day(sentence: str, near: str | None) -> str | None:
    """Return the date that minutes are named by where the sentence has others: `the report of 3 May and minutes of 4 May`."""
    dates = find_dates(sentence, near=near)
    for date in dates if len(dates) > 1 else ():
        if date.iso and pattern("scan", "NAMED_BY_DATE").search(
            sentence, max(0, date.span.start - _BEFORE), date.span.start
        ):
            return date.iso
    return None


def named_late(sentence: str, near: str | None) -> bool:
    """Tell whether a date that is too late is that of the minutes, and not the day of their approval."""
    for date in find_dates(sentence, near=near):
        if is_late(date.iso, near):
            behind = sentence[date.span.end :].split(None, 1)
            if behind and behind[0] in words_of("verdicts", "MINUTES_WORD"):
                return True
            if pattern("scan", "NAMED_BY_DATE").search(sentence, max(0, date.span.start - _BEFORE), date.span.start):
                return True
    return False
