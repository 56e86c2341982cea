"""Words whose initials are an acronym that nothing links to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutelint.model.acronyms.finding import find_acronyms
from minutelint.model.acronyms.phrases import unlinked
from minutelint.source import Span


def words(text: str, acronym: str, *, people: tuple[str, ...] = (), title: str = "") -> str | None:
    titles = [Span(text.index(title), text.index(title) + len(title))] if title else []
    span = unlinked(text, {acronym: text.rfind(acronym)}, titles=titles, people=people).get(acronym)
    return None if span is None else text[span.start : span.end]


FAR = "\n" + "a line of talk\n" * 100


@pytest.mark.parametrize(
    ("text", "acronym", "phrase"),
    [
        ("The Alder County Council met. ACC", "ACC", "Alder County Council"),
        ("The Board of Trade met. BOT", "BOT", "Board of Trade"),
        ("The Board of Fair Trade met. BFT", "BFT", "Board of Fair Trade"),
        ("The Alder & Provident Society Limited, APS", "APS", "Alder & Provident Society"),
        ("ALDER RANCH HALL\nat ARH", "ARH", "ALDER RANCH HALL"),
        ("HackbarnSG and the HSG", "HSG", "HackbarnSG"),
        ("the OpenMap of Tees and OMT", "OMT", "OpenMap of Tees"),
        ("the Sports and Arts Club, S&AC", "S&AC", "Sports and Arts Club"),
        ("Hope and Inclusion Week" + FAR + "H&I", "H&I", "Hope and Inclusion"),
        ("ACC Highways, Alder County Council" + FAR + "ACC", "ACC", "Alder County Council"),
        ("the Pear Institute. PI", "PI", "Pear Institute"),
        ("the Pear Institute, the Pear Institute" + FAR + "PI", "PI", "Pear Institute"),
        ("the Open Map Belgravia team met. OMBE", "OMBE", "Open Map Belgravia"),
        ("three expressions of interest came. EOI", "EOI", "expressions of interest"),
        ("the audit committee met. AC", "AC", "audit committee"),
        ("the joint works board met. JWB", "JWB", "joint works board"),
        ("the terms of reference, TOR", "TOR", "terms of reference"),
        ("College of Alderland, Dole" + FAR + "CAD", "CAD", "College of Alderland, Dole"),
        ("Appointments and Chairs\nAlder Area Club AAC", "AAC", "Alder Area Club"),
    ],
)
def test_words_are_found(text: str, acronym: str, phrase: str) -> None:
    assert words(text, acronym) == phrase


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("two ACCs and the ACC’s view of ACC", "ACC"),
        ("ACC Arts Centre and ACC Cafe", "CAC"),
        ("Ann Carr and Colin Cole met ACC", "ACC"),
        ("the Pear Institute" + FAR + "PI", "PI"),
        ("the Pear Institute Trust, PI", "PI"),
        ("Paul Ives, PI", "PI"),
        ("Pear as Club and PAC", "PAC"),
        ("the New Alder County Council Highways and ACC", "ACC"),
        ("a county counsel and CC", "CC"),
        ("for a committee and AC", "AC"),
        ("to this committee, TC", "TC"),
        ("on every board, EB", "EB"),
        ("Jenny Mason and the J&M", "J&M"),
        ("the Alder Map of Old Belgravia Town, MOBE", "MOBE"),
        ("the Farm Review and FRE", "FRE"),
        ("the edges of inlets, EOI", "EOI"),
    ],
)
def test_chance_and_names_are_no_words(text: str, acronym: str) -> None:
    assert words(text, acronym, people=("Paul Ives", "Ann Carr", "Colin Cole")) is None


def test_the_words_of_a_title_need_no_capitals_but_two_do() -> None:
    assert words("Project staff group\nThe PSG", "PSG", title="Project staff group") == "Project staff group"
    assert words("Alder Working Group Notes" + FAR + "the WG", "WG", title="Alder Working Group Notes") is None
    assert words("Working Group Notes" + FAR + "the WG", "WG", title="Working Group Notes") == "Working Group"
    assert words("General remarks\nA GR path", "GR", title="General remarks") is None


def test_a_use_knows_its_words() -> None:
    text = "The Alder County Council met. The ACC asked."
    (use,) = find_acronyms(text, people={}).uses
    assert use.words is not None
    assert text[use.words.start : use.words.end] == "Alder County Council"


@given(st.text(alphabet="AbC &-/\n’s", max_size=80))
def test_any_text_is_searched(text: str) -> None:
    for span in unlinked(text, {"AC": 0, "ABC": 3, "A&C": 5}, titles=[Span(0, min(9, len(text)))]).values():
        assert 0 <= span.start < span.end <= len(text)
