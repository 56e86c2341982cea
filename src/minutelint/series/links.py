"""The links of a chain: one meeting each, with where its minutes were approved and what it left to be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from minutelint.model.dates.iso import MONTH
from minutelint.series.chain import Chain
from minutelint.series.register import register
from minutelint.series.summary import Summary


class Link(Struct, frozen=True):
    """One meeting of a chain.

    approved  the later meeting that approves its minutes, by their date
    actions   how many actions it set
    open      how many of them are still to be done
    """

    meeting: Summary
    approved: Summary | None
    actions: int
    open: int


def links(chain: Chain) -> Iterator[Link]:
    """Yield the links of a chain in order, in time linear in its length."""
    approved: dict[str, Summary] = {}
    for later in chain:
        for one in later.approvals:
            if one.outcome == "approved" and one.of_date is not None:
                approved.setdefault(one.of_date, later)
    left = Counter(id(entry.meeting) for entry in register([chain]) if entry.is_open)
    for meeting in chain:
        day = meeting.date or ""
        there = (approved.get(known) for known in (day, day[:MONTH]) if known)
        where = next((one for one in there if one is not None and (one.date or "") > day), None)
        yield Link(meeting, where, len(meeting.tasks), left[id(meeting)])
