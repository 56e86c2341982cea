"""Ways to write who was there: lists without a colon, sentences, lines broken in the middle of a name."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\n"
TAIL = "\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt is long.\n"


def people(text: str, tail: str = TAIL) -> list[tuple[str, str]]:
    return [(one.name, one.status) for one in build(read_bytes((HEAD + text + tail).encode(), "x.md")).attendance]


def test_a_list_behind_its_label_without_a_colon() -> None:
    found = people("PRESENT Mr. Hill (Chairman), M. Moss, Miss Low and Messrs G. Bay, L. Dale and J. Vane.")
    assert found == [(name, "present") for name in ("Mr. Hill", "M. Moss", "Miss Low", "G. Bay", "L. Dale", "J. Vane")]
    away = people("Present: Ann Hill, Bob Moss\n\nApologies Di Fox, Ed Bay, Cllrs Moor and Dent")
    assert away[2:] == [(name, "apologies") for name in ("Di Fox", "Ed Bay", "Moor", "Dent")]
    too = people("PRESENT: Ann Hill, Bob Moss\n\nIN ATTENDANCE The Clerk, Ed Bay, and 3 members of the public")
    assert too[2:] == [("Ed Bay", "in-attendance")]


@pytest.mark.parametrize(
    "text",
    ["Attendance Policy, Fees and Rules", "Present Arrangements and Plans were noted.",
     "Apologies Received From The Team"],
)  # fmt: skip
def test_words_of_a_title_are_no_names(text: str) -> None:
    assert people(text) == []


def test_who_also_attended_behind_a_list_that_was_at_its_end() -> None:
    found = people("PRESENT Mr. Hill, Miss Low and J. Vane, Borough Councillor Mr. T. Peel also attended.")
    assert found[2:] == [("J. Vane", "present"), ("Mr. T. Peel", "in-attendance")]


@pytest.mark.parametrize("label", ["Voting Member Regrets", "Members' apologies", "Board regrets:"])
def test_a_heading_over_those_who_sent_word(label: str) -> None:
    found = people(f"## Attendees\n\n- Ann Hill\n- Bob Moss\n\n## {label}\n\n- Di Fox, Alder Ltd\n- Ed Bay, Elm")
    assert found[2:] == [("Di Fox", "apologies"), ("Ed Bay", "apologies")]


def test_a_sentence_that_is_broken_in_the_middle_of_a_name() -> None:
    broken = "The following members were present: Ann Hill, Bob van\n   Moss, Cara Low. "
    broken += "The following members were absent: Di Fox."
    there = [(name, "present") for name in ("Ann Hill", "Bob van Moss", "Cara Low")]
    assert people(broken) == [*there, ("Di Fox", "absent")]
    assert people(f"## 1. Attendance\n\n{broken} A quorum was\npresent.") == [*there, ("Di Fox", "absent")]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The following members were not present: Di Fox.", "absent"),
        ("Absent were Di Fox.", "absent"),
        ("The following had sent their apologies: Di Fox.", "apologies"),
        ("Apologies for absence were received from Di Fox.", "apologies"),
    ],
)
def test_sentences_that_lead_to_those_who_were_away(sentence: str, status: str) -> None:
    assert people(f"Ann Hill and Bob Moss were present. {sentence}")[2:] == [("Di Fox", status)]


def test_apologies_told_behind_those_in_attendance() -> None:
    found = people("In attendance were Ann Hill and Bob Moss. Apologies were received from Di Fox.")
    assert [status for _, status in found] == ["in-attendance", "in-attendance", "apologies"]


def particulars(text: str) -> list[tuple[str, str | None, str | None]]:
    found = build(read_bytes((HEAD + text + TAIL).encode(), "x.md")).attendance
    return [(one.name, one.role, one.organisation) for one in found]


def test_surnames_in_front_with_a_body_behind() -> None:
    found = particulars("Attendees:\n\n* Hill, Ann;\tAlder Ltd\n* Low, Cara;\tCedar\n* Fox, Di; Dogwood Software, Inc.")
    assert found == [
        ("Hill, Ann", None, "Alder Ltd"),
        ("Low, Cara", None, "Cedar"),
        ("Fox, Di", None, "Dogwood Software, Inc"),
    ]
    rows = "|Name|Organisation|Role|\n|---|---|---|\n|Moss, Bob|Birch|Chair|\n|Low, Cara|Cedar|Member|"
    assert particulars(f"Attendees:\n\n{rows}") == [("Moss, Bob", "Chair", "Birch"), ("Low, Cara", "Member", "Cedar")]
    ticked = "|Name|Organisation|Present|\n|---|---|---|\n|Moss, Bob|Birch|x|\n|Low, Cara|Cedar|x|"
    assert particulars(f"Attendees:\n\n{ticked}") == [("Moss, Bob", None, "Birch"), ("Low, Cara", None, "Cedar")]
    alone = particulars("## 2. Roll call\n\n### 2.1 Observers present\n\n* Betts, Eric; Larch, Inc.")
    assert alone == [("Betts, Eric", None, "Larch, Inc")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Present: Moss, John; Low, Mary; Dale, Peter (Chair)", ["Moss, John", "Low, Mary", "Dale, Peter"]),
        ("Present: Moss, J., Low, M. and Dale, P.", ["Moss, J.", "Low, M.", "Dale, P."]),
        ("Present:\n\n- Brook, Peter\n- Jones, Mary Ann\n- Low, Ann\n- Vane, Jo",
         ["Brook, Peter", "Jones, Mary Ann", "Low, Ann", "Vane, Jo"]),
        ("Present:\n\n- MOSS, Ann\n- BROOK, Bob", ["MOSS, Ann", "BROOK, Bob"]),
        ("Present:\n\n- Moss, Mrs Ann\n- Brook, Dr Bob", ["Moss, Mrs Ann", "Brook, Dr Bob"]),
        # people one behind the other, people and their bodies, people and their offices
        ("Present: Smith, Jones and Brown", ["Smith", "Jones", "Brown"]),
        ("Present: Moss, Low; Dale (Chair)", ["Moss", "Low", "Dale"]),
        ("Present:\n\n- Ann, Google\n- Bob, Cisco", ["Ann", "Bob"]),
        ("Present: Moss, Chair; Low, Clerk; Dale, Treasurer", ["Moss", "Low", "Dale"]),
        ("Present: Ann Moss, Bob Low, Cara Dale", ["Ann Moss", "Bob Low", "Cara Dale"]),
    ],
)  # fmt: skip
def test_surnames_in_front_are_told_by_the_list(text: str, found: list[str]) -> None:
    assert [name for name, _ in people(text)] == found


def test_who_is_listed_by_the_surname_is_found_by_the_whole_name() -> None:
    text = "Attendees:\n\n* Moss, Bob;\tBirch\n* Low, Cara;\tCedar\n\n## Roof\n\n"
    text += "Action: Cara Low to mend it.\n\nAction: BM to pay.\n"
    owners = [owner for one in build(read_bytes((HEAD + text).encode(), "x.md")).actions for owner in one.owners]
    assert [owner.resolved for owner in owners] == ["Cara Low", "Bob Moss"]


def test_a_single_bullet_with_a_body_behind_the_name() -> None:
    assert particulars("### Members present\n\n* Mike Moss, Larch") == [("Mike Moss", None, "Larch")]
    assert [name for name, _ in people("Present: Ann Hill, Moss")] == ["Ann Hill", "Moss"]


def test_a_form_of_address_with_a_stroke() -> None:
    assert people("Present: Mr Hill, M. Moss\n\nApologies: M/s Low")[1:] == [
        ("M. Moss", "present"),
        ("M/s Low", "apologies"),
    ]


def test_heads_inside_a_line_of_those_who_were_there() -> None:
    found = people("Present – Ann Hill, Bob Moss. Late: Cara Low. Apologies – Ed Bay. Absent - Di Fox.")
    there = [(name, "present") for name in ("Ann Hill", "Bob Moss", "Cara Low")]
    assert found == [*there, ("Ed Bay", "apologies"), ("Di Fox", "absent")]
    assert people("Present: Ann Hill, Bob Moss\nSent apologies: Ed Bay")[2:] == [("Ed Bay", "apologies")]


def test_a_sentence_about_nobody_takes_nobody_away() -> None:
    found = people("Present: Ann Hill, Bob Moss\nNo apologies were received.")
    assert found == [("Ann Hill", "present"), ("Bob Moss", "present")]


def test_call_signs_in_front_of_the_names() -> None:
    text = "Quay Radio Club\n\n4 March 2031\n\nIn attendance: ACØSA – Ann Hill; K9ZTV – Bob Moss; KØWYN – Cy\nLow; Dee Park\n"
    found = build(read_bytes((text + "\n1. Mast\n\nACØSA mended it.\n").encode(), "x.txt"))
    assert [one.name for one in found.attendance] == ["Ann Hill", "Bob Moss", "Cy Low", "Dee Park"]
    assert not [use for use in found.acronym_uses if "Ø" in use.acronym or use.acronym in {"AC", "SA", "WYN"}]


def test_the_front_matter_names_those_of_whom_the_text_says_that_all_came() -> None:
    head = '---\npresent: ["Ann Hill", "Bob Moss"]\n---\n\n# Quay Club\n\n4 March 2031\n\n## Opening\n\n'
    found = build(read_bytes((head + "All members were present.\n\n## Mast\n\nIt stands.\n").encode(), "x.md"))
    assert [one.name for one in found.attendance] == ["Ann Hill", "Bob Moss"]


def test_a_numbered_paragraph_that_opens_the_meeting_tells_who_was_there() -> None:
    text = "I. President Low called the meeting to order at 8:51 p.m. in the Board\n"
    text += "Room of the Quay House. Members present were\n"
    text += "Ann Hill, Bob Moss and\nCy Low. Also present was Dee Park, Secretary to the Board.\n\nII. There were no comments.\n"
    found = build(read_bytes(("Quay Fund\n4 March 2031\n\n" + text).encode(), "x.txt"))
    assert [one.name for one in found.attendance] == ["Ann Hill", "Bob Moss", "Cy Low", "Dee Park"]
    assert found.items[0].kind == "welcome"


@pytest.mark.parametrize("label", ["5 members present:", "**5** Members in attendance:", "3 people present:"])
def test_how_many_stands_before_the_label(label: str) -> None:
    assert people(f"{label} Ann Hill, Bob Moss") == [("Ann Hill", "present"), ("Bob Moss", "present")]


def test_a_welcome_below_the_apologies_names_nobody_who_is_away() -> None:
    told = "Present: Ann Hill, Bob Moss\n\nApologies: Di Fox\n\nWelcome to new members Bob Moss (PG) and Flo Dent (HG)."
    assert people(told) == [("Ann Hill", "present"), ("Bob Moss", "present"), ("Di Fox", "apologies")]


def test_that_nobody_is_away_may_stand_in_the_front_matter_alone() -> None:
    head = '---\npresent: ["Ann Hill"]\napologies: []\n---\n\n# Quay Club\n\n4 March 2031\n\n'
    found = build(read_bytes((head + "## Mast\n\nIt stands.\n").encode(), "x.md"))
    assert {"present", "apologies"} <= {section.kind for section in found.sections}


@pytest.mark.parametrize(
    "sentence",
    ["Apologies of absence were provided for Cllr Di Fox.", "Apologies were presented for Di Fox and accepted.",
     "Apologies for absence were submitted on behalf of Di Fox.", "Apologies have been provided by Di Fox."],
)  # fmt: skip
def test_apologies_that_somebody_else_brought(sentence: str) -> None:
    for text in (f"3. APOLOGIES FOR ABSENCE {sentence}\n\n4. Roof: it leaks.", f"## Apologies\n\n{sentence}"):
        assert [(name.removeprefix("Cllr "), status) for name, status in people(text)] == [("Di Fox", "apologies")]


def test_apologies_for_something_else_name_nobody_who_was_away() -> None:
    assert people("## Apologies\n\nApologies were given for the late papers.") == []


AWAY = [("Di Fox", "apologies"), ("Ed Bay", "apologies")]


@pytest.mark.parametrize(
    "sentence",
    ["Apologies were received from Di Fox and Ed Bay and were accepted.",
     "Apologies for absence had been received from Di Fox, Ed Bay, and accepted by all.",
     "Apologies from Di Fox and Ed Bay were noted.", "Di Fox and Ed Bay sent apologies, which were accepted.",
     "Apologies: Di Fox and Ed Bay, accepted."],
)  # fmt: skip
def test_apologies_and_what_became_of_them_in_one_sentence(sentence: str) -> None:
    assert people(f"Present: Ann Hill, Bob Moss\n\n## Apologies\n\n{sentence}")[2:] == AWAY


@pytest.mark.parametrize(
    "told", ["were received from Di Fox and Ed Bay, and accepted.", "from Di Fox and Ed Bay were noted."]
)
def test_apologies_and_what_became_of_them_below_those_present(told: str) -> None:
    assert people(f"Present: Ann Hill, Bob Moss\n\nApologies {told}")[2:] == AWAY


def test_who_sent_apologies_and_is_told_of_again_is_one() -> None:
    text = "Present: Ann Hill, Bob Moss\n\nApologies: Di Fox, Ed Bay\n\n## Apologies\n\n"
    found = people(f"{text}Apologies were received from DI FOX.")
    assert [name for name, _ in found] == ["Ann Hill", "Bob Moss", "Di Fox", "Ed Bay"]


def test_who_only_noted_something_under_apologies_sent_none() -> None:
    assert people("## Apologies\n\nDi Fox noted that the hall was cold.\n\nA letter from Ed Bay was received.") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [("Di Fox sent apologies.", ["apologies"]), ("Di Fox and Ed Bay were absent.", ["absent", "absent"]),
     ("Di Fox had given her apologies and Ed Bay was absent.", ["apologies", "absent"]),
     ("Di Fox was present and Ed Bay was unable to attend.", ["present", "absent"]),
     ("Di Fox attended.", ["present"])],
)  # fmt: skip
def test_a_sentence_below_those_present_says_who_was_not_there(sentence: str, told: list[str]) -> None:
    found = people(f"Present: Ann Hill, Bob Moss\n\n{sentence}")
    assert found == [("Ann Hill", "present"), ("Bob Moss", "present"), *zip(["Di Fox", "Ed Bay"], told, strict=False)]


def test_a_surname_that_is_a_word_of_bodies_too() -> None:
    assert people("Present: Ann Hill (M), Bob Moss (M), Di Child (M)(mins)") == [
        (name, "present") for name in ("Ann Hill", "Bob Moss", "Di Child")
    ]
    assert people("Present:\n\n- Ann Hill, Child Protection Officer\n- Bob Moss, Child Health") == [
        (name, "present") for name in ("Ann Hill", "Bob Moss")
    ]


@pytest.mark.parametrize("office", ["Prospective QTC Councillor", "Former QTC Chairman", "Prospective Town Councillor"])
def test_words_before_an_office_are_nobody(office: str) -> None:
    found = people(f"Present: Ann Hill, Bob Moss.\n\n{office}, Jack Dale and 3 residents attended the meeting.")
    assert found == [("Ann Hill", "present"), ("Bob Moss", "present"), ("Jack Dale", "present")]
