"""Who was there, in the rows of a form: a label in the first column, the names or their marks beside it."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes


def minutes(text: str, name: str = "x.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def people(text: str) -> list[tuple[str, str]]:
    return [(one.name, one.status) for one in minutes(text).attendance]


FORM = "# Quay Board\n\nDate\t3 July 2024\nAttendees\tAnn Hill (Chair), Bob Moss\n{}\n\n1. Roof\n\nIt leaks.\n"


@pytest.mark.parametrize(
    "label",
    ["Invited", "INVITED", "Invited to attend", "By invitation", "Guests", "Observers", "Visitors", "Officers", "Staff",
     "In attendance", "Also present", "Consultants"],
)  # fmt: skip
def test_a_row_of_those_who_were_there_besides(label: str) -> None:
    found = people(FORM.format(f"{label}\tCy Low (Clerk), Di Fox (IT – Items 1-4 only)"))
    assert found[2:] == [("Cy Low", "in-attendance"), ("Di Fox", "in-attendance")]


def test_a_row_that_names_nobody() -> None:
    assert people(FORM.format("Visitors\tNone")) == [("Ann Hill", "present"), ("Bob Moss", "present")]


REGISTER = """# Quay Governors

Minutes of the meeting held on 7 December 2020

Governor attendance

{head}
Ann Hill\tStaff\t{0}\t{1}\t
Bob Moss\tParent\t{1}\t{0}\t
Cy Low\tParent\t{0}\t{0}\t
Di Fox\tParent\t{0}\t\t

{key}

## 1. Roof

It leaks.
"""
NAMED = "Name\tType\t05/10/2020\t07/12/2020\t01/02/2021"


@pytest.mark.parametrize(
    ("there", "away", "key", "status"),
    [("P", "S", "P – Present\tS – Sanctioned", "apologies"), ("P", "A", "P = Present, A = Absent", "absent"),
     ("P", "A", "(P: present, A: apologies given).", "apologies"), ("✓", "Apols", "", "apologies"), ("Yes", "No", "", "absent")],
)  # fmt: skip
def test_the_column_of_this_meeting_counts(there: str, away: str, key: str, status: str) -> None:
    found = people(REGISTER.format(there, away, head=NAMED, key=key))
    assert found == [("Ann Hill", status), ("Bob Moss", "present"), ("Cy Low", "present")]


def test_a_register_without_this_meeting_tells_nothing_of_it() -> None:
    head = "Name\tType\t05/10/2020\t09/11/2020\t01/02/2021"
    found = people(REGISTER.format("P", "S", head=head, key="P – Present\tS – Sanctioned"))
    assert ("Ann Hill", "apologies") not in found


SAID = "# Quay Council\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n1. Apologies\n\n{}\n\n2. Roof\n\nIt leaks.\n"


@pytest.mark.parametrize(
    "said",
    ["Apologies of absence were provided for Cy Low and Di Fox.", "Apologies were offered by Cy Low and Di Fox.",
     "Apologies for absence had been submitted on behalf of Cy Low and Di Fox.",
     "Apologies were received and accepted for Cy Low and Di Fox."],
)  # fmt: skip
def test_apologies_for_somebody(said: str) -> None:
    assert people(SAID.format(said))[2:] == [("Cy Low", "apologies"), ("Di Fox", "apologies")]


def test_apologies_for_something() -> None:
    assert people(SAID.format("Apologies were made for Monday and the noise."))[2:] == []
