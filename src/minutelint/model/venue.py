"""Where the meeting was held: what a label, a short line of the heading, or a sentence of the opening tells."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.model.nodes import DateMention, Fact
from minutelint.model.times import find_times
from minutelint.model.times import pattern as month
from minutelint.source import Span
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

LONGEST_PLACE = 9  # words
LONGEST_TOLD = 14  # words of a place that a sentence tells
LEAST = 4  # letters
SLASH = " / "


def short_line(text: str, base: int, dates: Sequence[DateMention]) -> Fact | None:
    """Return the place that a short line of the heading names, without a time before it; None for a longer line."""
    start = max((span.end for _, span in find_times(text)), default=0)
    start = max([start, *(d.span.end - base for d in dates if base <= d.span.start < base + len(text))])
    words = text[start:].lstrip(" ,;:–—-")
    if not 1 <= len(words.split()) <= LONGEST_PLACE or words.endswith("."):
        return None
    return Fact(words, Span(base + len(text) - len(words), base + len(text)))


def beside_date(line: Line) -> Fact | None:
    """Return the place of `3 July 2024 / 19:30 / Town Hall`."""
    parts = line.text.rstrip().split(SLASH)
    if len(parts) != 3 or not find_times(parts[1]):
        return None
    words = parts[2].strip()
    end = line.start + len(line.text.rstrip())
    return Fact(words, Span(end - len(words), end)) if words[:1].isupper() else None


def held_in(lines: Sequence[Line], text: str) -> Fact | None:
    """Return the place in which one of the first lines says that the meeting is held."""
    for line in lines:
        match = pattern("meeting", "HELD_IN").search(line.text)
        found = told(text, line.start + match.start()) if match is not None else None
        if found is not None:
            return found
    return None


def called_in(text: str, at: int) -> Fact | None:
    """Return the place in which a meeting is called to order: one that the name tells to be a room or a house."""
    found = told(text, at)
    named = found is not None and pattern("meeting", "PLACE_NAME").search(found.value) is not None
    return found if named else None


def told(text: str, at: int) -> Fact | None:
    """Return the first place, a name behind `in` or `at`, in the rest of a line."""
    end = text.find("\n", at)
    end = end if end >= 0 else len(text)
    lead = pattern("meeting", "PLACE_LEAD").search(text, at, end)
    if lead is None:
        return None
    times = find_times(text[lead.end() : end])
    end = lead.end() + times[0][1].start if times else end
    stop = pattern("meeting", "PLACE_STOP").search(text, lead.end(), end)
    words = text[lead.end() : stop.start() if stop is not None else end].rstrip(" ,.-–—")
    words = pattern("meeting", "PLACE_END").sub("", words)
    if len(words) < LEAST or len(words.split()) > LONGEST_TOLD or month("MONTH_ONLY").match(words):
        return None
    return Fact(words, Span(lead.end(), lead.end() + len(words)))
