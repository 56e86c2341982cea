"""Forms of documents as word processors make them: rolls, tables, numbers behind a word, heads of pages."""

from __future__ import annotations

import pytest

from minutelint.config.settings import Config
from minutelint.linter.printed import printed
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.linter.specimens import packed
from minutelint.model.build import build
from minutelint.model.dates.mentions import find_dates
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Minutes of the meeting of the Quay Board held on 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n"


def minutes(text: str, name: str = "x.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def numbers(text: str) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in minutes(HEAD + text).items]


@pytest.mark.parametrize(
    "lead",
    ["AGENDA ITEM {}: ", "Agenda Item {} – ", "Item {}. ", "ITEM {} - ", "Topic {}: ", "## Item {}: ", "**Agenda item {}:** "],
)  # fmt: skip
def test_a_number_behind_the_word_for_an_item(lead: str) -> None:
    titles = ["Welcome", "Roof", "Any Other Business"]
    text = "\n\n".join(f"{lead.format(at)}{title}\n\nIt was discussed." for at, title in enumerate(titles, 1))
    assert numbers(text) == [(str(at), title) for at, title in enumerate(titles, 1)]


def test_an_item_that_is_spoken_of_is_none() -> None:
    assert numbers("1. Roof\n\nItem 4 was left for later.\n\n2. Road\n\nTopic 2 too.\n") == [
        ("1", "Roof"),
        ("2", "Road"),
    ]


def test_a_list_of_names_under_a_roll_call() -> None:
    head = "# Quay Board\n\n3 July 2024\n\n"
    roof = "\n## 2. Roof\n\nIt leaks.\n"
    roll = "## 1. Call to Order / Roll Call\n\n- Ann Hill (Quay Ltd)\n- Bob Moss*\n- Cy Low (Low Inc, Chair)\n" + roof
    assert [one.name for one in minutes(head + roll).attendance] == ["Ann Hill", "Bob Moss", "Cy Low"]
    other = "## 1. Welcome / Roll Call\n\n- the roof leaks\n- Bob Moss mended it\n- rain is due\n" + roof
    assert minutes(head + other).attendance == ()


@pytest.mark.parametrize(
    ("task", "owner", "due"),
    [("Action items", "Person responsible", "Deadline"), ("Next steps", "Responsible person(s)", "To be completed by"),
     ("Action required", "Lead officer", "Timescale"), ("Description of action", "Assignee", "Complete by")],
)  # fmt: skip
def test_the_heads_of_tables_of_actions(task: str, owner: str, due: str) -> None:
    table = f"| {task} | {owner} | {due} |\n|--|--|--|\n| Mend the roof | Bob Moss | 1 August 2024 |\n"
    [action] = minutes(HEAD + f"## Roof\n\n{table}").actions
    assert (action.text, [one.as_written for one in action.owners]) == ("Mend the roof", ["Bob Moss"])
    assert action.due is not None and action.due.date == "2024-08-01"


def test_a_wider_row_behind_a_blank_line_is_of_another_table() -> None:
    text = "Action\tOwner\nMend the roof\tBob Moss\n\nAgenda item:\tRoad\tPresenter:\tAnn Hill\n"
    assert [one.text for one in minutes(HEAD + "1. Roof\n\n" + text).actions] == ["Mend the roof"]


def test_the_date_in_a_row_above_the_items() -> None:
    text = "Quay Board meeting\tJuly 3, 2024\n\nPresent: Ann Hill, Bob Moss\n\n1. Roof\n\nIt leaks.\n"
    date = minutes(text, "x.txt").meeting.date
    assert date is not None and date.value == "2024-07-03"


@pytest.mark.parametrize(
    ("title", "of"), [("MINUTES OF THE JUNE MEETING", "2024-06"), ("Minutes of the September meeting", "2024-09")]
)
def test_the_month_of_the_last_minutes_in_the_title(title: str, of: str) -> None:
    [approval] = minutes(
        f"# Quay Board\n\n3 October 2024\n\n1. {title}\n\nThese were agreed.\n\n2. Roof\n\nIt leaks.\n"
    ).approvals
    assert approval.of_date == of


def test_the_date_of_the_last_minutes_in_a_title_above() -> None:
    text = "1. Minutes of the meeting held 4th Aprill 2024\n1.1. The minutes were accepted as a true record.\n"
    [approval] = minutes(HEAD + text + "2. Roof\n2.1. It leaks.\n", "x.txt").approvals
    assert approval.of_date == "2024-04-04"


@pytest.mark.parametrize(
    ("name", "held"),
    [("2024-07 minutes.txt", "2024-07-03"), ("2024-05.txt", None), ("minutes.txt", None), ("120240799.txt", None)],
)
def test_the_year_that_the_heading_leaves_to_the_name_of_the_file(name: str, held: str | None) -> None:
    text = "Quay Board\nDate: Wednesday 3rd July\n\n1. Roof\nIt leaks.\n2. Road\nLong.\n"
    date = minutes(text, name).meeting.date
    assert (date.value if date else None) == held


@pytest.mark.parametrize(
    ("text", "iso"),
    [("4th Augustt 2015", "2015-08-04"), ("1 Februarary, 2012", "2012-02-01"), ("3 Septmember 2014", "2014-09-03"),
     ("12 Marketing 2012", None), ("4 Marches 2012", None), ("3 Decision 2012", None)],
)  # fmt: skip
def test_a_month_that_was_mistyped(text: str, iso: str | None) -> None:
    assert [one.iso for one in find_dates(f"held on {text}.")] == ([iso] if iso else [])


def test_attendance_that_is_a_topic_is_no_list_of_people() -> None:
    text = "1. Report\n\n- Numbers are up\n- Attendance – currently 97.4%\n- Team Meetings\n\n2. Roof\n\nIt leaks.\n"
    assert [one.name for one in minutes(HEAD + text).attendance] == ["Ann Hill", "Bob Moss"]


@pytest.mark.parametrize("end", ["", ":"])
def test_labels_before_a_column(end: str) -> None:
    head = f"Quay Board\nDate{end}\t3 July 2024\nTime{end}\t7 pm\nPresent{end}\tAnn Hill, Bob Moss\nApologies{end}\tCy Low\n\n"
    found = minutes(head + "1. Roof\nIt leaks.\n2. Road\nLong.\n", "x.txt")
    assert [(one.name, one.status) for one in found.attendance] == [
        ("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Low", "apologies"),
    ]  # fmt: skip
    assert found.meeting.date is not None and found.meeting.date.value == "2024-07-03"


def test_the_head_of_a_table_of_people_is_no_label() -> None:
    table = "Name\tPresent\tApologies\nPresent\tAbsent\nAnn Hill\tx\t\nBob Moss\t\tx\n\n"
    found = minutes("Quay Board\n3 July 2024\n\n" + table + "1. Roof\nIt leaks.\n2. Road\nLong.\n", "x.txt").attendance
    assert "Absent" not in [one.name for one in found]


def test_an_unknown_owner_is_told_once() -> None:
    text = "1. Roof\n\nAction: QX to mend it.\n\nAction: QX to paint it.\n\n2. Road\n\nLong.\n"
    found = check(minutes(HEAD + text), ruleset(load_rules(), Config())).findings
    assert [one.message.split("'")[1] for one in found if one.code == "ACT002"] == ["QX"]


@pytest.mark.parametrize(
    ("title", "empty"),
    [("Policies - agreed", False), ("Call to Order 7:40 PM", False), ("Roof", True), ("Roof Works and Repairs", True),
     ("The Board thanked everybody who had helped at the fair", False)],
)  # fmt: skip
def test_a_title_that_says_what_there_is_to_say_is_not_empty(title: str, empty: bool) -> None:
    found = check(minutes(HEAD + f"1. {title}\n\n2. Road\n\nIt is long.\n"), ruleset(load_rules(), Config())).findings
    assert ("SEC002" in [one.code for one in found]) is empty


def test_points_below_titles_are_no_empty_sections() -> None:
    points = "".join(f"1.{at}. The roof was mended in part {at}.\n" for at in range(1, 5)) + "1.5. Done, per Ann\n"
    found = check(minutes(HEAD + f"1. Roof\n{points}2. Road\nIt is long.\n", "x.txt"), ruleset(load_rules(), Config()))
    assert [one.message for one in found.findings if one.code == "SEC002"] == []


AGENDA = """## Agenda

1. Welcome
2. Minutes of the last meeting
3. Roof

## Minutes

### Welcome

All were welcome, and the new members were named.

### Minutes of the last meeting

These were approved.

### Roof

1. It leaks.
2. It is to be mended.

It will be paid for out of the reserve.
"""


def test_a_list_under_a_heading_for_the_agenda_is_planned_where_one_for_the_minutes_follows() -> None:
    titles = [(None, title) for title in ("Welcome", "Minutes of the last meeting", "Roof")]
    assert numbers(AGENDA) == titles
    assert numbers(AGENDA.replace("## Minutes\n\n", ""))[0] != titles[0]


def test_business_under_a_heading_for_what_the_meeting_acted_on_assigns_nothing() -> None:
    text = (
        "1. Roof\n\nIt leaks.\n\n**ACTION ITEMS**\n\n1. Insurance of the Hall - Moss and Partners\n"
        "   Action: Moved by Ann Hill, seconded by Bob Moss, and carried.\n"
    )
    assert minutes(HEAD + text).actions == ()


@pytest.mark.parametrize("style", ["**{}**", "{}"])
def test_a_title_over_titles_is_not_empty_where_titles_tell_no_level(style: str) -> None:
    titles = [style.format(title) for title in ("Roof Works", "Ann Hill", "Bob Moss", "Any Other Business")]
    body = f"{titles[0]}\n\n{titles[1]}\n\nShe mended it.\n\n{titles[2]}\n\nHe painted it.\n\n{titles[3]}\n"
    found = check(minutes(HEAD + body), ruleset(load_rules(), Config())).findings
    assert [one.excerpt.strip("* ") for one in found if one.code == "SEC002"] == ["Any Other Business"]


def test_a_point_numbered_with_its_item_is_no_stray_bracket() -> None:
    text = "1. Roof\n\nAdd 4ix) It leaks. Then 12b) It is old. Is it (not?\n\n2. Road\n\nIt is long.\n"
    found = check(minutes(HEAD + text), ruleset(load_rules(), Config())).findings
    assert [one.message for one in found if one.code == "TXT001"] == ["'(not?' is never closed"]


COLUMN = """ITEMS\tAction

1. Roof
The roof leaks in two places, as was said before.\tBob Moss
It was agreed that the fund be renamed. AH to tell the bank by 1 August 2024.\tAH

2. Road
The road is long.
Noted\tBob Moss
"""


def test_a_column_beside_the_text_names_who_is_to_act() -> None:
    head = HEAD.replace("Ann Hill, Bob Moss", "Ann Hill (AH), Bob Moss (BM)")
    found = minutes(head + COLUMN, "x.txt").actions
    assert [([one.resolved for one in action.owners], action.due and action.due.date) for action in found] == [
        (["Bob Moss"], None), (["Ann Hill"], "2024-08-01"),
    ]  # fmt: skip
    assert all(action.labelled for action in found)
    assert [one.labelled for one in minutes(head + COLUMN.replace("ITEMS\tAction\n", ""), "x.txt").actions] == [False]


def test_a_label_with_nothing_but_names_is_the_action_as_printed() -> None:
    found = minutes(HEAD + "1. Roof\n\nIt leaks.\n\nACTION: Bob Moss\n\n2. Road\n\nLong.\n")
    [action] = found.actions
    assert (action.text, [one.as_written for one in action.owners]) == ("ACTION: Bob Moss", ["Bob Moss"])
    assert found.source.slice(action.span) == "ACTION: Bob Moss"


def test_who_is_to_act_in_small_letters_in_the_label() -> None:
    text = "1. Handover\n\n- ACTION new committee: Read the handbook\n- ACTION plan: this is none\n\n2. Road\n\nLong.\n"
    found = minutes(HEAD + text).actions
    assert [(one.text, [who.as_written for who in one.owners]) for one in found][:1] == [
        ("Read the handbook", ["new committee"])
    ]


def test_entries_under_a_title_over_actions_count_where_they_tell_somebody() -> None:
    text = (
        "## 4 Status of Past Action Items\n\n### 4.1 Carried Forward\n\n"
        "- [7] From 3 May, Roof: B. Moss will mend the roof. Status: pending.\n- The list is kept by the clerk.\n"
        "- All actions were agreed as done.\n\n## 5 Road\n\nIt is long.\n"
    )
    [action] = minutes(HEAD + text).actions
    assert [(one.as_written, one.resolved) for one in action.owners] == [("B. Moss", "Bob Moss")]
    assert action.labelled and "mend the roof" in action.text


def test_items_about_who_was_there() -> None:
    told = (
        "## 1 Attendance\n\nThe following members were present at the meeting: Ann Hill and Bob Moss. "
        "Also in attendance were Cy Low.\n"
    )
    listed = "## 1 Voting Members Present\n\nAnn Hill (Quay Ltd)\n\nBob Moss (Moss Inc)\n\n## 2 Guests\n\nCy Low\n"
    rest = "\n## 3 Roof\n\nIt leaks, and will be mended.\n\n## 4 Road\n\nLong.\n"
    for text in (told, listed):
        found = minutes("# Quay Board\n\n3 July 2024\n\n" + text + rest).attendance
        assert [(one.name, one.status) for one in found] == [
            ("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Low", "in-attendance"),
        ]  # fmt: skip


def paged(header: str, body: str) -> Minutes:
    def paragraph(words: str) -> str:
        return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"

    lines = "".join(map(paragraph, body.split("\n")))
    return build(read_bytes(packed({"document": lines, "header": paragraph(header)}), "x.docx"))


def test_the_head_of_the_pages_says_draft_and_the_date() -> None:
    meeting = paged(
        "DRAFT minutes, 3 July 2024", "Quay Board\nPresent: Ann Hill\n1. Roof\nIt leaks.\n2. Road\nLong."
    ).meeting
    assert meeting.status is not None and meeting.status.value == "draft"
    assert meeting.date is not None and meeting.date.value == "2024-07-03"


def test_the_running_head_of_a_pdf_says_draft() -> None:
    texts = ("The roof leaks.", "Bob Moss will paint the door.", "The road was closed for a week.")
    pages = [f"DRAFT for approval\n\n\n{text}\nNobody spoke of {text[-9:]}" for text in texts]
    found = build(read_bytes(printed("\n␌\n".join(pages)), "x.pdf"))
    assert "DRAFT" not in found.source.text
    assert found.meeting.status is not None and found.meeting.status.value == "draft"


def test_the_text_goes_before_the_head_of_the_pages_and_two_dates_tell_nothing() -> None:
    body = "Quay Board\nPresent: Ann Hill\n1. Roof\nIt leaks.\n2. Road\nLong."
    assert paged("Printed 3 July 2024, revised 4 July 2024", body).meeting.date is None
    date = paged("4 July 2024", "3 July 2024\n" + body).meeting.date
    assert date is not None and date.value == "2024-07-03"


def test_headings_under_the_headings_that_are_items_are_items_of_theirs() -> None:
    text = HEAD + (
        "## Reports\n\n### Roof\n\nIt leaks.\n\n#### North side\n\nTiles fell.\n\n### Road\n\nMended.\n\n"
        "## New business\n\n### A flag\n\nNone yet.\n"
    )
    found = minutes(text).items
    assert [(item.title, item.level, item.parent) for item in found] == [
        ("Reports", 1, None), ("Roof", 2, 0), ("North side", 3, 1), ("Road", 2, 0), ("New business", 1, None), ("A flag", 2, 4),
    ]  # fmt: skip


def test_headings_that_a_form_repeats_or_that_stand_under_numbers_are_no_items() -> None:
    form = "## {}\n\n### Discussion\n\nLong.\n\n### Outcome\n\nNone.\n\n"
    assert [title for _, title in numbers(form.format("Roof") + form.format("Road"))] == ["Roof", "Road"]
    counted = "## 1. Roof\n\n### North side\n\nTiles fell.\n\n## 2. Road\n\nMended.\n"
    assert numbers(counted) == [("1", "Roof"), ("2", "Road")]
