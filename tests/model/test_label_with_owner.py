"""Labels of actions with the owner in brackets directly behind the word."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill (AH), Bob Moss (BM), Cy Low\n\nApologies: none\n\n## Quay\n\n"


def told(text: str, name: str = "x.md") -> list[tuple[bool, str, list[str]]]:
    found = build(read_bytes(text.encode(), name)).actions
    return [(one.labelled, one.text, [who.as_written for who in one.owners]) for one in found]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Action(Ann): Mend the crane.", ["Ann"]),
        ("- **Action**(Bob): Mend the crane.", ["Bob"]),
        ("- **Action (Cy)**: Mend the crane.", ["Cy"]),
        ("- ACTION(Committee): Mend the crane.", ["Committee"]),
        ("Action[AH]: Mend the crane.", ["AH"]),
        ("Action [AH, BM]: Mend the crane.", ["AH", "BM"]),
        ("* Action [Ann and Bob] - Mend the crane.", ["Ann", "Bob"]),
        ("Action item(Ann Hill): Mend the crane.", ["Ann Hill"]),
        ("Action Point [BM]: Mend the crane.", ["BM"]),
        ("AI(Ann): Mend the crane.", ["Ann"]),
        ("AP [BM]: Mend the crane.", ["BM"]),
        ("Action(Trustees) Mend the crane.", ["Trustees"]),
        ("**Action[Ann]** Mend the crane.", ["Ann"]),
    ],
)
def test_who_stands_in_brackets_behind_the_label(line: str, who: list[str]) -> None:
    assert told(f"{HEAD}{line}\n") == [(True, "Mend the crane.", who)]


@pytest.mark.parametrize(
    "line", ["TODO Ann: Mend the crane.", "- Todo Ann :: Mend the crane.", "* ToDo Ann to mend the crane."]
)
def test_who_stands_behind_a_note_to_do_something(line: str) -> None:
    [(labelled, text, who)] = told(f"{HEAD}{line}\n")
    assert labelled and text.endswith("end the crane.") and who == ["Ann"]


@pytest.mark.parametrize(
    "line", ["Action: Ann: Move Postbag to another shelf", "TODO Ann :: Register Archive with the county"]
)
def test_whom_the_minutes_know_in_front_of_words_that_look_like_names(line: str) -> None:
    assert [who for _, _, who in told(f"{HEAD}{line}\n")] == [["Ann"]]


def test_who_is_known_behind_a_topic_goes_before_it() -> None:
    assert [who for _, _, who in told(f"{HEAD}Action: Boat Shed: Dee Elm to paint it\n")] == [["Dee Elm"]]


@pytest.mark.parametrize("line", ["TODO lists are kept on the quay.", "Todo Lodge is a house on the quay."])
def test_such_a_word_by_itself_is_no_label(line: str) -> None:
    assert told(f"{HEAD}{line}\n") == []


def test_the_same_in_the_entries_of_a_page() -> None:
    page = "<h1>Quay Board</h1><p>3 July 2024</p><p>Present: Ann Hill, Bob Moss</p><h2>Quay</h2><ul>"
    page += "<li>It leaks.</li><li><strong>Action</strong>(Sailmakers): Mend the crane.</li></ul>"
    assert told(page, "x.html") == [(True, "Mend the crane.", ["Sailmakers"])]


@pytest.mark.parametrize(
    "line",
    [
        "Actions (see the list below): none were new.",
        "Action(s) of the harbour board: the crane was mended.",
        "Action [1] was closed in May.",
        "Action (Climate) Group - a talk was held.",
        "Action (as agreed) was taken in May.",
    ],
)
def test_other_words_in_brackets_behind_it(line: str) -> None:
    assert [one for one in told(f"{HEAD}{line}\n") if one[2]] == []


def test_a_remark_in_the_brackets_leaves_the_owner_behind_them() -> None:
    assert told(HEAD + "Action [urgent]: Bob Moss to mend the crane.\n") == [
        (True, "Bob Moss to mend the crane.", ["Bob Moss"])
    ]


def test_a_task_shorter_than_the_name_in_the_label() -> None:
    assert told(HEAD + "Action(Trustees): Buy a mop.\n") == [(True, "Buy a mop.", ["Trustees"])]
