"""Points that small Roman numbers count in one paragraph: the number belongs to the point behind it."""

from __future__ import annotations

import pytest

from minutelint.model.language.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The plan was passed. ii. The price was read.", "The plan was passed."),
        ("It was agreed to pay the mason. iii. Bob Moss spoke.", "It was agreed to pay the mason."),
        ("Clerk to write to the school. iv. The lamp is out.", "Clerk to write to the school."),
        ("All accepted the change! vi. “Slip” is the new name.", "All accepted the change!"),
        ("It is dry. i. The road is not.", "It is dry."),
    ],
)
def test_a_sentence_ends_before_the_number_of_the_next_point(text: str, first: str) -> None:
    assert split_sentences(text)[0] == (first, 0)


@pytest.mark.parametrize(
    "text",
    ["The note of Moss Ltd. v. Hill was read.", "See part no. ii of the plan.", "It costs approx. mid. Price."],
)
def test_a_small_letter_behind_a_stop_goes_on(text: str) -> None:
    assert len(split_sentences(text)[0][0]) > len(text) // 2
