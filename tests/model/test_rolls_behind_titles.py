"""Numbered titles that tell who was there, with the names on the same line or right below: `1. Present; A. Hill, B. Moss`."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

REST = "\n\n3. Minutes: The minutes were approved.\n\n4. Roof\n\nIt leaks.\n"


def minutes(text: str) -> Minutes:
    return build(read_bytes(text.encode(), "x.txt"))


def told(minutes: Minutes) -> list[tuple[str, str]]:
    return [(one.name, one.status) for one in minutes.attendance]


@pytest.mark.parametrize(
    ("line", "names", "status"),
    [
        ("Present; A. Hill - Chairman, Mrs. Moss, C. Low", ["A. Hill", "Mrs. Moss", "C. Low"], "present"),
        ("Present: Ann Hill (Chair), Bob Moss", ["Ann Hill", "Bob Moss"], "present"),
        ("Present - Cllrs Hill (Chair), Moss and Low", ["Hill", "Moss", "Low"], "present"),
        ("Members present: A. Hill, B. Moss together with 3 members of the public.", ["A. Hill", "B. Moss"], "present"),
        ("Attendance: Ann Hill – Chair, Mr. Moss", ["Ann Hill", "Mr. Moss"], "present"),
        ("In attendance: Ann Hill (Clerk), Mrs. Moss", ["Ann Hill", "Mrs. Moss"], "in-attendance"),
        ("Present: A. Hill, B. Moss,\nC. Low and Mrs. Oak", ["A. Hill", "B. Moss", "C. Low", "Mrs. Oak"], "present"),
        ("Present\n\nE. Hill, B. Moss, Mrs. Low and 11 others.", ["E. Hill", "B. Moss", "Mrs. Low"], "present"),
        ("Present\n\nE. Hill\nB. Moss\nC. Low", ["E. Hill", "B. Moss", "C. Low"], "present"),
    ],
)
def test_names_behind_a_numbered_title(line: str, names: list[str], status: str) -> None:
    found = minutes(f"Quay Parish Meeting\n\n3 May 2031\n\n1. {line}\n\n2. Apologies; D. Ash and Mr. Elm{REST}")
    assert sorted(told(found)) == sorted(
        [*((name, status) for name in names), ("D. Ash", "apologies"), ("Mr. Elm", "apologies")]
    )
    assert [item.number for item in found.items] == ["1", "2", "3", "4"]
    assert [item.title.rstrip(":") for item in found.items[1:3]] == ["Apologies", "Minutes"]


@pytest.mark.parametrize(
    "line",
    [
        "Attendance: Figures for the fair were low.",
        "Present position of Low Farm: Ann Hill had met them.",
        "Absent landlords: a letter to Mr Moss was read.",
        "Present\n\nA. The first matter is the roof.",
    ],
)
def test_titles_that_tell_of_something_else(line: str) -> None:
    found = minutes(f"Quay Parish Meeting\n\n3 May 2031\n\n1. Welcome\n\nAll were greeted.\n\n2. {line}{REST}")
    assert told(found) == []
