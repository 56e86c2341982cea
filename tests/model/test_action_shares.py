"""Whose tasks stand below a line that names somebody, and several first names that share one task."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Harbour Club\n\nMeeting of 3 May 2023\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\n## Roof\n\nIt leaks.\n\n"


def tasks(text: str, name: str = "x.md") -> list[tuple[str, list[str]]]:
    found = build(read_bytes((HEAD + text).encode(), name)).actions
    return [(one.text, [owner.as_written for owner in one.owners]) for one in found]


def owners(text: str) -> list[list[str]]:
    return [who for _, who in tasks(text)]


@pytest.mark.parametrize(
    "title",
    [
        "Tasks for the week:",
        "Tasks until next meeting",
        "Actions before the next meeting",
        "Actions from this meeting",
        "Action items for next week",
        "Things to do",
        "AIs:",
        "Open AIs:",
        "Key actions:",
        "Actions to be taken",
    ],
)
def test_titles_over_tasks(title: str) -> None:
    assert owners(f"## {title}\n\n- Ann Hill to call Di\n- The paint for the quay\n") == [["Ann Hill"], []]


@pytest.mark.parametrize("title", ["AI", "Actions from the last meeting", "Task force", "Jobs at the port"])
def test_titles_over_something_else(title: str) -> None:
    text = f"## {title}\n\n- The paint for the quay\n"
    minutes = build(read_bytes((HEAD + text).encode(), "x.md"))
    assert minutes.actions == ()
    assert [item.title for item in minutes.items] == ["Roof", title]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("[All]", ["All"]),
        ("Ann", ["Ann"]),
        ("Bob:", ["Bob"]),
        ("**Ann & Cy**", ["Ann", "Cy"]),
        ("Ann/Bob", ["Ann", "Bob"]),
        ("The secretary", ["The secretary"]),
        ("Everyone:", ["Everyone"]),
    ],
)
def test_tasks_below_a_line_that_names_somebody(line: str, who: list[str]) -> None:
    text = f"## Actions\n\n{line}\n\n- Mend the boat\n- Buy a lamp. Light it.\n\n## Road\n\n- It was dug up.\n"
    assert tasks(text) == [("Mend the boat", who), ("Buy a lamp. Light it.", who)]


def test_tasks_set_deeper_below_first_names() -> None:
    text = (
        "Attendees: Ann Hill, Bob Moss\n\nAbsent: Cy Low\n\nTalk:\n    The rope was too short\n\nTasks for the week:\n\nAnn\n"
        "    Draw a chart\n        Show the rocks\n\nBob\n    Finish it\n    Polish it\n\n\nCy\n    Still needs a boat\n"
    )
    found = build(read_bytes(text.encode(), "x.txt"))
    assert [([who.as_written for who in one.owners], one.text.split()[0]) for one in found.actions] == [
        (["Ann"], "Draw"),
        (["Bob"], "Finish"),
        (["Bob"], "Polish"),
        (["Cy"], "Still"),
    ]


def test_a_line_below_actions_that_names_nobody() -> None:
    assert not any(owners("## Actions\n\nQuay\n\n- Mend the boat\n- Buy a lamp\n"))


@pytest.mark.parametrize("joint", ["+", " + ", "/", " & ", ", ", " ", " and "])
def test_first_names_that_share_a_task(joint: str) -> None:
    line = f"Ann{joint}Bob to talk to Di"
    assert owners(f"## Road\n\n- {line}\n- Action: {line}\n") == [["Ann", "Bob"]] * 2


def test_names_side_by_side_that_are_one_person() -> None:
    assert owners("## Road\n\nAction: Ann Hill to talk to Di\n") == [["Ann Hill"]]
    assert owners("## Road\n\nAction: Ann Zed to talk to Di\n") == [["Ann Zed"]]


@pytest.mark.parametrize(
    "line", ["All votes to negative", "All proceeds to go to the port", "Each ticket to cost three pounds"]
)
def test_things_do_nothing(line: str) -> None:
    assert tasks(f"## Road\n\n- {line}\n") == []


def test_all_members_do_something() -> None:
    assert owners("## Road\n\n- All members to send their plans\n") == [["All members"]]


def test_a_document_of_a_body_is_nobody() -> None:
    assert owners("## Actions\n\n- Articles of Association rewrite\n- Board of trustees to paint it\n") == [
        [],
        ["Board of trustees"],
    ]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Action new members: Read the rules", ["new members"]),
        ("Action all: read the rules", ["all"]),
        ("Action treasurer: pay the port", ["treasurer"]),
    ],
)
def test_small_letters_behind_a_label(line: str, who: list[str]) -> None:
    assert owners(f"## Road\n\n- {line}\n") == [who]


def test_no_people_in_small_letters_behind_a_label() -> None:
    assert tasks("## Road\n\n- Action taken so far: nothing was found\n- Action plan: it was read\n") == []


def test_who_is_told_something_is_no_doer() -> None:
    text = "Ann to mail the port to see if it is open, and the members to see who comes.\n"
    assert owners(f"## Road\n\n{text}") == [["Ann"]]


def test_somebody_whom_the_document_shows_to_act() -> None:
    text = "Zed said it was late.\n\nZed and Ivo are to go back to the port.\n\nIvo has asked Di.\n\nZed to tweak the lamp.\n"
    assert owners(f"## Road\n\n{text}")[-1] == ["Zed"]
    assert owners("## Road\n\nThe tide came in.\n\nTide to tweak the lamp.\n") == []


@pytest.mark.parametrize(
    ("entry", "who"),
    [
        ("Mend the boat AH", ["AH"]),
        ("Mend the boat, AH", ["AH"]),
        ("Mend the boat AH/BM", ["AH", "BM"]),
        ("Mend the boat, AH to ask", ["AH"]),
        ("Bob. Talk with Di", ["Bob"]),
        ("New: AH in talks with Di", ["AH"]),
        ("Ongoing - Ann Hill to mend the boat", ["Ann Hill"]),
        ("Speak to the mason about AH", []),
        ("Write to Di and thank AH", []),
        ("Write to Di, AH", []),
        ("Boat in the dock", []),
    ],
)
def test_who_is_to_act_in_an_entry(entry: str, who: list[str]) -> None:
    assert owners(f"## Actions\n\n- {entry}\n- The paint for the quay\n") == [who, []]


def test_a_body_that_has_an_article_elsewhere_acts() -> None:
    text = "## Road\n\nDi has told the Guild.\n\n- Guild to ask Di about the road\n- Bell to ask Di about the road\n"
    found = build(read_bytes((HEAD + text).encode(), "x.md")).actions
    assert [(who.as_written, who.kind) for one in found for who in one.owners] == [("Guild", "body")]


@pytest.mark.parametrize(
    "line",
    [
        "It was quiet. Post on the list to find helpers.",
        "Do a callout for helpers.",
        "Print some posters for the fair.",
    ],
)
def test_instructions(line: str) -> None:
    assert owners(f"## Road\n\n- {line}\n") == [[]]


@pytest.mark.parametrize("line", ["Post office to close", "Do the members want it", "Install on the quay was late"])
def test_what_looks_like_an_instruction(line: str) -> None:
    assert tasks(f"## Road\n\n- {line}\n") == []


@pytest.mark.parametrize("title", ["Actions carried forward", "Outstanding actions", "Actions"])
@pytest.mark.parametrize(("line", "who"), [("[All]", ["All"]), ("Ann:", ["Ann"]), ("Bob Moss", ["Bob Moss"])])
def test_whose_tasks_a_list_holds_below_any_title_over_actions(title: str, line: str, who: list[str]) -> None:
    text = f"## {title}\n\n{line}\n\n- Call Di. Ask her.\n- Write to the port\n"
    assert tasks(text) == [("Call Di. Ask her.", who), ("Write to the port", who)]


def test_what_was_done_below_a_name_is_no_task() -> None:
    assert tasks("## Outstanding actions\n\nAnn\n\n- The boat was mended\n- Di has gone\n") == []


def test_names_over_deeper_entries() -> None:
    text = (
        "## Action log\n\n- Ann\n  - Call Di\n  - Lamp for the quay\n- The secretary\n  - Buy rope\n- Paint the bell\n"
    )
    assert tasks(text) == [
        ("Call Di", ["Ann"]),
        ("Lamp for the quay", ["Ann"]),
        ("Buy rope", ["The secretary"]),
        ("Paint the bell", []),
    ]
