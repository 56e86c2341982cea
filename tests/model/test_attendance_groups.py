"""Headings over some of the people, nicknames and codes of names, and a heading that only says when the meeting ended."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

PAGE = """# Quay Board, 3 July 2024

## Attendance

### Committee

* Ann Hill
* Bob Moss

### {late}

* Cy Ch'ng
* Zoe O'Dell

### Apologies

* Dee Fox

## Crane

It leaks.

## Lamps

Two are broken.

## {end}

## Action items

* Ann: mend the crane
"""


def minutes(text: str) -> Minutes:
    return build(read_bytes(text.encode(), "x.md"))


@pytest.mark.parametrize("late", ["Late", "Late arrivals", "Latecomers"])
@pytest.mark.parametrize("end", ["Finished 7:23pm", "Closed 19.30", "Ended at 8 p.m.", "Adjourned: 7:15 PM"])
def test_who_came_late_and_when_it_ended_are_no_items(late: str, end: str) -> None:
    found = minutes(PAGE.format(late=late, end=end))
    assert [item.title for item in found.items] == ["Crane", "Lamps"]
    assert [(one.name, one.status) for one in found.attendance] == [
        ("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Ch'ng", "present"), ("Zoe O'Dell", "present"),
        ("Dee Fox", "apologies"),
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["Late fees", "Finished works", "Ended projects 2024"])
def test_business_that_begins_like_it_is_an_item(title: str) -> None:
    found = minutes(PAGE.format(late="Guests", end=title + "\n\nNothing new."))
    assert [item.title for item in found.items] == ["Crane", "Lamps", title]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Present: Ann (Nan) Hill, Bob Moss", ["Ann (Nan) Hill", "Bob Moss"]),
        ("Present:\n\nDee Fox\nAnn (Nan) Hill\nBob Moss", ["Dee Fox", "Ann (Nan) Hill", "Bob Moss"]),
        ("Present: Ann Hill (Nan), Bob Moss", ["Ann Hill", "Bob Moss"]),
        ("Present: Ann (Chair), Bob (Clerk) Moss", ["Ann", "Bob"]),
    ],
)
def test_a_nickname_in_the_midst_of_a_name(line: str, names: list[str]) -> None:
    found = minutes(f"# Quay Board, 3 July 2024\n\n{line}\n\n## Crane\n\nIt leaks.\n\n## Lamps\n\nTwo.\n")
    assert [one.name for one in found.attendance][: len(names)] == names


@pytest.mark.parametrize("form", ["{name} ({code})", "{name} ({code}) Councillor", "{name} - {code}"])
def test_letters_of_both_names_beside_the_name(form: str) -> None:
    people = [("Ann Hill", "AHI"), ("Bob Moss", "BMO"), ("Zoe Low", "ZOL"), ("Dee Fox", "RAF")]
    lines = "\n".join(f"- {form.format(name=name, code=code)}" for name, code in people)
    found = minutes(f"# Quay Board, 3 July 2024\n\nPresent:\n\n{lines}\n\n## Crane\n\nAHI wrote to the RAF.\n")
    assert [one.initials for one in found.attendance] == ["AHI", "BMO", "ZOL", None]
    assert {use.initials for use in found.initials_uses} >= {"AHI"}
