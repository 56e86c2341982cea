"""`M/S/C`, moved, seconded and carried, in front of what was decided, behind it, and on the last minutes."""

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2031\n\nPresent: Ann Hill, Bob Moss\n\n"


def minutes(text: str) -> Minutes:
    return build(read_bytes(f"{HEAD}{text}\n\n## Road\n\nIt is long.\n".encode(), "x.md"))


@pytest.mark.parametrize("mark", ["M/S/C", "M/S/A", "M/S/P", "M/S/Carried", "M/S/C/U", "MSC"])
def test_it_stands_in_front_of_what_was_decided(mark: str) -> None:
    for words in (
        f"{mark} that the Quay Board supports a dry road.",
        f"{mark}: to buy a boat.",
        f"{mark} to buy a boat.",
    ):
        assert [one.text for one in minutes(f"## Roof\n\nIt was seen. It leaks.\n\n{words}").decisions] == [words]


def test_what_was_decided_may_be_a_sentence_of_its_own() -> None:
    found = minutes("## Roof\n\nM/S/C _The Quay Board supports the plan for a dry road_. It is long.")
    assert [one.text for one in found.decisions] == ["M/S/C The Quay Board supports the plan for a dry road."]
    assert found.actions == ()


@pytest.mark.parametrize("text", ["To buy a red lamp for the hall. M/S/C.", "We will buy a red lamp. M/S/Carried"])
def test_it_stands_behind(text: str) -> None:
    assert [one.text for one in minutes(f"## Roof\n\n{text}").decisions] == [text]


@pytest.mark.parametrize(
    "text",
    ["The M/S/C form is to be used.", "MSC Boats wrote to us.", "M/S Boats wrote to us.", "The boat M/S Anna came in."],
)
def test_what_is_none(text: str) -> None:
    assert minutes(f"## Roof\n\n{text}").decisions == ()


@pytest.mark.parametrize(
    "text",
    ["## Approval of the minutes\n\nM/S/C", "## Minutes of the last meeting\n\nM/S/A.",
     "## Approval of Agenda and Minutes: M/S/C\n",
     "## Minutes\n\nMinutes of 4 May 2031: M/S/C"],
)  # fmt: skip
def test_the_last_minutes_are_approved(text: str) -> None:
    assert [one.outcome for one in minutes(text).approvals] == ["approved"]
