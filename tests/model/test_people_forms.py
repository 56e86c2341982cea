"""Forms of attendance in documents: where a list ends, tables, sentences, and who is meant by a name that is cut short."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.directory import Directory
from minutelint.model.nodes import Attendee, Minutes, Person
from minutelint.model.people import read_people
from minutelint.readers import read_bytes
from minutelint.source import Span

HEAD = "# Quay Board\n\n3 July 2024\n\n"
ROOF = "\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt is wet.\n"


def minutes(text: str, name: str = "x.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def people(text: str, name: str = "x.md") -> list[tuple[str, str]]:
    return [(one.name, one.status) for one in minutes(text, name).attendance]


def names(text: str, name: str = "x.md") -> list[str]:
    return [one for one, _ in people(text, name)]


def attending(*rows: str) -> list[Attendee]:
    return read_people([(row, 0) for row in rows], "present")


@pytest.mark.parametrize(
    "below",
    ["The chair welcomed everyone.", "The meeting was called to order at 7pm by President Low.",
     "We discussed the plans of the roof and Ann agreed to mend it.", "Ann Hill opened the meeting with a word of thanks."],
)  # fmt: skip
def test_a_sentence_behind_a_blank_line_ends_a_list(below: str) -> None:
    assert names(f"{HEAD}Present: Ann Hill, Bob Moss, Cy Low\n\n{below}{ROOF}") == ["Ann Hill", "Bob Moss", "Cy Low"]
    under = "Present:\n\nAnn Hill\n\nBob Moss\n\nCy Low"
    assert names(f"{HEAD}{under}\n\n{below}{ROOF}") == ["Ann Hill", "Bob Moss", "Cy Low"]


@pytest.mark.parametrize(
    "below", ["Cy Low, Di Fox", "Cy Low and Di Fox attended for the roof.", "Cy Low and Di Fox were also present."]
)
def test_people_behind_a_blank_line_go_on_with_a_list(below: str) -> None:
    assert names(f"{HEAD}Present: Ann Hill, Bob Moss\n\n{below}{ROOF}") == ["Ann Hill", "Bob Moss", "Cy Low", "Di Fox"]


def test_a_number_with_another_heading_ends_a_list() -> None:
    text = "Quay Board\nDate: 3 July 2024\nPresent: Ann Hill, Bob Moss\n1: Roof Plans and Road Plans\nIt leaks.\n"
    assert names(text, "x.txt") == ["Ann Hill", "Bob Moss"]
    assert names("Quay Board\n3 July 2024\nPresent:\n1. Ann Hill\n2. Bob Moss\n", "x.txt") == ["Ann Hill", "Bob Moss"]


def test_a_word_in_brackets_behind_a_name_is_another_name() -> None:
    known = Directory(attending("Ann Hill (Candy)", "Bob Moss (Bo_2)", "Cy Low (Quayside)", "Di Fox (Quayside)"))
    assert known.resolve("Candy").name == "Ann Hill"
    assert known.resolve("Bo_2").name == "Bob Moss"
    assert known.resolve("Quayside").candidates == ()


def test_first_names_where_the_list_holds_initials() -> None:
    known = Directory(attending("AH", "BM", "BL", "Cy"))
    assert known.resolve("Ann").candidates == ("AH",)
    assert known.resolve("Bob").candidates == ("BM", "BL")
    assert known.resolve("AnnH").name == "AH"
    assert known.resolve("Di").candidates == known.resolve("AnnF").candidates == ()


def test_a_first_name_and_the_initial_of_the_surname() -> None:
    known = Directory(
        attending("Ann Hill", "Bob Moss"), [Person("Ann Fox", Span(0, 1)), Person("Hugo Low", Span(0, 1))]
    )
    assert known.resolve("Ann F").name == "Ann Fox"
    assert known.resolve("Ann H.").name == known.resolve("AnnH").name == "Ann Hill"
    assert known.resolve("HugoL").name == "Hugo Low"
    assert known.resolve("Ann B").candidates == known.resolve("HugoB").candidates == ()


def test_a_letter_that_was_lost_is_one_of_the_name() -> None:
    task = "- Section 5, roof: M. von B?rg will mend it.\n"
    found = minutes(f"{HEAD}Present: Bob Moss, Martin von B?rg\n\n## Outstanding actions\n\n{task}")
    assert [one.name for one in found.attendance] == ["Bob Moss", "Martin von B?rg"]
    assert [owner.resolved for action in found.actions for owner in action.owners] == ["Martin von B?rg"]
    assert names(f"{HEAD}Present: Bob Moss, Cy? Low") == ["Bob Moss", "Cy", "Low"]


def test_who_speaks_of_himself_owns_nothing() -> None:
    text = f"{HEAD}Present: Ann Hill, Bob Moss\n\n## Roof\n\nIt was then that I agreed to mend it.\n"
    assert [owner.as_written for action in minutes(text).actions for owner in action.owners] == []
