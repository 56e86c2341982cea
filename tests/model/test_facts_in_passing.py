"""Facts of the meeting that stand in passing: a date that was moved, an hour in a cell, who took the chair by initials."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Fact, Minutes
from minutelint.readers import read_bytes

HEAD = "# Minutes of the Quay Board\n\n3 July 2024\n\n"
THERE = "Present: Ann Hill, Bob Moss\n\n"
ITEMS = "1. Welcome\n\nAll were welcome.\n\n2. Roof\n\nThe roof was mended.\n\n"


def minutes(text: str, name: str = "m.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def value(fact: Fact | None) -> str | None:
    return fact.value if fact is not None else None


@pytest.mark.parametrize(
    "line",
    [
        "3. Date of the next meeting – 7 August 2024. The Clerk is away and it was agreed to move it to 14 August 2024.",
        "3. Next meeting: Wednesday 7 August 2024\n\nThe meeting was rescheduled to Wednesday 14 August 2024 at 7 pm.",
        "3. Date of next meeting\n\nPlanned for 7 August 2024, but postponed until 14 August 2024 as the hall is let.",
    ],
)
def test_a_next_meeting_that_was_moved(line: str) -> None:
    found = minutes(HEAD + THERE + ITEMS + line + "\n").next_meeting
    assert found is not None
    assert found.date == "2024-08-14"


@pytest.mark.parametrize(
    "line",
    [
        "3. Date of next meeting – 14 August 2024. The fair has been moved from 10 August 2024.",
        "3. Next meeting: 14 August 2024. The one after that is on 4 September 2024.",
        "3. Date of next meeting\n\n14 August 2024. Letters are to be sent to 16 Alder Road.",
    ],
)
def test_other_days_beside_the_next_meeting_move_nothing(line: str) -> None:
    found = minutes(HEAD + THERE + ITEMS + line + "\n").next_meeting
    assert found is not None
    assert found.date == "2024-08-14"


@pytest.mark.parametrize(
    "words", ["The meeting commenced at 1832", "The meeting opened at 18.32", "Meeting started at 6:32 pm"]
)
def test_the_hour_may_stand_in_a_cell(words: str) -> None:
    rows = f"| 1 | Apologies | {words} Visitors: none |\n| 2 | Roof | It leaks. |\n| 3 | Road | It is wet. |\n"
    text = f"{HEAD}{THERE}| No | Item | Minute |\n|--|--|--|\n{rows}"
    assert value(minutes(text).meeting.start) == "18:32"


@pytest.mark.parametrize("people", ["Ann Hill (AH), Bob Moss (BM)", "\n\nAnn Hill\tAH\nBob Moss\tBM"])
def test_initials_tell_who_took_the_chair(people: str) -> None:
    text = f"Minutes of the Quay Board, 3 July 2024\n\nPresent: {people}\n\nBM chaired the meeting.\n\n{ITEMS}"
    assert value(minutes(text, "m.txt").meeting.chair) == "Bob Moss"


def test_initials_of_nobody_take_no_chair() -> None:
    text = (
        f"Minutes of the Quay Board, 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\nXY chaired the meeting.\n\n{ITEMS}"
    )
    assert value(minutes(text, "m.txt").meeting.chair) is None


@pytest.mark.parametrize(
    ("foot", "who"),
    [
        ("Bob Moss prepared the minutes.", "Bob Moss"),
        ("Bob Moss (QB) drafted these minutes after the meeting.", "Bob Moss"),
        ("Bob Moss wrote up the notes.", "Bob Moss"),
        ("BOB MOSS\nChairman and Secretary to the Quay Board", "BOB MOSS"),
        ("Bob Moss\nClerk to the Board", "Bob Moss"),
        # about other minutes, or no name
        ("Bob Moss prepared the minutes of the planning committee.", None),
        ("Thanks\nClerk to the Board", "Clerk"),
    ],
)
def test_who_prepared_the_minutes(foot: str, who: str | None) -> None:
    text = f"{HEAD}Present: Ann Hill, Bob Moss\n\n{ITEMS}3. Thanks\n\nThe hall was clean.\n\n{foot}\n"
    assert value(minutes(text).meeting.minuted_by) == who


def test_the_closing_time_of_a_shop_is_not_the_end_of_the_meeting() -> None:
    text = f"{HEAD}{THERE}1. Welcome\n\nOk.\n\n2. Licence of the Quay Inn\n\nClosing time: 9:00 PM\n\n3. Roof\n\nIt leaks.\n"
    assert value(minutes(text).meeting.end) is None
    assert value(minutes(text + "\nClosing time: 9:00 PM\n").meeting.end) == "21:00"
    closed = text.replace("Licence of the Quay Inn", "Any other business")
    assert value(minutes(closed).meeting.end) == "21:00"


@pytest.mark.parametrize("head", ["{}. {} - (Ann Hill)", "**{}. {}**", "### {}"])
def test_the_next_meetings_of_committees_are_not_that_of_the_board(head: str) -> None:
    bodies = ["Roof Committee", "Fair Working Group", "Harbour Office"]
    days = ["9 July 2024", "TBD", "11 July 2024"]
    lines = (
        f"{head.format(*(letter, body)[-head.count('{}') :])}\n\nNext meeting: {day}\n\nNo report.\n\n"
        for letter, body, day in zip("ABC", bodies, days, strict=True)
    )
    text = (
        f"{HEAD}{THERE}## 1. Welcome\n\nOk.\n\n## 2. Reports of committees\n\n{''.join(lines)}## 3. Roof\n\nIt leaks.\n"
    )
    found = minutes(text)
    assert found.next_meeting is None
    assert "next-meeting" not in {one.kind for one in found.sections}
    told = minutes(text + "\n## 4. Date of next meeting\n\n7 August 2024\n").next_meeting
    assert told is not None
    assert told.date == "2024-08-07"


@pytest.mark.parametrize(
    "foot",
    [
        "## 3. Any other business\n\nNext meeting: 7 August 2024\n\nNext annual meeting: 5 March 2025\n",
        "## Diary\n\nNext meeting: 7 August 2024\n\nNext fair meeting: 9 August 2024\n",
    ],
)
def test_two_dates_one_below_the_other_are_the_boards_own(foot: str) -> None:
    found = minutes(f"{HEAD}{THERE}## 1. Welcome\n\nOk.\n\n## 2. Roof\n\nIt leaks.\n\n{foot}").next_meeting
    assert found is not None
    assert found.date == "2024-08-07"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("*** QUAY BOARD MEETING REPORT ***", "QUAY BOARD MEETING REPORT"),
        ("=== Minutes of the Quay Board ===", "Minutes of the Quay Board"),
        ("Quay Board Meeting ~ Minutes", "Quay Board Meeting ~ Minutes"),
    ],
)
def test_ornaments_around_a_title_are_none_of_it(line: str, title: str) -> None:
    found = minutes(f"{line}\n3 July 2024\n\n{THERE}{ITEMS}", "m.txt")
    fact = found.meeting.title
    assert fact is not None
    assert (fact.value, found.source.slice(fact.span)) == (title, title)


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("# Quay Board, 3 July 2024", "Quay Board, 3 July 2024"),
        ("# Roof Committee 2024-07-03", "Roof Committee 2024-07-03"),
        ("# 3 July 2024", None),
        ("# Quay Board\n\n3 July 2024", None),
        ("Quay Board, 3 July 2024", None),
    ],
)
def test_a_heading_with_the_body_and_the_day_is_the_title_where_nothing_else_is(
    heading: str, title: str | None
) -> None:
    assert value(minutes(f"{heading}\n\n{THERE}## Welcome\n\nOk.\n\n## Roof\n\nIt leaks.\n").meeting.title) == title
