"""Labels behind the sentence that says what is to be done, with nothing but the names of who is to do it."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Action
from minutelint.readers import read_bytes

HEAD = "Quay Board\nMinutes of the meeting held on 4 March 2025\n\nPresent: Ann Hill (Chair), Bob Moss, Cara Finch\n\n1. Roof\n\n"


def actions(text: str) -> tuple[Action, ...]:
    return build(read_bytes(f"{HEAD}{text}\n\n2. Road\n\nIt is long.\n".encode(), "x.md")).actions


def owners(text: str) -> list[list[str | None]]:
    """Return who is to do what a text assigns: for each action, the full names."""
    return [[owner.resolved for owner in one.owners] for one in actions(text)]


@pytest.mark.parametrize(
    "label",
    ["(Action: BM)", "[ACTION BM]", "(Action: Bob Moss)", "[Action: BM].", "ACTION BM", "Action: BM", "**ACTION BM**"],
)
@pytest.mark.parametrize(
    "before", ["Two firms were named.", "Two quotes to be obtained.", "Bob Moss agreed to ask two firms."]
)
def test_a_label_with_names_alone_behind_a_sentence_is_the_one_action_of_both(before: str, label: str) -> None:
    assert owners(f"{before} {label}") == [["Bob Moss"]]


def test_the_brackets_may_stand_in_the_midst_of_a_paragraph() -> None:
    (one,) = actions("Two firms were named. [ACTION: BM] The gutter is old.")
    assert one.text == "Two firms were named. [ACTION: BM]"


@pytest.mark.parametrize("label", ["(Action: BM)", "[ACTION BM]", "ACTION BM", "ACTION BM/CF"])
def test_a_label_on_a_line_of_its_own(label: str) -> None:
    assert owners(f"Two firms were named.\n\n{label}") == [
        ["Bob Moss", "Cara Finch"] if "CF" in label else ["Bob Moss"]
    ]


def test_whoever_else_is_named_in_the_label_has_a_task_of_his_own() -> None:
    assert owners("Bob Moss agreed to ask two firms. Action: CF") == [["Bob Moss"], ["Cara Finch"]]


@pytest.mark.parametrize(
    "task", ["Letter to be sent (BM).", "Letter to be sent. [BM]", "Ask the mason (Bob Moss, 1 April)"]
)
def test_who_stands_in_brackets_at_the_end_of_a_task_is_to_do_it(task: str) -> None:
    assert owners(task) == [["Bob Moss"]]


def test_a_list_of_actions_is_no_action() -> None:
    assert actions("The list was read.\n\nACTION LOG") == ()


@pytest.mark.parametrize("text", ["@bmoss to order bulbs", "@bmoss and @cfinch to order bulbs"])
def test_the_name_of_an_account_may_be_told_to_do_something(text: str) -> None:
    assert [[owner.as_written for owner in one.owners] for one in actions(text)] == [
        text[: text.index(" to")].split(" and ")
    ]
