"""Whole documents: which style reads them, which lines open items, which are lists."""

from pathlib import Path

import pytest

from minutelint.syntax.parse import parse
from minutelint.syntax.styles import StyleError


def outline(text: str, **options: object) -> list[tuple[str | None, str, int]]:
    """The items as (number, title, level)."""
    parsed = parse(text, **options)  # type: ignore[arg-type]
    assert not parsed.unparsed
    return [(o.head.number, o.head.title, o.level) for _, o in sorted(parsed.openings.items())]


PAGE = """Agenda and minutes

Lakeside Forum - Tuesday, 5th May, 2015 2.00 pm

1.

Apologies

Minutes:

None were received.

2.

Minutes pdf icon PDF 48 KB

To approve the Minutes of 3 March 2015

Minutes:

They were approved.

3.

Performance

3.(i)

Spring Quarter pdf icon PDF 1 MB

Minutes:

Reading rose.

RESOLVED:  That the Forum

1)    thanks the staff;

2)    asks for a plan.



Waiver of Standing Orders

The Chair asked for it. This was agreed.

4.

Any Other Business

Minutes:

None.
"""


def test_committee_page() -> None:
    assert parse(PAGE).style == "modern_gov"
    assert outline(PAGE) == [
        ("1", "Apologies", 1),
        ("2", "Minutes", 1),
        ("3", "Performance", 1),
        ("3.(i)", "Spring Quarter", 2),
        (None, "Waiver of Standing Orders", 1),
        ("4", "Any Other Business", 1),
    ]


def test_numbered_headings_and_a_list_inside() -> None:
    text = (
        "Present:\n\nAnn Hill\tClerk\n\n1. Apologies\n\nNone.\n\n2. Workforce\n\nPriorities were:\n\n"
        "1. establish a strategy;\n2. work with the college;\n3. set up a group.\n\n"
        "Stay Safe\n\nA review is under way.\n\n3. Future Meetings\n\n14 January 2010 – 2pm\n"
    )
    assert parse(text).style == "numbered_headings"
    assert outline(text) == [("1", "Apologies", 1), ("2", "Workforce", 1), ("3", "Future Meetings", 1)]


@pytest.mark.parametrize("broken", ["1 2 4 5", "1 2 2 3", "1 2 4 3 5 6", "1 2 3 3"])
def test_a_fault_in_the_numbers_is_kept(broken: str) -> None:
    text = "\n".join(
        f"{n}. Item called {letter}\n\nIt was discussed.\n" for n, letter in zip(broken.split(), "ABCDEF", strict=False)
    )
    assert [number for number, _, _ in outline(text)] == broken.split()


def test_minute_numbers_with_text_on_the_line() -> None:
    text = (
        "Present: Ann Hill (Chair)\n\n107/20 Openness Notice The Chair read the notice.\n\n"
        "108/20 To Receive Apologies There were none.\n\n109/20 Village Gates – The Clerk had written to the county.\n"
    )
    assert parse(text).style == "minute_numbers"
    assert outline(text) == [
        ("107/20", "Openness Notice", 1),
        ("108/20", "To Receive Apologies", 1),
        ("109/20", "Village Gates", 1),
    ]


def test_table_of_items() -> None:
    text = "Item\tDetail\n1\tWelcome\n- Everyone was welcomed.\n2\tPerformance\n- It rose.\n\n- It fell.\n2\tNo other business\n"
    assert parse(text).style == "item_table"
    assert outline(text) == [("1", "Welcome", 1), ("2", "Performance", 1), ("2", "No other business", 1)]


def test_headings_with_numbered_items_in_each() -> None:
    text = (
        "# Town Council Minutes\n\n## Call to Order\n\nAt 7.\n\n## Old Business\n\n"
        "### 1. Trees\n\nHeard.\n\n1. Note that the plan was wrong.\n\n### 2. Fees\n\nHeard.\n\n"
        "## New Business\n\nNone.\n\n## Reports\n\n### 1. Parks\n\nNone.\n"
    )
    assert parse(text).style == "markdown_headings"
    assert outline(text) == [
        (None, "Call to Order", 1),
        (None, "Old Business", 1),
        ("1", "Trees", 2),
        ("2", "Fees", 2),
        (None, "New Business", 1),
        (None, "Reports", 1),
        ("1", "Parks", 2),
    ]


def test_frames_are_no_items() -> None:
    text = (
        "# Minutes\n\n## Attendees\n\n- Ann Hill\n\n## Discussion\n\n### 1. Budget\n\nHeard.\n\n"
        "### 3. Website\n\nHeard.\n\n## Next Meeting\n\n4 May\n"
    )
    assert outline(text) == [("1", "Budget", 1), ("3", "Website", 1), (None, "Next Meeting", 1)]


@pytest.mark.parametrize("mark", ["", "** ", "## "])
@pytest.mark.parametrize("attended", ["Present: Ann Hill, Bob Moss\n\n", ""])
def test_the_title_of_the_document_is_no_item_and_the_last_minutes_are_one(mark: str, attended: str) -> None:
    items = f"{mark}Minutes of the last meeting\n\nThey were read.\n\n{mark}Roof\n\nIt leaks.\n"
    title = f"{mark}Minutes of the meeting of the Lakeside Forum held on 3 May 2024\n\n"
    expected = [(None, "Minutes of the last meeting", 1), (None, "Roof", 1)]
    assert outline(title + attended + items) == expected
    assert outline(attended + items) == expected


def test_an_agenda_set_before_the_minutes_is_no_second_run() -> None:
    agenda = "".join(f"{n}. Topic {n}\n    * detail\n\n" for n in range(1, 5))
    text = f"# Council minutes 2022-05-17\n\n## Agenda\n\n{agenda}\n## Notes\n\n{agenda}"
    openings = parse(text).openings
    assert [o.head.number for _, o in sorted(openings.items())] == ["1", "2", "3", "4"]
    assert min(openings) > text.index("## Notes")


def test_two_meetings_in_one_file_are_two_runs() -> None:
    text = "".join(
        f"## Meeting {day} May\n\n" + "".join(f"{n}. Matter {n * day}\n\nHeard.\n\n" for n in range(1, 4))
        for day in (3, 10)
    )
    runs = [o.run for _, o in sorted(parse(text).openings.items()) if o.run is not None]
    assert runs == [0, 0, 0, 1, 1, 1]


def test_items_in_the_middle_of_a_line() -> None:
    text = (
        "1. PUBLIC FORUM The lamp was discussed.\n\n2. REPORTS 2.1 Police The officer spoke of 12 visits in 3 weeks.\n\n"
        "2.2 Library It is open.\n\n3. APOLOGIES These were accepted by all. 4. DECLARATIONS There were none.\n\n"
        "5. MOLES They are gone.\n"
    )
    assert [number for number, _, _ in outline(text)] == ["1", "2", "2.1", "2.2", "3", "4", "5"]


def test_any_text_parses() -> None:
    parsed = parse("Just a letter.\n\nNothing here is an item.\n")
    assert parsed.openings == {}
    assert not parsed.unparsed


def test_a_style_of_ones_own(tmp_path: Path) -> None:
    grammar = tmp_path / "tops.lark"
    grammar.write_text(
        '//! title = "Top 1 - Title"\n//! heads = ["TOP_LINE"]\n//! weight = 2.0\n'
        "%import blocks (preamble, body, subitem, unnumbered_item)\n"
        "start: preamble (item | subitem | unnumbered_item)*\nitem: TOP_LINE body\n"
        "TOP_LINE.95: /Top (?P<number>\\d+) - (?P<title>[^\\n]*)\\n/\n",
        encoding="utf-8",
    )
    text = "Club minutes\n\nTop 1 - Money\n\nIt is short.\n\nTop 2 - Hall\n\nIt leaks.\n"
    parsed = parse(text, styles=[grammar])
    assert parsed.style == "tops"
    assert outline(text, styles=[grammar]) == [("1", "Money", 1), ("2", "Hall", 1)]


def test_an_unknown_style_is_named() -> None:
    with pytest.raises(StyleError, match="there is no house style 'fancy'"):
        parse("x", style="fancy")


def test_a_broken_style_is_named(tmp_path: Path) -> None:
    grammar = tmp_path / "broken.lark"
    grammar.write_text('//! title = "x"\n//! heads = ["NUMBERED"]\nstart: (((\n', encoding="utf-8")
    with pytest.raises(StyleError, match=r"broken\.lark"):
        parse("1. A\n\nx\n\n2. B\n\ny\n", styles=[grammar], style="broken")


def test_an_account_below_one_of_several_headings_has_no_items() -> None:
    account = "\n\n".join(
        [
            "INCOME",
            "Dues 1,200.00",
            "Gifts 350.00",
            "Total Income 1,550.00",
            "EXPENSES",
            "Rent 900.00",
            "Net Income 650.00",
        ]
    )
    before = "# Yearly meeting\n\n## Call to order\n\nAnn Hill opened.\n\n## Treasurer's report\n\n"
    after = "\n\n## New business\n\nWe talked.\n\n## Old business\n\nNone.\n\n## Close\n\nAt nine.\n"
    text = before + account + after
    assert [title for _, title, _ in outline(text)] == [
        "Call to order", "Treasurer's report", "New business", "Old business", "Close",
    ]  # fmt: skip


def test_colons_end_the_titles_of_numbered_paragraphs() -> None:
    text = """1. The meeting began in silence and a page was read from the book of advices.

2. House committee: the deck was stained, and the well

tested in the spring.

3. Library: Di Fox needs two helpers for the sorting day on the last Saturday, bring boxes if you have any.

4. Motion: to lay down the picnic committee was read and held over for a month of thought by all.

5. Roof: mended.
"""
    assert [title for _, title, _ in outline(text)] == [
        "The meeting began in silence and a page was read from the book of advices.",
        "House committee",
        "Library",
        "Motion: to lay down the picnic committee was read and held over for a month of thought by all.",
        "Roof: mended.",
    ]


def test_colons_stay_in_short_titles() -> None:
    titles = (
        "Finance: the accounts of the year",
        "Roof: slates",
        "Hall: the hire of the hall on the days of the fair in May",
    )
    text = "".join(f"{at}. {title}\n\nAnn spoke.\n\n" for at, title in enumerate(titles, 1))
    assert [title for _, title, _ in outline(text)] == list(titles)
