"""Checks one file: it is read, its meetings are checked, and what is left of them needs neither the file nor the model."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from minutelint.cli.documents import Session
from minutelint.cli.errors import Refusal
from minutelint.cli.selection import Rulings
from minutelint.files import Candidate
from minutelint.reports.outcome import About, Outcome

if TYPE_CHECKING:
    from minutelint.linter.fixer import Meetings
    from minutelint.linter.run import Result
    from minutelint.linter.select import RuleSet
    from minutelint.model.nodes import Fact, Minutes


class Checked(Struct, frozen=True):
    """What became of one file.

    outcomes   one for each meeting in it, or one that says why it could not be read; none when it is not minutes
    summaries  one for each of the outcomes, as msgpack has them, where they were asked for
    """

    outcomes: tuple[Outcome, ...]
    summaries: tuple[bytes, ...] = ()


class Checker:
    """Checks files one after the other. `summaries`: whether what a series needs is kept of them."""

    def __init__(self, session: Session, *, summaries: bool) -> None:
        self._session = session
        self.summaries = summaries
        self._serial: dict[int, frozenset[str]] = {}
        self.rulings = Rulings()

    def check(self, candidate: Candidate, data: bytes) -> Checked:
        """Check the meetings of one file, whose bytes these are. Raises Refusal for a bad configuration."""
        ruleset = self.rulings.of(self._session.config(candidate))
        checked, error = self._session.attempt(candidate, lambda one: self._meetings(one, data, ruleset))
        return checked if checked is not None else Checked((Outcome(candidate.shown, error=error),))

    def _meetings(self, candidate: Candidate, data: bytes, ruleset: RuleSet) -> Checked:
        meetings = self._session.minutes(candidate, data)
        outcomes = (
            Outcome(
                candidate.shown,
                about(minutes),
                tuple(result.findings),
                tuple(result.suppressed),
                withheld=result.withheld,
            )
            for minutes, result in zip(meetings, _results(meetings, ruleset), strict=True)
        )
        return Checked(tuple(outcomes), self._kept(meetings, ruleset))

    def reading(self, candidate: Candidate) -> Callable[[bytes], Meetings]:
        """Return what checks other bytes as if the file held them. Raises Refusal for a bad configuration."""
        ruleset = self.rulings.of(self._session.config(candidate))

        def read(data: bytes) -> Meetings:
            meetings = self._session.minutes(candidate, data)
            return list(zip(meetings, _results(meetings, ruleset), strict=True))

        return read

    def _kept(self, meetings: list[Minutes], ruleset: RuleSet) -> tuple[bytes, ...]:
        if not self.summaries:
            return ()
        from minutelint.linter.series import serial
        from minutelint.linter.suppress import silenced
        from minutelint.series.summary import packed

        if id(ruleset) not in self._serial:
            self._serial[id(ruleset)] = frozenset(active.rule.name for active in serial(ruleset.active))
        wanted = self._serial[id(ruleset)]
        return tuple(packed(one, silenced(one, ruleset.known, wanted)) for one in meetings)


def _results(meetings: list[Minutes], ruleset: RuleSet) -> list[Result]:
    from minutelint.linter.rules import RuleError
    from minutelint.linter.run import check
    from minutelint.linter.together import said_once

    try:
        return said_once([check(minutes, ruleset) for minutes in meetings])
    except RuleError as error:
        raise Refusal(str(error)) from None


def about(minutes: Minutes) -> About:
    """Return what a report says of minutes besides their findings."""
    meeting, source = minutes.meeting, minutes.source
    return About(
        format=source.format,
        sha256=source.sha256,
        body=_value(meeting.body),
        date=_value(meeting.date),
        status=_value(meeting.status),
        items=len(minutes.items),
        actions=len(minutes.actions),
        decisions=len(minutes.decisions),
        attendance=len(minutes.attendance),
    )


def _value(fact: Fact | None) -> str | None:
    return None if fact is None else fact.value
