"""Who took the minutes, and where the meeting was held when it was held nowhere or the heading has it among the rest."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Fact, Minutes
from minutelint.readers import read_bytes

ITEMS = "\n1. Welcome\nAll were welcome.\n\n2. Roof\nThe roof was mended.\n"


def minutes(head: str, body: str = "", name: str = "m.md") -> Minutes:
    return build(read_bytes((head + "\n" + ITEMS + body).encode(), name))


def value(fact: Fact | None) -> str | None:
    return fact.value if fact is not None else None


@pytest.mark.parametrize(
    ("head", "body", "who"),
    [
        ("Present: Ann Hill (Chair), Bob Moss (Clerk)", "", "Bob Moss"),
        ("Minute taker: Bob Moss\n\nPresent: Ann Hill, Bob Moss", "", "Bob Moss"),
        ("Present: Ann Hill, Bob Moss", "\nRespectfully submitted,\n\nBob Moss\n", "Bob Moss"),
        ("Present: Ann Hill, Bob Moss", "\nMinutes taken by Bob Moss.\n", "Bob Moss"),
        ("Present: Ann Hill, Bob Moss", "\nMinuted by: BM\n", "BM"),
        ("Present: Ann Hill, Bob Moss\n\nBob Moss agreed to take the minutes.", "", "Bob Moss"),
        ("Present: Ann Hill, Bob Moss\n\nBob Moss acted as secretary.", "", "Bob Moss"),
        ("Chaired by\tAnn Hill\tClerked by\tBob Moss", "", "Bob Moss"),
        ("Also present: the Clerk and two members of the public", "", "Clerk"),
        ("Ann substituted for Bob in note-taking.\n\nPresent: Ann Hill, Bob Moss", "", "Ann"),
        ("Present: Ann Hill, Bob Moss", "\nAnn Hill stood in for Bob Moss as scribe.\n", "Ann Hill"),
        ("Present: Ann Hill, Bob Moss", "\nCy Low filled in as minute-taker.\n", "Cy Low"),
        ("Present: Ann Hill, Bob Moss", "\nAnn Hill is covering for the clerk as note taker.\n", "Ann Hill"),
        ("Present: Ann Hill, Bob Moss", "\nAnn Hill stood in for Bob Moss as goalkeeper.\n", None),
        ("Present: Ann Hill, Bob Moss", "\nThe note-taking app was covered in a talk.\n", None),
        ("Present: Ann, Bob\n\nCurrent officers: chair (Ann), secretary (Cy), treasurer (Bob)", "", None),
        ("Present: Ann Hill, Bob Moss", "\nThe minutes are kept by hand.\n", None),
        ("Present: Ann Hill, Bob Moss", "\nAs there was no clerk, the councillor who kept minutes is thanked.\n", None),
        ("Apologies: Bob Moss (Secretary)\n\nPresent: Ann Hill", "", None),
    ],
)
def test_who_took_the_minutes(head: str, body: str, who: str | None) -> None:
    assert value(minutes(head, body).meeting.minuted_by) == who


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Harbour Society, 4 March 2031, 7 pm, online", "online"),
        ("Harbour Society, 4 March 2031\n\nHeld virtually via Zoom at 7 pm", "virtually via Zoom"),
        ("Harbour Society\n\nAnnual meeting - Quay Village Hall, 4 March 2031", "Quay Village Hall"),
        ("Harbour Society\n\n4 March 2031 7.30pm Quay Village Hall", "Quay Village Hall"),
        ("# Harbour Society\n\n## Location\n\nThe shed on the quay\n\n## Notes", "The shed on the quay"),
        ("Harbour Society, 4 March 2031", None),
    ],
)
def test_where_it_was_held(head: str, place: str | None) -> None:
    assert value(minutes(head).meeting.venue) == place


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Closed at 21:27 by Ann", "21:27"),
        ("Adjourned at 8:35 p.m.", "20:35"),
        ("The meeting was declared closed at 8.05pm.", "20:05"),
        ("The meeting was called to a close at 8.05pm.", "20:05"),
        ("The meeting came to an end at 8.05pm.", "20:05"),
        ("Ann adjourns meeting at 7:22 pm", "19:22"),
        ("The road will be closed at 21:00.", None),
    ],
)
def test_when_it_closed(line: str, time: str | None) -> None:
    assert value(minutes("Harbour Society, 4 March 2031", f"\n{line}\n").meeting.end) == time
