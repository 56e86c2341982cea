"""A report format of its own: a table for a spreadsheet, one row for each finding."""

import csv
import io

from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output


class Csv:
    """Writes a head, a row for each finding, and one for each file that could not be read."""

    def __init__(self, out: Output) -> None:
        self._out = out
        self._row("file", "line", "severity", "rule", "message")

    def document(self, outcome: Outcome) -> None:
        """Write the rows of one document."""
        if outcome.error is not None:
            self._row(outcome.path, "", "error", "", outcome.error)
        for one in outcome.findings:
            self._row(outcome.path, str(one.location.line), one.severity, one.name, one.message)

    def close(self, figures: Figures) -> None:
        """There is no last line."""

    def _row(self, *cells: str) -> None:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(cells)
        self._out.write(line.getvalue())
