"""Surnames that are words of bodies, names that a hyphen broke, and single names below a label."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes


def listed(words: str) -> list[tuple[str, str, str | None]]:
    text = f"# Quay Club\n\n3 July 2024\n\n{words}\n\n## Roof\n\nIt leaks.\n"
    return [(one.name, one.status, one.role) for one in build(read_bytes(text.encode(), "x.md")).attendance]


OTHERS = [("Cy Low", "present", None), ("Di Fox", "present", None)]


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [("Ann Key", "Ann Key", None), ("Bob Early (Clerk)", "Bob Early", "Clerk"), ("Ann J. Key", "Ann J. Key", None),
     ("Ed Board (Deputy Treasurer)", "Ed Board", "Deputy Treasurer"), ("Ed Parish (Chair)", "Ed Parish", "Chair")],
)  # fmt: skip
def test_a_surname_that_is_a_word_of_bodies(words: str, name: str, role: str | None) -> None:
    assert listed(f"Present: {words}, Cy Low, Di Fox") == [(name, "present", role), *OTHERS]
    assert listed(f"Present:\n\n- {words}\n- Cy Low\n- Di Fox") == [(name, "present", role), *OTHERS]


@pytest.mark.parametrize(
    "words", ["Harbour Board", "Harbour Board (observer)", "Harbour Board (HB)", "Hill Parish", "Key Partners"]
)
def test_a_body_is_nobody(words: str) -> None:
    assert [name for name, _, _ in listed(f"Present: Cy Low, {words}, Di Fox")] == ["Cy Low", "Di Fox"]


def test_what_stands_behind_a_name_is_a_body() -> None:
    assert listed("Present: Cy Low (Harbour Board), Di Fox (Early Years)") == OTHERS


ROLL = "1. Roll call\n\nCy Low\nDi Fox\n\nRegrets:\n\nAnn {}Moss\n\nThe meeting began.\n\n2. Roof\n\nIt leaks.\n"


@pytest.mark.parametrize("nick", ["", "(Hill) "])
def test_a_single_name_below_a_label_is_no_heading(nick: str) -> None:
    text = f"Quay Club\n\nMinutes: 30 Nov 2031\n\n{ROLL.format(nick)}"
    found = build(read_bytes(text.encode(), "x.txt")).attendance
    assert [(one.name, one.status) for one in found if one.status == "apologies"] == [(f"Ann {nick}Moss", "apologies")]
