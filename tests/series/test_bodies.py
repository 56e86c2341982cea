"""Which names are spellings of one body's name."""

from __future__ import annotations

import pytest

from minutelint.series.chain import alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ashby green village hall committee", "ashby green vilage hall committee"),
        ("st mary s hall board", "st marys hall board"),
        ("quay board", "the quay board"),
    ],
)
def test_one_slip_or_words_left_out_make_no_other_body(one: str, other: str) -> None:
    assert alike(one, other) and alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("alderham parish council", "west elderham parish council"),
        ("hill committee", "quay committee"),
    ],
)
def test_a_word_more_and_another_one_spelt_differently_make_two_bodies(one: str, other: str) -> None:
    assert not alike(one, other) and not alike(other, one)
