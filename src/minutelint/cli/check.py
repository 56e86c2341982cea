"""`minutelint check`: what is missing or wrong in minutes."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import click

from minutelint.cli.documents import Common, Session, document_options
from minutelint.cli.errors import Refusal
from minutelint.cli.progress import Progress
from minutelint.cli.selection import Rulings, selection_options
from minutelint.config.settings import SEVERITIES
from minutelint.files import Candidate
from minutelint.reports.outcome import RANK, Figures, Outcome

if TYPE_CHECKING:
    from minutelint.cli.meetings import Meetings
    from minutelint.linter.finding import Finding
    from minutelint.linter.select import RuleSet


class Report(Protocol):
    """What a report does with each document, and at the end."""

    def document(self, outcome: Outcome) -> None:
        """Write one document."""

    def close(self, figures: Figures) -> None:
        """End the report."""


@click.command(short_help="Check minutes (the default).")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(allow_dash=True))
@click.option(
    "--output-format",
    type=click.Choice(["full", "concise", "json"]),
    default="full",
    show_default=True,
    help="With the line at fault, one line each, or JSON.",
)
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="Least severity for status 1 [default: warning].")
@click.option("--exit-zero", is_flag=True, help="Status 0 even when something is found.")
@click.option("-q", "--quiet", is_flag=True, help="Only the findings: no summary, no progress bar.")
@selection_options
@document_options
def command(
    common: Common,
    paths: tuple[str, ...],
    output_format: str,
    fail_on: str | None,
    exit_zero: bool,
    quiet: bool,
    said: dict[str, Any],
) -> None:
    """Check minutes and report what is missing or wrong.

    PATH is a file, a folder (its minutes are searched, .gitignore is honoured), or `-` for standard input.

    Status: 0 nothing found at or above --fail-on, 1 findings, 2 bad usage, bad configuration or a file that could not
    be read.
    """
    run = _Run(Session(common, {**said, "fail_on": fail_on}), output_format, quiet=quiet)
    status = run.all(paths)
    click.get_current_context().exit(0 if exit_zero and status == 1 else status)


class _Run:
    """One check of many documents: each is read, checked, reported and forgotten."""

    def __init__(self, session: Session, output_format: str, *, quiet: bool) -> None:
        self.session = session
        self.figures = Figures()
        self.rulings = Rulings()
        self.progress = Progress(quiet=quiet)
        self.failed = False
        self.json = output_format == "json"
        self.report = _report(session, output_format, quiet=quiet)
        self.series: Meetings | None = None

    def all(self, paths: tuple[str, ...]) -> int:
        """Check every document and return the exit status, `--exit-zero` left aside."""
        if len(paths) > 1 or any(Path(path).is_dir() for path in paths):
            from minutelint.cli.meetings import Meetings

            self.series = Meetings()
        for candidate in self.progress.over(self.session.candidates(paths)):
            for outcome in self._outcomes(candidate):
                self._tell(outcome)
        for outcome in self.series.outcomes() if self.series is not None else ():
            self._judge(outcome.findings, self.series.fail_on(outcome.path) if self.series else "")
            self._tell(outcome)
        if not self.rulings:  # nothing was found to check; what was asked for must make sense all the same
            self.rulings.of(self.session.config_of(Path()))
        self.report.close(self.figures)
        return 2 if self.figures.errors else 1 if self.failed else 0

    def _outcomes(self, candidate: Candidate) -> list[Outcome]:
        """Check the meetings of one file; none when a walk found it and it is not minutes."""
        config = self.session.config(candidate)
        ruleset = self.rulings.of(config)
        outcomes, error = self.session.attempt(candidate, lambda one: self._check(one, ruleset))
        if outcomes is None:
            return [self._unread(candidate, error or "")]
        if not outcomes:
            self.figures.skipped += 1
        for outcome in outcomes:
            self._judge(outcome.findings, config.fail_on)
            if self.series is not None and outcome.minutes is not None:
                self.series.add(outcome.minutes, ruleset, config)
        return outcomes

    def _judge(self, findings: Iterable[Finding], fail_on: str) -> None:
        self.failed = self.failed or any(RANK[one.severity] >= RANK[fail_on] for one in findings)

    def _check(self, candidate: Candidate, ruleset: RuleSet) -> list[Outcome]:
        from minutelint.linter.rules import RuleError
        from minutelint.linter.run import check

        meetings = self.session.minutes(candidate)
        try:
            results = [check(minutes, ruleset) for minutes in meetings]
        except RuleError as error:
            raise Refusal(str(error)) from None
        if len(results) > 1:
            from minutelint.linter.together import said_once

            results = said_once(results)
        return [
            Outcome(candidate.shown, minutes, tuple(result.findings), tuple(result.suppressed))
            for minutes, result in zip(meetings, results, strict=True)
        ]

    def _unread(self, candidate: Candidate, error: str) -> Outcome:
        from minutelint.cli.group import COMMANDS
        from minutelint.config.problems import nearest

        if candidate.path is not None and not Path(candidate.path).exists():
            like = nearest(candidate.shown, COMMANDS)
            error += f"; did you mean the command '{like}'?" if like else ""
        return Outcome(candidate.shown, error=error)

    def _tell(self, outcome: Outcome) -> None:
        self.figures.add(outcome)
        if self.json:
            self.report.document(outcome)
        elif outcome.error is not None:
            self.progress.clear()
            self.session.complain(outcome.path, outcome.error)
        elif outcome.findings:
            self.progress.clear()
            self.report.document(outcome)
            if self.progress.shown:
                sys.stdout.flush()


def _report(session: Session, output_format: str, *, quiet: bool) -> Report:
    if output_format == "json":
        from minutelint.reports.findings_json import JsonReport

        return JsonReport(session.write_json())
    from minutelint.reports.lines import Concise, Full

    return (Full if output_format == "full" else Concise)(session.write, session.paint, quiet=quiet)
