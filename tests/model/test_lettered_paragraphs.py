"""Small letters and Roman numbers below the items of a document, some of them titles, others paragraphs of their own."""

from __future__ import annotations

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = """# Quay Council

Minutes of the meeting held on 3 July 2024

Present: Ann Hill, Bob Moss

1. Matters Arising

i) Footpaths

They were cut.

ii) Allotments

All are let.

2. {}
"""


def parts(text: str) -> list[tuple[str | None, str]]:
    items = build(read_bytes((HEAD.format(text) + "\n3. Close\n").encode(), "x.md")).items
    at = next(i for i, item in enumerate(items) if item.number == "2")
    return [(item.number, item.title.rstrip(".")) for item in items[at + 1 :] if item.level > 1]


def test_paragraphs_below_an_item_are_parts_where_others_are() -> None:
    letters = """Correspondence

i) Letter from the county: noted

ii) Grit bins- details are on the site.

iii) Study day on 7 October: no takers

iii) The bus shelter leaks. Bob Moss knows.
"""
    assert parts(letters) == [
        ("i)", "Letter from the county"),
        ("ii)", "Grit bins"),
        ("iii)", "Study day on 7 October"),
        ("iii)", "The bus shelter leaks"),
    ]


def test_one_part_alone_numbered_in_another_way() -> None:
    assert parts("Roof\n\ni. Sale of the tiles\n\nThey were sold.\n") == [("i", "Sale of the tiles")]


def test_clauses_are_no_parts() -> None:
    assert parts("Planning\n\nThe council asks:\n\ni) The hedge is kept.\n\nii) The wall is mended.\n") == []
    assert parts("Planning\n\nIt is good.\n\ni) the hedge is kept;\n\nii) the wall is mended.\n") == []
    assert parts("Planning\n\nIt is good.\ni) The hedge is kept.\nii) The wall is mended.\n") == []


def test_business_about_minutes_is_no_approval_of_them() -> None:
    text = HEAD.format("Any other business\n\ni) Agreed minutes need to go to the magazine.\n\nii) The gate squeaks.\n")
    assert not build(read_bytes(text.encode(), "x.md")).approvals
