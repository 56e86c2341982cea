"""Acronyms with a full stop behind each letter."""

from __future__ import annotations

from minutelint.model.build import build
from minutelint.readers import read_bytes


def uses(text: str) -> list[str]:
    return [
        one.acronym for one in build(read_bytes(f"# Quay Board\n\n## Roof\n\n{text}\n".encode(), "x.md")).acronym_uses
    ]


def test_three_letters_with_stops_are_an_acronym() -> None:
    found = uses("The N.D.C. wrote. Payments: R.S.C: £25, W.N.B.C. -Special Expenses, the L.M.S scheme.")
    assert found == ["N.D.C.", "R.S.C", "W.N.B.C.", "L.M.S"]


def test_a_persons_initials_and_what_is_explained_are_none() -> None:
    assert uses(
        "The Land Drainage Board (L.D.B.) met. The L.D.B. will pay J.R.R. Moss and Mr A.B.C. Hill at 7 p.m."
    ) == ["L.D.B."]
    assert uses("See www.A.B.C and 1.A.B.C. and U.S. rules.") == []
