"""Votes: their numbers against the result, the words that tell it, the names and those who were there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutelint.checks.check import Context, Hit, check
from minutelint.model.nodes import Motion
from minutelint.model.people.directory import THERE

CLEAR = 2
"""A motion with so many times more votes for it than against has more than any usual majority."""
FEWEST = 3
"""Fewer names than that are hardly the list of all who were there."""


def _numbers(motion: Motion) -> tuple[int, int] | None:
    """Return how many voted for and against, where both are counted."""
    votes = motion.votes
    return None if votes is None or votes.for_ is None or votes.against is None else (votes.for_, votes.against)


def _hit(motion: Motion, variant: str = "") -> Hit:
    votes = motion.votes
    data = {} if votes is None else {"for": votes.for_, "against": votes.against}
    return Hit(motion.span if votes is None else votes.span, data, item=motion.item, variant=variant)


@check("motion")
def result_as_voted(motion: Motion, _: Any, context: Context) -> Iterator[Hit]:
    """What is carried has more votes for it than against; what is lost has not many more.

    Where more than half is asked for, or the document speaks of such a majority, a motion with more votes may be lost.
    """
    numbers = _numbers(motion)
    if numbers is None:
        return
    for_, against = numbers
    if motion.outcome == "carried" and against > for_:
        yield _hit(motion, "carried")
    elif motion.outcome == "lost" and for_ > CLEAR * against and "special" not in motion.ways:
        yield _hit(motion, "lost")


@check("motion")
def ties_broken(motion: Motion, _: Any, context: Context) -> Iterator[Hit]:
    """A motion with as many votes for it as against is carried by a casting vote alone."""
    numbers = _numbers(motion)
    if numbers is None or motion.outcome != "carried" or "casting-vote" in motion.ways:
        return
    if numbers[0] == numbers[1] > 0:
        yield _hit(motion)


@check("motion")
def unanimous_without_dissent(motion: Motion, _: Any, context: Context) -> Iterator[Hit]:
    """What is said to be unanimous has no vote against it. Abstentions are no dissent."""
    if "unanimous" in motion.ways and motion.votes is not None and motion.votes.against:
        yield _hit(motion)


@check("motion")
def votes_as_named(motion: Motion, _: Any, context: Context) -> Iterator[Hit]:
    """As many names stand beside the number of a side as it says."""
    for side in motion.named_votes:
        if side.stated != side.named:
            yield Hit(side.span, {"stated": side.stated, "named": side.named}, item=motion.item)


@check("motion")
def votes_of_those_there(motion: Motion, _: Any, context: Context) -> Iterator[Hit]:
    """No more votes are cast than people are listed as having been there; at an annual meeting members vote unlisted."""
    attendance, meeting = context.minutes.attendance, context.minutes.meeting
    there = [one for one in attendance if one.status in THERE]
    if motion.votes is None or "elsewhere" in motion.ways:
        return
    if len(there) < FEWEST or (meeting.kind is not None and meeting.kind.value == "annual"):
        return
    cast = sum(filter(None, (motion.votes.for_, motion.votes.against, motion.votes.abstain)))
    if cast > len(there):
        data = {"cast": cast, "there": len(there)}
        yield Hit(motion.votes.span, data, item=motion.item)
