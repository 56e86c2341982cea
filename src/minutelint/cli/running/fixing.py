"""`--fix`, `--unsafe-fixes` and `--diff`: what is fixed of one document after the other, and what is said of it.

It stands around the check of a document: what has no fix is never read a second time, and what was fixed is checked anew.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from minutelint.cli.documents import Session, is_terminal
from minutelint.cli.output.step_log import for_people, harmless, has_command, is_log
from minutelint.cli.output.whole_file import KeptError, put_in_place
from minutelint.cli.running.checking import Checker
from minutelint.cli.running.many import Done
from minutelint.cli.running.progress import Progress
from minutelint.files import Candidate
from minutelint.reports.lines import counted
from minutelint.reports.outcome import Figures
from minutelint.reports.terminal import safe, safe_lines

if TYPE_CHECKING:
    from minutelint.cli.check import Fixes
    from minutelint.linter.fixer import Fixed

_WHY = {"docx": "Word documents are only read", "pdf": "PDF documents are only read"}
_COLORS = {"+": ("green",), "-": ("red",), "@": ("cyan",)}
_APPROVED = "it says that it is approved, signed or final"


class Fixing:
    """Fixes what a run finds, document by document.

    failed: whether a file could not be written.
    """

    def __init__(self, session: Session, checker: Checker, asked: Fixes, progress: Progress, *, quiet: bool) -> None:
        self._session = session
        self._checker = checker
        self._asked = asked
        self._progress = progress
        self._quiet = quiet
        self._fixed = self._documents = 0
        self.shows = asked.diff
        self.failed = False

    @property
    def changed(self) -> bool:
        """Whether anything was fixed, or would be."""
        return self._documents > 0

    def of(self, done: Done) -> Done:
        """Fix a document that was checked; return what is left of its findings."""
        data, fixed = self._attempt(done) if self._is_wanted(done) else (None, None)
        left = done if data is None or fixed is None else self._kept(done, data, fixed)
        if done.candidate.path is None and not self.shows:
            given, _ = self._session.attempt(done.candidate, self._session.data)
            self._pass_on(done.candidate, fixed.data if fixed is not None else given or b"")
        self._tell_withheld(done)
        return left

    def summary(self, figures: Figures) -> None:
        """Say how much was fixed, and how much is left."""
        if self._quiet:
            return
        would = "Would fix" if self.shows else "Fixed"
        told = f"{would} {counted(self._fixed, 'finding')} in {counted(self._documents, 'document')}"
        more = figures.fixable["unsafe"]
        hint = f" ({more} can be fixed with --unsafe-fixes)" if more and not self._asked.unsafe else ""
        click.echo(f"{told}; {figures.findings} left{hint}.", err=True)

    def _is_wanted(self, done: Done) -> bool:
        levels = ("safe", "unsafe") if self._asked.unsafe else ("safe",)
        findings = (one for outcome in done.outcomes for one in outcome.findings)
        return any(one.fix is not None and one.fix.applicability in levels for one in findings)

    def _attempt(self, done: Done) -> tuple[bytes | None, Fixed | None]:
        """Return the bytes of a document and what they become; the file is read anew, it may be known by two names."""
        from minutelint.linter.fixer import Fixer

        candidate = done.candidate
        fixer = Fixer(self._checker.reading(candidate), unsafe=self._asked.unsafe)
        data, error = self._session.attempt(candidate, self._session.data)
        fixed = None
        if data is not None:
            bytes_ = data
            fixed, error = self._session.attempt(candidate, lambda _: fixer.fix(bytes_))
        if error is not None:
            self._refuse(candidate, error)
        for undone in fixed.undone if fixed is not None else ():
            place = f"{candidate.shown}:{undone.finding.location.line}"
            self._note(f"{place}: the fix of {undone.finding.name} was taken back: {undone.reason}")
        return data, fixed

    def _kept(self, done: Done, before: bytes, fixed: Fixed) -> Done:
        """Write what was fixed, or show it; return what is left of the findings."""
        candidate = done.candidate
        if fixed.data != before:
            if self.shows:
                self._progress.clear()
                _print(self._difference(candidate.shown, before, fixed.data))
            elif candidate.path is not None:
                try:
                    put_in_place(candidate.path, fixed.data, before)
                except KeptError as error:
                    self._refuse(candidate, f"cannot be fixed: {error}")
                    return done
            self._fixed += fixed.fixed
            self._documents += 1
        return Done(candidate, self._checker.check(candidate, fixed.data))

    def _pass_on(self, candidate: Candidate, data: bytes) -> None:
        """Write a document to standard output as it is; refuse it where it would give orders."""
        if is_log(sys.stdout) and has_command(data.decode("utf-8", "replace")):
            order = "in a step of GitHub Actions the runner would obey what it holds (::command:: or ##[command])"
            self._refuse(candidate, f"is not written to standard output: {order}; send it into a file, > FILE")
        else:
            _print(data)

    def _difference(self, shown: str, before: bytes, after: bytes) -> bytes:
        """Return a unified diff in UTF-8, with the line ends of the file, as `patch` reads it."""
        from difflib import unified_diff

        from minutelint.readers.encoding import decode

        sides = [decode(data, shown)[0].split("\n") for data in (before, after)]
        lines = [[f"{line}\n" for line in side[:-1]] + [line for line in side[-1:] if line] for side in sides]
        told = [
            line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
            for line in unified_diff(lines[0], lines[1], shown, shown)
        ]
        if is_terminal(sys.stdout):
            paint = self._session.paint
            bare = [line.rstrip("\r\n") for line in told]
            told = [paint(safe_lines(line), *_COLORS.get(line[:1], ())) + "\n" for line in bare]
        text = "".join(told)
        return (harmless(text) if is_log(sys.stdout) else text).encode("utf-8", "backslashreplace")

    def _tell_withheld(self, done: Done) -> None:
        count = sum(outcome.withheld for outcome in done.outcomes)
        if not count:
            return
        formats = (outcome.about.format for outcome in done.outcomes if outcome.about is not None)
        why = next((_WHY[one] for one in formats if one in _WHY), _APPROVED)
        self._note(
            f"{done.candidate.shown}: left as it is, since {why}; {counted(count, 'finding')} could else be fixed"
        )

    def _note(self, text: str) -> None:
        if not self._quiet:
            self._progress.clear()
            sys.stdout.flush()
            click.echo(for_people(f"note: {safe(text)}"), err=True)

    def _refuse(self, candidate: Candidate, why: str) -> None:
        self.failed = True
        self._progress.clear()
        self._session.complain(candidate.shown, why)


def _print(data: bytes) -> None:
    """Write bytes to standard output, behind what was written there before."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
