"""Lists that count anew under every heading are lists: the headings are the items."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\n"
TITLES = ["Roof", "Money of the Club", "Boats", "Any other business"]


@pytest.mark.parametrize("mark", ["{}.) ", "{}) ", "{}. "])
@pytest.mark.parametrize("heading", ["## {}\n\n", "{}\n-----------\n\n", "**{}**\n\n"])
@pytest.mark.parametrize(
    "entry",
    [
        "Look at the {} and say more of it later",
        "{}",
        "The {} was looked at by Ann Hill in May, who told the board of it.",
    ],
)
def test_headings_over_lists_that_count_anew(mark: str, heading: str, entry: str) -> None:
    text = HEAD
    for title, things in zip(TITLES, [3, 2, 3, 2], strict=True):
        text += heading.format(title)
        for number, thing in enumerate(["beam", "rope", "sail"][:things], 1):
            text += mark.format(number) + entry.format(thing.title() if entry == "{}" else thing) + "\n"
        text += "\n"
    found = build(read_bytes(text.encode(), "x.md"))
    assert [one.title for one in found.items] == TITLES


def test_one_count_that_goes_on_under_headings_is_that_of_the_items() -> None:
    text = (
        HEAD + "## Opening\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.\n\n## Business\n\n3. Roof\n\nIt leaks.\n"
    )
    found = build(read_bytes(text.encode(), "x.md"))
    assert [one.number for one in found.items if one.number] == ["1", "2", "3"]
