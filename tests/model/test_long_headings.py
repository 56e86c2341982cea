"""Headings as long as a sentence among shorter ones of their level."""

from __future__ import annotations

from minutelint.model.build import build
from minutelint.readers import read_bytes

LONG = [
    "Proposal to name a keeper of the lamps who answers letters from the town. If the keeper is on the board, letters go there",
    "Talk of the rule on dogs at the quay - how can we make sure that everybody who comes has read it?",
]
SHORT = ["Proposal to paint the crane", "Rope", "Talk of the old shed"]
HEAD = "# Minutes: 2031-05-14\n\n* Present: Ann, Bob, Cy\n\n## Governance\n\nNone.\n\n## Gear and grounds\n\n"


def titles(headings: list[str], body: str = "They spoke of it for long.") -> list[str]:
    text = HEAD + "".join(f"### {heading}\n\n{body}\n\n" for heading in headings)
    return [item.title for item in build(read_bytes(text.encode(), "x.md")).items]


def test_a_long_heading_among_short_ones_is_an_item() -> None:
    found = titles([*SHORT, *LONG])
    assert found[:5] == ["Governance", "Gear and grounds", *SHORT]
    assert len(found) == 7


def test_long_headings_alone_are_remarks() -> None:
    assert titles(LONG) == ["Governance", "Gear and grounds"]


def test_a_paragraph_set_as_a_heading_is_none() -> None:
    assert (
        titles([*SHORT, f"{LONG[0]}, {LONG[1]}, and that is all there is to say of it here today and ever"])[2:]
        == SHORT
    )
