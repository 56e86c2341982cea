"""Numbers of parts, `2.A`, `II.1`, `B1.`, of minutes that put the meeting in front, and with the sign for a paragraph."""

from __future__ import annotations

import pytest

from minutelint.config.settings import Config
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

TITLES = ["Opening", "Roof of the Hut", "Boats and Oars", "Slip", "Lane", "Any Other Business", "Close"]


def minutes(numbers: list[str]) -> Minutes:
    text = "Quay Board\nMinutes of the meeting held on 4 March 2031\n\nPresent: Ann Hill (Chair), Bob Moss\n\n"
    for number, title in zip(numbers, TITLES, strict=True):
        text += f"{number} {title}\n\nThe matter was talked over at some length by those present.\n\n"
    return build(read_bytes(text.encode(), "quay.txt"))


@pytest.mark.parametrize(
    ("numbers", "levels"),
    [
        ("1. 2. 2.A. 2.B. 3. 4. 5.", [1, 1, 2, 2, 1, 1, 1]),
        ("1. 2. 2.a) 2.b) 3. 4. 5.", [1, 1, 2, 2, 1, 1, 1]),
        ("I. II. II.A. II.B. III. IV. V.", [1, 1, 2, 2, 1, 1, 1]),
        ("I. II. II.1 II.2 III. IV. V.", [1, 1, 2, 2, 1, 1, 1]),
        ("A. B. B.1 B.2 C. D. E.", [1, 1, 2, 2, 1, 1, 1]),
        ("A. B. B1. B2. C. D. E.", [1, 1, 2, 2, 1, 1, 1]),
        ("§1 §2 §3 §4 §5 §6 §7", [1] * 7),
        ("i. ii. iii. iv. v. vi. vii.", [1] * 7),
        ("31.03.01 31.03.02 31.03.03 31.03.04 31.03.05 31.03.06 31.03.07", [1] * 7),
        ("C.1 C.2 C.3 C.4 C.5 C.6 C.7", [1] * 7),
    ],
)
def test_items_and_their_numbers(numbers: str, levels: list[int]) -> None:
    found = minutes(numbers.split())
    assert [one.title for one in found.items] == TITLES
    assert [one.level for one in found.items] == levels
    assert [one.number for one in found.items] == [number.lstrip("§").rstrip(".") for number in numbers.split()]
    findings = check(found, ruleset(load_rules(()), Config())).findings
    assert [one.code for one in findings if one.code.startswith("NUM")] == []


def test_a_part_without_its_whole_is_an_item() -> None:
    text = (
        "Quay Board\nMinutes of the meeting held on 4 March 2031\n\nPresent: Ann Hill, Bob Moss\n\n"
        "I. Opening\n\nMs Hill opened the meeting.\n\nII. Roof of the Hut\n\nIt leaks.\n\n"
        "III.A. Boats and Oars\n\nThey float.\n\nIV.A. Slip\n\nIt is wet.\n"
    )
    found = build(read_bytes(text.encode(), "quay.txt")).items
    assert [(one.number, one.level) for one in found] == [("I", 1), ("II", 1), ("III.A", 1), ("IV.A", 1)]


def test_initials_of_names_are_no_numbers() -> None:
    text = (
        "Quay Board\nMinutes of the meeting held on 4 March 2031\n\nPresent:\n\nV.A. Rao\nI.B. Moss\nL.C. Hill\n\n"
        "1. Roof\n\nIt leaks.\n\n2. Lane\n\nIt is long.\n"
    )
    found = build(read_bytes(text.encode(), "quay.txt"))
    assert [one.number for one in found.items] == ["1", "2"]
    assert [one.name for one in found.attendance] == ["V.A. Rao", "I.B. Moss", "L.C. Hill"]
