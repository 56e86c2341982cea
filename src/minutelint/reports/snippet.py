"""The line at fault with carets under the exact words, as a terminal shows it."""

from __future__ import annotations

from minutelint.quoting import Quote
from minutelint.reports.terminal import TAB, Paint, is_plain, visible, width
from minutelint.source import Location


def snippet(line: Quote, place: Location, paint: Paint, color: str) -> list[str]:
    """Return the gutter, the line and the carets. A span over several lines is marked to the end of its first one."""
    first, last = marked(line, place)
    text = line.text
    if is_plain(text.replace("\t", " ")):
        shown, left = text.expandtabs(TAB), len(text[:first].expandtabs(TAB))
        wide = len(text[:last].expandtabs(TAB)) - left
    else:
        before, left = _shown(text[:first], 0)
        words, wide = _shown(text[first:last], left)
        shown = before + words + _shown(text[last:], left + wide)[0]
    if line.column > 1:
        shown, left = "…" + shown, left + 1
    if line.more:
        shown += "…"
    carets = paint("^" * max(wide, 1), color, "bold")
    number = str(place.line)
    bar = paint("|", "dim")
    gutter = " " * len(number)
    return [
        f"{gutter} {bar}",
        f"{paint(number, 'dim')} {bar} {shown.rstrip()}",
        f"{gutter} {bar} {' ' * left}{carets}",
    ]


def marked(line: Quote, place: Location) -> tuple[int, int]:
    """Return which characters of the quoted text are at fault, as a half-open range that is never empty."""
    text, before = line.text, line.column - 1
    first = min(place.column - 1 - before, len(text))
    last = place.end_column - 1 - before if place.end_line == place.line else len(text.rstrip())
    return first, min(max(last, first + 1), max(len(text), first + 1))


def _shown(text: str, column: int) -> tuple[str, int]:
    """Return text as shown from a column on, and how many columns it takes."""
    cells: list[str] = []
    end = column
    for char in text:
        cells.append(" " * (TAB - end % TAB) if char == "\t" else visible(char))
        end += width(cells[-1])
    return "".join(cells), end - column
