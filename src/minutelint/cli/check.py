"""`minutelint check`: what is missing or wrong in minutes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from minutelint.cli.checking import Checked, Checker
from minutelint.cli.documents import Common, Session, document_options
from minutelint.cli.outputs import STANDARD, Reports
from minutelint.cli.progress import Progress
from minutelint.cli.selection import Rulings, selection_options
from minutelint.config.settings import SEVERITIES
from minutelint.files import Candidate
from minutelint.reports.formats import BUILT_IN, names
from minutelint.reports.outcome import RANK, Figures, Outcome

if TYPE_CHECKING:
    from minutelint.cli.meetings import Meetings


def _formats(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in names() if name.startswith(incomplete)]


@click.command(short_help="Check minutes (the default).")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(allow_dash=True))
@click.option(
    "--output-format",
    "output_formats",
    multiple=True,
    metavar="NAME[=FILE]",
    shell_complete=_formats,
    help=f"{', '.join(BUILT_IN)}: to standard output, or into FILE; may be given several times [default: {STANDARD}].",
)
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="Least severity for status 1 [default: warning].")
@click.option("--exit-zero", is_flag=True, help="Status 0 even when something is found.")
@click.option("-q", "--quiet", is_flag=True, help="Only the findings: no summary, no progress bar.")
@selection_options
@document_options
def command(
    common: Common,
    paths: tuple[str, ...],
    output_formats: tuple[str, ...],
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
    session = Session(common, {**said, "fail_on": fail_on})
    reports = Reports(session, output_formats, quiet=quiet)
    try:
        status = _Run(session, reports, quiet=quiet).all(paths)
    finally:
        reports.drop()
    click.get_current_context().exit(0 if exit_zero and status == 1 else status)


class _Run:
    """One check of many documents: each is read, checked, reported and forgotten."""

    def __init__(self, session: Session, reports: Reports, *, quiet: bool) -> None:
        self.session = session
        self.reports = reports
        self.figures = Figures()
        self.progress = Progress(quiet=quiet)
        self.failed = False
        self.series: Meetings | None = None

    def all(self, paths: tuple[str, ...]) -> int:
        """Check every document and return the exit status, `--exit-zero` left aside."""
        if len(paths) > 1 or any(Path(path).is_dir() for path in paths):
            from minutelint.cli.meetings import Meetings

            self.series = Meetings()
        checker = Checker(self.session, summaries=self.series is not None)
        for candidate in self.progress.over(self.session.candidates(paths)):
            self._take(candidate, checker.check(candidate), checker.rulings)
        if self.series is not None:
            for outcome in self.series.outcomes():
                self._tell(outcome, self.series.fail_on(outcome.path))
        if not checker.rulings:  # nothing was found to check; what was asked for must make sense all the same
            checker.rulings.of(self.session.config_of(Path()))
        self.reports.close(self.figures)
        return 2 if self.figures.errors else 1 if self.failed else 0

    def _take(self, candidate: Candidate, checked: Checked, rulings: Rulings) -> None:
        config = self.session.config(candidate)
        self.figures.skipped += not checked.outcomes
        for outcome in checked.outcomes:
            self._tell(_explained(outcome, candidate), config.fail_on)
        if self.series is not None:
            for summary in checked.summaries:
                self.series.add(summary, rulings.of(config), config)

    def _tell(self, outcome: Outcome, fail_on: str) -> None:
        self.failed = self.failed or any(RANK[one.severity] >= RANK[fail_on] for one in outcome.findings)
        self.figures.add(outcome)
        if outcome.error is not None or outcome.findings:
            self.progress.clear()
        if outcome.error is not None and not self.reports.tells_errors:
            self.session.complain(outcome.path, outcome.error)
        self.reports.document(outcome)
        if outcome.findings and self.progress.shown:
            sys.stdout.flush()


def _explained(outcome: Outcome, candidate: Candidate) -> Outcome:
    """Return an outcome whose error says, where no such file is, which command may have been meant."""
    if outcome.error is None or candidate.path is None or Path(candidate.path).exists():
        return outcome
    from minutelint.cli.group import COMMANDS
    from minutelint.config.problems import nearest

    like = nearest(candidate.shown, COMMANDS)
    return replace(outcome, error=f"{outcome.error}; did you mean the command '{like}'?") if like else outcome
