"""Bullets that are topics, under a heading that names the document behind the list of those who were there."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

PEOPLE = (
    "3 July 2030\n\nHost: Ann Hill\n\n{label}\n  * [x] Ann Hill (_Chair_) - Quay Works\n  * [ ] Bob Moss - Dock\n\n"
)
TOPICS = (
    "* Trouble with the crane\n    - Ann: It stops at noon.\n      Nobody knows why.\n\n"
    "* Keys\n    - Bob: They are with the dock.\n\n* Lamps\n    - Ann: One is out.\n        - Bob: Two.\n"
)


def titles(text: str) -> list[str]:
    return [item.title for item in build(read_bytes(text.encode(), "x.md")).items]


@pytest.mark.parametrize("label", ["Attendees:", "Present:"])
@pytest.mark.parametrize(
    "title",
    ["# **Quay TSC Meeting Notes**", "## Minutes of the Quay Board", "# Meeting Minutes", "# Notes of the meeting"],
)
def test_topics_stand_under_the_title_of_the_minutes(label: str, title: str) -> None:
    text = f"{PEOPLE.format(label=label)}{title}\n\n{TOPICS}"
    assert titles(text) == ["Trouble with the crane", "Keys", "Lamps"]


def test_bullets_under_other_headings_are_points() -> None:
    text = f"{PEOPLE.format(label='Present:')}# Meeting Notes\n\n## Crane\n\n{TOPICS}\n## Roof\n\nIt leaks.\n\n## Road\n\nWet.\n"
    assert titles(text) == ["Crane", "Roof", "Road"]


def test_companies_over_their_people_are_no_topics() -> None:
    firms = "".join(f"* {firm}\n    - Ann {firm}\n    - Bob {firm}\n\n" for firm in ("Quay", "Dock", "Pier"))
    assert titles(f"3 July 2030\n\nAttendees:\n\n{firms}# Roof\n\nIt leaks.\n\n# Road\n\nIt is wet.\n") == [
        "Roof",
        "Road",
    ]
