"""Check boxes, handles of a platform and labels in brackets that say who is to act."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2031\n\nPresent: Ann Hill (AH), Bob Moss (BM), Cy Low\n\nApologies: none\n\n## Quay\n\n"


def found(line: str) -> list[tuple[str, list[str]]]:
    actions = build(read_bytes(f"{HEAD}{line}\n".encode(), "quay.md")).actions
    return [(one.text, [owner.as_written for owner in one.owners]) for one in actions]


@pytest.mark.parametrize(
    ("line", "task", "owners"),
    [
        ("[Action: Bob Moss] Tar the boat.", "Tar the boat.", ["Bob Moss"]),
        ("[ACTION BM] Tar the boat.", "Tar the boat.", ["BM"]),
        ("- [ ] @cy-low tar the boat", "@cy-low tar the boat", ["@cy-low"]),
        ("- [x] @cy-low: tar the boat", "@cy-low: tar the boat", ["@cy-low"]),
        ("- [ ] tar the boat (Bob)", "tar the boat (Bob)", ["Bob"]),
        ("- [ ] tar the boat (@cy-low)", "tar the boat (@cy-low)", ["@cy-low"]),
        ("- [ ] order the tar @cy-low", "order the tar @cy-low", ["@cy-low"]),
        ("ACTION: tar the boat (@cy-low)", "tar the boat (@cy-low)", ["@cy-low"]),
        ("Action #3 Bob Moss to tar the boat.", "Bob Moss to tar the boat.", ["Bob Moss"]),
        ("Action Clerk/BM", "Action Clerk/BM", ["Clerk", "BM"]),
        ("ACTION CHAIR", "ACTION CHAIR", ["CHAIR"]),
    ],
)
def test_who_is_to_act(line: str, task: str, owners: list[str]) -> None:
    assert found(line) == [(task, owners)]


@pytest.mark.parametrize(
    "line",
    [
        "- [x] Ann Hill - Quay Yard (@ahill)",
        "- [ ] Quay report",
        "- [ ] Sums and charts of the spring (Q2)",
        "[Action plan] The port has one.",
        "Action 3 was done.",
        "Action Chairs of the harbour meet in May.",
        "Write to the port about @cy-low",
    ],
)
def test_nobody_is_told(line: str) -> None:
    assert [owners for _, owners in found(line) if owners] == []
