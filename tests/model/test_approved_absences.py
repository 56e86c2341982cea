"""Reasons for an absence that the meeting approves, and what only looks like it."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

PAGE = """Ashby Green Parish Council
Minutes of the meeting held on Tuesday 4 March 2025

Present: Cllr Ann Holt (Chair), Cllr Ben Moss
Apologies: Cllr Cara Finch, Cllr Dev Patel

1. Heating
The old boiler was sold.

2. Apologies for absence
{said}
"""


def approved(said: str) -> list[tuple[str, ...]]:
    minutes = build(read_bytes(PAGE.format(said=said).encode(), "sample.txt"))
    return [one.names for one in minutes.approved_absences]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("RESOLVED to approve the reasons for absence given by Cllr Finch.", ("Cara Finch",)),
        ("RESOLVED: that the reasons for absence given by Cllrs Finch and Patel be approved.", ("Cara Finch", "Dev Patel")),
        ("It was resolved to approve Cllr Finch’s reason for absence.", ("Cara Finch",)),
        ("Apologies were received from Cllr Dev Patel and the reasons for his absence were accepted.", ("Dev Patel",)),
        ("It was agreed to grant Cllr D Patel leave of absence until June.", ("Dev Patel",)),
        ("The absence of Cllr Cara Finch was approved.", ("Cara Finch",)),
        ("An extended absence was approved for Cllr Gail Reed.", ("Gail Reed",)),
        ("RESOLVED (proposed Cllr Moss, seconded Cllr Holt) to approve the reason for absence given by Cllr Finch.",
         ("Cara Finch",)),
        ("The reasons given were approved.", ("Cara Finch", "Dev Patel")),
    ],
)  # fmt: skip
def test_whose_absence_is_approved(said: str, names: tuple[str, ...]) -> None:
    assert approved(said) == [names]


@pytest.mark.parametrize(
    "said",
    [
        "Apologies for absence from Cllr Finch were accepted.",
        "To receive apologies and approve reasons for absence.",
        "It was resolved not to approve the reasons for absence given by Cllr Finch.",
        "In the absence of Cllr Finch, Cllr Moss read the report, which was accepted.",
        "The approval of the reasons for absence given by Cllr Finch was deferred.",
    ],
)
def test_what_approves_no_absence(said: str) -> None:
    assert approved(said) == []


def test_a_surname_alone_has_no_form_of_address() -> None:
    page = PAGE.replace("Cllr Cara Finch, Cllr Dev Patel", "Cllr Finch").format(said="The reasons were approved.")
    (one,) = build(read_bytes(page.encode(), "sample.txt")).approved_absences
    assert one.names == ("Finch",)


def test_reasons_of_other_matters_are_none() -> None:
    assert approved("None.\n\n3. Trees\nThe reasons given for the felling were approved.") == []
