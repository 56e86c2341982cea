"""The classifier: what kind of line is what."""

import pytest

from minutelint.syntax.lines import classify, inner


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("156.", "NUMBER_ALONE"),
        ("7.(i)", "NUMBER_ALONE"),
        ("IV.", "NUMBER_ALONE"),
        ("107/20 Openness", "MINUTE_NUMBERED"),
        ("LW 48/2122 Welcome", "MINUTE_NUMBERED"),
        ("** 19/11 Introductions", "MINUTE_NUMBERED"),
        ("3\tHealth Visiting", "NUMBER_ROW"),
        ("1. Apologies", "NUMBERED"),
        ("1.MINUTES OF THE LAST MEETING", "NUMBERED"),
        ("4 Noise", "NUMBERED"),
        ("2: Budget", "NUMBERED"),
        ("6.1 War memorial", "NUMBERED"),
        ("### 3. Parks", "NUMBERED"),
        ("II. PUBLIC COMMENT", "ROMAN_NUMBERED"),
        ("(2)  That the report be noted.", "LETTERED"),
        ("b) Website", "LETTERED"),
        ("29 members of the public", "TEXT"),
        ("2 year old offer: steady increase.", "TEXT"),
        ("14 January 2010 – 2pm, Town Hall", "DATE_LINE"),
        ("Monday, 27th January, 2020 6.30 p.m.", "DATE_LINE"),
        ("Minutes:", "MINUTES_LABEL"),
        ("Additional documents:", "FURNITURE_LINE"),
        ("Page 3 of 9", "FURNITURE_LINE"),
        ("Present: Ann Hill, Bob Moss", "PRESENT_LINE"),
        ("PRESENT (Five Councillors):- Ann Hill (AH)", "PRESENT_LINE"),
        ("## Attendees", "PRESENT_LINE"),
        ("Also in attendance:", "IN_ATTENDANCE_LINE"),
        ("- Apologies:", "APOLOGIES_LINE"),
        ("Regrets: Carl Diaz", "APOLOGIES_LINE"),
        ("Presentation of the accounts was given by the treasurer.", "TEXT"),
        ("ACTION: AB to write to the school", "ACTION_LINE"),
        ("Action Point: - Members to be found", "ACTION_LINE"),
        ("- action FK: write to the library", "ACTION_LINE"),
        ("ACTION Fair Committee: draw up a list", "ACTION_LINE"),
        ("Action plan: the team is setting one up.", "TEXT"),
        ("Actions from the last meeting were reviewed.", "TEXT"),
        ("## Action items", "ACTION_HEAD"),
        ("RESOLVED:  That the report be noted.", "RESOLUTION_LINE"),
        ("Agreed:-  (1)  That the plan be shared.", "RESOLUTION_LINE"),
        ("RESOLVED, that the grant be made.", "RESOLUTION_LINE"),
        ("Agreed minutes need to be distributed.", "TEXT"),
        ("Venue: Civic Suite", "META_LINE"),
        ("The meeting closed at 9.35pm.", "CLOSING_LINE"),
        ("Date of next meeting: 4 May 2021", "NEXT_MEETING_LINE"),
        ("Chairman: __________ Date: ________", "SIGNATURE_LINE"),
        ("## Agenda", "FRAME_HEADING"),
        ("Parent and Carers Forum", "TITLE_LINE"),
        ("Ann Hill\tClerk", "ROW"),
        ("- a bullet", "BULLET"),
        ("** Village Hall", "BOLD_LINE"),
        ("", None),
    ],
)
def test_kind(line: str, kind: str | None) -> None:
    assert [found.kind for found in classify(line)] == ([kind] if kind else [])


def test_gaps_and_offsets() -> None:
    text = "One line.\n\n \nAnother line.\n"
    first, second = classify(text)
    assert (first.gap, second.gap) == (0, 2)
    assert text[second.span.start : second.span.end] == "Another line."


@pytest.mark.parametrize(
    ("rule", "line", "label", "words"),
    [
        ("attendance", "PRESENT (Five Councillors):- Ann Hill\n", "PRESENT (Five Councillors)", "Ann Hill"),
        ("attendance", "Also, in Attendance Public – Two.\n", "Also, in Attendance", "Public – Two."),
        ("action", "    1. action TB to change the address\n", "action", "TB to change the address"),
        ("action", "Action Point: - Members to be found\n", "Action Point", "Members to be found"),
        ("resolution", "Agreed:-  (1)  That the plan be shared.\n", "Agreed", "(1)  That the plan be shared."),
        ("resolution", "RESOLVED, that the grant be made.\n", "RESOLVED", "that the grant be made."),
        ("fact", "Venue: Room 2: upstairs\n", "Venue", "Room 2: upstairs"),
    ],
)
def test_inside_of_labelled_lines(rule: str, line: str, label: str, words: str) -> None:
    tokens = inner(rule, line, 100)
    values = {token.type: token for token in tokens}
    stated = next(token for name, token in values.items() if name.endswith("_WORDS"))
    assert stated.value == label
    assert values["WORDS"].value.strip() == words
    assert line[values["WORDS"].start_pos - 100 :].startswith(words)
