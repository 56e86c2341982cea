"""A body's meetings one after the other: what was approved, numbered, announced and left to do.

A document may be missing from the series. What is only certain when none is counts as certain where none seems to be (see
`InSeries.whole`); otherwise nothing is said, or the finding is no more than info.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from minutelint.checks.check import Context, InSeries, SeriesHit, check
from minutelint.model.dates.iso import DAY, MONTH
from minutelint.model.people.members import fits
from minutelint.series.chain import plain
from minutelint.series.register import FEWEST, spoken_of
from minutelint.series.summary import Approved, Mark, Summary

_AFTER = 2
"""Meetings, this one among them, in which the minutes of the one before may be approved."""


_FEW, _MOST = 4, 6
"""Months of absence from which it is told, and after which it is too late."""


def _place(one: Summary, mark: Mark | None = None) -> dict[str, Any]:
    """Return how a message names another document: `file`, `line`, `date`."""
    return {"file": one.path, "line": (mark or one.top).location.line, "date": one.date}


@check("in-series")
def approved_date(node: InSeries, _: Any, context: Context) -> Iterator[SeriesHit]:
    """The minutes that are approved are of a meeting of the series, the one before.

    A date that no document of the series has is certainly wrong where it differs from that of the meeting before in the
    day, the month or the year alone, or where no document can be missing.
    """
    before, wrong = node.before, _of_no_meeting(node)
    if before is None or before.date is None or wrong is None:
        return
    slip = sum(a != b for a, b in zip((wrong.of_date or "").split("-"), before.date.split("-"), strict=False)) == 1
    sure = (len(wrong.of_date or "") == DAY and slip) or node.whole
    data = {"approved": wrong.of_date, **_place(before)}
    yield SeriesHit(wrong.mark, data, cap=None if sure else "info", subject=wrong.of_date or "")


def _of_no_meeting(node: InSeries) -> Approved | None:
    """Return the approval of minutes of a day on which no earlier meeting was held, where no other is of one."""
    full = [one for one in node.meeting.approvals if one.outcome == "approved" and one.of_date is not None]
    known = node.series.first_on
    return None if not full or any(known.get(one.of_date or "", node.at) < node.at for one in full) else full[0]


@check("in-series")
def approved_in_turn(node: InSeries, _: Any, context: Context) -> Iterator[SeriesHit]:
    """The minutes of the meeting before are approved at this one or at a later one.

    Nothing is said where the series never tells of which date the minutes are that it approves, of the last meeting, and
    of one that approves minutes of a day without a meeting: these are meant, and `approved_date` tells it.
    """
    before, meeting = node.before, node.meeting
    if before is None or not node.whole or meeting.kind in ("extraordinary", "annual") or before.kind == "annual":
        return
    if _of_no_meeting(node) is not None:
        return
    approved, day = node.series.last_approval, before.date or ""
    if any(approved.get(told, -1) >= node.at for told in (None, day, day[:MONTH])):
        return
    after = len(node.series.chain) - node.at
    if after < _AFTER or node.series.approving[node.at] * 2 <= after:
        return
    mark = meeting.approvals[0].mark if meeting.approvals else meeting.top
    yield SeriesHit(mark, _place(before), subject=before.date or "")


@check("in-series")
def numbers_run_on(node: InSeries, _: Any, context: Context) -> Iterator[SeriesHit]:
    """Where numbers run on from meeting to meeting, this one goes on where the one before ended; 1 begins anew."""
    before, meeting = (node.series[node.at - 1] if node.at else None), node.meeting
    if before is None or before.numbers is None or meeting.numbers is None or meeting.first_number is None:
        return
    first, last = meeting.numbers[0], before.numbers[1]
    if first in (1, last + 1) or not node.series.runs_on:
        return
    data = {"number": first, "expected": last + 1, "last": last, **_place(before)}
    yield SeriesHit(meeting.first_number, data, cap=None if node.whole else "info")


@check("in-series")
def as_announced(node: InSeries, _: Any, context: Context) -> Iterator[SeriesHit]:
    """The meeting is held on the day that the one before announced."""
    before, meeting = node.before, node.meeting
    if before is None or before.next_date is None or before.next_at is None or meeting.date is None:
        return
    if not node.whole and before.next_date[:7] != meeting.date[:7]:
        return
    announced = before.next_date
    if len(announced) < DAY or announced == meeting.date or announced <= (before.date or ""):
        return
    if announced in node.series.first_on:
        return
    yield SeriesHit(meeting.top, {"announced": announced, "held": meeting.date, **_place(before, before.next_at)})


@check("in-series")
def carried_forward(node: InSeries, _: Any, context: Context) -> Iterator[SeriesHit]:
    """What was to be done after the meeting before is done, spoken of or set down again at this one.

    An action is spoken of where this document has a third of the words that tell what it is about.
    """
    before, meeting = node.before, node.meeting
    if before is None or not node.whole or meeting.kind in ("extraordinary", "annual"):
        return
    told = meeting.told
    for task in before.tasks:
        if task.status == "done" or not task.labelled or len(task.words) < FEWEST or spoken_of(task, told):
            continue
        if (
            task.due_date is not None
            and meeting.date is not None
            and task.due_date > meeting.date[: len(task.due_date)]
        ):
            continue
        mark = meeting.reviewed or meeting.top
        yield SeriesHit(mark, {"task": task.text, **_place(before, task.mark)}, subject=task.text.casefold())


@check("in-series")
def draft_finalised(node: InSeries, _: Any, context: Context) -> Iterator[SeriesHit]:
    """Minutes that a later meeting has had the time to approve are no longer marked as a draft."""
    chain = node.series.chain
    if node.meeting.draft is None or node.series.last_ordinary <= node.at:
        return
    later = next(at for at in range(node.at + 1, len(chain)) if chain[at].kind not in ("extraordinary", "annual"))
    yield SeriesHit(node.meeting.draft, _place(node.series[later]))


@check("in-series")
def one_name(node: InSeries, _: Any, context: Context) -> Iterator[SeriesHit]:
    """The body bears one name through the series; a change that lasts is told once, where it begins."""
    chain = node.series.chain
    known = next((at for at in range(node.at - 1, -1, -1) if chain[at].body is not None), None)
    if known is None or chain[node.at].body is None:
        return
    before, meeting = node.series[known], node.meeting
    if before.body is None or meeting.body is None or meeting.body_at is None:
        return
    if plain(before.body) != plain(meeting.body):
        yield SeriesHit(
            meeting.body_at, {"name": meeting.body, "before": before.body, **_place(before, before.body_at)}
        )


@check("in-series")
def attends_within_six_months(node: InSeries, _: Any, context: Context) -> Iterator[SeriesHit]:
    """No member is away for four months or more without the reason being approved.

    Told at the last meeting of the series, for the members that the configuration names; of several bodies with the same
    members at the one that has named the member last. A meeting of any of them counts. A reason counts that was approved
    since the member was last there, before six months were over.
    """
    meeting = node.meeting
    if node.at != len(node.series.chain) - 1 or meeting.date is None or len(meeting.date) < DAY:
        return
    first = node.series.chain[0].date or meeting.date
    for name in context.house.members:
        known = node.rolls.of(name)
        if known.named is None or known.named > (meeting.date, meeting.path):
            continue
        if not any(fits(name, one) for one in node.series.names):
            continue
        since = known.there or first
        months = _months(since, meeting.date)
        if months < _FEW or any(since <= day and _months(since, day) < _MOST for day in known.excused):
            continue
        data = {"name": name, "since": since, "months": min(months, _MOST)}
        yield SeriesHit(meeting.top, data, subject=name.casefold(), variant="" if known.there else "never")


def _months(start: str, end: str) -> int:
    """Return the whole months from one ISO date to another."""
    one, other = date.fromisoformat(start), date.fromisoformat(end)
    return (other.year - one.year) * 12 + other.month - one.month - (other.day < one.day)
