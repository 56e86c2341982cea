"""What the model of a whole document holds that no part of it shows."""

from __future__ import annotations

import pytest

from minutelint.model.build import build, is_minutes
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

TWICE = """\
Hollow Lane Allotments
Minutes of the meeting held on Thursday 6 March 2025

Present: Ann Holt (Chair), Ben Moss

1. Minutes of the meeting of 6 February 2025
The minutes of 6 February 2025 were approved as a correct record.

2. Minutes of the special meeting
The minutes of 6 March 2025 were approved as a correct record.

3. Hedges
The hedges were cut.
"""


def minutes(text: str) -> Minutes:
    return build(read_bytes(text.encode(), "x.txt"))


def test_of_several_approvals_the_first_counts_and_none_is_lost() -> None:
    made = minutes(TWICE)
    assert [(one.item, one.of_date) for one in made.approvals] == [(0, "2025-02-06"), (1, "2025-03-06")]
    assert made.approval == made.approvals[0]


def test_the_same_minutes_approved_twice_count_once() -> None:
    made = minutes(TWICE.replace("6 March 2025 were", "6 February 2025 were"))
    assert [one.of_date for one in made.approvals] == ["2025-02-06"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TWICE, True),
        ("# Tasks\n\n## Kitchen\n\nAction: Ann to buy a kettle.\n", False),
        ("# Minutes of the kitchen group\n\n## Kettle\n\nAction: Ann to buy a kettle.\n", True),
        ("# Kitchen\n\nPresent: Ann Holt, Ben Moss\n\n## Kettle\n\nIt boils.\n", True),
        ("# Changes\n\n## 1.0\n\n- Kettles boil.\n", False),
        ("", False),
    ],
)
def test_what_reads_like_minutes(text: str, expected: bool) -> None:
    assert is_minutes(minutes(text)) is expected
