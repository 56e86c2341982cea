"""Decisions told by a bare verdict: without a verb, in the present tense, or behind what was proposed."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board, 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\nApologies: none\n\n## Crane\n\n"


def decided(sentence: str) -> bool:
    found = build(read_bytes(f"{HEAD}{sentence}\n\n## Lamps\n\nTwo.\n".encode(), "x.md")).decisions
    return bool(found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Status quo agreed",
        "Budget agreed.",
        "New rota agreed.",
        "- Revised terms of reference agreed",
        "Proposed to keep the crane, agreed and approved.",
        "Proposed that the crane be kept, and agreed.",
        "Proposed to sell the old lamps; carried unanimously.",
        "The new forms were drawn up after the inspection, proposed and accepted for use from May.",
        "The report on the crane was presented by Bob and approved – details are in the file.",
        "Bob spoke of the accounts, these were then approved and will be printed.",
        "Ann showed the plans, they were duly adopted.",
        "Decided 9am - 3pm, 2nd May",
        "- Decided Saturday 3 May at noon",
        "Agreed 7.30pm on Thursdays.",
        "Ann puts forward a second boat and it is unanimously accepted.",
        "The plan is read out and this is unanimously passed.",
        "After the talks all new wardens unanimously approved.",
        "All three applicants unanimously accepted.",
    ],
)
def test_bare_verdicts_are_decisions(sentence: str) -> None:
    assert decided(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nothing agreed.",
        "No budget agreed.",
        "The cost was within the budget agreed.",
        "Ann agreed.",
        "Proposed to keep the crane, but not agreed yet.",
        "Proposed to talk about it in May.",
        "It was proposed and accepted practice for years to close it.",
        "Bob spoke of the forms, these were then sent to the bank.",
        "The law says that it is unanimously agreed among builders?",
        "All members know the plan that the harbour approved.",
    ],
)
def test_what_only_sounds_like_it(sentence: str) -> None:
    assert not decided(sentence)
