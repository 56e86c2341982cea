"""Motions and decisions as clerks elsewhere write them: in bullets, without a verb, with the outcome behind."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Minutes of the Quay Board, 10 March 2031\n\nPresent: Ann Hill, Bob Moss\n\n## 1. Welcome\n\nNone.\n\n"


def minutes(text: str, title: str = "Money") -> Minutes:
    return build(read_bytes(f"{HEAD}## 2. {title}\n\n{text}\n\n## 3. Roof\n\nIt leaks.\n".encode(), "x.md"))


def moved(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (one.mover.value if one.mover else None, one.seconder.value if one.seconder else None, one.outcome)
        for one in minutes(text).motions
    ]


def decided(text: str) -> list[tuple[str | None, str]]:
    return [(one.label, one.text) for one in minutes(text).decisions]


HILL, MOSS = "Ann Hill", "Bob Moss"


@pytest.mark.parametrize(
    ("text", "mover", "seconder", "outcome"),
    [
        ("_Ann Hill:_ Move to adjourn.\n_Bob Moss:_ Seconded.\nMotion passed.", HILL, MOSS, "carried"),
        ("* Motion to accept as written by Ann Hill\n* Seconded by Bob Moss\n* Motion passed", HILL, MOSS, "carried"),
        ("Move to accept the plan by Ann Hill\n\nSeconded by Bob Moss", HILL, MOSS, None),
        ("Move to accept the plan - Ann Hill\nSeconded - Bob Moss", HILL, MOSS, None),
        ("_Proposal from Ann Hill:_ Move to accept the rules. Bob Moss seconded. Motion passed.", HILL, MOSS, "carried"),
        ("Motion to adjourn: Ann Hill. Second: Bob Moss. Passed.", HILL, MOSS, "carried"),
        ("Motion to adjourn: Ann Hill; Seconded: Bob Moss", HILL, MOSS, None),
        ("Motion to sell the boat (Hill/Moss). Passed.", "Hill", "Moss", "carried"),
        ("The motion to sell it was read. MSC Hill/Moss to sell the boat.", "Hill", "Moss", None),
        ("Ann Hill nominates Cyd for Clerk. Bob Moss seconded. Motion passed.", HILL, MOSS, "carried"),
        ("Cyd Low was nominated by Ann Hill and seconded by Bob Moss.", HILL, MOSS, None),
        ("1st: Ann Hill 2nd: Bob Moss. Motion passed.", HILL, MOSS, "carried"),
        ("Ann Hill motioned to adjourn, Bob Moss 2nd. All in favor.", HILL, MOSS, "carried"),
        ('Upon the proposition of A Hill, seconded by B Moss, it was resolved "That it be sold."', "A Hill", "B Moss", "carried"),
        ("On the proposal of Ann Hill, seconded by Bob Moss, the plan was adopted.", HILL, MOSS, "carried"),
        ("Moved to accept the proposal.\n\nAccepted without objection.", None, None, "carried"),
        ("Motion was made to sell the boat. Seconded. Passed.", None, None, "carried"),
        ("Motion to approve the report prepared by Cyd Low.\nMoved by Ann Hill, seconded by Bob Moss.", HILL, MOSS, None),
    ],
)  # fmt: skip
def test_who_moves_where_the_sentence_opens_with_the_motion(
    text: str, mover: str | None, seconder: str | None, outcome: str | None
) -> None:
    assert moved(text) == [(mover, seconder, outcome)]


@pytest.mark.parametrize(
    "text",
    ["The motion to sell the boat was talked over.", "Moved to accept new members later.", "Move to the next item.",
     "Ann Hill commented on the proposal of Low Farm to build.", "Bob Moss nominated himself.",
     "Vote: 3 in favor.", "The second: Bob Moss.", "MSC Trawlers sent a letter."],
)  # fmt: skip
def test_what_only_looks_like_a_motion(text: str) -> None:
    assert moved(text) == []


def test_a_motion_announced_in_other_words_is_the_one_moved_before() -> None:
    text = "Ann Hill moved to wait. Bob Moss seconded.\n\nMotion to not do it now was approved."
    assert moved(text) == [(HILL, MOSS, "carried")]


def test_votes_behind_a_label_belong_to_what_stands_before() -> None:
    text = "Vote on {}.\n\n- Vote: 3 in favor, 0 opposed, {} abstained\n- Resolution: Vote passed\n\n"
    found = minutes(text.format("the fee", 1) + text.format("the boat", 0))
    assert [(one.text, one.votes and one.votes.abstain) for one in found.motions] == [
        ("Vote on the fee.", 1), ("Vote on the boat.", 0),
    ]  # fmt: skip
    assert [one.text for one in found.decisions] == ["Vote passed", "Vote passed"]


@pytest.mark.parametrize(
    "text",
    ["Request to open an account. Granted.", "Ann Hill proposed that all should be asked. Agreed.",
     "Ann Hill proposed that all should be asked. All agreed.", "Shall we try the new site? Approved unanimously.",
     "To go back to the old list, all in favor", "Give Bob a key. - Approved by member vote.",
     "Buy a new kettle – agreed unanimously.", "Fire Policy - agreed",
     "Bob Moss is elected as 2031 Quay President/Chairperson", "Bob Moss: elected on a show of hands as Vice President",
     "Bob Moss and Cyd Low are elected unopposed", "Ann Hill was declared elected.",
     "Two new members were nominated and acclaimed - Jim and Kay", "President: by acclamation, Ann Hill",
     "It resolved to look into this service.", "The committee resolves to see what can be done.",
     "The following was agreed:", "The following donations were agreed: Scouts 10, Guides 20.",
     "The following dates were agreed as: 3 May, 4 June.", "Gratefully accepted", "Report accepted with thanks.",
     "The proposal was passed unanimously.", "It was unanimously approved that the hall be sold.",
     "The plan was approved unanimously."],
)  # fmt: skip
def test_what_was_decided(text: str) -> None:
    assert decided(text) == [(None, text)]
    assert decided(f"- {text}\n- It is long.") == [(None, text)]


@pytest.mark.parametrize(
    "text",
    ["The meeting adjourned by acclamation.", "The chair is elected by a show of hands each year.",
     "Bob Moss was elected to the committee in 2019.", "12/345 Shed at Low Farm - Approved",
     "The following matters were agreed for the next agenda:", "The plan was approved unanimously in May.",
     "The plan which was unanimously approved is lost.", "It resolved itself.", "- accepted with a new name\n- in June",
     "Was it so? Bob agreed.", "Yes. Agreed."],
)  # fmt: skip
def test_what_was_not_decided(text: str) -> None:
    assert decided(text) == []


@pytest.mark.parametrize(
    "label", ["RESOLVED that", "IT WAS RESOLVED THAT", "It was agreed that", "Resolved", "Agreed to"]
)
@pytest.mark.parametrize("marks", [("1. ", "2. "), ("(a) ", "(b) "), ("- ", "- ")])
def test_a_label_with_its_clauses_below(label: str, marks: tuple[str, str]) -> None:
    first, second = marks
    [found] = minutes(f"{label}:\n\n{first}the roof be mended;\n{second}the bill be paid.").decisions
    assert (found.label, [one.text for one in found.clauses]) == (label, ["the roof be mended;", "the bill be paid."])


@pytest.mark.parametrize("label", ["Agreement", "Consensus"])
def test_a_label_for_what_all_agree_on(label: str) -> None:
    assert decided(f"- {label}: The group will go on with the list.") == [
        (label, "The group will go on with the list.")
    ]
    assert decided(f"- {label}: the lease of the hall") == []


def test_outcomes_behind_the_one_of_a_motion_speak_of_something_else() -> None:
    text = "Ann Hill moved to mend it. Bob Moss seconded.\n\nApproved.\n\nThe second plan is dear.\n\nRejected."
    assert decided(text) == [(None, "Ann Hill moved to mend it."), (None, "Rejected.")]


@pytest.mark.parametrize(
    ("title", "text", "amended"),
    [
        ("Minutes approval", "Minutes are approved with changes above.", True),
        ("Minutes", "The minutes of 3 May 2030 were approved with the above amendments.", True),
        ("Approval of previous minutes", "Regular meeting of 11 February 2031 - approved.", False),
        ("General", "The minutes from 2029/30 were unanimously approved.", False),
        ("Secretary's report", "Minutes were approved as read.", False),
    ],
)  # fmt: skip
def test_the_last_minutes_approved(title: str, text: str, amended: bool) -> None:
    found = minutes(text, title).approval
    assert found is not None and (found.approved, found.amended) == (True, amended)


@pytest.mark.parametrize(
    "text", ["The minutes of the Finance Committee were unanimously approved.", "Minutes were approved by mail."]
)
def test_minutes_that_are_not_those_of_the_last_meeting(text: str) -> None:
    assert minutes(text, "General").approval is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dwelling. Parish Council approved.", ["Dwelling. Parish Council approved."]),
        ("Agreed £25.", ["Agreed £25."]),
        ("Approved up to $40 for the fair.", ["Approved up to $40 for the fair."]),
        ("New roof at the old mill in Quay Lane - recommend approval.", None),
        ("Also, agreed that new members should begin in May.", None),
        ("After the maps, the Council was in complete agreement that no change was needed.", None),
        ("All were in full agreement to sell the boat.", None),
        ("The order of the tasks was agreed as falling into three parts.", None),
        ("Borough Council permission is wanted.", []),
        ("Dwelling. Agreed.", []),
        ("Ann Hill was in agreement that it is cold.", []),
        ("The county would recommend approval of the plan.", []),
        ("The sum that was agreed as the fee is due.", []),
    ],
)
def test_decisions_in_ordinary_words(text: str, told: list[str] | None) -> None:
    found = [one.text for one in minutes(text).decisions]
    assert found == ([text] if told is None else told)


def test_who_raises_a_motion_moves_it() -> None:
    assert moved("Motion to move on raised by Ann Hill, Seconded: Bob Moss, motion carried") == [
        (HILL, MOSS, "carried")
    ]
    assert not moved("A point on the motion was raised by Ann Hill.")
