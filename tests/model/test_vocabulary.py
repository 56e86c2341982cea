"""Words and phrases looked up by the word that stands in the text, and which stretches of it are worth reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutelint.model.language.statements import read, worth_reading
from minutelint.model.language.triggers import Triggers
from minutelint.model.language.vocabulary import vocabulary, words_of
from minutelint.model.language.words import kind_of, read_words, runs


@pytest.mark.parametrize("grammar", ["phrases", "verdicts"])
def test_every_phrase_begins_with_the_words_that_open_it(grammar: str) -> None:
    known = vocabulary(grammar)
    assert known.forms == {}
    assert known.openers


def test_a_list_of_words_is_spelled_out() -> None:
    assert {"Clerk", "clerk", "CLERK"} <= vocabulary("words").words.keys()
    assert {"Sub-Committee", "sub-committees"} <= vocabulary("words").words.keys()
    assert "e.g" in words_of("scan", "ABBREVIATED")


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("clerk", "ROLE"), ("isn't", "TELLING"), ("they’ll", "TELLING"), ("newly", "ADVERB"), ("re-painted", "PARTICIPLE"),
        ("AB", "INITIALS"), ("AuB", "INITIALS"), ("McNab", "NAME"), ("Élodie", "NAME"), ("boat", "WORD"), ("soon", "DUE_VAGUE"),
    ],
)  # fmt: skip
def test_kinds_of_words(word: str, kind: str) -> None:
    assert kind_of(word) == kind


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Cllr. O'Hara agreed to call by 5 May - done",
         ["HONORIFIC", "NAME", "AGREED", "TO", "TASK", "DUE_DAY", "STATUS_DONE"]),
        ("J. Moss's boat, 12", ["INITIAL", "NAME", "POSSESSIVE", "WORD", "COMMA", "NUMBER"]),
        ("[AB] and-so: (x/y) & z!", ["OPENING", "INITIALS", "CLOSING", "WORD", "SEPARATOR", "OPENING", "WORD", "SLASH",
                                     "WORD", "CLOSING", "AND", "WORD", "MARK"]),
        ("to row in Marlow on 3/4/2031", ["TO", "WORD", "FILLER", "NAME", "DUE_DAY"]),
        ("in March, for the May crew meeting", ["DUE_IN_MONTH", "COMMA", "DUE_MONTH_MEETING"]),
    ],
)  # fmt: skip
def test_words_of_a_sentence(sentence: str, kinds: list[str]) -> None:
    words = read_words(sentence)
    assert [word.kind for word in words] == kinds
    assert all(sentence[word.start : word.end] == word.text for word in words)


@pytest.mark.parametrize(
    ("sentence", "tokens"),
    [
        ("The clerk to ask to be shown", ["PHRASE", "TO", "PHRASE"]),
        ("Motion To be amended", ["PHRASE"]),
        ("To be mended: Ask the crew", ["OPENING_TO_BE", "PHRASE", "SEPARATOR", "IMPERATIVE", "PHRASE"]),
        ("Crew agreed to ask", ["PHRASE", "ACT", "PHRASE"]),
    ],
)
def test_a_verb_counts_at_the_beginning_of_a_part(sentence: str, tokens: list[str]) -> None:
    assert [run.kind for run in runs(read_words(sentence))] == tokens


VERBS = st.sampled_from([
    "the crew", "To be", "To", "to be", "to have", "to note", "to", "agreed", "Ask", "that", "sent", ":", "a boat", "To note",
])  # fmt: skip
PIECES = st.sampled_from([
    "It was agreed ", "Ask ", "the crew ", "AB to ", "to be ", "clerk to go. ", "- To pay\n", "x: ", "(“",
])  # fmt: skip


@given(st.lists(VERBS, max_size=9))
def test_words_in_any_order_are_read(words: list[str]) -> None:
    sentence = " ".join(words)
    read_back = [word for part in read(sentence) for word in part.tokens]
    assert read_back == [word for word in read_words(sentence) if word.kind != "SEPARATOR"]


@given(
    st.lists(PIECES, max_size=12),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_a_stretch_of_a_text_is_worth_reading_as_if_it_stood_alone(parts: list[str], start: int, length: int) -> None:
    text = "".join(parts)
    start = min(start, len(text))
    end = min(start + length, len(text))
    assert Triggers(text).within(start, end) == worth_reading(text[start:end])
