"""What motions make of the decisions: those put anew or lost, those to do nothing, those with a list of clauses."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Minutes of the Quay Board, 10 March 2031\n\nPresent: Ann Hill, Bob Moss\n\n## Roof\n\n"


def minutes(text: str) -> Minutes:
    return build(read_bytes((HEAD + text).encode(), "x.md"))


def outcomes(text: str) -> list[str | None]:
    return [one.outcome for one in minutes(text).motions]


def decided(text: str) -> list[str]:
    return [one.text for one in minutes(text).decisions]


@pytest.mark.parametrize(
    "told",
    ["all voting members in attendance voted in the affirmative.", "all trustees present voted in favour.",
     "all those present agreed."],
)  # fmt: skip
def test_all_who_voted_make_a_motion_carried(told: str) -> None:
    text = f"Upon a motion by Ann Hill and second by Bob Moss, {told}\n"
    assert outcomes(text) == ["carried"]
    assert outcomes(
        "Upon a motion by Ann Hill and second by Bob Moss, all voting members were asked for their views.\n"
    ) == [None]


@pytest.mark.parametrize("told", ["Approval was unanimous.", "The vote was unanimous."])
def test_an_outcome_that_does_not_name_the_motion(told: str) -> None:
    moved = "A motion was made by 214 and seconded by 118 to mend the roof. "
    assert outcomes(moved + told) == ["carried"]
    assert outcomes(moved + "Praise was unanimous in the town.") == [None]


def test_motions_in_the_present_tense() -> None:
    text = "Ann moves for the approval of the new roof, Bob seconds, no discussion, new roof approved\n"
    (motion,) = minutes(text).motions
    assert motion.mover is not None and motion.seconder is not None
    assert (motion.mover.value, motion.seconder.value, motion.outcome) == ("Ann", "Bob", "carried")
    assert minutes("Ann moves to the north in May. The board moves to item 4.\n").motions == ()


def test_a_motion_to_do_nothing_that_was_not_approved_is_a_decision() -> None:
    text = "- Ann set motion to not {}.\n- Bob second the motion.\n- Motion not approved.\n"
    assert decided(text.format("mend the roof")) == ["Ann set motion to not mend the roof."]
    assert decided(text.replace("to not {}", "to mend the roof")) == []


@pytest.mark.parametrize(
    ("moved", "told", "expected"),
    [
        ("Ann set motion to not mend the roof.", "Motion not approved.", "carried"),
        ("Ann Hill moved not to buy the boat.", "Motion was not agreed at this time.", "carried"),
        ("Ann Hill moved to not adopt the chart.", "The motion was not adopted.", "carried"),
        ("Motion to not widen the gate, made by Ann Hill.", "Motion is not accepted.", "carried"),
        ("Ann Hill moved not to buy the boat.", "Motion not carried.", "lost"),
        ("Ann Hill moved to not adopt the chart.", "The motion failed.", "lost"),
        ("Ann Hill moved to not adopt the chart.", "Motion not approved, 2 in favour, 5 against.", "lost"),
        ("Ann Hill moved to tell the crew not to ring the bell.", "Motion not approved.", "lost"),
        ("Ann Hill moved to mend the roof.", "Motion not approved.", "lost"),
    ],
)
def test_what_a_denial_says_of_a_motion_to_do_nothing(moved: str, told: str, expected: str) -> None:
    text = f"- {moved}\n- Bob Moss seconded the motion.\n- {told}\n"
    assert outcomes(text) == [expected]
    assert len(decided(text)) == (expected == "carried")


def test_a_motion_that_is_put_anew_decides_nothing() -> None:
    moved = "Director Hill moved to approve the list.\n\nDirector Moss seconded the motion.\n\n"
    anew = "Director Hill amended the motion to approve the list and the roof.\n\nMotion carried.\n"
    assert decided(moved + anew) == ["Director Hill amended the motion to approve the list and the roof."]
    assert decided(moved) == ["Director Hill moved to approve the list."]


def test_the_outcome_behind_a_long_list_of_clauses() -> None:
    clauses = "".join(f"- mend the slates of row {at}\n" for at in range(15))
    assert outcomes(f"Moved by Hill to mend the roof as follows:\n\n{clauses}\nMotion Carried 6-0.\n") == ["carried"]


def test_all_sentences_behind_the_label_are_the_motion() -> None:
    text = "Motion: Ask the builder for a price. Take it if it is fair.\nMotion PASSED.\n"
    assert decided(text) == ["Ask the builder for a price. Take it if it is fair."]
    assert decided("Motion: Ask the builder for a price. Passed\n") == ["Ask the builder for a price."]


def test_a_bracket_that_ends_before_the_motion_is_no_note() -> None:
    text = "The roof leaks. [19:36] Ann moved to mend it, Bob seconded.\n"
    assert [one.text for one in minutes(text).motions] == ["[19:36] Ann moved to mend it, Bob seconded."]
    note = "The roof is to be mended. (Moved by Ann Hill, seconded by Bob Moss)\n"
    assert [one.text for one in minutes(note).motions] == ["The roof is to be mended."]


def test_the_item_on_the_last_minutes_that_was_moved_there_decides_nothing_else() -> None:
    moved = "Proposed Ann Hill\n\nSeconded Bob Moss\n\n"
    text = f"{HEAD}It leaks.\n\n## Minutes of the meeting of 3 February 2031\n\n{moved}Accepted by all\n\n## Rope\n\nTwo.\n"
    found = build(read_bytes(text.encode(), "x.md"))
    assert [one.approved for one in found.approvals] == [True] and not found.decisions
    assert (
        len(build(read_bytes(text.replace("Minutes of the meeting of 3", "Fair on 3").encode(), "x.md")).decisions) == 1
    )
