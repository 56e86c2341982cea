"""The body, the title and the next meeting, as the heading, the front matter or a sentence states them."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

ITEMS = "\n1. Welcome\nAll were welcome.\n\n2. Roof\nThe roof was mended.\n"


def minutes(head: str, body: str = "", name: str = "m.md") -> Minutes:
    return build(read_bytes((head + "\n" + ITEMS + body).encode(), name))


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Minutes of the Harbour Residents Society held on 4 March 2031", "Harbour Residents Society"),
        (
            "MILLPOND PARISH COUNCIL Draft (until approved at the next meeting)\n\n4 March 2031",
            "MILLPOND PARISH COUNCIL",
        ),
        ("Harbour Steering Group meeting, 4 March 2031", "Harbour Steering Group"),
        ("FOR APPROVAL AT THE NEXT MEETING\n\nMillpond Parish Council\n\n4 March 2031", "Millpond Parish Council"),
        ("Changes to the summer fair\n\n4 March 2031", None),
        ("Meeting Information\n\n4 March 2031", None),
        ("---\ntitle: Minutes of the Millpond Choir Trust\n---\n\n4 March 2031", "Millpond Choir Trust"),
        ("---\ntitle: Millpond Choir Trust\n---\n\n4 March 2031", "Millpond Choir Trust"),
        ("---\nbody: Trustees\n---\n\n4 March 2031", "Trustees"),
        ("Harbour Works Department\n\nQuay Liaison Committee Meeting\n\n4 March 2031", "Quay Liaison Committee"),
        ("Millpond Parish Council\n\nMinutes of the Annual Parish Council Meeting\n\n4 March 2031",
         "Millpond Parish Council"),
        ("The Millpond Parish Council thanked the children\n\n4 March 2031", None),
        ("# Minutes from the 2031-03-04 Quay Steering Committee Meeting", "Quay Steering Committee"),
        ("# Minutes from 5th Quay TSC meeting, March 4, 2031", "Quay TSC"),
        ("Quay Board telecon - 4 March 2031", "Quay Board"),
        ("Committee Meeting 4 March 2031", "Committee"),
        ("**Kind of Paper:** Meeting Minutes\n\n4 March 2031", None),
    ],
)  # fmt: skip
def test_the_name_of_the_body(head: str, body: str | None) -> None:
    found = minutes(head).meeting.body
    assert (found.value if found else None) == body


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("ITEMS FOR AGENDA OF NEXT MEETING: TO BE HELD: TUESDAY 6th May 2031, 7pm", "2031-05-06"),
        ("The clerk said that the next meeting will be on 6 May 2031.", "2031-05-06"),
        ("It was said that the next Meeting of the Council would take place on 6 May 2031.", "2031-05-06"),
        ("More was promised for the next meeting.", None),
        ("The draft is for approval at the next meeting. It is dated 6 May 2031.", None),
        ("The next meeting of the Finance Panel, which met on 6 May 2031, was noted.", None),
    ],
)
def test_a_next_meeting_that_only_a_sentence_names(sentence: str, day: str | None) -> None:
    found = minutes("# Millpond Parish Council\n\n4 March 2031", f"\n3. Road\n{sentence}\n").next_meeting
    assert (found.date if found else None) == day


def test_what_is_corrected_in_earlier_minutes_announces_nothing() -> None:
    said = "\n3. Minutes of the last meeting\n\nNext meeting changed to 6 May 2031.\n\n4. Road\nLong.\n"
    assert minutes("# Quay Board\n\n4 March 2031", said).next_meeting is None


def test_the_day_that_is_told_goes_before_one_that_is_discussed() -> None:
    text = "\n3. Next meetings\nIn April it would be the 6 May 2031, which does not suit all.\n"
    found = minutes(
        "# Quay Board\n\n4 March 2031", text + "\nThe next meeting #4 will be on 8 May 2031.\n"
    ).next_meeting
    assert found is not None and found.date == "2031-05-08"
    found = minutes("# Quay Board\n\n4 March 2031", text).next_meeting
    assert found is not None and found.date == "2031-05-06"


def facts(head: str, body: str = "", name: str = "m.txt") -> tuple[str | None, str | None, str | None]:
    meeting = minutes(head, body, name).meeting
    start, end, venue = (fact.value if fact else None for fact in (meeting.start, meeting.end, meeting.venue))
    return start, end, venue


QUAY = "Minutes of the Quay Board\n\n4 March 2031\n\n"


@pytest.mark.parametrize(
    ("head", "start"),
    [
        ("1. Call to order\nAnn Hill called the meeting to order at 7:03 p.m.\n\n", "19:03"),
        ("1. Call to order\nAnn Hill called the meeting to order on 4 March 2031.\n\n", None),
        ("1. Welcome\nThe meeting commenced at: 1835\n\n", "18:35"),
        ("1. CALL TO ORDER 7:03 PM\n\n", "19:03"),
        ("Meeting started 18:38\n\n", "18:38"),
        ("Time: 18:30\n\nMeeting started 18:38\n\n", "18:38"),
        ("1. Welcome\nBob Moss opened the meeting at 19:30.\n\n", "19:30"),
        ("1. Welcome\nThe shop opened at 19:30.\n\n", None),
        ("1. Notes\nThe meeting of the choir started at 19:30.\n\n", None),
        ("14:00\n\n1. Welcome\nThe meeting was called to order at 1:00.\n\n", "14:00"),
        ("7:00 Welcome\n7:20 Roof\n8:00 Close\n\n", None),
    ],
)
def test_the_hour_at_which_a_meeting_is_opened(head: str, start: str | None) -> None:
    assert facts(QUAY + head)[0] == start


@pytest.mark.parametrize(
    ("head", "body", "end"),
    [
        ("", "\nAnn Hill adjourned the meeting at 8:17 pm.\n", "20:17"),
        ("", "\nThe Board, on a motion by Ann Hill, adjourned the regular meeting at 9:05 p.m.\n", "21:05"),
        ("", "\n- Opened: 1930\n- Closed: 2200\n", "22:00"),
        ("", "\nActual end time: 15:55\n", "15:55"),
        ("1:00 pm\n\n", "\nThe meeting was adjourned at 1:55.\n", "13:55"),
        ("7:00 pm\n\n", "\nThe meeting was adjourned at 1:55.\n", "01:55"),
        ("", "\nThe Board adjourned to a closed session at 8:17 pm.\n", None),
        ("7:00 Welcome\n7:20 Roof\n8:00 Close\n\n", "", None),
    ],
)
def test_the_hour_at_which_a_meeting_is_closed(head: str, body: str, end: str | None) -> None:
    assert facts(QUAY + head, body)[1] == end


@pytest.mark.parametrize(
    ("head", "venue"),
    [
        ("Held in the Long Room, Quay House at 7 p.m.\n\n", "Long Room, Quay House"),
        ("Held at Town Hall, Quayport during the fair\n\n", "Town Hall, Quayport"),
        ("Held in March 2031\n\n", None),
        ("4 March 2031 / 18:30 / Quay Works\n\n", "Quay Works"),
        ("4 March 2031 / Spring / Quay Works\n\n", None),
        ("1. Opening\nAnn Hill called the meeting to order at 7:01 p.m., in the Hall at 19 Elm Road.\n\n",
         "Hall at 19 Elm Road"),
        ("1. Opening\nAnn Hill called the meeting to order in Bob's absence.\n\n", None),
        ("IN THE VILLAGE HALL\n\n", "VILLAGE HALL"),
        ("Held remotely via Zoom\n\n", "Zoom"),
        ("Ann Hill welcomed all who had come and told them how she means to put the rules of the quay and all that was "
         "written of it so far where they can be read online.\n\n", None),
        ("Transcript of the room: quay\n\n", None),
        ("- When: 2031-03-04 at 18:30\n- Where: Quay Works\n\n", "Quay Works"),
        ("Where: not yet known\n\n", None),
    ],
)  # fmt: skip
def test_the_place_of_a_meeting(head: str, venue: str | None) -> None:
    assert facts(QUAY + head)[2] == venue


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Executive Secretary\n\n4 March 2031", None),
        ("Team Members\n\n4 March 2031", None),
        ("Regular Meeting\n\n4 March 2031", None),
        ("Points from Meeting\n\n4 March 2031", None),
        ("Minutes for the week of 4 March 2031", None),
        ("Minutes of Quay:UK 2031 AGM\n\n4 March 2031", "Quay:UK"),
        ("Quay Works Board Shared Minutes, 4 March 2031", "Quay Works Board"),
        ("A film of the meeting will be put on the pages of the club for all who could not come to it.\n\n4 March 2031",
         None),
        ("Quay Board of Trustees\n\n4 March 2031", "Quay Board of Trustees"),
    ],
)  # fmt: skip
def test_what_is_no_name_of_a_body(head: str, body: str | None) -> None:
    found = minutes(head).meeting.body
    assert (found.value if found else None) == body


def test_a_title_is_no_label_and_no_heading_of_a_part() -> None:
    assert minutes("Meeting called by: Ann Hill\n\n4 March 2031").meeting.title is None
    assert minutes("## Meeting Information\n\n4 March 2031").meeting.title is None
    title = minutes("Quay Board Meeting\n\n4 March 2031").meeting.title
    assert title is not None and title.value == "Quay Board Meeting"


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ("---\ntitle: Minutes of the Annual Meeting of March 4, 2031\n---\n", "", "2031-03-04"),
        ("---\ntitle: Minutes of the Annual Meeting\n---\n", "", None),
        ("# Minutes of the 2031-02-04 Quay Board\n\n- When: 2031-03-04 at 18:30\n", "", "2031-03-04"),
        ("# Minutes of the Quay Board of 4 February 2031\n\nWhen: at noon\n", "", "2031-02-04"),
        ("", "\n4 March 2031\nPage 2\n\nIt leaks.\n\n4 March 2031\nPage 3\n\nIt still leaks.\n", "2031-03-04"),
        ("", "\n4 March 2031\n\nIt leaks.\n\n5 March 2031\n\nIt still leaks.\n", None),
    ],
)
def test_a_date_that_stands_in_a_title_or_in_the_head_of_pages(head: str, body: str, date: str | None) -> None:
    found = minutes(head, body).meeting.date
    assert (found.value if found else None) == date


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("First Directors' Meeting - Alder Swimming Club", "first"),
        ("First ever meeting of the Alder Forum", "first"),
        ("Alder Forum: founding meeting", "first"),
        ("First board meeting of the year", None),
        ("First Meeting of 2024", None),
        ("Special town meeting", "extraordinary"),
        ("Special Called Meeting of the Alder Council", "extraordinary"),
        ("Meeting of the Special Committee on Roads", None),
    ],
)
def test_kinds_of_meeting_that_approve_no_minutes(title: str, kind: str | None) -> None:
    found = minutes(f"# {title}\n\n4 March 2031\n\nPresent: Ann Holt").meeting.kind
    assert (found.value if found else None) == kind


@pytest.mark.parametrize(
    ("line", "times"),
    [
        ("4 March 2031, 1-2pm", ("13:00", "14:00")),
        ("4 March 2031, from 9:30 to 10:30 PM", ("21:30", "22:30")),
        ("4 March 2031, 9-11am", ("09:00", "11:00")),
        ("4 March 2031, 11-1pm", ("11:00", "13:00")),
        ("4 March 2031, 10:00-12:00", ("10:00", "12:00")),
        ("4 March 2031, 7:30 - 9 p.m.", ("19:30", "21:00")),
    ],
)
def test_the_half_of_the_day_of_two_times(line: str, times: tuple[str, str]) -> None:
    text = f"# Quay Board\n\n{line}\n\nPresent: Ann Hill, Bob Moss\n\n## Slip\n\nWet.\n\n## Lane\n\nLong.\n"
    meeting = build(read_bytes(text.encode(), "quay.md")).meeting
    assert meeting.start is not None
    assert meeting.end is not None
    assert (meeting.start.value, meeting.end.value) == times


def test_a_number_before_a_dash_that_stands_apart_is_no_time() -> None:
    text = "# Quay Board\n\n4 March 2031, Room 4 - 7 pm\n\nPresent: Ann Hill, Bob Moss\n\n## Slip\n\nWet.\n\n## Lane\n\nLong.\n"
    meeting = build(read_bytes(text.encode(), "quay.md")).meeting
    assert (meeting.start and meeting.start.value, meeting.end) == ("19:00", None)
