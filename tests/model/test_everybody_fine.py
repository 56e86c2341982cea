"""Everybody is fine with a thing that is to be done, which decides it, or with a thing that was."""

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
        "Everyone is OK with Bob painting the crane, but the shed stays as it is.",
        "Everybody was okay with moving the fair to June.",
        "All present were fine with Ann Hill ordering the lamps.",
        "The committee is on board with paying for the rope.",
        "The members were comfortable with the crew keeping the old boat.",
    ],
)
def test_what_everybody_is_fine_with_is_decided(sentence: str) -> None:
    assert decided(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Everyone is OK with the food.",
        "Everyone is fine with how the painting went.",
        "Ann Hill is OK with painting the crane.",
        "Not everyone is OK with moving the fair to June.",
        "Is everyone OK with moving the fair to June?",
        "Everyone was fine with the parking.",
    ],
)
def test_what_they_only_like_is_not(sentence: str) -> None:
    assert not decided(sentence)
