"""Sentences that tell a decision by what became of a proposal, a vote, a price or an application, and their near misses."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "Quay Board\nMinutes of the meeting held on 4 March 2031\n\nPresent: Ann Hill (Chair), Bob Moss, Cy Low\n\n1. Slip\n\n"
TAIL = "\n\n2. Lane\n\nIt is long.\n"


def decided(words: str) -> list[str]:
    return [one.text for one in build(read_bytes(f"{HEAD}{words}{TAIL}".encode(), "slip.txt")).decisions]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hill proposed a second bench, which was agreed.",
        "Bob Moss suggested a later start, which was unanimously approved.",
        "After a show of hands the proposal to sell the boat was adopted.",
        "With five for it and one against, the proposal was passed.",
        "The recommendation to wait was not accepted.",
        "Motion carried to tar the slip.",
        "Motion passed that the slip be tarred.",
        "Vote: tar the slip - passed",
        "Vote to tar the slip: 5 yes, 0 no.",
        "The vote to tar the slip passed.",
        "The committee appointed Cy Low as bosun.",
        "The trustees selected the smaller crane.",
        "The quote from Quay Masons was accepted.",
        "A precept of £900 was approved.",
        "A tentative date for the fair, 4 May, was agreed.",
        "The precept was set at £900.",
        "The fee for 2032 was fixed at £12.",
        "RECOMMENDED that the fee be raised.",
        "The panel RECOMMENDED to Council that the crane be sold.",
        "The council raised no objection.",
        "The council OBJECTED to the application.",
        "Resolution 31-04 adopted.",
        "Resolution #31-04 to close the lane was passed.",
        "Ordinance 7 was passed on first reading.",
        "Without objection, the slip will be tarred.",
        "There being no objection, the plan was adopted.",
        "It was unanimous that the slip be tarred.",
        "Unanimous vote to tar the slip.",
        "The chair cast the deciding vote in favour of the red crane.",
        "Permission was granted for a fair on the quay.",
        "Approved: purchase of a ladder",
        "Approved to buy a ladder.",
        "Approved buying a ladder.",
        "Authorised the clerk to pay £40.",
        "Instructed staff to order tar.",
        "Delegated to the clerk to choose a mason.",
        "Payments approved as listed.",
        "Accounts for payment were approved.",
        "The AGM approved the accounts.",
        "Passed unanimously (5-0)",
        "Approved 5-0.",
        "CARRIED",
        "Election of Cy Low - 18 in favour.",
        "The vote was 8-1 in favour, with two abstentions.",
        "Vote on the rules: 8-1 in favour.",
        "All agree, to keep the red crane for the fair.",
        "agreement on using the red crane at the fair.",
        "The secretary nominated Cy Low and Bob Moss as editors (passed)",
        "Cy Low as a new member of the board (4/5 votes)",
        "No boat may lie on the slip. (4/5 Votes)",
    ],
)
def test_decision(sentence: str) -> None:
    assert decided(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cy Low showed the plan, which was approved in May.",
        "In 2019, the board agreed to sell the boat.",
        "The following nine members voted by proxy:",
        "The county said which was agreed with the port.",
        "The proposal to sell the boat was discussed.",
        "The vote to close the port is in June.",
        "The committee appointed in 2029 has met.",
        "The quote from Quay Masons was accepted by the county.",
        "The fee was raised at the port.",
        "It was recommended to read the report.",
        "The council had no money.",
        "Resolution 31-04 is on the table.",
        "Without objections nothing moves.",
        "The chair cast the anchor.",
        "Approved: 4 May 2031",
        "Approved: Ann Hill",
        "Payments are made by the clerk.",
        "Most are in favour of it.",
        "(4/5 votes)",
    ],
)
def test_no_decision(sentence: str) -> None:
    assert decided(sentence) == []
