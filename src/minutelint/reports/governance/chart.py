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

LEFT, HIGH, BARS, TOP, FOOT = 108, 24, 84, 16, 54
"""Units of the drawing: the room for names, a row, the tallest bar, above the bars, below the rows."""

WIDE, NARROW, FEW = 50, 36, 16
"""Units of a column where there are few meetings, and where there are more than `FEW`."""

BESIDE = 9
"""Units free on either side of a bar."""

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
    """A drawing. `column` is the width of a meeting; `names` are y and family, `totals` x, y and count,
    `states` x and the state of the minutes, `labels` x, day and month, and the year where another one begins.
    """

    width: int
    height: int
    base: int
    column: int
    bars: tuple[Bar, ...]
    totals: tuple[tuple[float, float, int], ...]
    cells: tuple[Cell, ...]
    names: tuple[tuple[int, str], ...]
    labels: tuple[tuple[int, tuple[str, ...], str], ...]
    states: tuple[tuple[int, str], ...]
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
    head = base + 8 + HIGH  # below the row of states
    wide = WIDE if len(shown) <= FEW else NARROW
    tallest = max(each.total() for each in found)
    bars: list[Bar] = []
    totals, cells, labels = [], [], []
    deepest = max(max(each.values(), default=0) for each in found)
    year = ""
    for at, (meeting, each) in enumerate(zip(shown, found, strict=True)):
        left, y = LEFT + at * wide, float(base)
        for severity, count in meeting.severities.items():
            height = round(BARS * count / tallest, 1)
            if count:
                y -= height
                bars.append(Bar(severity, left + BESIDE, round(y, 1), wide - 2 * BESIDE, height))
        totals.append((left + wide / 2, round(y - 4, 1), each.total()))
        for row, name in enumerate(families):
            if each[name]:
                shade = -(-SHADES * each[name] // max(deepest, SHADES))
                cells.append(Cell(left, head + row * HIGH, each[name], shade))
        words = _words(meeting.summary.date)
        labels.append((left + wide // 2, words[:2], words[2] if words[2] != year else ""))
        year = words[2]
    rows = head + len(families) * HIGH
    return Chart(
        width=LEFT + len(shown) * wide + 8,
        height=rows + FOOT,
        base=base,
        column=wide,
        bars=tuple(bars),
        totals=tuple(totals),
        cells=tuple(cells),
        names=tuple((head + row * HIGH, name) for row, name in enumerate(families)),
        labels=tuple(labels),
        states=tuple((LEFT + at * wide + wide // 2, one.state) for at, one in enumerate(shown)),
        families=tuple(families),
        left_out=len(meetings) - len(shown),
    )


def _words(date: str | None) -> tuple[str, ...]:
    """Return day, month and year of an ISO date as they stand below a bar."""
    year, month, number = [*(date or "").split("-"), "", ""][:3]
    return number.lstrip("0"), day(f"{year}-{month}", short=True).rpartition(" ")[0], year


def families_of(found: Sequence[Counter[str]]) -> list[str]:
    """Return the families that found something, the most frequent first."""
    sums = sum(found, Counter())
    return sorted(sums, key=lambda name: (-sums[name], name))
