"""The words of lists of people: each typed by a list, a phrase or its form, and put together to pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutelint.model.language.written import chunks, punctuated
from minutelint.model.people.listed import listed, typed_words
from minutelint.model.people.pieces import cut
from minutelint.syntax.terminals import terminals


def kinds(text: str) -> list[tuple[str, str]]:
    return [(word.kind, word.text) for word in typed_words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr Ola Berg", [("HONORIFIC", "Dr"), ("CAP", "Ola"), ("CAP", "Berg")]),
        ("Inspector, Eastmoor", [("ROLE", "Inspector"), ("SEP", ","), ("CAP", "Eastmoor")]),
        ("Chief Insp. Berg", [("HONORIFIC", "Chief Insp."), ("CAP", "Berg")]),
        ("DEPUTY CHAIR", [("VICE", "DEPUTY CHAIR")]),
        ("Vice-Chair", [("VICE", "Vice-Chair")]),
        ("Deputy Clerk", [("ROLE", "Deputy"), ("ROLE", "Clerk")]),
        ("Clerk-Treasurer", [("ROLE", "Clerk"), ("DASH", "-"), ("ROLE", "Treasurer")]),
        ("Hall-Berg", [("CAP", "Hall-Berg")]),
        ("Chair’s", [("CAP", "Chair’s")]),
        ("Children’s Panel", [("ORG", "Children’s"), ("ORG", "Panel")]),
        ("panel", [("LOWER", "panel")]),
        ("In the Chair", [("CHAIR", "In the Chair")]),
        ("in the chairs", [("LOWER", "in"), ("LOWER", "the"), ("LOWER", "chairs")]),
        ("N/A", [("NOBODY", "N/A")]),
        ("apologies: Berg", [("TO_APOLOGIES", "apologies"), ("COLON", ":"), ("CAP", "Berg")]),
        ("was also present", [("ATTENDED_TOO", "was also present")]),
        ("had been received", [("RECEIVED", "had been received")]),
        ("painted by", [("VERB", "painted"), ("FROM", "by")]),
        ("introduced by", [("BY", "introduced by")]),
        ("Regeneration & Ferries", [("ORG", "Regeneration"), ("AND", "&"), ("CAP", "Ferries")]),
    ],
)
def test_words_are_typed(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ola van Berg", ["bare"]),
        ("Cllr Ola Berg", ["person"]),
        ("Mr N/A", ["title", "NOBODY"]),
        ("Ferry Council Cllr Ola Berg", ["ranked"]),
        ("Ola Berg OB", ["named_key"]),
        ("OB Ola Berg", ["key_name"]),
        ("OB Ola van Berg", ["key_name", "phrase"]),
        ("OB", ["key"]),
        ("Ferry Council", ["place"]),
        ("Ferry Council Clerk", ["office"]),
        ("Ferry Clerk Ola Berg", ["titled"]),
        ("Ola Berg of Eastmoor", ["phrase"]),
        ("Ola Berg OB Ben Holm", ["named_key", "bare"]),
        ("Ola Berg, Cllr Ben Holm", ["bare", "SEP", "person"]),
    ],
)
def test_words_make_pieces(text: str, expected: list[str]) -> None:
    assert [piece.kind for piece in cut(text)] == expected


@given(st.text(alphabet=st.sampled_from("ABchair Clerk’'-.,\t\n(&)é1/:–?"), max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    words = typed_words(text)
    assert [text[word.start : word.end] for word in words] == [word.text for word in words]
    assert [word.start for word in words] == sorted({word.start for word in words})
    assert [word.text for piece in cut(text.lower()) for word in piece.tokens] == [
        word.text for word in typed_words(text.lower())
    ]


def test_a_list_is_words_and_nothing_else() -> None:
    lists = [name for name in terminals("people") if name.endswith("_STARTS")]
    assert lists
    words = {word for name in lists for word in listed("people", name)}
    assert all(word.islower() and not set(word) & set("()[]?*+.") for word in words)


def test_every_start_can_begin_its_pattern() -> None:
    known = terminals("people")
    starts = [name.removesuffix("_STARTS") for name in known if name.endswith("_STARTS")]
    assert starts
    assert all(name in known for name in starts)


def test_the_words_of_a_text() -> None:
    text = "Berg (Clerk) met Berg; it met"
    assert chunks(text) == {"Berg", "(Clerk)", "met", "Berg;", "it"}
    assert set(punctuated(text).split()) == {"(Clerk)", "Berg;"}
