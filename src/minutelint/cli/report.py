"""`minutelint report`: one page over bodies, meetings and documents, for people who look rather than read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from minutelint.cli.actions import Day
from minutelint.cli.documents import Common, Session, document_options
from minutelint.cli.headings import OUTPUT, STATUS, Grouped, under
from minutelint.cli.output.atomic import AtomicFile
from minutelint.cli.running.checking import Checker
from minutelint.cli.running.many import Many, cache_option, jobs_option
from minutelint.cli.running.meetings import Meetings
from minutelint.cli.running.progress import Progress
from minutelint.cli.selection import selection_options
from minutelint.config.settings import SEVERITIES
from minutelint.files import STDIN, Candidate
from minutelint.reports.outcome import RANK, Figures, Outcome

if TYPE_CHECKING:
    from minutelint.linter.select import RuleSet
    from minutelint.reports.output import RulePage
    from minutelint.series.chain import Chain
    from minutelint.source import Source

FILE = "minutelint-report.html"


_option = under("The page")


@click.command(cls=Grouped, short_help="Write a page about minutes, for people who look rather than read.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(allow_dash=True))
@_option("-o", "--output", metavar="FILE", default=FILE, show_default=True, help="Where to; `-` is standard output.")
@_option("--title", metavar="WORDS", help="What stands above it [default: what was checked].")
@_option("--as-of", type=Day(), help="The day of the report, from which overdue counts [default: today].")
@_option("--text/--no-text", "texts", default=True, help="With the text of every document, or without.")
@under(STATUS)("--fail-on", type=click.Choice(SEVERITIES), help="Least severity for status 1 [default: none].")
@under(OUTPUT)("-q", "--quiet", is_flag=True, help="No summary, no progress bar.")
@selection_options
@document_options
@jobs_option
@cache_option
def command(
    common: Common,
    paths: tuple[str, ...],
    output: str,
    title: str | None,
    as_of: str | None,
    texts: bool,
    fail_on: str | None,
    quiet: bool,
    jobs: int | None,
    cache: bool,
    said: dict[str, Any],
) -> None:
    """Write one page with everything: each body's meetings, where their minutes were approved, the actions that are
    open, and every document with what was found marked in it.

    The page is one file that needs nothing else: no network, and no script to read it.

    Status: 0, or 1 where --fail-on is given and something was found, or 2 where a file could not be read.
    """
    session = _Session(common, said)
    file = None if output == STDIN else AtomicFile(output, "report")
    try:
        run = _Run(session, quiet=quiet or file is None)
        run.check(paths, jobs, cache=cache, but=None if file is None else Path(output))
        write = session.write_json() if file is None else file.write
        run.write(write, title, as_of or date.today().isoformat(), texts=texts)
        if file is not None:
            file.close()
    finally:
        if file is not None:
            file.drop()
    if file is not None and not quiet:
        session.write(f"{run.summary()}\n{click.format_filename(output)}\n")
    failed = fail_on is not None and run.has(fail_on)
    click.get_current_context().exit(2 if run.figures.errors else 1 if failed else 0)


class _Session(Session):
    """A run that reads documents twice, standard input too: to check them, and to show their text."""

    _standard: bytes | None = None

    def data(self, candidate: Candidate) -> bytes:
        """Return the bytes of a document."""
        if candidate.path is not None:
            return super().data(candidate)
        if self._standard is None:
            self._standard = super().data(candidate)
        return self._standard


class _Run:
    """The way from paths to the page."""

    def __init__(self, session: Session, *, quiet: bool) -> None:
        from minutelint.reports.governance.book import Book

        self.figures = Figures()
        self._session = session
        self._progress = Progress(quiet=quiet)
        self._checker = Checker(session, summaries=True)
        self._candidates: dict[str, Candidate] = {}
        self._rulesets: dict[int, RuleSet] = {}
        self._chains: list[tuple[str, Chain]] = []
        self._book = Book(self._page)

    def check(self, paths: tuple[str, ...], jobs: int | None, *, cache: bool, but: Path | None) -> None:
        """Check the documents, all but one file: the page that is to be written."""
        from minutelint.cli.running.results import Results

        results = Results(summaries=True) if cache else None
        meetings = Meetings(self._session, self._checker.rulings, results)
        many = Many(self._session, self._checker, results, jobs)
        candidates = (one for one in self._session.candidates(paths) if not _is_same(one, but))
        for done in many.over(self._progress.over(candidates)):
            self._note(done.candidate)
            for outcome in done.outcomes:
                self._count(outcome)
            self._book.add(done.candidate.shown, done.outcomes)
            meetings.add(done)
        self.figures.skipped = self._book.skipped
        self._chains = meetings.chains()
        if len(paths) > 1 or any(Path(path).is_dir() for path in paths):  # as `minutelint check` does
            self._look_at_series(meetings)
        if not self._candidates:  # what was asked for must make sense all the same
            self._checker.rulings.of(self._session.config_of(Path()))
        self._book.close()

    def _look_at_series(self, meetings: Meetings) -> None:
        begins: dict[str, list[int]] = defaultdict(list)
        for _, chain in self._chains:
            for one in chain:
                begins[one.path].append(one.top.location.line)
        for outcome, _ in meetings.outcomes():
            self._count(outcome)
            self._book.add_serial(outcome, sorted(begins[outcome.path]))

    def _note(self, candidate: Candidate) -> None:
        """Keep what is needed of a file later: the way to its text, and the rules in force there."""
        self._candidates[candidate.shown] = candidate
        ruleset = self._checker.rulings.of(self._session.config(candidate))
        self._rulesets[id(ruleset)] = ruleset

    def write(self, write: Callable[[str], Any], title: str | None, day: str, *, texts: bool) -> None:
        """Write the page."""
        from minutelint.reports.governance.bodies import bodies
        from minutelint.reports.governance.page import Wanted, page

        made = bodies(self._book, self._chains, day)
        profiles = tuple(dict.fromkeys(ruleset.profile for ruleset in self._rulesets.values() if ruleset.profile))
        for piece in page(self._book, made, Wanted(title, day, self._text if texts else None, profiles)):
            write(piece)

    def summary(self) -> str:
        """Return in one line what was found."""
        from minutelint.reports.lines import summary

        return summary(self.figures, self._session.paint)

    def has(self, severity: str) -> bool:
        """Tell whether something was found that is at least so grave."""
        return any(RANK[one] >= RANK[severity] for one, count in self.figures.by_severity.items() if count)

    def _count(self, outcome: Outcome) -> None:
        self.figures.add(outcome)
        if outcome.error is not None:
            self._progress.clear()
            self._session.complain(outcome.path, outcome.error)

    def _text(self, path: str) -> Source | str:
        source, error = self._session.attempt(self._candidates[path], self._session.source)
        return source if source is not None else error or ""

    def _page(self, name: str) -> RulePage:
        """Return the page of a rule that some file has in force."""
        from minutelint.reports.output import RulePage

        rule = next(one for ruleset in self._rulesets.values() for one in ruleset.known if one.name == name)
        return RulePage(rule.code, rule.name, rule.title, rule.severity, rule.family, rule.url, rule.text)


def _is_same(candidate: Candidate, place: Path | None) -> bool:
    return place is not None and candidate.path is not None and Path(candidate.path).resolve() == place.resolve()
