"""Tables of those who were there, of which every cell stands on a line of its own."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Quay Board\n3 July 2024\n5:30 PM\n\nA. Call to Order\nChair Hill called the meeting to order at 5:30 p.m.\n"
TAIL = "\nB. Crane\nIt leaks.\n\nC. Lamps\nTwo are broken.\n"


def minutes(table: str) -> Minutes:
    return build(read_bytes((HEAD + table + TAIL).encode(), "x.txt"))


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("heads", [["Attendee Name", "Title", "Status", "Arrived"], ["Name", "Title", "Attendance"]])
def test_one_cell_per_line(heads: list[str], gap: str) -> None:
    rows = [["Ann Hill", "Chair", "Present"], ["Bob Moss", "Member, Ward 2", "Remote"], ["Cy Low", "Member", "Excused"]]
    if len(heads) > 3:
        rows = [[*row, "5:30 PM"] for row in rows]
    behind = "Members Fox, Bay, and Ray were also in attendance."
    found = minutes(gap.join([*heads, *(cell for row in rows for cell in row), behind]) + "\n")
    assert [(one.name, one.status, one.role) for one in found.attendance if one.status != "in-attendance"] == [
        ("Ann Hill", "present", "Chair"),
        ("Bob Moss", "present", "Member, Ward 2"),
        ("Cy Low", "apologies", "Member"),
    ]
    assert [one.name for one in found.attendance if one.status == "in-attendance"] == ["Fox", "Bay", "Ray"]
    assert {one.kind for one in found.sections} >= {"present"}


@pytest.mark.parametrize(
    "lines",
    [
        ["Name", "Title", "Status", "The crane", "It is old", "Absent parts", "The slip", "Dry", "Present works"],
        ["Name", "Status", "Ann Hill", "Present", "The works were done in May.", "Nothing more."],
    ],
)
def test_other_lines_are_no_table(lines: list[str]) -> None:
    assert minutes("\n\n".join(lines) + "\n").attendance == ()
