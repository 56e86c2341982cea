"""People who are listed by their signs on the air alone."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

ITEMS = "\n\n## Mast\n\nIt leans.\n\nAction: ABC to mend it.\n\n## Road\n\nIt is wet. XYZ spoke of it.\n"


def minutes(lines: str) -> Minutes:
    return build(read_bytes(f"# Quay Radio Club, 3 July 2024\n\n{lines}{ITEMS}".encode(), "x.md"))


@pytest.mark.parametrize(
    "lines",
    [
        "Present: VE7ABC, VA7DE, G4XYZ and M0LOW",
        "**Present:** VE7ABC, VA7DE, G4XYZ, M0LOW",
        "Present:\n\n- VE7ABC\n- VA7DE (chair)\n- G4XYZ\n- M0LOW",
        "Attendees: VE7ABC; VA7DE; G4XYZ; M0LOW.",
        "In attendance: VE7ABC/VA7DE/G4XYZ/M0LOW",
    ],
)
def test_call_signs_are_people_where_nobody_is_named(lines: str) -> None:
    assert [one.name for one in minutes(lines).attendance] == ["VE7ABC", "VA7DE", "G4XYZ", "M0LOW"]


def test_the_end_of_a_call_sign_is_whom_it_stands_for() -> None:
    (action,) = minutes("Present: VE7ABC, VA7DE and G4XYZ").actions
    assert [owner.resolved for owner in action.owners] == ["VE7ABC"]


def test_behind_names_they_are_no_people() -> None:
    assert [one.name for one in minutes("Present: Ann Hill VE7ABC, Bob Moss (VA7DE)").attendance] == [
        "Ann Hill",
        "Bob Moss",
    ]


@pytest.mark.parametrize("line", ["Repeaters: VE7ABC, VA7DE", "On the air: VE7ABC and VA7DE"])
def test_stations_are_no_people(line: str) -> None:
    assert not any(one.name[:2] in ("VA", "VE") for one in minutes(line).attendance)
