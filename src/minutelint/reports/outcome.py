"""What a report is made of: one outcome per document, and the figures over all of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from minutelint.linter.finding import Finding
    from minutelint.model.nodes import Minutes

RANK = {"error": 3, "warning": 2, "info": 1}
"""Severities by weight."""


class Outcome(Struct, frozen=True):
    """One document: its minutes and findings in the order of the document, or what kept it from being read.

    serial  these are what the rules about a series found in it, when all documents had been read
    """

    path: str
    minutes: Minutes | None = None
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    error: str | None = None
    serial: bool = False


class Figures:
    """Counts over the documents so far; their size does not grow with the number of documents."""

    def __init__(self) -> None:
        self.documents = self.suppressed = self.errors = self.skipped = 0
        self.by_severity: Counter[str] = Counter()
        self.by_rule: Counter[str] = Counter()

    def add(self, outcome: Outcome) -> None:
        """Count one document."""
        if outcome.error is not None:
            self.errors += 1
            return
        self.documents += not outcome.serial
        self.suppressed += len(outcome.suppressed)
        for finding in outcome.findings:
            self.by_severity[finding.severity] += 1
            self.by_rule[finding.name] += 1

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return sum(self.by_severity.values())
