"""What a run inside GitHub Actions adds by itself: annotations on the files, and a summary of the step."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from minutelint.cli.errors import of_system
from minutelint.cli.output.wanted import Wanted
from minutelint.reports.formats import FOR_PEOPLE
from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output, Report

if TYPE_CHECKING:
    from minutelint.cli.documents import Session

NAME = "github"


def added(session: Session, asked: Sequence[Wanted]) -> list[Report]:
    """Return the reports that come besides those asked for.

    GitHub reads annotations from both streams: they go beside a report for people, but never into one for programs.
    """
    reports: list[Report] = []
    if all(one.name != NAME for one in asked):
        from minutelint.reports.github import Annotations

        people = any(one.file is None and one.name in FOR_PEOPLE for one in asked)
        reports.append(Annotations(Output(session.write_commands if people else _to_stderr)))
    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        reports.append(_Summary(Path(file)))
    return reports


def _to_stderr(text: str) -> None:
    sys.stderr.write(text)


class _Summary:
    """The summary of the step, put behind what is there when everything is known."""

    def __init__(self, file: Path) -> None:
        from minutelint.reports.github_summary import LIMIT, StepSummary

        self._file = file
        try:
            size = file.stat().st_size
        except OSError:
            size = 0
        self._report = StepSummary(LIMIT - size)

    def document(self, outcome: Outcome) -> None:
        """Take one document."""
        self._report.document(outcome)

    def close(self, figures: Figures) -> None:
        """Write the file. Nobody asked for it, so where that fails it is said and the run goes on."""
        self._report.close(figures)
        try:
            with self._file.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
                out.writelines(self._report.parts)
        except OSError as error:
            sys.stderr.write(f"warning: GITHUB_STEP_SUMMARY: the summary cannot be written: {of_system(error)}\n")
