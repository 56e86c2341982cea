"""The title that stands beside the day in the first line of a form."""

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

REST = "\n# Roof\n\nThe roof was mended.\n"


def title(head: str) -> str | None:
    fact = build(read_bytes((head + REST).encode(), "x.txt")).meeting.title
    return fact.value if fact is not None else None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Crew Meeting\t3 May 2031\n", "Crew Meeting"),
        ("3 May 2031\tQuay Board Meeting\n", "Quay Board Meeting"),
        ("Weekly Committee Meeting\tMay 3, 2031\t2PM\n", "Weekly Committee Meeting"),
        ("Minutes of the Quay Board\t3 May 2031\n", "Minutes of the Quay Board"),
    ],
)
def test_a_title_beside_the_day(head: str, expected: str) -> None:
    assert title(head) == expected


@pytest.mark.parametrize("head", ["Next meeting:\t3 May 2031\n", "Crew\t3 May 2031\n", "Crew Meeting\tThe hall\n"])
def test_cells_that_are_no_title_beside_a_day(head: str) -> None:
    assert title(head) is None


def test_what_is_to_be_read_before_is_no_title() -> None:
    assert title("Crew\t3 May 2031\nPlease read:\tThe notes of the last meeting\n") is None
