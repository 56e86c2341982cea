"""Letters with stops behind the names of a list: those of offices and degrees, and those that stand for people."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes


def names(people: str) -> list[str]:
    text = f"Quay Board\n\nMinutes of 3 July 2030\n\n{people}\n\n1. Roof\n\nIt leaks.\n\n2. Road\n\nIt is wet.\n"
    return [one.name for one in build(read_bytes(text.encode(), "x.txt")).attendance]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("Members Present: K. Low, M.C.C., S. Hill, M.C.C., D. Moss, M.C.C.", ["K. Low", "S. Hill", "D. Moss"]),
        ("Officials Present: K. Low, S.O., M. Hill, S.E.E., T. Moss, E.E.", ["K. Low", "M. Hill", "T. Moss"]),
        ("Present: Ann Hill, Q.W.; Bob Moss; Cara Low, T.D.B.", ["Ann Hill", "Bob Moss", "Cara Low"]),
        ("Present: K. Low, A.O., and M. Hill, E.E.", ["K. Low", "M. Hill"]),
        ("In attendance: T. Moss, S.E.E.", ["T. Moss"]),
    ],
)
def test_letters_behind_names_are_those_of_offices(people: str, expected: list[str]) -> None:
    assert names(people) == expected


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("Present: A.H., B.M., C.L.", ["A.H.", "B.M.", "C.L."]),
        ("Present: Ann Hill, Bob Moss, C.L., D.R.", ["Ann Hill", "Bob Moss", "C.L.", "D.R."]),
        ("Present: J.P. Low, A.B. Hill, C. Moss", ["J.P. Low", "A.B. Hill", "C. Moss"]),
    ],
)
def test_letters_may_be_people(people: str, expected: list[str]) -> None:
    assert names(people) == expected
