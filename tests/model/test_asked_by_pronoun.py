"""Work that is asked of `he` or `she`, whom the sentence before names."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board, 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\nApologies: none\n\n## Crane\n\n"


def asked(text: str) -> list[tuple[str, str | None]]:
    found = build(read_bytes(f"{HEAD}{text}\n\n## Lamps\n\nTwo.\n".encode(), "x.md")).actions
    return [(who.as_written, who.resolved) for one in found for who in one.owners]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ann Hill spoke of the ropes. She was asked to mend the longest.", ("She", "Ann Hill")),
        ("Bob Moss has seen the crane. He is also requested to paint it by May.", ("He", "Bob Moss")),
        ("The treasurer presented the bills. She is requested to pay the oldest.", ("She", "The treasurer")),
    ],
)
def test_who_is_meant_stands_in_the_sentence_before(text: str, who: tuple[str, str]) -> None:
    assert asked(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Hill thanked Bob Moss. He was asked to mend the rope.",
        "Ann Hill and Bob Moss spoke. He was asked to mend the rope.",
        "A letter came from the port. She was asked to write back.",
        "Ann Hill spoke of the ropes. She was asked to explain.",
        "She was asked to mend the rope.",
    ],
)
def test_nobody_in_doubt(text: str) -> None:
    assert asked(text) == []
