import pytest

from minutelint.checks.check import House
from minutelint.model import nodes
from minutelint.source import Span

PRESENT = nodes.Attendee("Ann Holt", "present", Span(0, 3))
AWAY = nodes.Attendee("Dev Patel", "apologies", Span(0, 3))


def person(name, resolved=None, candidates=()):
    return (name, "person", resolved, candidates)


UNOWNED = {
    "node": "action",
    "field": "owners",
    "where": {"notes_only": False},
    "unless": {"status": "done"},
    "show": ["text"],
}


def test_each_reports_nodes_without_the_field(draft, hits):
    draft.action("Action: book the service")
    draft.action("Action: Ann to book", person("Ann"))
    draft.action("Action: note the report", notes_only=True)
    draft.action("Action: done", status="done")
    assert [words for words, _ in hits("each", draft.minutes(), UNOWNED)] == ["Action: book the service"]


HEDGED = {"hedges": ["suggested"], "decided": ["agreed that"], "passive": ["it was agreed that"]}


@pytest.mark.parametrize(
    ("text", "more", "cap"),
    [
        ("Action: book the service", {}, None),
        ("Letter to be sent to the school", {"labelled": False}, "warning"),
        ("It was suggested that a letter be sent", {"labelled": False}, "info"),
        ("Letter to be sent\tsoon", {"labelled": False}, "info"),
        ("a letter be sent", {"in_decision": True}, "info"),
        ("It was agreed that a letter be sent", {}, "info"),
    ],
)
def test_an_action_without_an_owner_is_as_grave_as_it_is_sure(draft, hits, text, more, cap):
    draft.action(text, **more)
    [(_, hit)] = hits("owned", draft.minutes(), HEDGED)
    assert hit.cap == cap


def test_what_is_owned_or_done_or_decided_by_a_body_is_no_unowned_action(draft, hits):
    draft.action("Ann to book", person("Ann"))
    draft.action("note the report", notes_only=True)
    draft.action("done", status="done")
    draft.action("The board agreed that the rules are ready")
    assert hits("owned", draft.minutes(), HEDGED) == []


def test_each_quotes_long_words_shortened(draft, hits):
    text = "Action: " + "word " * 40
    draft.action(text.strip())
    [(_, hit)] = hits("each", draft.minutes(), UNOWNED)
    assert hit.data["text"].endswith(" …") and len(hit.data["text"]) <= 82


def test_each_without_a_field_forbids_the_node_itself(draft, hits):
    draft.action("All to come", ("All", "collective", None, ()))
    draft.action("All to note", ("All", "collective", None, ()), notes_only=True)
    params = {
        "node": "owner",
        "where": {"kind": ["collective"]},
        "within": {"notes_only": False},
        "show": ["as_written"],
    }
    [(words, hit)] = hits("each", draft.minutes(), params)
    assert (words, hit.data) == ("All", {"as_written": "All"})


def test_a_node_without_a_place_is_reported_at_the_first_line(draft, hits):
    [(words, _)] = hits("each", draft.minutes(meeting=nodes.Meeting()), {"node": "meeting", "field": "date"})
    assert words == "Village Hall Committee"


def unknown(draft, hits, *owners, attendance=(PRESENT, AWAY), people=None):
    draft.action("Action: " + " ".join(owner[0] for owner in owners), *owners)
    minutes = draft.minutes(attendance=attendance)
    return [words for words, _ in hits("known-owner", minutes, house=House(people=people or {}))]


def test_an_owner_who_fits_nobody(draft, hits):
    assert unknown(draft, hits, person("QX"), person("AH", "Ann Holt")) == ["QX"]


@pytest.mark.parametrize(("name", "cap"), [("QX", None), ("Zoe", None), ("Zoe Quill", "info")])
def test_a_full_name_that_no_list_has_is_a_remark(draft, hits, name, cap):
    draft.action(f"Action: {name}", person(name))
    [(_, hit)] = hits("known-owner", draft.minutes(attendance=(PRESENT, AWAY)), house=House(people={}))
    assert hit.cap == cap


@pytest.mark.parametrize(
    "owner", [("Clerk", "role", None, ()), ("Board", "body", None, ()), ("AB", "person", None, ("Al Bo", "Ann Ba"))]
)
def test_offices_bodies_and_two_that_fit_are_no_unknown_owners(draft, hits, owner):
    assert unknown(draft, hits, owner) == []


def test_nobody_is_unknown_without_a_list_of_those_present(draft, hits):
    assert unknown(draft, hits, person("QX"), attendance=(AWAY,)) == []


def test_initials_with_a_middle_name_and_bodies_are_no_unknown_owners(draft, hits):
    assert unknown(draft, hits, person("AJH"), person("AXM")) == ["AXM"]


def test_what_is_an_acronym_elsewhere_is_a_body(draft, hits):
    span = draft.line("The RCDF met.")
    draft.add("acronym_uses", nodes.AcronymUse("RCDF", "RCDF", draft.within(span, "RCDF")))
    assert unknown(draft, hits, person("RCDF")) == []


@pytest.mark.parametrize("written", ["QX", "qx", "Quentin Xu", "Quentin"])
def test_the_configuration_knows_people(draft, hits, written):
    assert unknown(draft, hits, person(written), people={"QX": "Quentin Xu"}) == []


def ambiguous(draft, hits, people=None):
    found = hits("distinct-initials", draft.minutes(), house=House(people=people or {}))
    return [(words, hit.data["names"]) for words, hit in found]


def test_initials_that_fit_two_are_told_once(draft, hits):
    two = ("Ben Moss", "Beth Marsh")
    span = draft.line("BM spoke")
    draft.add("initials_uses", nodes.InitialsUse("BM", two, draft.within(span, "BM")))
    draft.action("BM to book", person("BM", None, two))
    span = draft.line("AH spoke")
    draft.add("initials_uses", nodes.InitialsUse("AH", ("Ann Holt",), draft.within(span, "AH")))
    assert ambiguous(draft, hits) == [("BM", "Ben Moss or Beth Marsh")]
    assert ambiguous(draft, hits, {"BM": "Ben Moss"}) == []


def test_a_first_name_that_fits_two_is_not_a_matter_of_initials(draft, hits):
    draft.action("Ben to book", person("Ben", None, ("Ben Moss", "Ben Lee")))
    assert ambiguous(draft, hits) == []


def past(draft, hits, date, meeting="2025-03-04", kind="business", status=None):
    draft.item("1", "Heating", kind=kind)
    span = draft.line("Action: AH to book by then")
    due = nodes.Due("then", draft.within(span, "then"), date)
    draft.add("actions", nodes.Action(0, "AH to book by then", True, span, due=due, status=status))
    minutes = draft.minutes(meeting=nodes.Meeting(date=nodes.Fact(meeting, Span(0, 3)) if meeting else None))
    return [words for words, _ in hits("due-after-meeting", minutes, options={"review-items": ["matters-arising"]})]


@pytest.mark.parametrize(
    ("due", "meeting", "fires"),
    [
        ("2025-03-05", "2025-03-04", False),
        ("2025-03-04", "2025-03-04", True),
        ("2024-04-01", "2025-03-04", True),
        ("2025-03", "2025-03-04", False),
        ("2025-02", "2025-03-04", True),
        ("2025-02-11", "2025-03", True),
        ("2025", "2025-03-04", False),
        (None, "2025-03-04", False),
        ("2025-02-11", None, False),
    ],
)
def test_due_on_or_before_the_meeting(draft, hits, due, meeting, fires):
    assert past(draft, hits, due, meeting) == (["then"] if fires else [])


def test_what_is_reviewed_or_done_may_lie_in_the_past(draft, hits):
    assert past(draft, hits, "2024-01-01", kind="matters-arising") == []


def test_done_actions_may_lie_in_the_past(draft, hits):
    assert past(draft, hits, "2024-01-01", status="done") == []


@pytest.mark.parametrize(
    ("text", "cap"), [("JMU wrote", "info"), ("JMU wrote. JMU met. JMU left", None), ("KMU wrote", None)]
)
def test_initials_with_a_middle_name_are_a_remark(draft, hits, text, cap):
    span = draft.line(text)
    for place in range(text.count("MU")):
        at = draft.within(span, text[:3]).start + 11 * place
        draft.add("acronym_uses", nodes.AcronymUse(text[:3], text[:3], Span(at, at + 3)))
    draft.add("initials_uses", nodes.InitialsUse("JU", ("Jo Unwin",), Span(0, 2)))
    [(_, hit)] = hits("defined", draft.minutes())
    assert hit.cap == cap


@pytest.mark.parametrize(
    ("text", "labelled", "hit"),
    [
        ("Alder Hall, Beech: Write a draft.", True, False),
        ("AH/BM: Write a draft.", True, False),
        ("Website: Write a draft.", True, True),
        ("Letter to be sent\tDev to post", False, False),
        ("Letter to be sent\tsoon", False, True),
    ],
)
def test_several_names_in_front_of_a_task_and_a_second_cell_may_own_it(draft, hits, text, labelled, hit):
    draft.action(text, labelled=labelled)
    assert bool(hits("owned", draft.minutes(), HEDGED)) is hit


def test_a_name_with_a_call_sign_is_not_unknown(draft, hits):
    assert unknown(draft, hits, person("Ola QX1ZW"), person("Ola Berg")) == ["Ola Berg"]
