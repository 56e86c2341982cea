"""`--statistics`: how often each rule found something, the most frequent first, in place of the findings themselves."""

from __future__ import annotations

from minutelint.reports.json_stream import compact
from minutelint.reports.lines import COLORS, summary
from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output
from minutelint.reports.terminal import table


class _Counts:
    """What the forms share: a document by itself is of no interest."""

    def __init__(self, out: Output) -> None:
        self._out = out

    def document(self, outcome: Outcome) -> None:
        """Write nothing."""


class Statistics(_Counts):
    """A table for people."""

    def close(self, figures: Figures) -> None:
        """Write the table, and the last line of every report for people."""
        rows = [(str(count), code, level, name) for count, code, level, name in _by_count(figures)]
        wide = max((len(row[0]) for row in rows), default=0)
        lines = table([(row[0].rjust(wide), *row[1:]) for row in rows])
        for line, row in zip(lines, rows, strict=True):
            self._out.write(line.replace(row[2], self._out.paint(row[2], COLORS[row[2]]), 1) + "\n")
        if not self._out.quiet:
            self._out.write(("\n" if rows else "") + summary(figures, self._out.paint) + "\n")


class StatisticsJson(_Counts):
    """A list of objects `{"code", "name", "severity", "count"}`."""

    def close(self, figures: Figures) -> None:
        """Write the list."""
        objects = [
            {"code": code, "name": name, "severity": level, "count": count}
            for count, code, level, name in _by_count(figures)
        ]
        inside = ",\n".join(f"  {compact(one)}" for one in objects)
        self._out.write(f"[\n{inside}\n]\n" if objects else "[]\n")


def _by_count(figures: Figures) -> list[tuple[int, str, str, str]]:
    """Return count, code, severity and name of each rule at each severity, the most frequent first."""
    counted = [(count, *rule) for rule, count in figures.by_kind.items()]
    return sorted(counted, key=lambda one: (-one[0], one[1:]))
