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


def test_a_list_below_the_last_of_several_headings_is_no_run_of_items() -> None:
    """Headings that the line kinds know, over actions or the next meeting, are headings all the same."""
    text = (
        "# Quay Board\n\n3 July 2024\n\n## Members Attending\n\n- Ann Hill\n- Bob Moss\n\n"
        "## Name of the Boat\n\nIt was talked over.\n\n## Plans for the Slip\n\nThey were shown.\n\n"
        "## AI's for next week\n\n1. Ann to ask the mason\n2. Bob to write to the port\n\n"
        "## Next Meeting - 10 July\n\n1.  Please join by telephone.\n\n2.  Use a quiet room for the call.\n"
    )
    found = build(read_bytes(text.encode(), "x.md"))
    assert [one.title for one in found.items] == ["Name of the Boat", "Plans for the Slip"]
    assert [one.text for one in found.actions] == ["Ann to ask the mason", "Bob to write to the port"]


def test_a_heading_that_frames_the_items_is_none_of_several() -> None:
    text = (
        "# Quay Board\n\n3 July 2024\n\n## Venue\n\nThe hut.\n\n## Purpose\n\nTo plan.\n\n## Present\n\n- Ann Hill\n\n"
        "## Minutes\n\n1. Roof\n\nIt leaks.\n\n2. Boats\n\nThey float.\n\n3. Lane\n\nIt is long.\n"
    )
    found = build(read_bytes(text.encode(), "x.md"))
    assert [one.title for one in found.items if one.number] == ["Roof", "Boats", "Lane"]


def test_numbers_set_in_as_far_as_the_text_are_sub_items() -> None:
    text = (
        "Quay Board\nMinutes of the meeting of 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n"
        "I.    OPENING\n      Ms Hill opened the meeting at noon.\n\n"
        "II.   BUSINESS\n      1. Repair of the Slip\n         The mason has been.\n\n"
        "      2. Other Matters\n         There was rain.\n\n"
        "III.  CLOSE\n      Ms Hill closed the meeting.\n"
    )
    found = build(read_bytes(text.encode(), "x.txt"))
    assert [(one.level, one.title) for one in found.items] == [
        (1, "OPENING"),
        (1, "BUSINESS"),
        (2, "Repair of the Slip"),
        (2, "Other Matters"),
        (1, "CLOSE"),
    ]
