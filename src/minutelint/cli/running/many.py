"""Checks many files: those known from earlier runs are looked up, the others are shared out where that pays.

What becomes of them comes in the order of the files, whoever checked them.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from minutelint.cli.documents import Session
from minutelint.cli.headings import RUNNING, under
from minutelint.cli.running.checking import Checked, Checker
from minutelint.files import Candidate
from minutelint.reports.outcome import Outcome

if TYPE_CHECKING:
    from minutelint.cli.running.jobs import Pool
    from minutelint.cli.running.results import Known, Results

BREAK_EVEN = 64_000
"""From so many bytes on that nobody has checked before, other processes pay (`benchmarks/bench_jobs.py` measures it)."""

AHEAD = 8
"""How many files are given out for each process before the first of them must be back."""

jobs_option = under(RUNNING)(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Check in so many processes at once [default: one for each processor, from "
    f"{BREAK_EVEN // 1000} KB of documents on that no earlier run has checked; one below that].",
)
cache_option = under(RUNNING)(
    "--cache/--no-cache", default=True, help="Use what earlier runs found, or look at everything anew."
)


class Done(Struct, frozen=True):
    """What became of one file, checked now or in an earlier run.

    key  what it is kept under; None where it cannot be kept
    """

    candidate: Candidate
    found: Checked | Known
    key: str | None = None

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """One for each meeting in it; none when it is not minutes."""
        return self.found.outcomes

    @property
    def summaries(self) -> Sequence[bytes]:
        """The summaries of its meetings, as msgpack has them."""
        return self.found.summaries


class _Waiting(Struct):
    candidate: Candidate
    data: bytes = b""
    key: str | None = None
    begun: Any = None
    done: Done | None = None


class Many:
    """The way of many files through one run."""

    def __init__(self, session: Session, checker: Checker, results: Results | None, jobs: int | None) -> None:
        """`results`: None keeps nothing. `jobs`: how many processes; None: as many as there are processors."""
        self._session = session
        self._checker = checker
        self._results = results
        self._jobs = jobs if jobs is not None else processors()
        self._shared = jobs is not None and jobs > 1  # asked for: whether it pays or not
        self._pool: Pool | None = None
        self._waiting: deque[_Waiting] = deque()
        self._weight = 0

    def over(self, candidates: Iterable[Candidate]) -> Iterator[Done]:
        """Yield what becomes of each file. Raises Refusal for a bad configuration."""
        try:
            for candidate in candidates:
                self._take(candidate)
                yield from self._ready()
            while self._waiting:
                yield self._finish(self._waiting.popleft())
        finally:
            if self._pool is not None:
                self._pool.end()

    def _take(self, candidate: Candidate) -> None:
        """Look a file up; give it out, or put it off, when it is not known."""
        data, error = self._session.attempt(candidate, self._session.data)
        if data is None:
            outcome = Outcome(candidate.shown, error=error)
            self._waiting.append(_Waiting(candidate, done=Done(candidate, Checked((outcome,)))))
            return
        one = _Waiting(candidate, data)
        self._waiting.append(one)
        if self._results is not None:
            one.key = self._results.key(candidate, data, self._session.config(candidate))
            known = self._results.find(one.key)
            if known is not None:
                one.done = Done(candidate, known, one.key)
                return
        self._weight += len(data)
        if self._pool is not None:
            one.begun = self._pool.begin((candidate, data))
        elif self._jobs > 1 and (self._shared or self._weight > BREAK_EVEN):
            self._share()

    def _share(self) -> None:
        """Start other processes. The first file is checked here: what it makes this process learn, the others inherit."""
        from minutelint.cli.running.jobs import Pool, Setup

        pending = [one for one in self._waiting if one.done is None]
        self._settle(pending.pop(0))
        setup = Setup(self._session.common, self._session.said, self._checker.summaries)
        self._pool = Pool(self._checker, setup, self._jobs)
        for one in pending:
            one.begun = self._pool.begin((one.candidate, one.data))

    def _ready(self) -> Iterator[Done]:
        """Yield what need not wait any longer."""
        alone = self._jobs == 1
        while self._waiting:
            first = self._waiting[0]
            back = first.done is not None or (first.begun is not None and first.begun.done())
            if not (alone or back or (self._pool is not None and len(self._waiting) > self._jobs * AHEAD)):
                return
            yield self._finish(self._waiting.popleft())

    def _finish(self, one: _Waiting) -> Done:
        if one.done is None:
            self._settle(one)
        assert one.done is not None
        return one.done

    def _settle(self, one: _Waiting) -> None:
        """Check a file, here or by waiting for who does, and keep what became of it."""
        if self._pool is not None:
            checked = self._pool.finish((one.candidate, one.data), one.begun)
        else:
            checked = self._checker.check(one.candidate, one.data)
        if self._results is not None and one.key is not None:
            self._results.keep(one.key, checked)
        one.data = b""
        one.done = Done(one.candidate, checked, one.key)


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
