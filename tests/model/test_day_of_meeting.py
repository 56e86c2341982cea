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
