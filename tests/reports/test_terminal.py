"""What reaches a terminal, and the line at fault with its carets."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutelint.quoting import quote
from minutelint.reports.markdown import render
from minutelint.reports.snippet import snippet
from minutelint.reports.terminal import Paint, safe, safe_lines, table, width
from minutelint.source import LineIndex, Location

PLAIN = Paint(False)


def shown(text: str, first: int, last: int, *, line: int = 1, end_line: int | None = None) -> tuple[str, str]:
    """Return the line as shown and its carets; `first` and `last` are 1-based columns."""
    place = Location(line, first, end_line or line, last)
    lines = snippet(quote(LineIndex(text), place), place, PLAIN, "red")
    assert lines[0] == f"{' ' * len(str(line))} |"
    return lines[1].removeprefix(f"{line} | "), lines[2].removeprefix(f"{' ' * len(str(line))} | ")


@pytest.mark.parametrize(
    ("text", "first", "last", "line", "carets"),
    [
        ("An action", 4, 10, "An action", "   ^^^^^^"),
        ("\tAn action", 5, 11, "    An action", "       ^^^^^^"),
        ("a\tb", 3, 4, "a   b", "    ^"),
        ("a\tb", 2, 3, "a   b", " ^^^"),
        ("会議 ok", 1, 3, "会議 ok", "^^^^"),
        ("会議 ok", 4, 6, "会議 ok", "     ^^"),
        ("cafe\u0301 ok", 7, 9, "cafe\u0301 ok", "     ^^"),
        ("a\x1bb", 3, 4, "a\\x1bb", "     ^"),
        ("", 1, 1, "", "^"),
        ("end", 4, 4, "end", "   ^"),
    ],
)
def test_carets_stand_under_the_words(text: str, first: int, last: int, line: str, carets: str) -> None:
    assert shown(text, first, last) == (line, carets)


def test_a_span_over_lines_is_marked_to_the_end_of_the_first() -> None:
    assert shown("one two  \nthree\n", 5, 3, end_line=2) == ("one two", "    ^^^")


def test_a_long_line_is_cut_around_the_words() -> None:
    text = "x" * 1000 + "WORD" + "y" * 1000
    line, carets = shown(text, 1001, 1005)
    assert line == "…" + "x" * 30 + "WORD" + "y" * 66 + "…"
    assert line[len(carets) - 4 : len(carets)] == "WORD"
    assert carets == " " * 31 + "^^^^"


def test_a_long_span_is_marked_as_far_as_shown() -> None:
    line, carets = shown("z" * 2000, 1, 2001)
    assert line == "z" * 100 + "…"
    assert carets == "^" * 100


@given(st.text(max_size=300), st.integers(0, 310), st.integers(0, 310))
def test_some_caret_always_stands_and_nothing_is_obeyed(text: str, first: int, length: int) -> None:
    lines = LineIndex(text)
    place = Location(1, first + 1, 1, first + length + 1)
    out = snippet(quote(lines, place), place, PLAIN, "red")
    assert out[2].count("^") >= 1 and set(out[2]) <= set(" |^")
    assert all(unicodedata.category(char) not in ("Cc", "Cs") for line in out for char in line)


@given(st.text())
def test_safe_text_holds_no_control_character(text: str) -> None:
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in safe(text))
    assert not any(unicodedata.category(char) == "Cc" and char not in "\n\t" for char in safe_lines(text))


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert safe(text) == text


def test_width_counts_columns() -> None:
    assert [width(text) for text in ("abc", "会議", "e\u0301", "")] == [3, 4, 1, 0]


def test_paint() -> None:
    assert Paint(True)("x", "red", "bold") == "\x1b[31;1mx\x1b[0m"
    assert Paint(False)("x", "red") == "x" and Paint(True)("", "red") == ""


def test_table_aligns_by_columns_shown() -> None:
    assert table([("a", "会", "x"), ("bbb", "c", "yy")]) == ["a    会  x", "bbb  c   yy"]
    assert table([]) == []


def test_markdown_headings_code_lists_and_wrapping() -> None:
    text = "# Title\n\nSome words\nwith `code` and **weight**.\n\n"
    text += "- first point that\n  goes on\n- second\n\n```text\n  x = 1\n```\n"
    assert list(render(text, PLAIN, 24)) == [
        "Title",
        "",
        "Some words with `code`",
        "and weight.",
        "",
        "- first point that goes",
        "  on",
        "- second",
        "",
        "      x = 1",
    ]


def test_markdown_in_colour() -> None:
    assert list(render("## Why\nuse `x`", Paint(True))) == ["\x1b[1mWhy\x1b[0m", "use \x1b[36mx\x1b[0m"]
