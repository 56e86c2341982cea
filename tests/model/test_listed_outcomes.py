"""What became of each entry of a list, and sentences that only look as if the meeting had decided something."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Minutes of the Quay Board, 10 March 2031\n\nPresent: Ann Hill, Bob Moss\n\n## 1. Welcome\n\nNone.\n\n"


def minutes(text: str) -> Minutes:
    return build(read_bytes(f"{HEAD}## 2. Papers\n\n{text}\n\n## 3. Roof\n\nIt leaks.\n".encode(), "x.md"))


def decided(text: str) -> list[str]:
    return [one.text for one in minutes(text).decisions]


@pytest.mark.parametrize(
    "entry",
    ["Outdoor Play Policy - agreed", "Outdoor Play Policy- agreed", "Outdoor Play Policy – approved",
     "Code of Conduct - adopted", "Standing Orders – ratified", "Risk Assessment - approved as amended",
     "Terms of Reference: approved"],
)  # fmt: skip
def test_a_document_with_its_verdict_behind_is_a_decision(entry: str) -> None:
    assert decided(f"The papers were looked at:\n\n- {entry}\n- Fees: they are low") == [entry]


@pytest.mark.parametrize(
    "entry",
    ["Mill Lane, new porch - approved", "31/0044/F Low Farm, a barn – granted", "Play Policy - approved last year",
     "The price was pre-agreed", "Outdoor Play Policy - to be approved"],
)  # fmt: skip
def test_what_another_body_or_another_day_approved_is_none(entry: str) -> None:
    assert decided(f"The papers were looked at:\n\n- {entry}\n- Fees: they are low") == []


def test_a_lead_in_that_leaves_open_which_of_two_it_was_decides_nothing_itself() -> None:
    lead = "The following policies were approved and/or recommended to the\nBoard for approval:"
    entries = ["Outdoor Play Policy - agreed", "Fee Policy- agreed"]
    assert decided(f"{lead}\n\n- {entries[0]}\n- {entries[1]}") == entries
    assert decided("The following policies were approved:\n\n- Outdoor Play Policy\n- Fee Policy") == [
        "The following policies were approved:"
    ]


@pytest.mark.parametrize(
    "verb", ["moved to approve the plan as drawn", "moved to mend the gate", "moved that the plan be adopted"]
)
def test_the_label_of_a_motion_is_no_part_of_what_was_decided(verb: str) -> None:
    found = minutes(f"Motion: Ann Hill {verb}. Bob Moss seconded. The motion passed 5-0.").decisions
    assert [(one.label, one.text) for one in found] == [("Motion", f"Ann Hill {verb}.")]


def test_a_labelled_motion_that_was_lost_is_no_decision() -> None:
    assert decided("Motion: Ann Hill moved to approve the plan. Bob Moss seconded. The motion failed 1-4.") == []


def test_words_that_only_open_like_a_label_stay_in_the_sentence() -> None:
    text = "Motion sensors for the gate: it was agreed to buy two."
    assert decided(text) == [text]


@pytest.mark.parametrize(
    "sentence",
    ["The fair was talked of in committee, all agreed it a lovely plan.", "All agreed this was a wonderful evening.",
     "Everybody agreed it was a great shame."],
)  # fmt: skip
def test_what_people_think_of_something_is_no_decision(sentence: str) -> None:
    assert decided(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    ["All agreed this should go ahead.", "All agreed to hold a great fair.", "It was agreed that this is the best offer."],
)  # fmt: skip
def test_what_they_agreed_to_do_is_one(sentence: str) -> None:
    assert decided(sentence) == [sentence]
