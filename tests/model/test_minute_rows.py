"""Minutes set as a table of four columns or more, whose first cell is a number that runs through the year."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\nAnn Hill opened.\n\n"
ROWS = (
    ("20/24", "Apologies", "None were sent.", ""),
    ("21/24", "Roof", "It leaks. RESOLVED: to mend it.", "Ann Hill"),
    ("22/24", "Road", "It is wet.", ""),
)


def minutes(text: str) -> Minutes:
    return build(read_bytes((HEAD + text).encode(), "x.md"))


def numbers(text: str) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in minutes(text).items]


def table(head: str, rows: tuple[tuple[str, ...], ...] = ROWS) -> str:
    lines = [head.split(" | "), ["---"] * (head.count("|") + 1), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"


@pytest.mark.parametrize(
    "head",
    ["Item | Subject | Notes | Action", "Minute no | Topic | Discussion | Action", "Ref | Agenda item | Minutes | By whom"],
)  # fmt: skip
def test_rows_under_a_head_of_topics_and_talk_are_items(head: str) -> None:
    assert numbers(table(head)) == [("20/24", "Apologies"), ("21/24", "Roof"), ("22/24", "Road")]
    assert [one.label for one in minutes(table(head)).decisions] == ["RESOLVED"]


@pytest.mark.parametrize(
    "head", ["Ref | Applicant | Proposal | Decision", "Item | Details | Owner | Due", "Item | Comments | Who | By when"]
)
def test_rows_of_other_tables_are_none(head: str) -> None:
    assert ("21/24", "Roof") not in numbers(table(head))


PARAGRAPHS = "QB 21/24 Roof\n\nIt leaks.\n\nQB 22/24 Road\n\nIt is wet.\n\nQB 23/24 Gate\n\nIt is shut.\n"


def test_a_row_that_the_count_of_the_others_runs_through_is_an_item() -> None:
    first = "| QB 20/24 | Apologies | None were sent. | Clerk |\n|---|---|---|---|\n\n"
    assert numbers(first + PARAGRAPHS)[0] == ("QB 20/24", "Apologies")
    assert numbers(first.replace("20/24", "12/24") + PARAGRAPHS)[0] == ("QB 21/24", "Roof")
    tasks = table("Item | Task | By whom | By when", (("QB 20/24", "Mend the roof", "Clerk", "asap"),)) + "\n"
    assert numbers(tasks + PARAGRAPHS)[0] == ("QB 21/24", "Roof")
