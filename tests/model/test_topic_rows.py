"""Tables whose rows are the items: a column for the title, one for what was said."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n"


def minutes(text: str) -> Minutes:
    return build(read_bytes((HEAD + text).encode(), "x.md"))


def titles(text: str) -> list[str]:
    return [item.title for item in minutes(text).items]


def table(head: str, *rows: str) -> str:
    columns = head.count("|")
    return "\n".join([f"| {head} |", "|---" * (columns + 1) + "|", *(f"| {row} |" for row in rows)])


ROWS = ("Apologies | None. | ", "Roof | It leaks. RESOLVED: to mend it. | Ann", "Road | It is wet. | ")


@pytest.mark.parametrize(
    "head",
    ["Topic | Discussion | Action", "Agenda Item | Notes | Action", "Discussion points | Notes/Action Items | Who",
     "Subject | Summary of discussion | Outcome", "AGENDA ITEM | MINUTES | LEAD", "Topic | Presenter | Key points and decisions"],
)  # fmt: skip
def test_rows_under_a_head_of_topics_and_talk_are_items(head: str) -> None:
    assert titles(table(head, *ROWS)) == ["Apologies", "Roof", "Road"]


def test_what_stands_in_the_other_cells_is_read() -> None:
    assert [one.label for one in minutes(table("Topic | Discussion | Action", *ROWS)).decisions] == ["RESOLVED"]


@pytest.mark.parametrize(
    "text",
    [table("Name | Role | Notes", *ROWS), table("Action item | Notes | Owner", *ROWS), table("Topic | Budget | Spent", *ROWS),
     table("Topic | Discussion | Action", *ROWS[:2]),  # two are too few
     table("Topic | Notes | X", "It was said that the roof leaks. | a | ", "Then the road was discussed. | b | ", "Roof | c | ")],
)  # fmt: skip
def test_other_tables_hold_no_items(text: str) -> None:
    assert titles(text) == []


def test_headings_beside_a_table_stay_the_items() -> None:
    text = "## Apologies\n\nNone.\n\n## Minutes\n\nApproved.\n\n## Works\n\n" + table("Topic | Notes | X", *ROWS)
    assert titles(text + "\n\n## Next meeting\n\n4 May 2025\n\n## AOB\n\nNone.\n")[:2] == ["Minutes", "Works"]


def test_an_empty_cell_behind_a_broken_one_does_not_shift_the_next_row() -> None:
    cells = "<tr><th>Topic</th><th>Notes</th><th>Who</th></tr>" + "".join(
        f"<tr><td>{title}</td><td><p>It was seen.</p><p>It was said.</p></td><td><br></td></tr>"
        for title in ("Apologies", "Roof", "Road")
    )
    assert titles(f"<table>{cells}</table>\n") == ["Apologies", "Roof", "Road"]
