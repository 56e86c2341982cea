"""Ways to say that the last minutes were approved: counted votes, signed, taken as read."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes
from minutelint.syntax.titles import kinds_of

HEAD = "# Quay Council\n\n3 July 2031\n\n"
TAIL = "\n\n## Roof\n\nIt leaks.\n"


def outcomes(text: str) -> list[tuple[str, str | None]]:
    return [(one.outcome, one.of_date) for one in build(read_bytes((HEAD + text + TAIL).encode(), "x.md")).approvals]


@pytest.mark.parametrize(
    "text",
    [
        "The minutes of June 11, 2031 were approved by a 5-0-1 vote (5 yes, 1 abstention).",
        "The minutes of 11 June 2031 were accepted on the motion of Ann Hill.",
        "The minutes of 11 June 2031 were approved by a show of hands.",
        "Minutes of 11.6.31 were agreed.",
        "## 2. Minutes approved\n\nThe minutes from the June 11, 2031 meeting were approved.",
    ],
)
def test_minutes_approved_where_a_sentence_says_so(text: str) -> None:
    assert outcomes(text) == [("approved", "2031-06-11")]


@pytest.mark.parametrize(
    "text",
    ["Taken as read.", "No objections.", "There were no corrections at all to them and so the Chairman signed them.",
     "Motion passes.", "All in favour."],
)  # fmt: skip
def test_words_that_are_enough_under_their_title(text: str) -> None:
    assert outcomes(f"## Minutes of the last meeting\n\n{text}") == [("approved", None)]
    assert outcomes(f"## Report\n\n{text}") == []


def test_minutes_received_of_another_body_are_not_the_last_ones() -> None:
    text = "MINUTES of previous meeting read and signed as a true record.\n\n1. Letters\n\nNone.\n\n"
    assert outcomes(f"{text}2. Minutes received of Harbour Liaison Meeting.\n\n3. Path\n\nIt is wet.") == [
        ("approved", None)
    ]
    assert outcomes("The minutes of the roof committee were received.") == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Moved by Bob Moss that the minutes of June be adopted. Seconded by Cy Low. Carried.", ["2031-06"]),
        ("Bob moved that the minutes be approved as posted; seconded by Cy; carried.", ["2031-06"]),
        ("Moved by Bob that the minutes be adopted. The motion was lost.", []),
        ("Moved by Bob that the minutes of the Finance Committee be adopted. Carried.", []),
        ("Moved by Bob that the report be adopted. Carried.", []),
    ],
)
def test_a_carried_motion_approves_the_minutes_that_it_names_where_no_heading_is_about_them(
    told: str, found: list[str]
) -> None:
    text = f"Present: Ann Hill, Bob Moss, Cy Low\n\n## Secretary\n\n- Ann posted the June 2031 minutes. {told}"
    assert outcomes(text) == [("approved", day) for day in found]


def test_a_code_in_brackets_behind_the_title_of_the_last_minutes() -> None:
    assert kinds_of("Minutes Approved (B)") == ("previous-minutes",)
    assert kinds_of("Minutes Approved (these of the sub-committee on boats)") == ()


@pytest.mark.parametrize(
    "row",
    ["| Agreed and signed | Clerk to put them on the website |", "| Approved | Ann Hill to send them to all the members |",
     "| The Clerk had sent them out | Agreed | - |"],
)  # fmt: skip
def test_a_verdict_has_its_cell_of_a_row_to_itself(row: str) -> None:
    table = "| Notes | Action |" + " By |" * (row.count("|") - 3)
    text = f"{table}\n{'|---' * (table.count('|') - 1)}|\n{row}"
    assert outcomes(f"## Minutes of the last meeting held 11 June 2031\n\n{text}")[0][0] == "approved"
    assert outcomes(f"## Insurance\n\n{text}") == []


def test_a_cell_that_says_what_is_to_be_done_is_no_verdict() -> None:
    text = "| To agree the minutes of the last meeting | Clerk to have them signed |"
    assert outcomes(f"## Minutes of the last meeting\n\n{text}\n|---|---|\n{text}") == []


NEWER, OLDER = ("approved", "2031-06-11"), ("approved", "2031-05-14")


@pytest.mark.parametrize(
    "text",
    [
        "The minutes of 14 May were signed with the corrections agreed on 11 June.\n\nThe minutes of 11 June were agreed"
        " with one correction: in item 4, read ten for two. They will be signed at the next meeting.",
        "The Chair signed the minutes of 14 May, agreed last time.\n\nThe minutes of 11 June were approved.",
    ],
)
def test_older_minutes_that_are_only_signed_now_stand_behind_the_last_ones(text: str) -> None:
    assert outcomes(f"## Minutes of the last meetings\n\n{text}") == [NEWER, OLDER]


def test_minutes_that_are_all_approved_and_signed_stand_in_the_order_of_the_document() -> None:
    text = "The minutes of 14 May were approved and signed.\n\nThe minutes of 11 June were approved and signed."
    assert outcomes(f"## Minutes of the last meetings\n\n{text}") == [OLDER, NEWER]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The June minutes were approved with a correction, that Cy Low had been there.",
            [("approved", "2031-06")],
        ),
        ("The June minutes were sent out with a correction that was approved.", []),
        ("The rules were passed with one correction, the name of Cy Low.", []),
    ],
)
def test_minutes_approved_with_a_correction_under_another_title(text: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(f"## Report of the secretary\n\n{text}") == found


def test_the_day_of_minutes_that_were_read_before_they_were_moved() -> None:
    text = (
        "The minutes of the June 11, 2031 meeting were read out by Cy Low. A motion to accept the "
        "minutes was made by Bob Moss, seconded by Ann Hill. Motion carried."
    )
    assert outcomes(text) == [("approved", "2031-06-11")]


def test_minutes_approved_over_mail() -> None:
    text = "## Announcements\n\nOur June minutes have been approved via email in the week after."
    assert [outcome for outcome, _ in outcomes(text)] == ["approved"]
    assert outcomes("## Announcements\n\nOur June minutes were sent by e-mail.") == []
