"""Headings in capitals, without numbers, among numbered items that are set in capitals."""

from __future__ import annotations

from minutelint.model.build import build
from minutelint.readers import read_bytes

TEXT = """QUAY SENATE

3 July 2024

Present: Ann Hill, Bob Moss

I. CALL TO ORDER

Ann Hill opened at 7 pm.

II. OLD LEGISLATION

The bill on bins was read.

III. {}

Some of it was read.

{}

The bill on bells was read.
"""


def titles(numbered: str, bare: str) -> list[tuple[str | None, str]]:
    items = build(read_bytes(TEXT.format(numbered, bare).encode(), "x.txt")).items
    return [(item.number, item.title) for item in items][2:]


def test_a_title_comes_again_without_its_number() -> None:
    assert titles("REPORTS", "OLD LEGISLATION") == [("III", "REPORTS"), (None, "OLD LEGISLATION")]


def test_the_same_title_below_itself_or_in_small_letters_is_no_item() -> None:
    assert titles("OLD MATTERS", "OLD MATTERS") == [("III", "OLD MATTERS")]
    assert titles("REPORTS", "Old Legislation") == [("III", "REPORTS")]


def test_known_business_is_set_as_the_items_are() -> None:
    assert titles("REPORTS", "PUBLIC DISCUSSION") == [("III", "REPORTS"), (None, "PUBLIC DISCUSSION")]
    assert titles("REPORTS", "Public Discussion") == [("III", "REPORTS")]
