"""Attendance lists in the forms that clerks use, and names in running text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutelint.model.nodes import Attendee
from minutelint.model.people.lists import find_names, read_people

SHARED = Path(__file__).resolve().parents[3] / "shared"


def people(text: str, status: str = "present") -> list[Attendee]:
    lines, at = [], 100
    for line in text.split("\n"):
        lines.append((line, at))
        at += len(line) + 1
    found = read_people(lines, status)  # type: ignore[arg-type]
    for person in found:
        assert " ".join(text[person.span.start - 100 : person.span.end - 100].split()) == person.name
    return found


def names(text: str) -> list[str]:
    return [person.name for person in people(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivy Marsh (Chair)\tHead of Water, Northshire Council", ["Ivy Marsh"]),
        ("Ivy Marsh, Director of Parks, North Council\nOtto Fell, Principal, Fen College", ["Ivy Marsh", "Otto Fell"]),
        ("Ivy Marsh – Treasurer", ["Ivy Marsh"]),
        ("- [IM] Ivy Marsh\n- [OF] Otto Fell", ["Ivy Marsh", "Otto Fell"]),
        ("1. Ivy, Dover, England\n2. Otto, Graz, Austria", ["Ivy", "Otto"]),
        ("- Ivy Marsh, Acme (Voting Member)\n- Otto Fell, Red Kite (Chair)", ["Ivy Marsh", "Otto Fell"]),
        ("* Ivy Marsh @ivym (observer)\n* Otto Fell @of (WTC)", ["Ivy Marsh", "Otto Fell"]),
        (
            "Ivy Marsh (IM) Otto Fell (OF) - Chair, Una Lund (UL), and Pat Reed (PR)",
            ["Ivy Marsh", "Otto Fell", "Una Lund", "Pat Reed"],
        ),
        ("Ivy, Otto, Una", ["Ivy", "Otto", "Una"]),
        ("IM, OLF, Una", ["IM", "OLF", "Una"]),
        ("* IM\n* OF", ["IM", "OF"]),
        (
            "Cllr I. Marsh (Chairman), Cllr O Fell and Mrs U Lund, Clerk.",
            ["Cllr I. Marsh", "Cllr O Fell", "Mrs U Lund"],
        ),
        (
            "Cllr Ivy Marsh (Chair) Cllr Otto Fell Una Lund (Parish Clerk)",
            ["Cllr Ivy Marsh", "Cllr Otto Fell", "Una Lund"],
        ),
        (
            "Dr Ivy Marsh; Ch Supt Otto Fell;\nUna Lund; Pat Reed;",
            ["Dr Ivy Marsh", "Ch Supt Otto Fell", "Una Lund", "Pat Reed"],
        ),
        (
            "Ivy Marsh, Otto Fell, Una\nLund MSP, Councillor Reed.",
            ["Ivy Marsh", "Otto Fell", "Una Lund", "Councillor Reed"],
        ),
        (
            "Mayor Ivy Marsh, Council President Otto Fell, and Councilors Una Lund, Pat Reed and Jo Stern were present."
            " City Attorney Lee Fox was also present.",
            ["Ivy Marsh", "Otto Fell", "Una Lund", "Pat Reed", "Jo Stern", "Lee Fox"],
        ),
        ("Apologies were received from Ivy Marsh, Otto Fell and Una Lund.", ["Ivy Marsh", "Otto Fell", "Una Lund"]),
        ("Apologies were received from Parish Councillors Ivy Marsh and Otto Fell", ["Ivy Marsh", "Otto Fell"]),
        (
            "Apologies were accepted for Cllr Ivy Marsh. The Council welcomed Otto Fell as the new Clerk.",
            ["Cllr Ivy Marsh"],
        ),
        ("Ivy Marsh, Parish Clerk, and 11 members of the public.", ["Ivy Marsh"]),
        ("Clerk: Mrs U Lund", ["Mrs U Lund"]),
        ("IVY MARSH, OTTO FELL", ["IVY MARSH", "OTTO FELL"]),
        ("Karl von Stein, Ana de la Cruz, Sean O’Dell", ["Karl von Stein", "Ana de la Cruz", "Sean O’Dell"]),
        ("Borough Councillor Ivy Marsh", ["Councillor Ivy Marsh"]),
        ("Cllr Ivy Marsh, Borough Council of Fen and West Dale", ["Cllr Ivy Marsh"]),
    ],
)
def test_names_of_a_list(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "None",
        "N/A",
        "",
        "None.",
        "11 members of the public",
        "There were 11 members of the public.",
        "29 members",
        "Number of participants: 24 at 7:03pm",
        "seven other members",
        "and others",
        "7.30 pm",
        "The bridge was discussed and the cost of repairs was found too high.",
        "The Chair welcomed Ivy Marsh and Otto Fell to the meeting.",
    ],
)
def test_nobody(text: str) -> None:
    assert people(text) == []


def test_a_lone_word_among_addressed_people_is_a_heading() -> None:
    assert names("Cllr Ivy Marsh\nCorrespondence\nMr Otto Fell") == ["Cllr Ivy Marsh", "Mr Otto Fell"]
    assert names("Otto\nIvy") == ["Otto", "Ivy"]


def test_columns_are_told_apart() -> None:
    marsh, fell, lund = people(
        "Ivy Marsh (Chair)\tDirector of Parks and Rivers, NSC\n"
        "Otto Fell\tRepresentation: Una Stone\n"
        "Una Lund\tUL\tTreasurer"
    )
    assert (marsh.role, marsh.organisation, marsh.chair) == ("Director of Parks and Rivers", "NSC", True)
    assert (fell.role, fell.organisation, fell.note) == (None, None, "Representation: Una Stone")
    assert (lund.initials, lund.role, lund.chair) == ("UL", "Treasurer", False)


def test_brackets_hold_initials_bodies_offices_or_notes() -> None:
    found = people(
        "Ivy Marsh (IM)\nOtto Fell (NSC)\nUna Lund (Secretary)\nPat Reed (until item 5)\nJo Stern (Vice-Chair)"
    )
    assert [(p.initials, p.organisation, p.role, p.note) for p in found] == [
        ("IM", None, None, None),
        (None, "NSC", None, None),
        (None, None, "Secretary", None),
        (None, None, None, "until item 5"),
        (None, None, "Vice-Chair", None),
    ]
    assert not any(person.chair for person in found)


def test_president_presides_where_nobody_else_does() -> None:
    alone = people("Ivy Marsh - Board President\nOtto Fell - Board Vice President")
    assert [person.chair for person in alone] == [True, False]
    beside = people("Ivy Marsh - President\nOtto Fell - Chair")
    assert [person.chair for person in beside] == [False, True]


def test_status_from_check_boxes_and_inner_labels() -> None:
    boxes = people("- [x] Ivy Marsh - Acme\n- [ ] Otto Fell - Acme")
    assert [person.status for person in boxes] == ["present", "absent"]
    label = people("Ivy Marsh (IM), Otto Fell (OF) In attendance: Una Lund, Clerk")
    assert [person.status for person in label] == ["present", "present", "in-attendance"]


@given(st.text(alphabet=st.sampled_from("AbcIvy Marsh,;()[]-\t.:Cllr&Chair@1\n'’and"), max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_every_span_lies_inside(text: str) -> None:
    for person in people(text):
        assert 100 <= person.span.start < person.span.end <= 100 + len(text)
    for named in find_names(text, 5):
        assert " ".join(text[named.span.start - 5 : named.span.end - 5].split()) == named.name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("River strategy: presented by Ivy McMarsh", ["Ivy McMarsh"]),
        ("River strategy: Ivy Marsh and Otto Fell", ["Ivy Marsh", "Otto Fell"]),
        ("Ivy Marsh commented that the river is high.", ["Ivy Marsh"]),
        ("Una Lund, Strategic Director, and others", ["Una Lund"]),
        ("This was led by Ivy Marsh, Otto Fell and Una Lund.", ["Ivy Marsh", "Otto Fell", "Una Lund"]),
        ("A letter to Dr Ivy Marsh was read.", ["Ivy Marsh"]),
        ("Ivy Marsh (IvM) reported on the weir.", ["Ivy Marsh"]),
        ("Venue: Guild Suite, Moot Hall", []),
        ("Water Quality Strategy and River Premium", []),
        ("The Rivers Trust Board agreed the plan.", []),
        ("KEY STAGE RESULTS said nothing", []),
        ("Rain Gauge reported a rain above the gauge", []),
        ("Fen College (FC) is closed", []),
    ],
)
def test_names_in_running_text(text: str, expected: list[str]) -> None:
    assert [person.name for person in find_names(text, 0)] == expected


LABEL = re.compile(
    r"^(?:\d+\\?\.\s*)?(?:[\w/ ,]*?)(Present|Attendees|Also,? in attendance|Apologies[^:]{0,20})"
    r"(?: \([^)]*\))?\s*[:;–]-?\s*",
    re.I,
)
KEYED = sorted(
    key
    for folder in ("seeds", "corpus")
    for key in (SHARED / folder).glob("*.key.json")
    if any(key.with_name(key.name.replace(".key.json", end)).exists() for end in (".txt", ".md", ".markdown"))
)


@pytest.mark.skipif(not KEYED, reason="the real documents are not here")
def test_real_attendance_lists() -> None:
    wrong = []
    for path in KEYED:
        key = json.loads(path.read_text(encoding="utf-8"))
        stem = path.name.removesuffix(".key.json")
        document = next(p for p in path.parent.glob(f"{stem}.*") if p.suffix in (".txt", ".md", ".markdown"))
        lines = document.read_text(encoding="utf-8", errors="replace").split("\n")
        groups = [key["attendance"].get(part, []) for part in ("present", "in_attendance", "apologies")]
        expected = {person["name"].removeprefix("Cllr ") for group in groups for person in group}
        found: set[str] = set()
        used: set[int] = set()
        for group in groups:
            at = {person["line"] for person in group} - used
            used |= at
            taken = range(min(at), max(at) + 1) if at else ()
            clean = [(LABEL.sub("", lines[n - 1].rstrip().replace("*", "").replace("\\", "")), n * 1000) for n in taken]
            found |= {person.name.removeprefix("Cllr ") for person in read_people(clean, "present")}
        wrong += [(stem, name) for name in expected ^ found]
    assert wrong == []
