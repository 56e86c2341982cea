"""Members listed whether they came or not, with a sign that a key explains: `Bob Moss*`, `* = regrets`."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

REST = "\n\n## 1. Roof\n\nIt leaks.\n\n## 2. Paths\n\nThey are dry.\n\n## 3. Slip\n\nIt is wet.\n"


def told(head: str, name: str = "x.md") -> dict[str, str]:
    minutes = build(read_bytes(f"# Quay Committee\n\n3 May 2031\n\n{head}{REST}".encode(), name))
    return {one.name: one.status for one in minutes.attendance}


LISTED = "- Ann Hill, chair (Alder)\n\n- Bob Moss (Birch){sign}\n\n- Cy Low (Cedar)\n\n"


@pytest.mark.parametrize(
    ("sign", "key", "status"),
    [
        (r"\*", r"\* = regrets", "apologies"),
        (r"\*", "* = apologies", "apologies"),  # Markdown makes a bullet of it
        ("†", "† denotes absent", "absent"),
        ("*", r"(\* sent apologies)", "apologies"),
        (" *", "Those marked with an asterisk were absent.", "absent"),
        ("‡", "‡ excused", "apologies"),
    ],
)
@pytest.mark.parametrize("label", ["", "Present:\n\n", "Members:\n\n"])
def test_who_was_away_is_marked(label: str, sign: str, key: str, status: str) -> None:
    found = told(label + LISTED.format(sign=sign) + key)
    assert found == {"Ann Hill": "present", "Bob Moss": status, "Cy Low": "present"}


@pytest.mark.parametrize(
    "head",
    [
        "Members (* present)\nAnn Hill*\nBob Moss\nCy Low*",
        "- *Ann Hill (Alder)\n- Bob Moss (Birch)\n- *Cy Low\n\n\\* denotes present",
        "Present: Ann Hill, Bob Moss*, Cy Low\n\n* = absent",
        "Present: Ann Hill, Bob Moss* and Cy Low (* = absent)",
        "Present: Ann Hill, *Bob Moss and Cy Low\n\n* = absent",
        "Present: Ann Hill, Bob Moss*, Cy Low (* = absent)",
    ],
)
def test_who_came_is_marked_or_names_run_on(head: str) -> None:
    assert told(head) == {"Ann Hill": "present", "Bob Moss": "absent", "Cy Low": "present"}


@pytest.mark.parametrize(
    "key", ["\\* by telephone", "\\* present from item 2", "\\* member of the absent friends' committee", ""]
)
def test_a_sign_that_says_something_else_or_is_not_explained(key: str) -> None:
    found = told(f"Present: Ann Hill, Bob Moss*, Cy Low*\n\n{key}")
    assert found == {"Ann Hill": "present", "Bob Moss": "present", "Cy Low": "present"}


def test_a_list_of_something_else_is_left_alone() -> None:
    assert told("- the old lamp on the slip*\n- the new rail\n- a gate\n\n\\* = absent") == {}
    assert told("- Ann Hill\n- Bob Moss\n- Cy Low") == {}
