"""Headings marked as older Markdown, wikis and AsciiDoc mark them."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

TITLES = ("Minutes of the last meeting", "Roof", "Any other business")


def items(form: str, suffix: str, titles: tuple[str, ...] = TITLES) -> list[tuple[str, str]]:
    """Return the titles of the items, and the words that stand in the file where each is said to stand."""
    body = "".join(f"{form.format(title)}\n\nIt was talked over.\n\n" for title in titles)
    text = f"Quay Board, 4 March 2025\n\nPresent: Ann Hill, Bob Moss\n\n{body}"
    source = read_bytes(text.encode(), f"x{suffix}")
    found = []
    for item in build(source).items:
        where = source.locate(item.title_span)
        found.append((item.title, text.split("\n")[where.line - 1][where.column - 1 : where.end_column - 1]))
    return found


@pytest.mark.parametrize("suffix", [".md", ".txt"])
@pytest.mark.parametrize("form", ["##{}", "#{}", "##{}##", "== {} ==", "=={}==", "== {}", "=== {} ==="])
def test_headings_with_other_marks(form: str, suffix: str) -> None:
    assert items(form, suffix) == [(title, title) for title in TITLES]


@pytest.mark.parametrize("form", ["#{}", "== {} =="])
def test_one_or_two_such_lines_are_text(form: str) -> None:
    assert items(form, ".md", TITLES[:2]) == []


def test_names_of_tickets_are_no_headings() -> None:
    assert items("#{}", ".md", ("12 Roof", "14 Road", "20 Lamp")) == []


def test_rules_and_sums_are_no_headings() -> None:
    assert items("{}", ".txt", ("=====", "= 20 =", "== 14.50", "= 30.00")) == []
