"""Sentences of many houses: what was decided, when they meet again, what became of the last minutes, who attended."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Quay Board\nMinutes of the meeting held on 4 March 2025\n\nPresent: Ann Hill (Chair), Bob Moss, Cara Finch\n\n"


def minutes(text: str, title: str = "Roof") -> Minutes:
    return build(read_bytes(f"{HEAD}1. {title}\n\n{text}\n\n2. Road\n\nIt is long.\n".encode(), "x.md"))


@pytest.mark.parametrize(
    "text",
    [
        "The Board RESOLVED: to mend the roof.",
        "Council RESOLVES to mend the roof.",
        "BE IT RESOLVED that the roof be mended.",
        "By consensus, the roof will be mended.",
        "By unanimous vote, Bob Moss was sent to the port.",
        "The group reached consensus to mend the roof.",
        "We came to an agreement that the roof should be mended.",
        "Authority was delegated to the Clerk to mend the roof.",
        "Permission was granted to hold a fair.",
        "The Board delegated authority to the Clerk to mend the roof.",
        "The Board granted permission to hold a fair.",
        "The proposal passed.",
        "The amended resolution was carried by 5 votes to 2.",
    ],
)
def test_decisions(text: str) -> None:
    assert [one.text for one in minutes(text).decisions] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The port and the harbour reached agreement to share a crane.",
        "Planning permission was granted for a shed.",
        "Somebody said that the proposal passed last year in the county.",
        "The council of the county resolves disputes about paths.",
    ],
)
def test_what_others_settled_is_no_decision(text: str) -> None:
    assert minutes(text).decisions == ()


@pytest.mark.parametrize(
    "text",
    [
        "DONM: 1 April 2025",
        "DNM: 1 April 2025",
        "Upcoming meetings: 1 April 2025, 6 May 2025",
        "It was agreed to meet again on 1 April 2025.",
        "The Board will meet again on 1 April 2025.",
        "The committee will next meet on 1 April 2025.",
        "The meeting was adjourned to Tuesday 1 April 2025 at 7 pm.",
        "Meeting adjourned until 1 April 2025.",
    ],
)
def test_the_next_meeting(text: str) -> None:
    found = build(read_bytes(f"{HEAD}1. Roof\n\nIt leaks.\n\n{text}\n".encode(), "x.md")).next_meeting
    assert found is not None
    assert found.date == "2025-04-01"


def test_when_others_meet_is_not_the_next_meeting() -> None:
    assert minutes("The masons meet on 1 April 2025 at the port.").next_meeting is None


@pytest.mark.parametrize(
    ("text", "outcome", "amended"),
    [
        ("To be approved at the next meeting.", "deferred", False),
        ("The minutes were tabled until the next meeting.", "deferred", False),
        ("With one correction, the minutes were approved.", "approved", True),
        ("Subject to a spelling correction the minutes were signed.", "approved", True),
        ("Bob Moss was not named; with this change the minutes were agreed.", "approved", True),
    ],
)
def test_what_became_of_the_last_minutes(text: str, outcome: str, amended: bool) -> None:
    assert [(one.outcome, one.amended) for one in minutes(text, "Minutes of the last meeting").approvals] == [
        (outcome, amended)
    ]


def test_those_who_attended() -> None:
    text = "Quay Board\n4 March 2025\n\nAttended by: Ann Hill, Bob Moss\n\n1. Roof\n\nIt leaks.\n"
    assert [one.name for one in build(read_bytes(text.encode(), "x.md")).attendance] == ["Ann Hill", "Bob Moss"]
