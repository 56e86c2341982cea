"""Minutes that were sent as a mail: the day in its head is that of sending."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

ITEMS = "\n\nPresent: Ann Hill, Bob Moss\n\nRoof\n\nIt leaks and was seen.\n\nRoad\n\nIt is wet.\n"
MAIL = "From: Ann Hill <ann@quay.example>\nDate: Wed, 16 Oct 2030 14:07:13 -0700\nTo: all@quay.example\nSubject: minutes\n\n"


def day(text: str) -> str | None:
    date = build(read_bytes((text + ITEMS).encode(), "x.txt")).meeting.date
    return date.value if date is not None else None


@pytest.mark.parametrize(
    ("title", "iso"),
    [
        ("Board Meeting, 3 September 2030", "2030-09-03"),
        ("Board Meeting, 9-12-30", "2030-09-12"),
        ("Board Meeting, 12-9-30", "2030-09-12"),
        ("Board Meeting", "2030-10-16"),
        ("Board Meeting\n\nThe next one is on 3 December 2030.", "2030-10-16"),
    ],
)
def test_the_day_of_the_meeting_is_no_later_than_the_mail(title: str, iso: str) -> None:
    assert day(MAIL + title) == iso
    assert day(f"From ann@quay.example Fri Jun 14 08:45:02 2030\n{MAIL}{title}") == iso


def test_hours_are_no_head_of_a_mail() -> None:
    assert (
        day("Quay Board\n\nDate: 16 October 2030\nFrom: 19:00\nTo: 21:00\n\nOf the fair of 3 May 2030") == "2030-10-16"
    )
