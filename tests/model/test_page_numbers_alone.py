"""Numbers of pages between items whose numbers stand alone on their lines."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "Quay Board\n\nMinutes of the meeting held on 3 July 2030\n\nPresent: Ann Hill, Bob Moss\n\n"
BODY = "It was looked at, and Bob Moss told the board of what it had been.\n\n"


def items(text: str, name: str = "x.txt") -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in build(read_bytes((HEAD + text).encode(), name)).items]


def told(*marks: str) -> str:
    """Return minutes in which each mark stands alone over a title and its text; a bare one over text alone."""
    return "".join(
        f"{mark}\n\n" if mark.lstrip("-\n").isdigit() else f"{mark}\n\nCrane {mark}:\n\n{BODY}" for mark in marks
    )


@pytest.mark.parametrize("name", ["x.txt", "x.md"])
@pytest.mark.parametrize(
    "marks",
    [
        ["1.", "2.", "2", "3.", "3", "4."],
        ["1.", "1", "2.", "3.", "2", "4."],
        ["1.", "---\n2", "2.", "3.", "---\n3", "4.", "---\n4"],
        ["1.", "2.", "2", "3.", "4.", "5.", "3"],
    ],
)
def test_bare_numbers_among_those_with_a_stop_count_pages(marks: list[str], name: str) -> None:
    stopped = [mark.rstrip(".") for mark in marks if mark.endswith(".")]
    assert [number for number, _ in items(told(*marks), name)] == stopped


def test_a_number_whose_stop_was_forgotten_is_that_of_an_item() -> None:
    text = told("1.", "2.") + f"3\n\nLamps\n\n{BODY}" + told("4.", "5.")
    assert [number for number, _ in items(text)] == ["1", "2", "3", "4", "5"]


def test_a_number_used_twice_stays_twice() -> None:
    text = told("1.", "2.", "3.") + f"3\n\nLamps\n\n{BODY}" + told("4.")
    assert [number for number, _ in items(text)] == ["1", "2", "3", "3", "4"]


def test_numbers_without_stops_are_those_of_items() -> None:
    text = "".join(f"{n}\n\nCrane {word}\n\n{BODY}" for n, word in enumerate(["one", "two", "three", "four"], 1))
    assert [number for number, _ in items(text)] == ["1", "2", "3", "4"]
