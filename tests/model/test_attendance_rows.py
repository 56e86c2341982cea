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
