"""What was tabled for another day was put off; what was only tabled may have been laid before the meeting."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board, 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\nApologies: none\n\n## Crane\n\n"


def decided(sentence: str) -> bool:
    return bool(build(read_bytes(f"{HEAD}{sentence}\n\n## Lamps\n\nTwo.\n".encode(), "x.md")).decisions)


@pytest.mark.parametrize(
    "sentence",
    [
        "The lease of the slipway was tabled for a coming meeting.",
        "This matter is tabled until the ice is gone.",
        "Painting the crane was tabled to the next meeting.",
        "The bylaw changes were tabled for further discussion.",
        "New lamps: after some talk it was tabled until September.",
        "The choice of a contractor was tabled pending a second quote.",
    ],
)
def test_tabled_for_another_day_is_a_decision(sentence: str) -> None:
    assert decided(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour report was tabled by Ann Hill.",
        "The accounts to 31 March were tabled.",
        "Copies of the plan were tabled at the meeting.",
        "Bob asked why the plan which was tabled until May had come back.",
        "The letter was tabled for information.",
    ],
)
def test_what_was_laid_before_them_is_none(sentence: str) -> None:
    assert not decided(sentence)
