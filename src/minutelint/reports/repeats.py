"""Tells apart what would have one name in a report: the first, the second, ... of a document."""

from __future__ import annotations

from collections import Counter

from minutelint.reports.outcome import Outcome


class Repeats:
    """Counts keys within a file. The meetings of one file come one after the other, so only one file is remembered.

    What the rules about a series find comes at the end, by body: that is counted for the whole run.
    """

    def __init__(self) -> None:
        self._path = ""
        self._here: Counter[str] = Counter()
        self._serial: Counter[tuple[str, str]] = Counter()

    def number(self, outcome: Outcome, key: str) -> int:
        """Return how often a key has come in this file so far, this time included."""
        if outcome.serial:
            self._serial[outcome.path, key] += 1
            return self._serial[outcome.path, key]
        if outcome.path != self._path:
            self._path = outcome.path
            self._here.clear()
        self._here[key] += 1
        return self._here[key]
