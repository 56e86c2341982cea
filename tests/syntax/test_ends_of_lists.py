"""Where lists of people and of work end in plain text, in which titles have no marks."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Quay Board\n\nMinutes of the meeting held on 4 March 2025\n\n"


def model(text: str) -> Minutes:
    return build(read_bytes((HEAD + text).encode(), "minutes.txt"))


def people(text: str) -> list[str]:
    return [one.name for one in model(text).attendance]


@pytest.mark.parametrize("title", ["Topics", "Cranes and lamps", "Money", "Things done"])
def test_bullets_under_another_title_are_nobody(title: str) -> None:
    assert people(f"Attendees\n\n• Ann Hill\n• Bob Moss\n\n{title}\n\n• Crane\n• Lamps\n") == ["Ann Hill", "Bob Moss"]


@pytest.mark.parametrize("title", ["Welcome and introductions", "Minutes of the last meeting", "Any other business"])
def test_the_title_of_an_item_is_nobody(title: str) -> None:
    names = ["Ann Hill", "Bob Moss"]
    assert people(f"Present: Ann Hill, Bob Moss\n\n{title}\n\nThe chair spoke of the lamps.\n") == names


@pytest.mark.parametrize("group", ["Guests:", "Voting members"])
def test_a_name_of_a_group_is_no_other_title(group: str) -> None:
    found = people(f"Attendees\n\n• Ann Hill\n• Bob Moss\n\n{group}\n\n• Cy Low\n")
    assert found == ["Ann Hill", "Bob Moss", "Cy Low"]


def test_names_apart_from_one_another_are_names() -> None:
    assert people("Present: Ann Hill\n\nBob Moss\n\nCy Low\n\n") == ["Ann Hill", "Bob Moss", "Cy Low"]


@pytest.mark.parametrize("verb", ["began", "begins", "opens"])
def test_a_sentence_behind_the_names_ends_them_in_whatever_tense(verb: str) -> None:
    told = f"The chair {verb} with a look back at the winter.\n\n- Ropes: two are worn, and nobody knows who has the third\n"
    assert people(f"Present: Ann Hill, Bob Moss\n\n{told}") == ["Ann Hill", "Bob Moss"]


PART = "{title}\n\nThe crane was looked at, and the lamps on the walk beside it.\n\nAction\n\n{task}\n\n"


def test_the_next_title_is_no_work_where_each_item_has_a_head_for_actions() -> None:
    text = "Present: Ann Hill, Bob Moss\n\n" + "".join(
        PART.format(title=title, task=task)
        for title, task in (
            ("Crane", "Ann Hill to grease the crane."), ("Walk along the quay", "Bob Moss to mend two lamps."),
            ("Storm", "Ann Hill to write to the port."),
        )
    )  # fmt: skip
    found = [action.text for action in model(text).actions]
    assert found == ["Ann Hill to grease the crane.", "Bob Moss to mend two lamps.", "Ann Hill to write to the port."]


def test_paragraphs_under_the_one_head_for_actions_are_all_work() -> None:
    text = "Present: Ann Hill, Bob Moss\n\nActions\n\nAnn Hill to grease the crane\n\nBob Moss to mend two lamps\n\n"
    assert len(model(text).actions) == 2


TITLES = ("Old Business", "Garden Report", "Treasurer's Report", "New Business", "Lawn Mower", "Other Matters")


@pytest.mark.parametrize("under", TITLES[1:4])
def test_one_short_list_of_numbers_among_titles_is_no_list_of_items(under: str) -> None:
    offers = "1. Birch and Son, 400 a month\n2. Elm Gardens, 500 a month\n3. Oak Ltd, 850 a month\n\n"
    text = "Present: Ann Hill, Bob Moss, Cy Low\n\n" + "".join(
        f"{title}\n\nThe board talked of it for a while and let it be for now.\n\n{offers if title == under else ''}"
        for title in TITLES
    )
    assert [item.title for item in model(text).items] == list(TITLES)
