"""The words over or in front of some of the people of a list: when they were there, or how."""

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\n"
TAIL = "\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt is long.\n"
NAMES = ["Ann Hill", "Bob Moss", "Cy Low", "Di Fox"]


def people(text: str) -> list[tuple[str, str]]:
    return [(one.name, one.status) for one in build(read_bytes((HEAD + text + TAIL).encode(), "x.md")).attendance]


PAIRS = [
    ("Morning", "Evening"), ("In person", "Online"), ("Monday", "Tuesday"), ("Local", "Remote"), ("EMEA", "APAC"),
    ("On site", "Via Zoom"), ("Morning session:", "Afternoon session:"), ("Day 1", "Day 2"), ("Room", "By phone"),
    ("Students:", "Teachers:"), ("Alder", "Oakco"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_words_over_some_of_the_people_are_nobody(one: str, other: str) -> None:
    found = [(name, "present") for name in NAMES]
    assert people(f"## Attending\n\n{one}\n- Ann Hill\n- Bob Moss\n\n{other}\n- Cy Low\n- Di Fox") == found
    assert (
        people(f"## Attending\n\n- {one}\n    - Ann Hill\n    - Bob Moss\n- {other}\n    - Cy Low\n    - Di Fox")
        == found
    )


@pytest.mark.parametrize(("one", "other"), [("In person", "Online"), ("Morning", "Evening"), ("Alder", "Oakco")])
@pytest.mark.parametrize(
    "form", ["{0}: Ann Hill, Bob Moss", "**{0}:** Ann Hill, Bob Moss", "- {0}: Ann Hill and Bob Moss"]
)
def test_words_in_front_of_some_of_the_people_are_nobody(form: str, one: str, other: str) -> None:
    text = form.format(one) + "\n\n" + form.format(other).replace("Ann Hill", "Cy Low").replace("Bob Moss", "Di Fox")
    assert people("## Present\n\n" + text) == [(name, "present") for name in NAMES]


def test_bold_words_over_some_of_the_people() -> None:
    text = "## Attendance\n\n**In person**\n\n- Ann Hill\n- Bob Moss\n\n**Online**\n\n- Cy Low\n- Di Fox"
    assert people(text) == [(name, "present") for name in NAMES]


def test_single_names_and_offices_stay() -> None:
    assert [name for name, _ in people("## Attendees\n\n- Ann\n- Bob\n- Cy")] == ["Ann", "Bob", "Cy"]
    assert [name for name, _ in people("## Attendees\n\n- Ann\n    - from the quay\n- Bob")][:1] == ["Ann"]
    text = "Present:\nClerk: Bob Moss, Cy Low\n"
    found = build(read_bytes((HEAD + text + TAIL).encode(), "x.md")).attendance
    assert [(one.name, one.role) for one in found] == [("Bob Moss", "Clerk"), ("Cy Low", None)]
