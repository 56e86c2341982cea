"""Several meetings in one file are several documents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutelint.model.build import build_all
from minutelint.readers import read_bytes
from minutelint.source import Span

NOTES = """# Pier Project: notes of the calls

## 2031-05-06

Attendees: Ann Hill, Bob Moss

### Lamps

The lamps work.

- AI: Bob to paint them by 1 June 2031

## 2031-05-20

Attendees: Ann Hill, Cy Low

### Rails

<!-- minutelint: disable-next-line -->
ACTION: to be fixed

## 2031-06-03

Attendees: Cy Low, Di Fox

### Steps

They are wet.
"""
LABELLED = """Date: 6 May 2031
Time: 7:00pm
Present: Ann Hill, Bob Moss
1: Lamps
The lamps work.
2: Rails
The rails do not.

Date: 20 May 2031
Time: 7:00pm
Present: Ann Hill, Cy Low
1: Rails
They do now.
2: Steps
They are wet.
"""


def held(text: str, name: str) -> list[tuple[str | None, int, list[str]]]:
    found = build_all(read_bytes(text.encode(), name))
    return [
        (
            one.meeting.date.value if one.meeting.date else None,
            len(one.items),
            [person.name for person in one.attendance],
        )
        for one in found
    ]


def test_notes_with_dates_as_headings_are_a_meeting_each() -> None:
    assert held(NOTES, "notes.md") == [
        ("2031-05-06", 1, ["Ann Hill", "Bob Moss"]),
        ("2031-05-20", 1, ["Ann Hill", "Cy Low"]),
        ("2031-06-03", 1, ["Cy Low", "Di Fox"]),
    ]


def test_labelled_heads_with_numbers_that_begin_anew() -> None:
    assert held(LABELLED, "log.txt") == [
        ("2031-05-06", 2, ["Ann Hill", "Bob Moss"]),
        ("2031-05-20", 2, ["Ann Hill", "Cy Low"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "6 May 2031\n\nPresent: Ann Hill\n\n1. Lamps\n\nThey work.\n\n2. Next meeting\n\n20 May 2031.\n\nPresent: nobody.\n",
        "6 May 2031\n\nPresent: Ann Hill\nMembers present: Bob Moss\n\n1. Lamps\n\nThey work.\n\n2. Rails\n\nLong.\n",
        "Date: 6 May 2031\nPresent: Ann Hill\n\n1. Lamps\n\nThey work.\n\n2. Rails\n\nDate: 6 May 2031\nPresent: Di Fox\n",
    ],
)
def test_what_is_one_meeting(text: str) -> None:
    assert len(held("# Pier Society\n\n" + text, "x.md")) == 1


def test_places_name_the_file_and_comments_stay_with_their_meeting() -> None:
    first, second, third = build_all(read_bytes(NOTES.encode(), "notes.md"))
    assert [one.source.locate(one.items[0].title_span).line for one in (first, second, third)] == [7, 17, 26]
    assert [len(one.source.comments) for one in (first, second, third)] == [0, 1, 0]


@given(st.integers(0, 400), st.integers(0, 400))
def test_a_part_of_a_document_names_the_places_of_the_whole(one: int, other: int) -> None:
    source = read_bytes(("\ufeff" + NOTES.replace("\n", "\r\n")).encode(), "notes.md")
    start, end = sorted((min(one, len(source.text)), min(other, len(source.text))))
    part = source.part(start, end)
    assert part.text == source.text[start:end]
    for at in range(0, end - start, 7):
        assert part.locate(Span(at, at + 1)) == source.locate(Span(start + at, start + at + 1))
