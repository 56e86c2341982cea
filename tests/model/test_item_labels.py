"""Titles that a sign parts from what was said, below letters, in headings and in capitals over lists."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Council\n\nMinutes of the meeting held on 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n"


def titles(text: str) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in build(read_bytes((HEAD + text).encode(), "x.md")).items]


def test_lettered_paragraphs_with_titles_of_their_own_are_parts() -> None:
    text = """1. REPORTS

Ann Hill raised the following issues:

a)  **Night ferry**: the owner has cut some of the runs.

b)  *Sand on the slipway* -- this was swept by the school.

c)  The old crane was sold in May. It had rusted.

Bob Moss

a)  *Dues*: they were paid.

b)  *Open day for the school.* It is on Monday.

2. CLOSE

It ended.
"""
    assert titles(text) == [
        ("1", "REPORTS"),
        ("a)", "Night ferry"),
        ("b)", "Sand on the slipway"),
        ("c)", "The old crane was sold in May."),
        ("a)", "Dues"),
        ("b)", "Open day for the school"),
        ("2", "CLOSE"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "a) mend the wall: this week;\n\nb) mend the roof: next week.",
        "a) The wall is mended.\n\nb) The roof is mended.\n\nc) The door is painted.",
    ],
)
def test_lettered_clauses_are_no_parts(said: str) -> None:
    assert titles(f"1. Reports\n\nWe want that the owners\n\n{said}\n\n2. Close\n\nIt ended.\n") == [
        ("1", "Reports"),
        ("2", "Close"),
    ]


@pytest.mark.parametrize("nil", ["None", "None received.", "No report", "Nil", "No public comment at this time."])
def test_a_heading_says_that_there_was_nothing(nil: str) -> None:
    text = f"### OPENING\n\nAt seven.\n\n### PUBLIC COMMENT: {nil}\n\n### Roof: No slates left over\n\nIt leaks.\n"
    assert [title for _, title in titles(text)] == ["OPENING", "PUBLIC COMMENT", "Roof: No slates left over"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("2. Planning Applications: Mr Roe of Mill Lane asks for a new roof on the barn.", "Planning Applications"),
        ("2. Payments: The mason was paid by cheque. The slater was paid by hand.", "Payments"),
        ("2. Planning: To consider the plans for the old barn in Mill Lane.", None),
        ("2. Payments: the fees of the mason and those of the slater", None),
    ],
)
def test_a_report_behind_a_colon_is_no_part_of_the_title(line: str, title: str | None) -> None:
    found = titles(f"1. Welcome\n\nAt seven.\n\n{line}\n\n3. Roof\n\nIt leaks.\n")
    assert found[1] == ("2", line[3:] if title is None else title)


LISTS = """{}

1. Gravel in the lane. It is to settle.

2. New bench. The mason has it.

{}

1. Roe, Mill Lane. New roof.

2. Low, the old barn. A door.

PAYMENTS

Mason, 20 pounds. Slater, 30 pounds.

PRECEPT. It stays as it was in the last year.

MIND THE STEP

ANY OTHER BUSINESS

1. The hedge is high.
"""


def test_capitals_over_lists_that_count_anew_are_items() -> None:
    found = [title for number, title in titles(LISTS.format("MATTERS ARISING", "PLANNING")) if number is None]
    assert found == ["MATTERS ARISING", "PLANNING", "PAYMENTS", "PRECEPT", "ANY OTHER BUSINESS"]


def test_capitals_among_one_count_are_no_items() -> None:
    text = "1. Gravel in the lane. It settles.\n\nNO ENTRY\n\nSo the sign says.\n\n2. Bench. The mason has it.\n"
    assert [number for number, _ in titles(text)] == ["1", "2"]


TOP = """# Quay Council

12 Mill Lane, Quay

## ACTION MINUTES – REGULAR MEETING

### BOARD OF HARBOUR MASTERS
QUAY COUNCIL
Thursday, July 4, 2024
Held in the hall

### CALL TO ORDER
Ann Hill opened the meeting.

### REPORTS
None came.

### ROOF
It leaks.

QUESTIONS AND COMMENTS

Bob Moss asked for slates.

SO THEY SAY

ADJOURNMENT
They went home at nine.
"""


def test_headings_of_the_head_are_no_items_and_capitals_among_headings_in_capitals_are() -> None:
    found = build(read_bytes(TOP.encode(), "x.md"))
    names = ["CALL TO ORDER", "REPORTS", "ROOF", "QUESTIONS AND COMMENTS", "ADJOURNMENT"]
    assert [item.title for item in found.items] == names
    assert found.meeting.date is not None
    assert found.meeting.date.value == "2024-07-04"


def test_a_heading_over_a_day_and_a_text_is_an_item() -> None:
    text = TOP.replace("Held in the hall", "Ann Hill told us of the harbour and of all its boats.")
    assert build(read_bytes(text.encode(), "x.md")).items[0].title == "BOARD OF HARBOUR MASTERS"


def test_a_sentence_broken_behind_a_few_words_is_no_title() -> None:
    text = HEAD + "President Tom Hill told\nthe club of the boats.\n\nBoats\n\nThey leak.\n\nMatters Arising\n\nNone.\n"
    assert [item.title for item in build(read_bytes(text.encode(), "x.md")).items] == ["Boats", "Matters Arising"]


RUNS = """### CALL TO ORDER

None.

### APOLOGIES

None.

### MATTERS ARISING

None.

### PUBLIC COMMENT

None.

### CORRESPONDENCE

None.

### MONEY

None.

### REPORTS

1. **CLERK'S REPORT:** No report.

2. **MAYOR'S REPORT:**
Bob Moss spoke.

### Boats

They leak.

{}. **FERRY REPORT:**
It sails.

{}. **DOCK COMMITTEE**
It meets in May.

### ANY OTHER BUSINESS

None.

### NEXT MEETING

In May.

### ADJOURNMENT

At nine.
"""


def test_titles_in_capitals_run_on_under_the_next_heading() -> None:
    found = [number for number, _ in titles(RUNS.format(3, 4)) if number is not None]
    assert found == ["1", "2", "3", "4"]
    assert [number for number, _ in titles(RUNS.format(5, 6)) if number is not None] == ["1", "2"]


def test_titles_alone_among_those_with_their_words_behind_them() -> None:
    text = (
        "Minutes of the Quay Club\n\n3 July 2024\n\nIn attendance: Ann Hill; Bob Moss;\nJim Low\n\n"
        "Secretary's Report:\n\n  The letter box was empty.\n\nOld business\n\nRoof: It leaks.\n\n"
        "Treasurer's report: There is money.\n\nMatters arising: There were none.\n\nJetty: No report was given.\n"
        "New business\n\nBoats: They are dry.\n\nAnnouncements:\n\nNone.\n\nVisit us at: https://quay.example/\n"
    )
    found = build(read_bytes(text.encode(), "x.md"))
    titles = [item.title for item in found.items]
    assert titles == [
        "Secretary's Report", "Old business", "Treasurer's report", "Matters arising", "Jetty", "New business", "Boats",
        "Announcements",
    ]  # fmt: skip
    assert [one.name for one in found.attendance] == ["Ann Hill", "Bob Moss", "Jim Low"]


def test_what_a_form_gives_every_matter_is_no_item() -> None:
    part = (
        "NEW {} OF SLATE\n\nPROPOSAL\n\nThe owner wants to build it anew.\n\nSTAFF ANALYSIS:\n\nIt may be built.\n\n"
        "VOTE: 9/0 AYES: HILL, MOSS\n\nNAYS: NONE\n\nDECISION:\n\nAPPLICATION FOR A {} APPROVED\n\n"
    )
    names = ("ROOF", "WALL", "JETTY")
    matters = "".join(part.format(name, name) for name in names)
    head = "Minutes of the Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss, Jim Low\n\n"
    found = build(read_bytes(f"{head}{matters}We went home at 9.\n\nAnn Hill, Clerk to the Board\n".encode(), "x.md"))
    assert [item.title for item in found.items] == [f"NEW {name} OF SLATE" for name in names]
    assert [one.text for one in found.decisions] == [f"APPLICATION FOR A {name} APPROVED" for name in names]


def test_business_that_comes_again_and_who_clerks_stay_items() -> None:
    part = "MINUTES\n\n{} 2024\n\nPresent: Ann Hill, Bob Moss\n\nRoof Repair\n\nIt leaks.\n\nBoat Hire\n\nThey are dry.\n\n"
    text = "".join(part.format(day) for day in ("3 July", "4 August", "5 September"))
    found = build(read_bytes(text.encode(), "x.md"))
    assert [item.title for item in found.items].count("Roof Repair") == 3
    head = "Minutes of the Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n"
    more = "Roof Repair\n\nIt leaks.\n\nBoat Hire\n\nThey are dry.\n\nNew Clerk\n\nNobody was found.\n"
    assert build(read_bytes((head + more).encode(), "x.md")).items[-1].title == "New Clerk"


def test_a_list_that_goes_on_below_the_first_name() -> None:
    roll = "Present: Ann Hill, Parish Clerk\n\nBob Moss, Low Quay\n\nJim Low, Pier\n\n"
    head = f"Minutes of the Quay Board\n\n3 July 2024\n\n{roll}"
    found = build(read_bytes(f"{head}Roof Repair\n\nIt leaks.\n\nBoat Hire\n\nThey are dry.\n".encode(), "x.md"))
    assert "Bob Moss, Low Quay" not in [item.title for item in found.items]
    assert [one.name for one in found.attendance] == ["Ann Hill", "Bob Moss", "Jim Low"]


def test_a_paragraph_below_the_word_for_a_decision() -> None:
    text = "## 1. Roof\n\nIt leaks.\n\nDecision:\n\nThe roof stays as it is.\n\nAnn Hill went home.\n"
    found = build(read_bytes((HEAD + text).encode(), "x.md"))
    assert [(one.label, one.text) for one in found.decisions] == [("Decision", "The roof stays as it is.")]
