"""A numbered agenda over headings without numbers that have other titles than those planned."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

PLANNED = ["Welcome (by Ann)", "Look back at spring", "Treasurer (Bob)", "Crane", "Members' topics"]
TITLES = ["Look back at summer", "Thanks", "Budget for 2030", "Crane and lamps", "Topics of members"]
HEAD = {"x.md": "# 3 July 2030\n\n", "x.rst": "3 July 2030\n===========\n\n"}
BODY = "- Ann spoke of it.\n- Nobody knew more.\n\n"


def section(title: str, name: str) -> str:
    return f"{title}\n{'-' * len(title)}\n\n" if name == "x.rst" else f"## {title}\n\n"


def minutes(agenda: str, titles: list[str], name: str = "x.md", end: str = "") -> list[tuple[str | None, str]]:
    text = f"{HEAD[name]}Meeting of the Quay Board.\n\nPresent: Ann Hill, Bob Moss\n\n{section('Agenda', name)}{agenda}\n\n"
    text += "".join(section(title, name) + BODY for title in titles) + end
    return [(item.number, item.title) for item in build(read_bytes(text.encode(), name)).items]


@pytest.mark.parametrize("name", ["x.md", "x.rst"])
@pytest.mark.parametrize("lead", ["", "The topics in the order in which they came up:\n\n"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_headings_are_the_items(name: str, lead: str, gap: str) -> None:
    agenda = lead + gap.join(f"{n}. {title}" for n, title in enumerate(PLANNED, 1))
    assert minutes(agenda, TITLES, name) == [(None, title) for title in TITLES]


def test_a_list_counted_below_does_not_make_the_agenda_minutes() -> None:
    agenda = "\n\n".join(f"{n}. {title}" for n, title in enumerate(PLANNED, 1))
    listed = "Next:\n\n  1.) Paint the crane\n\n  2.) Ask the dock\n\n  3.) Bob to look at the lamps\n\n"
    assert minutes(agenda, TITLES, end=listed) == [(None, title) for title in TITLES]


def test_an_agenda_with_a_text_of_its_own_is_the_minutes() -> None:
    agenda = "".join(f"{n}. {title}\n\n   Ann spoke of it at some length.\n\n" for n, title in enumerate(PLANNED, 1))
    found = minutes(agenda, ["Actions", "Next meeting"])
    assert [number for number, _ in found][:5] == ["1", "2", "3", "4", "5"]


def test_few_headings_behind_an_agenda_do_not_make_it_one_that_was_only_planned() -> None:
    agenda = "\n".join(f"{n}. {title}" for n, title in enumerate(PLANNED, 1))
    assert [title for _, title in minutes(agenda, ["Actions", "Next meeting"])][:5] == PLANNED
