"""Forms that write `Agenda item:` before each title, as templates of minutes for word processors do."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Quay Board\n\n3 July 2024\n\nAttendees:\tAnn Hill, Bob Moss\n\n"
ROOF = (
    "Discussion:\n\nThe roof leaks again.\n\n"
    "Action items\tPerson responsible\tDeadline\nMend the roof\tAnn Hill\t9 August 2024\n\n"
)
ROAD = "Discussion:\n\nThe road is wet.\n"


def minutes(text: str) -> Minutes:
    return build(read_bytes((HEAD + text).encode(), "x.txt"))


@pytest.mark.parametrize(
    ("first", "second"),
    [("Agenda item:\tRoof\tPresenter:\tAnn Hill", "Agenda item:\tRoad\tPresenter:\tBob Moss"),
     ("Agenda item: Roof", "Agenda item: Road"),
     ("Agenda topic: Roof   Presenter: Ann Hill", "Agenda topic: Road   Presenter: Bob Moss"),
     ("Time allotted\t10 min\tAgenda topic Roof\tPresenter Ann Hill", "Time\t5 min\tAgenda topic Road\tPresenter Bob Moss"),
     ("Agenda item: Roof   Time allotted: 10 minutes", "Agenda item: Road   Time: 5 minutes"),
     ("DISCUSSION TOPIC:\tRoof\tAnn Hill", "DISCUSSION TOPIC:\tRoad\tBob Moss"),
     ("Agenda item: Roof", "Agenda item:\n\nAgenda item: Road")],
)  # fmt: skip
def test_a_label_before_each_title_opens_an_item(first: str, second: str) -> None:
    found = minutes(f"{first}\n\n{ROOF}{second}\n\n{ROAD}")
    assert [item.title for item in found.items] == ["Roof", "Road"]
    assert [action.text for action in found.actions] == ["Mend the roof"]


def test_the_label_of_the_whole_agenda_opens_none() -> None:
    found = minutes("Agenda items: Roof, Road\n\n1. Roof\n\nIt leaks.\n\n2. Road\n\nIt is wet.\n")
    assert [item.number for item in found.items] == ["1", "2"]


def test_the_head_of_a_table_of_topics_opens_none() -> None:
    head = "Agenda item\tNotes\tPresenter\tAction"
    found = minutes(
        f"{head}\nRoof\tIt leaks.\tAnn Hill\t-\nRoad\tIt is wet.\tBob Moss\t-\nGate\tIt is shut.\tBob Moss\t-\n"
    )
    assert [item.title for item in found.items] == ["Roof", "Road", "Gate"]
