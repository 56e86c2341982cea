"""Sentences that say in ordinary English what a meeting decided, and their near misses."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.decisions.stated import narrative_decisions
from minutelint.model.language.triggers import worth_reading
from minutelint.readers import read_bytes


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board agreed with this approach.",
        "The committee agreed with the proposal.",
        "The Board agreed with the Treasurer's recommendation.",
        "Members agreed with the suggestion.",
        "The Board agreed this as an approach.",
        "The Board endorses the committee to develop the plans.",
        "The Board approves the budget for next year.",
        "The committee agrees to fund the trip.",
        "The Board of Directors agree to conduct banking with the Old Bank.",
        "The Board of Directors elects to not appoint any officers at this time",
        "The board elected to wait until spring.",
        "The trustees agree that the hut be sold.",
        "Members agree to meet monthly.",
        "The committee accepts the offer.",
        "The Board resolves to close the account.",
        "The Board authorizes the Treasurer to open an account.",
        "The supervisors approved the request.",
        "The supervisors decided to proceed with the new limit.",
        "The commissioners voted to buy a truck.",
        "The selectmen voted to accept the bid.",
        "The delegates approved the new rules.",
        "The shareholders approved the accounts.",
        "The wardens agreed to repair the roof.",
        "The aldermen voted to pave the lane.",
        "The attendees agreed to meet weekly.",
        "The participants agreed to try the new tool.",
        "The group determined by consensus that Ann may spend 50.",
        "The Board determined that the fee would rise.",
        "The Board concluded that the plan should be dropped.",
        "The committee opted to wait.",
        "The committee opted for the blue one.",
        "The committee chose the lower bid.",
        "Purchase and installation of two lamps has been approved.",
        "The purchase of two lamps has been approved.",
        "Ann Hill was agreed to be the minutes taker.",
        "Bob Moss was agreed as chair.",
        "Ann Hill is appointed as the interim auditor",
        "Ann Hill was appointed as clerk of works.",
        "Ann Hill and Bob Moss are elected.",
        "Ann Hill was elected to the Board",
        "Ann Hill was elected vice president",
        "Ann Hill was re-elected unopposed.",
        "Ann Hill was re-elected as secretary.",
        "Ann Hill and Bob Moss were elected to the committee.",
        "Ann Hill was proposed as the new vice-chair and elected nem con.",
        "Ann Hill was proposed and elected unopposed.",
        "Ann Hill was nominated and elected.",
        "All officers were re-elected.",
        "The existing committee was re-elected en bloc.",
        "The officers were re-elected for another year.",
        "The proposal was put to a vote and passed unanimously.",
        "The proposal was put to the vote and carried.",
        "The application was approved.",
        "The letter was ordered filed.",
        "The communication was ordered accepted and placed on file.",
        "The bill was ordered paid.",
        "The report was ordered received and placed on file.",
        "Group votes in favour to test this next week.",
        "The group voted in favour of the plan.",
        "The board votes to accept.",
        "Covered term limits, decided on keeping the rules as drafted.",
        "Discussed the fees, decided against a rise based on the figures.",
        "Talked about the boat and decided to sell it.",
        "Decided against a rise.",
        "Decided on the blue one.",
        "Agreed on storing the files in one place.",
        "Voted for adoption of the rules as drafted, and created a board",
        "Voted to adopt the rules.",
        "We decided on a new name.",
        "We voted on the logo and chose the blue one.",
        "The board reviewed the draft and endorsed in principle the idea that it be adopted.",
        "The board resolved to approach Ann Hill.",
        "The board agreed that a new logo was needed, and a group was asked to propose one.",
        "The Board unanimously approved the request PR 12.",
        "The Board unanimously did not approve the request.",
        "The board did not approve the request.",
        "The board declined the offer.",
        "The board denied the request.",
        "The board rejected the offer of help.",
        "The council refused the application.",
        "This was accepted unanimously.",
        "The Board ratified the decision made by email.",
        "The Board awarded the contract to Old Roofs.",
        "The Board granted the request.",
        "The meeting voted by a show of hands to keep the fee.",
        "By a show of hands it was agreed to keep the fee.",
        "A vote was taken and it was agreed to keep the fee.",
        "It was voted to raise the fee.",
        "Voted, that the fee be raised.",
        "It was unanimously voted to raise the fee.",
        "It was ordered that the bill be paid.",
        "On motion it was ordered that the bill be paid.",
        "There was unanimous agreement to close.",
        "There was consensus that the fee should rise.",
        "There was agreement that we should meet monthly.",
        "The majority voted for the second option.",
        "The majority agreed to move the date.",
        "The consensus was to wait.",
        "The consensus was that we should wait.",
        "The general consensus was to keep the fee.",
        "The decision was to wait.",
        "The decision was made to wait until spring.",
        "A decision was made to wait until spring.",
        "The decision was taken to wait.",
    ],
)
def test_what_decides(sentence: str) -> None:
    assert worth_reading(sentence)
    (draft,) = narrative_decisions(sentence, 0)
    assert draft.text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board accepts donations by card.",
        "The Board agreed in June to wait.",
        "The county council refused the application.",
        "The members present were Ann and Bob.",
        "The Group supports clubs that agree to the rules.",
        "The club elects its officers in May.",
        "The Trustees vote in person.",
        "Directors are elected every two years.",
        "Ann Hill, who was elected to the Board, spoke.",
        "Ann Hill was elected to the senate in May.",
        "The new governor was elected in May.",
        "When she was elected she knew nothing.",
        "New oars were ordered in September.",
        "The parts were ordered and received.",
        "The treasurer was named in the letter.",
        "The hall is named after the director.",
        "The application was refused by the county.",
        "The request was denied by the county.",
        "The purchase of the land was approved by the state.",
        "Purchase of the van has been approved by the county.",
        "Discussed the letter from the county, which decided to close the road.",
        "Discussed how other clubs voted to join and what they pay.",
        "Reviewed the plan that the council approved.",
        "The board discussed the rules and Ann agreed to call.",
        "The board discussed the fact that the county agreed to pay.",
        "The committee agreed with Ann that it was late.",
        "Members agreed with each other.",
        "The Board must vote to approve it.",
        "The Board will vote on the plan in May.",
        "If the Board agrees to this, the work starts.",
        "Ann asked whether the board agrees to this.",
        "The Board votes on the first Monday.",
        "The consensus was that it looks good.",
        "The decision was a surprise.",
        "The minutes were published and shared with the county.",
        "The matter was put to a vote of the county.",
        "The committee authorizes payments as needed.",
        "The panel selects the winners.",
        "Members decide what to bring.",
        "The group is named for its founder.",
        "The board had voted to raise it.",
        "The request is to be put to a vote.",
        "Board members chose seats by the window.",
        "The Directors approve new members once a year.",
        "Group votes are counted in May.",
        "Committee votes to be sent by email.",
    ],
)
def test_what_decides_nothing(sentence: str) -> None:
    assert narrative_decisions(sentence, 0) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A resolution was passed to adopt this policy.",
        "The contract was otherwise accepted as drafted.",
        "Her resignation was accepted with regret.",
        "All were accepted.",
        "These were accepted.",
        "This was passed unanimously.",
        "They unanimously agreed to its use.",
        "This resolution was also carried on a show of hands.",
        "After a long discussion of the costs, they decided to stop.",
        "The dates of the walks were agreed as:",
        "Date agreed as late June.",
        "Final dates were agreed as follows:",
        "The following dates were agreed for next year:",
        "The rules were generally agreed to be acceptable.",
        "It was noted and agreed that the old gate would go.",
        "It was accepted that the fee should rise.",
        "The list of jobs was considered and agreed.",
        "The accounts were presented and unanimously adopted.",
        "Received and accepted the report of the treasurer.",
        "Considered and approved the new rota.",
        "With one nomination Ann Hill was declared president.",
        "Nominations as warden were received, and the vicar declared that Ann Hill and Bob Moss had been duly elected.",
        "Group consensus to keep the weekly call.",
        "decision not to start before May",
        "Decision not to renew the lease.",
        "Unanimous agreement to wait.",
        "A unanimous agreement was made to sell the boat.",
    ],
)
def test_more_of_what_decides(sentence: str) -> None:
    assert worth_reading(sentence)
    (draft,) = narrative_decisions(sentence, 0)
    assert draft.text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Decision to follow.",
        "Decision to be made in May.",
        "Davis said there was a group decision to make it ten.",
        "This was passed to the clerk.",
        "All were passed to the clerk.",
        "This was accepted practice.",
        "The offer was accepted by the county.",
        "Ann said that the offer was accepted.",
        "It was accepted that the roof leaks.",
        "They agreed to send us a list.",
        "They unanimously agreed that it was a good talk.",
        "The hall was declared unsafe.",
        "The bill was discussed and approved by the senate.",
        "The letter was read and passed on.",
        "Received and read the letter.",
        "After some discussion the county decided to close the road.",
        "A grant was passed to the club.",
        "The rules that were generally agreed to be fair are gone.",
        "Consensus is hard to reach.",
        "Agreed and signed. Copy to Ann.",
        "Agreed and signed as a true record by the chair.",
    ],
)
def test_more_of_what_decides_nothing(sentence: str) -> None:
    assert narrative_decisions(sentence, 0) == []


@pytest.mark.parametrize("verb", ["noted", "reported", "explained"])
def test_what_a_person_tells_of_a_body_is_no_decision(verb: str) -> None:
    assert narrative_decisions(f"Ann Hill {verb} that the Council adopted the bylaw with two additions.", 0) == []
    assert narrative_decisions("The Council heard Ann Hill and agreed to adopt the bylaw.", 0)
    assert narrative_decisions("Ann Hill explained the bylaw, and the Council agreed to adopt it.", 0)


TOLD = "# Minutes of the Roof Board\n\n3 March 2031\n\nPresent: Ann Hill\n\n## Roof\n\nIt was seen. {}\n\n## Road\n\nIt is wet.\n"


@pytest.mark.parametrize(
    ("sentence", "decides"),
    [
        ("With regards to the form, we have decided to go for a new lamp.", True),
        ("We have now agreed that the shop shuts at six.", True),
        ("As we have decided to shut the shop, no sign is needed.", False),
        ("Bob was glad that we have agreed to go.", False),
        ("We have not decided on a day.", False),
        ("It has been decided to keep the red lamp.", True),
        ("Unanimously agreed to sell the barn.", True),
        ("The treasurer was authorised to pay the bill.", True),
        ("The officers were empowered to sign the lease.", True),
        ("Ann, who was authorised to pay the bill, was ill.", False),
        ("Ann Hill was not authorised to pay the bill.", False),
        ("Bob Moss was voted in as treasurer.", True),
        ("The group settled on the red lamp.", True),
        ("The committee came to the decision to sell the barn.", True),
        ("The committee opted for the red lamp.", True),
        ("Ann Hill is elected as Quay Society's chair in 2031.", True),
        ("Bob Moss is confirmed as a member of the Board.", True),
        ("The members of the Board of 2030 are discharged from liability.", True),
        ("All on the call agreed that three people may change the list.", True),
        ("Nobody was elected as treasurer.", False),
        ("The chair is elected as a member of the Board by the club each year.", False),
        ("Bob Moss was discharged from hospital.", False),
    ],
)
def test_decisions_in_ordinary_words(sentence: str, decides: bool) -> None:
    assert bool(build(read_bytes(TOLD.format(sentence).encode(), "x.md")).decisions) is decides


@pytest.mark.parametrize(
    "lead",
    ["The board discussed the roof.", "The group reviewed the quotes.", "Members then considered the roof.",
     "The committee discussed the roof. They agreed to wait."],
)  # fmt: skip
def test_they_are_those_who_talked_of_it_before(lead: str) -> None:
    told = f"# Quay Board\n\n3 July 2024\n\n## 1. Roof\n\n{lead} They also agreed that the slates would stay.\n"
    found = build(read_bytes(told.encode(), "x.md")).decisions
    assert found[-1].text == "They also agreed that the slates would stay."


@pytest.mark.parametrize(
    "lead",
    ["The builders looked at the roof.", "The board discussed the roof. The builders had been there.", "",
     "Ann Hill met the builders."],
)  # fmt: skip
def test_they_may_be_others(lead: str) -> None:
    told = f"# Quay Board\n\n3 July 2024\n\n## 1. Roof\n\n{lead} They agreed to come back.\n"
    assert build(read_bytes(told.encode(), "x.md")).decisions == ()


def test_the_verbs_of_a_motion() -> None:
    head = "# Quay Board\n\n3 July 2024\n\n## 1. Roof\n\n"
    for words in ("President moved to keep the officers as they are", "Ann Hill moved to vote that it be sold"):
        found = build(read_bytes(f"{head}{words} (passed).\n".encode(), "x.md"))
        assert [one.outcome for one in found.motions] == ["carried"], words
        assert [one.text for one in found.decisions] == [f"{words} (passed)."]
    told = build(read_bytes(f"{head}The club moved to keep its boats dry. A motion was lost.\n".encode(), "x.md"))
    assert not told.decisions
