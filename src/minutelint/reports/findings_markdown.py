"""Findings as Markdown, for the comment of a pull request, a summary or a chat: a table for each document.

Documents without findings are counted alone. GitHub takes comments of up to 65,536 characters.
"""

from __future__ import annotations

from minutelint.linter.finding import Finding
from minutelint.reports.lines import summary
from minutelint.reports.markdown_text import code, link, text
from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output
from minutelint.reports.places import where
from minutelint.reports.terminal import Paint

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_HEAD = "| Where | Level | Rule | Finding |\n|---|---|---|---|\n"


class Markdown:
    """Writes the table of each document as it comes, row by row: what takes only so much can stop between rows."""

    def __init__(self, out: Output) -> None:
        self._write = out.write
        self._quiet = out.quiet

    def document(self, outcome: Outcome) -> None:
        """Write the findings of one document, or why it could not be read."""
        more = " (series)" if outcome.serial else ""
        title = f"### {code(outcome.path)}{more}\n\n"
        if outcome.error is not None:
            self._write(f"{title}**Could not be read:** {text(outcome.error)}\n\n")
            return
        head, last = title + _HEAD, len(outcome.findings) - 1
        for at, one in enumerate(outcome.findings):
            self._write(head + _row(outcome, one) + ("\n" if at == last else ""))
            head = ""

    def close(self, figures: Figures) -> None:
        """Write the figures."""
        if not self._quiet:
            self._write(f"**{text(summary(figures, Paint(False)))}**\n")


def _row(outcome: Outcome, one: Finding) -> str:
    rule = f"{link(one.code, one.url)} {text(one.name)}"
    said = text(one.message)
    if one.help:
        said += f"<br>{text(one.help)}"
    return f"| {text(where(outcome, one.location))} | {LEVELS[one.severity]} | {rule} | {said} |\n"
