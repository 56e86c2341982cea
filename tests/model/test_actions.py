"""Actions after a label, and sentences that assign work without one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutelint.model.actions.assigned import assigned_actions
from minutelint.model.actions.labelled import ActionDraft, labelled_actions
from minutelint.model.language.statements import Context, split_sentences, worth_reading
from minutelint.model.nodes import Attendee
from minutelint.model.people.directory import Directory
from minutelint.source import Span

NAMES = ("Priya Raman", "Tom Hale", "Gwen Okoro", "Paul Rees", "Jo Marsh")
CONTEXT = Context(
    Directory([Attendee(name, "present", Span(0, 0)) for name in NAMES]), "2031-07-18", "2031-09-12", "Harbour Forum"
)


def owners(draft: ActionDraft) -> list[str]:
    return [owner.as_written for owner in draft.owners]


def labelled(text: str, label: str = "Action") -> list[ActionDraft]:
    return labelled_actions(label, text, 0, CONTEXT)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("PR to ensure that the comments are in the plan.", ["PR"]),
        ("Priya to provide the list", ["Priya"]),
        ("Boat training – TH to share the notes with GO", ["TH"]),
        ("TH/GO", ["TH", "GO"]),
        ("PHal, GO", ["PHal", "GO"]),
        ("GO write to her again", ["GO"]),
        ("GO: prepare a monthly sheet", ["GO"]),
        ("Priya - First aid course", ["Priya"]),
        ("Priya and Tom: to work on the route", ["Priya", "Tom"]),
        ("Gareth liaise with the harbour office", ["Gareth"]),
        ("Priya/Tom will ensure that it is booked", ["Priya", "Tom"]),
        ("Every crew to produce a page", ["Every crew"]),
        ("Every team to produce a page", ["Every team"]),
        ("Next week's committee meeting to discuss", []),
        ("[TH] Share the dates", ["TH"]),
        ("The parish clerk to send the comments", ["The parish clerk"]),
        ("CC will write to the boundary office", ["CC"]),
        ("Cllr Marsh and Cllr Rees to call", ["Cllr Marsh", "Cllr Rees"]),
        ("Health and Safety Committee to report", ["Health and Safety Committee"]),
        ("Find a hall for the party (Priya Raman, Tom Hale)", ["Priya Raman", "Tom Hale"]),
        ("Section 4, Records: Paul Rees will scan them.", ["Paul Rees"]),
        ("Order the sails (GO) by 1 September 2031", ["GO"]),
        ("share with GO", []),
        ("Use Petras email when the form is ready", []),
        ("Members to be recruited for the crew", []),
        ("Poster to be displayed on the boards", []),
        ("Link with PR and GO", []),
    ],
)
def test_owners_of_a_labelled_action(text: str, names: list[str]) -> None:
    (draft,) = labelled(text)
    assert owners(draft) == names
    assert draft.labelled and draft.label == "Action"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Harbour Clerk arrange meeting for 8th November (if the owner can come) and invite the crew.",
            ["Harbour Clerk"],
        ),
        ("Wilma ask TH if this is fine.", ["Wilma"]),
        ("Wilma liaise with Ned Moss to get him to come", ["Wilma"]),
        ("Wilma in charge of the flags", ["Wilma"]),
        ("(3/9/2031) WilmaH to write papers for the crew", ["WilmaH"]),
        ("Finance update for the crew to see", []),
    ],
)
def test_owners_whom_nobody_else_names(text: str, names: list[str]) -> None:
    assert [owner.as_written for owner in labelled_actions("Action", text, 0, Context())[0].owners] == names


def test_a_name_before_a_dash_is_that_of_somebody_who_acts() -> None:
    context = replace(CONTEXT, text="Wilma explained the rota. Website was slow. Ned to book a boat.")
    found = [labelled_actions("Action", f"{name} - Rope course", 0, context)[0] for name in ("Wilma", "Website", "Ned")]
    assert [owners(one) for one in found] == [["Wilma"], [], ["Ned"]]


def test_what_assigns_nothing_is_no_action_of_a_list() -> None:
    text = "Clerk to mend it. Cllr Marsh to call. TH to go. GO to row. This will be the Spring Meeting. Book it. Items: rope."
    assert [one.text for one in labelled(text, "ACTIONS")] == [
        "Clerk to mend it.", "Cllr Marsh to call.", "TH to go.", "GO to row.", "Book it.",
    ]  # fmt: skip


def test_one_label_over_sentences_of_several_forms_is_one_action() -> None:
    (draft,) = labelled("HB are rolling it out. Port Works Plus will help.  All agencies concerned to link with GO.")
    assert owners(draft) == ["HB", "Port Works Plus", "All agencies concerned"]


@pytest.mark.parametrize("label", ["Action", "ACTIONS"])
def test_sentences_that_each_tell_somebody_are_actions_of_their_own(label: str) -> None:
    first, second = labelled("Clerk to put it on the agenda. Cllr Marsh to call the owners.", label)
    assert (owners(first), owners(second)) == (["Clerk"], ["Cllr Marsh"])
    assert second.span == Span(31, 61)


def test_an_owner_may_stand_in_the_label() -> None:
    (draft,) = labelled_actions("Action Old Committee", "Move the files", 30, CONTEXT, 5)
    assert [(o.as_written, o.kind, o.span) for o in draft.owners] == [("Old Committee", "body", Span(12, 25))]
    assert labelled_actions("Action Point", "Move the files", 30, CONTEXT, 5)[0].owners == ()


@pytest.mark.parametrize(
    ("text", "kind", "resolved"),
    [
        ("TH to call", "person", "Tom Hale"),
        ("ZQ to call", "person", None),
        ("The Clerk to call", "role", None),
        ("The steering group to call", "body", None),
        ("All members to call", "collective", None),
    ],
)
def test_kind_and_name_of_an_owner(text: str, kind: str, resolved: str | None) -> None:
    (owner,) = labelled(text)[0].owners
    assert (owner.kind, owner.resolved) == (kind, resolved)
    assert text[owner.span.start : owner.span.end] == owner.as_written


@pytest.mark.parametrize(
    ("words", "date", "vague"),
    [
        ("by the end of August at the latest", "2031-08-31", False),
        ("by 9th April", "2032-04-09", False),
        ("by 3 May 2033", "2033-05-03", False),
        ("to the January Board", "2032-01", False),
        ("for the September meeting", "2031-09-12", False),
        ("at the next meeting", "2031-09-12", False),
        ("by next meeting", "2031-09-12", False),
        ("before the May meeting", "2032-05", False),
        ("by end of Feb", "2032-02-29", False),
        ("in October 2031", "2031-10", False),
        ("by the meeting in November", "2031-11", False),
        ("within 20 working days", None, False),
        ("before the AGM", None, False),
        ("as soon as possible", None, True),
        ("ASAP", None, True),
        ("in due course", None, True),
        ("at a future meeting", None, True),
        ("when available", None, True),
        ("over the next few weeks", None, True),
    ],
)
def test_due(words: str, date: str | None, vague: bool) -> None:
    text = f"TH to bring the figures {words}."
    due = labelled(text)[0].due
    assert due is not None
    assert (due.text, due.date, due.vague) == (words, date, vague)
    assert text[due.span.start : due.span.end] == due.text


@pytest.mark.parametrize("text", ["TH to run it from this week.", "TH to check 2030 figures.", "TH to meet the buyer."])
def test_nothing_due(text: str) -> None:
    assert labelled(text)[0].due is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[TH] Share the poll - done", "done"),
        ("TH to call (completed)", "done"),
        ("TH to call - in progress", "open"),
        ("TH to call. Status: active.", "open"),
        ("TH to get it done by June", None),
    ],
)
def test_status(text: str, status: str | None) -> None:
    assert labelled(text)[-1].status == status


def test_an_action_that_only_notes() -> None:
    assert labelled("Board to note report")[0].notes_only
    assert not labelled("Board to write a note")[0].notes_only


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("TH to link with GO.", ["TH"]),
        ("Gwen Okoro to write to the owners.", ["Gwen Okoro"]),
        ("The Clerk to action", ["The Clerk"]),
        ("Partners were requested to undertake a similar exercise.", ["Partners"]),
        ("The Senior Crew Group are asked to name two people by the end of March.", ["The Senior Crew Group"]),
        ("Ms Marsh was asked to write a letter.", ["Ms Marsh"]),
        ("Tom H requested that members give thought to the route.", ["members"]),
        ("It was noted, and the Chair asked that the Clerk write to the owner.", ["the Clerk"]),
        ("With regards to later reports, the Chair requested more information on the fleet.", []),
        ("They liked it, so requested that for future reports all the figures be included.", []),
        ("GO requested that these details should be added to the list.", []),
        ("Letter of thanks to be sent to all members", []),
        ("This list to be sent to Tom by the end of August.", []),
        ("Boats not presently covered to be invited to join", []),
        ("Crews without a boat near the pier to be invited to join", []),
        ("A short meeting to be arranged for December.", []),
        ("Flyers to be printed and sent to shops.", []),
        ("Early years:  Link with PR and GO to consider it", []),
        ("Consider the slipway link as well with GO.", []),
        ("The Clerk agreed to escalate it and Cllr Marsh agreed to help.", ["The Clerk", "Cllr Marsh"]),
        ("Priya noted it and agreed to call.", ["Priya"]),
        ("Hallway: Tom promised to forward the key.", ["Tom"]),
    ],
)
def test_sentences_that_assign_work(sentence: str, names: list[str]) -> None:
    (draft,) = assigned_actions(sentence, 0, CONTEXT)
    assert worth_reading(sentence) and owners(draft) == names
    assert not draft.labelled and draft.label is None
    assert sentence[draft.span.start : draft.span.end] == draft.text


def test_two_parts_may_each_assign_work() -> None:
    found = assigned_actions("TH to write to the owner; GO to book the hall.", 100, CONTEXT)
    assert [(owners(one), one.span.start) for one in found] == [(["TH"], 100), (["GO"], 126)]


@pytest.mark.parametrize(
    "sentence", ["To pick up as part of the plan.", "To be an agenda item for the September meeting."]
)
def test_a_sentence_without_a_subject(sentence: str) -> None:
    (draft,) = assigned_actions(sentence, 0, CONTEXT)
    assert draft.owners == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The aim of the plan is to provide a slipway.",
        "The races are to be held in February.",
        "To approve as a correct record and sign the minutes of the last meeting",
        "To Follow",
        "To receive apologies for absence",
        "To add something to the agenda, the Chair should be told.",
        "The report set out the expectations of the improvements to be made to the pier.",
        "That the survey to be carried out by divers be supported.",
        "We should be raising this with the owners.",
        "We need to build up the fleet.",
        "Could we use the web to promote this?",
        "The owners would like to link into this work.",
        "13 February 2031 – pier model to be considered at the Harbour Board;",
        "Venue to be confirmed",
        "The cheque was still to be cleared by the bank.",
        "TH will write to the owner.",
        "GO requested more information on how other ports do this.",
        "The Council to pass a resolution excluding the public",
        "Boats were asked if they could help.",
        "He was asked whether it was finished.",
        "Members were asked to note the report.",
        "The crew was asked to bear in mind that the tide turns at six.",
        "The Harbour Board requested that the Board approve the plan.",
        "The Clerk asked that the date be moved and the Council agreed to move it.",
        "They had agreed to send a letter.",
        "The owner said that she agreed to call.",
        "Thanks to be given",
        "Access to the pier was closed.",
        "Want to turn this into a yearly event",
        "A talk for owners to share their views.",
        "Items to be placed on the next agenda:",
    ],
)
def test_sentences_that_assign_nothing(sentence: str) -> None:
    assert [one.text for one in assigned_actions(sentence, 0, CONTEXT, opening=True)] == []


def test_agenda_wording_opens_a_paragraph_and_a_task_may_not() -> None:
    sentence = "To pick up the keys."
    assert assigned_actions(sentence, 0, CONTEXT, opening=True) == []
    assert len(assigned_actions(sentence, 0, CONTEXT)) == 1


def test_sentences() -> None:
    text = "C. Marsh came at 7 p.m. on e.g. Monday. See No. 6 for it.  Mr. Rees left etc.  Done! • The Clerk to go."
    found = split_sentences(text, 10)
    assert [sentence for sentence, _ in found] == [
        "C. Marsh came at 7 p.m. on e.g. Monday.",
        "See No. 6 for it.",
        "Mr. Rees left etc.",
        "Done!",
        "The Clerk to go.",
    ]
    assert all(text[at - 10 :].startswith(sentence) for sentence, at in found)


def test_most_prose_is_not_read() -> None:
    assert not worth_reading("The tide was low and the boats came home. A vote of thanks to the crew was given.")
    assert worth_reading("The boats came home. To pick up next year.")


@given(st.text(alphabet="AaTt toBbe.:;-()[]/&'•\n0 9é\u00a0", max_size=80))
def test_any_text_is_read_and_spans_lie_inside(text: str) -> None:
    for sentence, at in split_sentences(text, 7):
        assert text[at - 7 : at - 7 + len(sentence)] == sentence
        for draft in assigned_actions(sentence, at, CONTEXT):
            assert text[draft.span.start - 7 : draft.span.end - 7] == draft.text
    for draft in labelled_actions("Action", text, 7, CONTEXT):
        assert 7 <= draft.span.start <= draft.span.end <= 7 + len(text)


def test_a_body_named_after_its_members_is_one_owner() -> None:
    [draft] = assigned_actions("The Officers' Group are asked to name a contact.", 0, CONTEXT)
    assert [(one.as_written, one.kind) for one in draft.owners] == [("The Officers' Group", "body")]
