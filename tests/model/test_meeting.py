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
    ],
)
def test_the_name_of_the_body(head: str, body: str | None) -> None:
    found = minutes(head).meeting.body
    assert (found.value if found else None) == body


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("ITEMS FOR AGENDA OF NEXT MEETING: TO BE HELD: TUESDAY 6th May 2031, 7pm", "2031-05-06"),
        ("The clerk said that the next meeting will be on 6 May 2031.", "2031-05-06"),
        ("More was promised for the next meeting.", None),
        ("The draft is for approval at the next meeting. It is dated 6 May 2031.", None),
        ("The next meeting of the Finance Panel, which met on 6 May 2031, was noted.", None),
    ],
)
def test_a_next_meeting_that_only_a_sentence_names(sentence: str, day: str | None) -> None:
    found = minutes("# Millpond Parish Council\n\n4 March 2031", f"\n3. Road\n{sentence}\n").next_meeting
    assert (found.date if found else None) == day
