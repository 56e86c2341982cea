"""The officers of a body one below the other, some of them marked as away."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes


def roll(text: str) -> list[tuple[str, str]]:
    """Return the people, each with the status."""
    head = "Slipway Parents, General Meeting\n\nWednesday 3 July 2024\n\n"
    found = build(
        read_bytes((head + text + "\n\n## Slip\n\nIt was washed.\n\n## Road\n\nIt is dry.\n").encode(), "x.md")
    )
    return [(one.name, one.status) for one in found.attendance]


@pytest.mark.parametrize(
    ("head", "mark", "status"),
    [
        ("Executive:\n", "(not present at meeting)", "absent"),
        ("Officers of the club\n", "(absent)", "absent"),
        ("", "(regrets)", "apologies"),
        ("Our committee:\n", "- excused", "apologies"),
        ("Executive 2024\n\n", "(not present)", "absent"),
    ],
)
def test_officers_some_of_whom_are_marked_as_away(head: str, mark: str, status: str) -> None:
    found = roll(f"{head}Chair: Ann Hill\nVice Chair: Bob Moss {mark}\nSecretary: Cy Low\nTreasurer: Di Fox {mark}\n")
    assert found == [("Ann Hill", "present"), ("Bob Moss", status), ("Cy Low", "present"), ("Di Fox", status)]


@pytest.mark.parametrize(
    "text",
    [
        "Executive:\nChair: Ann Hill\nVice Chair: Bob Moss\nSecretary: Cy Low\nTreasurer: Di Fox\n",
        "Chair: Ann Hill\nSecretary: Bob Moss (absent)\n",
        "Chair: Ann Hill\n\nThe lamp (not present at the yard) is out.\n\nTreasurer: Di Fox\nSecretary: Cy Low\n",
    ],
)
def test_officers_of_whom_nothing_is_said_are_no_list_of_those_present(text: str) -> None:
    assert all(status != "present" for _, status in roll(text))
