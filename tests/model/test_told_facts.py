"""References, movements, interests and exclusions, the numbers of actions and repeated names as the model has them."""

from pathlib import Path

from minutelint.model.build import build_all
from minutelint.readers import read

HEAD = """Ashby Green Parish Council
Minutes of the meeting held on Tuesday 4 March 2025

Present: Cllr Ann Holt (Chair), Cllr Ben Moss, Cllr Cara Finch (from item 2), Cllr Ben Moss
Apologies: Cllr Dev Patel

"""


def model(tmp_path: Path, body: str):
    path = tmp_path / "minutes.txt"
    path.write_text(HEAD + body, encoding="utf-8")
    [minutes] = build_all(read(path))
    return minutes


BODY = """1. Declarations of interest
Cllr Moss declared a pecuniary interest in items 2 and 9 as the owner of the boiler.

2. Heating
[Ben leaves at 7.50] Action 4: Ben Moss to sell the old boiler (see item 8 and item 3 below).

3. Closed part
It was resolved that the press and public be excluded as the matter was confidential.
"""


def test_who_comes_and_goes(tmp_path):
    minutes = model(tmp_path, BODY)
    told = [(one.kind, one.person, one.name, one.item) for one in minutes.movements]
    assert told == [("arrived", "Cllr Cara Finch", "Cara Finch", 1), ("left", "Ben", "Ben Moss", 1)]


def test_an_interest_has_items_and_a_nature(tmp_path):
    [interest] = model(tmp_path, BODY).interests
    assert (interest.name, interest.numbers, interest.about) == ("Ben Moss", ("2", "9"), (1,))
    assert (interest.nature, interest.allowed) == ("pecuniary", False)


def test_a_reference_leads_to_an_item_or_nowhere(tmp_path):
    found = [(one.number, one.target is not None) for one in model(tmp_path, BODY).references]
    assert found == [("8", False), ("3", True)]


def test_the_public_is_sent_out_on_grounds(tmp_path):
    [exclusion] = model(tmp_path, BODY).exclusions
    assert (exclusion.item, exclusion.grounds is not None) == (2, True)


def test_a_name_that_stands_twice_is_one_person(tmp_path):
    minutes = model(tmp_path, BODY)
    assert [one.name for one in minutes.attendance].count("Cllr Ben Moss") == 1
    [again] = next(one.again for one in minutes.attendance if one.name == "Cllr Ben Moss")
    assert minutes.source.slice(again) == "Cllr Ben Moss"


def test_an_action_bears_its_number(tmp_path):
    minutes = model(tmp_path, "1. Heating\nAction 4: Ben Moss to sell the boiler and Cara Finch to sweep the flue.\n")
    [action] = minutes.actions
    assert action.number is not None
    assert (action.number.value, minutes.source.slice(action.number.span), action.doers) == ("4", "4", 2)
