"""Forms in which minutes print their actions: numbers of a register, lists by person, fields, requests in the active."""

from __future__ import annotations

import pytest

from minutelint.config.settings import Config
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Minutes of the meeting of the Quay Board held on 3 July 2024\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\n"


def minutes(text: str, name: str = "x.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def actions(text: str, name: str = "x.md") -> list[tuple[str, list[str]]]:
    """Return the actions of a document, each with its owners as printed."""
    found = minutes(HEAD + text, name).actions
    return [(one.text, [owner.as_written for owner in one.owners]) for one in found]


def codes(text: str) -> list[str]:
    found = check(minutes(HEAD + text), ruleset(load_rules(), Config())).findings
    return [one.code for one in found if one.code.startswith("ACT")]


REGISTER = (
    "## 1 Status of Past Action Items\n\n- [7] From 3 May, Roof: B. Moss will mend the roof. Status: pending.\n"
    "- [8] From 3 May, Grant for the Paint B. Moss will paint the door. Status: done.\n\n"
)


def test_a_new_entry_of_the_register_stands_under_its_item() -> None:
    found = minutes(HEAD + REGISTER + "## 2 Road\n\n[9] A. Hill will write to the owner of the road.\n").actions
    assert [(one.label, one.labelled, one.owners[0].resolved) for one in found][2:] == [("[9]", True, "Ann Hill")]
    assert found[2].text == "A. Hill will write to the owner of the road."


def test_what_becomes_of_an_entry_and_who_is_to_do_it_behind_a_heading_without_a_colon() -> None:
    text = REGISTER + "## 2 Road\n\nIt is long.\n"
    found = minutes(HEAD + text).actions
    assert [(one.owners[0].resolved, one.status) for one in found] == [("Bob Moss", "open"), ("Bob Moss", "done")]
    assert codes(text).count("ACT004") == 1


def test_a_number_in_brackets_without_a_register_lets_the_sentence_speak() -> None:
    text = "## 1 Road\n\n[3] Ann Hill to book the hall.\n\n[4] The road will be closed.\n\n## 2 Roof\n\nIt leaks.\n"
    assert actions(text) == [("Ann Hill to book the hall.", ["Ann Hill"])]
    assert actions(text.replace("[3]", "#31").replace("[4]", "#32")) == [("Ann Hill to book the hall.", ["Ann Hill"])]
