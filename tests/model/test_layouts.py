"""Layouts that are told by what their lines begin with or where they stand, and lists of people in unusual order."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.dates.mentions import find_dates
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Minutes of the meeting of the Quay Board held on 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n"


def minutes(text: str, name: str = "x.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def titles(text: str, name: str = "x.md") -> list[str]:
    return [item.title for item in minutes(HEAD + text, name).items]


def people(text: str, name: str = "x.md") -> list[tuple[str, str, str | None]]:
    text = f"Quay Board\n\n3 July 2024\n\n{text}\n\n1. Roof\n\nIt leaks.\n\n2. Road\n\nIt is wet.\n"
    return [(one.name, one.status, one.role) for one in minutes(text, name).attendance]


def named(text: str, name: str = "x.md") -> list[str]:
    return [name for name, _, _ in people(text, name)]


# -- items


def test_paragraphs_begin_with_titles_of_business() -> None:
    text = (
        "Public Comment: None\n\nOld Business: The gate was mended.\n\nQuay Park: The roof leaks and was looked at.\n\n"
        "Bob Moss: The lamp was seen to.\n\nCorrespondence: A letter was read.\n"
    )
    assert titles(text) == ["Public Comment", "Old Business", "Quay Park", "Correspondence"]


def test_paragraphs_begin_with_titles_in_capitals() -> None:
    text = (
        "**PIER PLANNING:** The gate was mended.\n\n**BOATS:** A boat was bought.\n\n**LAMPS:** One is out.\n\n"
        "**SHED:** It was painted.\n\n**GENERAL AGENDA ITEMS:**\n\n1. The path is wet.\n2. The pond is full.\n"
    )
    assert titles(text) == ["PIER PLANNING", "BOATS", "LAMPS", "SHED", "GENERAL AGENDA ITEMS"]


def test_initials_that_come_again_are_no_titles() -> None:
    text = "\n\n".join(f"{who}: The roof leaks and was looked at." for who in ("PHB", "ABC", "PHB", "ABC", "PHB"))
    assert titles(text) == []


def test_titles_stand_behind_the_time() -> None:
    text = (
        "7:06 - Welcome\n\n7:07 - Reading of minutes\n\n7:11 pm - Talk on the quay\n- It is old.\n\n"
        "7:30 - Roof\n- It leaks.\n\n7:45 - End\n"
    )
    assert titles(text) == ["Welcome", "Reading of minutes", "Talk on the quay", "Roof", "End"]


@pytest.mark.parametrize(
    "text",
    [
        "19:05 Ann: hello\n\n19:06 Bob: welcome\n\n19:07 Ann: the roof leaks\n\n19:09 Bob: oh\n",
        "10:00 Welcome\n\n10:10 Roof\n\n10:20 Road\n\n10:30 Any other business\n",
    ],
)
def test_a_talk_logged_by_the_minute_or_a_bare_timetable_has_no_items(text: str) -> None:
    assert titles(text, "x.txt") == []


def test_titles_stand_at_the_margin() -> None:
    text = (
        "\nHold reviews (20 minutes)\n\n    It was looked at.\n\n\nRequest for a new boat\n\n    It was talked over.\n\n\n"
        "Look at the plan again\n\n    It needs a section.\n"
    )
    assert titles(text, "x.txt") == ["Hold reviews (20 minutes)", "Request for a new boat", "Look at the plan again"]


def test_a_tab_behind_some_numbers_is_no_table() -> None:
    text = (
        "1.\tRoof\n    It leaks.\n\n2.\tRoad\n    It is wet.\n\n3. Gate\n    It is open.\n\n4. Pond\n    It is full.\n"
    )
    assert titles(text) == ["Roof", "Road", "Gate", "Pond"]


def test_initials_of_names_are_no_letters_of_a_list() -> None:
    text = "Quay Board, 3 July 2024\n\nPresent:\nA. Smith\nB. Jones\nC. R. Brown, Clerk\n\nRoof Works\n\nIt leaks.\n"
    found = minutes(text)
    assert [one.name for one in found.attendance] == ["A. Smith", "B. Jones", "C. R. Brown"]
    assert all(item.number is None for item in found.items)


def test_a_letter_under_names_behind_their_label_counts_items() -> None:
    text = "Quay Board, 3 July 2024\n\nPresent: Ann Hill\nApologies: Cy Lake\nA. Opening\nIt was opened.\n\nB. Roof\nIt leaks.\n"
    assert [item.number for item in minutes(text).items] == ["A", "B"]


# -- people


@pytest.mark.parametrize(
    "text",
    [
        "The Board held its meeting with the following present: Ann Hill, Bob Moss.",
        "Present Ann Hill, Bob Moss.",
        "Ann Hill (AH) and Bob Moss (BM) joined the meeting remotely.",
        "Members present via video link: Ann Hill, Bob Moss",
        "The meeting began at noon, with the following in attendance:\n\nAnn Hill, Bob Moss",
    ],
)
def test_openings_tell_who_was_there(text: str) -> None:
    assert [(name, status) for name, status, _ in people(text)] == [("Ann Hill", "present"), ("Bob Moss", "present")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Hill and Bob Moss joined the pier team as helpers.",
        "Ann Hill and Bob Moss attended the regatta.",
        "Present Officers and Members are asked to pay.",
    ],
)
def test_other_sentences_do_not(text: str) -> None:
    assert people(text) == []


def test_one_apology() -> None:
    assert people("Present: Ann Hill, Bob Moss\n\nApology from Cy.") == [
        ("Ann Hill", "present", None), ("Bob Moss", "present", None), ("Cy", "apologies", None),
    ]  # fmt: skip


def test_offices_stand_before_names_in_brackets() -> None:
    text = "Officials in attendance:\n\nDirector of Piers, Boats and Lamps (Mr. T. Gill), Clerk (Ann\nHill).\n"
    assert people(text) == [
        ("Mr. T. Gill", "in-attendance", "Director of Piers, Boats and Lamps"), ("Ann Hill", "in-attendance", "Clerk"),
    ]  # fmt: skip
    assert named("Present: Ann Hill (Quay Club), Bob Moss (Pier Club)") == ["Ann Hill", "Bob Moss"]


def test_a_name_goes_on_in_the_next_line() -> None:
    text = "Present: Trustee Ann Hill, Trustee\nBob Moss, Trustee Cy Lake, Trustee Di\nFox"
    assert named(text) == ["Ann Hill", "Bob Moss", "Cy Lake", "Di Fox"]


def test_a_bracket_that_was_never_closed_swallows_nobody() -> None:
    assert named("Present: Ann Hill (AH: Chair; 2002;\nBob Moss (BM: Clerk); Cy\nLake (CL: Host); Di Fox\n(DF: Host)") == [
        "Ann Hill", "Bob Moss", "Cy Lake", "Di Fox",
    ]  # fmt: skip


def test_initials_stand_before_the_office_in_brackets() -> None:
    found = minutes("Quay Board, 3 July 2024\n\nPresent: Ann Hill (AH: Clerk), Bob Moss (BM: Vice Chair)\n").attendance
    assert [(one.name, one.initials, one.role) for one in found] == [
        ("Ann Hill", "AH", "Clerk"), ("Bob Moss", "BM", "Vice Chair"),
    ]  # fmt: skip


def test_what_tells_father_from_son_is_part_of_the_name() -> None:
    assert named("Present: Ann Hill, Bob Moss, Jr., Cy Lake III, Di Fox") == [
        "Ann Hill", "Bob Moss, Jr.", "Cy Lake III", "Di Fox",
    ]  # fmt: skip


def test_names_of_a_chat() -> None:
    assert named("Present: ann, bob_m, cy, Di") == ["ann", "bob_m", "cy", "Di"]
    assert named("Present: all members, staff, public") == []


def test_bullets_without_a_space() -> None:
    text = "Quay Board\n3 July 2024\n\nAttendance\n    -Ann\n    -Bob\n    -Cy\n\n- tasks\n\n    -ask Di, Ed\n"
    assert [one.name for one in minutes(text, "x.txt").attendance] == ["Ann", "Bob", "Cy"]


def test_the_head_of_a_page_stands_outside_its_main_part() -> None:
    talk = "<p>It was talked over at some length and no end was found.</p>" * 9
    page = (
        "<html><body><header><h1>Quay Board</h1><h2>3 July 2024</h2></header><dl><dt>Present</dt><dd>ann, bob, cy</dd></dl>"
        f"<main><h3>Roof</h3>{talk}<h3>Road</h3>{talk}</main><div><h2>Diagnostics</h2></div></body></html>"
    )
    found = minutes(page, "x.html")
    assert [one.name for one in found.attendance] == ["ann", "bob", "cy"]
    assert found.meeting.date is not None
    assert [item.title for item in found.items] == ["Roof", "Road"]


# -- dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("31 May - 1 June 2018", "2018-05-31"),
        ("28 December to 2 January 2021", "2020-12-28"),
        ("9™ September, 2014", "2014-09-09"),
        ("September the 25th 1850", "1850-09-25"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    assert find_dates(text)[0].iso == iso


def test_a_clock_is_no_year() -> None:
    assert [one.iso for one in find_dates("12 May 1830 hrs") if one.iso] == []


def test_a_meeting_announced_is_not_this_one() -> None:
    found = minutes("Next meeting proposed for 10 September 2024.\n\n15 May 2024\n\nQuay Board\n").meeting
    assert found.date is not None and found.date.value == "2024-05-15"


SIGNED = "# Quay Club\n\n3 May 2031\n\n## Roof\n\nIt leaks.\n\n## Paths\n\nThey are dry.\n\n## {head}\n\n{below}\n"


@pytest.mark.parametrize("head", ["CHAIR", "Chairman", "Signed:", "Clerk"])
@pytest.mark.parametrize(
    "below", ["The meeting, which started at 7.30pm, ended at 8.49pm.", "The meeting closed at 9 pm.", "Ann Hill", ""]
)
def test_a_last_heading_over_a_signature_is_no_item(head: str, below: str) -> None:
    found = build(read_bytes(SIGNED.format(head=head, below=below).encode(), "x.md"))
    assert [item.title for item in found.items] == ["Roof", "Paths"]


@pytest.mark.parametrize(
    ("head", "below"), [("Secretary", "Ann Hill gave her report."), ("Chair's report", "The meeting closed at 9 pm.")]
)
def test_a_last_heading_over_business_is_an_item(head: str, below: str) -> None:
    found = build(read_bytes(SIGNED.format(head=head, below=below).encode(), "x.md"))
    assert [item.title for item in found.items] == ["Roof", "Paths", head]
