"""Times of day in a canonical text, and the grammar that they share with dates."""

from __future__ import annotations

import re
from functools import lru_cache

from lark import Lark, UnexpectedInput

from minutelint.source import Span
from minutelint.syntax import terminals
from minutelint.syntax.grammars import shipped

_BEFORE = 12  # code points looked at in front of a time


def grammar() -> Lark:
    """Return the parser of dates and times: `date`, `time` and `weekday` read one phrase."""
    return shipped("dates", "date", "time", "weekday")


def pattern(terminal: str) -> re.Pattern[str]:
    """Return a terminal of `grammar/date_places.lark`, compiled."""
    return terminals.pattern("date_places", terminal)


@lru_cache(maxsize=1024)
def is_weekday(word: str) -> bool:
    """Whether a word is the name of a weekday, in full or shortened."""
    try:
        grammar().parse(word, start="weekday")
    except UnexpectedInput:
        return False
    return True


def find_times(text: str, *, bare: bool = False) -> tuple[tuple[str, Span], ...]:
    """Return each time of day as (`HH:MM`, span), in the order of the text.

    `21.55` counts only after a word that takes a time (`at 21.55`); four digits alone (`2022`) only with `bare`.
    """
    found = []
    for match in pattern("TIME").finditer(text):
        start, end = match.span()
        if match["dotted"] and not (bare or pattern("TIME_BEFORE").search(text[max(0, start - _BEFORE) : start])):
            continue
        if match["four"] and not bare:
            continue
        if value := _clock(match.group().strip()):
            found.append((value, Span(start, end)))
    return tuple(found)


def parse_time(text: str, *, bare: bool = False) -> str | None:
    """Return the first time of day of a phrase that is known to hold one, `HH:MM`; four digits only with `bare`."""
    for match in pattern("TIME").finditer(text):
        if (bare or not match["four"]) and (value := _clock(match.group().strip())):
            return value
    return None


@lru_cache(maxsize=1024)
def _clock(phrase: str) -> str | None:
    """Return `HH:MM` of one phrase, or None where the day has no such time."""
    try:
        tree = grammar().parse(phrase, start="time")
    except UnexpectedInput:
        return None
    if tree.data in ("noon", "midnight"):
        return "12:00" if tree.data == "noon" else "00:00"
    parts = [str(token) for token in next(tree.find_data("clock")).children]
    digits = parts[0] if len(parts[0]) == 4 else f"{parts[0]:0>2}" + (parts[1] if len(parts) > 1 else "00")
    hour, minute = int(digits[:2]), int(digits[2:])
    if tree.data == "afternoon" and hour < 12:
        hour += 12
    elif tree.data == "forenoon" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
