"""Entries of a list of actions that say first what is to be done, and behind a colon or a dash who is to do it."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\nApologies: none\n\n"


def told(text: str, head: str = HEAD) -> list[tuple[bool, str, list[str]]]:
    found = build(read_bytes((head + text).encode(), "x.md")).actions
    return [(one.labelled, one.text.split()[0], [who.as_written for who in one.owners]) for one in found]


ENTRIES = [
    ("**Mend the crane:** Ann", "Mend", ["Ann"]),
    ("**Paint the lamps**: Bob and Cy", "Paint", ["Bob", "Cy"]),
    ("Ask the mason, the painter and the smith: Dora", "Ask", ["Dora"]),
    ("Order ropes: @zoe7", "Order", ["zoe7"]),
]
LIST = "".join(f"- {entry}\n" for entry, _, _ in ENTRIES)
READ = [(True, verb, who) for _, verb, who in ENTRIES]


@pytest.mark.parametrize(
    "head",
    [
        "## Quay\n\nIt leaks.\n\n## Action Items\n\n",
        "## 1. Quay\n\nIt leaks.\n\n## 2. Action Items:\n\n",
        "## Quay\n\nIt leaks.\n\n**Tasks:**\n\n",
    ],
)
def test_who_stands_behind_the_colon(head: str) -> None:
    assert told(head + LIST) == READ


def test_who_stands_behind_a_dash() -> None:
    entries = "- Mend the crane - Ann\n- Order ropes - @zoe7\n- Paint the lamps – Bob, Cy\n"
    read = [(True, "Mend", ["Ann"]), (True, "Order", ["zoe7"]), (True, "Paint", ["Bob", "Cy"])]
    assert told("## 1. Quay\n\nIt leaks.\n\n## 2. Actions\n\n" + entries) == read


def test_the_account_of_a_team_is_one_owner() -> None:
    entries = "| Action | Owner |\n|---|---|\n| Mend the crane | @quay/crane-hands |\n| Order ropes | @zoe7/@bob |\n"
    read = [(True, "Mend", ["@quay/crane-hands"]), (True, "Order", ["@zoe7", "@bob"])]
    assert told("## 1. Quay\n\nIt leaks.\n\n## 2. Actions\n\n" + entries) == read


def test_handles_in_small_letters_where_one_of_them_is_known() -> None:
    entries = "- Mend the crane: zoe7\n- Paint the lamps: zoe7 and harbourcat\n- Order ropes: gullwing\n"
    read = [(True, "Mend", ["zoe7"]), (True, "Paint", ["zoe7", "harbourcat"]), (True, "Order", ["gullwing"])]
    head = HEAD.replace("Ann Hill, Bob Moss, Cy Low", "zoe7, oldsalt, Dora")
    assert told("## 1. Quay\n\nIt leaks.\n\n## 2. Action items\n\n" + entries, head) == read


@pytest.mark.parametrize(
    "entries",
    [
        "- Mend the crane: done\n- Paint the lamps: pending\n- Order ropes: tomorrow\n",
        "- Mend the crane: Friday\n- Paint the lamps: June\n- Order ropes: Monday\n",
        "- The crane: Ann\n- Our lamps: Bob\n- New ropes: Cy\n",
    ],
)
def test_what_else_may_stand_behind_a_colon(entries: str) -> None:
    read = told("## 1. Quay\n\nIt leaks.\n\n## 2. Action items\n\n" + entries)
    assert [one for one in read if one[2]] == []


def test_who_stands_in_front_of_the_colon() -> None:
    entries = "- **Ann:** mend the crane\n- **Bob:** paint the lamps\n- **Cy and Ann:** order ropes\n"
    read = told("## Quay\n\nIt leaks.\n\n## Action items\n\n" + entries)
    assert [who for _, _, who in read] == [["Ann"], ["Bob"], ["Cy", "Ann"]]
