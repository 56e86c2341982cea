"""Acronyms, their definitions, and people's initials."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutelint.model.acronyms.finding import Found, find_acronyms
from minutelint.model.acronyms.letters import fit
from minutelint.model.build import build
from minutelint.readers import read_bytes
from minutelint.source import Span

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
PEOPLE = {"PB": ("Petra Brook",), "JW": ("Jonas Wye", "Jill Wren"), "AHOP": ("Ada Hopton",)}


def defined(text: str) -> list[tuple[str, str]]:
    return [(one.acronym, one.expansion) for one in find_acronyms(text, people=PEOPLE).definitions]


def used(text: str) -> list[str]:
    return [one.acronym for one in find_acronyms(text, people=PEOPLE).uses]


@pytest.mark.parametrize(
    ("text", "acronym", "expansion"),
    [
        ("the Harbour Lights Trust (HLT) met", "HLT", "Harbour Lights Trust"),
        ("the HLT committee (Harbour Lights Trust) met", "HLT", "Harbour Lights Trust"),
        ("four Ward Liaison Panels (WLPs)", "WLP", "Ward Liaison Panels"),
        ("the Ward Liaison Panel's (WLPs) view", "WLP", "Ward Liaison Panel"),
        ("of the Rowan Hill Foundation (“RHF”).", "RHF", "Rowan Hill Foundation"),
        ("the Rowan Hill Foundation (the “RHF”).", "RHF", "Rowan Hill Foundation"),
        ("Books and Paper Society (B&PS)", "B&PS", "Books and Paper Society"),
        ("a Schoolmaster (SM) spoke", "SM", "Schoolmaster"),
        ("the Bank of Alder (BAL) wrote", "BAL", "Bank of Alder"),
        ("Leading Expert Agreement (LEX) assignments", "LEX", "Leading Expert Agreement"),
        ("the Boatyards Committee (BYC) met", "BYC", "Boatyards Committee"),
        ("Office for Tide Research (OfTR)", "OfTR", "Office for Tide Research"),
        ("Wood and Well Being Forum (WWF)", "WWF", "Wood and Well Being Forum"),
        ("Tree Survey Unit (TSU0 was asked", "TSU", "Tree Survey Unit"),
        ("the Ligue des Étangs et Rivières (LER)", "LER", "Ligue des Étangs et Rivières"),
        ("the Harbour Lights Trust (H.L.T.) met", "H.L.T.", "Harbour Lights Trust"),
        ("The TSU (Tree Survey Unit) met", "TSU", "Tree Survey Unit"),
        ("Sand Stage 2 (SS2) was", "SS2", "Sand Stage 2"),
        ("told of TSU's (tree survey units)", "TSU", "tree survey units"),
        ("told of TSU’s (Tree Survey Units)", "TSU", "Tree Survey Units"),
        ("the Tree Survey Unit, or TSU, met", "TSU", "Tree Survey Unit"),
        ("the Tree Survey Unit, also known as the “TSU”.", "TSU", "Tree Survey Unit"),
        ("a Tree Survey Unit, TSU for short, met", "TSU", "Tree Survey Unit"),
        ("TSU stands for Tree Survey Unit.", "TSU", "Tree Survey Unit"),
        ("the TSU, which stands for Tree Survey Unit and meets in May", "TSU", "Tree Survey Unit"),
        ("TSU is short for “Tree Survey Unit”", "TSU", "Tree Survey Unit"),
        ("TSU\tTree Survey Unit", "TSU", "Tree Survey Unit"),
        ("Not in Any Meeting Today (NAMT)", "NAMT", "Not in Any Meeting Today"),
        ("TSU fees: two days with the TSU (Tree Survey Unit) in June", "TSU", "Tree Survey Unit"),
        (
            "the Piers and Open Landings Department (TRENT-POLD) replied",
            "TRENT-POLD",
            "Piers and Open Landings Department",
        ),
        ("the Trent Ferry Council (TFC-POLD) replied", "TFC-POLD", "Trent Ferry Council"),
    ],
)
def test_a_definition_is_found(text: str, acronym: str, expansion: str) -> None:
    assert defined(text) == [(acronym, expansion)]


def test_a_line_of_a_glossary_has_its_place() -> None:
    text = "TSU\tTree Survey Unit\nWLP\tWard Liaison Panel"
    found = find_acronyms(text, people={}).definitions
    assert [text[one.span.start : one.span.end] for one in found] == text.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Sam Field (NCC)", "Ola Berg (M)", "on Friday (TBC)", "Ola Berg (Chair)", "Petra Brook (PB) spoke",
        "WLP – Annual Dinner", "WLP – Ward Liaison Panel", "PB\tPetra Brook", "the panel (see WLP)", "we met (OK)",
        "the Ward Panel, or TSU, met", "TSU stands for more trees", "a vote on the road, or TSU", "Petra Brook, or PB,",
    ],
)  # fmt: skip
def test_other_brackets_define_nothing(text: str) -> None:
    assert defined(text) == []


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("the Tree Survey Unit (TUS) met", "TUS"),
        ("the Council of Rural Tree Surveyors (CRTZ) met", "CRTZ"),
        ("the Council of Rural Tree Surveyors (CRTSX) met", "CRTSX"),
        ("the Tree Survey Unit (TSX) met", None),
        ("the Tree Survey Unit (WLP) met", None),
        ("the Tree Survey Unit Network (TUSN) of Ola Berg", "TUSN"),
        ("Ola Berg (OGB) met", None),
        ("Extensible Markup Language Shop (XMLS)", None),
        ("the Ward Lights Fund (WFL) met", "WFL"),
    ],
)
def test_a_slip_of_the_pen_is_a_definition_all_the_same(text: str, acronym: str | None) -> None:
    assert [short for short, _ in defined(text)] == ([acronym] if acronym else [])


def test_a_glossary_is_a_run_of_lines() -> None:
    text = "WLP – Ward Liaison Panel\nHLT: Harbour Lights Trust\n"
    assert defined(text) == [("WLP", "Ward Liaison Panel"), ("HLT", "Harbour Lights Trust")]


def test_the_first_definition_counts_and_another_meaning_too() -> None:
    text = "Tree Survey Unit (TSU), Tree Survey Unit (TSU), Toll Study Union (TSU)"
    assert defined(text) == [("TSU", "Tree Survey Unit"), ("TSU", "Toll Study Union")]


def test_definition_and_use_have_their_places() -> None:
    text = "The Tree Survey Unit (TSU) met. The TSUs agreed."
    found = find_acronyms(text, people={})
    (definition,), (use,) = found.definitions, found.uses
    assert text[definition.span.start : definition.span.end] == "Tree Survey Unit (TSU)"
    assert (use.acronym, use.as_written, text[use.span.start : use.span.end]) == ("TSU", "TSUs", "TSUs")


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("money for CXPs and from DfQ", ["CXP", "DfQ"]),
        ("a report of the H&TC, the WLP/Partners", ["H&TC", "WLP"]),
        ("rates of ZEET fell. We watch ZEETS.", ["ZEET", "ZEET"]),
        ("a talk by WLP-led groups", ["WLP"]),
        ("Stage data for GQ3 (Gorse Quarry 3)", []),
        ("at Gorse Quarry 3, GQ3 fell", ["GQ3"]),
        ("codes QI64 and BQ59a, room CR1", []),
        ("planning 18/02125/LDQ and QI 061", []),
        ("see www.wlp.org/WLP and WLP@example.org", []),
        ("Mr McQuill and the YouTube page", []),
        ("part II, at 3 PM", []),
        ("RESOLVED that the HUB opens. The Hub is new.", []),
        ("THE WLP MEETING OF THE TOWN", []),
        ("SUMMARY OF DECISIONS and NOTE: nothing", []),
        ("the forum of COVID-19", []),
        ("Ola Berg MBE spoke", []),
    ],
)
def test_uses(text: str, acronyms: list[str]) -> None:
    assert used(text) == acronyms


def test_peoples_initials_are_no_acronyms() -> None:
    found = find_acronyms("PB asked JW. AHop/PB to write.", people=PEOPLE)
    assert found.uses == ()
    assert [(one.initials, one.candidates) for one in found.initials] == [
        ("PB", PEOPLE["PB"]), ("JW", PEOPLE["JW"]), ("AHop", PEOPLE["AHOP"]), ("PB", PEOPLE["PB"]),
    ]  # fmt: skip


def test_a_definition_wins_over_initials() -> None:
    found = find_acronyms("The Paper Board (PB) met. PB agreed.", people=PEOPLE)
    assert [one.acronym for one in found.uses] == ["PB"]
    assert found.initials == ()


def test_initials_of_the_text_that_are_set_as_a_thing_are_an_acronym() -> None:
    found = find_acronyms("We asked the PB. A letter of the PB came.", people=PEOPLE)
    assert [one.acronym for one in found.uses] == ["PB", "PB"]


@pytest.mark.parametrize(
    "text",
    [
        "- XQ asked for help", "Fences. XQ to mend them.", "(XQ was doing them)", "PB & XQ commented",
        "- XQ: yes\n- ZR: no\n- XQ: why\n- ZR: so",
    ],
)  # fmt: skip
def test_who_acts_like_a_person_is_one(text: str) -> None:
    found = find_acronyms(text, people=PEOPLE)
    assert "XQ" in {one.initials for one in found.initials if not one.candidates}
    assert "XQ" not in {one.acronym for one in found.uses}


def test_excluded_places_and_headings() -> None:
    text = "pdf icon PDF 48 KB\nWLP minutes\n"
    found = find_acronyms(text, people={}, excluded=[Span(0, 18)], headings=[Span(19, 30)])
    assert [(one.acronym, one.heading) for one in found.uses] == [("WLP", True)]


def test_letters_fit_words_in_order_only() -> None:
    assert (
        fit(
            "TSU",
            (
                "Unit",
                "Tree",
                "Survey",
            ),
        )
        is None
    )
    assert (
        fit(
            "TSU",
            (
                "the",
                "big",
                "Tree",
                "Survey",
                "Unit",
            ),
        )
        == 2
    )
    assert (
        fit(
            "TSU",
            (
                "Tree",
                "Unit",
            ),
        )
        is None
    )
    assert fit("T", ("Tree",)) is None


@given(st.text(alphabet="AbCd (&)-\n\t./:0’'s", max_size=60))
def test_any_text_is_read_and_spans_fit(text: str) -> None:
    found: Found = find_acronyms(text, people=PEOPLE)
    for use in found.uses:
        assert text[use.span.start : use.span.end] == use.as_written
    for one in found.initials:
        assert text[one.span.start : one.span.end] == one.initials
    for definition in found.definitions:
        assert 0 <= definition.span.start < definition.span.end <= len(text)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared documents are not here")
@pytest.mark.parametrize("key_file", sorted(SEEDS.glob("*.key.json")), ids=lambda path: path.name[:3])
def test_real_documents(key_file: Path) -> None:
    key = json.loads(key_file.read_text(encoding="utf-8"))
    part = key["acronyms"]
    text = (SEEDS / key["file"]).read_text(encoding="utf-8")
    people = {one["initials"].upper(): (one["resolved"],) for one in part["person_initials"] if one["resolved"]}
    found = find_acronyms(text, people=people)
    assert {one.acronym for one in found.definitions} == {one["acronym"] for one in part["defined"]}
    assert {one.initials for one in found.initials} == {one["initials"] for one in part["person_initials"]}
    wanted = {one["acronym"].upper() for one in part["undefined"] if not one.get("furniture")}
    got = {one.acronym.upper() for one in found.uses} - {one.acronym for one in found.definitions}
    missed = wanted - got
    assert len(missed) + len(got - {one["acronym"].upper() for one in part["undefined"]}) <= len(wanted) // 6


@pytest.mark.parametrize("text", ["Ann Holt (AHO) said", "Davidson Carter (DVC) went", "the bank of alder (BAL) is"])
def test_people_and_common_words_are_not_shortened_by_two_letters(text: str) -> None:
    assert defined(text) == []


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        ("- Lee Orr (LO):\n    - LO mentioned the roof\n    - LO suggested new lamps\n", []),
        ("Lee Orr (LO)\n\nLO mentioned the roof.\n\nLO said that it leaks.\n", []),
        ("- Low Orchard (LO):\n    - It is in the LO that we met\n    - The LO is narrow\n", ["LO"]),
        ("- Low Orchard (LO):\n    - LO mentioned once\n", ["LO"]),
    ],
)
def test_letters_in_brackets_that_speak_on_lines_of_their_own_are_a_persons(lines: str, known: list[str]) -> None:
    text = f"# Minutes of the Quay Board held on 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n## Roof\n\n{lines}"
    assert [one.acronym for one in build(read_bytes(text.encode(), "x.md")).acronyms] == known


def test_units_joined_by_hyphens_are_units() -> None:
    text = "The pond holds 40 AC-FT and the wrench takes 30 FT-LB. The FT-QXZ is new."
    assert {use.acronym for use in find_acronyms(text, people={}).uses} == {"FT-QXZ"}
