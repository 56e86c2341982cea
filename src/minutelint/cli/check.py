"""`minutelint check`: what is missing or wrong in minutes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct
from msgspec.structs import replace

from minutelint.cli.documents import Common, Session, document_options
from minutelint.cli.errors import Refusal
from minutelint.cli.headings import FIXES, OUTPUT, RUNNING, STATUS, Grouped, under
from minutelint.cli.news.options import Asked, news_options
from minutelint.cli.news.sifting import News
from minutelint.cli.output.outputs import Reports
from minutelint.cli.output.wanted import STANDARD, wanted
from minutelint.cli.running.checking import Checker
from minutelint.cli.running.many import Many, cache_option, jobs_option
from minutelint.cli.running.meetings import Meetings
from minutelint.cli.running.progress import Progress
from minutelint.cli.selection import selection_options
from minutelint.config.settings import SEVERITIES
from minutelint.files import STDIN, Candidate
from minutelint.reports.formats import BUILT_IN, names
from minutelint.reports.outcome import RANK, Figures, Outcome

if TYPE_CHECKING:
    from minutelint.cli.running.fixing import Fixing
    from minutelint.cli.running.results import Results


def _formats(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in names() if name.startswith(incomplete)]


_output, _status, _fixes = under(OUTPUT), under(STATUS), under(FIXES)


@click.command(cls=Grouped, short_help="Check minutes (the default).")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(allow_dash=True))
@_output(
    "--output-format",
    "output_formats",
    multiple=True,
    metavar="NAME[=FILE]",
    shell_complete=_formats,
    help=f"{', '.join(BUILT_IN)}: to standard output, or into FILE; may be given several times [default: {STANDARD}].",
)
@_status("--fail-on", type=click.Choice(SEVERITIES), help="Least severity for status 1 [default: warning].")
@_status("--exit-zero", is_flag=True, help="Status 0 even when something is found.")
@_fixes("--fix", is_flag=True, help="Put right what can be put right without a doubt; report what is left.")
@_fixes("--unsafe-fixes", is_flag=True, help="With --fix or --diff: fixes too that somebody must look at.")
@_fixes("--diff", is_flag=True, help="Show what --fix would change, and change nothing; status 1 where it would.")
@_output("-q", "--quiet", is_flag=True, help="Only the findings: no summary, no progress bar.")
@_output("--statistics", is_flag=True, help="Count the findings of each rule in place of showing them.")
@news_options
@selection_options
@document_options
@under(RUNNING)("--watch", "watched", is_flag=True, help="Go on, and check again whenever something changes.")
@jobs_option
@cache_option
def command(
    common: Common,
    paths: tuple[str, ...],
    output_formats: tuple[str, ...],
    fail_on: str | None,
    exit_zero: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    quiet: bool,
    statistics: bool,
    watched: bool,
    jobs: int | None,
    cache: bool,
    said: dict[str, Any],
    asked: Asked,
) -> None:
    """Check minutes and report what is missing or wrong.

    PATH is a file, a folder (its minutes are searched, .gitignore is honoured), or `-` for standard input.

    Status: 0 nothing found at or above --fail-on, 1 findings, 2 bad usage, bad configuration or a file that could not
    be read or written.
    """
    session = Session(common, {**said, "fail_on": fail_on, "baseline": asked.file})
    news = News(session, asked, paths, quiet=quiet)
    fixes = Fixes(fix, unsafe_fixes, diff) if fix or diff else None
    if diff and (output_formats or statistics):
        raise Refusal("--diff is a report of its own: it goes with neither --output-format nor --statistics")
    if fixes is not None and (asked.since is not None or (diff and asked.writes)):
        raise Refusal(
            "--fix and --diff see whole documents and all findings: they go with no --since, --diff with no baseline"
        )
    if watched:
        from minutelint.cli.watch import Concern, verify, watch

        verify(paths, fixes=fix and not diff, baseline=asked.writes)
        watch(Concern(paths, session.config_of(Path()), [one.file for one in wanted(output_formats) if one.file]))
    if fix and STDIN in paths:
        session.to_stderr()
    reports = Reports(session, output_formats, quiet=quiet, statistics=statistics)
    try:
        status = _Run(session, reports, news, Way(jobs, cache, fixes), quiet=quiet).all(paths)
    finally:
        reports.drop()
        news.drop()
    click.get_current_context().exit(0 if exit_zero and status == 1 else status)


class Fixes(Struct, frozen=True):
    """What is to be fixed: with unsafe fixes or without; `diff` shows what would be and changes nothing."""

    fix: bool
    unsafe: bool
    diff: bool


class Way(Struct, frozen=True):
    """How a run goes: in how many processes (None: as it pays), whether with what earlier runs found, and what it fixes."""

    jobs: int | None
    cache: bool
    fixes: Fixes | None = None


class _Run:
    """One check of many documents: each is read, checked, reported and forgotten."""

    def __init__(self, session: Session, reports: Reports, news: News, way: Way, *, quiet: bool) -> None:
        self.session = session
        self.reports = reports
        self.news = news
        self.way = way
        self.figures = Figures(fixing=way.fixes is not None)
        self.quiet = quiet
        self.progress = Progress(quiet=quiet)
        self.failed = False

    def all(self, paths: tuple[str, ...]) -> int:
        """Check every document and return the exit status, `--exit-zero` left aside."""
        serial = len(paths) > 1 or any(Path(path).is_dir() for path in paths)
        results = self._results(serial=serial) if self.way.cache else None
        checker = Checker(self.session, summaries=serial)
        meetings = Meetings(self.session, checker.rulings, results)
        many = Many(self.session, checker, results, self.way.jobs)
        checked = False
        fixing = self._fixing(checker)
        for done in many.over(self.progress.over(self.news.candidates(checker.rulings, serial=serial))):
            checked = True
            done = done if fixing is None else fixing.of(done)
            self.figures.skipped += not done.outcomes
            for outcome in self.news.of_file(done.candidate, done.outcomes):
                self._tell(_explained(outcome, done.candidate), self.session.config(done.candidate).fail_on)
            if serial:
                meetings.add(done)
        for outcome, fail_on in meetings.outcomes() if serial else ():
            self._tell(self.news.of_series(outcome), fail_on)
        self.figures.unread = self.news.unread
        if not checked:  # what was asked for must make sense all the same
            checker.rulings.of(self.session.config_of(Path()))
        if fixing is None or not fixing.shows:
            self.news.close(self.figures, checker.rulings)
            self.reports.close(self.figures)
        if fixing is None:
            return 2 if self.figures.errors else 1 if self.failed else 0
        fixing.summary(self.figures)
        failed = fixing.changed if fixing.shows else self.failed
        return 2 if self.figures.errors or fixing.failed else 1 if failed else 0

    def _fixing(self, checker: Checker) -> Fixing | None:
        if self.way.fixes is None:
            return None
        from minutelint.cli.running.fixing import Fixing

        return Fixing(self.session, checker, self.way.fixes, self.progress, quiet=self.quiet)

    def _results(self, *, serial: bool) -> Results:
        from minutelint.cli.running.results import Results

        return Results(summaries=serial)

    def _tell(self, outcome: Outcome, fail_on: str) -> None:
        self.failed = self.failed or any(RANK[one.severity] >= RANK[fail_on] for one in outcome.findings)
        self.figures.add(outcome)
        if outcome.error is not None or outcome.findings:
            self.progress.clear()
        shown = self.way.fixes is not None and self.way.fixes.diff  # the diff is the report
        if outcome.error is not None and (shown or not self.reports.tells_errors):
            self.session.complain(outcome.path, outcome.error)
        if shown:
            return
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
