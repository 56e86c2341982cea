"""Titles that letters count among lists that letters count, and a number right below a title that is not numbered."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n"
HEAD += "".join(
    f"**{title}**\n\n{said}\n\n"
    for title, said in (
        ("CALL TO ORDER", "Ann Hill opened the meeting."),
        ("PUBLIC COMMENTS", "Nobody spoke."),
        ("OLD BUSINESS", "The lamp is mended."),
        ("NEW BUSINESS", "The slip is to be washed."),
        ("BOARD MEMBER COMMENTS", "Bob Moss thanked the crew."),
        ("CORRESPONDENCE", "The school has written."),
    )
)
LISTS = """**REPORTS**

1. **FIGURES**

   A. The slip was used on forty days in the month, which is more than in any July before this one.
   B. The crane was out for three days, and nobody was hurt when the chain of it came down on the quay.

2. **COMMITTEES**

The committees meet in the long room of the mill unless something else is said below.

"""


def titles(text: str) -> list[tuple[int, str | None, str]]:
    """Return level, number and title of the items behind the first."""
    found = build(read_bytes((HEAD + text).encode(), "x.md"))
    return [(one.level, one.number, one.title) for one in found.items[6:]]


@pytest.mark.parametrize(
    "names",
    [
        ("Works Committee – (Bob Moss)", "Finance Committee – (Cy Low)", "Harbour Trust – (Di Fox)"),
        ("Works Committee", "Finance and Audit Committee", "Harbour Trust"),
        ("Roof of the Mill", "Road to the Quay", "Boats and Oars"),
        ("Works (Moss)", "Money (Low)", "Harbour (Fox)"),
    ],
)
def test_titles_that_letters_count_below_a_number(names: tuple[str, ...]) -> None:
    parts = "".join(
        f"{letter}. {name}\n\nIt met in June and had a good year.\n\n"
        for letter, name in zip("ABCD", names, strict=False)
    )
    found = titles(LISTS + parts + "**ADJOURNMENT**\n\nIt ended at 9 pm.\n")
    assert [(level, number, title) for level, number, title in found if level == 3] == [
        (3, letter, name) for letter, name in zip("ABCD", names, strict=False)
    ]
    assert [title for level, _, title in found if level == 2] == ["FIGURES", "COMMITTEES"]


@pytest.mark.parametrize(
    "parts",
    [
        "A. Works\n\nB. Finance\n\nC. Harbour\n\n",
        "A. The works are done.\n\nSo be it.\n\nB. The money is spent.\n\nTrue.\n\nC. The port is full.\n\nIt is.\n\n",
    ],
)
def test_a_list_or_sentences_are_no_titles(parts: str) -> None:
    assert not [one for one in titles(LISTS + parts + "**ADJOURNMENT**\n\nIt ended at 9 pm.\n") if one[0] == 3]


def test_a_number_right_below_a_bold_title_and_over_short_lines() -> None:
    text = (
        LISTS
        + "**CLOSED SESSION:**\n1. **STAFF MATTERS**\n   Pursuant to Section 12 of the Port Act\n   Counsel: Cy Low\n\n"
    )
    assert titles(text + "**ADJOURNMENT**\n\nIt ended at 9 pm.\n")[-2:] == [
        (2, "1", "STAFF MATTERS"),
        (1, None, "ADJOURNMENT"),
    ]


BOLD = "**ROAD REPORT** (Ms Ann Hill)\n\nThe road is dry.\n\n"


@pytest.mark.parametrize(
    "title",
    [
        "WORKS REPORT (Deputy Master Bob Moss)",
        "PORT SERVICES REPORT (Mr Cy Low)",
        "TREASURER'S REPORT – (Di Fox)",
        "ROAD AND QUAY UPDATE (Ann Hill)",
        "BOATS & NETS REPORT (Cy Low)",
    ],
)
def test_business_in_capitals_with_who_spoke_stands_beside_bold_titles(title: str) -> None:
    assert (1, None, title) in titles(BOLD + f"{title}\n\nNo report.\n\n**ADJOURNMENT**\n\nIt ended.\n")


@pytest.mark.parametrize("line", ["SEE THE CHART (Annex B)", "Works report (Bob Moss)", "NO REPORT"])
def test_other_short_lines_do_not(line: str) -> None:
    assert line not in [one[2] for one in titles(BOLD + f"{line}\n\nSo be it.\n\n**ADJOURNMENT**\n\nIt ended.\n")]


def test_capitals_go_on_with_a_count_that_began_under_an_earlier_heading() -> None:
    text = (
        "**CONSENT ITEMS**\n\n1. **Bills**\n\nThey were paid.\n\n**HEARINGS**\n\n1. **Fees**\n\nNobody spoke.\n\n"
        "**REPORTS**\n\n1. **CHAIR'S REPORT**\n\nAll is well.\n\n2. **MASTER'S REPORT**\n\nThe port is full.\n"
        "1. **Hires**\n   Two came.\n\n2. **Leavers**\n   None left.\n\n3. **Boats**\n   All are afloat.\n\n"
        + BOLD
        + "3. CREW REPORT (Mate Bob Moss)\n\nIt is new.\n\n4. COMMITTEE REPORTS\n\nThey met and bought what was needed.\n\n"
        "1. Bought a rope.\n2. Sold a net.\n\n**ADJOURNMENT**\n\nIt ended.\n"
    )
    found = [(number, title) for level, number, title in titles(text) if level == 2]
    assert found[-2:] == [("3", "CREW REPORT (Mate Bob Moss)"), ("4", "COMMITTEE REPORTS")]
