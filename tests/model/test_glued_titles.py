"""Titles that are glued to the paragraph above, and topics with a dash and what was decided behind them."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

LONG = (
    "The board talked for a long time about the slip and the price of the stone, "
    "and in the end it was left to the mason to say what he wants for it"
)
START = "Meeting started 18:30\n\nChoice of a Chair - Board agreed to appoint Ann Hill as the Chair\n\n"
END = "\n\nMembership\n\nForty have paid.\n\nAny other business\n\nThe lamp is out.\n"


def titles(text: str) -> list[str]:
    """Return the titles of the items of a page without marks."""
    page = f"# Quay Board Meeting Minutes\n\n3 July 2024\n\n{START}{text}{END}"
    return [one.title for one in build(read_bytes(page.encode(), "x.md")).items]


@pytest.mark.parametrize(
    "title",
    [
        "Money / Rules",
        "Roof of the Mill / Road Works",
        "Questions from Members / Follow on from May",
        "Boats / Nets and Ropes",
        "Website / Newsletter",
    ],
)
def test_two_topics_glued_to_a_paragraph_over_a_blank_line(title: str) -> None:
    assert title in titles(f"Slip\n\n{LONG}\n{title}\n\nIt was put to the board as well.")


@pytest.mark.parametrize(
    "line",
    ["Ann Hill / 12.50", "See the plan / the chart.", "the Roof / the Road", "Roof and Road"],
)
def test_other_lines_below_a_paragraph_are_none(line: str) -> None:
    assert line not in titles(f"Slip\n\n{LONG}\n{line}\n\nIt was put to the board as well.")


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("Choice of a Clerk", "Board unanimously voted Bob Moss as the Clerk of the Board"),
        ("Price of the Boat", "The board agreed to wait until the spring"),
        ("Rules for the Yard", "All agreed that they be read again"),
        ("New Rope for the Bell", "Committee approved the price of the smith"),
    ],
)
def test_what_was_decided_behind_a_dash_is_no_title(topic: str, said: str) -> None:
    assert topic in titles(f"{topic} - {said}")
    assert f"{topic} - {said}" not in titles(f"{topic} - {said}")


def test_a_sentence_with_a_dash_is_no_topic() -> None:
    told = "Bob Moss asked about the old fence - the board agreed to mend it"
    assert not [one for one in titles(f"{LONG}.\n\n{told}") if "fence" in one]


def test_the_name_of_a_body_behind_a_dash_is() -> None:
    assert "Report of the Harbour - Board of Trade" in titles("Report of the Harbour - Board of Trade\n\nIt was read.")


def test_the_last_minutes_right_below_another_topic() -> None:
    told = "Choice of a Clerk - Board unanimously voted Bob Moss as the Clerk\n"
    text = f"{told}Minutes from Last Meeting / Tasks - Minutes not yet there, board agreed to pass them when they are"
    page = f"# Quay Board Meeting Minutes\n\n3 July 2024\n\n{START}{text}{END}"
    assert "previous-minutes" in [one.kind for one in build(read_bytes(page.encode(), "x.md")).items]


@pytest.mark.parametrize(
    ("said", "outcome"), [("Minutes deferred to the next meeting", "deferred"), ("Minutes approved", "approved")]
)
def test_what_became_of_the_last_minutes_behind_a_dash(said: str, outcome: str) -> None:
    page = f"# Quay Board Meeting Minutes\n\n3 July 2024\n\n{START}Minutes from Last Meeting - {said}\n\n{END}"
    found = build(read_bytes(page.encode(), "x.md"))
    assert "Minutes from Last Meeting" in [one.title for one in found.items]
    assert found.approval is not None and found.approval.outcome == outcome
