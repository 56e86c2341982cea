"""The last minutes under a bare heading: a verdict alone, or one at the end of a long sentence."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Quay Board, 3 July 2024\n\n## Present\n\n- Ann Hill\n- Bob Moss\n- Cy Low\n\n"
TAIL = "## Crane\n\n- It leaks.\n\n## Lamps\n\n- Two are broken.\n"


def minutes(text: str) -> Minutes:
    return build(read_bytes(text.encode(), "x.md"))


@pytest.mark.parametrize(
    "said",
    ["  * Approved", "- Approved by all.\n- To be posted by Bob", "Agreed.", "Accepted", "Agreed and signed."],
)
@pytest.mark.parametrize("title", ["Minutes", "Minutes of the last meeting"])
def test_a_verdict_below_the_heading(said: str, title: str) -> None:
    found = minutes(f"{HEAD}## {title}\n\n{said}\n\n{TAIL}")
    assert [item.title for item in found.items] == [title, "Crane", "Lamps"]
    assert [(one.item, one.outcome) for one in found.approvals] == [(0, "approved")]
    assert not found.decisions


def test_a_heading_over_all_that_happened_stays_one() -> None:
    deeper = TAIL.replace("## ", "### ")
    for said in ("- Approved the agenda", "- Ann opened the meeting"):
        found = minutes(f"{HEAD}## Minutes\n\n{said}\n\n{deeper}")
        assert [item.title for item in found.items] == ["Crane", "Lamps"]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        (
            "Bob Moss handed round the record of the annual meeting for all to read, agreed and signed by Ann Hill.",
            True,
        ),
        (
            "The clerk read out what had been written of the spring meeting, approved & duly signed by the Chairman.",
            True,
        ),
        ("Bob Moss said that the record of the annual meeting has yet to be approved and signed by Ann Hill.", False),
    ],
)
def test_agreed_and_signed_at_the_end_of_a_sentence(said: str, outcome: bool) -> None:
    found = minutes(f"{HEAD}## Minutes of the last meeting\n\n{said}\n\n{TAIL}")
    assert any(one.approved for one in found.approvals) == outcome
