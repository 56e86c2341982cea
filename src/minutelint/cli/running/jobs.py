"""Processes that check files. To import this module takes longer than to check a small file: it is done where that pays."""

from __future__ import annotations

import gc
import signal
import sys
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

from msgspec import Struct

from minutelint.cli.documents import Common, Session
from minutelint.cli.running.checking import Checked, Checker
from minutelint.files import Candidate
from minutelint.reports.outcome import Outcome

Task = tuple[Candidate, bytes]
"""A file and what is in it."""


class Setup(Struct, frozen=True):
    """All that a process needs to check as this one does, where it cannot inherit its memory."""

    common: Common
    said: dict[str, Any]
    summaries: bool


class Pool:
    """Processes that check files."""

    def __init__(self, checker: Checker, setup: Setup, jobs: int) -> None:
        """Start `jobs` processes. Where the system can copy a process, they know all that `checker` knows by now."""
        copied = sys.platform.startswith("linux")
        if copied:
            gc.freeze()  # what is there already is not looked through again, so its memory stays shared
        self._context = get_context("fork" if copied else "spawn")
        self._how = checker if copied else setup
        self._pool = self._processes(jobs)

    def _processes(self, count: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(count, mp_context=self._context, initializer=_begin, initargs=(self._how,))

    def end(self) -> None:
        """End the processes at once, whatever they are at."""
        _end(self._pool)

    def begin(self, task: Task) -> Future[Checked] | None:
        """Give a file out. None: the processes are gone; `finish` knows what to do."""
        try:
            return self._pool.submit(_check, *task)
        except BrokenProcessPool:
            return None

    def finish(self, task: Task, begun: Future[Checked] | None) -> Checked:
        """Return what became of a file, waiting for it."""
        try:
            return begun.result() if begun is not None else self._alone(task)
        except BrokenProcessPool:
            return self._alone(task)

    def _alone(self, task: Task) -> Checked:
        """Check one file in a process of its own: one of those that ran together with it was killed, maybe by it."""
        pool = self._processes(1)
        try:
            checked: Checked = pool.submit(_check, *task).result()
        except BrokenProcessPool:
            message = "cannot be checked: the process was killed (is there enough memory?)"
            checked = Checked((Outcome(task[0].shown, error=message),))
        finally:
            _end(pool)
        return checked


_checker: Checker


def _begin(how: Checker | Setup) -> None:
    """Make a process ready: an interruption ends it without a word, as the one that started it has the say."""
    global _checker
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if isinstance(how, Setup):
        how = Checker(Session(how.common, how.said), summaries=how.summaries)
    _checker = how


def _check(candidate: Candidate, data: bytes) -> Checked:
    return _checker.check(candidate, data)


def _end(pool: ProcessPoolExecutor) -> None:
    """End processes at once, whatever they are at."""
    for process in list((pool._processes or {}).values()):  # from Python 3.14 on: terminate_workers()
        process.terminate()
    pool.shutdown(wait=True, cancel_futures=True)
