"""What is shown of the line at fault: in reports for people as it stands in the file, for programs as it was read."""

from __future__ import annotations

from msgspec import Struct

from minutelint.source import LineIndex, Location, Span

_EXCERPT = 200
_LEAD = 60

ROOM = 100
"""How many characters of a line are quoted."""

LEAD = 30
"""How many characters stand before the words at fault where a longer line is cut."""


class Quote(Struct, frozen=True):
    """The line in which a place begins, as found: what is shown of it.

    column  1-based, of the first character of `text` in the line
    more    whether the line goes on behind `text`
    """

    text: str
    column: int = 1
    more: bool = False


def quote(lines: LineIndex, place: Location) -> Quote:
    """Return the line in which a place begins, cut around it when the line is long."""
    line = lines.line(place.line)
    first = min(place.column - 1, len(line))
    start = max(0, first - LEAD) if len(line) > ROOM else 0
    return Quote(line[start : start + ROOM], start + 1, start + ROOM < len(line))


def excerpt(text: str, span: Span) -> str:
    """Return the line in which a span begins, cut around it when it is long."""
    floor, ceiling = max(0, span.start - _EXCERPT), min(len(text), span.start + _EXCERPT)
    start = max(text.rfind("\n", floor, span.start) + 1, floor)
    end = text.find("\n", span.start, ceiling)
    end = ceiling if end < 0 else end
    if end - start > _EXCERPT:
        if span.start - start > _LEAD:
            gap = text.find(" ", span.start - _LEAD, span.start)
            start = gap + 1 if gap >= 0 else span.start
        end = min(end, start + _EXCERPT)
    return text[start:end].strip().replace("\t", " ")
