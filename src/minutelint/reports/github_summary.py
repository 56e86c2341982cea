"""The summary of a step of GitHub Actions: the Markdown report, kept to the size that GitHub takes.

GitHub drops a summary of more than 1 MiB altogether, so what does not fit is left out and the summary says so.
"""

from __future__ import annotations

from minutelint.reports.findings_markdown import Markdown
from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output

LIMIT = 1024 * 1024
"""Bytes of all summaries of a step."""

RESERVE = 2048
"""Bytes kept for the title, the note and the figures."""

NOTE = "_There is more than GitHub takes in a summary; the log of the step has all of it._\n\n"


class StepSummary:
    """Keeps a report of at most `room` bytes in UTF-8 for `parts`; nothing where there is no room."""

    def __init__(self, room: int) -> None:
        self.parts: list[str] = []
        self._room = room - RESERVE
        self._full = self._room < 0
        self._report = Markdown(Output(self._take))
        self._tail = Markdown(Output(self.parts.append))
        self._none = self._full
        self.parts.append("## minutelint\n\n")

    def document(self, outcome: Outcome) -> None:
        """Take what fits of one document."""
        if not self._full:
            self._report.document(outcome)

    def close(self, figures: Figures) -> None:
        """Add the figures."""
        if self._none:
            self.parts.clear()
            return
        if self._full:
            self.parts.append("\n\n" + NOTE)
        self._tail.close(figures)

    def _take(self, words: str) -> None:
        size = len(words.encode("utf-8", "backslashreplace"))
        self._full = self._full or size > self._room
        if not self._full:
            self._room -= size
            self.parts.append(words)
