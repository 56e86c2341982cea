"""The meetings of a run, kept as summaries until all are read: then the rules about a series look at them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from minutelint.cli.running.aside import Aside
from minutelint.files import Candidate
from minutelint.reports.outcome import Outcome

if TYPE_CHECKING:
    from minutelint.cli.documents import Session
    from minutelint.cli.running.many import Done
    from minutelint.cli.running.results import Results
    from minutelint.cli.selection import Rulings
    from minutelint.config.settings import Config
    from minutelint.series.chain import Chain
    from minutelint.series.summary import Summary


def series_of(path: str, config: Config) -> str | None:
    """Return the series that a configuration puts a document in, if any; the first whose patterns match."""
    if not config.series:
        return None
    from minutelint.files import matches

    where = Path(path).absolute()
    return next((name for name, globs in config.series.items() if matches(where, globs)), None)


def read_summaries(
    session: Session, paths: Sequence[str], note: Callable[[Candidate], Any] | None = None
) -> tuple[list[tuple[str, Chain]], int]:
    """Read documents and return their series, and how many files could not be read; each of these is told of.

    `note` is called with each file that was read. The meetings of a file that has no place in a series, such as one
    without a date, are a series of their own.
    """
    from minutelint.series.summary import summarise

    summaries, named, failures = [], {}, 0
    for candidate in session.candidates(paths):
        meetings, error = session.attempt(candidate, lambda one: [summarise(each) for each in session.minutes(one)])
        if meetings is None:
            failures += 1
            session.complain(candidate.shown, error or "")
            continue
        if note is not None and meetings:
            note(candidate)
        name = series_of(candidate.shown, session.config(candidate))
        if name is not None:
            named[candidate.shown] = name
        summaries.extend(meetings)
    return _chains(summaries, named), failures


def _chains(summaries: Sequence[Summary], named: dict[str, str]) -> list[tuple[str, Chain]]:
    """Return the series, and what has no place in one by itself, file by file."""
    from minutelint.series.chain import chains

    found = chains(summaries, named)
    placed = {id(one) for _, chain in found for one in chain}
    alone: dict[str, list[Summary]] = {}
    for one in summaries:
        if id(one) not in placed:
            alone.setdefault(one.path, []).append(one)
    return [*found, *((chain[0].body or path, tuple(chain)) for path, chain in alone.items())]


class _Kept(Struct, frozen=True):
    """One file: as the user would write it, its configuration, what it is kept under, and the series it is put in."""

    shown: str
    config: Config
    key: str | None
    series: str | None


class Meetings:
    """Collects what is left of each document, and checks each body's series when all are read."""

    def __init__(self, session: Session, rulings: Rulings, results: Results | None) -> None:
        """`results` knows what earlier runs found; None: nothing is kept."""
        self._session = session
        self._rulings = rulings
        self._results = results
        self._files: list[_Kept] = []
        self._aside = Aside()

    def add(self, done: Done) -> None:
        """Keep what is left of a document until all are read."""
        if done.outcomes and all(one.error is None for one in done.outcomes):
            shown, config = done.candidate.shown, self._session.config(done.candidate)
            self._files.append(_Kept(shown, config, done.key, series_of(shown, config)))
            for summary in done.summaries:
                self._aside.put(shown, summary)

    def outcomes(self) -> Iterator[tuple[Outcome, str]]:
        """Yield the findings about each series by document, with the least severity that fails the run there."""
        fail_on = {one.shown: one.config.fail_on for one in self._files}
        for outcome in self._known():
            yield outcome, fail_on[outcome.path]

    def chains(self) -> list[tuple[str, Chain]]:
        """Return the series, and what has no place in one, such as a meeting without a date, by itself."""
        summaries = [self._aside.read(brief) for brief in self._aside.briefs()]
        return _chains(summaries, {one.shown: one.series for one in self._files if one.series is not None})

    def _known(self) -> Iterable[Outcome]:
        """Return the findings of an earlier run over the same documents, or look for them."""
        keys = [f"{one.key} {one.series}" for one in self._files if one.key is not None]
        if self._results is None or len(keys) < len(self._files):
            return self._found()
        key = self._results.series_key(keys)
        known = self._results.find_series(key)
        return known if known is not None else self._results.keeping_series(key, self._found())

    def _found(self) -> Iterator[Outcome]:
        from minutelint.linter.series import check_all
        from minutelint.series.chain import chains

        meetings = list(self._aside.briefs())
        paths = {one.path for one in meetings}
        rules = {one.shown: self._rulings.of(one.config) for one in self._files if one.shown in paths}
        named = {one.shown: one.series for one in self._files if one.series is not None}
        found = check_all([body for _, body in chains(meetings, named)], rules, self._aside.read)
        for path, result in chain.from_iterable(found):
            if result.findings or result.suppressed:
                yield Outcome(path, findings=result.findings, suppressed=result.suppressed, serial=True)
            yield from (Outcome(path, error=failure, serial=True) for failure in result.failures)
