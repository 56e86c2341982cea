"""What whole minutes tell in other forms than a label: who was there, what was decided, who is to do it and by when."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Minutes of the meeting of the Quay Board held on 3 July 2024\n\n"
ITEMS = "1. Welcome\n\nThe chair opened the meeting.\n\n2. Roof\n\nIt leaks.\n"


def minutes(text: str, name: str = "x.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def attended(text: str) -> list[tuple[str, str]]:
    return [(one.name, one.status) for one in minutes(HEAD + text + "\n\n" + ITEMS).attendance]


THREE = [("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Low", "present")]
FOX = ("Hal Fox", "absent")
TICKED = "| Trustee | Present | Absent |\n|--|--|--|\n| Ann Hill | X | |\n| Bob Moss | x | |\n| Hal Fox | | X |"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Hill, Bob Moss and Cy Low were present.", THREE),
        ("The following members were present: Ann Hill, Bob Moss, Cy Low.", THREE),
        ("Present at the meeting were Ann Hill, Bob Moss and Cy Low.", THREE),
        ("The meeting was attended by Ann Hill, Bob Moss and Cy Low.", THREE),
        ("The Board met at noon in the Town Hall with Ann Hill, Bob Moss and Cy Low present.", THREE),
        ("**Roll Call:** Trustees Ann Hill, Bob Moss and Cy Low were present. Trustee Hal Fox was absent.", [*THREE, FOX]),
        ("Roll call was taken. Present: Ann Hill, Bob Moss, Cy Low. Absent: Hal Fox.", [*THREE, FOX]),
        ("Ann Hill, Bob Moss and Cy Low were present. Clerk Ed Ray was also present.", [*THREE, ("Ed Ray", "in-attendance")]),
        ("Ann Hill, Bob Moss and Cy Low were present. Hal Fox sent his apologies.", [*THREE, ("Hal Fox", "apologies")]),
        (TICKED, [*THREE[:2], FOX]),
        ("Roll call:\n\nAnn Hill - present\nBob Moss: present\nHal Fox (absent)", [*THREE[:2], FOX]),
        ("Ann Hill – present\n\nThe hall was cold.", []),
        ("Present: Ann Hill, Bob Moss\n\nApologies were received from Hal Fox.", [*THREE[:2], ("Hal Fox", "apologies")]),
        ("Present: Ann Hill, Bob Moss\nAbsent: Hal Fox\nStaff: Cy Low", [*THREE[:2], FOX, ("Cy Low", "in-attendance")]),
        ("Present: Ann Hill, Bob Moss\n\nTreasurer's report: Cy Low gave the report for the year.", THREE[:2]),
        ("Present: Ann Hill, Bob Moss, Cy Low\n\nMotion to adjourn.\nAyes: Hill, Moss\nNoes: none", THREE),
    ],
)  # fmt: skip
def test_who_was_there(text: str, expected: list[tuple[str, str]]) -> None:
    assert attended(text) == expected


@pytest.mark.parametrize(
    "text",
    ["A quorum was present.", "Two residents were present.", "The walls were present in the plan.", "Ann Hill was present."],
)  # fmt: skip
def test_what_is_no_list_of_people(text: str) -> None:
    assert attended(text) == []


def test_who_was_absent_from_a_vote_was_not_from_the_meeting() -> None:
    text = (
        HEAD + "Present: Ann Hill, Bob Moss\n\n" + ITEMS + "\nMoved by Hill.\n\nAyes: Hill\nNoes: none\nAbsent: Low\n"
    )
    assert [one.name for one in minutes(text).attendance] == ["Ann Hill", "Bob Moss"]


def last_minutes(text: str) -> tuple[str, str | None, bool] | None:
    found = minutes(
        HEAD + "Present: Ann Hill, Bob Moss\n\n1. Minutes of the last meeting\n\n" + text + "\n\n2. Roof\n\nIt leaks.\n"
    )
    return (found.approval.outcome, found.approval.of_date, found.approval.amended) if found.approval else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minutes of 5 June 2024 were agreed as a true record subject to these corrections:\n\n- page 2, to read ten.",
         ("approved", "2024-06-05", True)),
        ("No changes. Proposed: Ann Hill, seconded: Bob Moss.", ("approved", None, False)),
        ("1.1 5 June 2024\n\nAnn Hill moved approval of the June 5, 2024 minutes. Bob Moss seconded. Motion carried.",
         ("approved", "2024-06-05", False)),
        ("Proposed by Ann Hill, seconded by Bob Moss. The motion failed.", None),
    ],
)  # fmt: skip
def test_the_last_minutes(text: str, expected: tuple[str, str | None, bool] | None) -> None:
    assert last_minutes(text) == expected


def test_the_last_minutes_behind_a_label() -> None:
    label = "**Approval of Minutes:** Ann Hill made a motion to accept the minutes of June 5, 2024; Bob Moss seconded. Carried."
    found = minutes(HEAD + label + "\n\n" + ITEMS).approval
    assert found is not None and (found.outcome, found.of_date) == ("approved", "2024-06-05")


def test_short_numbered_sentences_are_read() -> None:
    found = minutes(
        HEAD + "Present: Ann Hill (AH), Bob Moss\n\n1. Roof\n1.1 It was resolved that the bill be paid.\n"
        "1.2 The roof leaks. AH to mend it.\n1.3 RESOLVED: that a ladder be bought.\n2. Hedge\n2.1 Review the plan.\n"
        "(a) The hedge. It was agreed to cut it.\n"
    )  # fmt: skip
    assert [one.text for one in found.decisions] == [
        "It was resolved that the bill be paid.",
        "that a ladder be bought.",
        "It was agreed to cut it.",
    ]
    assert [(one.text, one.owners[0].as_written) for one in found.actions] == [("AH to mend it.", "AH")]


@pytest.mark.parametrize(
    "sentence", ["IT WAS RESOLVED THAT the rent be raised.", "Resolved to buy a van.", "Resolved that a van be bought."]
)
def test_resolutions_in_other_letters(sentence: str) -> None:
    found = minutes(HEAD + ITEMS + "\n" + sentence + "\n")
    assert [one.text for one in found.decisions] == [sentence]
    assert not found.actions


def test_boxes_and_names_in_a_list_of_actions() -> None:
    found = minutes(
        HEAD
        + ITEMS
        + "\n## Action items\n\n- [ ] wesleyg: post a comment\n- [x] Ann Hill: mend the clock\n- Dana: write the note\n"
    )
    assert [(one.text, one.owners[0].as_written, one.status) for one in found.actions] == [
        ("wesleyg: post a comment", "wesleyg", None),
        ("Ann Hill: mend the clock", "Ann Hill", "done"),
        ("Dana: write the note", "Dana", None),
    ]


def test_a_table_of_actions_whose_first_column_is_the_item() -> None:
    found = minutes(
        HEAD
        + ITEMS
        + "\n| Item | Action | Who | When |\n|--|--|--|--|\n| 2 | Mend the roof | All link staff | 3/20 |\n"
    )
    assert [(one.text, one.owners[0].as_written) for one in found.actions] == [("Mend the roof", "All link staff")]
    assert found.actions[0].due is not None and not found.actions[0].due.vague


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("due 20 July 2024", "2024-07-20"),
        ("due: 20 July", "2024-07-20"),
        ("by 3/20", None),
        ("by EOD Friday", None),
        ("by end of month", None),
    ],
)
def test_when_it_is_due(due: str, day: str | None) -> None:
    found = minutes(HEAD + "Present: Ann Hill (AH)\n\n" + ITEMS + f"\nAction: AH to mend the roof, {due}\n")
    made = found.actions[0].due
    assert made is not None and (made.date, made.vague) == (day, False)


def test_the_next_meeting_of_a_body_named_in_full() -> None:
    found = minutes(
        HEAD + ITEMS + "\nThe next regular meeting of the Board of Quays is Tuesday, August 6, 2024 at 6:30 p.m.\n"
    )
    assert found.next_meeting is not None and found.next_meeting.date == "2024-08-06"


def test_numbers_with_a_nought_and_numbers_that_begin_anew() -> None:
    found = minutes(HEAD + "1.0 WELCOME\nOpened.\n\n2.0 ROOF\n\n2.1 Tiles\nThey leak.\n\n3.0 CLOSE\nClosed.\n")
    assert [(one.ordinal, one.level) for one in found.items] == [((1,), 1), ((2,), 1), ((2, 1), 2), ((3,), 1)]
    old = "**Old business:**\n\n1. Roof\n\nIt leaks.\n\n2. Wall\n\nIt stands.\n\n"
    new = "**New business:**\n\n1. Hedge\n\nCut it.\n\n2. Gate\n\nPaint it.\n"
    found = minutes(HEAD + "Present: Ann Hill, Bob Moss\n\n" + old + new)
    assert [(one.number, one.run) for one in found.items] == [("1", 0), ("2", 0), ("1", 1), ("2", 1)]
    assert not any(one.empty for one in found.headings)


@pytest.mark.parametrize(
    ("text", "outcome", "votes", "decided"),
    [
        ("Motion by Hill, 2nd by Moss to buy lamps. Ayes all.", "carried", None, True),
        ("Hill moved to buy lamps, seconded by Moss. Motion carried on a roll call vote.", "carried", None, True),
        ("Hill moved to adopt Resolution 23-24-05, seconded by Moss. Motion carried.", "carried", None, True),
        ("Mayor Hill moved to buy lamps. The motion died for lack of a second.", "lost", None, False),
        ("Mayor Hill moved to buy lamps, seconded by Moss. The motion failed 1-2.", "lost", (1, 2, 0), False),
    ],
)
def test_motions(text: str, outcome: str, votes: tuple[int, int, int] | None, decided: bool) -> None:
    found = minutes(HEAD + "Present: Ann Hill, Bob Moss\n\n" + ITEMS + "\n" + text + "\n")
    [motion] = found.motions
    counted = motion.votes and (motion.votes.for_, motion.votes.against, motion.votes.abstain)
    assert (motion.outcome, counted, bool(found.decisions)) == (outcome, votes, decided)


def test_offices_are_those_of_the_list_and_the_seconder_promises_nothing() -> None:
    found = minutes(
        HEAD + "Present: Ann Hill (Head of Quality, Secretary), Bob Moss (BM), Cy Low (CL)\n\n" + ITEMS
        + "\nAction: Head of Quality to draft the terms.\n\nIt was proposed by BM, seconded by CL and agreed to pay the bill.\n"
        "\nThe porch. RESOLVED: To object on the grounds of size.\n"
    )  # fmt: skip
    assert [(one.owners[0].as_written, one.owners[0].resolved) for one in found.actions] == [
        ("Head of Quality", "Ann Hill")
    ]
    assert len(found.decisions) == 2


def test_the_letters_of_a_minute_number_are_no_acronym() -> None:
    found = minutes(HEAD + "**AOS/23/41 Roof**\n\nIt leaks (AOS/23/40).\n\n**AOS/23/42 Hedge**\n\nThe WRB met.\n")
    assert [one.acronym for one in found.acronym_uses] == ["WRB"]


def test_headings_over_groups_of_people_are_no_items() -> None:
    people = "## Attendees\n\n### Voting members\n\n- [x] Ann Hill\n- [ ] Hal Fox\n\n### Guests\n\n- Cy Low\n\n"
    found = minutes(
        "# Quay Board 3 July 2024\n\n" + people + "## Agenda\n\n### Roof\n\nIt leaks.\n\n### Hedge\n\nCut it.\n"
    )
    assert [one.title for one in found.items] == ["Roof", "Hedge"]
    assert [(one.name, one.status) for one in found.attendance] == [
        ("Ann Hill", "present"),
        ("Hal Fox", "absent"),
        ("Cy Low", "in-attendance"),
    ]


def test_plain_headings_of_which_the_first_is_the_minutes() -> None:
    text = "MINUTES\nThe minutes of 5 June 2024 were approved.\n\nHIGHWAYS\nThe road was mended.\n\nADJOURN\nIt rose.\n"
    found = minutes(
        "QUAY BOARD\n\nMINUTES OF THE MEETING HELD ON 3 JULY 2024\n\nThe Board met at nine.\n\n" + text, "x.txt"
    )
    assert [one.title for one in found.items] == ["MINUTES", "HIGHWAYS", "ADJOURN"]
    assert found.approval is not None and found.approval.of_date == "2024-06-05"
