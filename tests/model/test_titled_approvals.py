"""That the last minutes were approved, where the title of their item says so."""

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2031\n\nPresent: Ann Hill, Bob Moss\n\n"


def minutes(title: str, text: str = "") -> Minutes:
    return build(read_bytes(f"{HEAD}## {title}\n\n{text}\n\n## Roof\n\nIt leaks.\n".encode(), "x.md"))


@pytest.mark.parametrize(
    ("title", "of_date"),
    [("Approval of minutes: approved", None), ("Approval of Minutes -- Passed", None),
     ("Minutes of the last meeting - agreed", None),
     ("Minutes of 4 May 2031 – accepted unanimously", "2031-05-04"), ("Approval of agenda and minutes: carried", None)],
)  # fmt: skip
def test_a_title_that_ends_in_the_outcome(title: str, of_date: str | None) -> None:
    assert [(one.outcome, one.of_date) for one in minutes(title).approvals] == [("approved", of_date)]


@pytest.mark.parametrize(
    "title",
    ["Approval of minutes: 4 May 2031", "Minutes to be approved", "Minutes of the last meeting: for approval", "Lamps: approved",
     "Approval of the minutes"],
)  # fmt: skip
def test_a_title_that_tells_no_outcome(title: str) -> None:
    assert minutes(title).approvals == ()


def test_what_the_text_says_goes_before_the_title() -> None:
    found = minutes("Approval of minutes: approved", "The minutes of 4 May 2031 were approved.").approvals
    assert [one.of_date for one in found] == ["2031-05-04"]


BOLD = """QUAY SOCIETY

3 July 2031, 7:00 pm

Call to Order: 7:05 pm

Present: Ann Hill, Bob Moss

{}

**Report of the Chair**

It was a busy year for all of us, and a wet one.

**{}**

The roof leaks.

**New Business**

None.
"""


def test_a_plain_line_on_the_last_minutes_in_front_of_bold_titles() -> None:
    found = build(read_bytes(BOLD.format("Approval of Agenda and Minutes: M/S/C", "Roof").encode(), "x.md"))
    assert [one.title for one in found.items][:2] == ["Approval of Agenda and Minutes: M/S/C", "Report of the Chair"]
    assert len(found.items) == 4
    assert [(one.item, one.outcome) for one in found.approvals] == [(0, "approved")]
    assert found.meeting.title is None


@pytest.mark.parametrize(
    ("line", "title"), [("Next meeting: 4 August 2031", "Roof"), ("Minutes: see below", "Minutes of the last meeting")]
)
def test_other_plain_lines_in_front_of_bold_titles(line: str, title: str) -> None:
    found = build(read_bytes(BOLD.format(line, title).encode(), "x.md"))
    assert [one.title for one in found.items] == [title, "New Business"]
