"""What a whole body agrees in the present tense, what a label gives and the meeting agreed, and what is no work."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Minutes of the Quay Club, 3 May 2031\n\nPresent: Ann Hill, Bob Moss\n\n## Fence\n\n"


def minutes_of(text: str, name: str = "notes.md") -> Minutes:
    """Return the model of a document."""
    return build(read_bytes(text.encode(), name))


def decided(text: str) -> list[str]:
    return [one.text for one in minutes_of(f"{HEAD}{text}\n").decisions]


def tasks(text: str) -> list[str]:
    return [one.text for one in minutes_of(f"{HEAD}{text}\n").actions]


@pytest.mark.parametrize(
    "text",
    [
        "All the Board (except Ann Hill) agrees to wait for the mason.",
        "All of the panel finally decides to not ring the bell.",
        "All members agree that from May on the gate should be shut.",
        "The whole committee votes against the new hut.",
        "After some debate, the Board votes in favor of the new hut.",
        "Outcome: The Committee decides to sell the boat.",
        "The consensus was against moving the hut.",
        "The consensus was Oak.",
    ],
)
def test_a_whole_body_that_agrees_in_the_present_tense_decides(text: str) -> None:
    assert decided(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "All members agree that the shed is ugly.",
        "When there is no discussion, the Board votes to close the talk.",
        "After each talk, the board votes on the fee.",
        "The consensus was positive.",
        "The consensus was mixed.",
    ],
)
def test_what_all_think_or_what_a_rule_says_is_no_decision(text: str) -> None:
    assert decided(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed that the minutes would be printed by the school and put on the door.",
        "It was agreed that these remarks would be passed on to the mason.",
    ],
)
def test_what_a_label_gives_and_the_meeting_agreed_is_an_action_and_a_decision(text: str) -> None:
    labelled = f"{HEAD}#### Action\n\n{text}\n"
    assert [one.text for one in minutes_of(labelled).actions] == [text]
    assert [one.text for one in minutes_of(labelled).decisions] == [text]


def test_the_approval_of_minutes_is_still_no_decision_of_its_own() -> None:
    assert decided("It was agreed that the minutes were a true record and would be approved.") == []


@pytest.mark.parametrize("doubt", ["tentatively", "provisionally", "conditionally"])
def test_what_is_promised_with_a_doubt_assigns_no_work(doubt: str) -> None:
    assert tasks("Bob Moss agreed to bake a cake.") == ["Bob Moss agreed to bake a cake."]
    assert tasks(f"Bob Moss has {doubt} agreed to bake a cake.") == []


@pytest.mark.parametrize("room", ["Opportunity", "More scope", "Time", "No need", "A chance"])
def test_what_there_is_room_for_is_not_to_be_done(room: str) -> None:
    assert tasks(f"{room} for others to be invited") == []
    assert tasks("The others to be invited") == ["The others to be invited"]


@pytest.mark.parametrize(
    "task",
    ["Close Barterhouse.com after saving the pictures.", "Close Barterhouse account.", "Remove Barterhouse account."],
)
def test_something_with_a_name_is_closed_or_removed(task: str) -> None:
    assert tasks(f"- {task}") == [task]
    assert tasks("- Close Friends of the Quay were thanked.") == []


def test_a_heading_named_after_a_committee_is_a_topic_where_text_stands_below() -> None:
    told = "Ann Hill asked the chair to call a field committee, as the new rules want one, and named its members."
    head = "# Minutes of the Quay Club, 3 May 2031\n\n## New\n\n### Hut\n\nOk.\n\n"
    text = f"{head}### Field Committee\n\n{told}\n\n## Close\n\nEnd.\n"
    assert [one.title for one in minutes_of(text).items] == ["New", "Hut", "Field Committee", "Close"]


def test_somebody_named_with_an_initial_behind_the_list_is_there_once_and_presides() -> None:
    text = (
        "Minutes of the Quay Club, 3 May 2031\n\nPresent: Councillors Ann Hill, Bob Moss and Owen Low\n\n"
        "1. Welcome and apologies\n\nCllr. O. Low took the Chair and welcomed everyone. "
        "Apologies received from Cllrs. Di Fox and Ed Bay.\n\n"
        "2. Fence\n\nOk.\n"
    )
    present = [(one.name, one.chair) for one in minutes_of(text, "notes.txt").attendance if one.status == "present"]
    assert present == [("Ann Hill", False), ("Bob Moss", False), ("Owen Low", True)]


@pytest.mark.parametrize("note", ["", " (after the vote)"])
def test_initials_in_small_letters_behind_a_label_are_those_present(note: str) -> None:
    text = (
        f"# Minutes of the Quay Club, 3 May 2031\n\nAttending: ab, cd, ef{note}\nFacilitator: cd\n\n## Fence\n\nOk.\n"
    )
    found = minutes_of(text).attendance
    assert [(one.name, one.note) for one in found] == [("ab", None), ("cd", None), ("ef", note.strip(" ()") or None)]


def test_a_body_behind_an_account_is_nobody() -> None:
    text = "# Minutes of the Quay Club, 3 May 2031\n\n## Apologies\n\n- Di Fox (@dif), Dockworks\n\n## Fence\n\nOk.\n"
    assert [(one.name, one.organisation) for one in minutes_of(text).attendance] == [("Di Fox", "Dockworks")]


def test_the_number_of_a_planning_application_is_no_acronym() -> None:
    uses = minutes_of(f"{HEAD}The barn, QK/00286, and the tower of QKT were seen.\n").acronym_uses
    assert [one.acronym for one in uses] == ["QKT"]
