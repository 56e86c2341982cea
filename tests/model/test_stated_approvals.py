"""The approval of the last minutes that only the front matter of a page states."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Approval
from minutelint.readers import read_bytes

TEXT = "---\ntitle: Quay Board Minutes\nevent_date: 2031-09-06\n{}\n---\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt is wet.{}\n"


def approval(line: str, more: str = "") -> Approval | None:
    return build(read_bytes(TEXT.format(line, more).encode(), "x.md")).approval


@pytest.mark.parametrize(
    "line",
    [
        "minutes_approval: <a href='/m/may/'>12 May 2031 minutes</a>, approved by 7-1",
        "previous_minutes: The minutes of 12 May 2031 were approved.",
        "approval-of-minutes: 12 May 2031, approved as read",
        "last minutes: 2031-05-12 minutes accepted",
    ],
)
def test_a_key_about_the_last_minutes_approves_them(line: str) -> None:
    found = approval(line)
    assert found is not None
    assert (found.approved, found.of_date) == (True, "2031-05-12")


@pytest.mark.parametrize(
    "line",
    [
        "minutes: approved",
        "minutes_approved: 2031-10-04",
        "minutes: https://quay.example/2031-05-12.pdf",
        "minutes_approval: approved on 4 October 2031",
        "status: approved",
    ],
)
def test_what_may_be_said_of_these_minutes_approves_none(line: str) -> None:
    assert approval(line) is None


def test_the_text_goes_before() -> None:
    found = approval(
        "minutes_approval: 12 May 2031, approved", "\n\n## Minutes\n\nThe minutes of 3 June 2031 were approved."
    )
    assert found is not None
    assert found.of_date == "2031-06-03"
