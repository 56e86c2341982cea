"""A column at the right edge that says who is to act, or who is to do what, with and without a head."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

ROWS = (
    ("1", "Roof", "The roof leaks over the store."),
    ("2", "Slip", "The slip is worn. The stone is to be measured."),
    ("3", "Letters", "The school has written about the fair."),
    ("4", "Lamp", "The lamp on the quay is out again."),
)


def actions(cells: tuple[str, ...], head: tuple[str, ...] = ()) -> list[tuple[str, list[str]]]:
    """Return the actions of a table of items with a cell at the right edge of each row, each with its owners."""
    rows = [head] if head else []
    rows += [(*row, cell) for row, cell in zip(ROWS, cells, strict=True)]
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    page = f"<h1>Quay Board</h1><p>3 July 2024</p><p>Present: Ann Hill, Bob Moss, Cy Low</p><table>{table}</table>"
    found = build(read_bytes(page.encode(), "x.html")).actions
    return [(one.text, [owner.as_written for owner in one.owners]) for one in found]


@pytest.mark.parametrize(
    ("deed", "who"),
    [
        ("Clerk to ask the mason", "Clerk"),
        ("Ann Hill to call the slater", "Ann Hill"),
        ("Bob Moss to obtain three prices by 1 August", "Bob Moss"),
        ("The Chair to write to the owner", "The Chair"),
        ("Clerk to place on website", "Clerk"),
    ],
)
def test_deeds_at_the_right_edge_without_a_head(deed: str, who: str) -> None:
    found = actions((deed, "Clerk", "Clerk to answer the school", ""))
    assert found == [
        (deed, [who]),
        ("The stone is to be measured.", ["Clerk"]),
        ("Clerk to answer the school", ["Clerk"]),
    ]


def test_a_deed_below_a_head() -> None:
    found = actions(("Clerk to ask the mason", "", "", "Bob Moss"), ("No", "Topic", "Minute", "Action"))
    assert found == [
        ("Clerk to ask the mason", ["Clerk"]),
        ("The lamp on the quay is out again.", ["Bob Moss"]),
    ]


@pytest.mark.parametrize(
    "cells",
    [
        ("Clerk", "Ann Hill", "Bob Moss", "Cy Low"),  # who reported, perhaps
        ("Noted", "Ann Hill", "Agreed", "Bob Moss"),
        ("None", "Clerk", "", "Clerk"),
    ],
)
def test_names_alone_without_a_head_are_no_column_of_actions(cells: tuple[str, ...]) -> None:
    assert [text for text, who in actions(cells) if who] == []
