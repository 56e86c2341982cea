"""Forms of items: how they are counted, what opens them, where their titles end."""

from __future__ import annotations

import pytest

from minutelint.config.settings import Config
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Minutes of the meeting of the Quay Board held on 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n"


def minutes(text: str, name: str = "x.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def items(text: str, name: str = "x.md") -> list[tuple[str | None, str, int]]:
    return [(item.number, item.title, item.level) for item in minutes(HEAD + text, name).items]


def found(text: str, *codes: str, name: str = "x.txt") -> list[tuple[str, str]]:
    """Return the findings of some rules: code and the words at fault."""
    one = minutes(HEAD + text, name)
    findings = check(one, ruleset(load_rules(()), Config())).findings
    text = one.source.text
    return [(f.code, text[f.span.start : f.span.end]) for f in findings if f.code in codes]


WORDS = ["Roof", "Road", "Gate", "Pond", "Hedge", "Shed", "Lamp", "Wall", "Path", "Tree"]


def counted(numbers: str) -> str:
    return "\n\n".join(f"{n}. {word}\n\nIt was discussed." for n, word in zip(numbers.split(), WORDS, strict=False))


@pytest.mark.parametrize(
    ("numbers", "faults"),
    [
        ("1 2 3 4 3 4 5 6", [("NUM002", "3")]),
        ("1 2 3 4 5 6 5 6 7", [("NUM002", "5")]),
        ("1 2 3 4 2 3 4", [("NUM002", "2")]),
        ("1 2 3 4 3 5", [("NUM002", "3")]),
        ("1 2 3 4 1 2 3", []),
        ("1 2 3 4 5", []),
    ],
)
def test_numbers_that_go_back_and_run_on_are_one_fault(numbers: str, faults: list[tuple[str, str]]) -> None:
    assert found(counted(numbers), "NUM001", "NUM002", "NUM003") == faults


def test_numbers_that_go_on_under_a_heading_of_their_own_are_another_count() -> None:
    text = counted("1 2 3 4").replace("## ", "") + "\n\n# Part B\n\n" + counted("3 4 5")
    assert found(text, "NUM001", "NUM002", "NUM003", name="x.md") == []


def test_sub_items_with_the_number_of_another_item() -> None:
    text = "## 1. Roof\n\nIt leaks.\n\n## 2. Road\n\nLong.\n\n## 3. Dates\n\n"
    text += "### {}.1 July\n\nMonday.\n\n### {}.2 May\n\nFriday.\n"
    assert found(text.replace("{}", "2"), "NUM001", "NUM002", "NUM003", name="x.md") == [("NUM003", "2.1")]
    assert items(text.replace("{}", "2"))[3:] == [("2.1", "July", 2), ("2.2", "May", 2)]
    assert found(text.replace("{}", "3"), "NUM001", "NUM002", "NUM003", name="x.md") == []
    plain = "1. Roof\n\nIt leaks.\n\n2. Road\n\n4.1 The rules of the house say so.\n\n3. Gate\n\nShut.\n"
    assert found(plain, "NUM001", "NUM002", "NUM003") == []


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("## Roof\n\nIt leaks.\n\n## Old Business\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n", []),
        ("## Roof\n\nIt leaks.\n\n## Old Business\n\n## New Business\n\nA gate.\n\n## Gate\n\nShut.\n", ["Old Business"]),
        ("## Roof\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n", ["Roof"]),
        ("## Opening\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n\n## Meeting close\n", []),
        ("## Road\n\nLong.\n\n## Opening of the new hall\n\n## Gate\n\nShut.\n", ["Opening of the new hall"]),
        ("**Apologies**\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n", ["Apologies"]),
        ("**Apologies**\n\nBob Moss\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n", []),
        ("- Apologies:\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n", ["Apologies:"]),
        ("- Apologies: none\n\n## Road\n\nLong.\n\n## Gate\n\nShut.\n", []),
    ],
)  # fmt: skip
def test_headings_with_nothing_under_them(text: str, empty: list[str]) -> None:
    assert [words for _, words in found(text, "SEC002", name="x.md")] == empty


def test_a_count_of_its_own_under_an_item_is_what_it_holds() -> None:
    text = "**REPORTS**\n\n1. Chair's report\nNone.\n2. Clerk's report\n   1. Roof\n      It leaks.\n   2. Road\n      Long.\n\n"
    assert found("**OPENING**\n\nAll came.\n\n" + text + "**CLOSE**\n\nAt nine.\n", "SEC002", name="x.md") == []


def test_a_speaker_is_no_heading() -> None:
    text = "Matters arising\n\nNone were told.\n\nRoof\n\nIt leaks in the rain.\n\nBob:\n\nIt may be the gutter.\n\n"
    text += "Road\n\nLong is the road.\n\nBob:\n\nIt ends here.\n\nAnn:\n\nIt does.\n\nGate\n\nShut it was.\n"
    assert [title for _, title, _ in items(text, "x.txt")] == ["Matters arising", "Roof", "Road", "Gate"]
    bold = "**Roof:**\n\nIt leaks.\n\n**Ann Hill:**\n\nIt did.\n\n**Road works:**\n\nLong.\n\n**Gate:**\n\nShut.\n"
    assert [title for _, title, _ in items(bold)] == ["Roof:", "Road works:", "Gate:"]


def test_a_sentence_with_a_word_of_titles_is_no_heading() -> None:
    told = "We welcome Ann to the meeting and Bob makes another motion to confirm her as one of the board:\n"
    text = f"Roof report\n\nIt leaks in the rain.\n\n{told}\n- Bob votes yes\n\nGate report\n\nShut.\n\nRoad report\n\nLong.\n"
    assert "We welcome" not in " ".join(title for _, title, _ in items(text, "x.txt"))


def test_parts_of_every_meeting_are_no_items() -> None:
    text = (
        "## Location\n\nQuay House\n\n## Roof\n\nIt leaks.\n\n## Location of the shed\n\nNorth.\n\n## Road\n\nLong.\n"
    )
    assert [title for _, title, _ in items(text)] == ["Roof", "Location of the shed", "Road"]
    text = "**Roof**\n\nIt leaks.\n\n**Conclusions:**\n\nMend it.\n\n**Road**\n\nLong.\n\n**Goals for May**\n\nMany.\n"
    assert [title for _, title, _ in items(text)] == ["Roof", "Road", "Goals for May"]


def test_topics_named_for_an_office() -> None:
    text = "## Notes\n\n" + "".join(
        f"- {word}:\n    - It was told.\n" for word in ("Roof", "Chair", "Secretary", "Road")
    )
    assert [title for _, title, _ in items(text)] == ["Roof:", "Chair:", "Secretary:", "Road:"]


def test_an_agenda_with_a_text_of_its_own_that_comes_again() -> None:
    part = "## Roof [5 min, until 0:05]\n\n- {}\n\n## Road [ 10 min ]\n\n- {}\n\n## Gate\n\n- {}\n\n"
    text = "# Agenda\n\n" + part.replace("{}", "to be told") + "# Minutes\n\n" + part.replace("{}", "it was told")
    found = minutes(HEAD + text)
    assert [item.title for item in found.items] == ["Roof", "Road", "Gate"]
    assert found.items[0].span.start > found.source.text.index("# Minutes")
    told = "It was told at length that this is so, " * 4
    other = f"# Agenda\n\n## Roof\n\n{told}\n\n## Road\n\n{told}\n\n# Minutes\n\n## Gate\n\nShut.\n\n## Pond\n\nDeep.\n"
    assert [title for _, title, _ in items(other)] == ["Roof", "Road", "Gate", "Pond"]


def levels(text: str) -> list[tuple[str, int]]:
    return [(item.title, item.level) for item in minutes(text).items]


def test_items_below_sittings() -> None:
    text = "# Minutes of the week\n\n## Session One - Monday\n\n### Roof\n\nIt leaks.\n\n### Road\n\nLong.\n\n"
    text += "## Session Two - Friday\n\n### Gate\n\nShut.\n"
    assert levels(text) == [
        ("Session One - Monday", 1), ("Roof", 2), ("Road", 2), ("Session Two - Friday", 1), ("Gate", 2)
    ]  # fmt: skip


def test_a_heading_that_was_set_in_another_way() -> None:
    text = "**Roof**\n\nIt leaks.\n\n**Road**\n\nLong.\n\n**Gate**\n\nShut.\n\n# {}\n\nThe meeting closed at 9 pm.\n"
    assert [title for _, title, _ in items(text.replace("{}", "Adjournment"))] == [
        "Roof",
        "Road",
        "Gate",
        "Adjournment",
    ]
    assert [title for _, title, _ in items(text.replace("{}", "Remarks"))] == ["Roof", "Road", "Gate"]


def test_bold_letters_with_a_plain_list_between() -> None:
    text = "1. Reports\n\n**a) Roof**\n\nIt was noted:\n\na) that it leaks\nb) that it is old\n\n"
    text += "**b) Road**\n\nLong.\n\n2. Gate\n\nShut.\n"
    assert [number for number, _, _ in items(text)] == ["1", "a)", "b)", "2"]
    text = text.replace("**", "")
    assert [number for number, _, _ in items(text)][-1] == "2"


def test_a_bracket_is_not_cut_at_a_dash() -> None:
    long = "1. The Long Room (open from May – closed in October), for which Ann Hill asked the members. It was granted.\n\n"
    title = items(long + "2. Road\n\nLong.\n\n3. Gate\n\nShut.\n", "x.txt")[0][1]
    assert title.count("(") == title.count(")")


def test_a_single_numbered_item() -> None:
    head = "Quay Team\n\nDate: 3 July 2024\nPresent: Ann Hill, Bob Moss\n"
    found = minutes(head + "1: Plan of the Roof\nIt was drawn by all.\n", "x.txt").items
    assert [(item.number, item.title) for item in found] == [("1", "Plan of the Roof")]
    assert minutes(head + "\nIt was drawn by all.\n\n1: Plan of the Roof\nIt was drawn.\n", "x.txt").items == ()


def test_business_under_action_items() -> None:
    part = "**{}**\n\n1. Mending of the roof\n   (Ann Hill)\n   Recommendation: mend it.\n   Action: Moved by Hill, carried.\n\n"
    text = "**OPENING**\n\nAll came.\n\n" + part.replace("{}", "HEARINGS") + part.replace("{}", "ACTION ITEMS")
    found = items(text + "**CLOSE**\n\nAt nine.\n")
    assert [title for _, title, level in found if level == 1] == ["OPENING", "HEARINGS", "ACTION ITEMS", "CLOSE"]
    tasks = "**OPENING**\n\nAll came.\n\n**ROOF**\n\nIt leaks.\n\n**ACTION ITEMS**\n\n1. Ann Hill to mend the roof\n"
    assert [title for _, title, _ in items(tasks)] == ["OPENING", "ROOF"]


def test_a_motion_before_any_heading_approves_the_minutes() -> None:
    text = "Bob Moss made a motion to approve the minutes\n\nAnn Hill seconded the minutes\n\n"
    found = minutes(HEAD + text + "**Roof**\n\nIt leaks.\n\n**Road**\n\nLong.\n\n**Gate**\n\nShut.\n")
    assert [one.outcome for one in found.approvals] == ["approved"]
    assert [item.title for item in found.items] == ["Roof", "Road", "Gate"]


def test_letters_that_run_on_in_another_setting() -> None:
    head, letters = (
        "1. Opening\n\nAll came.\n\n2. Consent\n\nA. Roof\nIt leaks.\n\nB. Road\nLong.\n\n",
        "C. Gate\n\nShut.\n\n",
    )
    tail = "".join(
        f"{n}. {word}\n\nIt was told.\n\n" for n, word in ((3, "Shed"), (4, "Lamp"), (5, "Wall"), (6, "Path"))
    )
    expected = ["1", "2", "A", "B", "C", "3", "4", "5", "6"]
    assert [number for number, _, _ in items(head + "### " + letters + tail)] == expected
    assert [number for number, _, _ in items(head + letters + tail)] == expected
    other = items(head + letters.replace("C. ", "### F. ") + tail)
    assert "F" not in [number for number, _, _ in other]


def test_numbers_set_in_below_a_number_count_within_it() -> None:
    text = (
        "1. **Reports**\n   1. **Treasurer**\n      The balance is £300.\n\n      **Ward councillor**\n\n"
        "      The road was closed.\n\n   2. **Clerk**\n      Two letters came.\n\n2. **Planning**\n"
        "   1. **Barn at Mill Lane**\n      Plans were seen.\n\n3. **Next Meeting**\n   7 August 2024\n"
    )
    assert items(text) == [
        ("1", "Reports", 1), ("1", "Treasurer", 2), ("2", "Clerk", 2), ("2", "Planning", 1), ("1", "Barn at Mill Lane", 2),
        ("3", "Next Meeting", 1),
    ]  # fmt: skip
    assert not found(text, "NUM001", "NUM002", "NUM003", name="x.md")


def test_numbers_that_stand_askew_count_on() -> None:
    text = "".join(
        f"{' ' * at}{n}. {word}\n\n   It was discussed.\n\n"
        for n, at, word in zip(range(1, 6), (1, 1, 2, 0, 3), WORDS, strict=False)
    )
    assert items(text) == [(str(n), word, 1) for n, word in zip(range(1, 6), WORDS, strict=False)]


@pytest.mark.parametrize("verb", ["Direct", "Instruct", "Authorise"])
def test_an_instruction_names_no_owner(verb: str) -> None:
    assert not minutes(HEAD + f"1. Roof\n\n{verb} staff to mend the roof.\n").actions


def test_a_bold_label_of_the_next_meeting_is_a_heading_as_the_others_are() -> None:
    bullets = "- The {} was seen\n  - It is wet\n- The {} was mended\n  - It cost £20\n\n"
    text = "**Work done:**\n\n{}**Work to come:**\n\n{}**NEXT MEETING:**\n\nWednesday 7 August 2024\n".format(
        bullets.format("roof", "gate"), bullets.format("quay", "mast")
    )
    assert [title for _, title, _ in items(text)] == ["Work done:", "Work to come:", "NEXT MEETING:"]
    assert minutes(HEAD + text, "x.md").next_meeting is not None
    assert "Next meeting" not in [
        title for _, title, _ in items(text.replace("NEXT MEETING:**\n\n", "Next meeting:** "))
    ]


def test_a_list_inside_the_last_sub_item_keeps_none_from_being_one() -> None:
    parts = "1. ROOF\n\nIt leaks, as the Clerk said.\n\n2. HARBOUR COMMITTEE\n\nIt met in June and did as follows:\n\n"
    tasks = "1. Approved the plan for a longer pier at the quay.\n2. Put off the sale of the old crane until May.\n"
    before, after = (
        "".join(f"## {word}\n\nIt was discussed.\n\n" for word in part) for part in (WORDS[2:5], WORDS[5:7])
    )
    text = f"{before}## Reports\n\n{parts}{tasks}\nNothing more was told.\n\n{after}"
    assert [(number, title) for number, title, level in items(text) if level == 2] == [
        ("1", "ROOF"), ("2", "HARBOUR COMMITTEE"),
    ]  # fmt: skip
    assert [title for _, title, level in items(text) if level == 1] == [*WORDS[2:5], "Reports", *WORDS[5:7]]


def test_a_bullet_alone_over_a_paragraph_is_a_title_that_lost_its_number() -> None:
    head = f"{counted('1 2 3')}\n\n- The gate was seen.\n- The pond was seen.\n\n\n\n"
    ends = (
        "- **Dates of Next Meetings**\n\nTuesday 6 August 2024.\n\n- **EXCLUSION OF PRESS**\n\nThe rest was private.\n"
    )
    assert [title for _, title, _ in items(head + ends)] == [
        *WORDS[:3], "Dates of Next Meetings", "EXCLUSION OF PRESS",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "bullets",
    ["- Next meeting: 6 August 2024\n\nThe chair closed it.", "- NONE RECEIVED\n\nThe chair closed it.",
     "- Planning application\n\nIt was seen.", "- Date of next meeting\n- Dates of walks\n\nThey were seen.",
     "- Date of next meeting\n\n  It is in August."],
)  # fmt: skip
def test_a_bullet_that_says_something_or_stands_among_others_is_none(bullets: str) -> None:
    assert [title for _, title, _ in items(f"{counted('1 2 3')}\n\n{bullets}\n")] == WORDS[:3]


RIGHT = """
 8. Old Business

    A. Crane [Ann]
       It was oiled.

    B. Lamps [Bob]
       One is out.

 9. New Business

    A. Ropes [Ann]
       These are worn.

10. Close
    All went home.
"""


def test_letters_set_in_under_numbers_that_are_set_in_themselves() -> None:
    numbers = " 7. Roof\n\n    It leaks.\n" + RIGHT
    assert [number for number, _, level in items(numbers, "x.txt") if level == 2] == ["A", "B", "A"]
    assert [title for _, title, level in items(numbers, "x.txt") if level == 2][-1] == "Ropes [Ann]"


LED = """## Agenda

### Crane

The crane was looked at.

Ann summed up what is wrong with it:

1. The rope of the crane is worn out.
2. The hook of the crane is bent.
3. The oil of the crane is lost.

Bob volunteered to buy oil.

### Lamps

One lamp is out.
"""


def test_sentences_counted_behind_a_lead_under_a_heading_are_a_list() -> None:
    assert [title for _, title, _ in items(LED)] == ["Crane", "Lamps"]


def test_titles_counted_behind_a_lead_are_items() -> None:
    text = LED
    for said in (
        "The rope of the crane is worn out.",
        "The hook of the crane is bent.",
        "The oil of the crane is lost.",
    ):
        text = text.replace(said, f"{said.split()[1].title()} and Hooks\n\nIt is gone.\n")
    assert [number for number, _, _ in items(text)] == ["1", "2", "3"]


GROUPED = (
    "## I. Opening\n\nAt noon.\n\n## II. {}\n\n### Crane\n\nIt was oiled.\n\n### Lamps\n\nOne is out.\n\n"
    "## III. Close\n\nAt one.\n"
)


def test_headings_under_a_numbered_one_for_several_matters_are_items() -> None:
    assert [(title, level) for _, title, level in items(GROUPED.format("New Business"))][1:4] == [
        ("New Business", 1), ("Crane", 2), ("Lamps", 2),
    ]  # fmt: skip
    assert [title for _, title, _ in items(GROUPED.format("Harbour Works"))] == ["Opening", "Harbour Works", "Close"]
