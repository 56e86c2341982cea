"""The classifier: what kind of line is what."""

import pytest

from minutelint.syntax.labels import read_label
from minutelint.syntax.lines import classify


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
    ("kind", "line", "label", "words"),
    [
        ("PRESENT_WORDS", "PRESENT (Five Councillors):- Ann Hill\n", "PRESENT (Five Councillors)", "Ann Hill"),
        ("IN_ATTENDANCE_WORDS", "Also, in Attendance Public – Two.\n", "Also, in Attendance", "Public – Two."),
        ("ACTION_WORDS", "    1. action TB to change the address\n", "action", "TB to change the address"),
        ("ACTION_WORDS", "Action Point: - Members to be found\n", "Action Point", "Members to be found"),
        ("RESOLUTION_WORDS", "Agreed:-  (1)  That the plan be shared.\n", "Agreed", "(1)  That the plan be shared."),
        ("RESOLUTION_WORDS", "RESOLVED, that the grant be made.\n", "RESOLVED", "that the grant be made."),
        ("VENUE_WORDS", "Venue: Room 2: upstairs\n", "Venue", "Room 2: upstairs"),
    ],
)
def test_inside_of_labelled_lines(kind: str, line: str, label: str, words: str) -> None:
    found = read_label(line, 100, "CONTACT_WORDS", kind)
    assert found is not None
    assert (found.kind, found.words, found.text) == (kind, label, words)
    assert line[found.span.start - 100 : found.span.end - 100] == words


def test_a_line_without_the_label() -> None:
    assert read_label("A sentence.", 0, "ACTION_WORDS") is None
