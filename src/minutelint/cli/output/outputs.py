"""`--output-format NAME` and `--output-format NAME=FILE`: the reports of one run, and where each goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from minutelint.cli.documents import Session
from minutelint.cli.errors import Refusal
from minutelint.cli.output.atomic import AtomicFile
from minutelint.cli.output.github_actions import NAME, added
from minutelint.cli.output.step_log import in_github_actions
from minutelint.cli.output.wanted import Wanted, wanted
from minutelint.reports.formats import FOR_PEOPLE, FormatError, UnknownFormatError, maker, names
from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output, Report, RulePage


class Reports:
    """All reports of a run, told of each document as one."""

    def __init__(self, session: Session, words: Sequence[str], *, quiet: bool, statistics: bool = False) -> None:
        """`statistics`: counts, in place of what standard output would get.

        Raises Refusal for a format that does not exist and a file that cannot be written.
        """
        self._session = session
        self._reports: list[Report] = []
        self._files: list[AtomicFile] = []
        asked = wanted(words)
        makers = [_statistics(one) if statistics and one.file is None else _maker(one) for one in asked]
        self.tells_errors = any(one.file is None and one.name not in FOR_PEOPLE for one in asked)
        """Whether what standard output gets says of a file that it could not be read."""
        for one, make in zip(asked, makers, strict=True):
            self._reports.append(make(self._output(one, quiet=quiet)))
        if in_github_actions():
            self._reports += added(session, asked)

    def document(self, outcome: Outcome) -> None:
        """Write one document."""
        for report in self._reports:
            report.document(outcome)

    def close(self, figures: Figures) -> None:
        """End the reports. Raises Refusal where a file cannot be put in its place."""
        for report in self._reports:
            report.close(figures)
        while self._files:
            self._files.pop(0).close()

    def drop(self) -> None:
        """Leave no half of a report behind when the run was broken off."""
        for file in self._files:
            file.drop()

    def _output(self, one: Wanted, *, quiet: bool) -> Output:
        if one.file is not None:
            file = AtomicFile(one.file, "report")
            self._files.append(file)
            return Output(file.write, quiet=quiet, rules=self._rules)
        if one.name in FOR_PEOPLE:
            return Output(self._session.write, self._session.paint, quiet, self._rules)
        write = self._session.write_json()
        return Output(self._session.write_commands if one.name == NAME else write, quiet=quiet, rules=self._rules)

    def _rules(self) -> Mapping[str, RulePage]:
        from minutelint.cli.selection import rules_of

        rules = rules_of(self._session.config_of(Path()))
        return {
            rule.name: RulePage(rule.code, rule.name, rule.title, rule.severity, rule.family, rule.url, rule.text)
            for rule in rules
        }


def _statistics(one: Wanted) -> Any:
    from minutelint.reports.statistics import Statistics, StatisticsJson

    if one.name in FOR_PEOPLE:
        return Statistics
    if one.name == "json":
        return StatisticsJson
    raise Refusal(f"--statistics is for people, or JSON: not with --output-format {one.name}")


def _maker(one: Wanted) -> Any:
    try:
        return maker(one.name)
    except UnknownFormatError as error:
        from minutelint.config.problems import nearest

        near = nearest(one.name, names())
        hint = f"did you mean '{near}'?" if near else f"there are: {', '.join(names())}"
        raise Refusal(f"--output-format: {error}; {hint}") from None
    except FormatError as error:
        raise Refusal(f"--output-format: {error}") from None
