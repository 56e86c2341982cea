"""Motions in the short forms of notes: initials and a verb, the seconder and the vote on lines of their own."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Motion
from minutelint.readers import read_bytes

HEAD = "# Quay Board, 3 July 2024\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\nApologies: none\n\n## Crane\n\n"


def motions(*lines: str) -> tuple[Motion, ...]:
    text = HEAD + "\n".join(lines) + "\n\n## Lamps\n\nTwo.\n"
    return build(read_bytes(text.encode(), "x.md")).motions


def told(*lines: str) -> tuple[str | None, str | None, str | None]:
    (one,) = motions(*lines)
    return one.mover and one.mover.value, one.seconder and one.seconder.value, one.outcome


@pytest.mark.parametrize(
    "lines",
    [
        ("* New rope - vote", "    * AH move", "    * BM 2nd", "    * 9-1 pass"),
        ("* New rope - vote", "    * AH - moved", "    * BM 2nd", "    * 9-1"),
        ("* AH - move to give $50 to the choir", "* BM 2nd", "* 9-1"),
        ("* AH Move to adopt as printed", "    * BM 2nd", "    * Pass 9-1"),
        ("* AH: moves to keep the crane", "* BM 2nd", "* 7-2-1, passed"),
        ("* AH move that we keep the crane", "* Seconded by BM", "* 7-2 carried"),
        ("Adoption motioned by AH. Second by BM. Carried.",),
        ("Adopted motion by AH, Second BM. Carried.",),
        ("The report was read. Motioned by AH for adoption of the report. Second BM. Carried.",),
    ],
)
def test_short_forms_of_a_motion(lines: tuple[str, ...]) -> None:
    assert told(*lines) == ("AH", "BM", "carried")


def test_full_names_too() -> None:
    assert told("Motion by Ann Hill, second Bob Moss. Carried.") == ("Ann Hill", "Bob Moss", "carried")


def test_the_votes_stand_on_their_own_line() -> None:
    (one,) = motions("* AH move to buy rope", "* BM 2nd", "* 9-4")
    assert one.votes is not None
    assert (one.votes.for_, one.votes.against) == (9, 4)


@pytest.mark.parametrize(
    "lines",
    [
        ("* AH to move the boats to the shed", "* 9-1"),
        ("* The crane crew had to move.", "* BM 2nd in the race", "* 9-1"),
        ("* AH moves to the shed next month",),
        ("* Our team won", "* 9-1"),
        ("* HARBOUR STAFF move to a new office in May",),
    ],
)
def test_what_is_no_motion(lines: tuple[str, ...]) -> None:
    assert not motions(*lines)


def test_the_second_of_several_is_nobody() -> None:
    (one,) = motions("Ann Hill moved to approve the Second Reading. Carried.")
    assert one.seconder is None


def test_who_stands_behind_a_dash_moved_what_was_voted_on() -> None:
    (one,) = motions("* Move to adopt as printed - AH", "* Pass 9-1")
    assert one.mover is not None
    assert one.mover.value == "AH"
