"""Groups of people below the item that opens the meeting, those invited, minutes found true, tasks taken on, who motions."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Harbour Trust Board\n\n4 March 2025\n\n"
PRESENT = "Present: Ann Hill (AH), Bob Moss (BM)\n\n"


def read(text: str) -> Minutes:
    return build(read_bytes((HEAD + text).encode(), "x.md"))


def test_groups_below_the_item_that_opens_the_meeting() -> None:
    minutes = read(
        "### Call to order\n\n**Board Members**\n\n- Ann Hill\n- Bob Moss\n\n**Guests**\n\n- Cara Finch\n- Di Low\n\n"
        "### Roof\n\nIt leaks.\n\n**Guests**\n\n- Tea for forty\n- Two rooms\n"
    )
    assert [(one.name, one.status) for one in minutes.attendance] == [
        ("Ann Hill", "present"),
        ("Bob Moss", "present"),
        ("Cara Finch", "in-attendance"),
        ("Di Low", "in-attendance"),
    ]


def test_a_given_name_is_no_rank() -> None:
    (low, park) = read("Present: Di Low, DI Tom Park\n\n### Roof\n\nIt leaks.\n").attendance
    assert (low.name, low.honorific) == ("Di Low", None)
    assert park.honorific == "DI"


def test_who_was_invited_need_not_have_come() -> None:
    minutes = read("**Invited participants**\n\n- Ann Hill\n- Cara Finch\n\n" + PRESENT + "### Roof\n\nIt leaks.\n")
    assert [one.name for one in minutes.attendance] == ["Ann Hill", "Bob Moss"]


@pytest.mark.parametrize(
    ("sentence", "approved"),
    [
        ("The minutes of the meeting of 4 February 2025 were true and accurate.", True),
        ("The minutes of 4 February 2025 were found to be a true and correct record.", True),
        ("The minutes of 4 February 2025 were not true and accurate.", False),
        ("The figures were accurate.", False),
    ],
)
def test_minutes_that_are_said_to_be_true(sentence: str, approved: bool) -> None:
    minutes = read(f"{PRESENT}### Minutes of the last meeting\n\n{sentence}\n")
    assert [one.outcome for one in minutes.approvals] == (["approved"] if approved else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hill takes the action to call the roofer.",
        "Do we need paint? AH takes up an action item to ask.",
        "AH took an action to write to the council.",
        "AH has the task to find the plans.",
    ],
)
def test_tasks_that_somebody_takes(sentence: str) -> None:
    (action,) = read(f"{PRESENT}### Roof\n\n{sentence}\n").actions
    assert [owner.resolved for owner in action.owners] == ["Ann Hill"]


@pytest.mark.parametrize(
    "sentence", ["Ann Hill took action to stop the leak.", "The council has an action plan to mend it."]
)
def test_what_was_done_is_no_task(sentence: str) -> None:
    assert read(f"{PRESENT}### Roof\n\n{sentence}\n").actions == ()


def test_who_motions_and_who_seconds() -> None:
    minutes = read(
        f"{PRESENT}### Roof\n\nAnn Hill motions to approve the quote, Bob Moss seconds. Carried.\n\n"
        "### Road\n\nThe motions, Ann said, came late.\n"
    )
    (motion,) = minutes.motions
    assert motion.mover and motion.seconder
    assert (motion.mover.value, motion.seconder.value, motion.outcome) == ("Ann Hill", "Bob Moss", "carried")


def test_members_by_the_way_in_which_they_came() -> None:
    minutes = read(
        "### Call to order\n\nBoard members in person:\n- Ann Hill\n- Bob Moss\n\nBoard members remote:\n- Cara Finch\n\n"
        "### Roof\n\nIt leaks.\n"
    )
    assert [(one.name, one.status) for one in minutes.attendance] == [
        ("Ann Hill", "present"), ("Bob Moss", "present"), ("Cara Finch", "present"),
    ]  # fmt: skip


def test_unanimous_consent_is_an_outcome() -> None:
    minutes = read(
        f"{PRESENT}### Acceptance of previous minutes\n\nUnanimous consent.\n\n"
        "### Charter\n\nThe new charter was drafted by Ann.\n\nUnanimous consent.\n"
    )
    assert [one.outcome for one in minutes.approvals] == ["approved"]
    assert [minutes.items[one.item or 0].title for one in minutes.decisions] == ["Charter"]


def test_numbers_below_a_bullet_are_no_items() -> None:
    minutes = read(
        f"{PRESENT}## Progress\n\n1. _Boats_\n- Ann is painting:\n   1. The blue boat.\n   2. The red boat will get oars.\n"
        "- Bob asked when.\n\n2. _Roof_\n- Bob found leaks:\n   1. Ann said that there are two.\n\n3. _Fence_\n- It stands.\n"
    )
    assert [one.number for one in minutes.items if one.number] == ["1", "2", "3"]
