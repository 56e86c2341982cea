"""Titles that are long, in small letters, bold among plain ones, or have only a time behind them."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Quay Board\n\nMinutes of the meeting held on 4 March 2025\n\nPresent: Ann Hill, Bob Moss\n\n"


def model(text: str) -> Minutes:
    return build(read_bytes((HEAD + text).encode(), "minutes.md"))


def titles(text: str) -> list[str]:
    return [item.title for item in model(text).items]


def test_business_that_minutes_have_is_a_title_however_long() -> None:
    long = "Approve the minutes of the Quay and Harbour Trust Lighthouse Company Annual Meeting of December 13, 2024"
    under = (
        f"1. **{long}**\n\n   Ann Hill moved to do so.\n\n2. **Other Business**\n\n   Bob Moss spoke of the lamps.\n\n"
    )
    text = f"## I. CALL TO ORDER\nIt began.\n\n## II. ACTION ITEMS\n{under}## III. ADJOURN\nIt was late.\n"
    assert titles(text) == ["CALL TO ORDER", "ACTION ITEMS", long, "Other Business", "ADJOURN"]


@pytest.mark.parametrize("end", [":", ": "])
def test_a_title_of_business_in_small_letters_with_a_colon_by_itself(end: str) -> None:
    text = "".join(
        f"{title}{end}\n\nIt was talked of for a while, and let be.\n\n"
        for title in ("Reading of the Minutes", "Discussion of old business", "Crane and Lamps")
    )
    assert len(titles(text)) == 3


def test_a_bold_title_of_business_among_plain_ones() -> None:
    report = "{title} (Ann)\n\n\n* It rained on the crane.\n* It did not on the lamps.\n\n"
    shares = "".join(report.format(title=title) for title in ("Harbour Master", "Lamp Keeper", "Crane Warden"))
    found = titles(f"Call to Order\n\nAt seven.\n\n**Officers’ Reports:**\n\n{shares}")
    assert "Officers’ Reports" in [title.rstrip(":") for title in found]
    assert len(found) == 5


@pytest.mark.parametrize("time", ["7:04", "19.04", "7:04 pm", "7:04PM"])
def test_a_time_behind_a_title_is_no_part_of_it(time: str) -> None:
    found = model(
        f"**1. Call to Order: {time}**\n\nAnn Hill did.\n\n**2. Crane**\n\nIt is red.\n\n**3. Lamps**\n\nTwo.\n"
    )
    assert found.items[0].title == "Call to Order"
