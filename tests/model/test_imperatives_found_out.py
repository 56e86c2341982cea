"""Bare instructions of another kind: what is to be found out, and what is to be changed over; and what is only planned."""

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

TEXT = "# Quay Board\n\n3 July 2031\n\nPresent: Ann Hill, Bob Moss\n\n## Roof\n\n- It was seen.\n- {}\n\n## Road\n\nIt is long.\n"


def actions(line: str) -> list[str]:
    return [one.text for one in build(read_bytes(TEXT.format(line).encode(), "x.md")).actions]


@pytest.mark.parametrize(
    "line",
    ["Determine how to change the owner of the page", "Determine whether the lease has run out", "Figure out who has the key",
     "Work out how much the paint costs", "Switch the account over to the new bank", "Switch editor roles from Ann to Bob",
     "Do this by Wednesday.", "Finish it by 5 May", "Get them done by the end of June", "Return these by next week",
     "Old Pier, Long Hall and the fence to be mended."],
)  # fmt: skip
def test_what_is_to_be_done(line: str) -> None:
    assert actions(line) == [line]


@pytest.mark.parametrize(
    "line",
    ["Determine the budget", "Figure outline of the boat", "Work out of the hall", "Switch room is dry",
     "Switch failure last week", "Do this by hand", "Finish it by Ann Hill", "Get it by post",
     "Ben told what will change in the valley – Mill Bridge 4, the Red Barn and a depot slated to be opened by the weir.",
     "What Ann told of – Old Pier and the fence planned to be mended next year."],
)  # fmt: skip
def test_what_is_not(line: str) -> None:
    assert actions(line) == []
