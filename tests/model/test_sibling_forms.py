"""Forms that minutes of Friends, clubs, town boards and static sites share: months by number, elections, lists run together."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.dates.mentions import date_in, find_dates
from minutelint.model.decisions.stated import narrative_decisions
from minutelint.model.nodes import Minutes
from minutelint.model.people.lists import read_people
from minutelint.readers import read_bytes

BODY = "\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt is wet.\n"


def minutes(text: str) -> Minutes:
    return build(read_bytes(text.encode(), "m.md"))


def listed(*lines: str) -> list[tuple[str, str | None]]:
    """The names and offices of a list of people."""
    starts = [sum(len(line) + 1 for line in lines[:i]) for i in range(len(lines))]
    return [(one.name, one.role) for one in read_people(list(zip(lines, starts, strict=True)), "present")]


# -- days ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Fourth Month 10, 2031", "2031-04-10"),
        ("10th of Fourth Month 2031", "2031-04-10"),
        ("the 10th day of Fourth Month, 2031", "2031-04-10"),
        ("Twelfth Month 2031", "2031-12"),
        ("Minutes for the third month 2031 were approved.", "2031-03"),
        ("this 4th day of May, 2031", "2031-05-04"),
        ("2031-04-10T19:30:00", "2031-04-10"),
        ("In the first month 20 people came.", None),
        ("for the first months 2031 and 2032", None),
        ("report 2031-04-10Tide", None),
    ],
)
def test_months_by_number_and_stamps(text: str, iso: str | None) -> None:
    assert date_in(text) == iso


def test_a_month_by_number_takes_the_year_of_the_meeting() -> None:
    assert [one.iso for one in find_dates("10th Day of Fourth Month", near="2031-05-02")] == ["2031-04-10"]
    assert date_in("The minutes of Third Month were read.", "2031-04-10") == "2031-03"


def test_minutes_are_approved_by_the_number_of_their_month() -> None:
    head = "# Meeting for business\n\n10th of Fourth Month, 2031\n\n1. We sat.\n\n"
    text = head + "2. Minutes for the third month 2031 were approved.\n"
    assert [one.of_date for one in minutes(text).approvals] == ["2031-03"]


def test_a_year_behind_a_day_is_no_time_of_closing() -> None:
    text = "# Hut club, 3 May 2031" + BODY + "\nThe meeting closed. We meet again on 4th Month 13, 2031.\n"
    assert minutes(text).meeting.end is None


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The June meeting will be held on June 7, 2031.", "2031-06-07"),
        ("Coming up are the fair on 20 May and the June regular meeting 7 June, 7 pm.", "2031-06-07"),
        ("The deadline for the June meeting is May 27, 2031.", None),
        ("The April meeting was on April 5, 2031.", None),
    ],
)
def test_the_meeting_of_a_month_to_come_is_the_next(told: str, day: str | None) -> None:
    following = minutes(f"# Hut club, 3 May 2031{BODY}{told}\n").next_meeting
    assert (following.date if following is not None else None) == day


# -- people ----------------------------------------------------------------------------------------------------------


def test_offices_behind_names_without_a_sign_between() -> None:
    assert listed("Ann Hill Chairman", "Bob van Moss Deputy Chairman", "Cy Low", "Di Fox Treasurer") == [
        ("Ann Hill", "Chairman"), ("Bob van Moss", "Deputy Chairman"), ("Cy Low", None), ("Di Fox", "Treasurer"),
    ]  # fmt: skip


def test_offices_without_names_name_nobody() -> None:
    assert listed("Finance Director", "Human Resources Manager", "Parish Council Chair") == []


def test_an_office_before_a_name_leads_to_somebody_new_where_several_do() -> None:
    line = "supervisors Ann Hill, Bob Moss, and Cy Low, treasurer Di Fox, clerk Ed Bay and guest Fay Gu"
    assert listed(line)[2:5] == [("Cy Low", None), ("Di Fox", "treasurer"), ("Ed Bay", "clerk")]
    assert listed("Cy Low, Director Moss Housing, Ann Hill") == [
        ("Cy Low", "Director Moss Housing"),
        ("Ann Hill", None),
    ]


def test_a_dash_inside_one_name_of_a_list_is_a_hyphen() -> None:
    assert [name for name, _ in listed("Ann Hill, Bob Moss\u2013Bay, Cy Low")] == ["Ann Hill", "Bob Moss-Bay", "Cy Low"]
    assert [name for name, _ in listed("Ann Hill\u2013Chair, Bob Moss, Cy Low")] == ["Ann Hill", "Bob Moss", "Cy Low"]
    bodies = read_people([("Ann Hill\u2013Harbour, Bob Moss\u2013Quay, Cy Low", 0)], "present")
    assert [one.name for one in bodies] == ["Ann Hill", "Bob Moss", "Cy Low"]


def test_of_names_run_together_only_those_named_again_are_told() -> None:
    run_together = "Ann Hill Pip Xo R. Bob Moss Cy Low\nDi Fox Ed the Red Fay K.\n"
    text = f"# Den\n\nMembers present:\n\n{run_together}\n## Roof\n\nBob Moss and Di Fox mend it.\n"
    assert [(one.name, text[one.span.start : one.span.end]) for one in minutes(text).attendance] == [
        ("Bob Moss", "Bob Moss"), ("Di Fox", "Di Fox"),
    ]  # fmt: skip


def test_a_long_name_is_one() -> None:
    text = "# Den\n\nPresent:\n\nAna Maria Lopes Vaz Reis\nBob Moss" + BODY
    assert [one.name for one in minutes(text).attendance] == ["Ana Maria Lopes Vaz Reis", "Bob Moss"]


@pytest.mark.parametrize("line", ["Quorum Yes", "Quorum: met", "[Quorum](Quorum) Yes", "Quorum was reached: 7 of 9"])
def test_a_quorum_is_nobody(line: str) -> None:
    assert [one.name for one in minutes(f"# Den\n\nPresent:\n\nAnn Hill\nBob Moss\n{line}{BODY}").attendance] == [
        "Ann Hill", "Bob Moss",
    ]  # fmt: skip


def test_links_by_labels_that_stand_in_another_file_are_links() -> None:
    found = minutes("# Den\n\nPresent: [Ann Hill][annhill], [Bob Moss][bm], Cy Low" + BODY)
    assert [one.name for one in found.attendance] == ["Ann Hill", "Bob Moss", "Cy Low"]


@pytest.mark.parametrize("meeting", ["the meeting", "the regular monthly meeting", "the meeting of the Board"])
def test_who_called_a_meeting_to_order_presides(meeting: str) -> None:
    opening = f"Chair Ann Hill called {meeting} to order at 7 pm. Board members present were Ann Hill and Bob Moss."
    chair = minutes(f"# Town of Quay, 3 May 2031\n\n## CALL TO ORDER\n{opening}{BODY}").meeting.chair
    assert chair is not None
    assert chair.value == "Ann Hill"


@pytest.mark.parametrize(
    "head",
    ["Present: Ann Hill (clerk), Bob Moss (recording clerk)", "Clerk: Ann Hill\nRecording Clerk: Bob Moss"],
)
def test_who_records_goes_before_another_clerk(head: str) -> None:
    who = minutes(f"# Meeting for business, 3 May 2031\n\n{head}{BODY}").meeting.minuted_by
    assert who is not None
    assert who.value == "Bob Moss"


def test_a_vacant_office_is_nobody() -> None:
    who = minutes(f"# Den, 3 May 2031\n\nMinute taker: vacant{BODY}").meeting.minuted_by
    assert who is None or who.value != "vacant"


# -- decisions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann elected.",
        "Ann Hill and Bob Moss elected.",
        "Cy L. elected through acclamation.",
        "Di Farris elected by acclimation.",
        "Ann Hill elected treasurer.",
        "Treasurer: Ann Hill re-elected",
        "Ann Hill, Bob Moss and Cy Low elected to the board.",
        "Elected Cy Low as Secretary",
        "Friends approved the budget.",
        "Friends agreed to paint the door.",
    ],
)
def test_elections_and_friends_decide(sentence: str) -> None:
    assert [one.text for one in narrative_decisions(sentence, 0)] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hill and Bob Moss were nominated.",
        "Officers elected.",
        "Board Members elected.",
        "No officers elected.",
        "They serve until others are elected.",
        "Elected Officers",
        "Those elected.",
        "Friends of the Park approved the plan of the city.",
    ],
)
def test_what_only_speaks_of_elections_decides_nothing(sentence: str) -> None:
    assert narrative_decisions(sentence, 0, "Quay Board") == []


# -- acronyms --------------------------------------------------------------------------------------------------------


def test_an_acronym_of_syllables_is_defined() -> None:
    found = minutes(f"# Den, 3 May 2031{BODY}We met at the Bureau Marine Technology (BuMaTech).\n")
    assert [(one.acronym, one.expansion) for one in found.acronyms] == [("BuMaTech", "Bureau Marine Technology")]


def test_an_address_in_capitals_is_no_acronym() -> None:
    found = minutes(f"# Den, 3 May 2031{BODY}See QUAY.ORG and TIDE.UK. The XQZ.The end.\n")
    assert [one.acronym for one in found.acronym_uses] == ["XQZ"]
