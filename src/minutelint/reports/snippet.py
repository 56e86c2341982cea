"""The line at fault with carets under the exact words, as a terminal shows it."""

from __future__ import annotations

from minutelint.reports.terminal import TAB, Paint, visible, width
from minutelint.source import Location, Quote


def snippet(line: Quote, place: Location, paint: Paint, color: str) -> list[str]:
    """Return the gutter, the line and the carets. A span over several lines is marked to the end of its first one."""
    first, last = marked(line, place)
    shown, marks = _columns(line.text, first, last)
    if line.column > 1:
        shown, marks = "…" + shown, " " + marks
    if line.more:
        shown += "…"
    number = str(place.line)
    bar = paint("|", "dim")
    gutter = " " * len(number)
    return [
        f"{gutter} {bar}",
        f"{paint(number, 'dim')} {bar} {shown.rstrip()}",
        f"{gutter} {bar} {_painted(marks, paint, color)}",
    ]


def marked(line: Quote, place: Location) -> tuple[int, int]:
    """Return which characters of the quoted text are at fault, as a half-open range that is never empty."""
    text, before = line.text, line.column - 1
    first = min(place.column - 1 - before, len(text))
    last = place.end_column - 1 - before if place.end_line == place.line else len(text.rstrip())
    return first, min(max(last, first + 1), max(len(text), first + 1))


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
