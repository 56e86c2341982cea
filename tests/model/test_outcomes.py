"""Lines that are nothing but an outcome, and outcomes behind a label for actions."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Minutes of the Quay Board, 10 March 2031\n\nPresent: Ann Hill, Bob Moss\n\n"


def minutes(text: str) -> Minutes:
    return build(read_bytes((HEAD + text).encode(), "x.md"))


def decided(text: str) -> list[tuple[str | None, str]]:
    return [(one.label, one.text) for one in minutes(text).decisions]


@pytest.mark.parametrize(
    "line",
    ["Granted.", "Denied - no plan of the yard was sent.", "Granted - until 1:00 am only.", "Filed without a hearing",
     "No violation.", "Defer - Board to look at the plan.", "Approved subject to a fee.", "Continued to 4 May.",
     "Accepted unanimously", "DO PASS, 1200, SB 7", "Agenda approved", "Budget approved as presented.", "Rule 11 carried",
     "Warning - correspondence to Licensee.", "Correspondence to licensee"],
)  # fmt: skip
def test_a_line_that_is_an_outcome(line: str) -> None:
    text = f"## 1. Low's Café\n\nAsked for a table in the yard.\n\n{line}\n\n## 2. Tea Hut\n\nIt leaks.\n"
    assert decided(text) == [(None, line)]


@pytest.mark.parametrize(
    "line",
    ["Granted?", "Approved by: Ann Hill", "Approved minutes are on the web.", "Continued", "Granted it is dear, Bob likes it.",
     "Warning - slippery floor", "Agenda approved by the county", "Rule 11 carried a fine",
     "Filed papers are in the loft.", "Do pass the salt.", "No violations were looked for."],
)  # fmt: skip
def test_a_line_that_only_begins_like_an_outcome(line: str) -> None:
    assert decided(f"## 1. Low's Café\n\nAsked for a table.\n\n{line}\n\n## 2. Tea Hut\n\nIt leaks.\n") == []


def test_the_outcome_of_a_motion_or_of_the_last_minutes_is_not_told_twice() -> None:
    moved = (
        "## 1. Roof\n\nAnn Hill moved to mend the roof. Bob Moss seconded.\n\nApproved.\n\n## 2. Tea Hut\n\nIt leaks.\n"
    )
    assert decided(moved) == [(None, "Ann Hill moved to mend the roof.")]
    last = "## 1. Minutes of the last meeting\n\nApproved.\n\n## 2. Tea Hut\n\nIt leaks.\n"
    assert decided(last) == []


@pytest.mark.parametrize(
    "told",
    ["Approved the purchase of two boats.", "Presentation received.", "Deferred to the next meeting.",
     "Granted.", "Adopted as presented.", "Approved Ordinance 7."],
)  # fmt: skip
def test_an_outcome_behind_a_label_for_actions(told: str) -> None:
    found = minutes(f"## 1. Boats\n\nAction: {told}\n\n## 2. Tea Hut\n\nIt leaks.\n")
    assert [(one.label, one.text) for one in found.decisions] == [("Action", told)]
    assert found.actions == ()


@pytest.mark.parametrize(
    "told", ["Approved boats to be painted by Bob", "Approved the minutes of May.", "None.", "Ann to ask for tenders."]
)
def test_what_stands_behind_such_a_label_and_is_no_outcome(told: str) -> None:
    assert decided(f"## 1. Boats\n\nAction: {told}\n\n## 2. Tea Hut\n\nIt leaks.\n") == []


def test_a_recap_of_numbered_resolutions_tells_nothing_new() -> None:
    boats = "Resolution #{}: paint the boats\n\n"
    text = f"## 1. Boats\n\n{boats.format(1)}{boats.format(2)}## 2. Resolutions\n\n* {boats.format(1)}"
    assert [one.label for one in minutes(text).decisions] == ["Resolution #1", "Resolution #2"]
    again = "## 1. Boats\n\nResolved: That the report be received.\n\n## 2. Huts\n\nResolved: That the report be received.\n"
    assert len(minutes(again).decisions) == 2
