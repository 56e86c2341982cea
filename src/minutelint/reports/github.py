"""Annotations of GitHub Actions: one workflow command per finding, read from the log of the step.

    ::error file=minutes/may.md,line=14,endLine=14,col=9,endColumn=31,title=ACT001 unowned-action::this action names …

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands has the form; what is escaped is what
the package `@actions/core` escapes. Columns stand only where a finding is within one line: the runner refuses others.
A .docx or .pdf has no line that GitHub could show, so the message says where the words stand. GitHub shows 10 errors, 10
warnings and 10 notices of a step; the log has all of them.
"""

from __future__ import annotations

from collections.abc import Mapping

from minutelint.files import STDIN
from minutelint.linter.finding import Finding
from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output
from minutelint.reports.places import has_lines, with_place
from minutelint.reports.roots import Root
from minutelint.reports.terminal import safe

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


class Annotations:
    """Writes each finding as it comes."""

    def __init__(self, out: Output) -> None:
        self._write = out.write
        self._root = Root()

    def document(self, outcome: Outcome) -> None:
        """Write the findings of one document, or why it could not be read."""
        file = {} if outcome.path == STDIN else {"file": self._root.shown(outcome.path)}
        if outcome.error is not None:
            self._write(command("error", {**file, "title": "minutelint"}, safe(outcome.error)))
        for one in outcome.findings:
            message = safe(with_place(one.message, outcome, one.location))
            if one.help:
                message += f"\n{safe(one.help)}"
            properties = {**file, **_place(outcome, one), "title": f"{one.code} {one.name}"}
            self._write(command(COMMANDS[one.severity], properties, message))

    def close(self, figures: Figures) -> None:
        """Write nothing more: the log of the step has the figures."""


def _place(outcome: Outcome, one: Finding) -> dict[str, int]:
    at = one.location
    if not has_lines(outcome, at):
        return {}
    lines = {"line": at.line, "endLine": at.end_line}
    return lines if at.end_line > at.line else {**lines, "col": at.column, "endColumn": at.end_column}


def command(name: str, properties: Mapping[str, object], message: str) -> str:
    """Return a workflow command as one line."""
    said = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {said}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
