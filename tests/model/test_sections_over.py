"""Titles without numbers over items that are counted anew below them: headings, and labels of paragraphs."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board, 3 July 2030\n\n**Present:** Ann Hill, Bob Moss, Cy Low\n\n"
Item = tuple[str | None, str, int]


def items(text: str) -> list[Item]:
    return [(item.number, item.title, item.level) for item in build(read_bytes(text.encode(), "x.md")).items]


OFFICERS = "1. President:\n   * Lamps are bought\n2. Treasurer:\n   * $500 in the bank\n3. Secretary\n\n"
FIRST: list[Item] = [("1", "President:", 1), ("2", "Treasurer:", 1), ("3", "Secretary", 1)]


@pytest.mark.parametrize(
    ("old", "new"),
    [("Old Business", "New Business"), ("Old Business/Crew Reports", "New Business/Events"),
     ("Unfinished business", "Reports"), ("Committee Updates", "New Items")],
)  # fmt: skip
def test_headings_of_business_over_numbers_that_begin_anew(old: str, new: str) -> None:
    text = f"{OFFICERS}#### {old}\n\n1. Crane\n   * painted\n2. Rope\n   * cut\n\n#### {new}\n\n1. Fair\n   * in May\n"
    text += "2. Website\n3. Requests\n   * A new oar\n   * A net\n4. Bylaws\n   * All read them\n\n"
    assert items(f"{HEAD}{text}#### Next Meeting\n\nTuesday, 6 August 2030\n") == [
        *FIRST, (None, old, 1), ("1", "Crane", 2), ("2", "Rope", 2), (None, new, 1), ("1", "Fair", 2),
        ("2", "Website", 2), ("3", "Requests", 2), ("4", "Bylaws", 2), (None, "Next Meeting", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["Questions for the builder", "Steps", "Members of the crew"])
def test_a_list_under_another_heading_is_no_section(title: str) -> None:
    assert (None, title, 1) not in items(f"{HEAD}{OFFICERS}#### {title}\n\n1. Which rope?\n2. How long?\n")


LABELS = {
    "Adoption of the agenda": "Moved by Ann Hill. Second by Bob Moss. Carried.",
    "Correspondence": "NIL",
    "Adoption of Minutes of June 5, 2030 meeting": "One name was put right. Carried.",
    "Treasurer's Report": "The balance is $840. Bob Moss moved that it be accepted. Carried.",
}
MATTERS = ["Elections", "Mast", "Spare lamps"]
SAID = " Bob Moss spoke of it for long, and the members asked him what it would cost and who would do the work."


@pytest.mark.parametrize("bold", ["", "**"])
@pytest.mark.parametrize("over", ["New Business:", "Reports:"])
def test_labels_of_paragraphs_and_numbers_under_the_last(bold: str, over: str) -> None:
    labels = "".join(f"{bold}{title}:{bold} {said}\n\n" for title, said in LABELS.items())
    matters = "".join(f"{n}. {bold}{title}:{bold}{SAID}\n\n" for n, title in enumerate(MATTERS, 1))
    assert items(f"{HEAD}{labels}**{over}**\n\n{matters}") == [
        *((None, title, 1) for title in LABELS), (None, over[:-1], 1),
        *((str(n), title, 2) for n, title in enumerate(MATTERS, 1)),
    ]  # fmt: skip


def test_a_list_under_a_label_of_one_matter_is_a_list() -> None:
    labels = "".join(f"{title}: {said}\n\n" for title, said in LABELS.items())
    text = f"{HEAD}{labels}Slipway: the builder asked for three things.\n\n1. a rope\n2. a lamp\n3. a key\n"
    assert [title for _, title, _ in items(text)] == [*LABELS, "Slipway"]
