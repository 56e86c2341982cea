"""A template with numbered sections, one of which holds the topics as headings of their own."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes
from minutelint.syntax.parse import parse

TEMPLATE = """# Quay Board Minutes

## 1. Meeting Information

- Date: 3 July 2024
- Attendees: Ann Hill, Bob Moss, Cy Low

## 2. {talk}

### Crane

- It leaks.

### Walk along the quay

Nobody came.

### Lamps

- Two are broken.

## 3. {other}

### Money

- There is some.

### Time

- There is none.

## 4. Next Meeting

- 7 August 2024
"""


def items(text: str) -> list[tuple[str | None, str, int]]:
    found = build(read_bytes(text.encode(), "x.md")).items
    return [(item.number, item.title.rstrip(":"), item.level) for item in found]


@pytest.mark.parametrize("talk", ["Discussion Points:", "Discussion", "Topics discussed", "Agenda and discussion"])
def test_the_headings_under_what_was_discussed_are_items(talk: str) -> None:
    found = items(TEMPLATE.format(talk=talk, other="Roof of the Hall"))
    assert found[2:5] == [(None, "Crane", 2), (None, "Walk along the quay", 2), (None, "Lamps", 2)]
    assert [number for number, *_ in found if number] == ["1", "2", "3", "4"] and len(found) == 7


def test_headings_under_business_stay_parts_of_it() -> None:
    found = items(TEMPLATE.format(talk="Repairs", other="Roof of the Hall"))
    assert [title for _, title, _ in found] == ["Meeting Information", "Repairs", "Roof of the Hall", "Next Meeting"]


def test_a_single_heading_or_one_over_actions_is_none() -> None:
    one = TEMPLATE.replace("### Walk along the quay\n\n", "").replace("### Lamps", "### Actions")
    assert len(items(one.format(talk="Discussion", other="Roof"))) == 4


LISTS = ("Fence", "Gate", "Roof", "Well"), ("Barn", "Path"), ("Kiln", "Loft", "Yard"), ("Pond", "Oven")


@pytest.mark.parametrize("signs", [("I.", "II.", "III.", "IV."), ("A.", "B.", "C.", "D.")])
@pytest.mark.parametrize("mark", ["", "### "])
def test_lists_that_begin_anew_under_other_numbers_are_none(signs: tuple[str, ...], mark: str) -> None:
    parts = [
        f"{mark}{sign} {title}\n\n"
        + "".join(f"{n}. {one} report\n  - It was heard.\n" for n, one in enumerate(ones, 1))
        for sign, title, ones in zip(signs, ("OLD WORK", "NEW WORK", "STAFF", "CLOSE"), LISTS, strict=True)
    ]
    found = [opening.head.number for opening in parse("\n".join(parts)).openings.values() if opening.level == 1]
    assert found == [sign.rstrip(".") for sign in signs]
