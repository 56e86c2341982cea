"""Tasks in boxes below names, and tables of tasks whose column for who acts is headed `For`."""

from __future__ import annotations

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2031\n\nPresent: Ann Hill (AH), Bob Moss (BM), Cy Low (CL)\n\n## Slip\n\nIt is wet.\n\n"


def tasks(text: str) -> list[tuple[str, list[str]]]:
    actions = build(read_bytes((HEAD + text).encode(), "quay.md")).actions
    return [(one.text, [owner.as_written for owner in one.owners]) for one in actions]


def test_boxes_below_names_below_headings_of_a_list_of_tasks() -> None:
    text = (
        "## TODOs\n### Short Term\n - Ann:\n     - [ ] Update the list of boats\n - Ann and Bob:\n     - [ ] Talk about tar\n"
        "### Long Term\n - Cy:\n     - [ ] Spare oars\n     - [x] New sails\n"
    )
    assert tasks(text) == [
        ("Update the list of boats", ["Ann"]),
        ("Talk about tar", ["Ann", "Bob"]),
        ("Spare oars", ["Cy"]),
        ("New sails", ["Cy"]),
    ]


def test_a_table_of_tasks_tells_each_once() -> None:
    table = "| Issue | For | Action | Timescale |\n|---|---|---|---|\n"
    rows = "| | BM | BM to mend the slip | |\n| #4 | CL | Look at the lane | May |\n"
    assert tasks(f"## Actions of the day\n\n{table}{rows}") == [
        ("BM to mend the slip", ["BM"]),
        ("Look at the lane", ["CL"]),
    ]


def test_those_there_by_their_initials_without_signs() -> None:
    head = "| | Quay Group |\n|---|---|\n| **Date** | 2031-07-03 |\n| **Attendance** | AH BM CL |\n| **Away** | |\n\n"
    text = f"{head}## Slip\n\n* AH has seen it.\n* BM to mend it.\n\n## Lane\n\n* CL likes it.\n"
    found = build(read_bytes(text.encode(), "quay.md"))
    assert [(one.name, one.status) for one in found.attendance] == [
        ("AH", "present"),
        ("BM", "present"),
        ("CL", "present"),
    ]


def test_a_point_that_tells_who_came_to_something_else_is_no_list_of_those_there() -> None:
    text = "## Fair\n\n- Children who attended:\n    - Di\n    - Ed\n- It was sunny.\n"
    found = build(read_bytes((HEAD + text).encode(), "quay.md"))
    assert [one.name for one in found.attendance] == ["Ann Hill", "Bob Moss", "Cy Low"]


def test_members_and_those_in_brackets_behind_the_task() -> None:
    (found,) = tasks("Action: Members to write a paper on tar (Ann Hill/Bob Moss).\n")
    assert found[1] == ["Members", "Ann Hill", "Bob Moss"]


def test_by_whom_it_is_to_be_done() -> None:
    assert tasks("To be done by Ann Hill and Bob Moss.\n") == [
        ("To be done by Ann Hill and Bob Moss.", ["Ann Hill", "Bob Moss"])
    ]
