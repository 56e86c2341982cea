"""Surnames in lists of people that are words of offices, and those that two people share; topics behind such a list."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\n"
ROOF = "\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt is wet.\n"


def names(text: str) -> list[str]:
    return [one.name for one in build(read_bytes((HEAD + text + ROOF).encode(), "x.md")).attendance]


@pytest.mark.parametrize(
    "text",
    ["Present: Ann Hill, Tim Warden, Bob Moss, Cy Low", "Present:\n\n- Ann Hill\n- Tim Warden\n- Bob Moss\n- Cy Low",
     "Present:\n\n- Ann Hill (Chair)\n- Tim Warden\n- Bob Moss\n- Cy Low"],
)  # fmt: skip
def test_a_surname_that_is_a_word_of_an_office(text: str) -> None:
    assert names(text) == ["Ann Hill", "Tim Warden", "Bob Moss", "Cy Low"]


def test_an_office_among_others_is_no_name() -> None:
    assert names("Present: Ann Hill, Year Head, Bob Moss, Clerk, Cy Low, Section Head") == [
        "Ann Hill",
        "Bob Moss",
        "Cy Low",
    ]
    assert names("Present:\n\n- Ann Hill\n- Bob Moss\n- Cy Low\n- Section Head: Dan Fox")[:3] == [
        "Ann Hill",
        "Bob Moss",
        "Cy Low",
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [("Tom & Ann Hill, Bob Moss", ["Tom Hill", "Ann Hill", "Bob Moss"]),
     ("Bob Moss, Tom and Ann van Hill", ["Bob Moss", "Tom van Hill", "Ann van Hill"]),
     ("Bob Moss and Tom & Ann B. Hill", ["Bob Moss", "Tom Hill", "Ann B. Hill"]),
     # first names of several people, the last in full: nobody shares it
     ("Tom, Bob and Ann Hill", ["Tom", "Bob", "Ann Hill"]),
     ("Tom, Cy, Bob and Ann Hill", ["Tom", "Cy", "Bob", "Ann Hill"])],
)  # fmt: skip
def test_a_couple_shares_its_surname(text: str, people: list[str]) -> None:
    assert names(f"Present: {text}") == people


def test_two_people_in_one_row_of_a_list() -> None:
    rows = "Present:\n\n- Ann Hill\n- Bob Moss and Cy Low\n- Tom & Jo Fox\n- Eve Bay (Chair)"
    assert names(rows) == ["Ann Hill", "Bob Moss", "Cy Low", "Tom Fox", "Jo Fox", "Eve Bay"]


def items(text: str) -> list[str]:
    return [item.title for item in build(read_bytes((HEAD + text).encode(), "x.md")).items]


TOPICS = "- Roof\n  - It leaks.\n- Road\n  - Moved (Ann): to mend it. Passed.\n- Gate\n  - It is shut.\n"


def test_bullets_over_bullets_are_topics_behind_people_who_stand_on_their_own_line() -> None:
    assert items(f"Present: Ann Hill, Bob Moss\n\n{TOPICS}") == ["Roof", "Road", "Gate"]


def test_bullets_under_the_label_of_people_are_no_topics() -> None:
    assert items("Present:\n\n- Board\n  - Ann Hill\n- Staff\n  - Bob Moss\n- Guests\n  - Cy Low\n") == []
