"""Owners at the end of a paragraph: behind a dash, in a margin that the text ran together with."""

from __future__ import annotations

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\n"


def actions(text: str, name: str = "x.md") -> list[tuple[str, list[str]]]:
    """Return the actions of a document, each with its owners as printed."""
    found = build(read_bytes((HEAD + text).encode(), name)).actions
    return [(one.text, [owner.as_written for owner in one.owners]) for one in found]


def test_an_owner_behind_a_dash_at_the_end_of_an_instruction() -> None:
    assert actions("## Road\n\n- Obtain a price for the stone and tell the Board.- Clerk\n")[0][1] == ["Clerk"]
    assert actions("## Road\n\n- Obtain a price for the stone - Ann Hill\n")[0][1] == ["Ann Hill"]
    assert actions("## Road\n\n- Obtain a price for the stone - Granite\n")[0][1] == []


ONE = "It was agreed to pay the bill of the mason. Clerk\n\n"
TWO = "The lamp on the quay is to be looked at. Bob Moss\n\n"
THREE = "The board will answer the letter from the school. Clerk\n\n"


def test_owners_in_a_margin_that_the_text_has_run_together_with() -> None:
    assert actions(f"## Road\n\n{ONE}## Lamp\n\n{TWO}## Letters\n\n{THREE}") == [
        ("It was agreed to pay the bill of the mason.", ["Clerk"]),
        ("The lamp on the quay is to be looked at.", ["Bob Moss"]),
        ("The board will answer the letter from the school.", ["Clerk"]),
    ]


def test_a_name_at_the_end_of_one_paragraph_is_no_margin() -> None:
    assert [who for _, who in actions(f"## Road\n\n{ONE}## Lamp\n\nIt is out.\n")] in ([], [[]])


def test_words_at_the_end_of_paragraphs_that_are_no_owners() -> None:
    noted = "The letter from the bank was read to all present. Noted\n\n"
    assert actions(f"## Road\n\n{noted * 3}## Lamp\n\n{noted}") == []
