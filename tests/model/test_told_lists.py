"""Who is told in lists that name them in one way, and people who go by an office, a call sign or an aside."""

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = """# Harbour Club committee
Date: 4 March 2024

Present: Ann Hill (chair), Bob Moss

"""


def tasks(body: str):
    """Return whether each action of a body of minutes is labelled, its owners, and its last word."""
    minutes = build(read_bytes((HEAD + body).encode(), "a.md"))
    return [
        (action.labelled, [one.as_written for one in action.owners], action.text.rstrip(".").split()[-1])
        for action in minutes.actions
    ]


def test_steps_that_name_who_is_told():
    body = """## Next steps

* **A board member:** Review the accounts.
* **The club secretary:** Send out a summary.
* **The harbour board:** Investigate cheaper rope.
* **Ann:** Request from the port a map.
* **Zoe:** Call the mason.
"""
    assert tasks(body) == [
        (True, ["A board member"], "accounts"),
        (True, ["The club secretary"], "summary"),
        (True, ["The harbour board"], "rope"),
        (True, ["Ann"], "map"),
        (True, ["Zoe"], "mason"),
    ]


def test_steps_that_name_what_they_are_about():
    body = "## Next steps\n\n* Roof: Mend it\n* Website: Update the page\n* Insurance: Get a quote\n"
    assert not any(labelled or who for labelled, who, _ in tasks(body))


@pytest.mark.parametrize("first, last", [(" (", ")"), (" - ", "")])
def test_entries_that_end_in_names(first: str, last: str):
    body = f"## Action items\n\n* Buy rope{first}Ann & Zoe{last}\n* Speak with Di of cups{first}Zoe{last}\n"
    assert [who for _, who, _ in tasks(body)] == [["Ann", "Zoe"], ["Zoe"]]


def test_entries_that_end_in_what_is_no_name():
    body = "The harbour is full.\n\n## Action items\n\n* Buy rope (Ann)\n* Buy a lamp (Harbour)\n* Mend it (June)\n"
    assert [who for _, who, _ in tasks(body)] == [["Ann"], [], []]


@pytest.mark.parametrize(
    "sentence, who",
    [
        ("The captain to order the cups.", "The captain"),
        ("A board member to mend the gate.", "A board member"),
        ("The head teacher to write to parents.", "The head teacher"),
        ("The wardens to order the wine.", "The wardens"),
        ("G4XYZ to mend the mast.", "G4XYZ"),
        ("VE7ABC to look into getting badges printed.", "VE7ABC"),
        ("Ann Hill (G4XYZ) to call the port.", "Ann Hill"),
        ("Ann Hill (clerk) to call the port.", "Ann Hill"),
        ("3 June @ 16u Ann to make the invite;", "Ann"),
    ],
)
def test_who_is_told(sentence: str, who: str):
    assert [found for _, found, _ in tasks(f"## Business\n\nIt was cold.\n\n- {sentence}\n")] == [[who]]


@pytest.mark.parametrize(
    "sentence",
    [
        "3 June Ann to open the fair.",
        "Path closed (Marsh Lane) to walkers.",
        "The fair is soon. To help please call Ann Hill.",
        "The fair is soon. To book, email us with your name.",
    ],
)
def test_nobody_is_told(sentence: str):
    assert tasks(f"## Business\n\nIt was cold.\n\n- {sentence}\n") == []


def test_what_must_be_done_to_a_thing_names_no_doer():
    assert tasks("## Actions\n\n1.\tAnn to call the port. Name needs to be changed.\n2.\tBob to buy rope.\n") == [
        (True, ["Ann"], "changed"),
        (True, ["Bob"], "rope"),
    ]


def test_numbers_of_actions_before_a_tab_open_no_items():
    body = "### Notes\n\n1.\tIt was cold.\n\n2.\tIt was dark.\n\n### Actions\n\n"
    body += "1.\tAnn to buy rope. It is old.\n2.\tAnn & Bob to call the port.\n"
    assert [who for _, who, _ in tasks(body)] == [["Ann"], ["Ann", "Bob"]]
