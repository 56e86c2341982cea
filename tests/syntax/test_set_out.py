"""Short lines without any mark that are titles because they stand as the titles do which minutes have."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "Mill Lane Residents\nCommittee meeting held on 4 March 2025\n\nPresent: Ann Hill, Bob Moss\n\n"
KNOWN = ("Minutes of the last meeting", "Treasurer's report", "Any other business")
SAID = {
    "Minutes of the last meeting": "They were approved as a correct record.",
    "Treasurer's report": "Bob Moss has £450 in hand, and the bank has the new names.",
    "Any other business": "Nobody had any.",
}


def titles(*parts: tuple[str, str], gap: str) -> list[str]:
    """Return the titles of the items of minutes with these parts, a title and what was said, in front of the last known."""
    told = [(title, SAID[title]) for title in KNOWN]
    text = HEAD + "\n\n".join(f"{title}{gap}{said}" for title, said in (*told[:2], *parts, told[2]))
    return [item.title for item in build(read_bytes((text + "\n").encode(), "x.txt")).items]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["over text", "blank lines on both sides"])
@pytest.mark.parametrize("title", ["Summer fair", "Locks of the bike shed", "Gutters and drains of block B"])
def test_a_short_line_in_small_letters_over_text_is_a_title(title: str, gap: str) -> None:
    said = "The members talked it over for some time."
    assert titles((title, said), gap=gap) == [*KNOWN[:2], title, KNOWN[2]]


def test_a_short_line_over_bullets_is_one_too() -> None:
    assert titles(("Summer fair", "- a tent is hired\n- the band is free"), gap="\n") == [
        *KNOWN[:2],
        "Summer fair",
        KNOWN[2],
    ]


def test_short_lines_in_small_letters_stay_text_where_known_titles_do_not_stand_so() -> None:
    text = HEAD + "Gutters\n\nWater came in.\n\nslates and lead\n\nThe roof of block B\n\nA mason looked at it.\n"
    assert [item.title for item in build(read_bytes(text.encode(), "x.txt")).items] == ["Gutters"]


@pytest.mark.parametrize("entry", ["Bank Savings 1,318.42", "Total Assets $5,120", "Hall Rent USD 300"])
def test_an_entry_of_an_account_is_no_title(entry: str) -> None:
    accounts = ("Accounts", f"The figures are these.\n\n{entry}\n\n{entry.replace('2', '3')}")
    assert titles(accounts, gap="\n\n") == [*KNOWN[:2], "Accounts", KNOWN[2]]


def test_an_amount_in_a_title_over_text_leaves_it_a_title() -> None:
    title = "New Boiler at £1,450"
    assert titles((title, "Two firms have sent their prices."), gap="\n\n") == [*KNOWN[:2], title, KNOWN[2]]
