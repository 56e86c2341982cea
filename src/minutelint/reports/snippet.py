"""The line at fault with carets under the exact words, as a terminal shows it."""

from __future__ import annotations

from minutelint.reports.terminal import TAB, Paint, visible, width
from minutelint.source import LineIndex, Location

ROOM = 100
"""How many characters of a line are shown."""

LEAD = 30
"""How many characters stand before the words at fault where a longer line is cut."""


def snippet(lines: LineIndex, place: Location, paint: Paint, color: str) -> list[str]:
    """Return the gutter, the line and the carets. A span over several lines is marked to the end of its first one."""
    line = lines.line(place.line)
    first = min(place.column - 1, len(line))
    last = place.end_column - 1 if place.end_line == place.line else len(line.rstrip())
    last = min(max(last, first + 1), max(len(line), first + 1))
    start = max(0, first - LEAD) if len(line) > ROOM else 0
    end = min(len(line), start + ROOM)
    shown, marks = _columns(line[start:end], first - start, last - start)
    if start > 0:
        shown, marks = "…" + shown, " " + marks
    if end < len(line):
        shown += "…"
    number = str(place.line)
    bar = paint("|", "dim")
    gutter = " " * len(number)
    return [
        f"{gutter} {bar}",
        f"{paint(number, 'dim')} {bar} {shown.rstrip()}",
        f"{gutter} {bar} {_painted(marks, paint, color)}",
    ]


def quoted(excerpt: str, place: Location, paint: Paint) -> list[str]:
    """Return the gutter and the line, without carets: what is left of a document that is no longer there."""
    number = str(place.line)
    bar = paint("|", "dim")
    shown = "".join(map(visible, excerpt[:ROOM])) + ("…" if len(excerpt) > ROOM else "")
    return [f"{' ' * len(number)} {bar}", f"{paint(number, 'dim')} {bar} {shown}", f"{' ' * len(number)} {bar}"]


def _columns(text: str, first: int, last: int) -> tuple[str, str]:
    """Return text as shown, and the line of carets below it; characters `first` to `last` are marked."""
    shown: list[str] = []
    marks: list[str] = []
    column = marked = 0
    for index, char in enumerate(text):
        cell = " " * (TAB - column % TAB) if char == "\t" else visible(char)
        wide = width(cell)
        inside = first <= index < last
        shown.append(cell)
        marks.append(("^" if inside else " ") * wide)
        column += wide
        marked += wide if inside else 0
    if not marked:
        before = sum(map(len, marks[:first]))
        return "".join(shown), " " * before + "^"
    return "".join(shown), "".join(marks).rstrip()


def _painted(marks: str, paint: Paint, color: str) -> str:
    carets = marks.lstrip(" ")
    return marks[: len(marks) - len(carets)] + paint(carets, color, "bold")
