"""Motions with names in square brackets, votes behind a dash, and the end of the meeting that was moved."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes


def told(words: str) -> Minutes:
    text = f"# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\n## Roof\n\n{words}\n"
    return build(read_bytes(text.encode(), "x.md"))


def motions(words: str) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (one.mover.value if one.mover else None, one.seconder.value if one.seconder else None, one.outcome)
        for one in told(words).motions
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("[Ann] moves to close the meeting. Seconded by Bob. Meeting adjourned.", ("Ann", "Bob", "carried")),
        (
            "[Ann Hill] moved to accept the report. Seconded by [Bob Moss]. Carried.",
            ("Ann Hill", "Bob Moss", "carried"),
        ),
        ("9:50pm : [Ann] moves to adopt the plan, seconded [Bob, Cy]. Passed.", ("Ann", "Bob", "carried")),
        ("Motion to buy a lamp [Ann], seconded [Bob Moss]. Approved.", ("Ann", "Bob Moss", "carried")),
        ("Motion to buy a lamp. Moved by [Ann]. Seconded: [Bob]. Motion failed.", ("Ann", "Bob", "lost")),
        ("Ann moves to pass the new fees - 4 votes in favor", ("Ann", None, "carried")),
        ("Ann Hill moves to pass the budget – 5 votes in favour, 1 against", ("Ann Hill", None, "carried")),
    ],
)
def test_who_moved(words: str, found: tuple[str, str | None, str]) -> None:
    assert motions(words) == [found]


def test_the_words_of_such_a_motion_hold_its_mover() -> None:
    assert [one.text for one in told("[Ann] moves to accept the report. Carried.").motions] == [
        "[Ann] moves to accept the report."
    ]


@pytest.mark.parametrize(
    "words",
    [
        "See [Ann] and [Bob].",
        "The cart moves to pass on the left.",
        "The [Hill] side moves to the north.",
        "[Ann] moved house.",
    ],
)
def test_what_moves_nothing(words: str) -> None:
    assert motions(words) == []


@pytest.mark.parametrize(
    "end",
    [
        "The meeting was adjourned at 9:05 pm.",
        "Meeting closed at 9.",
        "This meeting stands adjourned.",
        "Adjourned at 9 pm.",
    ],
)
def test_a_meeting_that_ended_had_carried_the_motion_to_end_it(end: str) -> None:
    assert motions(f"Motion to adjourn by Ann Hill, seconded by Bob Moss.\n\n{end}") == [
        ("Ann Hill", "Bob Moss", "carried")
    ]


@pytest.mark.parametrize(
    "words",
    ["Motion to buy a lamp by Ann Hill, seconded by Bob Moss. The meeting was adjourned at 9.",
     "Motion to adjourn by Ann Hill, seconded by Bob Moss. The lease ended in May."],
)  # fmt: skip
def test_the_end_of_a_meeting_says_nothing_of_other_motions(words: str) -> None:
    assert motions(words) == [("Ann Hill", "Bob Moss", None)]


def test_a_motion_inside_a_paragraph() -> None:
    found = told("- All mail goes to the old box. Moved: to change it to the new one. Passed.\n- It rains.")
    assert [one.text for one in found.motions] == ["to change it to the new one."]
    assert motions("- All mail goes to the old box. Motion: a lamp. It rains.") == []


@pytest.mark.parametrize(
    "sentence",
    ["Drop the clause on fees? - **4 votes in favor**", "Leave the limit? – 3 votes in favour (Cy abstains)",
     "Paint the shed - 4 votes in favour"],
)  # fmt: skip
def test_votes_in_favour_and_none_against_decide(sentence: str) -> None:
    assert [one.text for one in told(sentence).decisions] == [sentence.replace("*", "")]


@pytest.mark.parametrize(
    "sentence",
    ["Paint the shed? - 4 votes in favour, 5 against", "There were 4 votes in favour of it.", "Shed? - 4 tins"],
)
def test_votes_that_leave_it_open_decide_nothing(sentence: str) -> None:
    assert told(sentence).decisions == ()
