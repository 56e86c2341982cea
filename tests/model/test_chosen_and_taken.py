"""Decisions that name who was chosen, who was taken in, and what a verdict and a colon announce."""

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
        "Ann Hill (Alder) and Bob Moss (Birch) were elected co-chairs",
        "Cy Low was appointed Clerk.",
        "Cy Low was reappointed Secretary for 2031.",
        "Cy Low was voted Deputy Treasurer.",
        "Cy Low (Alder) was elected Secretary and Treasurer.",
        "Cy Low was chosen as Honorary Librarian unopposed.",
        "Cy Low was appointed Chair of the Paths Committee.",
        "Cy Low was elected Chair by acclamation.",
        "With no other name put forward Cy Low was declared Vice President of Quay Club.",
        "Ann Hill was elected chairperson for this evening.",
        "Bob Moss (from Turku, Finland) was elected secretary of the first meeting.",
        "Ann Hill (from Rye, Kent) and Bob Moss were elected to check the minutes.",
        "Ann Hill and Cy Low were appointed as tellers.",
        "Cy Low was chosen to take the minutes.",
        "Bob Moss was duly appointed scrutineer for the ballot.",
        "Decision from EC to hold a stall at the fair.",
        "Decision of the board not to pay the bill.",
        "Decision by the committee was to wait for the builder.",
        "Decision by the group to meet in June",
        "Cy Low's membership of the club was accepted.",
        "Bob Moss’s application for membership was approved.",
        "The nominations of Ann Hill and Bob Moss for the board were unanimously accepted.",
        "The resignation of Cy Low as treasurer was accepted with regret.",
        "It was accepted that the club will not charge for boats.",
        "It was accepted that Quay Club Inc. will not pay.",
    ],
)
def test_who_was_chosen_and_taken_in(sentence: str) -> None:
    assert decided(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "He was elected Chair of the union.",
        "Cy Low was elected Chair of the National Union of Boats.",
        "Cy Low was elected chair in 2019.",
        "Cy told them how he was voted Treasurer.",
        "Cy told them how he was elected chair of the meeting.",
        "Bob Moss, who was chosen to check the minutes of the last meeting, spoke.",
        "The new council was elected to fix the roads.",
        "Ann Hill was appointed teller for the ballot in 2019.",
        "Decision of the County Council to close the road.",
        "The decision of the board to pay was criticised.",
        "Decision by the board to be announced in June.",
        "Bob Moss, who was appointed Clerk, spoke.",
        "Nobody was elected Auditor.",
        "The application of the builder for a crane was refused by the county council.",
        "The resignation of Cy Low was accepted in May.",
        "It was accepted that this will be hard.",
        "It was accepted that delays will be inevitable.",
    ],
)
def test_what_was_told_of_others_and_of_other_days(sentence: str) -> None:
    assert decided(sentence) == []


@pytest.mark.parametrize("verdict", ["Accepted", "Approved", "Adopted", "Rejected", "Endorsed"])
@pytest.mark.parametrize("form", ["{}: the plainer sign.", "- {}: a lamp for the slip"])
def test_a_bare_verdict_and_what_it_is_of(verdict: str, form: str) -> None:
    assert decided(form.format(verdict)) == [form.format(verdict).removeprefix("- ")]


@pytest.mark.parametrize(
    "line",
    ["- Accepted: 4", "- Accepted: Ann Hill, Bob Moss", "Approved: 3 May 2031", "Approved: the minutes of 3 May",
     "Accepted: the following"],
)  # fmt: skip
def test_numbers_names_and_days_behind_such_a_word_decide_nothing(line: str) -> None:
    assert decided(line) == []
