"""Forms of actions that many houses write: words in front of an entry, instructions to the reader, tables beside an agenda."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\n"


def actions(text: str, name: str = "x.md") -> list[tuple[str, list[str]]]:
    """Return the actions of a document, each with its owners as printed."""
    found = build(read_bytes((HEAD + text).encode(), name)).actions
    return [(one.text, [owner.as_written for owner in one.owners]) for one in found]


def owners(text: str) -> list[list[str]]:
    return [who for _, who in actions(text)]


@pytest.mark.parametrize("word", ["TODO", "ToDo", "To do"])
@pytest.mark.parametrize("sign", [":", " ::", " -"])
def test_a_word_for_the_task_in_front_of_who_is_to_do_it_is_no_name(word: str, sign: str) -> None:
    text = f"## Action Items\n\n- {word} Ann{sign} Send the plan to Bob\n- {word} Bob Moss{sign} Mend the roof\n"
    assert actions(text)[0][1] == ["Ann"]
    assert owners(text) == [["Ann"], ["Bob Moss"]]


def test_an_entry_about_such_a_list_keeps_its_words() -> None:
    assert [text for text, _ in actions("## Action Items\n\n- Ann Hill to keep the TODO list\n")] == [
        "Ann Hill to keep the TODO list"
    ]


@pytest.mark.parametrize(
    "line",
    ["Check the page of the club for information about the race.", "Contact Ann Hill if you have any questions.",
     "Send your entries to the clerk.", "Contact Bob Moss for further details."],
)  # fmt: skip
def test_what_the_reader_is_told_to_do_is_no_action(line: str) -> None:
    assert actions(f"## Road\n\n- {line}\n") == []


@pytest.mark.parametrize(
    "line",
    ["See if the baker would lend the oven.", "See whether the hall is free.", "Approach some of the shops on the quay.",
     "Approach Low Ltd about the paint."],
)  # fmt: skip
def test_a_bare_instruction(line: str) -> None:
    assert actions(f"## Road\n\n- {line}\n") == [(line, [])]


@pytest.mark.parametrize(
    "line", ["See the plan for the road.", "Approach to the harbour closed.", "Approach road: dug up."]
)
def test_words_like_a_bare_instruction(line: str) -> None:
    assert actions(f"## Road\n\n- {line}\n") == []


@pytest.mark.parametrize("title", ["Actions & Motions", "Actions and decisions", "Actions, votes"])
def test_entries_under_a_title_over_actions_and_what_was_decided(title: str) -> None:
    text = f"## {title}\n\n- Ann to mend the roof\n- Bob to find out when is a good time\n\n## Road\n\nIt is wet.\n"
    found = build(read_bytes((HEAD + text).encode(), "x.md")).actions
    assert [(one.labelled, [who.as_written for who in one.owners]) for one in found] == [
        (True, ["Ann"]),
        (True, ["Bob"]),
    ]


def test_a_label_with_a_full_stop() -> None:
    text = "## Road\n\nIt is wet.\n\nAction. Ann Hill agreed to pass on the letter to the mason.\n"
    assert actions(text) == [("Ann Hill agreed to pass on the letter to the mason.", ["Ann Hill"])]
    assert actions("## Road\n\nAction. The word was heard all over the quay.\n") == []


def test_one_or_the_other_is_to_do_it() -> None:
    assert owners("## Road\n\nAction: Ann and/or Bob to ask the mason.\n") == [["Ann", "Bob"]]


@pytest.mark.parametrize("who", ["sysadmins", "moderators", "organisers"])
def test_those_with_a_task_of_their_own_in_small_letters(who: str) -> None:
    assert owners(f"## Road\n\nAction: {who} to stop the pump.\n") == [[who]]


def test_a_name_in_front_of_a_verb_that_is_a_noun_too() -> None:
    text = "## Action Items\n\n- Ann talk to the mason to get the stone\n- Bob call the rink to check the price\n"
    assert owners(text) == [["Ann"], ["Bob"]]
    assert owners("## Action Items\n\n- Finance update to be sent\n") == [[]]


TABLE = (
    "\n\n| No. | Detail | Resp. |\n| - | - | - |\n| 2.2 | Mend the roof | AH |\n| 2.4 | Paint the door | BM & CL |\n"
)


def test_a_table_with_details_and_who_is_responsible() -> None:
    assert actions(f"## New Actions{TABLE}") == [("Mend the roof", ["AH"]), ("Paint the door", ["BM", "CL"])]


def test_names_and_their_details_are_no_tasks() -> None:
    assert (
        actions("## Volunteers\n\n| Name | Details |\n| - | - |\n| Ann Hill | Has a boat |\n| Bob Moss | Cooks |\n")
        == []
    )


AGENDA = "Agenda\n\n1. Roof\n2. Road\n3. Paint\n4. Close\n\n"
BUSINESS = "\n1. Roof\n\nIt leaks.\n\n2. Road\n\nIt is wet.\n\n3. Paint\n\nIt peels.\n\n4. Close\n\nAt nine.\n"


def test_a_table_of_actions_between_the_agenda_and_the_minutes() -> None:
    rows = "ITEM\t\tBY WHOM\tBY WHEN\n2\tMend the road\tClerk\tasap\n3\tBuy the paint\tAnn Hill\tasap\n"
    table = "<table>" + "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("\t")) + "</tr>" for row in rows.splitlines()
    )
    listed = "<ol><li>Roof</li><li>Road</li><li>Paint</li><li>Close</li></ol>"
    body = "".join(f"<h2>{i}. {t}</h2><p>It is so.</p>" for i, t in enumerate(["Roof", "Road", "Paint", "Close"], 1))
    page = f"<h1>Quay Board</h1><p>Present: Ann Hill, Bob Moss</p><p>Agenda</p>{listed}{table}</table>{body}"
    found = build(read_bytes(page.encode(), "x.html")).actions
    assert [(one.text, one.owners[0].as_written) for one in found] == [
        ("Mend the road", "Clerk"),
        ("Buy the paint", "Ann Hill"),
    ]


@pytest.mark.parametrize(
    "line",
    ["Advise Low Ltd of the delay.", "Inform the school that the quay is shut.", "Cancel the order for paint.",
     "Book the hall for the fair.", "Phone the mason.", "Call the mason.", "Get more quotes for the wall.",
     "Set up a meeting with the mason.", "Put the notice on the board.", "Put up a notice.", "Reply to the letter.",
     "Reach out to the school.", "Double check the figures.", "Let the school know.", "Make sure the keys are back.",
     "Draft a letter to the school.", "Close the old account.", "Update the page of the club.", "Pass on the letter.",
     "Make a list of the keys.", "Make a new poster.",
     "Apply for the grant.", "Raise this with the harbour board.", "Bring the keys to the next meeting."],
)  # fmt: skip
def test_what_an_office_is_told_to_do(line: str) -> None:
    assert actions(f"## Road\n\n- {line}\n") == [(line, [])]


@pytest.mark.parametrize(
    "line",
    ["Call the meeting to order.", "Call the roll.", "Book club: a talk.", "Get well cards.", "Set of keys bought.",
     "Confirm the minutes.", "Post office: closed.", "Order of business.", "Close the meeting.", "Phone mast: no news.",
     "Motion: Cancel the fair.", "Proposal: Close the old account.", "Put simply, it is wet.", "Update on the roof.",
     "Make a start.", "Rearrange to help with the light.",
     "Book the hall with us if you wish to come."],
)  # fmt: skip
def test_words_like_what_an_office_is_told_to_do(line: str) -> None:
    assert actions(f"## Road\n\n- {line}\n") == []


@pytest.mark.parametrize("lead", ["Our goals", "The recommendations were", "Proposals", "How to join"])
def test_instructions_below_what_is_only_put_forward(lead: str) -> None:
    assert actions(f"## Road\n\n{lead}:\n\n- Close the old account.\n- Invite the school.\n") == []


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Call the mason (Ann Hill).", ["Ann Hill"]),
        ("Call the mason [Clerk]", ["Clerk"]),
        ("Call the mason (at once).", []),
        ("Ask Low Ltd (Clerk)", []),
    ],
)
def test_who_stands_in_brackets_behind_an_instruction(line: str, who: list[str]) -> None:
    assert actions(f"## Road\n\n- {line}\n") == [(line, who)]


def test_a_full_name_behind_a_dash_that_the_minutes_have_elsewhere() -> None:
    text = "## Road\n\nJoe Poll spoke of the wall.\n\n- Call the mason - Joe Poll\n"
    assert actions(text) == [("Call the mason", ["Joe Poll"])]
    assert actions("## Road\n\n- Call the mason - Stone Works\n") == [("Call the mason", [])]


@pytest.mark.parametrize("head", ["## Actions", "Action items:", "**To do**"])
def test_numbered_tasks_below_a_heading_over_actions(head: str) -> None:
    text = f"## Road\n\nIt is wet.\n\n{head}\n\n1. Mend the roof [closed]\n2. Lease of the hall\n3. Send the plan to Low Ltd\n"
    text = text.replace("Mend", "Repair")
    assert [one for one, _ in actions(text)] == [
        "Repair the roof [closed]",
        "Lease of the hall",
        "Send the plan to Low Ltd",
    ]


def test_business_below_a_heading_over_actions_is_numbered_items() -> None:
    text = "## Action items\n\n1. Approve the budget\n2. Update on the roof\n3. Lease of the hall\n4. Report of the clerk\n"
    assert actions(text) == []


def test_for_whom_an_entry_is_that_says_how_far_it_is() -> None:
    text = "## Actions\n\n- Lease of the hall [ongoing for Ann Hill, BM]\n- Key of the quay [new for Cy Low to all]\n"
    assert owners(text) == [["Ann Hill", "BM"], ["Cy Low"]]
    assert owners("## Actions\n\n- Lease of the hall [new for the quay]\n- Paint for Ann [open]\n") == [[], []]


def test_somebody_else_in_brackets_behind_who_is_to_act() -> None:
    assert owners("## Road\n\nAction: Ann Hill (and Bob Moss) to mend the crane\n") == [["Ann Hill", "Bob Moss"]]
    assert owners("## Road\n\n- Ann Hill (and Bob) to mend the crane\n") == [["Ann Hill", "Bob"]]


@pytest.mark.parametrize("group", ["### {}", "#### {}:", "### {} actions"])
def test_groups_of_tasks_below_a_heading_over_actions(group: str) -> None:
    one, two = group.format("Open"), group.format("Closed")
    text = f"## Roof\n\nIt leaks.\n\n## Action items\n\n{one}\n\n- Ann to buy slates\n- [ ] Bob Moss: call Di\n\n"
    minutes = build(read_bytes((HEAD + text + f"{two}\n\n- Cy paid\n").encode(), "x.md"))
    assert [item.title for item in minutes.items] == ["Roof"]
    assert [(one.text, one.labelled) for one in minutes.actions][:2] == [
        ("Ann to buy slates", True),
        ("Bob Moss: call Di", True),
    ]


def test_business_below_a_heading_over_actions_is_items() -> None:
    text = "## Action items\n\n### Roof\n\nIt leaks, as Ann said.\n\n- The slates are old.\n\n### Road\n\n- It was dug up.\n"
    assert [item.title for item in build(read_bytes((HEAD + text).encode(), "x.md")).items] == ["Roof", "Road"]


@pytest.mark.parametrize(
    ("entry", "who"),
    [
        ("Elmer: Send the list of moorings", ["Elmer"]),
        ("Rope makers and Elmer: review the rope", []),
        ("Rope team, Elmer: Review the rope", ["Rope team", "Elmer"]),
        ("Any sailor willing to help: Paint the boat", ["Any sailor willing to help"]),
        ("2.4: Ann/Bob: Draw up a list", ["Ann", "Bob"]),
    ],
)
def test_who_stands_before_a_colon_in_a_list_of_tasks(entry: str, who: list[str]) -> None:
    text = f"## Roof\n\nIt leaks.\n\n## Actions\n\n- {entry}\n- Ann: call Di\n- Cy Low: Write to the port\n"
    assert owners(text)[0] == who


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Action - Elmer: Give more details", ["Elmer"]),
        ("Action: Elmer: please send the rope", ["Elmer"]),
        ("Action - Slipway: Obtain quotes for the slipway", []),
    ],
)
def test_who_stands_before_a_colon_behind_a_label(line: str, who: list[str]) -> None:
    assert owners(f"## Roof\n\nIt leaks.\n\n{line}\n") == [who]
