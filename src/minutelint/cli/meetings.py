"""The meetings of a run, kept as summaries until all are read: then the rules about a series look at them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutelint.reports.outcome import Outcome

if TYPE_CHECKING:
    from minutelint.linter.select import RuleSet
    from minutelint.model.nodes import Minutes
    from minutelint.series.summary import Summary


class Meetings:
    """Collects what is left of each document, one summary apiece, and checks each body's series."""

    def __init__(self) -> None:
        self._summaries: list[Summary] = []
        self._rules: dict[str, RuleSet] = {}
        self._fail_on: dict[str, str] = {}
        self._serial: dict[int, frozenset[str]] = {}

    def add(self, minutes: Minutes, ruleset: RuleSet, fail_on: str) -> None:
        """Keep what the series needs of a document, where a rule about a series is on."""
        from minutelint.linter.series import serial
        from minutelint.linter.suppress import silenced
        from minutelint.series.summary import summarise

        if id(ruleset) not in self._serial:
            self._serial[id(ruleset)] = frozenset(active.rule.name for active in serial(ruleset.active))
        wanted = self._serial[id(ruleset)]
        if wanted:
            path = minutes.source.path
            self._summaries.append(summarise(minutes, silenced(minutes, ruleset.known, wanted)))
            self._rules[path], self._fail_on[path] = ruleset, fail_on

    def fail_on(self, path: str) -> str:
        """Return the least severity that fails the run, for a document."""
        return self._fail_on[path]

    def outcomes(self) -> Iterator[Outcome]:
        """Yield the findings about each series, by document."""
        from minutelint.linter.series import check_series
        from minutelint.series.chain import chains

        for _, chain in chains(self._summaries):
            for path, result in check_series(chain, self._rules).items():
                yield Outcome(path, findings=result.findings, suppressed=result.suppressed, serial=True)
