"""The roster: members who must be there, members of whom nothing is said, and strangers among the members.

The members are those that the configuration names; without them, and without a list of who attended, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutelint.checks.check import Context, Hit, check
from minutelint.model.nodes import Attendee, Minutes
from minutelint.model.people.directory import THERE
from minutelint.model.people.members import fits, unaddressed
from minutelint.model.top import top_of
from minutelint.source import Span


@check("minutes")
def quorate(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """As many members were there as make a quorum; without a roster all who are listed as present count."""
    needed, members = context.house.quorum, context.house.members
    there = [one for one in minutes.attendance if one.status in THERE]
    if needed is None or not there:
        return
    if members:
        count = sum(any(fits(member, unaddressed(one)) for one in there) for member in members)
    else:
        count = sum(one.status == "present" for one in there)
    if count < needed:
        yield Hit(there[0].span, {"present": count, "quorum": needed})


@check("minutes")
def members_only(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Those who are listed as present are members; the others stand among those in attendance.

    It is a guess where the document has no list of others, and none where somebody's office stands beside the name.
    """
    members = context.house.members
    if not members:
        return
    apart = any(one.status == "in-attendance" for one in minutes.attendance)
    for one in minutes.attendance:
        if one.status != "present" or (one.role and not one.chair) or one.organisation:
            continue
        name = unaddressed(one)
        if not any(fits(member, name) for member in members):
            yield Hit(one.span, {"name": one.name}, cap=None if apart else "info", subject=name.casefold())


@check("minutes")
def members_accounted(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Every member stands among those present, those who sent apologies or those who were absent."""
    names = [unaddressed(one) for one in minutes.attendance]
    members = context.house.members
    gone = [member for member in members if not any(fits(member, name) for name in names)]
    if len(gone) == len(members):  # the list of another body
        return
    for member in gone:
        yield Hit(_place(minutes), {"name": member}, subject=member.casefold())


def _place(minutes: Minutes) -> Span:
    """Return the section that tells who was away, else the first of the attendance list, else the top."""
    away = next((one.span for one in minutes.sections if one.kind == "apologies"), None)
    first: Attendee | None = minutes.attendance[0] if minutes.attendance else None
    return away or (first.span if first is not None else top_of(minutes))
