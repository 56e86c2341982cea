"""Members in the head of a page, where a line says that all of them were there."""

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

ITEMS = "\n## Roof\n\nThe roof was mended.\n\n## Gate\n\nThe gate was shut.\n"


def there(head: str) -> list[tuple[str, str]]:
    text = f"# Quay Licensing Board\n\n{head}\n{ITEMS}"
    return [(one.name, one.status) for one in build(read_bytes(text.encode(), "x.md")).attendance]


ALL = [("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Low", "present")]


@pytest.mark.parametrize(
    "head",
    [
        "Commissioners:\nAnn Hill, Chairman\nBob Moss\nCy Low\n\nVoting Agenda\n29 October 2031\n(all members present)",
        "Town of Quay\tBoard Members:\nThe Mayor\tAnn Hill, Chair\nThe Port\tBob Moss\nThe Pier\tCy Low\n\nAll members present.",
        "**Trustees:** Ann Hill, Bob Moss, Cy Low\n\n29 October 2031\n\nAll trustees were present",
        "Directors:\nAnn Hill\nBob Moss\nCy Low\nClerk:\nDi Fox\n\n(All three directors present)",
        "Members: Ann Hill, Bob Moss and Cy Low\n\n(with all members in attendance)",
    ],
)
def test_all_members_of_the_head_were_there(head: str) -> None:
    assert there(head) == ALL


@pytest.mark.parametrize(
    "head",
    [
        "Commissioners:\nAnn Hill, Chairman\nBob Moss\nCy Low\n\n29 October 2031",
        "Commissioners:\nAnn Hill\nBob Moss\nCy Low\n\nNot all members present had read the paper.",
        "Tenants:\nAnn Hill\nBob Moss\n\n(all members present)",
        "Commissioners:\n\n29 October 2031\n\n(all members present)",
    ],
)
def test_a_list_of_members_alone_is_no_attendance(head: str) -> None:
    assert there(head) == []


def test_who_was_there_is_told_by_its_own_list_first() -> None:
    head = "Commissioners:\nAnn Hill\nBob Moss\nCy Low\n\nPresent: Ann Hill, Bob Moss\n\n(all members present)"
    assert there(head) == ALL[:2]
