"""Decisions after a label, their clauses, and sentences that tell of one."""

from __future__ import annotations

import pytest

from minutelint.model.decisions.stated import clause, labelled_decision, narrative_decisions
from minutelint.model.language.statements import worth_reading
from minutelint.source import Span


def test_a_label_with_one_clause() -> None:
    draft = labelled_decision("RESOLVED", "  That the pier be closed.", 10)
    assert draft is not None
    assert (draft.label, draft.text, draft.span) == ("RESOLVED", "That the pier be closed.", Span(12, 36))
    assert draft.clauses == () and not draft.notes_only


def test_the_first_clause_on_the_line_of_the_label() -> None:
    draft = labelled_decision("Agreed", "  (1)  That the list be sent to members.", 0)
    assert draft is not None
    (first,) = draft.clauses
    assert (first.number, first.text) == ("(1)", "That the list be sent to members.")
    assert (first.number_span, first.span) == (Span(2, 5), Span(7, 40))
    assert draft.text == first.text


@pytest.mark.parametrize("text", ["", "  ", "(For information only)", "None", "For information only."])
def test_a_label_with_no_decision(text: str) -> None:
    assert labelled_decision("Resolved", text, 0) is None


@pytest.mark.parametrize(
    ("text", "number", "body"),
    [
        ("(2)  That each crew reports.", "(2)", "That each crew reports."),
        ("1)    endorse the plan;", "1)", "endorse the plan;"),
        ("b. agree the fee", "b.", "agree the fee"),
        ("That it be so", None, "That it be so"),
    ],
)
def test_clauses(text: str, number: str | None, body: str) -> None:
    found = clause(text, 50)
    assert (found.number, found.text) == (number, body)
    assert text[found.span.start - 50 : found.span.end - 50] == body


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("That the minutes be noted.", True),
        ("That the report is noted.", True),
        ("That the Board notes the information provided.", True),
        ("That the present state and the steps being taken be noted.", True),
        ("That the report be noted and a further one be given at the next meeting.", False),
        ("That the pier be closed.", False),
    ],
)
def test_a_resolution_that_only_notes(text: str, notes: bool) -> None:
    draft = labelled_decision("RESOLVED", text, 0)
    assert draft is not None and draft.notes_only is notes


@pytest.mark.parametrize(
    "sentence",
    [
        "It was agreed that the pier be closed.",
        "It was agreed, however, that it should stay.",
        "It was also AGREED to ask the owner.",
        "After a talk it was decided to stay with the bank.",
        "This was agreed by the Board and the meeting went on.",
        "Item deferred.",
        "Held over until the next meeting.",
        "Board voted unanimously to appoint Tom",
        "The board agreed unanimously to create a crew for the pier.",
        "Board approved the purchase of more paint",
        "We agreed to draw up a list.",
        "The Council decided to make no remarks.",
        "Board discussed and agreed to hold a talk",
        "The Parish Councillors agreed to support the application.",
        "As it was late, the Council agreed to move the date.",
        "decided full openness of the accounts",
        "joint decision, look for a new host",
        "The meeting AGREED we should ask the port.",
        "All Councillors noted that they were content.",
        "Director Rees moved to accept and file the accounts.",
        "Agreed to fund this up to £300",
        "Board unanimously voted to appoint Tom as treasurer",
        "Choice of treasurer - Board unanimously voted Tom Hale as the treasurer of the Board",
    ],
)
def test_sentences_that_decide(sentence: str) -> None:
    (draft,) = narrative_decisions(sentence, 20)
    assert worth_reading(sentence)
    assert (draft.text, draft.span, draft.label) == (sentence, Span(20, 20 + len(sentence)), None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minutes were agreed as a correct record.",
        "It was agreed that the minutes be signed.",
        "All actions were agreed as either complete or on track.",
        "If agreed, the pier will be closed.",
        "The Council had agreed that it needed a pier.",
        "As agreed at the last meeting, the pier was closed.",
        "It had been AGREED that the owners should be asked.",
        "Director Rees agreed with Director Marsh.",
        "The Clerk agreed to call.",
        "Priya thought it poor but agreed that the new pier was fine.",
        "It was noted that the pier is closed.",
        "Should the Board have agreed to this?",
        "The money, with bids being agreed this autumn, is there.",
        "All agreed.",
        "An agreement with the owner was signed.",
    ],
)
def test_sentences_that_decide_nothing(sentence: str) -> None:
    assert narrative_decisions(sentence, 0) == []


def test_what_another_body_agreed_is_no_decision_of_this_meeting() -> None:
    sentence = "Northshire County Council agreed to mend the road."
    assert narrative_decisions(sentence, 0, "Saltby Parish Council") == []
    assert len(narrative_decisions("Saltby Parish Council agreed to mend the road.", 0, "Saltby Parish Council")) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Subject to the survey the agreement was unanimously agreed by the committee.",
        "Ann Hill offered to keep the keys, and this was agreed.",
        "Bob Moss read the accounts, and these were accepted.",
        "The accounts were adopted.",
        "It was also concluded that the boat should stay in the shed.",
        "It was concluded to leave the gate open.",
        "It was determined that the gate would stay shut until the spring.",
        "Both were elected by a show of hands.",
        "Cy Low was unanimously elected.",
        "Pier - Agreement to mend the steps first.",
        "The rent is late; decision made to write it off.",
        "After the tests a decision was reached to stop the work.",
        "The end of the sale was agreed as 3 May, with a list to follow.",
        "This request was approved on condition that it costs nothing.",
        "The Board selected the lowest tender.",
        "The members present voted their thanks.",
        "The Vote passed - to paint the pier.",
        "Online vote for the new bank - passed",
        "Lower the fee to 20 (the hall being free): accepted by the members present",
        "Further discussion of the lamps was deferred to email.",
        "Deferring until Dee can be there",
        "New lamps for the whole of the pier and the two sheds behind it (deferred)",
        "It was AGREED that our guests be sent copies of the May minutes.",
    ],
)
def test_more_sentences_that_decide(sentence: str) -> None:
    assert worth_reading(sentence)
    assert [one.text for one in narrative_decisions(sentence, 0, "Quay Board")] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Where we are: last time we agreed to ask for tenders.",
        "Dee: we agreed in Fernley to start with the steps.",
        "Dee: Agreed, the steps do not need a rail.",
        "Dee Low - agreed (by telephone)",
        "It was determined that the boiler had been broken for a year.",
        "Ann asked why a decision was made to close the gate.",
        "They read out the decision made to the tenant.",
        "The Licence Agreement to be signed was shown.",
        "Ann Hill was elected in 2019.",
        "He said that the plan was agreed by the landlord.",
        "When this was agreed nobody had seen the bill.",
        "The lamps (deferred from May) were bought.",
        "The item was deferred at the last meeting, as Ann said.",
        "It was agreed that the minutes be signed.",
        "The members present were thanked.",
    ],
)
def test_more_sentences_that_decide_nothing(sentence: str) -> None:
    assert narrative_decisions(sentence, 0, "Quay Board") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "There was general agreement to paint the hut.",
        "There was agreement that the hut should be painted.",
        "Consensus was reached to paint the hut.",
        "It was proposed by Ann Hill, seconded by Bob Moss and agreed that the hut be painted.",
        "It was moved, seconded and carried that the hut be painted.",
        "A donation of £50 to the band was agreed.",
        "The budget of £5,000 was approved.",
        "The 2030/31 accounts were unanimously approved.",
        "Expenditure of £300.50 for paint was authorised by the committee.",
        "The appointment of Ann Hill was approved.",
        "The following policies were adopted.",
        "The board heard the builder and agreed to wait.",
        "The committee accepted the offer.",
        "Ann Hill was elected treasurer.",
        "Bob Moss was appointed as Vice-Chair for the coming year.",
        "It is resolved that the hut be painted.",
        "New rules had been drawn up; these were accepted and the old ones burnt.",
    ],
)
def test_forms_of_the_passive(sentence: str) -> None:
    assert worth_reading(sentence)
    assert [one.text for one in narrative_decisions(sentence, 0, "Quay Board")] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "There was general agreement that the day had gone well.",
        "There was an agreement to the south of the pier.",
        "The budget of £5,000 was approved in May.",
        "The budget that was approved is spent.",
        "The budget of the pier was approved by the County Council.",
        "A payment was approved at the last meeting.",
        "Ann Hill was elected treasurer in 2019.",
        "When Ann Hill was elected treasurer, the box was empty.",
        "Ann Hill, who was elected treasurer, spoke.",
        "Ann Hill accepted the offer.",
        "Ann heard the builder and agreed to wait.",
        "The board noted that Ann had rung the builder and agreed a price.",
        "It was proposed by Ann Hill to paint the hut and the shed.",
    ],
)
def test_passives_that_decide_nothing(sentence: str) -> None:
    assert narrative_decisions(sentence, 0, "Quay Board") == []
