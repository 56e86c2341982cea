"""A decision behind a dash at the end of a line, and decisions of the whole body in words that a vote ends with."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes


def decided(sentence: str) -> list[str]:
    text = f"# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\n## Roof\n\n{sentence}\n"
    return [one.text for one in build(read_bytes(text.encode(), "x.md")).decisions]


@pytest.mark.parametrize(
    "sentence",
    [
        "Low Ferry Ltd requested permission to put the crane on the label of its jam - Approved",
        "Cy Low asked for two keys to the boat house – Granted.",
        "Ann Hill wants to sell tea at the fair -- declined",
        "Spring Fair at the Mill -- Passed",
        "Sale of the old boat - Passed unanimously",
        "Votes for the colour of the new sails - Unanimously supported",
        "Board unanimously supported the sale of the boat.",
        "The committee unanimously supports to let the upper room.",
        "All members were in agreement with the proposal of the harbour to move the crane.",
        "Result: Bob Moss was chosen unanimously",
        "Result: Cy Low was selected with all votes",
        "The Board has appointed Cy Low to be the keeper of the slip, effective immediately",
    ],
)
def test_what_the_end_of_a_line_decides(sentence: str) -> None:
    assert decided(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fire inspection of the boat house - Passed",
        "24/0117 Two flats at 5 Mill Lane - Approved",
        "The crane at the yard - failed",
        "Cy Low supports the sale of the boat.",
        "Members were in agreement with Ann Hill.",
        "The Council has appointed Di Fox to be the clerk.",
        "Low Ferry Ltd was selected.",
        "The names for the Harbour Board were read out and voted upon.",
        "The places on the Club Board were shown and voted on.",
    ],
)
def test_what_ends_in_the_same_way_and_decides_nothing(sentence: str) -> None:
    assert decided(sentence) == []
