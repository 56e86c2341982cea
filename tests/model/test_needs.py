"""What a text must hold for a pattern to be found in it, and in which of its lines it can be."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutelint.model.language.needs import (
    finditer,
    folded,
    holds,
    lines_with,
    may_hold,
    may_hold_any,
    search,
)
from minutelint.model.language.ways import stays_in_line, ways_of
from minutelint.syntax.terminals import pattern, terminals

SEARCHED = [
    ("meeting", "ADJOURNED"), ("meeting", "CALLED_TO_ORDER"), ("meeting", "TOOK_MINUTES"), ("meeting", "MINUTED_BY"),
    ("meeting", "SUBMITTED_BY"), ("presence", "PRESIDED"), ("presence", "CALLED_BY"), ("presence", "MADE_CHAIR"),
    ("references", "ITEM_MENTION"), ("scan", "NOTES_ONLY"), ("absences", "ABSENCE_REASON"), ("columns", "OUTCOME"),
]  # fmt: skip
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def test_a_row_of_letters_is_needed_whole() -> None:
    assert ways_of(r"took[ ]the (?:minutes|notes)\b") == ((("took the ",), ("minutes",)), (("took the ",), ("notes",)))


def test_what_need_not_be_there_is_not_asked_for() -> None:
    assert ways_of(r"closed(?: early)?[a-z]*") == ((("closed",),),)
    assert ways_of(r"\w+ed|closed") == ((("ed",),), (("closed",),))
    assert ways_of(r"\w+|closed") == ()


def test_letters_are_compared_small_in_every_spelling_that_the_pattern_takes() -> None:
    [way] = ways_of(r"(?i:minutes)")
    for text in ("MINUTES", "mInutes", "M\u0130NUTES", "m\u0131nute\u017f"):
        assert re.search(r"(?i:minutes)", text) is not None
        assert holds([way], folded(text))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (r"\nclosed", True), (r"[\nc]losed", True), (r"(?m:closed$)", True), (r"closed.", True), (r"(?<=\s)closed", True),
        (r"closed\n", False), (r"closed\s", False), (r"closed$", False), (r"closed[^x]", False), (r"(?s:closed.)", False),
        (r"closed(?!\s)", False), (r"closed\W", False), (r"closed\Z", False),
    ],
)  # fmt: skip
def test_a_pattern_that_can_cross_a_line_end_or_see_it_is_known(value: str, expected: bool) -> None:
    assert stays_in_line(value) is expected


def test_lines_are_told_in_order_and_once() -> None:
    text = "the meeting closed\nnothing\nthe meeting closed, it closed"
    assert lines_with(ways_of("meeting closed|it closed"), text) == [(0, 18), (27, 56)]


@pytest.mark.parametrize("grammar, terminal", SEARCHED)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_same_is_found_as_without_the_condition(grammar: str, terminal: str, path: Path) -> None:
    text = path.read_text("utf-8")
    plain = pattern(grammar, terminal)
    assert [one.span() for one in finditer(grammar, terminal, text)] == [one.span() for one in plain.finditer(text)]
    for line in text.split("\n"):
        assert (search(grammar, terminal, line) is None) == (plain.search(line) is None)


WORDS = sorted(set(re.findall(r"[a-z]{2,}", " ".join(terminals("meeting")[name] for name in terminals("meeting")))))


@given(st.lists(st.sampled_from([*WORDS, "Ann Hill", "The", "the", "at 9:30", "by", "\n", ":", "."]), max_size=12))
def test_where_a_condition_fails_nothing_is_found(words: list[str]) -> None:
    text = " ".join(words).replace(" \n ", "\n")
    for grammar, terminal in SEARCHED:
        plain = pattern(grammar, terminal)
        assert [one.span() for one in finditer(grammar, terminal, text)] == [one.span() for one in plain.finditer(text)]
        assert may_hold(grammar, terminal, text) or plain.search(text) is None
    for several in (SEARCHED[:5], SEARCHED[5:8]):  # each of one grammar
        found = any(pattern(*one).search(text) for one in several)
        assert may_hold_any(several[0][0], tuple(terminal for _, terminal in several), text) or not found
