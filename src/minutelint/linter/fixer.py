"""Fixes a document: pass after pass, until nothing is left to do, and never further than is certain.

In a pass all fixes that do not overlap are made at once, and the document is read and checked again. Where anything else
in it is then read differently, or a finding is new, half of them are tried, down to a single one, which is undone and told.
One that was undone is tried again when another was made: so a second run finds nothing more to do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from msgspec import Struct

from minutelint.linter.applying import applied
from minutelint.linter.finding import Edit, Finding
from minutelint.linter.run import Result
from minutelint.linter.unchanged import Shift, difference
from minutelint.model.nodes import Minutes
from minutelint.readers.errors import ReadError

PASSES = 100
"""More than that are not made; each makes at least one fix, or undoes one."""

Meetings = Sequence[tuple[Minutes, Result]]
"""The meetings of one file with their findings."""


class Undone(Struct, frozen=True):
    """A fix that would have changed more than it says. `reason` is a few words for people."""

    finding: Finding
    reason: str


class Fixed(Struct, frozen=True):
    """What became of a file.

    data    its bytes
    fixed   how many findings were put right
    undone  fixes that were tried and taken back
    """

    data: bytes
    fixed: int = 0
    undone: tuple[Undone, ...] = ()


class _State(Struct, frozen=True):
    data: bytes
    meetings: Meetings

    @property
    def count(self) -> int:
        return sum(len(result.findings) for _, result in self.meetings)


class _Chosen(Struct, frozen=True):
    """A finding of one of the meetings, to be fixed."""

    meeting: int
    finding: Finding
    edits: tuple[Edit, ...]

    @property
    def key(self) -> tuple[int, str]:
        return self.meeting, self.finding.fingerprint


class Fixer:
    """Fixes documents.

    read    reads and checks the bytes of a file; what it raises for the first reading goes to the caller
    unsafe  whether unsafe fixes are made as well
    only    the name of the one rule whose findings are put right; None for all
    """

    def __init__(self, read: Callable[[bytes], Meetings], *, unsafe: bool, only: str | None = None) -> None:
        self._read = read
        self._unsafe = unsafe
        self._only = only

    def fix(self, data: bytes) -> Fixed:
        """Return the bytes of a file with its findings put right, as far as that can be done."""
        state = first = _State(data, self._read(data))
        made = 0
        undone: dict[tuple[int, str], Undone] = {}
        since = False  # whether something was fixed since the first of `undone`
        for _ in range(PASSES):
            chosen = self._chosen(state, undone)
            if not chosen:
                if not (undone and since):
                    break
                undone, since = {}, False
                continue
            after, kept, reason = self._most(state, chosen)
            if after is None:
                undone[kept[0].key] = Undone(kept[0].finding, reason)
            else:
                state, made, since = after, made + len(kept), True
        return Fixed(state.data, max(made, first.count - state.count) if made else 0, tuple(undone.values()))

    def wants(self, finding: Finding) -> bool:
        """Tell whether a finding has a fix that is to be made."""
        return (
            finding.fix is not None
            and (self._unsafe or finding.fix.applicability == "safe")
            and self._only in (None, finding.name)
        )

    def _chosen(self, state: _State, undone: dict[tuple[int, str], Undone]) -> list[_Chosen]:
        """Return the fixes of a pass: those that do not overlap, the first in the file first."""
        found: list[_Chosen] = []
        taken: list[tuple[tuple[int, int], tuple[int, int]]] = []
        for number, (_, result) in enumerate(state.meetings):
            for finding in result.findings:
                if finding.fix is None or not self.wants(finding) or (number, finding.fingerprint) in undone:
                    continue
                edits = finding.fix.edits
                places = [
                    ((one.location.line, one.location.column), (one.location.end_line, one.location.end_column))
                    for one in edits
                ]
                if any(start <= last and first <= end for start, end in places for first, last in taken):
                    continue
                taken += places
                found.append(_Chosen(number, finding, edits))
        return found

    def _most(self, state: _State, chosen: list[_Chosen]) -> tuple[_State | None, list[_Chosen], str]:
        """Return the state with as many of the fixes as can be made, and these; None with the one that cannot."""
        while True:
            after = self._attempt(state, chosen)
            if isinstance(after, _State):
                return after, chosen, ""
            if len(chosen) == 1:
                return None, chosen, after
            chosen = chosen[: len(chosen) // 2]

    def _attempt(self, state: _State, chosen: Sequence[_Chosen]) -> _State | str:
        """Return the state after some fixes, or why they must not be made."""
        edits = sorted((edit for one in chosen for edit in one.edits), key=lambda edit: edit.location)
        data = applied(state.data, state.meetings[0][0].source, edits)
        try:
            after = _State(data, self._read(data))
        except ReadError as error:
            return f"the file could not be read any more: {error}"
        if len(after.meetings) != len(state.meetings):
            return "the meetings of the file would be told apart differently"
        for number, ((old, before), (new, behind)) in enumerate(zip(state.meetings, after.meetings, strict=True)):
            mine = [edit for one in chosen if one.meeting == number for edit in one.edits]
            fault = difference(old, new, mine) or _added(before, behind, Shift(mine, old.source.format))
            if fault:
                return fault
        return after


def _added(before: Result, after: Result, shift: Shift) -> str | None:
    """Return which finding is new, or None.

    A finding was there before where its rule found as much at the same place, of the same subject, or in the same words;
    and no rule may find more than before.
    """
    counts = Counter(one.name for one in before.findings)
    for name, count in Counter(one.name for one in after.findings).items():
        if count > counts[name]:
            return f"it would give rise to a finding of {name}"
    known: dict[str, list[Finding]] = {}
    for one in before.findings:
        known.setdefault(one.name, []).append(one)
    for one in after.findings:
        if shift.meets_new(one.span):
            continue
        if not any(
            shift.fits(other.span, one.span)
            or other.identity == one.identity
            or (one.identity[2] and other.identity[2] == one.identity[2])
            for other in known.get(one.name, ())
        ):
            return f"it would give rise to a finding of {one.name}"
    return None
