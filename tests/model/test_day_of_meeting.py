"""The day of the meeting where neither a heading nor a label states it, and the next one by whatever it is called."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

ITEMS = "\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt is wet.\n"


def minutes(text: str) -> Minutes:
    return build(read_bytes((text + ITEMS).encode(), "x.md"))


def day(text: str) -> str | None:
    date = minutes(text).meeting.date
    return date.value if date is not None else None


@pytest.mark.parametrize(
    "line",
    ["* Meeting called to order by Ann Hill at 19:01, August 16, 2022", "- Called to order on 16 August 2022 at 7 pm by Ann",
     "## Opening\n\nOn August 16, 2022 at 7 p.m. the meeting was called to order. The minutes of July 19, 2022 were approved."],
)  # fmt: skip
def test_the_sentence_that_opens_the_meeting_states_its_day(line: str) -> None:
    assert day(f"# Minutes of the Meeting\n\n{line}") == "2022-08-16"


def test_the_day_of_another_sentence_is_not_that_of_the_meeting() -> None:
    opening = "## Opening\n\nThe meeting was called to order at 7 p.m. The minutes of July 19, 2022 were approved."
    assert day(f"# Minutes\n\n{opening}") is None


def test_the_front_matter_states_the_day_with_the_time() -> None:
    meeting = minutes("---\nstart: 2031-05-19T14:00\nend: 2031-05-19T15:00\ntitle: Roof Meeting\n---\n").meeting
    assert meeting.date is not None and meeting.date.value == "2031-05-19"
    assert meeting.start is not None and meeting.start.value == "14:00"


@pytest.mark.parametrize("word", ["telecon", "teleconference", "TELECON", "video conference", "conference call"])
def test_the_next_call_by_another_word(word: str) -> None:
    text = "# Minutes\n\n3 May 2031\n\nRoof\n\nIt leaks and was seen.\n\nRoad\n\nIt is wet.\n\nNext {}: 8 June 2031\n"
    one = build(read_bytes(text.format(word).encode(), "x.txt"))
    assert one.next_meeting is not None
    assert not any(word in item.title for item in one.items)


def dated(text: str, name: str = "x.md") -> str | None:
    date = build(read_bytes((text + ITEMS).encode(), name)).meeting.date
    return date.value if date is not None else None


@pytest.mark.parametrize(
    "text",
    ["title: 2031-05-19\ndate: 2032-01-08T09:18:00.123Z", "title: '2031-05-19 AGM'\ndate: 2032-01-08",
     "from: 2031-05-19 00:00:00 +1000\ndate: 2031-06-01", "meeting_date: 2031-05-19\ndate: 2031-06-01"],
)  # fmt: skip
def test_the_front_matter_tells_the_meeting_from_the_post(text: str) -> None:
    assert dated(f"---\n{text}\n---\n") == "2031-05-19"


@pytest.mark.parametrize(
    ("value", "day"),
    [("03/06/2031 18:00", "2031-06-03"), ("June 3, 2031", "2031-06-03"), ("'Tuesday 3 June 2031'", "2031-06-03"),
     ("2031/06/03", "2031-06-03"), ("06/23/2031", "2031-06-23"), ("3.6.2031", "2031-06-03"), ("June 2031", None), ("soon", None)],
)  # fmt: skip
@pytest.mark.parametrize("key", ["date", "meeting_date"])
def test_the_front_matter_writes_the_day_as_it_likes(key: str, value: str, day: str | None) -> None:
    assert dated(f"---\n{key}: {value}\n---\n") == day


def test_the_other_dates_tell_which_way_the_front_matter_has_it() -> None:
    assert dated("---\ndate: 06/03/2031\n---\n\n## Lamp\n\nSee the report of 05/28/2031.\n") == "2031-06-03"
    assert dated("---\ndate: 06/03/2031\n---\n\n## Lamp\n\nSee the report of 28/02/2031.\n") == "2031-03-06"


def test_a_date_in_the_text_goes_before_one_in_the_front_matter_in_any_form() -> None:
    assert dated("---\ndate: June 3, 2031\n---\n\n# Minutes\n\n2 June 2031\n") == "2031-06-02"


def test_the_name_of_the_file_goes_before_the_second_at_which_a_page_was_saved() -> None:
    assert dated("---\ndate: 2032-01-08T09:18:00.123Z\n---\n", "2031-05-19.md") == "2031-05-19"
    assert dated("---\ndate: 2032-01-08\n---\n", "2031-05-19.md") == "2032-01-08"


def test_a_title_with_a_month_alone() -> None:
    assert dated("Minutes of the Roof Group meeting in Quay, December 2031\n", "x.txt") == "2031-12"
    assert dated("Minutes of the Roof Group\n\n4 December 2031\n", "x.txt") == "2031-12-04"


@pytest.mark.parametrize("label", ["Approved: ", "Minutes approved on ", "Adopted by the Board: ", "Last updated: "])
def test_the_day_on_which_minutes_were_passed_is_not_that_of_the_meeting(label: str) -> None:
    head = "# Minutes of the Roof Board\n\n14/04/2031\n\n31 March 2031\n\nPresent: Ann Hill\n"
    text = head + ITEMS + f"\n{label}14/04/2031\n"
    one = build(read_bytes(text.encode(), "x.txt"))
    assert one.meeting.date is not None and one.meeting.date.value == "2031-03-31"
    assert not any(label.strip() in item.title for item in one.items)


@pytest.mark.parametrize(
    "text",
    [
        "# Meeting Minutes - March 2031\n\nAdoption of the minutes of Feb 5, 2031 meeting: adopted.",
        "# Minutes for March 2031\n\nThe minutes of 5 February 2031 were approved.",
        "# Board Meeting Minutes, March 2031\n\nMinutes of the last meeting (5 February 2031): approved.",
        "# Minutes: March 2031\n\n**Approval of minutes** of the 5 February 2031 meeting. Carried.",
    ],
)
def test_the_month_of_the_title_goes_before_the_day_of_the_last_minutes(text: str) -> None:
    assert day(text) == "2031-03"


@pytest.mark.parametrize(
    "title", ["Upcoming meeting dates of the Roof Group:", "Schedule of upcoming meetings", "Future meetings:"]
)
def test_days_below_a_title_for_meetings_to_come_are_not_that_of_the_meeting(title: str) -> None:
    text = f"Notes of the Roof Group\n\nThe ridge was looked at by all of them.\n\n{title}\n\n- 3 May 2031\n- 7 June 2031\n"
    one = build(read_bytes(text.encode(), "x.md"))
    assert one.meeting.date is None
    assert one.next_meeting is not None and one.next_meeting.date == "2031-05-03"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("# Minutes for March 2031\n\nHeld in the boathouse on 28 February 2031", "2031-02-28"),
        ("# Minutes for March 2031\n\nMinutes of the meeting of 5 April 2031", "2031-04-05"),
        ("# Minutes\n\nMinutes of the meeting of 5 February 2031", "2031-02-05"),
    ],
)
def test_another_day_goes_before_the_month_of_the_title(text: str, iso: str) -> None:
    assert day(text) == iso


def test_the_day_below_a_heading_date_of_meeting_is_this_meetings() -> None:
    text = "### Date of Meeting\n\n7 May 2031\n\n### Attendance\n\n**Present**: Ann Hill (Chair), Bob Moss\n\n"
    text += "### Minutes of Meeting\n\n- It is wet.\n- The slip leaks.\n"
    found = build(read_bytes(text.encode(), "quay.md"))
    assert found.meeting.date is not None
    assert (found.meeting.date.value, found.next_meeting) == ("2031-05-07", None)
