"""Numbers in square brackets: those of items, and those of notes and sources."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "Quay Board\n\nDate: 3 July 2030\nPresent: Ann Hill, Bob Moss\n\n"
BODIES = ["It was painted.", "Bob spoke of them at length.\n\nBudget -\n\nIt is short.", "May 2nd in the boathouse."]


def items(text: str, name: str = "x.txt") -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in build(read_bytes(text.encode(), name)).items]


@pytest.mark.parametrize(
    "titles",
    [
        ["CRANE STATUS REPORT", "LAMPS OF 2029 (with the club)", "NEXT MEETING"],
        ["Crane", "Spare lamps: who buys them", "Next meeting"],
    ],
)
@pytest.mark.parametrize("end", ["", ".  "])
@pytest.mark.parametrize("page", [False, True])
def test_items_with_numbers_in_brackets(titles: list[str], end: str, page: bool) -> None:
    text = HEAD + "\n\n".join(
        f"[{n}] {title}{end}\n\n{body}" for n, (title, body) in enumerate(zip(titles, BODIES, strict=True), 1)
    )
    text = f"<html><body><pre>\n{text}\n</pre><hr><a href='x'>Quay Home</a></body></html>" if page else text
    assert items(text, "x.html" if page else "x.txt") == [(str(n), title) for n, title in enumerate(titles, 1)]


ONES = "1. Crane\n\nIt was painted [1].\n\n2. Lamps\n\nTwo [2], and a spare [3].\n\n"


@pytest.mark.parametrize(
    "notes",
    [
        "[1] https://quay.example/a\n\n[2] https://quay.example/b\n\n[3] https://quay.example/c\n",
        "[1] The paint book\n[2] The lamp book\n[3] The spare book\n",
        "[1] The paint book\n\n[2] The lamp book\n\n[3] The spare book\n",
        "[1] Hill, A. On paint.\n\nMay 2029\n\n[2] Moss, B. Lamps. All of them.\n\nMay 2028\n\n[3] Low, C. Spares.\n\n2027",
    ],
)
def test_notes_and_sources_are_no_items(notes: str) -> None:
    assert items(HEAD + ONES + notes) == [("1", "Crane"), ("2", "Lamps")]
