"""That all agree, told in the present tense, and a vote whose result leads to a list."""

import pytest

from minutelint.model.build import build
from minutelint.model.decisions.stated import narrative_decisions
from minutelint.model.language.triggers import worth_reading
from minutelint.readers import read_bytes


@pytest.mark.parametrize(
    "sentence",
    ["All agree to paint the hut.", "All agree the fee stays as it is", "Everyone agrees to meet on Tuesdays.",
     "All present agree that the lamp should go.", "Everybody agrees on the red lamp.",
     "Every team member agrees on a day to have each part done.", "Each member agrees to bring a chair.",
     "Every director present agrees that fees should rise.", "Each trustee of the board agrees on the red lamp."],
)  # fmt: skip
def test_all_agree_in_the_present_tense(sentence: str) -> None:
    assert worth_reading(sentence)
    assert [one.text for one in narrative_decisions(sentence, 0)] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    ["All agree with Ann.", "Everyone agrees that it is cold.", "All agree it was a fine day.", "Not all agree to paint it.",
     "All agree this is hard.", "If all agree to go, Ann will book.", "All agree to disagree.", "Everyone agrees.",
     "Every member agrees with Ann.", "Each member agrees that it is cold.", "Not every member agrees on the lamp.",
     "Each of the charts agrees with the next.",
     "All agree there is a need.", "All agree that the fair was a success.", "All agree the roof is bad."],
)  # fmt: skip
def test_what_all_only_think(sentence: str) -> None:
    assert narrative_decisions(sentence, 0) == []


HEAD = "# Quay Board\n\n3 July 2031\n\n## Roof\n\n"
LISTED = "\n    - Ann Hill as chair\n    - Bob Moss as treasurer\n"


@pytest.mark.parametrize(
    "lead",
    ["Vote result, unanimously passed:", "Result of the vote: carried unanimously:", "Voting outcome - approved:"],
)
def test_a_vote_whose_result_leads_to_a_list(lead: str) -> None:
    found = build(read_bytes(f"{HEAD}- {lead}{LISTED}".encode(), "x.md"))
    assert [one.text for one in found.decisions] == [lead]


@pytest.mark.parametrize(
    "lead", ["Vote result:", "Vote results to be posted:", "The vote result was not passed on to:"]
)
def test_a_vote_of_which_nothing_is_told(lead: str) -> None:
    assert not build(read_bytes(f"{HEAD}- {lead}{LISTED}".encode(), "x.md")).decisions
