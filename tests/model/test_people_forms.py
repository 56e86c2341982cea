"""Forms of attendance in documents: where a list ends, tables, sentences, and who is meant by a name that is cut short."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Attendee, Minutes, Person
from minutelint.model.people.directory import Directory
from minutelint.model.people.lists import read_people
from minutelint.readers import read_bytes
from minutelint.source import Span

HEAD = "# Quay Board\n\n3 July 2024\n\n"
ROOF = "\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt is wet.\n"


def minutes(text: str, name: str = "x.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def people(text: str, name: str = "x.md") -> list[tuple[str, str]]:
    return [(one.name, one.status) for one in minutes(text, name).attendance]


def names(text: str, name: str = "x.md") -> list[str]:
    return [one for one, _ in people(text, name)]


def attending(*rows: str) -> list[Attendee]:
    return read_people([(row, 0) for row in rows], "present")


@pytest.mark.parametrize(
    "below",
    ["The chair welcomed everyone.", "The meeting was called to order at 7pm by President Low.",
     "We discussed the plans of the roof and Ann agreed to mend it.", "Ann Hill opened the meeting with a word of thanks."],
)  # fmt: skip
def test_a_sentence_behind_a_blank_line_ends_a_list(below: str) -> None:
    assert names(f"{HEAD}Present: Ann Hill, Bob Moss, Cy Low\n\n{below}{ROOF}") == ["Ann Hill", "Bob Moss", "Cy Low"]
    under = "Present:\n\nAnn Hill\n\nBob Moss\n\nCy Low"
    assert names(f"{HEAD}{under}\n\n{below}{ROOF}") == ["Ann Hill", "Bob Moss", "Cy Low"]


@pytest.mark.parametrize(
    "below", ["Cy Low, Di Fox", "Cy Low and Di Fox attended for the roof.", "Cy Low and Di Fox were also present."]
)
def test_people_behind_a_blank_line_go_on_with_a_list(below: str) -> None:
    assert names(f"{HEAD}Present: Ann Hill, Bob Moss\n\n{below}{ROOF}") == ["Ann Hill", "Bob Moss", "Cy Low", "Di Fox"]


def test_a_number_with_another_heading_ends_a_list() -> None:
    text = "Quay Board\nDate: 3 July 2024\nPresent: Ann Hill, Bob Moss\n1: Roof Plans and Road Plans\nIt leaks.\n"
    assert names(text, "x.txt") == ["Ann Hill", "Bob Moss"]
    assert names("Quay Board\n3 July 2024\nPresent:\n1. Ann Hill\n2. Bob Moss\n", "x.txt") == ["Ann Hill", "Bob Moss"]


def test_a_word_in_brackets_behind_a_name_is_another_name() -> None:
    known = Directory(attending("Ann Hill (Candy)", "Bob Moss (Bo_2)", "Cy Low (Quayside)", "Di Fox (Quayside)"))
    assert known.resolve("Candy").name == "Ann Hill"
    assert known.resolve("Bo_2").name == "Bob Moss"
    assert known.resolve("Quayside").candidates == ()


def test_first_names_where_the_list_holds_initials() -> None:
    known = Directory(attending("AH", "BM", "BL", "Cy"))
    assert known.resolve("Ann").candidates == ("AH",)
    assert known.resolve("Bob").candidates == ("BM", "BL")
    assert known.resolve("AnnH").name == "AH"
    assert known.resolve("Di").candidates == known.resolve("AnnF").candidates == ()


def test_a_first_name_and_the_initial_of_the_surname() -> None:
    known = Directory(
        attending("Ann Hill", "Bob Moss"), [Person("Ann Fox", Span(0, 1)), Person("Hugo Low", Span(0, 1))]
    )
    assert known.resolve("Ann F").name == "Ann Fox"
    assert known.resolve("Ann H.").name == known.resolve("AnnH").name == "Ann Hill"
    assert known.resolve("HugoL").name == "Hugo Low"
    assert known.resolve("Ann B").candidates == known.resolve("HugoB").candidates == ()


def test_a_letter_that_was_lost_is_one_of_the_name() -> None:
    task = "- Section 5, roof: M. von B?rg will mend it.\n"
    found = minutes(f"{HEAD}Present: Bob Moss, Martin von B?rg\n\n## Outstanding actions\n\n{task}")
    assert [one.name for one in found.attendance] == ["Bob Moss", "Martin von B?rg"]
    assert [owner.resolved for action in found.actions for owner in action.owners] == ["Martin von B?rg"]
    assert names(f"{HEAD}Present: Bob Moss, Cy? Low") == ["Bob Moss", "Cy", "Low"]


def test_who_speaks_of_himself_owns_nothing() -> None:
    text = f"{HEAD}Present: Ann Hill, Bob Moss\n\n## Roof\n\nIt was then that I agreed to mend it.\n"
    assert [owner.as_written for action in minutes(text).actions for owner in action.owners] == []


@pytest.mark.parametrize("label", ["Minute Secretary", "Minute taker", "Minutes taken by", "Note taker"])
def test_an_officer_by_a_label_does_not_join_the_list_above(label: str) -> None:
    text = f"{HEAD}Present: Ann Hill, Bob Moss\n\nApologies: Di Fox\n{label}: Bob Moss{ROOF}"
    found = {one.name: (one.status, one.role) for one in minutes(text).attendance}
    assert found == {
        "Ann Hill": ("present", None),
        "Bob Moss": ("present", None if " by" in label else label),
        "Di Fox": ("apologies", None),
    }


def test_officers_by_labels_in_the_list() -> None:
    text = f"{HEAD}Present:\nChair: Ann Hill\nSecretary: Bob Moss\nCy Low\nApologies: Di Fox\nChair: Ann Hill{ROOF}"
    found = minutes(text)
    assert [(one.name, one.status, one.role) for one in found.attendance] == [
        ("Ann Hill", "present", "Chair"), ("Bob Moss", "present", "Secretary"), ("Cy Low", "present", None),
        ("Di Fox", "apologies", None),
    ]  # fmt: skip
    assert found.meeting.chair is not None and found.meeting.chair.value == "Ann Hill"


def test_a_label_of_a_form_ends_at_the_next() -> None:
    text = "Quay Board\t3 July 2024\nFacilitator:\tAnn Hill\tNote taker:\tBob Moss\nTimekeeper:\tCy Low\n\n# Roof\n\nIt leaks.\n"
    chair = minutes(text).meeting.chair
    assert chair is not None and chair.value == "Ann Hill"
    acting = minutes(f"{HEAD}Present: Ann Hill, Bob Moss\n\nActing chair: Bob Moss{ROOF}")
    assert acting.meeting.chair is not None and acting.meeting.chair.value == "Bob Moss"
    assert [one.chair for one in acting.attendance] == [False, True]


TABLE = (
    "Name\tCall Sign\tPosition\tGrid\nAnn Hill\tX1ABC\tTreasurer\tF1a\nBob Moss\tX1DEF\t\tF2a\nCy Low\tX1DEG\t\tF2a\n"
)


@pytest.mark.parametrize(
    "label", ["Present:", "The following members were present:", "The following were in attendance:"]
)
def test_a_table_whose_head_names_the_first_column(label: str) -> None:
    text = f"Quay Board\n\n3 July 2024\n\n{label}\n\n{TABLE}\nThe meeting began at noon.\n"
    assert people(text, "x.txt") == [("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Low", "present")]


def test_names_side_by_side() -> None:
    rows = "Ann Hill\tBob Moss\nCy Low\tDi Fox\nEd Bay\n"
    end = "\nRegrets: Flo Nye\n\nInvited Guest: Gus Oak\n\nHugo Pit has left us.\n\n2. ROOF\nIt leaks.\n3. ROAD\nWet.\n"
    found = people(f"Quay Board\n\n3 July 2024\n\n1. PRESENT:\n{rows}{end}", "x.txt")
    assert [name for name, status in found if status == "present"] == [
        "Ann Hill",
        "Bob Moss",
        "Cy Low",
        "Di Fox",
        "Ed Bay",
    ]
    assert [one for one in found if one[1] != "present"] == [("Flo Nye", "apologies"), ("Gus Oak", "in-attendance")]
    assert names(f"Quay Board\n\n3 July 2024\n\nPresent:\n{rows}", "x.txt") == [
        "Ann Hill",
        "Bob Moss",
        "Cy Low",
        "Di Fox",
        "Ed Bay",
    ]
    bodies = "Ann Hill\tLow Hugo\nBob Moss\tLow Hugo\n"
    assert names(f"Quay Board\n\n3 July 2024\n\nPresent:\n{bodies}", "x.txt") == ["Ann Hill", "Bob Moss"]


def test_offices_before_names() -> None:
    said = "Present were President, Ann Hill; Vice-President, Bob Moss; At Large, Cy Low and Secretary, Di Fox."
    also = " Also present were Ed Bay, Flo Nye and Gus Oak."
    for lead in ("", "A meeting of the Quay Board was held on July 3, 2024. "):
        found = minutes(f"{HEAD}{lead}{said}{also}{ROOF}").attendance
        assert [(one.name, one.role) for one in found[:4]] == [
            ("Ann Hill", "President"), ("Bob Moss", "Vice-President"), ("Cy Low", "At Large"), ("Di Fox", "Secretary"),
        ]  # fmt: skip
        assert [one.name for one in found[4:]] == ["Ed Bay", "Flo Nye", "Gus Oak"]
    after = minutes(f"{HEAD}Present: Ann Hill, President; Bob Moss, Clerk; Cy Low{ROOF}").attendance
    assert [(one.name, one.role) for one in after] == [
        ("Ann Hill", "President"),
        ("Bob Moss", "Clerk"),
        ("Cy Low", None),
    ]


def test_a_form_with_attendees_and_other_labels() -> None:
    text = "Quay Team\t3 July 2024\nFacilitator:\tAnn Hill\nAttendees:\tBob, Cy\nPlease read:\tReview of the roof\n\n# Roof\n\n"
    found = minutes(text + "Action: Bob Moss to mend it.\n\nAction: Ann Hill to look.\n")
    assert [one.name for one in found.attendance] == ["Bob", "Cy"]
    assert [owner.candidates for action in found.actions for owner in action.owners] == [("Bob Moss",), ("Ann Hill",)]


def sections(text: str) -> set[str]:
    return {section.kind for section in minutes(HEAD + text + ROOF).sections}


def test_statements_of_who_was_there() -> None:
    assert {"present", "apologies"} <= sections("(all members present)")
    assert {"present", "apologies"} <= sections("Directors present: Hill, Moss and Low. Directors absent: None.")
    officers = (
        "Board:\nChair: Ann Hill\nVice Chair: Bob Moss (not present at meeting)\nTreasurer: Cy Low (not present)\n"
    )
    assert {"present", "apologies"} <= sections(officers)
    assert not sections("All members of the public are welcome. A quorum is three members present.")


def test_who_came_late_was_there() -> None:
    said = "Present: Hill, Moss and Low. Absent: Fox. Bay arrived at 7:32 p.m."
    text = f"Quay Board\n3 July 2024\n\n1. ROLL CALL: {said}\n2. ROOF: It leaks.\n3. ROAD: It is wet.\n"
    assert people(text, "x.txt")[-2:] == [("Fox", "absent"), ("Bay", "present")]
    assert people(f"{HEAD}Present: Ann Hill, Bob Moss\nApologies: Di Fox. Ed Bay arrived late.{ROOF}")[-2:] == [
        ("Di Fox", "apologies"), ("Ed Bay", "present"),
    ]  # fmt: skip


def test_people_who_introduce_themselves() -> None:
    rows = "- Ann, Quay Town, Northland\n- Bob, Low Port, Southland\n- Cy, Moor End, Westland\n"
    item = "## Introduction of new members\n\n{}\n\n" + rows + "\n## Roof\n\nIt leaks.\n"
    assert names(HEAD + item.format("**Name, place**")) == ["Ann", "Bob", "Cy"]
    assert names(HEAD + item.format("**Ships that came in**")) == []


def test_who_was_absent_from_a_vote_with_other_votes() -> None:
    vote = (
        "## Roof\n\nRoll call vote:\n- Aye: Hill, Moss\n\nAbsent: None\nStudent Advisory Vote: Aye\n\n## Road\n\nWet.\n"
    )
    assert names(f"{HEAD}Present: Ann Hill, Bob Moss\n\n{vote}") == ["Ann Hill", "Bob Moss"]


def test_a_first_name_that_is_cut() -> None:
    known = Directory(attending("Matthew Hill", "Danielle Moss", "Dan Low"))
    assert known.resolve("Matt").name == known.resolve("Matt Hill").name == "Matthew Hill"
    assert known.resolve("Dan").name == "Dan Low"
    assert known.resolve("Ma").candidates == known.resolve("Matilda").candidates == ()


FRONT = """---
date: 2024-07-03  02:00 UTC
directors:
- Ann Hill
- Bob Moss
{}
next-meeting: 2024-08-03 02:00
close-meeting: 2024-07-03 02:57
---

## Roof

It leaks.
"""


def test_front_matter_of_minutes() -> None:
    found = minutes(FRONT.format("apologies:\n- Cy Low\nchair: Ann Hill"))
    assert [(one.name, one.status) for one in found.attendance] == [
        ("Cy Low", "apologies"), ("Ann Hill", "present"), ("Bob Moss", "present"),
    ]  # fmt: skip
    meeting = found.meeting
    facts = [fact.value if fact else None for fact in (meeting.date, meeting.start, meeting.end, meeting.chair)]
    assert facts == ["2024-07-03", "02:00", "02:57", "Ann Hill"]
    assert found.next_meeting is not None and found.next_meeting.date == "2024-08-03"


def test_front_matter_that_lists_the_members() -> None:
    assert minutes(FRONT.format("author: Cy Low")).attendance == ()
    post = minutes(FRONT.format("author: Cy Low").replace("02:00 UTC", "14:33:21 +0100"))
    assert post.meeting.start is None


@pytest.mark.parametrize(
    ("said", "chair"),
    [("Ann Hill presided at the meeting.", "Ann Hill"), ("Ms Hill called the meeting to order.", "Ann Hill"),
     ("The meeting was called to order at 6:01 pm by President Hill.", "Ann Hill"),
     ("In the absence of the Chair, Bob Moss took the chair.", "Bob Moss"),
     ("It was agreed to appoint Bob Moss as the Chair of the Board.", "Bob Moss"),
     ("The meeting was led by Bob Moss.", "Bob Moss"), ("Meeting was opened at 19:00 by Ann.", "Ann Hill"),
     ("President Bob M7QQY called the meeting to order.", "Bob Moss"),
     ("PRESENT IN THE CHAIR: Dee Park", "Dee Park"), ("The new quay was opened by Bob Moss.", None),
     ("The meeting was called to order at noon.", None),
     ("The Clerk called the meeting to order.", None), ("Ann Hill chaired the working party.", None)],
)  # fmt: skip
def test_who_presided_as_a_sentence_says(said: str, chair: str | None) -> None:
    found = minutes(f"Quay Board\n\n3 July 2024\n\n{said}\n\nPresent: Ann Hill, Bob Moss, Cy Low\n", "x.txt")
    assert (found.meeting.chair.value if found.meeting.chair else None) == chair
    assert [one.name for one in found.attendance if one.chair] == ([chair] if chair else [])


def test_the_chair_of_something_else_does_not_preside() -> None:
    for office, presides in (("FestCon Chair", False), ("Chair", True), ("Board Chair", True), ("Acting Chair", True)):
        found = minutes(f"{HEAD}Present: Ann Hill, Bob Moss ({office}), Cy Low{ROOF}")
        assert [one.chair for one in found.attendance] == [False, presides, False]
    both = minutes(f"{HEAD}Present: Ann Hill (Chair), Bob Moss (Finance Committee Chair){ROOF}")
    assert [one.chair for one in both.attendance] == [True, False]


def test_who_was_away_does_not_preside() -> None:
    text = f"{HEAD}## Members\n\n- [x] Ann Hill\n- [ ] Bob Moss (Chair)\n\n## Apologies\n\n- Bob Moss{ROOF}"
    found = minutes(text.replace("## Members", "## Attendance"))
    assert [(one.name, one.status, one.role) for one in found.attendance] == [
        ("Ann Hill", "present", None), ("Bob Moss", "apologies", "Chair"),
    ]  # fmt: skip
    assert found.meeting.chair is None


def test_a_sentence_below_names_is_read_by_itself() -> None:
    below = "Choice of a deputy - Board members voted to have Bob Moss as deputy"
    assert names(f"{HEAD}Present: Ann Hill, Bob Moss\n{below}{ROOF}")[:2] == ["Ann Hill", "Bob Moss"]
    wrapped = f"{HEAD}Apologies: Ann Hill, Bob Moss\nand Cy Low sent their apologies.{ROOF}"
    assert names(wrapped) == ["Ann Hill", "Bob Moss", "Cy Low"]


def test_guests_below_a_note() -> None:
    note = "Note: Observers who wish to become members should follow the steps that the page of the office shows them."
    roll = "## 1. Roll Call\n\n### 1.1 Members present\n\nAnn Hill (Quay Ltd)\n\n### 1.2 Observers present\n\n"
    roll += f"{note}\n\nBob Moss (Low Inc)\n\nGuests:\n\nCy Low (Moor Ltd)\n"
    assert people(f"{HEAD}{roll}\n## 2. Roof\n\nIt leaks.\n") == [
        ("Cy Low", "in-attendance"), ("Ann Hill", "present"), ("Bob Moss", "in-attendance"),
    ]  # fmt: skip
    apart = f"{HEAD}Present: Ann Hill, Bob Moss\n\n## Roof\n\nGuests:\n\nCy Low (Moor Ltd)\n\n## Road\n\nIt is wet.\n"
    assert names(apart) == ["Ann Hill", "Bob Moss"]


def test_an_office_and_a_body_in_brackets() -> None:
    [one] = attending("Ann Hill (observer/Quay Ltd)")
    assert (one.role, one.organisation) == ("observer", "Quay Ltd")


def test_who_was_away_and_nothing_else() -> None:
    text = "Quay Board\n\n3 July 2024\n\n{}\n\n1. Roof\n\nIt leaks.\n\n2. Road\n\nWet.\n"
    assert people(text.format("Ann not here, Bob Moss not coming ever"), "x.txt") == [
        ("Ann", "absent"),
        ("Bob Moss", "absent"),
    ]
    assert people(text.format("Ann not here, the roof not coming"), "x.txt") == []


def test_columns_of_those_present_and_away() -> None:
    table = "| Present | Apologies |\n|---|---|\n| Ann Hill | Di Fox |\n| Bob Moss | |\n"
    assert people(f"{HEAD}{table}{ROOF}") == [("Ann Hill", "present"), ("Bob Moss", "present"), ("Di Fox", "apologies")]
    other = table.replace("Apologies", "Ship")
    assert ("Di Fox", "apologies") not in people(f"{HEAD}{other}{ROOF}")


def test_one_list_of_those_in_attendance_is_of_those_present() -> None:
    text = f"{HEAD}In attendance: Ann Hill, Bob Moss\nRegrets: Di Fox\nRecording secretary: Bob Moss{ROOF}"
    assert people(text) == [("Ann Hill", "present"), ("Bob Moss", "present"), ("Di Fox", "apologies")]
    both = f"{HEAD}Present: Ann Hill, Bob Moss\nIn attendance: Cy Low{ROOF}"
    assert people(both)[-1] == ("Cy Low", "in-attendance")
    assert people(f"{HEAD}Also in attendance: Cy Low{ROOF}") == [("Cy Low", "in-attendance")]


def test_others_present_inside_a_line() -> None:
    text = f"{HEAD}Members present: Ann Hill, Bob Moss. Members absent: Di Fox. Others present: Ed Bay, Flo Nye.{ROOF}"
    assert people(text)[2:] == [("Di Fox", "absent"), ("Ed Bay", "in-attendance"), ("Flo Nye", "in-attendance")]


def test_an_officer_below_those_away_is_none_of_them() -> None:
    text = f"{HEAD}Present: Ann Hill, Bob Moss\nApologies: Di Fox\nTreasurer: Bob Moss{ROOF}"
    assert people(text) == [("Ann Hill", "present"), ("Bob Moss", "present"), ("Di Fox", "apologies")]
    roles = f"{HEAD}Present: Ann Hill\nApologies:\nTreasurer: Di Fox\nDeputy Clerk: Ed Bay{ROOF}"
    assert people(roles)[1:] == [("Di Fox", "apologies"), ("Ed Bay", "apologies")]


def test_the_agenda_ends_a_list() -> None:
    assert names(f"{HEAD}Attendees:\n\n- Ann Hill\n- Bob Moss\n\nAgenda:\n\n- Roof\n- Road{ROOF}") == [
        "Ann Hill",
        "Bob Moss",
    ]


def test_who_did_not_attend() -> None:
    for label in ("Not attended", "Did not attend", "Members not attending", "Not present"):
        assert people(f"{HEAD}Attended: Ann, Bob, Cy.\n{label}: Di.{ROOF}")[-1] == ("Di", "absent")


def test_who_came_and_went_in_a_list() -> None:
    text = f"{HEAD}Present: Ann Hill (AH), Bob Moss (BM) - joined at 7.15pm, Cy Low - left at 8pm, Di Fox{ROOF}"
    assert names(text) == ["Ann Hill", "Bob Moss", "Cy Low", "Di Fox"]
    late = f"{HEAD}Present: Ann Hill\nApologies: Bob Moss, Cy Low - arrived late{ROOF}"
    assert people(late)[1:] == [("Bob Moss", "apologies"), ("Cy Low", "present")]
    assert names(f"{HEAD}Present: Ann Hill, Bob Moss\nCy Low has left the town for good.{ROOF}") == [
        "Ann Hill",
        "Bob Moss",
    ]


def test_offices_of_several_in_front_of_their_names() -> None:
    told = "Treasurers Ann Hill and Bob Moss, Town Clerks Cy Low and Ms Di Fox, Fire Chief Ed Bay"
    assert names(f"{HEAD}## Call to order\n\nGus Ray opened the meeting. In attendance: {told}{ROOF}") == [
        "Ann Hill", "Bob Moss", "Cy Low", "Ms Di Fox", "Ed Bay",
    ]  # fmt: skip
    assert [one.name for one in attending("Ann Hill, Bob, Cllr Moss")] == ["Ann Hill", "Bob", "Cllr Moss"]


def test_who_attended_is_told_in_the_opening_and_who_else_was_there_is_no_list_of_them() -> None:
    opened = f"{HEAD}## Call to order\n\nThe chair opened the meeting."
    assert people(f"{opened} In attendance: Ann Hill, Bob Moss{ROOF}") == [
        ("Ann Hill", "present"),
        ("Bob Moss", "present"),
    ]
    assert people(f"{opened} Also present: Ann Hill, Bob Moss{ROOF}") == []


def test_the_committee_and_its_guests_under_a_heading_for_attendance() -> None:
    text = f"{HEAD}## Attendance\n\n### Committee\n\n- Ann Hill\n- Bob Moss\n\n### Guests\n\n- Cy Low{ROOF}"
    assert names(text) == ["Ann Hill", "Bob Moss", "Cy Low"]
    assert [one.title for one in minutes(text).items] == ["Roof", "Road"]


@pytest.mark.parametrize("word", ["Apolgies", "Appologies", "Apologises", "Apologies"])
def test_apologies_however_they_are_spelled(word: str) -> None:
    assert people(f"{HEAD}## Present\n\nAnn Hill, Bob Moss\n\n## {word}\n\nCy Low{ROOF}")[2] == ("Cy Low", "apologies")


@pytest.mark.parametrize(
    "name",
    ["Police Sergeant Fox", "Detective Inspector Ann Bay", "Police Constable D. Oak", "Chief Constable Elm"],
)
def test_ranks_of_two_words_are_forms_of_address(name: str) -> None:
    found = read_people([(f"{name}, Bob Moss", 0)], "present")
    assert [one.name for one in found] == [name, "Bob Moss"]
    assert found[0].honorific is not None and name.startswith(found[0].honorific) and " " in found[0].honorific


def test_a_rank_alone_or_a_body_is_no_name() -> None:
    assert read_people([("Police constable and police office", 0)], "present") == []


def test_a_nickname_in_the_midst_of_a_name_with_a_body_behind_it() -> None:
    found = read_people([("- Ann (Nan) Hill (Alder)", 0), ("- Bob Moss (Birch)", 30)], "present")
    assert [one.name for one in found] == ["Ann (Nan) Hill", "Bob Moss"]
    found = read_people([("Ann (Oak), Bob (Elm)", 0)], "present")
    assert [one.name for one in found] == ["Ann", "Bob"]


def test_the_name_of_an_account_with_a_dot_in_it_is_one_name() -> None:
    listed = f"{HEAD}Attendees:\n\n- Ann.Hill (Togo)\n- Bob.moss (Chad)\n- CyLow\n{ROOF}"
    assert names(listed) == ["Ann.Hill", "Bob.moss", "CyLow"]
    assert names(f"{HEAD}Present: Ann Hill, Bob Moss.Apologies\n{ROOF}") == ["Ann Hill", "Bob Moss"]
