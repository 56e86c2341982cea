"""Who is asked to do something, where what tells of the person stands between commas."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\n## Slips\n\n"


def asked(text: str) -> list[list[str]]:
    """Return the owners of each action."""
    found = build(read_bytes((HEAD + text + "\n").encode(), "x.md")).actions
    return [[owner.as_written for owner in one.owners] for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The Board asked Bob Moss, a member who had put forward the change from oak to steel, to prepare a paper on it.",
        "The Board asked Bob Moss, who had moved from the quay to the mill, to write to the owner of the slip.",
        "Ann Hill asked Bob Moss, back from his trip to the yard, to obtain two prices for the rail.",
        "The Board requested Bob Moss, who speaks to the harbour master every week, to send him the plan.",
        "The Board asked Bob Moss, who knows the mason, to obtain a price.",
    ],
)
def test_the_task_stands_behind_the_comma_that_closes_what_tells_of_the_person(text: str) -> None:
    assert asked(text) == [["Bob Moss"]]


@pytest.mark.parametrize(
    "text",
    [
        "The Board asked Bob Moss, who had moved from the quay to the mill, whether the slip was dry.",
        "The Board asked Bob Moss, who goes to sea, to explain the change.",
    ],
)
def test_what_is_only_asked_or_done_there_is_no_task(text: str) -> None:
    assert asked(text) == []


def test_somebody_unlisted_is_known_by_what_only_a_person_is() -> None:
    assert asked("The Board asked Neil Marsh, a member who had come by boat, to prepare a paper on it.") == [
        ["Neil Marsh"]
    ]
    assert asked("The Board asked Neil Marsh, the treasurer of the club, to send the figures.") == [["Neil Marsh"]]


def test_a_firm_is_not() -> None:
    assert asked("The Board asked Tarry Rope, a firm which had made the first one, to prepare a price for it.") == []
    assert asked("The Board asked Tarry Rope to prepare a price for it.") == []
