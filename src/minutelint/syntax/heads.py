"""The inside of a line that may open an item: its number as printed and as integers, its title, its marks."""

from __future__ import annotations

import re

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.numerals import roman_value
from minutelint.source import Span
from minutelint.syntax.lines import Line, classify
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import is_business, kinds_of

_PART = compiled(r"\d+|[A-Za-z]+")
_LETTER_BEHIND = compiled(r"(?<=\d)[A-Za-z]$")  # 4C comes behind 4B
_WORD = compiled(r"\S+")
SHORTEST_RUN_IN = 30  # code points: a shorter line is a title alone
LONG = 160  # a longer one is more than a title even without a stop at its end
RUNNING = frozenset({"TEXT", "MINUTE_NUMBERED"})  # what may follow a title and a dash: text, or the number of a paper
FEW = 5  # words that are rather a title than a sentence
LONGEST_TITLE = 300
DATE_WORDS = 8  # of a day that is part of the title
LABEL_WORDS = 7  # of a title before a colon, at most
REPORT_WORDS = 8  # of what was said behind it, at least


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
        dash = pattern("heads", "ITEM_DASH").match(text, at) if word is not None else None
        at = dash.end() if dash is not None else at
    at += len(text) - at - len(text[at:].lstrip())
    title = pattern("heads", "TITLE_WORDS").match(text, at)
    words = title.group() if title is not None else ""
    told = _nil_end(words) if ":" in words else None
    if told is None and printed and not (marks is not None and marks.group().strip()):
        told = _label_end(words)
    cut, rest_at = told or title_end(words)
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


def title_end(words: str) -> tuple[int, int]:
    """Return where the title ends in the words of a head, and where the text begins that runs on behind it.

    Both are the length of the words when nothing runs on.
    """
    size = len(words)
    if "\t" in words:  # a row: the title has its cell to itself
        return words.index("\t"), words.index("\t") + 1
    stop = pattern("heads", "CAPITALS_STOP").match(words)
    if stop is not None:
        return stop.end(1), stop.end()
    led = pattern("heads", "TITLE_LED").match(words)
    if led is not None:
        return led.end("title"), led.end()
    if size < SHORTEST_RUN_IN or (size < LONG and words.rstrip("-–—")[-1:] not in ".!?:"):
        return size, size
    capitals = _capitals(words)
    if capitals:
        return capitals
    for match in pattern("heads", "LEAD_IN").finditer(words, 0, LONGEST_TITLE):
        if words.count("(", 0, match.start()) > words.count(")", 0, match.start()):
            continue  # a dash inside a bracket
        if classify(words[match.end() : match.end() + LONGEST_TITLE])[0].kind in RUNNING:
            return match.start(), match.end()
    found = pattern("heads", "SENTENCE_START").search(words, 1, LONGEST_TITLE)
    stop = _full_stop(words)
    if stop is not None and (found is None or stop.end(1) < found.start()):
        return stop.end(1), stop.end()
    return (found.start(), found.end()) if found else (size, size)


def _label_end(words: str) -> tuple[int, int] | None:
    """Return where a title ends that a colon parts from what was said: one that minutes have, or with a plain report."""
    label = pattern("heads", "LABEL_LEAD").match(words) if ":" in words else None
    if label is None or len(label[1].split()) > LABEL_WORDS:
        return None
    told = words[-1:] in ".!?" and pattern("heads", "LABEL_TOLD").match(words, label.end()) is not None
    kinds = kinds_of(label[1])
    more = "next-meeting" in kinds and len(words[label.end() :].split()) > DATE_WORDS  # than the day
    told = told or (is_business(label[1]) and _is_report(words[label.end() :]))
    if not told and not more and kinds != ("apologies",):
        return None
    return label.end(1), label.end()


def _is_report(said: str) -> bool:
    """Whether what stands behind a title and a colon is a report: several words to a full stop, and no words of the agenda."""
    whole = said[:1].isupper() and said[-1:] in ".!" and len(said.split()) >= REPORT_WORDS
    return whole and pattern("heads", "AGENDA_TITLE").match(said) is None


def _nil_end(words: str) -> tuple[int, int] | None:
    """Return where a title ends behind which a colon stands and that there was nothing: `Public comment: None`."""
    found = pattern("heads", "TITLE_NIL").fullmatch(words)
    return (found.end("title"), found.start("nil")) if found is not None else None


def _full_stop(words: str) -> re.Match[str] | None:
    """Return the first full stop, with what stands before it as group 1, if that reads like a title."""
    stop = pattern("heads", "TITLE_STOP").match(words)
    if stop is None or _is_short(stop[1]) or pattern("heads", "AGENDA_TITLE").match(words) or kinds_of(stop[1]):
        return stop
    return None


def _is_short(title: str) -> bool:
    """Whether a few words are no sentence."""
    return len(title.split()) <= FEW and classify(title)[0].kind == "TITLE_LINE"


def _capitals(words: str) -> tuple[int, int] | None:
    """Return where a title in capitals ends, if a sentence in small letters follows it."""
    end = 0
    count = 0
    for match in _WORD.finditer(words):
        word = match.group()
        if word.upper() != word or (
            len(word) == 1 and word.isalpha() and words[match.end() : match.end() + 2].lstrip().islower()
        ):
            opens = word[0].isupper() or word.endswith((".", ")"))
            return (end, match.start()) if count >= 2 and opens else None
        end = match.end()
        count += any(char.isalpha() for char in word)
    return None


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
            if value is None:
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
