"""Times of day in a canonical text, and the grammar that they share with dates."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from minutelint.source import Span
from minutelint.syntax import terminals
from minutelint.syntax.firsts import any_of
from minutelint.syntax.grammars import shipped
from minutelint.syntax.lalr import Table, Tree, Unexpected, parse
from minutelint.syntax.terminals import Word, read

_BEFORE = 12  # code points looked at in front of a time


def parse_phrase(phrase: str, start: Literal["date", "time", "weekday"]) -> Tree[Word] | None:
    """Return the tree of a phrase as `grammar/dates.lark` reads it, None for one that the grammar does not know."""
    table = _table()
    try:
        return parse(table, read(_words(), table.ignored, phrase), start)
    except Unexpected:
        return None


def _table() -> Table:
    return shipped("dates", "date", "time", "weekday")


@cache
def _words() -> re.Pattern[str]:
    return any_of(_table().terminals)


def pattern(terminal: str) -> re.Pattern[str]:
    """Return a terminal of `grammar/date_places.lark`, compiled."""
    return terminals.pattern("date_places", terminal)


@lru_cache(maxsize=1024)
def is_weekday(word: str) -> bool:
    """Whether a word is the name of a weekday, in full or shortened."""
    return parse_phrase(word, "weekday") is not None


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
    tree = parse_phrase(phrase, "time")
    if tree is None:
        return None
    if tree.name in ("noon", "midnight"):
        return "12:00" if tree.name == "noon" else "00:00"
    parts = [word.text for word in tree.leaves() if word.kind in ("NUMBER", "FOUR")]
    digits = parts[0] if len(parts[0]) == 4 else f"{parts[0]:0>2}" + (parts[1] if len(parts) > 1 else "00")
    hour, minute = int(digits[:2]), int(digits[2:])
    if tree.name == "afternoon" and hour < 12:
        hour += 12
    elif tree.name == "forenoon" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
