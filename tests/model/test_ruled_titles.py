"""Titles in capitals that only a rule or white space sets off, in plain text."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

RULE = "=" * 60
HEAD = (
    "Quay Board - Wednesday 3 July 2030, call - report\n\nNotes: http://quay.example/notes\nExpected: Ann, Bob, Cy\n\n"
)
BODY = {
    "CRANE AND ROPE": "Work goes on.\n\nDiscussion:\n-- The rope is short.\n",
    "LAMPS": "ACTION: Ann to buy two lamps.\n",
    "RANGE OF pump:size AND NEW PUMPS": "Bob showed the figures.\n",
    "SLIPWAY": "For the next call.\n",
    "NEXT CALL": "ACTION: Ann to ask for days.\n",
}


def titles(text: str) -> list[str]:
    return [item.title for item in build(read_bytes(text.encode(), "x.txt")).items]


@pytest.mark.parametrize("rule", [RULE + "\n", "-" * 70 + "\n", "*" * 30 + "\n\n", "\n"])
def test_capitals_under_a_rule_are_items(rule: str) -> None:
    text = HEAD + "\n".join(f"{rule}{title}\n\n{body}" for title, body in BODY.items())
    assert titles(text) == list(BODY)


def test_rules_above_and_below_the_title() -> None:
    text = HEAD + "\n".join(f"{RULE}\n{title}\n{RULE}\n\n{body}" for title, body in BODY.items())
    assert titles(text) == list(BODY)


def test_a_letterhead_in_capitals_is_no_item() -> None:
    letterhead = "QUAY BOARD\n\n\nHARBOUR HOUSE\n\n\nMINUTES OF THE MEETING\n\n\n3 JULY 2030\n\n\n"
    text = letterhead + "1. Crane\n\nIt was painted.\n\n2. Lamps\n\nTwo.\n"
    assert titles(text) == ["Crane", "Lamps"]


def test_letters_that_stand_for_something_are_no_titles() -> None:
    text = "Quay Board, 3 July 2030\n\nAll is well with us.\n\n" + "\n\n".join(
        f"\n{one}\n\nIs a body.\n" for one in ("QHB", "RNB", "LSB")
    )
    assert not {"QHB", "RNB", "LSB"} & set(titles(text))
