"""A title and behind it on the same line, without a mark, what was agreed."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "Quay Board\n3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n1. Apologies for absence\nNone.\n\n2. Roof\nIt leaks.\n\n"


def third(line: str) -> tuple[str, int]:
    """Return the title of the third item, and how many decisions it has."""
    found = build(read_bytes((HEAD + f"3. {line}\n\n4. Any other business\nThe lamp is out.\n").encode(), "x.txt"))
    return found.items[2].title, sum(one.item == 2 for one in found.decisions)


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        ("Visit to the mill at Low Ferry", "Agreed to defer for the time being."),
        ("Letter from the school", "Agreed that the board thank the children."),
        ("Sale of the old boat", "Decided to wait for a second price."),
        ("Fence around the boat yard", "Resolved to accept the price of the smith."),
        ("Rules of the slipway and the yard", "Deferred to the next meeting."),
    ],
)
def test_the_title_ends_where_the_outcome_begins(title: str, outcome: str) -> None:
    assert third(f"{title} {outcome}") == (title, 1)


@pytest.mark.parametrize(
    "title",
    [
        "Report on all complaints Resolved to date.",
        "List of works Agreed to be done this year.",
        "What the Board Agreed to in May.",
    ],
)
def test_a_word_of_the_title_is_no_outcome(title: str) -> None:
    assert third(title)[0].rstrip(".") == title.rstrip(".")
