"""Where dates stand in a text, and their parts: `grammar/date_places.lark` finds the places, `grammar/dates.lark` reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import merge

from msgspec import Struct

from minutelint.model.dates.times import is_weekday, parse_phrase, pattern
from minutelint.syntax.lalr import Tree
from minutelint.syntax.terminals import Word

WEEKDAYS = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
MONTHS = (
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE",
    "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
)  # fmt: skip
"""Terminals of the grammar, in the order of the calendar."""
ZEROS = str.maketrans("123456789", "000000000")
BEFORE = 24  # code points looked at in front of a candidate


class Shape(Struct, frozen=True):
    """Where the parts of a phrase stand, as offsets in it: the same for every phrase that differs in digits alone."""

    kind: str
    days: tuple[tuple[int, int], ...]
    month: int | None
    year: tuple[int, int] | None
    weekday: int | None
    weekday_at: tuple[int, int] | None


class Found(Struct, frozen=True):
    """A phrase of the text, read."""

    text: str
    start: int
    shape: Shape

    def numbers(self) -> list[int]:
        """Return the numbers that are no year, as printed from left to right."""
        return [int(self.text[a:b]) for a, b in self.shape.days]


@lru_cache(maxsize=4096)
def read_shape(phrase: str) -> Shape | None:
    """Return the parts of a phrase whose digits were made zeros, or None for one that the grammar does not know."""
    tree = parse_phrase(phrase, "date")
    if tree is None:
        return None
    kind, days, month, year, weekday = "", [], None, None, None
    for child in tree.children:
        if not isinstance(child, Tree):
            continue
        if child.name == "weekday":
            weekday = child.children[0]
            continue
        kind = child.name
        for part in child.children:
            if not isinstance(part, Tree) or not isinstance(token := part.children[0], Word):
                continue
            if part.name == "month":
                month = MONTHS.index(token.kind) + 1
            elif part.name == "day":
                days.append(_extent(token))
            else:
                year = _extent(token)
    if not isinstance(weekday, Word):
        return Shape(kind, tuple(days), month, year, None, None)
    return Shape(kind, tuple(days), month, year, WEEKDAYS.index(weekday.kind), _extent(weekday))


def _extent(word: Word) -> tuple[int, int]:
    return word.start, word.end


def scan(text: str) -> Iterator[Found]:
    """Yield each phrase of a text that reads as a date with a number in it."""
    last = 0
    at_date = pattern("DATE").match
    for start in _starts(text):
        match = at_date(text, start) if start >= last else None
        if match is None:
            continue
        end = last = match.end()
        if text.startswith("(", end) or text.startswith(" (", end):
            close = text.find(")", end, end + 14)
            if close > 0 and is_weekday(text[end:close].lstrip(" (")):
                end = close + 1
        phrase = text[start:end].rstrip(" .")
        shape = read_shape(phrase.translate(ZEROS))
        if shape is not None and _is_date(text, start, phrase, shape):
            yield Found(phrase, start, shape)


def _starts(text: str) -> Iterable[int]:
    """Return where dates may begin, in order."""
    starts = (begin.start() for begin in pattern("DATE_START").finditer(text))
    counted = [text.rfind(" ", 0, end.start()) for end in pattern("COUNTED_MONTH").finditer(text)]
    return (
        merge(starts, (max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1 for at in counted))
        if counted
        else starts
    )


def _is_date(text: str, start: int, phrase: str, shape: Shape) -> bool:
    """Tell a date from a version, a paragraph's number, a vote or a plain word."""
    if shape.kind in ("month_first", "month_year"):
        at = shape.weekday_at[1] if shape.weekday_at and shape.weekday_at[0] == 0 else 0
        counted = shape.kind == "month_year" and pattern("COUNTED_MONTH").search(phrase) is not None
        return counted or phrase[at:].lstrip(" ,")[:1].isupper()
    if shape.kind != "numeric":
        return True
    first, second = (int(phrase[a:b]) for a, b in shape.days)
    if first > 12 and second > 12:
        return False
    whole = shape.year is not None and shape.year[1] - shape.year[0] > 2 and "." not in phrase  # with a year in full
    if not whole and pattern("NUMBER_BEFORE").search(text[max(0, start - BEFORE) : start]):
        return False
    if shape.weekday is not None or shape.year is None or shape.year[1] - shape.year[0] > 2 or "." not in phrase:
        return True
    # 4.4.17 in front of a line's words is the number of a paragraph
    line = text.rfind("\n", max(0, start - BEFORE), start) + 1
    after = text[start + len(phrase) : start + len(phrase) + 2].strip(" .")
    return bool(text[line:start].strip(" \t-#*")) or not after or after[0] in "\n\t"


def lone_months(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    """Yield the months that stand alone, outside the phrases that are taken: `in January`."""
    ends = {offset for one in taken for offset in range(one.start, one.start + len(one.text))}
    for match in pattern("MONTH_ONLY").finditer(text):
        start = match.start()
        if start in ends:
            continue
        if match["cued"] and not pattern("MONTH_BEFORE").search(text[max(0, start - BEFORE) : start]):
            continue
        shape = read_shape(match.group())
        if shape is not None:
            yield Found(match.group(), start, shape)
