"""Motions that a label, a bracket, a note beside the words or figures alone tell of."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "# Minutes of the Allotment Board\n\nDate: 4 May 2031\n\nPresent: Ann Hill, Bob Moss\n\n## 1. Repairs\n\n"


def told(body: str) -> Minutes:
    return build(read_bytes(f"{HEAD}{body}\n".encode(), "board.md"))


def motions(body: str) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (one.mover and one.mover.value, one.seconder and one.seconder.value, one.outcome) for one in told(body).motions
    ]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("- Moved (Ann): to paint the shed. Seconded Bob. Passed.", ("Ann", "Bob", "carried")),
        ("- Moved (Ann) to paint the shed. Passed.", ("Ann", None, "carried")),
        ("Motion (Hill): that the shed be painted. Seconded (Moss). Carried.", ("Hill", "Moss", "carried")),
        ("Motion [Hill/Moss]: to paint the shed. Carried 5-0.", ("Hill", "Moss", "carried")),
        ("Proposed (Hill), seconded (Moss): paint the shed. Agreed.", ("Hill", "Moss", "carried")),
        ("M/S/C (Hill/Moss) to paint the shed. (5-0)", ("Hill", "Moss", "carried")),
        ("The board passed a motion to paint the shed.", (None, None, "carried")),
        ('The committee agreed on the motion: "The shed will be painted."', (None, None, "carried")),
        ("A motion was carried that the shed be painted.", (None, None, "carried")),
        ("A motion was passed to paint the shed\n\nMoved by Ann, Seconded by Bob", ("Ann", "Bob", "carried")),
        ("The motion to paint the shed was approved by all present.", (None, None, "carried")),
        ("Moved Ann Hill, seconded Bob Moss, that the shed be painted. (5-0)", ("Ann Hill", "Bob Moss", "carried")),
        ("- Motion to paint the shed (5-0)", (None, None, "carried")),
        ("Ann moved for $30 of paint. Ann amended her motion. Bob seconded. Carried.", ("Ann", "Bob", "carried")),
        ("The gate is mended.\n\nProposed by: Ann\n\nUnanimously approved.", ("Ann", None, "carried")),
        ("The gate is mended.\n\nProposed by: Ann\nOutcome: Approved", ("Ann", None, "carried")),
        (
            "The gate is mended.\n\nProposed by: Ann\n\nIt was asked what it costs.\n\nBob has paint.\n\nUnanimously approved.",
            ("Ann", None, "carried"),
        ),
        ("Bob is to be the clerk.\n\nMoved by: Ann\n\nCarried, with thanks to Bob for this.", ("Ann", None, "carried")),
        (
            "Bob is clerk.\n\nProposed by: Ann\n\nUnanimously approved, with talk of it as a brief thing.",
            ("Ann", None, "carried"),
        ),
    ],
)
def test_marks(body: str, found: tuple[str | None, str | None, str | None]) -> None:
    assert motions(body) == [found]


@pytest.mark.parametrize(
    "body",
    [
        "Ideas proposed by Ann & Bob for consideration include a pond.",
        "The motion was passed to the clerk for filing.",
        "The gate is mended.\n\nProposed by: Ann\n\nThe paint is dry.",
        "The county council passed a motion to close the road.",
        "The home side won (5-0)",
        "Moved (online) to the next page.",
    ],
)
def test_what_is_no_motion(body: str) -> None:
    assert motions(body) == []


TICKED = (
    "- Motion: Move to elect Ann Hill\n- Moved by: Bob Moss\n- Seconded by: Ann Low\n- Talk: None\n- Vote: By hand\n"
)


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("- Result:\n- [X] PASSED\n- [ ] FAILED", "carried"),
        ("- Result:\n- [ ] PASSED\n- [x] FAILED", "lost"),
        ("- Result:\n- [ ] Carried\n- [ ] Lost", None),
        ("- Result: [ ] Carried [x] Lost", "lost"),
        ("☑ Carried ☐ Lost", "carried"),
        ("☐ Carried ☒ Lost", "lost"),
    ],
)
def test_of_several_outcomes_the_ticked_one_is_told(outcome: str, found: str | None) -> None:
    assert motions(TICKED + outcome) == [("Bob Moss", "Ann Low", found)]
    decided = [(one.label, one.text) for one in told(TICKED + outcome).decisions]
    assert decided == ([("Motion", "Move to elect Ann Hill")] if found == "carried" else [])


def test_labels_without_outcome_stay_apart() -> None:
    body = "- Moved: to look at the paths. Members: Ann, Bob\n- Moved (Ann): to paint the shed. Seconded Bob. Passed."
    assert motions(body)[-1] == ("Ann", "Bob", "carried")
    assert [(one.label, one.text) for one in told(body).decisions] == [("Moved", "to paint the shed.")]


def test_words_quoted_behind_those_who_moved_them() -> None:
    body = (
        "The Director asked for names.\n\nProposed by Councillor Hill;\nSeconded by Councillor Moss;\n\n"
        "“That, Councillor Low be appointed Chair.”\n\nThe Director declared Councillor Low elected."
    )
    assert motions(body) == [("Councillor Hill", "Councillor Moss", "carried")]
    assert [one.text for one in told(body).decisions] == ["That, Councillor Low be appointed Chair."]


def test_an_outcome_line_stays_the_decision_of_a_noted_motion() -> None:
    body = "**The gate is mended.**\n\nProposed by: Ann\n\nUnanimously approved."
    assert [one.text for one in told(body).decisions] == ["Unanimously approved."]
