"""Days that a page states of itself: they are not the meeting's, and their weekday is nobody's concern."""

from __future__ import annotations

import pytest

from minutelint.model.dates.mentions import find_dates


@pytest.mark.parametrize(
    "line",
    [
        "Last updated Thu Feb 13 09:41:07 EST 2031",
        "Last updated: Monday, 13 February 2031",
        "This page was last modified on Monday 13 February 2031",
        "*Last revised by Ann Hill on Monday, February 13, 2031*",
        "(Posted Mon 13 February 2031)",
        "Document created on Monday 13 February 2031",
    ],
)
def test_the_weekday_of_the_day_of_a_page_is_not_told(line: str) -> None:
    assert [one.weekday for one in find_dates(f"The end.\n{line}\n", near="2031-02-02")] == [None]


@pytest.mark.parametrize(
    "line",
    [
        "The rota was last updated in May. Next meeting: Monday 13 February 2031",
        "Meeting held on Monday 13 February 2031",
        "The notice was posted by the gate on Monday 13 February 2031",
    ],
)
def test_the_weekday_of_another_day_is(line: str) -> None:
    assert [one.weekday for one in find_dates(f"The end.\n{line}\n", near="2031-02-02") if one.weekday is not None] == [
        0
    ]


@pytest.mark.parametrize(
    "stamp",
    ["Thu Feb 13 09:41:07 EST 2031", "Feb 13 09:41 2031", "Thu Feb 13 1:23:38 +0100 2031"],
)
def test_the_year_of_a_time_stamp_stands_behind_the_clock(stamp: str) -> None:
    assert [one.iso for one in find_dates(f"Saved {stamp}", near="2028-02-01")] == ["2031-02-13"]


def test_a_time_of_day_and_a_sum_are_no_time_stamp() -> None:
    assert [one.iso for one in find_dates("On February 13 at 09:41 2031 people came", near="2028-02-01")] == [
        "2028-02-13"
    ]
