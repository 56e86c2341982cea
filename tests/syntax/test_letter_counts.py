"""Items counted by a number before a dash, by a number in brackets or by letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "Quay Board\nMinutes of the meeting held on 4 March 2025\n\nPresent: Ann Hill, Bob Moss\n\n"
TITLES = (
    "Apologies", "Minutes of the last meeting", "Gutters", "Summer Fair", "Treasurer's report", "Bike Shed", "Lamps",
    "Correspondence", "Roof", "Any other business", "Keys", "Date of next meeting",
)  # fmt: skip


def items(mark: Callable[[int], str], titles: tuple[str, ...] = TITLES) -> list[tuple[str | None, str]]:
    """Return number and title of the items of minutes whose items begin with `mark` of their place, from 1 on."""
    text = HEAD + "".join(f"{mark(n)} {title}\n\nIt was talked over.\n\n" for n, title in enumerate(titles, 1))
    return [(one.number, one.title) for one in build(read_bytes(text.encode(), "x.txt")).items]


@pytest.mark.parametrize("behind", [" -", " –", "-", "/", " —"])
def test_a_dash_or_a_stroke_may_stand_behind_the_number(behind: str) -> None:
    assert items(lambda n: f"{n}{behind}") == [(str(n), title) for n, title in enumerate(TITLES, 1)]


def test_numbers_in_brackets_count_items_that_minutes_have() -> None:
    assert items(lambda n: f"({n})") == [(f"({n})", title) for n, title in enumerate(TITLES, 1)]


@pytest.mark.parametrize("form", ["{})", "({})", "{}."])
@pytest.mark.parametrize("first", ["a", "A"])
def test_letters_count_items_past_those_that_are_numerals_too(form: str, first: str) -> None:
    marks = [form.format(chr(ord(first) + n)) for n in range(len(TITLES))]
    assert items(lambda n: marks[n - 1]) == [
        (mark.rstrip("."), title) for mark, title in zip(marks, TITLES, strict=True)
    ]


def test_clauses_in_brackets_are_no_items() -> None:
    clauses = (
        "that the roof be mended",
        "that Ann Hill write to the school;",
        "that the lamp stay",
        "that it be noted",
    )
    assert items(lambda n: f"({n})", clauses) == []


def test_a_numeral_behind_the_eighth_letter_that_counts_on_stays_one() -> None:
    parts = "".join(f"({letter}) {letter} is a thing to buy\n" for letter in "abcdefgh")
    text = (
        HEAD
        + f"1. Apologies\n\nNone.\n\n2. Shopping\n\n{parts}(i) one of these\n(ii) and another\n\n3. Roof\n\nIt leaks.\n"
    )
    assert [one.number for one in build(read_bytes(text.encode(), "x.txt")).items] == ["1", "2", "3"]


@pytest.mark.parametrize("word", ["Item", "Agenda item", "Topic", "Point"])
def test_text_may_run_on_behind_the_word_for_an_item_and_its_number(word: str) -> None:
    said = (
        "The members talked it over for a good while and came to no end of it, as the figures had not been sent to them"
    )
    found = items(lambda n: f"{word} {n}.", tuple(f"{title} {said}." for title in TITLES))
    assert [number for number, _ in found] == [str(n) for n in range(1, len(TITLES) + 1)]
