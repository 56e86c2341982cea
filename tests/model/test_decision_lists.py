"""Entries below a title over decisions."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Minutes of the Quay Board, 3 July 2031\n\nPresent: Ann Hill, Bob Moss\n\n## Roof\n\nIt leaks.\n\n"


def decided(text: str) -> list[tuple[str | None, str, int]]:
    minutes = build(read_bytes((HEAD + text).encode(), "x.md"))
    return [(one.label, one.text, len(one.clauses)) for one in minutes.decisions]


@pytest.mark.parametrize(
    "title", ["Resolved", "Decisions", "Resolutions passed", "Key decisions made", "Agreed points"]
)
def test_each_entry_is_a_decision(title: str) -> None:
    text = f"## {title}\n\n- Ann Hill is the first treasurer (5-0)\n- Rules for guests:\n  - no dogs\n  - no boats\n"
    assert decided(text) == [(title, "Ann Hill is the first treasurer (5-0)", 0), (title, "Rules for guests:", 2)]


def test_the_title_may_be_a_line() -> None:
    text = "## Talk\n\nDecisions\n\n- Lamps are bought.\n- None\n\n## Other\n\n- Nothing new.\n"
    assert decided(text) == [("Decisions", "Lamps are bought.", 0)]


@pytest.mark.parametrize(
    "title", ["Decisions for the next meeting", "Decisions and news", "Decision support", "Agreed plans"]
)
def test_other_titles(title: str) -> None:
    assert decided(f"## {title}\n\n- Ann Hill is the first treasurer\n- No dogs\n") == []
