"""With which letters a terminal may begin."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutelint.syntax.firsts import Choice, firsts
from minutelint.syntax.lines import GLANCED, MARKS, TEXT, classify
from minutelint.syntax.terminals import terminals, union


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("abc", "a"),
        ("a?bc", "ab"),
        ("a*+(?:b|cd)", "abc"),
        ("(?ai:ab|c)d", "aAcC"),
        ("(?i:A(?-i:b))", "aA"),
        (r"(?P<x>[a-c\d])", "abc0123456789"),
        ("[^\\x00-mo-\\x7f]", "n"),
        ("(?=[ab])[bc]", "b"),
        ("(?=[ab]?)[bc]", "bc"),
        ("x?(?=[ab])[bc]", "xb"),
        ("(?![ab])[bc]", "bc"),
        ("(?<!x)^b", "b"),
        ("(?>b|c)d", "bc"),
        ("a??b{2}", "ab"),
    ],
)
def test_letters(pattern: str, letters: str) -> None:
    assert firsts(pattern) == set(letters)


@pytest.mark.parametrize("pattern", ["", "a?", "(?=a)", r"(a)?(?(1)b|c)", "a|"])
def test_what_may_begin_with_anything(pattern: str) -> None:
    assert firsts(pattern) is None


def test_marks_are_passed() -> None:
    assert firsts(r"(?:[ ]|- |\*\* )*+(?:Ab|c)", " -*") == {"A", "c"}
    assert firsts(r"[ ]*+- [a-c]", " -*") == set("abc")
    assert firsts(r"[ ]*+- [^\n]", " -*") is None  # which may be a mark again


PATTERNS = st.from_regex(r"(\((\?:|\?=|\?!)?)?(\[\^?a-c\]|a|b|\\d|\.|[*+?|()]){1,8}\)?", fullmatch=True)


@settings(max_examples=400)
@given(PATTERNS, st.text("abcd1( -", min_size=1, max_size=4))
def test_no_letter_is_missed(pattern: str, text: str) -> None:
    try:
        found = re.match(pattern, text)
    except re.error:
        return
    letters = firsts(pattern)
    assert found is None or letters is None or text[0] in letters


LINES = st.lists(
    st.sampled_from([*" -*#.:/()\t", "1", "12", "IV", "a", "The", "Action", "AGREED", "present", "é", "May"])
)


@given(LINES)
def test_a_line_is_what_all_terminals_in_order_say(parts: list[str]) -> None:
    text = "".join(parts)
    if not text.strip():
        return
    found = union("lines").match(text + "\n")
    kind = str(found.lastgroup) if found is not None else TEXT
    assert [line.kind for line in classify(text)] == [GLANCED.get(kind, kind)]


@pytest.mark.parametrize("grammar", ["titles", "preamble"])
@given(text=st.text(min_size=1) | LINES.map("".join).filter(bool))
def test_those_that_may_begin_with_a_letter_match_as_all_do(grammar: str, text: str) -> None:
    found = Choice(f"any {grammar}", terminals(grammar)).any_beginning(text[0])(text, 0)
    among_all = union(grammar).match(text)
    assert (found and (found.lastgroup, found.span())) == (among_all and (among_all.lastgroup, among_all.span()))


def test_where_no_terminal_may_begin_nothing_is_found() -> None:
    assert Choice("one of two", {"A": "a+", "B": "b"}).any_beginning("c")("c", 0) is None


@pytest.mark.parametrize("terminal", sorted(terminals("lines")))
@settings(max_examples=40)
@given(data=st.data())
def test_every_kind_of_line_is_tried(terminal: str, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(re.compile(terminals("lines")[terminal], re.ASCII)))
    if not re.match(terminals("lines")[terminal], line):
        return
    choice = Choice("lines", terminals("lines"), "") if line[0] not in MARKS else Choice("l", terminals("lines"), MARKS)
    letter = line[0] if line[0] not in MARKS else line.lstrip(MARKS)[:1]
    assert terminal in [name for name, _ in choice.beginning(letter)]
