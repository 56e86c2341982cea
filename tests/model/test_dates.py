"""Dates and times of day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutelint.model.build import build
from minutelint.model.dates.mentions import complete, date_in, find_dates, find_times, parse_time
from minutelint.readers import read_bytes
from minutelint.source import LineIndex

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def isos(text: str, near: str | None = None) -> list[str | None]:
    return [mention.iso for mention in find_dates(text, near=near)]


@pytest.mark.parametrize(
    ("written", "iso", "weekday"),
    [
        ("Tuesday, 9th September, 2014", "2014-09-09", 1),
        ("15th July, 2014", "2014-07-15", None),
        ("5th March 2012", "2012-03-05", None),
        ("the 3rd of May 2016", "2016-05-03", None),
        ("THURSDAY 08 NOVEMBER 2018", "2018-11-08", 3),
        ("August 25, 2015", "2015-08-25", None),
        ("Monday, Oct 4, 2021", "2021-10-04", 0),
        ("2023-12-04", "2023-12-04", None),
        ("2016.09.14", "2016-09-14", None),
        ("17/05/2022", "2022-05-17", None),
        ("07/01/13", "2013-01-07", None),
        ("5-4-16", "2016-04-05", None),
        ("met on 4.4.17", "2017-04-04", None),
        ("1/8/08", "2008-08-01", None),
        ("June 2018", "2018-06", None),
        ("June, 2012", "2012-06", None),
        ("Wed15-02-17", "2017-02-15", 2),
        ("Wed 24th May 2017", "2017-05-24", 2),
        ("14-Sep-2019", "2019-09-14", None),
        ("8\nMarch 2010", "2010-03-08", None),
        ("2014-09-09 (Tuesday)", "2014-09-09", 1),
        ("10 may 2016", "2016-05-10", None),
        ("12 Oct '16", "2016-10-12", None),
    ],
)
def test_a_date_is_read_in_every_form(written: str, iso: str, weekday: int | None) -> None:
    (mention,) = find_dates(f"It was {written}, at the hall.")
    assert (mention.iso, mention.weekday) == (iso, weekday)


@pytest.mark.parametrize(
    "text",
    [
        "Call 0161 496 0000.", "the Allotments Act 1908", "in 2016/17 and 2018-19", "rose by 3.5", "minute 107/20",
        "item 1/16", "ref 17/00170/0", "Autumn 2019", "version 1.2.16", "at a cost of £12.3.14", "carried 5-1-12",
        "We may 2 or 3 times", "4.4.17 Roads and paths", "file-2012-03-04.md", "12.30 pm", "aged 45/13/20",
    ],
)  # fmt: skip
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_dates(text) == ()


def test_the_span_slices_back_to_the_words() -> None:
    text = "Held on Friday 3rd May 2019."
    (mention,) = find_dates(text)
    assert text[mention.span.start : mention.span.end] == mention.text == "Friday 3rd May 2019"
    assert mention.weekday_span is not None
    assert text[mention.weekday_span.start : mention.weekday_span.end] == "Friday"


def test_a_day_that_does_not_exist_is_kept_without_a_date() -> None:
    (mention,) = find_dates("by 31 June 2019")
    assert mention.iso is None


def test_a_date_without_a_year_takes_the_nearest_within_five_months() -> None:
    assert isos("on 28th November", "2014-09-09") == ["2014-11-28"]
    assert isos("on 14 January", "2014-11-09") == ["2015-01-14"]
    assert isos("on 14 March", "2014-09-09") == [None]
    assert isos("on 28th November") == [None]


def test_years_can_be_added_later() -> None:
    text = "on 28th November, and on 3 May 2013"
    assert complete(find_dates(text), "2014-09-09") == find_dates(text, near="2014-09-09")


def test_three_numbers_are_read_as_the_text_shows() -> None:
    assert isos("4/7/2024") == ["2024-07-04"]
    assert isos("4/7/2024 and 7/21/2024") == ["2024-04-07", "2024-07-21"]
    assert isos("4/7/2024 and 21/7/2024") == ["2024-07-04", "2024-07-21"]
    assert isos("4/7/2024, held on August 25, 2015") == ["2024-04-07", "2015-08-25"]
    assert isos("4/7/2024, 21/7/2024 and 7/21/2024") == [None, "2024-07-21", "2024-07-21"]


def test_a_month_with_two_digits_is_uncertain_where_days_come_first() -> None:
    assert isos("12 May 2018: wages Nov 18", "2018-11-08") == ["2018-05-12", None]
    assert isos("wages Nov 18", "2018-11-08") == ["2018-11-18"]


def test_a_weekday_counts_only_beside_one_date() -> None:
    assert [m.weekday for m in find_dates("Saturday 6-7 May 2012")] == [None]
    assert [m.weekday for m in find_dates("Monday and Tuesday 6 May 2013")] == [None]
    assert [m.weekday for m in find_dates("every Monday. 6 May 2013")] == [None]


def test_months_alone_only_when_asked_for() -> None:
    text = "ready in May, as Ms May said of January"
    assert find_dates(text) == ()
    assert [m.iso for m in find_dates(text, near="2014-03-01", months=True)] == ["2014-05", "2014-01"]


def test_the_date_of_a_phrase() -> None:
    assert date_in("by the end of August", "2012-07-18") == "2012-08"
    assert date_in("by the end of January", "2012-03-05", ahead=True) == "2013-01"
    assert date_in("by 3 May 2013") == "2013-05-03"
    assert date_in("as soon as possible", "2012-07-18") is None


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("12.30 pm", ["12:30"]), ("2.00 p.m.", ["14:00"]), ("09:00", ["09:00"]), ("2pm", ["14:00"]),
        ("7 p.m.", ["19:00"]), ("19h40", ["19:40"]), ("7.30pm", ["19:30"]), ("17:08 UTC", ["17:08"]),
        ("12 noon", ["12:00"]), ("midnight", ["00:00"]), ("12:15 am", ["00:15"]), ("0930 hrs", ["09:30"]),
        ("10:30am-11:45am", ["10:30", "11:45"]), ("closed at 21.55.", ["21:55"]), ("room 2.11", []),
        ("in 2022", []), ("57.7%", []), ("£2.30 pm", []),
    ],
)  # fmt: skip
def test_times(text: str, times: list[str]) -> None:
    assert [value for value, _ in find_times(text)] == times


def test_four_digits_are_a_time_only_where_the_caller_says_so() -> None:
    assert parse_time("2022") is None
    assert parse_time("2022", bare=True) == "20:22"
    assert parse_time("closed 21.55") == "21:55"


@given(st.text(alphabet="0123456789/.-, MayJuneTuesdthf'’()\n", max_size=60))
def test_any_text_is_read_and_spans_fit(text: str) -> None:
    for mention in find_dates(text, near="2014-09-09", months=True):
        assert text[mention.span.start : mention.span.end] == mention.text
    for _, span in find_times(text, bare=True):
        assert 0 <= span.start < span.end <= len(text)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared documents are not here")
@pytest.mark.parametrize("key_file", sorted(SEEDS.glob("*.key.json")), ids=lambda path: path.name[:3])
def test_real_documents(key_file: Path) -> None:
    key = json.loads(key_file.read_text(encoding="utf-8"))
    text = (SEEDS / key["file"]).read_text(encoding="utf-8")
    lines = LineIndex(text)
    got = {
        (lines.place(m.span.start)[0], m.text, m.iso, m.weekday)
        for m in find_dates(text, near=key["meeting"]["date"]["value"])
    }
    numbered = [entry for entry in key["dates"] if any(char.isdigit() for char in entry["text"])]
    want = {
        (e["line"], e["text"], e["iso"], DAYS.index(e["weekday_stated"]) if e["weekday_stated"] else None)
        for e in numbered
    }
    assert got == want


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2031-July", "2031-07"),
        ("2031/Jul", "2031-07"),
        ("2031-July-04", "2031-07-04"),
        ("2031-Jul-4th", "2031-07-04"),
        ("2031 July 4", "2031-07-04"),
        ("2031 Dec. 4", "2031-12-04"),
        ("2031-September-31", None),
    ],
)
def test_a_year_in_front_of_a_month_in_words(text: str, iso: str | None) -> None:
    assert [(one.iso, one.text) for one in find_dates(f"Held {text}, in the hut.")] == [(iso, text)]


@pytest.mark.parametrize(
    "text",
    ["In 2031 May was cold.", "2031-Mayor", "the 2031 March 5% rise", "3-2031-May", "2031-Marching", "since 2031 June"],
)
def test_a_year_and_a_month_that_are_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_a_title_with_a_month_in_words_has_no_day() -> None:
    text = "## 2031-July Public Board Meeting\n\nPresent: Ann Hill, Bob Moss\n\n### Roof\n\nIt leaks.\n"
    held = build(read_bytes(text.encode(), "07-quay-2031-07.md")).meeting.date
    assert held is not None and held.value == "2031-07"
