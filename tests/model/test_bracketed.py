"""People whose initials stand in brackets behind their names."""

from __future__ import annotations

import pytest

from minutelint.model.acronyms.bracketed import people_in_brackets
from minutelint.model.acronyms.finding import find_acronyms


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("Ola Berg (OB), Kay Lund (KL) and Jo Wirth (JW) were there.", ["JW", "KL", "OB"]),
        ("1. Ola Berg ( OB) (Chair), Kay Lund (KL), Zoë D’Arbo (ZD) joined.", ["KL", "OB", "ZD"]),
        ("- Ola Berg (OB), Harbour Lights (HL)\n- Kay Lund (KL), Tide Surveyors (TS) - Director\n", ["KL", "OB"]),
        ("There were: Ola\n Berg (OB: Editor); Kay Lund (KL: Chair;\n Host)", ["KL", "OB"]),
        ("Ola Berg (OB, Chair); Kay Lund (KL, Clerk)", ["KL", "OB"]),
    ],
)
def test_names_in_a_row_are_people(text: str, initials: list[str]) -> None:
    assert sorted(people_in_brackets("Minutes\n" + text, {})) == initials
    found = find_acronyms("Minutes\n" + text, people={})
    assert not {one.acronym for one in (*found.definitions, *found.uses)} & set(initials)


@pytest.mark.parametrize(
    "text",
    [
        "Ola Berg (OB) was there.",
        "The Rural Fund (RF), Tide Council (TC), Water Board (WB) wrote.",
        "Ola Berg (KX), Kay Lund (KX), Jo Wirth (KX)",
        "- Rural Fund (RF), a grant\n- Tide Council (TC), a loan",
        "- Ola Berg (OB)\n\nKay Lund (KL) came later.",
    ],
)
def test_a_pair_alone_or_a_body_is_none(text: str) -> None:
    assert people_in_brackets("Minutes\n" + text, {}) == {}
