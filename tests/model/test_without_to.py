"""What people are told to do in notes that leave out the `to`."""

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2031\n\nPresent: Ann Hill, Bob Moss\n\n## Boats\n\n"


def told(line: str) -> list[tuple[str, tuple[str, ...]]]:
    found = build(read_bytes(f"{HEAD}- The boats are old.\n- {line}\n".encode(), "x.md")).actions
    return [(one.text, tuple(owner.as_written for owner in one.owners)) for one in found]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Bob ask Ann to mend the mast", "Bob"),
        ("Ann send the list to the clerk by 9 July", "Ann"),
        ("Bob Moss contact the builder", "Bob Moss"),
        ("Ann write to the port", "Ann"),
        ("Ann Hill book a hall for May", "Ann Hill"),
        ("Bob liaise with the club next door", "Bob"),
    ],
)
def test_a_person_is_told_what_to_do(line: str, who: str) -> None:
    assert told(line) == [(line, (who,))]


@pytest.mark.parametrize(
    "line",
    [
        "Bob scans the form and sends the list",
        "Bob ask why the mast is down",
        "Bob sent the list to the clerk",
        "Cy send the list to the clerk",
        "Bob ask Ann to explain the plan?",
        "Ann Hill email list",
        "Ann and Bob send the list each month",
        "Sailors bring the boats in each night",
    ],
)
def test_what_is_only_told(line: str) -> None:
    assert told(line) == []
