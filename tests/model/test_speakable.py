"""Capitals that are spelt letter by letter, and those that are words."""

from __future__ import annotations

import pytest

from minutelint.model.acronyms.finding import find_acronyms
from minutelint.model.acronyms.speakable import is_speakable


@pytest.mark.parametrize(
    ("word", "speakable"),
    [
        ("BRIDGE", True),
        ("LENGTHS", True),
        ("SCHOOL", True),
        ("MARCH", True),
        ("AGM", False),
        ("NRAPTC", False),
        ("OKLB", False),
        ("BKR", False),
    ],
)
def test_a_word_begins_and_ends_as_words_do(word: str, speakable: bool) -> None:
    assert is_speakable(word) is speakable


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("NRB ARDG PAB work together well.", ["NRB", "ARDG", "PAB"]),
        ("The OKLB AGM was held.", ["OKLB", "AGM"]),
        ("Minutes came from the NRAPTC: circulated.", ["NRAPTC"]),
        ("We could bring RAF-TS into the store by OAI-PMB.", ["RAF-TS", "OAI-PMB"]),
        ("The topics:\n- BPD\n- Attendance", ["BPD"]),
        ("Account\tSum\nODSDK\t4", ["ODSDK"]),
        ("THE BRIDGE FUND OF OLD\nThe vote was REFUSED then.", []),
        ("Mr NGUYENK asked, and the roof is RE-USED.", []),
        ("GRTN PLCE\nSTRT NGHT", []),
    ],
)
def test_what_cannot_be_spoken_is_spelt(text: str, acronyms: list[str]) -> None:
    assert [use.acronym for use in find_acronyms(text, people={}).uses] == acronyms


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("Letter from A&B Tree Services about oaks.", []),
        ("Paid to A&B Roofing.", []),
        ("The P&R Committee met.", ["P&R"]),
        ("Our P&R services are many.", ["P&R"]),
    ],
)
def test_two_letters_in_front_of_a_trade_name_a_firm(text: str, acronyms: list[str]) -> None:
    assert [use.acronym for use in find_acronyms(text, people={}).uses] == acronyms
