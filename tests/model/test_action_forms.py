"""Forms in which minutes print their actions: numbers of a register, lists by person, fields, requests in the active."""

from __future__ import annotations

import pytest

from minutelint.config.settings import Config
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Minutes of the meeting of the Quay Board held on 3 July 2024\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\n"


def minutes(text: str, name: str = "x.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def actions(text: str, name: str = "x.md") -> list[tuple[str, list[str]]]:
    """Return the actions of a document, each with its owners as printed."""
    found = minutes(HEAD + text, name).actions
    return [(one.text, [owner.as_written for owner in one.owners]) for one in found]


def codes(text: str) -> list[str]:
    found = check(minutes(HEAD + text), ruleset(load_rules(), Config())).findings
    return [one.code for one in found if one.code.startswith("ACT")]


REGISTER = (
    "## 1 Status of Past Action Items\n\n- [7] From 3 May, Roof: B. Moss will mend the roof. Status: pending.\n"
    "- [8] From 3 May, Grant for the Paint B. Moss will paint the door. Status: done.\n\n"
)


def test_a_new_entry_of_the_register_stands_under_its_item() -> None:
    found = minutes(HEAD + REGISTER + "## 2 Road\n\n[9] A. Hill will write to the owner of the road.\n").actions
    assert [(one.label, one.labelled, one.owners[0].resolved) for one in found][2:] == [("[9]", True, "Ann Hill")]
    assert found[2].text == "A. Hill will write to the owner of the road."


def test_what_becomes_of_an_entry_and_who_is_to_do_it_behind_a_heading_without_a_colon() -> None:
    text = REGISTER + "## 2 Road\n\nIt is long.\n"
    found = minutes(HEAD + text).actions
    assert [(one.owners[0].resolved, one.status) for one in found] == [("Bob Moss", "open"), ("Bob Moss", "done")]
    assert codes(text).count("ACT004") == 1


def test_a_number_in_brackets_without_a_register_lets_the_sentence_speak() -> None:
    text = "## 1 Road\n\n[3] Ann Hill to book the hall.\n\n[4] The road will be closed.\n\n## 2 Roof\n\nIt leaks.\n"
    assert actions(text) == [("Ann Hill to book the hall.", ["Ann Hill"])]
    assert actions(text.replace("[3]", "#31").replace("[4]", "#32")) == [("Ann Hill to book the hall.", ["Ann Hill"])]


REVIEW = """1. Action Item Review
1.1. [Bob, Cy] Mend the roof and tell the Board. [IN PROGRESS]
1.1.1. Bob Moss said that it was half done.
1.2. [Ann] Paint the door of the hall. [DONE]
1.3. [ALL] Read the plan.
2. Roof
2.1. [Draft] The plan of the roof was shown.
2.2. It leaks.
"""


def test_numbered_entries_of_a_review_name_their_owners_in_brackets() -> None:
    found = minutes(HEAD + REVIEW, "x.txt").actions
    assert [([who.as_written for who in one.owners], one.status) for one in found] == [
        (["Bob", "Cy"], "open"), (["Ann"], "done"), (["ALL"], None),
    ]  # fmt: skip
    assert found[2].owners[0].kind == "collective" and found[0].item is not None


LIST = "# 1. Roof\n\nIt leaks.\n\n# 2. Road\n\nLong.\n\n# Action List from Meeting 5-6-24\n\n"


def test_a_numbered_list_under_a_title_over_actions_is_none_of_items() -> None:
    text = LIST + "1. Ann - order slates\n\n2. Bob/Cy - talk to the mason\n\n3. Di + other - buy paint Not done\n\n"
    found = minutes(HEAD + text)
    assert [item.title for item in found.items] == ["Roof", "Road", "Action List from Meeting 5-6-24"]
    assert [[who.as_written for who in one.owners] for one in found.actions] == [["Ann"], ["Bob", "Cy"], ["Di"]]


def test_a_numbered_list_of_business_under_such_a_title_stays_one_of_items() -> None:
    text = LIST + "1. Roof - mended\n\nIt holds.\n\n2. Gate - Painted green\n\nIt shines.\n\n3. Hedge\n\nIt was cut.\n"
    found = minutes(HEAD + text)
    assert "Gate" in {item.title.partition(" - ")[0] for item in found.items} and not found.actions


@pytest.mark.parametrize("head", ["**ACTIONS:**", "## Actions"])
def test_headings_over_the_share_of_one_person(head: str) -> None:
    mark = "**{}**" if head.startswith("*") else "### {}"
    people = HEAD.replace("Present: Ann Hill, Bob Moss, Cy Low", "**Present:**\n\n- Ann Hill\n- Bob Moss")
    shares = "\n\n".join(
        f"{mark.format(who)}\n\n- Mend the {what}\n- Paint it" for who, what in [("Ann", "roof"), ("Bob", "gate")]
    )
    items = (
        "**Roof**\n\nIt leaks.\n\n**Road**\n\nLong.\n\n"
        if head.startswith("*")
        else "## Roof\n\nIt leaks.\n\n## Road\n\nLong.\n\n"
    )
    found = minutes(people + items + head + "\n\n" + shares + "\n")
    assert [(one.text, one.owners[0].resolved) for one in found.actions] == [
        ("Mend the roof", "Ann Hill"), ("Paint it", "Ann Hill"), ("Mend the gate", "Bob Moss"), ("Paint it", "Bob Moss"),
    ]  # fmt: skip
    assert not {"Ann", "Bob"} & {item.title for item in found.items}
    other = minutes(people + items + head + "\n\n" + shares.replace("Ann", "Hedges").replace("Bob", "Gates") + "\n")
    assert not [one for one in other.actions if one.owners]


def test_a_line_that_says_who_and_the_lines_below_it_what() -> None:
    text = "## Roof\n\nIt leaks.\n\n## Action items\n\n- Ann will:\n    - mend the roof; and\n    - paint it.\n"
    more = "- Bob to mend the gate\n- [Cy] Mend the wall:\n    - the north side first\n"
    more += "- [Cy] Planning a walk about:\n        the hills and lakes\n"
    assert actions(text + more) == [
        ("mend the roof; and", ["Ann"]),
        ("paint it.", ["Ann"]),
        ("Bob to mend the gate", ["Bob"]),
        ("[Cy] Mend the wall:", ["Cy"]),
        ("[Cy] Planning a walk about: the hills and lakes", ["Cy"]),
    ]


def test_the_particulars_of_an_action_in_lines_below_it() -> None:
    text = "## Roof\n\n- Mend the roof\n    - Assigned: Ann & Bob\n    - Goal: Send a bill to the Board.\n    - Status: DONE\n"
    more = "- 12 High Street\n    - Owner: Cy Low\n- Gate\n    - Status: it stands\n\n## Road\n\nLong.\n"
    [action] = minutes(HEAD + text + more).actions
    assert (action.text, [one.as_written for one in action.owners]) == ("Mend the roof", ["Ann", "Bob"])
    assert action.status == "done" and action.labelled
    labelled = "## Roof\n\n- Action: Mend the roof\n- Assigned: Ann\n- Status: done\n\n## Road\n\nLong.\n"
    [action] = minutes(HEAD + labelled).actions
    assert ([one.resolved for one in action.owners], action.status) == (["Ann Hill"], "done")


def test_a_word_on_the_table_of_actions_is_none() -> None:
    table = "| Action | Owner |\n|--|--|\n| Mend the roof | Ann |\n"
    assert actions("## Roof\n\nIt leaks.\n\n## Actions\n\nTo be copied to the board later\n\n" + table) == [
        ("Mend the roof", ["Ann"])
    ]


def told(sentence: str) -> list[tuple[str, list[str]]]:
    return actions(f"## Roof\n\n{sentence}\n\n## Road\n\nLong.\n")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Ann Hill asked Bob Moss to work with the mason on the roof.", ["Bob Moss"]),
        ("The Board asked Bob Moss, who had proposed it, to prepare a plan.", ["Bob Moss"]),
        ("Bob Moss is to follow up on the bill.", ["Bob Moss"]),
        ("Bob Moss and Cy Low are to continue with the wall.", ["Bob Moss", "Cy Low"]),
        ("Cy Low agreed that he would paint the door.", ["Cy Low"]),
        ("- Ann Hill: Ask the mason to call", ["Ann Hill"]),
        ("- AH: Action item to look into the price of slates", ["AH"]),
    ],
)
def test_who_is_told_to_do_something(sentence: str, names: list[str]) -> None:
    [(_, found)] = told(sentence)
    assert found == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hill asked Bob Moss to explain the bill.",
        "When Ann Hill asked Bob Moss to mend it, he laughed.",
        "Ann Hill had asked Bob Moss to mend it.",
        "Bob Moss asked how to mend it.",
        "The races are to be held in May.",
        "The aim of the plan is to provide a roof.",
        "Bob Moss is to leave the Board in May.",
        "Bob Moss volunteered to be the first keeper.",
        "I decided to change the plan.",
        "Bob Moss decided to keep his own boat.",
        "Members agreed that they would meet again.",
        "Ann Hill requested that the rule require that the owner be told.",
    ],
)
def test_who_is_told_nothing(sentence: str) -> None:
    assert told(sentence) == []


def test_a_meeting_that_is_to_do_something_says_when() -> None:
    [action] = minutes(
        HEAD + "## Roof\n\nAction: Next week's committee meeting to discuss it.\n\n## Road\n\nLong.\n"
    ).actions
    assert action.owners == () and action.due is not None and action.due.text == "Next week's committee meeting"


@pytest.mark.parametrize(
    ("words", "day"), [("(The deadline is the end of August)", "2024-08-31"), ("over the weekend", None)]
)
def test_more_words_that_say_when(words: str, day: str | None) -> None:
    [action] = minutes(HEAD + f"## Roof\n\nAction: Ann Hill to mend it {words}\n\n## Road\n\nLong.\n").actions
    assert action.due is not None and (action.due.date, action.due.vague) == (day, False)


def test_a_promise_in_brackets_is_the_action() -> None:
    text = "We should press on, if possible asking the owner (Bob Moss promised to send his number) and the mason."
    assert told(text) == [("Bob Moss promised to send his number", ["Bob Moss"])]


@pytest.mark.parametrize(
    ("lead", "count"), [("Ideas and suggestions from the meeting", 0), ("We then had to do these things", 1)]
)
def test_ideas_are_no_tasks(lead: str, count: int) -> None:
    found = told(f"{lead}:\n\n- flyers\n- Organise a (yearly?) fair for all of the town\n- posters")
    assert [text for text, _ in found] == ["Organise a (yearly?) fair for all of the town"] * count


def test_an_instruction_below_a_label_is_information_and_below_a_word_for_tasks_is_none() -> None:
    text = "- Cy Low spoke of the fair\n- {}:\n    - Contact Dee for the tent\n    - Bob Moss to buy rope"
    rope = ("Bob Moss to buy rope", ["Bob Moss"])
    assert told(text.format("Contacts")) == [rope]
    assert told(text.format("Action points for us all")) == [("Contact Dee for the tent", []), rope]


def test_somebody_in_no_list_acts_where_the_document_shows_that_they_do() -> None:
    text = "## Roof\n\nEve to buy slates.\n\nPermission to use the hall was given. Proposal to buy a boat.\n\n## Road\n\n{}\n"
    assert actions(text.format("It is long. The proposal said so, and Proposal said more.")) == []
    assert actions(text.format("Eve said that it is long.")) == [("Eve to buy slates.", ["Eve"])]
    assert actions(text.format("Eve - talk to the owner")) == [("Eve to buy slates.", ["Eve"])]


def test_who_takes_on_what_the_sentence_before_asks_for() -> None:
    asked = "It was read. He requested that the report be placed on the wall."
    assert told(f"{asked} Eve X2B agreed that she would place it there.") == [
        ("He requested that the report be placed on the wall.", ["Eve X2B"])
    ]
    assert [found for _, found in told(f"{asked} Bob Moss agreed to write to the owner.")] == [[], ["Bob Moss"]]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("The gate is still broken, Ann Hill to chase.", ["Ann Hill"]),
        ("The gate was broken, so Ann Hill to mend it.", ["Ann Hill"]),
        ("The gate was found broken (Bob Moss to mend it).", ["Bob Moss"]),
        ("The port gave dates of two fairs, Ann Hill agreed she would attend.", ["Ann Hill"]),
        ("A reminder is to be sent to the members.", []),
        ("Three letters are to be written to the port.", []),
    ],
)
def test_who_is_told_to_do_something_behind_what_was_said(line: str, who: list[str]) -> None:
    assert [owners for _, owners in actions(f"## Roof\n\n- {line}\n")] == [who]


@pytest.mark.parametrize(
    "line",
    [
        "The gate was broken, as Ann Hill said to the port.",
        "The chair thanked those who had come, Ann Hill to speak first.",
        "The fair is to be held on the quay.",
        "The hall is to be painted by the port.",
        "The gate was broken, leaving Ann Hill to close it.",
    ],
)
def test_words_like_what_somebody_is_told_to_do(line: str) -> None:
    assert actions(f"## Roof\n\n- {line}\n") == []


def test_what_is_owed_on_a_day_is_not_due_on_it() -> None:
    found = minutes(
        HEAD
        + "## Roof\n\n- Ann Hill to write about the fees due 1 August 2024.\n- Bob Moss to pay, due 1 August 2024.\n"
    )
    assert [one.due is None for one in found.actions] == [True, False]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Ann Hill takes the action item to send it.", "action item"),
        ("Di is late, Bob Moss took an action to call her.", "action"),
        ("Ann Hill: Action item to call Di", "Action item"),
        ("Ann Hill volunteered to call Di.", None),
    ],
)
def test_a_sentence_that_calls_itself_an_action_is_marked_as_one(line: str, label: str | None) -> None:
    (only,) = minutes(f"{HEAD}## Roof\n\n- {line}\n").actions
    assert (only.label, only.labelled) == (label, label is not None)


NUMBERED = "1. Roof\n\n1.1 It leaks.\n\n1.2 {}\n\n2. Road\n\n2.1 It is long.\n"


@pytest.mark.parametrize(
    "line", ["ACTION: Ann Hill to call Di", "Action - Ann Hill to call Di", "**Action:** Ann Hill to call Di"]
)
def test_a_numbered_paragraph_that_is_an_action(line: str) -> None:
    found = minutes(HEAD + NUMBERED.format(line)).actions
    assert [(one.text, one.labelled, one.owners[0].as_written) for one in found] == [
        ("Ann Hill to call Di", True, "Ann Hill")
    ]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("RESOLVED: that the roof be mended", "that the roof be mended"),
        ("Agreed: to mend the roof.", "to mend the roof."),
        ("Resolution 7: Fees for the Year", None),
        ("Decision - Fees for the Year", None),
    ],
)
def test_a_numbered_paragraph_that_is_a_decision(line: str, text: str | None) -> None:
    found = minutes(HEAD + NUMBERED.format(line)).decisions
    assert [one.text for one in found] == ([text] if text else [])


def test_how_far_a_task_is_behind_it_names_nobody() -> None:
    found = actions("## Roof\n\n- **Action 2.4: Ann Hill to call Di.** _Ongoing_ Need to ask again.\n")
    assert [who for _, who in found] == [["Ann Hill"]]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Action: Ann Hill to mend it and Bob Moss to paint it.", ["Ann Hill", "Bob Moss"]),
        ("ACTIONS: Councillors to send the letters and Clerk to answer within two weeks.", ["Councillors", "Clerk"]),
        ("Ann Hill to write to the port and Bob Moss to call Di.", ["Ann Hill", "Bob Moss"]),
        ("Action: Ann Hill to write to Cy Low and Bob Moss to ask for slates.", ["Ann Hill"]),
        ("Action: Ann Hill to ask the port and the mason to come.", ["Ann Hill"]),
    ],
)
def test_those_who_have_a_task_of_their_own_in_one_sentence(line: str, who: list[str]) -> None:
    assert [owners for _, owners in actions(f"## Roof\n\n{line}\n")] == [who]


BUSY = "Cy Low was glad. Zippo has mailed the port. The bill was paid by Moss.\n\n"


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Zippo to ask the port.", ["Zippo"]),
        ("The course is put off, so Zippo to attend once it is on.", ["Zippo"]),
        ("Supper at the inn on 29 June, Zippo to attend.", ["Zippo"]),
        ("Tinker to install the lamp.", None),
        ("Highways to repair the road.", None),
    ],
)
def test_somebody_of_whom_the_document_tells_what_only_people_do(line: str, who: list[str] | None) -> None:
    told = f"## Port\n\n{BUSY}Tinker has installed a lamp. Highways has repaired the lane.\n\n## Roof\n\n{line}\n"
    assert [owners for _, owners in actions(told)] == ([who] if who else [])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("It was cold and we pay the bill Action Ann to email the port", [("Ann to email the port", ["Ann"])]),
        ("Work goes on\tAction: Ann Hill to go to the port", [("Ann Hill to go to the port", ["Ann Hill"])]),
        ("They want lamps ACTION: Ann/Bob to write a letter", [("Ann/Bob to write a letter", ["Ann", "Bob"])]),
        ("- AP @zippo: ask the port", [("@zippo: ask the port", ["@zippo"])]),
        ("Action Ann & Bob to ask the port", [("Ann & Bob to ask the port", ["Ann", "Bob"])]),
        ("We need a lamp (Action: Bob Moss)", [("We need a lamp (Action: Bob Moss)", ["Bob Moss"])]),
        ("- Draft a list [Action BM]", [("Draft a list [Action BM]", ["BM"])]),
        ("It was cold. (Action: Ann Hill to ring Di)", [("Ann Hill to ring Di", ["Ann Hill"])]),
        ("We spoke of the (Action Plan)", []),
        ("It was cold and the Action Fund to help us was new", []),
    ],
)
def test_labels_in_the_midst_of_a_line_and_in_brackets(line: str, found: list[tuple[str, list[str]]]) -> None:
    assert actions(f"## Roof\n\n{line}\n") == found


def test_an_office_in_front_of_the_first_task_of_a_list() -> None:
    found = actions(
        "## Roof\n\n- It leaks.\n\n### Action Items\n\n- Secretary: Call for agenda items\n- Mend the roof\n"
    )
    assert [who for _, who in found] == [["Secretary"], []]


@pytest.mark.parametrize(
    ("line", "tasks"),
    [
        ("No ladders to be left on the quay.", 0),
        ("Ladders to be cleaned on the quay.", 1),
        ("- It was so. To this end,", 0),
        ("- It was so. To the north, a wall is missing.", 0),
        ("- It was so. To send the list to the port.", 1),
        ("- Contact the port: port.example/contact", 0),
        ("- Contact the port: they want the list", 1),
    ],
)
def test_what_only_looks_like_a_task(line: str, tasks: int) -> None:
    assert len(actions(f"## Roof\n\n{line}\n")) == tasks


def test_a_title_over_business_that_begins_as_a_label_does() -> None:
    assert actions("## 1. OPENING\n\nWelcome.\n\n## 2. ACTION ITEMS: NEW BUSINESS\n\nThe roof was seen.\n") == []
