"""Motions that approve the last minutes, wherever they stand: they stand in the approval and nowhere else."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes


def minutes(text: str, title: str = "Welcome") -> Minutes:
    head = f"# Minutes of the Quay Board, 10 March 2031\n\nPresent: Ann Hill, Bob Moss\n\n## 1. {title}\n\n"
    return build(read_bytes(f"{head}{text}\n\n## 2. Roof\n\nIt leaks.\n\n## 3. Road\n\nIt is long.\n".encode(), "x.md"))


@pytest.mark.parametrize(
    "motion",
    ["Ann Hill moved approval of the minutes of 3 February, seconded by Bob Moss. Carried.",
     "Motion for acceptance of the minutes of 3 February by Ann Hill, seconded by Bob Moss. Motion carried.",
     "Ann Hill moved to approve the minutes of 3 February. Bob Moss seconded. Motion carried."],
)  # fmt: skip
def test_a_motion_under_another_title_approves_them_and_is_no_decision(motion: str) -> None:
    found = minutes(motion)
    assert [(one.outcome, one.of_date) for one in found.approvals] == [("approved", "2031-02-03")]
    assert (len(found.motions), found.decisions) == (1, ())


def test_a_line_of_the_chat_that_tells_of_the_approval_again_is_no_decision() -> None:
    chat = "[19:37] Di Fox: Ann Hill moved the approval of the meeting minutes, Bob Moss seconds, minutes approved"
    found = minutes(f"The minutes of 3 February were approved.\n\n## Chat\n\n{chat}", "Minutes of the last meeting")
    assert [one.of_date for one in found.approvals] == ["2031-02-03"]
    assert found.decisions == ()


@pytest.mark.parametrize(
    "motion",
    ["Ann Hill moved approval of the minutes of the roof committee, seconded by Bob Moss. Carried.",
     "Ann Hill moved approval of the budget, seconded by Bob Moss. Carried."],
)  # fmt: skip
def test_a_motion_on_something_else_is_a_decision_and_approves_nothing(motion: str) -> None:
    found = minutes(motion)
    assert (found.approvals, len(found.decisions)) == ((), 1)


def test_the_minutes_named_last_above_a_motion_are_those_that_it_approves() -> None:
    told = (
        "The minutes of the Crane Panel of 2 January 2031 were noted.\n\nDraft minutes of the board of 3 February 2031."
    )
    found = minutes(f"{told}\n\nProposed by Ann Hill.\n\nSeconded by Bob Moss.", "Minutes")
    assert [(one.outcome, one.of_date) for one in found.approvals] == [("approved", "2031-02-03")]
