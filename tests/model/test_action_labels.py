"""Labels of actions with the number of a register or with who is to act, and owners who are named behind a task."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Action
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill (AH), Bob Moss (BM), Cy Low\n\nApologies: none\n\n## Quay\n\n"


def found(text: str) -> list[Action]:
    return list(build(read_bytes((HEAD + text + "\n").encode(), "x.md")).actions)


def owners(text: str) -> list[list[str]]:
    return [[owner.as_written for owner in one.owners] for one in found(text)]


@pytest.mark.parametrize(
    ("line", "label", "task"),
    [
        ("- [Action-QB-2024-1 Mend the crane](https://example.org/1)", "Action-QB-2024-1", "Mend the crane"),
        ("ACTION-12: mend the crane", "ACTION-12", "mend the crane"),
        ("- AI-7 mend the crane", "AI-7", "mend the crane"),
        ("Action A3 - Mend the crane", "Action A3", "Mend the crane"),
        ("Action QB-12: mend the crane", "Action QB-12", "mend the crane"),
        ("Action 2024-07-03: mend the crane", "Action 2024-07-03", "mend the crane"),
        ("Action required: mend the crane", "Action required", "mend the crane"),
        ("New action item: mend the crane", "New action item", "mend the crane"),
        ("Follow-up: Ann to mend the crane", "Follow-up", "Ann to mend the crane"),
        ("Task: Ann to mend the crane", "Task", "Ann to mend the crane"),
        ("Action for Ann Hill to mend the crane", "Action for", "Ann Hill to mend the crane"),
        ("[NEW] ACTION 2024-07-03: mend the crane", "[NEW] ACTION 2024-07-03", "mend the crane"),
        ("[Carried over] Action: mend the crane", "[Carried over] Action", "mend the crane"),
        ("**[OPEN]** Action item: mend the crane", "[OPEN] Action item", "mend the crane"),
        ("Ongoing action: mend the crane", "Ongoing action", "mend the crane"),
        ("FURTHER ACTIONS: mend the crane", "FURTHER ACTIONS", "mend the crane"),
        ("#action Ann Hill to mend the crane", "#action", "Ann Hill to mend the crane"),
    ],
)
def test_labels_of_actions(line: str, label: str, task: str) -> None:
    assert [(one.label, one.text) for one in found(line)] == [(label, task)]


@pytest.mark.parametrize(
    "line",
    [
        "- Action-12 was closed.",
        "Action Plan 2024: the quay was mended",
        "Actions required: none",
        "Follow-up: The firm wrote on Monday.",
        "[New] Actions of the harbour board: a talk",
        "Further action: none",
        "Immediate action was called for: the quay is wet",
        "#action-12 was about the quay",
        "Tasks: The group looked at all of them",
        "Action on Climate to the end of the year was discussed.",
    ],
)
def test_words_like_a_label_of_actions(line: str) -> None:
    assert found(line) == []


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Action (AH): mend the crane", ["AH"]),
        ("Action item (Ann Hill, Bob Moss): mend the crane", ["Ann Hill", "Bob Moss"]),
        ("TODO (Ann): mend the crane", ["Ann"]),
        ("Action for the Clerk: mend the crane", ["the Clerk"]),
        ("Action (urgent): mend the crane", []),
        ("Action: mend the crane - BM", ["BM"]),
        ("Action: mend the crane — Clerk", ["Clerk"]),
        ("Action: mend the crane - at once", []),
        ("Action: mend the crane (owner: Ann Hill, due 9 July)", ["Ann Hill"]),
        ("Action: mend the crane. Owner: Ann Hill.", ["Ann Hill"]),
        ("Action: the crane to be mended by Ann Hill by 9 July", ["Ann Hill"]),
        ("Action: a letter will be drafted by AH and sent out by BM.", ["AH", "BM"]),
        ("Action: it was agreed that the crane would be mended by the contractor.", ["the contractor"]),
        ("Action: the crane to be mended by the end of the week", []),
        ("Action: the crane to be mended by hand", []),
        ("Action: a crane used by the school to be mended", []),
        ("The crane to be mended by Bob Moss.", ["Bob Moss"]),
        ("Action: Finance update", []),
        ("Action: Establish ABC situation", []),
    ],
)
def test_who_is_to_do_it(line: str, who: list[str]) -> None:
    assert owners(line) == [who]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Action: mend the crane (Ann, 9 July)", "2024-07-09"),
        ("Action: mend the crane (AH 9/7/2024)", "2024-07-09"),
        ("Action: mend the crane (bought 9 July)", None),
        ("By 9 July, AH to mend the crane.", "2024-07-09"),
        ("AH by 9 July to mend the crane.", "2024-07-09"),
    ],
)
def test_by_when(line: str, day: str | None) -> None:
    assert [one.due.date if one.due is not None else None for one in found(line)] == [day]


@pytest.mark.parametrize("head", ["## Tasks", "### To do", "Action steps:", "Follow-up actions:", "- tasks"])
def test_words_over_a_list_of_tasks(head: str) -> None:
    indent = "    " if head.startswith("-") else ""
    assert owners(f"{head}\n\n{indent}- mend the crane\n{indent}- Ann: buy paint\n") == [[], ["Ann"]]


def test_next_steps_are_actions_where_they_name_somebody() -> None:
    text = "### Next steps\n\n- Ann Hill to mend the crane\n- Meeting on Friday\n- After a week will look again\n"
    assert [(one.text, one.labelled) for one in found(text)] == [("Ann Hill to mend the crane", False)]


def test_a_list_ends_where_its_lines_stand_further_out() -> None:
    text = "- tasks\n\n    - mend the crane\n\nPeople we know\n    - Ann Hill\n"
    assert [one.text for one in found(text)] == ["mend the crane"]


def test_a_single_numbered_task_under_actions_is_no_item() -> None:
    text = "Actions\n\n1. Ann Hill to mend the crane\n\nDecisions\n\n- The Board agreed that the crane is old.\n"
    assert owners(text) == [["Ann Hill"]]


def test_numbered_rows_of_a_table_of_actions_are_no_items() -> None:
    text = (
        "| # | Action | Owner | Due | Status |\n|---|---|---|---|---|\n| 1 | Mend crane | Ann Hill | 9 July | Open |\n"
    )
    assert owners(text + "| 2 | Buy paint | BM | asap | Done |\n") == [["Ann Hill"], ["BM"]]


def test_entries_of_a_register_and_how_far_they_are() -> None:
    text = (
        "## Review of open actions\n\n2024-03-05-c: Ann to mend the crane - CONTINUES\n\n"
        "2024-03-05-d: Bob: write to the firm IN PROGRESS\n\nA7: Ann to buy paint. DONE\n\n14:30: Long debate\n"
    )
    assert [(one.label, one.status) for one in found(text)] == [
        ("2024-03-05-c", "open"),
        ("2024-03-05-d", "open"),
        ("A7", "done"),
    ]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("The Chair asked Bob Moss to conduct a roll call vote on the plan.", []),
        ("The Clerk was asked to call the roll.", []),
        ("The Chair asked Bob Moss to conduct a survey of the quay.", [["Bob Moss"]]),
    ],
)
def test_a_vote_is_taken_there_and_then(line: str, who: list[list[str]]) -> None:
    assert owners(line) == who


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("[DONE] ACTION: Ann Hill to mend the crane.", "done"),
        ("[closed] Action 3: mend the crane", "done"),
        ("[CONTINUES] ACTION 2024-07-03: Ann Hill to mend the crane.", "open"),
        ("[NEW] ACTION: Ann Hill to mend the crane.", None),
    ],
)
def test_how_far_it_is_in_front_of_the_label(line: str, status: str | None) -> None:
    assert [one.status for one in found(line)] == [status]
