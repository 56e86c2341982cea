"""Bold lines without numbers, under each of which the numbered items count from 1 anew."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "Quay Licensing Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n"
CASE = "{}. The {} of {} Lane\nOwner: the {} company\nWants a new sign over the door.\nGranted.\n\n"
HOUSES = ("Anchor", "Barge", "Crane", "Dolphin", "Eel", "Ferry", "Gull", "Heron", "Isle")


def cases(count: int, start: int = 0) -> str:
    return "".join(CASE.format(n + 1, house, house, house) for n, house in enumerate(HOUSES[start : start + count]))


def items(*titles: str) -> list[tuple[str | None, str, int]]:
    text = HEAD + "".join(f"**{title}**\n\n{cases(5, n)}" for n, title in enumerate(titles))
    found = build(read_bytes(text.encode(), "x.md")).items
    return [(item.number, item.title, item.level) for item in found]


@pytest.mark.parametrize("third", ["Clubs and halls", "Clubs: put off on 5 June 2024"])
def test_each_is_an_item_and_what_is_counted_belongs_to_it(third: str) -> None:
    found = items("Inns heard", "Boats heard", third)
    assert [title for number, title, level in found if level == 1] == ["Inns heard", "Boats heard", third]
    assert [number for number, _, level in found if level == 2] == ["1", "2", "3", "4", "5"] * 3


def test_two_or_the_names_of_meetings_are_none() -> None:
    assert all(level == 1 and number for number, _, level in items("Inns heard", "Boats heard"))
    days = [f"Meeting of the Board on {day} July 2024" for day in (3, 10, 17)]
    assert all(level == 1 and number for number, _, level in items(*days))
