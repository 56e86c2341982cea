"""Who was there, told by ticks, by the head of one column, by a roll on one line, and labels of how they came."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HERE = ["Ann Hill", "Bob Moss", "Cy Low"]


def there(words: str, name: str = "quay.md") -> list[tuple[str, str]]:
    head = "# Quay Board\n\nMinutes of the meeting held on 4 March 2031\n\n"
    text = f"{head}{words}\n\n## Slip\n\nIt is wet.\n\n## Lane\n\nIt is long.\n"
    return [(one.name, one.status) for one in build(read_bytes(text.encode(), name)).attendance]


def listed(away: str) -> list[tuple[str, str]]:
    return sorted([*((name, "present") for name in HERE), ("Di Fox", away)])


@pytest.mark.parametrize(
    ("words", "away"),
    [
        ("- [x] Ann Hill\n- [x] Bob Moss\n- [x] Cy Low\n- [ ] Di Fox", "absent"),
        ("✅ Ann Hill\n✅ Bob Moss\n✅ Cy Low\n❌ Di Fox", "absent"),
        ("- Ann Hill ✓\n- Bob Moss ✓\n- Cy Low ✓\n- Di Fox ✗", "absent"),
        (":white_check_mark: Ann Hill\n:white_check_mark: Bob Moss\n:white_check_mark: Cy Low\n:x: Di Fox", "absent"),
        (
            "| Attendee | Body |\n|---|---|\n| Ann Hill | Port |\n| Bob Moss | Mill |\n| Cy Low | Inn |\n\nRegrets: Di Fox",
            "apologies",
        ),
        ("Roll call: Ann Hill - here, Bob Moss - present, Cy Low - here, Di Fox - absent", "absent"),
        ("In person: Ann Hill, Bob Moss\nOn Zoom: Cy Low\nApologies: Di Fox", "apologies"),
        ("Voting members: Ann Hill, Bob Moss, Cy Low\nAbsent (1): Di Fox", "absent"),
        ("Attendance: Ann Hill, Bob Moss, Cy Low (apologies: Di Fox)", "apologies"),
        ("Present: Ann Hill <ann@example.org>, Bob Moss <bob@example.org>, Cy Low\n\nApologies: Di Fox", "apologies"),
        ("Ann Hill, Bob Moss and Cy Low were present. Di Fox sent regrets.", "apologies"),
        ("Those present were Ann Hill, Bob Moss, Cy Low. Excused absence, Di Fox.", "apologies"),
        ("Panel: Ann Hill (Chair), Bob Moss (Port), Cy Low (Inn)\n\nApologies: Di Fox", "apologies"),
        ("Committee: Ann Hill, Bob Moss, Ex Officio: Cy Low\n\nApologies: Di Fox", "apologies"),
        ("Who was there: Ann Hill, Bob Moss, Cy Low\n\nWho was missing: Di Fox", "absent"),
    ],
)
def test_who_was_there(words: str, away: str) -> None:
    assert sorted(there(words)) == listed(away)


def test_those_who_came_are_told_of_under_apologies() -> None:
    text = "## Apologies\n\nDi Fox sent apologies. Ann Hill, Bob Moss and Cy Low were present."
    assert sorted(there(text)) == listed("apologies")


def test_a_surname_and_a_letter_are_one() -> None:
    assert there("Present: Ann Hill, Bob Moss\n\nApologies: Fox, D.")[2:] == [("Fox, D.", "apologies")]


def test_a_question_may_head_the_column() -> None:
    table = "| Name | Attended? |\n|---|---|\n| Ann Hill | ✓ |\n| Bob Moss | ✓ |\n| Cy Low | ✓ |"
    assert [name for name, status in there(table) if status == "present"] == HERE


@pytest.mark.parametrize(
    "words",
    [
        "- [x] Slip\n- [x] Lane\n- [ ] Boats",
        "✅ Ropes for the boat\n✅ Tar\n❌ New oars",
        "| Attendee count | Body |\n|---|---|\n| 12 | Port |\n| 14 | Mill |",
        "Council: Alder, Elm, Oak",
        "Online: tickets are sold\n\nIn person: cash alone",
        "Ann Hill ann@example.org bob@example.org cy@example.org",
    ],
)
def test_nobody_is_named(words: str) -> None:
    assert there(words) == []


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        (
            "- Chair: Ann Hill\n- Treasurer: Bob Moss\n- Cy Low",
            [("Ann Hill", "Chair"), ("Bob Moss", "Treasurer"), ("Cy Low", None)],
        ),
        ("Chair: Ann Hill\nBob Moss\nCy Low", [("Ann Hill", "Chair"), ("Bob Moss", None), ("Cy Low", None)]),
        (
            "- Ann Hill\n- Vice President/Website: Bob Moss\n- Captains: Cy Low and Di Fox\n- Kit Mgr: Ed Bay",
            [
                ("Ann Hill", None),
                ("Bob Moss", "Vice President/Website"),
                ("Cy Low", "Captains"),
                ("Di Fox", "Captains"),
                ("Ed Bay", "Kit Mgr"),
            ],
        ),
    ],
)
def test_offices_that_lead_the_entries_of_a_list(listed: str, found: list[tuple[str, str | None]]) -> None:
    text = f"# Quay\n\nMinutes of 4 March 2031\n\n## Attendance\n\n{listed}\n\n## Slip\n\nWet.\n\n## Lane\n\nLong.\n"
    assert [(one.name, one.role) for one in build(read_bytes(text.encode(), "quay.md")).attendance] == found


def test_the_handle_beside_a_name_is_that_persons() -> None:
    text = "# Quay\n\nMinutes of 4 March 2031\n\n## Attendees\n\n* Ann Hill (@ahill)\n* Bob Moss @bob\n\n## Slip\n\n"
    found = build(read_bytes(f"{text}Action: @ahill to post the notes.\n\n## Lane\n\nLong.\n".encode(), "quay.md"))
    assert [(one.name, one.note) for one in found.attendance] == [("Ann Hill", "@ahill"), ("Bob Moss", "@bob")]
    assert [owner.resolved for one in found.actions for owner in one.owners] == ["Ann Hill"]


def test_a_column_of_yes_and_no_may_stand_first() -> None:
    table = "| Present | Director | Body |\n|---|---|---|\n| Y | Ann Hill | Port |\n| Y | Bob Moss | Mill |\n| N | Cy Low | Inn |"
    assert [one for one in there(f"## Attendees\n\n{table}") if one[1] == "present"] == [
        ("Ann Hill", "present"),
        ("Bob Moss", "present"),
    ]
