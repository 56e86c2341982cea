"""Motions: who moved and seconded them, what became of them, how many voted which way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutelint.model.build import build
from minutelint.model.motions.assembling import read_motions
from minutelint.model.motions.decisions import decisions_of
from minutelint.model.motions.sentences import read_sentence
from minutelint.model.nodes import Approval, Decision, Motion
from minutelint.model.walk import walk
from minutelint.readers import read, read_bytes
from minutelint.source import Source, Span
from minutelint.syntax.parse import parse

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
HEAD = "# Minutes of Fernley Board\n\n## 1. Welcome\n\nNone.\n\n## 2. Money\n\n"
Votes = tuple[int | None, int | None, int | None]


class Found(NamedTuple):
    mover: str | None
    seconder: str | None
    outcome: str | None
    votes: Votes | None


def motions_of(source: Source, approvals: tuple[Approval, ...] = ()) -> tuple[Motion, ...]:
    return read_motions(walk(parse(source.text), len(source.text)), source.text, approvals)


def written(body: str) -> tuple[Source, tuple[Motion, ...]]:
    source = read_bytes((HEAD + body).encode(), "board.md")
    return source, motions_of(source)


def told(motion: Motion) -> Found:
    votes = motion.votes
    return Found(
        motion.mover.value if motion.mover else None,
        motion.seconder.value if motion.seconder else None,
        motion.outcome,
        (votes.for_, votes.against, votes.abstain) if votes else None,
    )


def found(body: str) -> list[Found]:
    return [told(motion) for motion in written(body)[1]]


@pytest.mark.parametrize(
    ("body", "mover", "seconder"),
    [
        ("Ann Hill moved to adopt the plan. Bob Moss seconded the motion.", "Ann Hill", "Bob Moss"),
        ("Director Hill moved to adopt the plan.\n\nDirector Moss seconded the motion.", "Director Hill", "Director Moss"),
        ("**Motion:** Mayor Hill **moved** that it be paid. **Seconded** by Councilor Moss.", "Mayor Hill", "Councilor Moss"),
        ("The plan was approved. _Prop. AH, 2nd BM, All agreed._", "AH", "BM"),
        ("Proposed for payment: AH seconded BM", "AH", "BM"),
        ("The record was agreed. Proposed by AH, seconded by BM.", "AH", "BM"),
        ("These were moved as correct by Ann Hill and Bob Moss.", "Ann Hill", "Bob Moss"),
        ("A motion was made by Trustee Hill, seconded by Trustee Moss, that the fee be cut.", "Trustee Hill", "Trustee Moss"),
        ("Upon a motion by Ms. Hill and second by Mr. Moss, the panel chose a chair.", "Ms. Hill", "Mr. Moss"),
        ("On motion of Hill, seconded by Moss, the plan was adopted.", "Hill", "Moss"),
        ("A motion, duly made by Hill and seconded by Moss, was carried.", "Hill", "Moss"),
        ("Action: Moved by Director Hill, seconded by Moss, and carried unanimously.", "Director Hill", "Moss"),
        ("- Ann set motion to approve the list.\n- Bob Seconded motion", "Ann", "Bob"),
        ("- Ann set motion to approve the list.\n- Bob second the motion.", "Ann", "Bob"),
        ("| Moved By | AH |\n|---|---|\n| Seconded By | BM |", "AH", "BM"),
        ("**Moved by:** Ann Hill\n\n**Seconded by:** Bob Moss", "Ann Hill", "Bob Moss"),
        ("Councillor Hill, seconded by Councillor Moss, moved that the fee be cut.", "Councillor Hill", "Councillor Moss"),
        ("Cllr Hill (Chair) proposed that the wall be built. Cllr Moss seconded.", "Cllr Hill", "Cllr Moss"),
        ("M/S Hill/Moss to approve the agenda.", "Hill", "Moss"),
        ("MOVED by R. Orr, SECONDED by T. van der Berg that the fee be waived.", "R. Orr", "T. van der Berg"),
        ("The motion was made by 214 and seconded by 118.", "214", "118"),
        ("AH proposed that she will write to the firm. BM seconded this.", "AH", "BM"),
        ("Hill motion to move into discussion.", "Hill", None),
        ("Moved by Hill. Motion Carried 6-0.", "Hill", None),
        ("The Chair moved that the meeting adjourn, Ms. Pike seconded.", "The Chair", "Ms. Pike"),
    ],
)  # fmt: skip
def test_mover_and_seconder(body: str, mover: str, seconder: str | None) -> None:
    assert [(one.mover, one.seconder) for one in found(body)] == [(mover, seconder)]


@pytest.mark.parametrize(
    ("verdict", "outcome", "votes"),
    [
        ("The motion passed 5-0.", "carried", (5, 0, 0)),
        ("Motion carried; 7:0", "carried", (7, 0, 0)),
        ("Approved 6-0-3 by post.", "carried", (6, 0, 3)),
        ("It passed 4-0. Councilor Low abstained.", "carried", (4, 0, 1)),
        ("**Moved 5-0**.", "carried", (5, 0, 0)),
        ("Carried 7 votes to 2 with 1 abstention.", "carried", (7, 2, 1)),
        ("The motion was defeated by 4 votes to 3.", "lost", (3, 4, 0)),
        ("The motion failed 2-5.", "lost", (2, 5, 0)),
        ("Motion not approved at this time.", "lost", None),
        ("Motion carried with these votes: Hill – aye, Moss – aye, and Low – nay.", "carried", (2, 1, 0)),
        ("Aye: Hill, Moss, Low\n\nNo: None\n\nMotion carried", "carried", (3, 0, None)),
        ("For: 6 Against: 2 Abstained: 1. Motion carried.", "carried", (6, 2, 1)),
        ("Vote: 6-1-0", "carried", (6, 1, 0)),
        ("Six were in favour and Cllrs Low and Pike abstained.", "carried", (6, None, 2)),
        ("All were in favour.", "carried", None),
        ("Passed without dissent.", "carried", None),
        ("The motion carried unanimously.", "carried", None),
        ("Bob Moss withdrew the motion.", "withdrawn", None),
        ("The motion was tabled.", "tabled", None),
        ("The hall was cold.", None, None),
        ("The motion to extend it passed at 7:30 pm.", "carried", None),
    ],
)
def test_outcome_and_votes(verdict: str, outcome: str | None, votes: Votes | None) -> None:
    body = f"Ann Hill moved that the fee be cut. Bob Moss seconded.\n\n{verdict}"
    assert found(body) == [("Ann Hill", "Bob Moss", outcome, votes)]


def test_votes_in_brackets_behind_a_resolution() -> None:
    source, motions = written(
        "RESOLVED: That the bin be bought. (Cllr Ann Hill proposed, Cllr Bob Moss seconded, six were in favour and two "
        "abstained as they had been absent)."
    )
    assert [told(one) for one in motions] == [("Cllr Ann Hill", "Cllr Bob Moss", "carried", (6, None, 2))]
    assert motions[0].text == "That the bin be bought."
    assert source.slice(motions[0].span) == "That the bin be bought."
    assert motions[0].item == 1


def test_a_resolution_with_figures_was_moved_by_nobody_named() -> None:
    _, motions = written("RESOLVED, that the grant be paid.\n\nApproved, 4-1-0.")
    assert [told(one) for one in motions] == [(None, None, "carried", (4, 1, 0))]
    assert motions[0].text == "that the grant be paid."


def test_an_amended_motion_is_another_one() -> None:
    assert found(
        "Director Hill moved to approve the list.\n\nDirector Moss seconded the motion.\n\n- A word was missing.\n\n"
        "Director Hill amended the motion to approve the list and the word.\n\nDirector Low seconded the motion as amended."
        "\n\nMotion carried 3-0."
    ) == [
        ("Director Hill", "Director Moss", None, None),
        ("Director Hill", "Director Low", "carried", (3, 0, 0)),
    ]


def test_a_labelled_motion_takes_mover_and_votes_from_the_lines_below() -> None:
    _, motions = written("Motion: That the roof be mended.\n\nMoved: Hill\n\nSeconded: Moss\n\nCARRIED 6-1")
    assert [told(one) for one in motions] == [("Hill", "Moss", "carried", (6, 1, 0))]
    assert motions[0].text == "That the roof be mended."


def test_the_words_of_a_motion_are_the_sentence_that_moves_it() -> None:
    source, motions = written(
        "We met late. Ann Hill moved that the fee be cut. Bob Moss seconded. The motion passed 5-0."
    )
    (motion,) = motions
    assert motion.text == source.slice(motion.span) == "Ann Hill moved that the fee be cut."
    assert motion.mover is not None and source.slice(motion.mover.span) == "Ann Hill"
    assert motion.seconder is not None and source.slice(motion.seconder.span) == "Bob Moss"
    assert motion.votes is not None and source.slice(motion.votes.span) == "5-0"


@pytest.mark.parametrize(
    "body",
    [
        "Mr Hill has moved to other duties. Mrs Moss moved to Leeds. The fence was moved by the builder.",
        "Dr Hill was seconded to the Trust. Ms Moss, seconded from the county, spoke of the motion sensor.",
        "The Council moved into closed session. The chair asked for a motion to adjourn.",
        "Cllr Hill proposed that we meet in May.",
        "Ann proposed a picnic. All agreed.",
        "The plan, proposed by Hill Homes, was approved.",
        "The motion was lost. Mr Low spoke of the motion at length.",
        "At the last meeting Cllr Hill had moved that the fee be cut.",
        "The bypass was approved 12-10-2018.",
        "The clerk moved the files. The emotion carried her.",
    ],
)
def test_what_is_no_motion(body: str) -> None:
    assert found(body) == []


def test_an_approval_moved_and_seconded_was_carried() -> None:
    source, (before,) = written("These were moved as correct by Ann Hill and Bob Moss.")
    approval = Approval(0, "approved", before.span)
    (after,) = motions_of(source, (approval,))
    assert (before.outcome, after.outcome) == (None, "carried")


def test_carried_motions_make_decisions_unless_known() -> None:
    source, motions = written(
        "Motion: Ann Hill moved that the fee be cut. Motion carried.\n\nBob Moss moved that the hall be let. The motion was lost."
        "\n\nBob Moss moved that the wall be built. The motion passed."
    )
    fee, hall, wall = motions
    made = decisions_of(motions, (), (), source.text)
    assert [(one.label, one.span, one.item) for one in made] == [("Motion", fee.span, 1), (None, wall.span, 1)]
    known = Decision(0, None, wall.text, Span(wall.span.start, wall.span.start + 4))
    assert [one.span for one in decisions_of(motions, (known,), (), source.text)] == [fee.span]
    approval = Approval(0, "approved", fee.span)
    assert [one.span for one in decisions_of(motions, (known,), (approval,), source.text)] == []
    assert hall.outcome == "lost"


VOCABULARY = """
Ann Hill Cllr moved proposed seconded by and , : – ( ) . motion Motion carried lost 5-0 7:0 six in favour against abstained aye
No: None that the / M/S Prop. 2nd to withdrew amended tabled Council
"""
WORDS = st.sampled_from(sorted(set(VOCABULARY.split())))


@given(st.lists(WORDS, max_size=30))
def test_any_sentence_is_read(words: list[str]) -> None:
    sentence = " ".join(words)
    said = read_sentence(sentence, 100)
    for fact in (said.mover, said.seconder):
        if fact is not None:
            assert fact.value == sentence[fact.span.start - 100 : fact.span.end - 100]
    assert said.mover is None or said.moves


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    said = read_sentence(text, 0)
    assert said.count.votes() is None or said.count.span is not None


def _person(name: Any) -> str:
    words = (name or "").lower().replace(".", " ").split()
    return " ".join(word for word in words if word not in {"mr", "mrs", "ms", "dr", "cllr", "councillor"})


def test_the_corpus() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the real documents are not in this checkout")
    wanted = right = made = voted = 0
    for keyed in sorted(CORPUS.glob("*.key.json")):
        key = json.loads(keyed.read_text(encoding="utf-8"))
        document = CORPUS / key["file"]
        if document.suffix not in {".md", ".markdown", ".txt"}:
            continue
        source = read(document)
        got = {
            (source.locate(m.span).line, _person(told(m).mover), _person(told(m).seconder)): told(m)
            for m in motions_of(source)
        }
        made += len(got)
        for want in key["motions"]:
            wanted += 1
            sides = (_person(want["mover"]), _person(want["seconder"]))
            near = [one for (line, *who), one in got.items() if tuple(who) == sides and abs(line - want["line"]) <= 2]
            votes = want["votes"] and (want["votes"]["for"], want["votes"]["against"], want["votes"]["abstain"])
            right += bool(near)
            voted += any((one.votes, one.outcome) == (votes, want["outcome"]) for one in near)
    assert wanted > 20
    assert 2 * right / (wanted + made) >= 0.9
    assert voted >= 0.9 * right


@pytest.mark.parametrize(
    "body",
    ["Hill move into discussion of old business", "Hill move to public discussion.", "Hill move to consider rule 4",
     "Ann Hill move to adjourn, Bob Moss seconds.", "Ann Hill moves into closed session."],
)  # fmt: skip
def test_somebody_moves_in_the_bare_present(body: str) -> None:
    assert [one.mover for one in found(f"{body}\n")] == ["Ann Hill" if "Ann" in body else "Hill"]


@pytest.mark.parametrize(
    "body",
    ["Ann and Bob move to Low Street in May.", "Hill moves into the new office.", "The lads move to the hall.",
     "Lots of Members move into a discussion of rain.", "The Board moves into closed session."],
)  # fmt: skip
def test_what_only_goes_elsewhere(body: str) -> None:
    assert found(f"{body}\n") == []


@pytest.mark.parametrize(
    "said", ["no objections", "hearing no objection", "there being no objections", "no discussion/objections"]
)
def test_nobody_objects(said: str) -> None:
    moved = "Ann Hill moved to sell the boat, Bob Moss seconded"
    assert [one.outcome for one in found(f"{moved}, {said}.\n")] == ["carried"]
    assert [one.outcome for one in found(f"{moved}. There were no objections to the colour.\n")] == [None]


def test_each_saying_of_a_log_stands_alone() -> None:
    log = (
        "[19:24] Low: Voting members: 4 of 23\n[19:36] Low: Ann Hill moved to sell the boat, Bob Moss seconds, carried\n"
        "[19:37] Low: Bob Moss moved to adjourn, Ann Hill seconds, carried\n"
    )
    texts = [one.text.partition(" ")[0] for one in written(log)[1]]
    assert texts == ["[19:36]", "[19:37]"]


@pytest.mark.parametrize(
    "body",
    [
        "The special resolution was proposed by Ann Hill. She made no speech.",
        "The resolution was then proposed by Ann Hill.",
        "The motion was proposed by Ann Hill.",
        "This ordinary resolution was formally proposed by Ann Hill.",
    ],
)
def test_a_resolution_that_somebody_proposes_is_moved(body: str) -> None:
    assert [one.mover for one in found(body)] == ["Ann Hill"]


@pytest.mark.parametrize("body", ["The gate was proposed by Ann Hill.", "The plan was proposed by Ann Hill in May."])
def test_a_thing_that_somebody_proposes_is_no_motion(body: str) -> None:
    assert found(body) == []


def test_what_follows_the_mover_in_a_paragraph_that_is_all_title() -> None:
    text = (
        "Quay Fund\n4 March 2031\n\n1. Mr. Moss moved to adjourn the meeting. Ms. Hill seconded it. Motion carried.\n"
    )
    [motion] = build(read_bytes((text + "\n2. There were no comments.\n").encode(), "x.txt")).motions
    assert (motion.mover and motion.mover.value, motion.outcome) == ("Mr. Moss", "carried")
    assert motion.seconder is not None and motion.seconder.value == "Ms. Hill"


def test_the_mover_stands_behind_the_words_of_a_labelled_motion() -> None:
    head = "# Quay Board\n\n4 March 2031\n\nPresent: Ann Hill, Bob Moss\n\n## Gate\n\nIt was seen.\n\n"
    for first, second in (("1st:", "2nd:"), ("1 ST :", "2 ND :")):
        text = f"{head}MOTION: PAINTED WITH CARE {first} HILL {second} MOSS\n\n## Roof\n\nIt leaks.\n"
        [motion] = build(read_bytes(text.encode(), "x.md")).motions
        assert motion.mover and motion.seconder and motion.text == "PAINTED WITH CARE"
        assert (motion.mover.value, motion.seconder.value) == ("HILL", "MOSS")
