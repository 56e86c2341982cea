"""What is a person's own, and what is a body's."""

from __future__ import annotations

import pytest

from minutelint.linter.profiles import load_profile
from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.model.private import contacts_of, reasons_of
from minutelint.readers import read_bytes

HEAD = "Harbour Society, 4 March 2031\n\nPresent: Ann Hill (Chair), Mark Moss\n\n"


def minutes(body: str) -> Minutes:
    return build(read_bytes(f"{HEAD}1. Roof\n{body}\n\n2. Gate\nIt was painted.\n".encode(), "m.txt"))


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("Write to ann.hill@quay.example.", True),
        ("Write to ahill@quay.example.", True),
        ("Write to hill71@quay.example.", True),
        ("Write to marketing@quay.example.", False),
        ("Write to quayside77@gmail.com.", True),
        ("Write to quaycouncil@gmail.com.", False),
        ("Write to info@quay.example.", False),
        ("Ring 07700 900123.", True),
        ("Ring the office on 07700 900123.", False),
        ("Ring 01632 960123.", False),
        ("Her home number is 01632 960123.", True),
        ("Mr Joe Bright, 9 Mill Lane, spoke of the noise.", True),
        ("Mrs Bright lives at 9 Mill Lane.", True),
        ("NHS number 999 012 3456 was given.", True),
    ],
)
def test_whose_it_is(words: str, own: bool) -> None:
    [found] = contacts_of(minutes(words))
    assert (found.own, found.heading, found.item) == (own, False, 0)


@pytest.mark.parametrize(
    "words",
    ["Quay Hall, 9 Mill Lane, was let.", "Licence: Joe Bright, 9 Mill Lane.", "Account 0770-0900-1234-5 was paid."],
)
def test_what_is_no_contact(words: str) -> None:
    assert list(contacts_of(minutes(words))) == []


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Joe Bright sent his apologies, owing to a family emergency.", "family emergency"),
        ("Joe Bright sent apologies: work.", None),
        ("Cover for illness. Joe Bright was thanked.", None),
    ],
)
def test_why_somebody_did_not_come(words: str, reason: str | None) -> None:
    assert next((one.text for one in reasons_of(minutes(words))), None) == reason


@pytest.mark.parametrize("name", ["uk-parish", "uk-council", "school-governors", "nhs-board"])
def test_public_bodies_are_asked_to_leave_it_out(name: str) -> None:
    assert dict(load_profile(name).levels)["personal-email"] == "warning"
