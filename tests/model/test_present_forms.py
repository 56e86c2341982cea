"""Forms of lists of those who were there: labels with brackets and without a colon, sentences, groups, handles."""

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\n"
TAIL = "\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt is long.\n"
NAMES = ["Ann Hill", "Bob Moss", "Cy Low"]


def minutes(text: str, name: str = "x.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def people(text: str) -> list[tuple[str, str]]:
    return [(one.name, one.status) for one in minutes(HEAD + text + TAIL).attendance]


def names(text: str) -> list[str]:
    return [name for name, _ in people(text)]


@pytest.mark.parametrize(
    "label",
    ["Board members present (online) (3/3) :", "The following members and guests were present (in no order):",
     "The following people took part in the call:", "The meeting was attended by:", "Who was there:", "On the call:",
     "Dialled in:", "In the room:", "Sign-in sheet", "Attendance list", "Today's attendees", "Present and voting:",
     "Participating remotely:", "Attendees today (3):"],
)  # fmt: skip
def test_labels_over_a_list_of_those_who_were_there(label: str) -> None:
    assert people(f"{label}\n\n- Ann Hill\n- Bob Moss\n- Cy Low") == [(name, "present") for name in NAMES]


def test_a_lead_of_something_else_is_no_label() -> None:
    assert names("The following members joined the board last year:\n\n- Ann Hill\n- Bob Moss") == []
    assert names("On the call for tenders:\n\n- Ann Hill\n- Bob Moss") == []


@pytest.mark.parametrize("label", ["Those Attending", "Those present", "Members present", "Attending", "Present"])
def test_names_behind_a_label_without_a_colon(label: str) -> None:
    assert names(f"{label} Mrs A Hill, Mr B Moss, Mrs C Low (Clerk), 9 members of the public.") == [
        "Mrs A Hill", "Mr B Moss", "Mrs C Low",
    ]  # fmt: skip
    assert names(f"{label} Ann Hill, she was asked to mend the roof.") == []


def test_call_signs_behind_names_are_no_part_of_them() -> None:
    text = "Members present:\n\n- Ann Hill VE9XK FN15wg\n- Bob Moss VA9UNK Treasurer\n- Cy Low G9ABC"
    assert names(text) == NAMES


def test_staff_under_a_heading_of_their_own_behind_the_members() -> None:
    text = "**Board Members**\nAnn Hill, President\nBob Moss, Member\n\n**Staff Members**\nCy Low, Manager\nDi Fox, Engineer"
    assert people(text) == [
        ("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Low", "in-attendance"), ("Di Fox", "in-attendance"),
    ]  # fmt: skip
    assert names("## Staff members\n\nAnn Hill told of the roof and the road.") == []


def test_groups_under_a_roll_call() -> None:
    text = (
        "1.  **Call to Order / Roll Call**\n\n    a.  **Premier Members of the Quay**\n\n        i.  Ann Hill (Low Inc)\\*\n\n"
        "        ii. Bob Moss (Quay Ltd)\n\n> **Guests / Observers**\n\ni.  Cy Low (Clerk)\n\n     a.  **Not in attendance**\n\n"
        "         i.  Di Fox\n\n**\\*voting member**\n\n"
        "2.  **Roof**\n\n    a.  It leaks.\n\n3.  **Road**\n\n    a.  It is long.\n"
    )
    assert sorted((one.name, one.status) for one in minutes(HEAD + text).attendance) == [
        ("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Low", "in-attendance"), ("Di Fox", "absent"),
    ]  # fmt: skip


def test_members_in_the_front_matter_beside_the_quorum() -> None:
    front = "---\ntitle: Minutes of general meeting\ndate: 2024-07-03\n{}members:\n- Ann Hill (also Director)\n- Bob Moss\n---\n"
    body = "\n## Roof\n\nIt leaks.\n\n## Road\n\nLong.\n"
    found = minutes(front.format("quorum: satisfied\n") + body).attendance
    assert [(one.name, one.status, one.at and one.at.line) for one in found] == [
        ("Ann Hill", "present", 6), ("Bob Moss", "present", 7),
    ]  # fmt: skip
    assert minutes(front.format("") + body).attendance == ()


def test_accounts_stand_for_people_in_a_list() -> None:
    accounts = [("@ann", "present"), ("@bob_m", "present"), ("@CyLow", "present")]
    assert people("**Attendees:**\n@ann, @bob_m, @CyLow") == accounts
    assert people("Present: @ann, @bob_m and @CyLow.") == accounts
    assert people("- Attendees\n    - @ann\n    - @bob_m (left early)\n    - @CyLow\n- Regrets\n    - @di\n- Absents\n") == [
        *accounts, ("@di", "apologies"),
    ]  # fmt: skip
    assert people("Attendees:\n\n- Ann Hill (@ann)\n- @bob_m\n- Cy Low") == [
        ("Ann Hill", "present"), ("@bob_m", "present"), ("Cy Low", "present"),
    ]  # fmt: skip
    assert names("Present: see @ann for the list.") == []


@pytest.mark.parametrize(
    ("title", "away"),
    [("Apologies Mr B Moss, Mr E Fox and Cllr C Low", ["Mr B Moss", "Mr E Fox", "Cllr C Low"]),
     ("Apologies, Welcome and Introductions", []), ("Apologies and Minutes", [])],
)  # fmt: skip
def test_those_who_were_away_in_a_title_without_a_colon(title: str, away: list[str]) -> None:
    text = (
        f"# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill\n\n## {title}\n\n## Roof\n\nIt leaks.\n\n## Road\n\nLong.\n"
    )
    assert [one.name for one in minutes(text).attendance if one.status == "apologies"] == away


def test_a_name_that_goes_on_with_an_initial_on_the_next_line_is_whole() -> None:
    text = "Present:\nBob Moss (BM: Clerk); William\nA. Hill (WH: Chair); Cy Low (CL: Elected)"
    assert names(text) == ["Bob Moss", "William A. Hill", "Cy Low"]


def test_a_remark_ends_a_list_where_other_bullets_stand_below_it() -> None:
    listed = "Present:\n\n- Ann Hill - Chair\n- Bob Moss\n\n"
    remark = "As the record of this day is so long it comes in two parts"
    assert names(f"{listed}{remark}\n\n- Talks - what was said to the harbour\n- Works - all else") == [
        "Ann Hill",
        "Bob Moss",
    ]
    assert names(f"{listed}From the club on the other bank of the river came\n\n- Cy Low\n- Di Fox")[-1] == "Di Fox"


def test_a_row_that_begins_with_an_initial_is_one_of_a_table_of_people() -> None:
    rows = "| Name | Role |\n| --- | --- |\n| A. Hill | Chair |\n| Bob Moss | Member |\n| C. Low | Member |"
    assert people(f"## Attendees\n\n{rows}") == [("A. Hill", "present"), ("Bob Moss", "present"), ("C. Low", "present")]


@pytest.mark.parametrize("name", ["Ann ‘Nan’ Hill", "Ann “Nan” McHill", 'Ann "Nan" Hill'])
def test_a_nickname_in_quotes_is_part_of_the_name(name: str) -> None:
    assert names(f"Present:\n\n- {name}\n- Bob Moss (Chair)") == [name, "Bob Moss"]


def test_a_label_with_a_date_behind_a_list_of_people_is_none_of_them() -> None:
    listed = "## Attendees\n\n- Ann Hill\n- Bob Moss\n\n"
    assert names(f"{listed}Recording: Quay Board – 2024/07/03 19:00") == ["Ann Hill", "Bob Moss"]


def test_those_who_were_there_too_may_be_told_of_in_a_paragraph_of_their_own() -> None:
    text = "It began at seven. Board members present were Ann Hill, Bob Moss, and Cy Low.\n\n"
    too = "Other staff present via video link were Di Fox, Counsel; Ed Kay and Flo Orr, Wardens; and Gil Roe, Editor."
    assert people(text + too) == [
        *((name, "present") for name in NAMES),
        *((name, "in-attendance") for name in ("Di Fox", "Ed Kay", "Flo Orr", "Gil Roe")),
    ]


def test_a_roll_call_in_front_matter_may_be_broken_with_tabs() -> None:
    text = (
        "---\nplace: Quay\nroll-call: [Ann Hill (AH), Bob Moss (BM),\n\t   Cy Low]\n---\n" + HEAD + "1. Roof\n2. Road\n"
    )
    assert [(one.name, one.status) for one in minutes(text).attendance] == [(name, "present") for name in NAMES]


def test_those_below_how_they_came_in_the_opening_were_there() -> None:
    text = "## Opening at 19:00\n\nVia conference call:\n\n- Ann Hill\n- Bob Moss\n- Cy Low\n\nNot present:\n- Di Fox"
    assert sorted(people(text)) == [*((name, "present") for name in NAMES), ("Di Fox", "absent")]
    assert names("## Opening\n\nVia conference call:\n\n- The roof is shut\n- Ann will call the mason soon") == []
