"""Titles with the number of the agenda in brackets behind them: `Roof (A)`, `Paths (D-1)`, `Slip (Item 4)`."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Quay School District\n\nBoard Minutes\n\nMarch 3, 2031\n\n"
CLOSE = "\n\nAt 7 p.m. the meeting was adjourned.\n"


def minutes(*titles: str, name: str = "x.txt") -> Minutes:
    text = HEAD + "\n\n".join(f"{title}\nThe board heard what there was to say." for title in titles) + CLOSE
    return build(read_bytes(text.encode(), name))


def numbered(found: Minutes) -> list[tuple[str | None, str, int]]:
    return [(item.number, item.title, item.level) for item in found.items]


def test_letters_with_numbers_below_a_range() -> None:
    found = minutes(
        "Call to Order (A)", "Roll Call", "Public Comment (C) [by e-mail]", "Consent Calendar (D-1/D-2)", "Gifts (D-1)",
        "Sale of the Old Boathouse on\nthe Quay (D-2)", "Resolution No. 12: Lease of the Slip (F-1)", "Adjournment (M)",
    )  # fmt: skip
    assert numbered(found) == [
        ("A", "Call to Order", 1),
        (None, "Roll Call", 1),
        ("C", "Public Comment", 1),
        ("D-1/D-2", "Consent Calendar", 1),
        ("D-1", "Gifts", 2),
        ("D-2", "Sale of the Old Boathouse on the Quay", 2),
        ("F-1", "Resolution No. 12: Lease of the Slip", 1),
        ("M", "Adjournment", 1),
    ]
    first = found.items[0]
    assert first.number_span is not None and first.span.end == first.number_span.end


@pytest.mark.parametrize(
    "form", ["{title} (Item {n})", "{title} (Agenda item {n})", "{title} [{n}]", "{title} ({n})", "{title} (No. {n})"]
)
def test_the_words_for_an_item_and_other_brackets(form: str) -> None:
    titles = ["Call to Order", "Minutes of the Last Meeting", "Roof Repairs", "Adjournment"]
    found = minutes(*(form.format(title=title, n=n) for n, title in enumerate(titles, 1)))
    assert numbered(found) == [(str(n), title, 1) for n, title in enumerate(titles, 1)]


def test_headings_of_markdown_have_them_too() -> None:
    found = minutes("## Call to Order (A)\n", "## Roof Repairs (B)\n", "## Adjournment (C)\n", name="x.md")
    assert [number for number, *_ in numbered(found)] == ["A", "B", "C"]


@pytest.mark.parametrize(
    "titles",
    [
        ("Call to Order", "Motion Carried (5)", "Roof Repairs", "Motion Carried (4)", "Adjournment (6)"),  # votes
        ("Call to Order", "Roof Repairs (A)", "Adjournment"),  # one is no count
        ("Call to Order", "Roof Repairs (2031)", "Paths (2032)", "Slip (2033)", "Adjournment"),
    ],
)
def test_brackets_that_count_nothing(titles: tuple[str, ...]) -> None:
    found = minutes(*titles)
    assert {item.number for item in found.items} == {None}
    assert [item.title for item in found.items] == list(titles)


def test_a_list_with_letters_behind_its_entries_opens_nothing() -> None:
    found = minutes("Call to Order", "Roof Repairs\n\nSlate (A)\n\nTin (B)\n\nStraw (C)\n", "Adjournment")
    assert {item.number for item in found.items} == {None}
