"""Forms of items: how they are counted, what opens them, where their titles end."""

from __future__ import annotations

import pytest

from minutelint.config.settings import Config
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Minutes of the meeting of the Quay Board held on 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n"


def minutes(text: str, name: str = "x.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def items(text: str, name: str = "x.md") -> list[tuple[str | None, str, int]]:
    return [(item.number, item.title, item.level) for item in minutes(HEAD + text, name).items]


def found(text: str, *codes: str, name: str = "x.txt") -> list[tuple[str, str]]:
    """Return the findings of some rules: code and the words at fault."""
    one = minutes(HEAD + text, name)
    findings = check(one, ruleset(load_rules(()), Config())).findings
    text = one.source.text
    return [(f.code, text[f.span.start : f.span.end]) for f in findings if f.code in codes]


WORDS = ["Roof", "Road", "Gate", "Pond", "Hedge", "Shed", "Lamp", "Wall", "Path", "Tree"]


def counted(numbers: str) -> str:
    return "\n\n".join(f"{n}. {word}\n\nIt was discussed." for n, word in zip(numbers.split(), WORDS, strict=False))


@pytest.mark.parametrize(
    ("numbers", "faults"),
    [
        ("1 2 3 4 3 4 5 6", [("NUM002", "3")]),
        ("1 2 3 4 5 6 5 6 7", [("NUM002", "5")]),
        ("1 2 3 4 2 3 4", [("NUM002", "2")]),
        ("1 2 3 4 3 5", [("NUM002", "3")]),
        ("1 2 3 4 1 2 3", []),
        ("1 2 3 4 5", []),
    ],
)
def test_numbers_that_go_back_and_run_on_are_one_fault(numbers: str, faults: list[tuple[str, str]]) -> None:
    assert found(counted(numbers), "NUM001", "NUM002", "NUM003") == faults


def test_numbers_that_go_on_under_a_heading_of_their_own_are_another_count() -> None:
    text = counted("1 2 3 4").replace("## ", "") + "\n\n# Part B\n\n" + counted("3 4 5")
    assert found(text, "NUM001", "NUM002", "NUM003", name="x.md") == []


def test_sub_items_with_the_number_of_another_item() -> None:
    text = "## 1. Roof\n\nIt leaks.\n\n## 2. Road\n\nLong.\n\n## 3. Dates\n\n"
    text += "### {}.1 July\n\nMonday.\n\n### {}.2 May\n\nFriday.\n"
    assert found(text.replace("{}", "2"), "NUM001", "NUM002", "NUM003", name="x.md") == [("NUM003", "2.1")]
    assert items(text.replace("{}", "2"))[3:] == [("2.1", "July", 2), ("2.2", "May", 2)]
    assert found(text.replace("{}", "3"), "NUM001", "NUM002", "NUM003", name="x.md") == []
    plain = "1. Roof\n\nIt leaks.\n\n2. Road\n\n4.1 The rules of the house say so.\n\n3. Gate\n\nShut.\n"
    assert found(plain, "NUM001", "NUM002", "NUM003") == []


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("## Roof\n\nIt leaks.\n\n## Old Business\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n", []),
        ("## Roof\n\nIt leaks.\n\n## Old Business\n\n## New Business\n\nA gate.\n\n## Gate\n\nShut.\n", ["Old Business"]),
        ("## Roof\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n", ["Roof"]),
        ("## Opening\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n\n## Meeting close\n", []),
        ("## Road\n\nLong.\n\n## Opening of the new hall\n\n## Gate\n\nShut.\n", ["Opening of the new hall"]),
        ("**Absent**\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n", ["Absent"]),
        ("**Absent**\n\nBob Moss\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n", []),
        ("- Apologies:\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n", ["Apologies:"]),
        ("- Apologies: none\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n", []),
    ],
)  # fmt: skip
def test_headings_with_nothing_under_them(text: str, empty: list[str]) -> None:
    assert [words for _, words in found(text, "SEC002", name="x.md")] == empty


def test_a_count_of_its_own_under_an_item_is_what_it_holds() -> None:
    text = "**REPORTS**\n\n1. Chair's report\nNone.\n2. Clerk's report\n   1. Roof\n      It leaks.\n   2. Road\n      Long.\n\n"
    assert found("**OPENING**\n\nAll came.\n\n" + text + "**CLOSE**\n\nAt nine.\n", "SEC002", name="x.md") == []
