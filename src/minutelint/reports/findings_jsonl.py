"""Findings as JSON Lines: one object per line, for programs that read while minutelint still runs.

The field `kind` tells the objects apart: `finding` has the fields of a finding in the JSON report and its `path`; `error`
has the `path` of a file that could not be read and a `message`; the last line, `summary`, has the figures.
"""

from __future__ import annotations

from minutelint import __version__
from minutelint.reports.findings_json import SCHEMA, Json, finding, summary
from minutelint.reports.json_stream import compact
from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output


class JsonLines:
    """Writes each finding as it comes."""

    def __init__(self, out: Output) -> None:
        self._write = out.write

    def document(self, outcome: Outcome) -> None:
        """Write the findings of one document, or why it could not be read."""
        if outcome.error is not None:
            self._line({"kind": "error", "path": outcome.path, "message": outcome.error})
        serial = {"series": True} if outcome.serial else {}
        for one in outcome.findings:
            self._line({"kind": "finding", "path": outcome.path, **finding(one), **serial})

    def close(self, figures: Figures) -> None:
        """Write the figures."""
        tool = {"name": "minutelint", "version": __version__}
        self._line({"kind": "summary", "schema": SCHEMA, "tool": tool, **summary(figures)})

    def _line(self, value: Json) -> None:
        self._write(compact(value) + "\n")
