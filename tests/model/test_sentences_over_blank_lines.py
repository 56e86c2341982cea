"""Sentences that a converter set line by line with blank lines between: the rest of one assigns no work by itself."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "Quay Board\n\nMinutes of the meeting held on 3 July 2030\n\nPresent: Ann Hill, Bob Moss\n\n1. Crane\n\n"


def tasks(text: str, name: str = "x.txt") -> list[str]:
    return [action.text for action in build(read_bytes((HEAD + text).encode(), name)).actions]


@pytest.mark.parametrize("name", ["x.txt", "x.md"])
@pytest.mark.parametrize(
    "lines",
    [
        ["Ann Hill told the board that the harbour had sent in papers", "with a plan for the chain to be mended on the crane."],
        ["Bob Moss said that he had long wanted the matter of lamps,", "on the far side of the quay to be put on the agenda."],
        ["There had been several letters over the years which spoke of", "proposals for more lamps to be provided in winter."],
        ["Ann Hill was glad to see that the club had left the money for", "the old boat to be painted by somebody who knew how."],
    ],
)  # fmt: skip
def test_the_rest_of_a_sentence_assigns_nothing(lines: list[str], name: str) -> None:
    assert tasks("\n\n".join(lines) + "\n", name) == []


def test_a_note_in_small_letters_under_a_whole_sentence_assigns_work() -> None:
    above = "Ann Hill told the board that the harbour had sent in its papers.\n\n"
    assert tasks(above + "letter of thanks to be sent to the harbour.\n") == [
        "letter of thanks to be sent to the harbour."
    ]


def test_a_note_in_small_letters_under_a_short_line_assigns_work() -> None:
    assert tasks("Harbour papers\n\nletter of thanks to be sent to the harbour.\n") == [
        "letter of thanks to be sent to the harbour."
    ]


def test_who_is_named_in_the_rest_of_a_sentence_has_work() -> None:
    above = "The harbour had sent in its papers and the chain was broken, so\n\n"
    assert len(tasks(above + "the board asked Ann Hill to write to the harbour.\n")) == 1
