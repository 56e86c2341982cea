"""The inside of a line that may open an item: its number as printed and as integers, its title, its marks."""

from __future__ import annotations

import re

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.numerals import roman_value
from minutelint.source import Span
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern
from minutelint.syntax.title_ends import label_end, nil_end, roll_end, title_end

_PART = compiled(r"\d+|[A-Za-z]+")
_DASHES = " -–—"  # what is left of a title at the end of its line
_LETTER_BEHIND = compiled(r"(?<=\d)[A-Za-z]$")  # 4C comes behind 4B
_FIFTY = 50  # a letter that would be a numeral of so much is a letter: C follows B sooner than XCIX


class Head(Struct):
    """What stands in the head of an item.

    number   as printed, without a trailing full stop; None where there is none
    path     the number as integers: `7.(i)` is (7, 1), `107/20` is (107,), `c)` is (3,)
    series   what must be equal within one run: the year of `107/20`, the shape of other numbers
    level    the heading level (1 to 6), 0 for a line that is no heading
    bold, indent   how the line is set
    rest   the text that follows the title on the same line
    title_line   the index of the line that holds the title, where that is not the line of the number
    """

    line: Line
    number: str | None
    path: tuple[int, ...] | None
    series: str
    title: str
    number_span: Span | None
    title_span: Span
    level: int
    bold: bool
    indent: int
    title_line: int | None = None
    rest: Span | None = None


def letters(text: str) -> int:
    """Return the place of a letter in the alphabet, 1-based; `aa` follows `z`."""
    value = 0
    for char in text.lower():
        value = value * 26 + ord(char) - ord("a") + 1
    return value


def read_head(line: Line, *, numbered: bool) -> Head:
    """Return the head of a line; `numbered` tells that it begins with a number."""
    text = line.text
    marks = pattern("heads", "HEAD_MARKS").match(text)
    at = marks.end() if marks is not None else 0
    word = pattern("heads", "ITEM_WORD").match(text, at) if numbered else None
    at = word.end() if word is not None else at
    number = pattern("heads", "NUMBER").match(text, at) if numbered else None
    printed, path, series, number_span = None, None, "", None
    if number is not None:
        printed = number.group().rstrip(".:")
        path, series = _path(printed)
        number_span = Span(line.start + at, line.start + at + len(printed))
        at = number.end()
        dashed = word is not None or line.kind == "NUMBERED"
        dash = pattern("heads", "ITEM_DASH").match(text, at) if dashed else None
        at = dash.end() if dash is not None else at
    at += len(text) - at - len(text[at:].lstrip())
    title = pattern("heads", "TITLE_WORDS").match(text, at)
    words = title.group() if title is not None else ""
    told = nil_end(words) if ":" in words else None
    told = told or (roll_end(words) if printed else None)
    if told is None and printed and not (marks is not None and marks.group().strip()):
        told = label_end(words)
    cut, rest_at = told or title_end(words)
    cut = len(words[:cut].rstrip(_DASHES)) or cut
    start = line.start + at
    set_off = marks.group() if marks is not None else ""
    return Head(
        line=line,
        number=printed,
        path=path,
        series=series,
        title=words[:cut],
        number_span=number_span,
        title_span=Span(start, start + cut),
        level=set_off.count("#"),
        bold="**" in set_off,
        indent=len(text) - len(text.lstrip(" ")),
        rest=Span(start + rest_at, start + len(words)) if rest_at < len(words) else None,
    )


def head_by_groups(line: Line, form: re.Pattern[str]) -> Head:
    """Return the head of a line that a style's own terminal matches; its groups `number` and `title` say where they stand."""
    match = form.fullmatch(line.text)
    groups = match.groupdict() if match is not None else {}
    number = groups.get("number")
    title = groups.get("title") or ("" if "title" in groups else line.text.strip())
    at = line.text.find(title) if match is None or not groups.get("title") else match.start("title")
    path, series = _path(number) if number else (None, "")
    return Head(
        line=line,
        number=number,
        path=path or None,
        series=series,
        title=title,
        number_span=Span(line.start + match.start("number"), line.start + match.end("number"))
        if match and number
        else None,
        title_span=Span(line.start + at, line.start + at + len(title)),
        level=0,
        bold=False,
        indent=0,
    )


def _path(printed: str) -> tuple[tuple[int, ...], str]:
    """Return a printed number as integers, and its shape."""
    if "/" in printed:
        numbers = [part for part in _PART.findall(printed) if part.isdigit()]
        count = numbers.pop(0 if len(numbers) == 2 else -1)
        return (int(count),), f"{printed[: printed.index(numbers[0])].rstrip(count + ' /-')}/{'/'.join(numbers)}"
    parts: list[int] = []
    shape = ""
    for part in _PART.findall(printed):
        if part.isdigit():
            parts.append(int(part))
            shape += "1"
        else:
            value = roman_value(part) if part not in _LETTER_BEHIND.findall(printed) else None
            if value is None or (len(part) == 1 and value >= _FIFTY):
                value = letters(part) if len(part) == 1 else 0
                shape += "A" if part.isupper() else "a"
            else:
                shape += "I" if part.isupper() else "i"
            parts.append(value)
    while len(parts) > 1 and not parts[-1] and shape.endswith("11"):  # 3.0 heads 3.1 and 3.2
        parts.pop()
        shape = shape[:-1]
    close = ")" if printed.endswith(")") else ""
    opening = "(" if printed.startswith("(") else ""
    return tuple(parts), f"{opening}{shape}{close}"
