"""The words of sentences about motions are those that Lark's own lexer finds in the grammar."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lark import Lark

from minutelint.data import folder
from minutelint.model.motions.words import words_of_motion

LARK = Lark.open(
    str(folder("grammar") / "motions.lark"),
    parser="lalr",
    lexer="basic",
    start=["motion"],
    import_paths=[str(folder("grammar"))],
)
TERMINALS = [one for one in LARK.terminals if not one.name.startswith("__") and one.name != "WORD"]
SAMPLE = [
    "Ann",
    "Hill",
    "moved",
    "the",
    "motion",
    ",",
    "(Chair)",
    "was",
    "carried",
    "5-0",
    ".",
    "O'Neil's",
    "sub-group",
    "2nd",
]
WORDS = st.lists(st.sampled_from([*SAMPLE, "M/S", "of", "it", "AIF", "van", "der"]))


def by_lark(text: str) -> list[tuple[str, str, int]]:
    return [(str(one.type), str(one), one.start_pos or 0) for one in LARK.lex(text)]


def ours(text: str) -> list[tuple[str, str, int]]:
    return [(one.kind, one.text, one.start) for one in words_of_motion(text)]


@pytest.mark.parametrize("terminal", TERMINALS, ids=lambda one: one.name)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(data=st.data())
def test_no_phrase_is_missed(terminal: object, data: st.DataObject) -> None:
    pattern = re.compile(terminal.pattern.to_regexp(), re.ASCII)  # type: ignore[attr-defined]
    phrase = data.draw(st.from_regex(pattern))
    assert ours(phrase) == by_lark(phrase)


@given(WORDS)
def test_the_words_of_a_sentence(words: list[str]) -> None:
    sentence = " ".join(words)
    assert ours(sentence) == by_lark(sentence)
