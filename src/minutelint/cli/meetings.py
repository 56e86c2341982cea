"""The meetings of a run, kept as summaries until all are read: then the rules about a series look at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from minutelint.reports.outcome import Outcome

if TYPE_CHECKING:
    from minutelint.cli.documents import Session
    from minutelint.config.settings import Config
    from minutelint.files import Candidate
    from minutelint.linter.select import RuleSet
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
    from minutelint.series.chain import chains
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
    found = chains(summaries, named)
    placed = {id(one) for _, chain in found for one in chain}
    alone: dict[str, list[Summary]] = {}
    for one in summaries:
        if id(one) not in placed:
            alone.setdefault(one.path, []).append(one)
    found += [(chain[0].body or path, tuple(chain)) for path, chain in alone.items()]
    return found, failures


class Meetings:
    """Collects what is left of each document, one summary apiece, and checks each body's series."""

    def __init__(self) -> None:
        self._summaries: list[Summary] = []
        self._rules: dict[str, RuleSet] = {}
        self._fail_on: dict[str, str] = {}
        self._named: dict[str, str] = {}

    def add(self, summary: Summary, ruleset: RuleSet, config: Config) -> None:
        """Keep what the series needs of a document."""
        self._summaries.append(summary)
        self._rules[summary.path], self._fail_on[summary.path] = ruleset, config.fail_on
        name = series_of(summary.path, config)
        if name is not None:
            self._named[summary.path] = name

    def fail_on(self, path: str) -> str:
        """Return the least severity that fails the run, for a document."""
        return self._fail_on[path]

    def outcomes(self) -> Iterator[Outcome]:
        """Yield the findings about each series, by document."""
        from minutelint.linter.series import check_all
        from minutelint.series.chain import chains

        for found in check_all([chain for _, chain in chains(self._summaries, self._named)], self._rules):
            for path, result in found.items():
                yield Outcome(path, findings=result.findings, suppressed=result.suppressed, serial=True)
