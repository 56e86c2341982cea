"""Bullets that are the items of a document, and titles with half an emphasis."""

from __future__ import annotations

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2031\n\nPresent: Ann Hill, Bob Moss\n\n"


def titles(text: str) -> list[str]:
    return [one.title for one in build(read_bytes((HEAD + text).encode(), "quay.md")).items]


def test_bullets_each_alone_over_a_paragraph_are_items() -> None:
    text = "".join(
        f"-   {title}\n\nThe {title.lower()} was looked at and talked over at length.\n\n"
        for title in ("Slip", "Lane", "Boats of the club")
    )
    assert titles(text) == ["Slip", "Lane", "Boats of the club"]


def test_bullets_that_are_sentences_are_none() -> None:
    text = "".join(
        f"-   The {thing} was seen.\n\nIt was talked over at length.\n\n" for thing in ("slip", "lane", "boat")
    )
    assert titles(text) == []


def test_a_list_among_paragraphs_is_none() -> None:
    text = "It was talked over.\n\n- Slip\n- Lane\n- Boats\n- Oars\n- Tar\n\nAnd again.\n\n- Ropes\n\nThey are old.\n\n"
    assert titles(text) == []


def test_an_emphasis_that_only_ends_closes_the_title() -> None:
    text = (
        "1\\. Repairs* The list of things to mend was gone through.\n\n"
        "2\\. Money* The treasurer spoke of the sums of the year.\n\n3\\. Boats* They float, all of them.\n"
    )
    assert titles(text) == ["Repairs", "Money", "Boats"]


def test_lettered_paragraphs_go_on_in_another_item_where_a_sentence_stands_above() -> None:
    text = (
        "## I. Reports\n\na) Boats\nThey float, all of them.\n\nb) Money\nThere is some of it left.\n\n"
        "## II. New business\nOther business.\na) Slip. It is wet, and the mason is to be asked.\n\n"
        "b) Lane. It is long, and the trees hang over it.\n\n## III. Close\nAt noon.\n"
    )
    assert titles(text) == ["Reports", "Boats", "Money", "New business", "Slip", "Lane", "Close"]


def test_a_heading_right_below_the_title_with_the_day_goes_on_with_it() -> None:
    text = (
        "# Quay Committee\n### Meeting minutes: 2031-07-03 UTC 16:00\n\nAttending: Ann Hill, Bob Moss\n\n## Agenda\n\n"
    )
    text += "### Slip\n- It is wet.\n\n### Lane\n- It is long.\n\n### Boats\n- They float.\n"
    found = build(read_bytes(text.encode(), "quay.md"))
    assert [one.title for one in found.items] == ["Slip", "Lane", "Boats"]
    assert found.meeting.date is not None
    assert found.meeting.date.value == "2031-07-03"
