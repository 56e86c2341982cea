"""What the model of a whole document holds that no part of it shows."""

from __future__ import annotations

import pytest

from minutelint.model.build import build, is_minutes
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

TWICE = """\
Hollow Lane Allotments
Minutes of the meeting held on Thursday 6 March 2025

Present: Ann Holt (Chair), Ben Moss

1. Minutes of the meeting of 6 February 2025
The minutes of 6 February 2025 were approved as a correct record.

2. Minutes of the special meeting
The minutes of 6 March 2025 were approved as a correct record.

3. Hedges
The hedges were cut.
"""


def minutes(text: str) -> Minutes:
    return build(read_bytes(text.encode(), "x.txt"))


def test_of_several_approvals_the_first_counts_and_none_is_lost() -> None:
    made = minutes(TWICE)
    assert [(one.item, one.of_date) for one in made.approvals] == [(0, "2025-02-06"), (1, "2025-03-06")]
    assert made.approval == made.approvals[0]


def test_the_same_minutes_approved_twice_count_once() -> None:
    made = minutes(TWICE.replace("6 March 2025 were", "6 February 2025 were"))
    assert [one.of_date for one in made.approvals] == ["2025-02-06"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TWICE, True),
        ("# Tasks\n\n## Kitchen\n\nAction: Ann to buy a kettle.\n", False),
        ("# Minutes of the kitchen group\n\n## Kettle\n\nAction: Ann to buy a kettle.\n", True),
        ("# Kitchen\n\nPresent: Ann Holt, Ben Moss\n\n## Kettle\n\nIt boils.\n", True),
        ("# Changes\n\n## 1.0\n\n- Kettles boil.\n", False),
        ("", False),
    ],
)
def test_what_reads_like_minutes(text: str, expected: bool) -> None:
    assert is_minutes(minutes(text)) is expected


DUE = """\
Hollow Lane Allotments
Minutes of the meeting held on Thursday 6 March 2025

Present: Sue Hart (Chair), Steve Hall, Ben Moss

1. Water butts (Sue Hart)
SH to ask for quotes.

2. Hedges
SH to cut the hedges.

3. Actions
| Action | Owner | Due |
|---|---|---|
| Order a hose | BM | next meeting |
| Paint the shed | BM | soon |

4. Date of next meeting
Thursday 3 April 2025
"""


def test_the_title_of_an_item_tells_who_is_meant_in_it() -> None:
    owners = [action.owners[0] for action in minutes(DUE).actions[:2]]
    assert [(one.as_written, one.resolved) for one in owners] == [("SH", "Sue Hart"), ("SH", None)]


def test_the_next_meeting_in_a_column_of_dates_is_its_day() -> None:
    due = [action.due for action in minutes(DUE).actions if action.due]
    assert [(one.text, one.date, one.vague) for one in due] == [
        ("next meeting", "2025-04-03", False),
        ("soon", None, True),
    ]


RESOLVED = """\
Hollow Lane Allotments
Minutes of the meeting held on Thursday 6 March 2025

Present: Sue Hart (Chair), Steve Hall, Ben Moss

1. Hedges
RESOLVED: That the quotation be accepted.

2. Gates
RESOLVED:
(1) That BM to order the gates by 1 April 2025.
(2) That the gates be painted green.
"""


def test_a_clause_of_a_resolution_that_tells_somebody_to_do_something_is_an_action() -> None:
    found = minutes(RESOLVED).actions
    assert [(one.text, one.in_decision, one.owners[0].resolved) for one in found] == [
        ("BM to order the gates by 1 April 2025.", True, "Ben Moss")
    ]
    assert found[0].due is not None and found[0].due.date == "2025-04-01"


AGAIN = """\
Technical Board – 15 January 2031

**Attendees**: Alice Wong (@awong), Bernd Krause, Chidi Obi

### Agenda
1. Approve minutes
2. Release
3. Budget

### Minutes

#### Approve minutes
Minutes of 8 January 2031 approved.

#### Release
- **AI:** Bernd to tag it by 22 January 2031
- **AI:** @awong – draft the announcement

#### Budget
TODO(Chidi): reply to the foundation
"""


def test_an_agenda_whose_titles_come_again_as_headings_holds_no_items() -> None:
    made = build(read_bytes(AGAIN.encode(), "x.md"))
    assert [(item.number, item.title, item.empty) for item in made.items] == [
        (None, "Approve minutes", False), (None, "Release", False), (None, "Budget", False),
    ]  # fmt: skip
    assert made.approval is not None and made.approval.of_date == "2031-01-08"


def test_accounts_and_names_in_labels_are_owners() -> None:
    made = build(read_bytes(AGAIN.encode(), "x.md"))
    owners = [(action.owners[0].as_written, action.owners[0].resolved) for action in made.actions]
    assert owners == [("Bernd", "Bernd Krause"), ("@awong", "Alice Wong"), ("Chidi", "Chidi Obi")]
    assert "AI" not in {use.acronym for use in made.acronym_uses}


CLOSED = """\
Minutes of the Annual General Meeting of Lowfield Hall Trust, held on Thursday, 14th May 2026 at 7.30 pm

In the Chair: Mrs. Jean Orme
Committee members present were Jean Orme, Alan Tait and Moira Finch.

1) Apologies. Apologies were received from Fr. Peter Quinn, and Mr. & Mrs. D. Holt.

2) Minutes of the AGM held on 15th May 2025. Proposed by Alan Tait, seconded by Moira Finch, that they be accepted. Carried.

3) Treasurer's report. Alan Tait presented the accounts.

4) Date of next AGM: Thursday 13th May 2027.
"""


def test_numbers_with_a_bracket_open_items() -> None:
    made = minutes(CLOSED)
    assert [(item.number, item.title, item.kind) for item in made.items] == [
        ("1)", "Apologies", "apologies"),
        ("2)", "Minutes of the AGM held on 15th May 2025", "previous-minutes"),
        ("3)", "Treasurer's report", "business"),
        ("4)", "Date of next AGM: Thursday 13th May 2027.", "next-meeting"),
    ]
    assert made.meeting.body is not None and made.meeting.body.value == "Lowfield Hall Trust"
    assert made.approval is not None and (made.approval.outcome, made.approval.of_date) == ("approved", "2025-05-15")
    assert made.decisions == ()  # the motion to accept the last minutes is told by the approval


def test_people_named_in_a_sentence_and_couples() -> None:
    assert [(one.name, one.status) for one in minutes(CLOSED).attendance] == [
        ("Jean Orme", "present"), ("Alan Tait", "present"), ("Moira Finch", "present"),
        ("Fr. Peter Quinn", "apologies"), ("Mr. & Mrs. D. Holt", "apologies"),
    ]  # fmt: skip


TABLES = """\
**Brightwater Energy Ltd**

**MINUTES of a meeting of the Board held on 12 November 2025**

| Name | Role | Attendance |
|---|---|---|
| Priya Nair | Chair | Present |
| Gwen Abbott | Director | Apologies |
| Luis Romero | Director | Present (from item 3) |
| Hannah Cole | Secretary | In attendance |

| Item | Discussion | Action |
|---|---|---|
| 1. Apologies | GA had sent apologies. | |
| 2. Minutes of 8 October 2025 | Approved as a correct record. | |
| 3. Finance | LR presented the accounts. | LR to file them by 30 November 2025 |
"""


def test_a_table_with_a_column_of_statuses_and_items_in_rows() -> None:
    made = build(read_bytes(TABLES.encode(), "x.md"))
    assert [(one.name, one.status, one.role, one.note) for one in made.attendance] == [
        ("Priya Nair", "present", "Chair", None), ("Gwen Abbott", "apologies", "Director", None),
        ("Luis Romero", "present", "Director", "from item 3"), ("Hannah Cole", "in-attendance", "Secretary", None),
    ]  # fmt: skip
    assert [item.title for item in made.items] == ["Apologies", "Minutes of 8 October 2025", "Finance"]
    assert [(one.owners[0].resolved, one.text) for one in made.actions] == [
        ("Luis Romero", "LR to file them by 30 November 2025")
    ]


REFERENCES = """\
# Westmere Care Board – Quality Committee

**Minutes of the meeting held on Thursday 22 January 2026**

## Members present

| Name | Title |
|---|---|
| Dr Anita Rao (AR) | Non-Executive Member (Chair) |
| Paul Keane (PK) | Chief Nurse |

## Apologies

Sian Hughes, Director of Finance

| Ref | Item | Action |
|---|---|---|
| QC/26/001 | **Welcome**<br>AR welcomed members. | |
| QC/26/002 | **Minutes of the last meeting**<br>The minutes of 20 November 2025 were approved as a correct record. | |
| QC/26/003 | **Safety report**<br>PK presented it. **Resolved:** that the report be received. | PK to bring a review |
"""


def test_references_with_letters_number_items_and_heads_of_tables_are_nobody() -> None:
    made = build(read_bytes(REFERENCES.encode(), "x.md"))
    assert [(one.name, one.status) for one in made.attendance] == [
        ("Dr Anita Rao", "present"), ("Paul Keane", "present"), ("Sian Hughes", "apologies"),
    ]  # fmt: skip
    assert [(item.number, item.ordinal) for item in made.items] == [
        ("QC/26/001", (1,)), ("QC/26/002", (2,)), ("QC/26/003", (3,)),
    ]  # fmt: skip
    assert [(one.label, one.text) for one in made.decisions] == [("Resolved", "that the report be received.")]


INDENTED = """\
MINUTES OF THE MEETING OF NETHERBY TOWN COUNCIL HELD ON TUESDAY 20 JANUARY 2026

PRESENT:  Councillors J Abbot (Town Mayor), T Elm and R Finch
          Mr K Grove (Town Clerk), Miss L Heath (Deputy Clerk)

25/112   APOLOGIES
         There were none.
"""


def test_the_lines_of_a_list_are_set_in() -> None:
    found = [(one.name, one.role) for one in minutes(INDENTED).attendance]
    assert found[2:] == [("R Finch", None), ("Mr K Grove", "Town Clerk"), ("Miss L Heath", "Deputy Clerk")]


NUMBERED_BY_MEETING = """\
THE FRIENDS OF ASHCOMBE WOOD
Minutes of the meeting held on 17th September 2025

Trustees:       Margaret Lowe (ML)      Chair
                Philip Ansah (PA)       Treasurer
                Derek Swann (DS)
Apologies from: Wendy Hobbs (WH)

47.1    Minutes of meeting no. 46
        The minutes of 18th June 2025 were signed as a true record.

47.2    Matters arising
        46.3 Signage: new boards have been installed.
        46.5 Ash: the survey was received.

47.3    Work parties
        DS to price loppers.
"""


def test_numbers_that_begin_with_that_of_the_meeting() -> None:
    made = minutes(NUMBERED_BY_MEETING)
    assert [(item.number, item.level, item.ordinal) for item in made.items] == [
        ("47.1", 1, (1,)), ("47.2", 1, (2,)), ("47.3", 1, (3,)),
    ]  # fmt: skip
    assert [(one.name, one.status, one.role) for one in made.attendance] == [
        ("Margaret Lowe", "present", "Chair"), ("Philip Ansah", "present", "Treasurer"),
        ("Derek Swann", "present", None), ("Wendy Hobbs", "apologies", None),
    ]  # fmt: skip


LABELS = """\
# 2026-06-03 Choir committee meeting

Members: Lena (chair), Omar, Fritz
Absent: Paul (holiday)
Minutes: Bea

**1. Protocol of last meeting (2026-05-06)**

Accepted, no comments.

**2. Money**

* To do: Lena & Fritz: tax declaration until end of July
* Members: the choirs of Aston, Birling and Corby

**3. Summer party**

Decision (4 yes, 0 no, 0 abstentions): a budget of 600 EUR.
Action 3.2: Omar to ask the city.

* [ ] Lena: book the band
* [x] Omar: ask for the permit
"""


def test_labels_of_many_kinds() -> None:
    made = build(read_bytes(LABELS.encode(), "x.md"))
    assert [(one.name, one.status) for one in made.attendance] == [
        ("Lena", "present"), ("Omar", "present"), ("Fritz", "present"), ("Paul", "absent"),
    ]  # fmt: skip
    assert made.approval is not None and made.approval.of_date == "2026-05-06"
    assert [(one.label, one.text) for one in made.decisions] == [
        ("Decision (4 yes, 0 no, 0 abstentions)", "a budget of 600 EUR.")
    ]
    assert [([owner.resolved for owner in one.owners], one.status) for one in made.actions] == [
        (["Lena", "Fritz"], None), (["Omar"], None), (["Lena"], None), (["Omar"], "done"),
    ]  # fmt: skip
    assert all(action.labelled for action in made.actions)


PARAGRAPHS = """\
Minutes of the Parochial Council meeting held on Monday 9th March 2026

Present: Peter Boyd (Chair), Sheila Cobb

1. Prayer
Peter Boyd led the meeting in prayer.

2. Apologies for absence had been received from David Isaac and Ruth Jones.

3. Minutes of the last meeting, held on 12th January 2026, and circulated, were agreed to be a correct record and were signed.

Next call: 11 May 2026
"""


@pytest.mark.parametrize(
    ("title", "approved"),
    [
        ("Mins of 12/1/26 – agreed.", True),
        ("Minutes of the last meeting (approved).", True),
        ("Approve the minutes of the last meeting.", False),
        ("Minutes of the last meeting to be approved.", False),
    ],
)
def test_a_title_that_says_what_became_of_the_minutes(title: str, approved: bool) -> None:
    made = minutes(
        f"Minutes of the Choir meeting held on 9 March 2026\n\n1. Welcome\nHello.\n\n2. {title}\n\n3. Hall\nIt is dry.\n"
    )
    assert bool(made.approval and made.approval.approved) == approved


def test_items_that_are_one_sentence() -> None:
    made = minutes(PARAGRAPHS)
    assert [one.name for one in made.attendance if one.status == "apologies"] == ["David Isaac", "Ruth Jones"]
    assert made.approval is not None
    assert (made.approval.outcome, made.approval.of_date, made.approval.signed) == ("approved", "2026-01-12", True)
    assert made.next_meeting is not None and made.next_meeting.date == "2026-05-11"


RUN_IN = """\
## Riverside Cycling Club
### Committee meeting 4/11/2025

**Present** – Gill (chair), Raj, Toby

**1 Apologies & welcome** Gill welcomed everybody to the hut.

**2 Mins of 7/10/2025** – agreed.

**3. Rides (Sunday)** Numbers were up on last year. ACTION: Toby to find leaders by 1 December.
"""


def test_bold_numbers_and_titles_end_where_the_bold_type_does() -> None:
    source = read_bytes(RUN_IN.encode(), "x.md")
    made = build(source)
    assert [item.title for item in made.items] == ["Apologies & welcome", "Mins of 7/10/2025", "Rides (Sunday)"]
    assert [source.slice(item.title_span) for item in made.items] == [item.title for item in made.items]
    assert made.approval is not None and made.approval.of_date == "2025-10-07"


def test_an_action_labelled_in_the_middle_of_a_paragraph() -> None:
    (action,) = build(read_bytes(RUN_IN.encode(), "x.md")).actions
    assert (action.labelled, action.label, action.owners[0].resolved) == (True, "ACTION", "Toby")
    assert action.text == "Toby to find leaders by 1 December."


def test_items_as_deep_as_their_numbers_go() -> None:
    depth = 1_050  # more than Python's calls may be nested
    deeper = "".join(f"{'.'.join(['2'] * level)} Title\n" for level in range(2, depth + 1))
    made = minutes(f"Present: Ann Holt\n\n1. Welcome\nAll came.\n\n2. Roads\n{deeper}AH to mow the lawn.\n")
    assert max(item.level for item in made.items) == depth
    assert [action.owners[0].resolved for action in made.actions] == ["Ann Holt"]
