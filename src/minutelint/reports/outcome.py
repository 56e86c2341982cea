"""What a report is made of: one outcome per document, and the figures over all of them.

An outcome stands for itself: it holds no minutes, so it can be kept, or come from another process.
"""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from minutelint.linter.finding import Finding

RANK = {"error": 3, "warning": 2, "info": 1}
"""Severities by weight."""


class About(Struct, frozen=True):
    """What a report says of a document besides its findings.

    format         as in `Source.format`: "markdown", "docx" and so on
    sha256         of the bytes of the file, hexadecimal
    body ... status  of the meeting, where the document tells: the date in ISO form, "draft" or "final"
    items ...      how many of each were read
    """

    format: str
    sha256: str
    body: str | None
    date: str | None
    status: str | None
    items: int
    actions: int
    decisions: int
    attendance: int


class Outcome(Struct, frozen=True):
    """One document: what it is and its findings in the order of the document, or what kept it from being read.

    about      None for a document that could not be read, and for what is `serial`
    serial     these are what the rules about a series found in it, when all documents had been read
    known      findings that a baseline holds; `findings` has only those that it does not
    unchanged  how many findings were left out because nothing changed where they stand
    withheld   how many fixes are held back since the document must not be changed
    """

    path: str
    about: About | None = None
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    error: str | None = None
    serial: bool = False
    known: tuple[Finding, ...] = ()
    unchanged: int = 0
    withheld: int = 0


class Figures:
    """Counts over the documents so far; their size does not grow with the number of documents.

    known, unchanged  findings that were left out, as in `Outcome`
    unread            files in which nothing changed, so that nothing could be found in them
    stale             entries of a baseline whose findings are no longer there, or not as often
    fixing            whether what can be fixed is fixed in this run
    """

    def __init__(self, *, fixing: bool = False) -> None:
        self.fixing = fixing
        self.documents = self.suppressed = self.errors = self.skipped = self.unread = 0
        self.known = self.unchanged = self.stale = 0
        self.by_kind: Counter[tuple[str, str, str]] = Counter()
        """By code, severity and name of the rule."""
        self.fixable: Counter[str] = Counter()
        """How many have a safe and how many an unsafe fix."""

    def add(self, outcome: Outcome) -> None:
        """Count one document."""
        if outcome.error is not None:
            self.errors += 1
            return
        self.documents += not outcome.serial
        self.suppressed += len(outcome.suppressed)
        self.known += len(outcome.known)
        self.unchanged += outcome.unchanged
        for finding in outcome.findings:
            self.by_kind[finding.code, finding.severity, finding.name] += 1
            if finding.fix is not None:
                self.fixable[finding.fix.applicability] += 1

    @property
    def by_severity(self) -> Counter[str]:
        """How many findings there are of each severity."""
        return self._sums(1)

    @property
    def by_rule(self) -> Counter[str]:
        """How many findings there are of each rule, by name."""
        return self._sums(2)

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return self.by_kind.total()

    def _sums(self, part: int) -> Counter[str]:
        sums: Counter[str] = Counter()
        for kind, count in self.by_kind.items():
            sums[kind[part]] += count
        return sums
