"""A chain of meetings with what the rules ask of it again and again, each worked out once: time stays linear."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from itertools import pairwise

from minutelint.model.dates.iso import MONTH, is_day
from minutelint.series.summary import Brief, Summary

_GAPS = 3
"""So many spaces between meetings show how often they are held."""
_STRETCH = 1.5
_OPEN = 8
"""Meetings that are held whole at a time: a rule looks at one and at few beside it."""


class Series:
    """The meetings of one body in the order of their dates: a few facts of all in `chain`, any of them whole as `series[at]`."""

    def __init__(self, chain: Iterable[Brief], read: Callable[[Brief], Summary]) -> None:
        """`read` returns the whole of a meeting of the chain."""
        self.chain = tuple(chain)
        self._read = read
        self._open: dict[int, Summary] = {}

    def __getitem__(self, at: int) -> Summary:
        """Return the meeting at a place of the chain, whole."""
        if at not in self._open:
            while len(self._open) >= _OPEN:
                del self._open[next(iter(self._open))]
            self._open[at] = self._read(self.chain[at])
        return self._open[at]

    @cached_property
    def first_on(self) -> dict[str, int]:
        """The place of the first meeting on each day, and in each month."""
        found: dict[str, int] = {}
        for at, one in enumerate(self.chain):
            if one.date:
                found.setdefault(one.date, at)
                found.setdefault(one.date[:MONTH], at)
        return found

    @cached_property
    def last_approval(self) -> dict[str | None, int]:
        """The place of the last meeting that approves the minutes of each day or month; None: of a day that is not told."""
        return {
            one.of_date: at
            for at, later in enumerate(self.chain)
            for one in later.approvals
            if one.outcome == "approved"
        }

    @cached_property
    def approving(self) -> list[int]:
        """How many of the meetings from each place on speak of earlier minutes; one entry more, nought, at the end."""
        found = [0]
        for one in reversed(self.chain):
            found.append(found[-1] + bool(one.approvals))
        return found[::-1]

    @cached_property
    def spacing(self) -> float | None:
        """The days within which the next meeting mostly is held; None where too few show it."""
        days = sorted({date.fromisoformat(one.date) for one in self.chain if is_day(one.date)})
        gaps = sorted((later - earlier).days for earlier, later in pairwise(days))
        return gaps[len(gaps) // 2] * _STRETCH if len(gaps) >= _GAPS else None

    @cached_property
    def runs_on(self) -> bool:
        """Whether the numbers of most meetings go on where the one before ended."""
        pairs = [
            (one.numbers[1], other.numbers[0])
            for one, other in pairwise(self.chain)
            if one.numbers is not None and other.numbers is not None and other.numbers[0] != 1
        ]
        return sum(first == last + 1 for last, first in pairs) * 2 >= len(pairs) > 0

    @cached_property
    def names(self) -> frozenset[str]:
        """All names in the lists of those present and away."""
        return frozenset(name for one in map(self._read, self.chain) for name in (*one.there, *one.away))

    @cached_property
    def last_ordinary(self) -> int:
        """The place of the last meeting that is neither an extraordinary nor an annual one; -1 where there is none."""
        return max((at for at, one in enumerate(self.chain) if one.kind not in ("extraordinary", "annual")), default=-1)
