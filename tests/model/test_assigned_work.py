"""How work is given: names in brackets, groups of tasks, requests told of; and the near misses that give none."""

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = """# Harbour Club committee
Date: 4 March 2024

Present: Ann Hill (chair), Bob Moss, Cy Dent, Greg Oak

## 1. Boats

The boats were seen.

"""


def tasks(body: str):
    """Return owners and first words of each action of a body of minutes."""
    minutes = build(read_bytes((HEAD + body).encode(), "a.md"))
    return [
        ([one.as_written for one in action.owners], " ".join(action.text.split()[:4])) for action in minutes.actions
    ]


GROUPS = """## Actions

### Boats:

- D1 (Paint a boat)
  - [AH]   Create a poll
  - [BM]   Publicize the poll
- D2
  - [TBD]  Investigate planks
  - [CD,BM]  Re. small rope. Ask members for theirs.

### Planning
- [GO]    Liaise with the port
"""


def test_names_in_brackets_and_groups_below_headings_over_actions():
    assert tasks(GROUPS) == [
        (["AH"], "[AH] Create a poll"),
        (["BM"], "[BM] Publicize the poll"),
        ([], "[TBD] Investigate planks"),
        (["CD", "BM"], "[CD,BM] Re. small rope."),
        (["GO"], "[GO] Liaise with the"),
    ]


def test_a_group_may_be_the_name_of_somebody():
    body = "**Actions**\n\n- Ann Hill\n  - Mend the roof\n  - Order planks\n- Write to the port\n  - It has a mast\n"
    assert tasks(body) == [
        (["Ann Hill"], "Mend the roof"),
        (["Ann Hill"], "Order planks"),
        ([], "Write to the port"),
    ]


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("Mend the mast: Bob Moss", ["Bob Moss"]),
        ("Mend the keel. Bob Moss", ["Bob Moss"]),
        ("[DONE] Ann Hill to call the mason", ["Ann Hill"]),
        ("[Bob/Ann]: call the mason", ["Bob", "Ann"]),
        ("Ask the new clerk: Bob Moss", []),
        ("[open] call the mason", []),
    ],
)
def test_who_stands_beside_an_entry(entry: str, names: list[str]):
    assert tasks(f"**Actions**\n\n- {entry}\n- Call the port\n")[0][0] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The chair instructed staff to paint the hull before May.", ["staff"]),
        ("Ann Hill directed staff to return with three quotes.", ["staff"]),
        ("Cy Dent was asked if he could make enquiries with the port.", ["Cy Dent"]),
        ("The clerk was asked whether she would write to the port.", ["The clerk"]),
        ("A list is to be compiled of all payments.", []),
        ("Boats to be moved to the shed.", []),
        ("For the May meeting a list is to be compiled of all payments.", []),
        ("The pier needs paint and Able Trees is to be asked to cut the oak.", []),
        ("We expect a mail on Monday, if not, Bob to e-mail them.", ["Bob"]),
        ("Someone to buy a kettle.", []),
        ("Ann or Bob to call the port", ["Ann", "Bob"]),
        ("Bob Moss was tasked with writing to the port.", ["Bob Moss"]),
        ("Bob Moss was deputed to write to the port.", ["Bob Moss"]),
        ("Mention the picnic and the rope sale.", []),
        ("The rope is old. ACTION (Bob): buy a rope", ["Bob"]),
        ("The rope is old. ACTION (All): buy a rope", ["All"]),
        ("@timmoor - Write a page about rope", ["@timmoor"]),
        ("@timmoor - To start the page", ["@timmoor"]),
        ("Cy - Draft the letter", ["Cy"]),
    ],
)
def test_ways_to_give_work(sentence: str, names: list[str]):
    [(owners, _)] = tasks(f"- {sentence}\n")
    assert owners == names


@pytest.mark.parametrize(
    "sentence",
    [
        "The clerk was asked if he could explain the figures.",
        "Ann Hill asked if the port could be dredged.",
        "The chair asked members to introduce themselves.",
        "Cy - Review of rope",
        "Cy - Get a lot of mail about rope",
        "Cy: Convert a lot of boats by hand",
        "The roof is to be seen from the pier.",
        "The motion to be moved by Ann is on page 3.",
        "The fair to be moved to May is the old one.",
        "[AH] Convert the boat into a float - **done**",
        "The port asked members to use the new gate.",
        "The board is charged with running the harbour.",
        "A man was charged with theft of rope.",
        "Someone left the gate open to all.",
    ],
)
def test_what_gives_no_work(sentence: str):
    assert tasks(f"- {sentence}\n") == []


def test_what_is_not_yet_done_is_open():
    body = "ACTION:\n\n- *Ann Hill to make pages* NOT YET DONE\n- *someone to make a list* NOT YET DONE\n- Bob to ask DONE\n"
    minutes = build(read_bytes((HEAD + body).encode(), "a.md"))
    assert [(action.status, len(action.owners)) for action in minutes.actions] == [
        ("open", 1),
        ("open", 0),
        ("done", 1),
    ]


def test_entries_below_a_title_over_next_steps():
    body = "## Next steps\n\n- Initiate the work on the page.\n- Work on the pier continues.\n- Review of rules\n"
    body += "- Bob to ask Di\n- Continue to work on the pier\n"
    assert tasks(body) == [([], "Initiate the work on"), (["Bob"], "Bob to ask Di")]


def test_a_single_name_that_no_list_has():
    told = "Bob to ask Di. Ann to write to the port. Cy to book a hall. Greg has asked for rope. Di to buy rope. "
    body = f"{told}Bob said it was dear. Elmo to contact the school.\n\nTammo to mail out the list.\n"
    assert tasks(body)[-1] == (["Tammo"], "Tammo to mail out")
    assert tasks(f"{told}Elmo to contact Di.\n\nPresumably to ask them.\n")[-1][0] == ["Elmo"]
    assert tasks("Tammo to mail out the list.\n") == []


def test_boxes_before_somebody_who_is_to_act():
    body = "- [ ] Ann to call the port\n- [x] Bob and Cy to buy rope\n- [x] Minutes to be approved\n- [ ] Boats\n"
    minutes = build(read_bytes((HEAD + body).encode(), "a.md"))
    found = [([one.as_written for one in action.owners], action.status) for action in minutes.actions]
    assert found == [(["Ann"], None), (["Bob", "Cy"], "done")]


@pytest.mark.parametrize("head", ["", "# Quay Board\n\n"])
def test_a_number_of_an_action_in_brackets_is_nobody(head: str) -> None:
    [action] = build(read_bytes(f"{head}[AP1] find a plumber\n".encode(), "a.txt")).actions
    assert (action.label, action.owners) == ("[AP1]", ())


def test_who_stands_in_a_label_at_the_very_beginning() -> None:
    minutes = build(read_bytes(b"Action (Ann): find a plumber\n", "a.txt"))
    assert [minutes.source.slice(one.span) for one in minutes.actions[0].owners] == ["Ann"]


@pytest.mark.parametrize(
    "who",
    ["Bob Moss, a member who had drawn the new roof,", "Bob Moss, the clerk,", "Bob Moss, who knows the mason,", "Bob Moss"],
)  # fmt: skip
def test_who_is_asked_with_words_about_him_between_commas(who):
    assert tasks(f"## Roof\n\nThe directors asked {who} to prepare a plan.")[0][0] == ["Bob Moss"]


def test_several_who_are_asked_stay_several():
    assert tasks("## Roof\n\nThe directors asked Bob Moss and Ann Hill to prepare a plan.")[0][0] == [
        "Bob Moss",
        "Ann Hill",
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Ann and Bob with Cy to take part.", ["Ann", "Bob", "Cy"]),
        ("Ann together with Cy Dent to measure the slip.", ["Ann", "Cy Dent"]),
        ("Bob, with Greg, to mend the gate.", ["Bob", "Greg"]),
        ("Ann along with Bob and Cy to write to the county.", ["Ann", "Bob", "Cy"]),
        ("Clerk alongside Ann to write to the bank.", ["Clerk", "Ann"]),
    ],
)
def test_who_shares_a_task_stands_behind_with(sentence: str, names: list[str]) -> None:
    assert [who for who, _ in tasks(f"It is new. {sentence}\n")] == [names]


@pytest.mark.parametrize(
    "sentence",
    [
        "The talk with Cy Dent to go ahead.",
        "Ann and Bob came with Cy to talk about the pump.",
        "A visit with Ann to see the mill.",
        "The contract with Low Farm to run for a year.",
    ],
)
def test_what_somebody_else_is_part_of_is_no_task(sentence: str) -> None:
    assert tasks(f"It is new. {sentence}\n") == []


def test_whom_a_task_is_done_with_owns_none_of_it() -> None:
    assert [who for who, _ in tasks("Ann to work with Bob Moss to ask the port.\n")] == [["Ann"]]


def test_a_sign_that_no_name_has_makes_none_of_two_letters():
    assert tasks("A<B to call the port\n") == []
