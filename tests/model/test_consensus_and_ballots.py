"""Decisions told by a consensus, by how somebody was elected, by a tie that was broken, and by what a body passed."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Quay Board, 3 July 2024\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\nApologies: none\n\n## Crane\n\n"


def read(sentence: str) -> Minutes:
    return build(read_bytes(f"{HEAD}{sentence}\n\n## Lamps\n\nTwo of them are out.\n".encode(), "x.md"))


def decided(sentence: str) -> bool:
    return bool(read(sentence).decisions)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is consensus among those present that we’ll paint the crane in May.",
        "It was the general consensus of the board to wait for the tide.",
        "It is consensus that Ann and Bob shall run the fair.",
        "Ann Hill was nominated and confirmed by a show of hands.",
        "Bob Moss was elected by open vote of acclamation.",
        "Both candidates were appointed to the Committee of Management.",
        "Cy Low was voted on to the Board.",
        "The Committee passed this resolution.",
        "A rise was asked for and QBC passed the request.",
        "The crane stays. This was voted upon and carried.",
        "It is put to the vote, and rejected.",
        "The Chair broke the tie by voting for the green paint.",
        "President breaks tie in favour of the green paint.",
        "Recommended that the fee stay at £9 for rowers – carried",
        "Proposal to sell the old crane - passed",
    ],
)
def test_what_was_decided(sentence: str) -> None:
    assert decided(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "There is consensus among scientists that the river is clean.",
        "It is consensus that the crane is old.",
        "He was appointed to the Board.",
        "Cy Low was appointed to the Board in 2019.",
        "They told us how the council passed the budget.",
        "QBC passed the resolution in 2019.",
        "FERRIES passed the pier.",
        "Ann hopes that it is voted on and carried.",
        "Nobody knew how to break a tie of votes.",
        "Proposal to test the crane - see below - was read out.",
    ],
)
def test_what_was_only_told(sentence: str) -> None:
    assert not decided(sentence)


def test_a_motion_without_a_name_that_was_seconded_and_passed() -> None:
    (motion,) = read("A motion was made to keep the crane until the\nspring. It was seconded and passed, 9/2.").motions
    assert motion.outcome == "carried" and motion.votes is not None
    assert (motion.votes.for_, motion.votes.against) == (9, 2)
