"""The chart of a body: its meetings from left to right, above how much was found, below in which family of rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from msgspec import Struct

from minutelint.reports.governance.bodies import Meeting
from minutelint.reports.governance.book import by_family
from minutelint.reports.governance.prose import day

MOST = 60
"""So many meetings, the last ones, are drawn."""

LEFT, WIDE, HIGH, BARS, TOP, FOOT = 108, 30, 24, 84, 14, 46
"""Units of the drawing: the room for names, a column, a row, the tallest bar, above the bars, below the rows."""

NARROW = 6
SHADES = 4


class Bar(Struct, frozen=True):
    """A part of a bar."""

    severity: str
    x: float
    y: float
    width: float
    height: float


class Cell(Struct, frozen=True):
    """How much one family found in one meeting; `shade` is 1 (least) to 4."""

    x: int
    y: int
    count: int
    shade: int


class Chart(Struct, frozen=True):
    """A drawing. `labels` are x, and the lines of words; `names` are y and family; `totals` x, y and count."""

    width: int
    height: int
    base: int
    bars: tuple[Bar, ...]
    totals: tuple[tuple[float, float, int], ...]
    cells: tuple[Cell, ...]
    names: tuple[tuple[int, str], ...]
    labels: tuple[tuple[int, str, str], ...]
    families: tuple[str, ...]
    left_out: int


def chart(meetings: Sequence[Meeting], family: Callable[[str], str]) -> Chart | None:
    """Return the drawing; None where there are fewer than two meetings, or nothing was found."""
    shown = meetings[-MOST:]
    found = [by_family(one.part.found, family) for one in shown]
    families = families_of(found)
    if len(shown) < 2 or not families:
        return None
    base = TOP + BARS
    tallest = max(each.total() for each in found)
    bars: list[Bar] = []
    totals, cells, labels = [], [], []
    deepest = max(max(each.values(), default=0) for each in found)
    year = ""
    for at, (meeting, each) in enumerate(zip(shown, found, strict=True)):
        left, y = LEFT + at * WIDE, float(base)
        for severity, count in meeting.severities.items():
            height = round(BARS * count / tallest, 1)
            if count:
                y -= height
                bars.append(Bar(severity, left + NARROW, round(y, 1), WIDE - 2 * NARROW, height))
        totals.append((left + WIDE / 2, round(y - 4, 1), each.total()))
        for row, name in enumerate(families):
            if each[name]:
                shade = -(-SHADES * each[name] // deepest)
                cells.append(Cell(left, base + 8 + row * HIGH, each[name], shade))
        words = day(meeting.summary.date, short=True).rsplit(" ", 1) if meeting.summary.date else ("?", "")
        labels.append((left + WIDE // 2, words[0], words[-1] if words[-1] != year else ""))
        year = words[-1]
    rows = base + 8 + len(families) * HIGH
    return Chart(
        width=LEFT + len(shown) * WIDE + 8,
        height=rows + FOOT,
        base=base,
        bars=tuple(bars),
        totals=tuple(totals),
        cells=tuple(cells),
        names=tuple((base + 8 + row * HIGH, name) for row, name in enumerate(families)),
        labels=tuple(labels),
        families=tuple(families),
        left_out=len(meetings) - len(shown),
    )


def families_of(found: Sequence[Counter[str]]) -> list[str]:
    """Return the families that found something, the most frequent first."""
    sums = sum(found, Counter())
    return sorted(sums, key=lambda name: (-sums[name], name))
