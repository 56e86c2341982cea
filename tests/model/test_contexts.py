"""Capitals that are no acronym because of what stands around them."""

from __future__ import annotations

import pytest

from minutelint.model.acronyms.finding import find_acronyms

NAMES = ["Piet van den Berg", "Kay Lund", "Jan-Ole Wirth", "JT Moss"]


def used(text: str) -> list[str]:
    return [one.acronym for one in find_acronyms(text, people={}, named=NAMES).uses]


@pytest.mark.parametrize(
    "text",
    [
        "RKD Slate, Inc. sent a price. RKD will start in May.", "8. A&V Food Group, LLC d/b/a The Oven",
        "The shop d/b/a Old RKD Bakery moved.", "Mr Lund, Harbour AG", "Ola Berg (Harbour AG)",
        "Notice 044, Category: GRTAL", "see ticket #BKQ", "moved to consider SB #58", "hearings on AB 40 and others",
        "money of the HEALT Act", "FF Tom Lake spoke", "AC Lake spoke", "JT Moss spoke", "Ann Holt, CMC, Clerk",
        "from 2:00 to 3:00 pm ET", "a firm in Oldtown, NC", "Main Street, NC 12345", "from Oldtown NC…",
        "Tomas (NL) spoke", "Harbour Days PL 2020: asked Harbour Days PL to help",
        "hard to do (Piet VDB)", "too late (KXL - please check)", "- KXL: spoke with us", "- JO: spoke with us",
        "on holiday (MK - last week)", "## D-ZTAR", "a talk on OP-KTE and KTE", "Bank of Alder (BAL) has", "on 7 MARCH 2022",
        "RKQ: no\nRKQ: yes\nRKQ: no\nRKQ: so", "at 15:00 BST (1600 CST)", "law AB 2013 was read", "REPLY The pump works",
        "XW said that it leaks. She noted that XW would mend it.",
    ],
)  # fmt: skip
def test_what_stands_around_capitals_tells(text: str) -> None:
    assert set(used(text)) <= {"KTE"}


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("The RKD Corporation Yard is shut.", ["RKD"]),
        ("the RKD in Slate, Oldtown", ["RKD"]),
        ("The AC noted it", ["AC"]),
        ("the SB and its clerk", ["SB"]),
        ("about NC money", ["NC"]),
        ("the ET line, the ET", ["ET", "ET"]),
        ("a KXL board - last week", ["KXL"]),
        ("non-RKD land, RKD-led", ["RKD", "RKD"]),
        ("Cllr Ann Holt asked (RKD)", ["RKD"]),
        ("talks with BASC, BARAC, SPLITZ", ["BASC", "BARAC"]),
        ("the WG CI notes", ["WG", "CI"]),
        ("Alder DC Planning, our planning", ["DC"]),
        ("Kay Lund (KYL) and Ann Holt (KYLX)", ["KYL", "KYLX"]),
        ("RKQ: no\nRKQ: yes", ["RKQ", "RKQ"]),
    ],
)
def test_near_misses_are_acronyms(text: str, acronyms: list[str]) -> None:
    assert used(text) == acronyms


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("the report of RKD Slating", True), ("the RKD 2 pump", True), ("we asked RKD SLATING about it", True),
        ("the RKD report", False), ("the RKD Report and its report", False), ("of RKD. Slating", False),
        ("in RKD 7:30", False),
        ("new homes were built for Elmbrook HA. They are let.", True), ("a firm, Dole & Hartwick RKD, came", True),
        ("money from the Elmbrook HA.", False), ("homes of Elmbrook HA tenants", False), ("Elmbrook HA.", False),
        ("the talk of Lund RKD.", True), ("paid by Elmbrook RKD, an elmbrook firm", False),
    ],
)  # fmt: skip
def test_letters_beside_one_word_of_a_name(text: str, beside: bool) -> None:
    (use,) = find_acronyms(text, people={}).uses
    assert use.beside is beside


def test_words_in_capitals_for_stress_are_no_acronyms() -> None:
    assert used("It had NEVER worked and SHOULD have been SEEN to.") == []


def test_an_expansion_does_not_hold_the_acronym() -> None:
    assert find_acronyms("GLSS (with GLSS funds)", people={}).definitions == ()


@pytest.mark.parametrize(
    ("text", "in_name"),
    [
        ("Ola Berg (RKD) spoke", True),
        ("RKD Gold Fund\t$ 30.00", True),
        ("a letter of RKD Global Services came", True),
        ("the RKD Spring Fair", False),
        ("a letter of RKD Global services; global services", False),
        ("RKD\tGold Fund", False),
        ("it was asked (RKD) why", False),
        ("RKD- Wire\t$", True),
        ("help of RKD (Rowing) is sure", True),
        ("help of RKD (Drawing) and drawing", False),
        ("help of RKD (Oars) is sure", False),
    ],
)
def test_letters_that_are_part_of_a_name(text: str, in_name: bool) -> None:
    (use,) = find_acronyms(text, people={}).uses
    assert use.in_name is in_name


def test_letters_in_the_attendance_list_are_part_of_a_name() -> None:
    from minutelint.source import Span

    found = find_acronyms("Ola Berg - RKD\nThe RKD asked.", people={}, lists=[Span(0, 14)])
    assert [use.in_name for use in found.uses] == [True, False]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Ann to talk to NQ about the gate. BM asked why.", True),
        ("Ann met with NQ. BM asked why.", True),
        ("Ann to talk to NQ department. BM asked why.", False),
        ("Ann to write for NQ about the gate. BM asked why.", False),
        ("Ann to talk to NQ about the gate.", False),
    ],
)
def test_one_who_is_spoken_to_may_be_a_person_where_initials_are(text: str, met: bool) -> None:
    [use] = [use for use in find_acronyms(text, people={}).uses if use.acronym == "NQ"]
    assert use.in_name == met


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The RKD works. See https://www.rkd.com/tools", True),
        ("The RKD works. Go to gate.rkd.org to give.", True),
        ("The RKD works. Write to ann@rkd.org today.", False),
        ("The RKD works. See https://www.harbour.com/rkd", False),
        ("The quotation from RKD was read. RKD will start in May.", True),
        ("The homes built by RKD are let.", True),
        ("The letter from RKD was read.", False),
        ("An offence under RKD ch. 138 was told.", True),
        ("An offence under R.K.D. ch. 138 s. 64 was told.", True),
        ("The R.K.D. met.", False),
        ("A house in RKD C4 was told.", False),
        ("The radio of KRLT is loud.", True),
        ("The letter of KRLT is long.", False),
    ],
)
def test_what_is_a_name_somewhere_is_one_everywhere(text: str, named: bool) -> None:
    uses = find_acronyms(text, people={}).uses
    assert uses and {use.in_name for use in uses} == {named}


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("- GKF:\n  - It was paid.\n- Money:\n  - None is left.\n", ["GKF"]),
        ("- GKF:\n  - It was paid.\n- KLT:\n  - Went to the fair.\n", []),
        ("- GK:\n  - It was paid.\n", []),
    ],
)
def test_letters_alone_before_a_colon_are_a_topic_unless_several_may_speak(text: str, acronyms: list[str]) -> None:
    assert used(text) == acronyms
