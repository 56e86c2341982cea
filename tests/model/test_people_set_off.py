"""Lists of people and what stands around them: sentences under a table, headings over names, parts of a day."""

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\n"
TAIL = "\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt is long.\n"
NAMES = ["Ann Hill", "Bob Moss", "Cy Low"]
TABLE = "The following members were present:\n\n| Name | Call |\n|---|---|\n"
TABLE += "| Ann Hill | VA1X |\n| Bob Moss | VA2X |\n| Cy Low | VA3X |\n"
BULLETS = "Present:\n\n- Ann Hill\n- Bob Moss\n- Cy Low\n"


def people(text: str, head: str = HEAD, tail: str = TAIL) -> list[tuple[str, str]]:
    return [(one.name, one.status) for one in build(read_bytes((head + text + tail).encode(), "x.md")).attendance]


def names(text: str, head: str = HEAD, tail: str = TAIL) -> list[str]:
    return [name for name, _ in people(text, head, tail)]


@pytest.mark.parametrize("above", [TABLE, BULLETS])
def test_a_broken_sentence_under_a_list_ends_it(above: str) -> None:
    text = "\nThat looked like the best turnout\nin many a year of the club.\n\nTom, VA9X, showed\nthe new pump to the club.\n"
    assert names(above + text) == NAMES
    assert (
        names(
            above
            + "\nAs each of us came in we took\na ticket for the draw.\n\nDale, from the north, told us\nof his boat."
        )
        == NAMES
    )


@pytest.mark.parametrize("above", [TABLE, BULLETS])
def test_people_in_sentences_under_a_list_stay(above: str) -> None:
    assert names(above + "\nDi Fox and Ed Bay, who live next to\nthe pier, joined at eight.")[3:] == [
        "Di Fox",
        "Ed Bay",
    ]
    assert names(above + "\nDi Fox, clerk of the works\nEd Bay, warden")[3:] == ["Di Fox", "Ed Bay"]


def test_who_did_something_under_those_away_was_there() -> None:
    head = "Present: Ann Hill, Bob Moss\n\nAbsent: Cy Low"
    for told in ("\n\nDi Fox declared a quorum.", ". Di Fox took the chair.", "; Di Fox took the minutes."):
        assert people(head + told)[2:] == [("Cy Low", "absent"), ("Di Fox", "present")]
    assert people(head + ", Di Fox")[2:] == [("Cy Low", "absent"), ("Di Fox", "absent")]


@pytest.mark.parametrize(
    "label",
    ["## Present Members", "Present members:", "**Participating members**", "Members participating:",
     "**Attending directors (online):**", "Present Councillors (3)"],
)  # fmt: skip
def test_those_present_with_their_office_behind(label: str) -> None:
    assert people(label + "\n\nAnn Hill\nBob Moss\nCy Low") == [(name, "present") for name in NAMES]
    assert people(label + "\n\n- Ann Hill\n- Bob Moss\n- Cy Low") == [(name, "present") for name in NAMES]


def test_present_members_in_a_sentence_are_no_label() -> None:
    assert names("Present members were asked to stay.\n\n- Alder Green\n- Oak Lane") == []


@pytest.mark.parametrize("label", ["Roll call", "Roll Call:", "**Roll call:**", "ROLL CALL", "# Roll call:"])
@pytest.mark.parametrize(
    "listed", ["Ann Hill\nBob Moss\nCy Low", "- Ann Hill\n- Bob Moss\n- Cy Low", "Ann Hill, Bob Moss, Cy Low"]
)
def test_names_below_a_roll_call(label: str, listed: str) -> None:
    assert people(f"{label}\n\n{listed}") == [(name, "present") for name in NAMES]


@pytest.mark.parametrize("lead", ["Roll call:", "**Roll Call:**", "Roll call of members -"])
def test_names_behind_a_roll_call(lead: str) -> None:
    assert names(f"{lead} Ann Hill, Bob Moss, Cy Low") == NAMES


def test_the_agenda_below_a_roll_call_is_not_of_people() -> None:
    text = "# Roll call:\n\n- Ann Hill\n- Bob Moss\n- Cy Low\n\n# Agenda:\n\n"
    assert names(text + "- Look at the roof\n- Talk of the road\n- Pay the bills of Oak Ltd\n") == NAMES


@pytest.mark.parametrize(
    "text",
    ["Roll call: Hill aye, Moss aye, Low no", "Roll call: All directors were there.",
     "Roll call\n\nThe chair called the meeting to order.\n\n- Alder Green\n- The roof was mended\n- The road was swept"],
)  # fmt: skip
def test_a_roll_call_without_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "listed",
    ["Ann Hill, Ed.D., vice president\nBob Moss, clerk\nCy Low, Ph. D.", "Ann Hill, Ph.D., Bob Moss, M.D., and Cy Low, J.D.",
     "Ann Hill, M.B.A.\nBob Moss, D.D.S.\nCy Low, LL.B. (Chair)", "Ann Hill Ph.D., Bob Moss, P.E., Cy Low, C.P.A.",
     "- Ann Hill, D.Phil.\n- Bob Moss, B.Sc., M.Sc.\n- Cy Low, O.B.E."],
)  # fmt: skip
def test_a_degree_behind_a_name_is_nobody(listed: str) -> None:
    assert names("Present:\n" + listed) == NAMES


def test_initials_in_front_of_a_name_are_no_degree() -> None:
    assert names("Present: M.A. Hill, J.P. Moss, R.N. Low") == ["M.A. Hill", "J.P. Moss", "R.N. Low"]
    assert names("Present: J.P., A.H., M.A.") == ["J.P.", "A.H.", "M.A."]
