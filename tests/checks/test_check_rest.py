import tomllib
from pathlib import Path

import pytest

from minutelint import checks
from minutelint.checks.check import Check, House, check
from minutelint.checks.pattern import PatternError, compile_terms, found_in
from minutelint.model import nodes
from minutelint.source import Span

HELD = nodes.Fact("2025-03-04", Span(32, 44))


# sections


def missing(draft, hits, *wanted, params=None, **more):
    found = hits("required", draft.minutes(**more), params, {"exempt-meetings": ["annual"]}, House(sections=wanted))
    return [hit.data["section"] for _, hit in found]


def test_required_sections_of_the_profile(draft, hits):
    draft.item("1", "Heating")
    draft.item("2", "Any other business", kind="aob")
    assert missing(draft, hits, "present", "aob", "next-meeting") == ["present", "next-meeting"]


def test_a_section_is_there_in_any_form(draft, hits):
    draft.item("1", "Heating")
    found = missing(
        draft, hits, "present", "apologies", "previous-minutes", "next-meeting", "declarations",
        attendance=(nodes.Attendee("A", "present", Span(0, 1)), nodes.Attendee("B", "apologies", Span(0, 1))),
        approvals=(nodes.Approval(None, "approved", Span(0, 1)),), next_meeting=nodes.NextMeeting("x", Span(0, 1)),
        sections=(nodes.Section("declarations", Span(0, 1)),),
    )  # fmt: skip
    assert found == []


def test_no_section_is_missed_where_nothing_was_recognised_or_the_meeting_is_exempt(draft, hits):
    assert missing(draft, hits, "present") == []
    draft.item("1", "Heating")
    annual = nodes.Meeting(date=HELD, kind=nodes.Fact("annual", Span(0, 1)))
    assert missing(draft, hits, "present", meeting=annual) == []


def test_a_page_may_ask_for_titles(draft, hits):
    draft.item("1", "Safeguarding report")
    assert missing(draft, hits, "present", params={"titles": ["safeguarding", "Health"]}) == ["Health"]


def empty(draft, hits, **more):
    return [words for words, _ in hits("empty-section", draft.minutes(**more))]


def test_empty_items_and_headings(draft, hits):
    draft.item("1", "Heating", empty=True)
    draft.item("2", "Building", empty=True)
    draft.item("2.1", "Roof", parent=1)
    draft.add("headings", nodes.Heading("Absent", draft.line("Absent"), None, True))
    draft.add("headings", nodes.Heading("Slates", draft.line("Slates"), None, False))
    assert empty(draft, hits) == ["Heating", "Absent"]


@pytest.mark.parametrize("title", ["There were no declarations.", "Date of next meeting: 1 April", "Close!"])
def test_a_heading_that_says_all_is_not_empty(draft, hits, title):
    draft.item("1", title, empty=True)
    assert empty(draft, hits) == []


def test_a_heading_that_holds_a_fact_is_not_empty(draft, hits):
    item = draft.item("12", "Next meeting Monday 2 June at 7 pm", empty=True)
    draft.item("13", "Roof", empty=True)
    there = nodes.DateMention("Monday 2 June", draft.within(item.span, "Monday 2 June"), "2025-06-02")
    assert empty(draft, hits, dates=(there,)) == ["Roof"]


# acronyms


def uses(draft, text, *acronyms, heading=False):
    span = draft.line(text)
    for acronym in acronyms:
        draft.add("acronym_uses", nodes.AcronymUse(acronym, acronym, draft.within(span, acronym), heading))


def defines(draft, text, acronym, expansion, form="Full (ABC)"):
    draft.add("acronyms", nodes.Acronym(acronym, expansion, form, draft.line(text)))


def told(draft, hits, fires, known=(), house=None, **more):
    minutes = draft.minutes(**more)
    return [words for words, _ in hits("defined", minutes, {"fires": fires}, {"known": list(known)}, house)]


def test_an_acronym_is_told_once_at_its_first_use(draft, hits):
    uses(draft, "The RCDF and the WBX", "RCDF", "WBX")
    uses(draft, "The RCDF again", "RCDF")
    assert told(draft, hits, "never") == ["RCDF", "WBX"]
    assert told(draft, hits, "never", known=["wbx"]) == ["RCDF"]
    assert told(draft, hits, "never", house=House(acronyms={"RCDF": "x"}, people={"WBX": "Will Box"})) == []
    assert told(draft, hits, "later") == []


def test_an_acronym_whose_words_stand_elsewhere_is_a_remark(draft, hits):
    words = draft.within(draft.line("The Rural Crafts Fund met"), "Rural Crafts Fund")
    span = draft.line("The RCF and WBX")
    draft.add("acronym_uses", nodes.AcronymUse("RCF", "RCF", draft.within(span, "RCF"), words=words))
    draft.add("acronym_uses", nodes.AcronymUse("WBX", "WBX", draft.within(span, "WBX"), in_name=True))
    found = [(hit.cap, hit.variant) for _, hit in hits("defined", draft.minutes(), {"fires": "never"}, {})]
    assert found == [("info", "unlinked"), ("info", "")]
    uses(draft, "The WBX again", "WBX")
    assert [hit.cap for _, hit in hits("defined", draft.minutes(), {"fires": "never"}, {})] == ["info", None]


def test_what_looks_like_a_name_and_what_is_familiar_are_remarks(draft, hits):
    span = draft.line("The RCF 2 and WbX and LCD and GHQ Nord met")
    for word in ("RCF", "WbX", "LCD", "GHQ"):
        beside = word in ("RCF", "GHQ")
        draft.add("acronym_uses", nodes.AcronymUse(word, word, draft.within(span, word), beside=beside))
    uses(draft, "The GHQ again", "GHQ")
    found = [(words, hit.cap) for words, hit in hits("defined", draft.minutes(), {}, {"familiar": ["LCD"]})]
    assert found == [("RCF", "info"), ("WbX", "info"), ("LCD", "info"), ("GHQ", None)]


def test_what_an_earlier_meeting_of_the_file_used_is_told_there(draft, hits):
    uses(draft, "The RCDF and the WBX", "RCDF", "WBX")
    assert told(draft, hits, "never", acronyms_before=frozenset({"RCDF"})) == ["WBX"]


def test_initials_of_people_are_no_acronyms(draft, hits):
    uses(draft, "BM and AH and CF spoke", "BM", "AH", "CF")
    found = told(
        draft, hits, "never", attendance=(nodes.Attendee("Ben Moss", "present", Span(0, 1), initials="BM"),),
        people=(nodes.Person("Ann Holt", Span(0, 1), "AH"),),
        initials_uses=(nodes.InitialsUse("CF", ("Cara Finch",), Span(0, 1)),),
    )  # fmt: skip
    assert found == []


@pytest.mark.parametrize(
    ("meant", "slip", "cap"),
    [
        ("SKIGRAFF", "SKIGRAF", "info"),
        ("SKIGRAFF", "SIKGRAFF", "info"),
        ("SKIGRAFF", "SKIGROFF", None),
        ("LRCF", "LRCFT", None),
        ("LRKFTA", "LRKFTB", None),
    ],
)
def test_a_long_word_that_stands_once_and_is_nearly_another_is_a_slip(draft, hits, meant, slip, cap):
    for word in (meant, meant, slip, meant):
        uses(draft, f"The {word} met", word)
    found = {words: (hit.cap, hit.data.get("meant")) for words, hit in hits("defined", draft.minutes(), {}, {})}
    assert found == {meant: (None, None), slip: (cap, meant if cap else None)}


def test_defined_afterwards(draft, hits):
    uses(draft, "The RCDF asked", "RCDF")
    uses(draft, "Use of WBX", "WBX", heading=True)
    uses(draft, "The GHU asked", "GHU")
    defines(draft, "Rural Fund (RCDF), WBX, GHU", "RCDF", "Rural Fund")
    defines(draft, "Water Box (WBX)", "WBX", "Water Box")
    defines(draft, "GHU: Green House Users", "GHU", "Green House Users", "glossary")
    assert told(draft, hits, "never") == []
    assert told(draft, hits, "later") == ["RCDF"]


def test_use_after_the_definition_is_fine(draft, hits):
    defines(draft, "Rural Fund (RCDF)", "RCDF", "Rural Fund")
    uses(draft, "The RCDF asked", "RCDF")
    assert told(draft, hits, "later") == []


@pytest.mark.parametrize(
    ("second", "other"),
    [
        ("Rural Development Fund", False),
        ("rural development funds", False),
        ("Rural-Development Fund", False),
        ("the Rural Development Fund", False),
        ("Rural Developement Fund", False),
        ("River Day Festival", True),
    ],
)
def test_a_second_meaning(draft, hits, second, other):
    defines(draft, "one", "RDF", "Rural Development Fund")
    defines(draft, "two", "RDF", second)
    assert [words for words, _ in hits("one-meaning", draft.minutes())] == (["two"] if other else [])


# approval


def approval(draft, hits, approval=None, kind=None, forms=()):
    meeting = nodes.Meeting(date=HELD, kind=nodes.Fact(kind, Span(0, 1)) if kind else None)
    minutes = draft.minutes(meeting=meeting, approvals=(approval,) if approval else ())
    options = {"exempt-meetings": ["first", "extraordinary", "annual"], "forms": list(forms)}
    return [(words, hit.variant, hit.cap) for words, hit in hits("approval-present", minutes, options=options)]


def test_no_word_of_the_previous_minutes(draft, hits):
    draft.item("1", "Heating")
    assert approval(draft, hits) == [("Village Hall Committee", "absent", None)]


def test_silence_is_a_remark_where_no_form_of_a_meeting_is_kept(draft, hits):
    draft.item("1", "Heating")
    assert approval(draft, hits, forms=["motion", "matters-arising"]) == [("Village Hall Committee", "absent", "info")]
    draft.item("2", "Matters arising", kind="matters-arising")
    assert approval(draft, hits, forms=["declarations", "matters-arising"]) == [
        ("Village Hall Committee", "absent", "info")
    ]
    draft.item("3", "Declarations", kind="declarations")
    assert approval(draft, hits, forms=["declarations", "matters-arising"]) == [
        ("Village Hall Committee", "absent", None)
    ]
    assert approval(draft, hits, forms=["motion", "declarations"]) == [("Village Hall Committee", "absent", "info")]


def test_a_form_counts_under_its_own_name_only(draft, hits):
    params = {"formal": {"matters-arising": "arising"}}
    options = {"forms": ["declarations", "matters-arising"]}
    draft.item("1", "Declarations", kind="declarations")
    draft.item("2", "Old tasks", kind="matters-arising")
    assert [hit.cap for _, hit in hits("approval-present", draft.minutes(), params, options)] == ["info"]
    draft.item("3", "Matters arising", kind="matters-arising")
    assert [hit.cap for _, hit in hits("approval-present", draft.minutes(), params, options)] == [None]


def test_an_item_without_an_outcome(draft, hits):
    draft.item("1", "Minutes", kind="previous-minutes")
    assert approval(draft, hits) == [("1 Minutes", "", None)]
    assert approval(draft, hits, nodes.Approval(0, "approved", Span(50, 55))) == []
    assert approval(draft, hits, nodes.Approval(0, "refused", Span(50, 55))) == [("1 Minutes", "refused", None)]
    assert approval(draft, hits, nodes.Approval(0, "deferred", Span(50, 55))) == [("1 Minutes", "deferred", "info")]


def test_an_approval_that_another_item_puts_off(draft, hits):
    draft.item("1", "Minutes", kind="previous-minutes")
    draft.item("2", "Close")
    assert approval(draft, hits, nodes.Approval(1, "deferred", Span(60, 65))) == [("1 Minutes", "deferred", "info")]


def test_of_an_agenda_and_its_minutes_the_second_is_meant(draft, hits):
    draft.item("1", "Minutes", kind="previous-minutes")
    draft.item("2", "Reports of committees", kind="previous-minutes")
    draft.item("01", "minutes", kind="previous-minutes")
    assert approval(draft, hits) == [("01 minutes", "", None)]


def test_a_sub_item_belongs_to_the_item_of_the_minutes(draft, hits):
    draft.item("1", "Minutes", kind="previous-minutes")
    draft.item("1.1", "Of February", parent=0)
    assert approval(draft, hits, nodes.Approval(1, "deferred", Span(60, 65))) == [("1 Minutes", "deferred", "info")]


@pytest.mark.parametrize("kind", ["first", "extraordinary", "annual"])
def test_meetings_that_approve_nothing(draft, hits, kind):
    draft.item("1", "Heating")
    assert approval(draft, hits, kind=kind) == []


def test_silent_where_no_item_was_found(draft, hits):
    assert approval(draft, hits) == []


@pytest.mark.parametrize(
    ("of", "outcome", "variants"),
    [
        ("2025-02-04", "approved", []),
        ("2025-03-04", "approved", ["same"]),
        ("2025-04-01", "approved", [""]),
        ("2025-03", "approved", []),
        ("2025-04", "approved", [""]),
        ("2025-04-01", "deferred", []),
        (None, "approved", []),
    ],
)
def test_minutes_of_a_later_date(draft, hits, of, outcome, variants):
    minutes = draft.minutes(approvals=(nodes.Approval(None, outcome, Span(0, 3), of),))
    assert [hit.variant for _, hit in hits("approval-earlier", minutes)] == variants


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("Approved subject to one correction.", True),
        ("Approved with amendments and signed.", True),
        ("Approved subject to a correction to item 4.", False),
        ("Approved with these corrections:", False),
        ("Approved subject to the name being spelt Oakes.", False),
    ],
)
def test_a_correction_that_is_not_stated(draft, hits, text, fires):
    params = {"corrections": ["correction", "corrections", "amendments"], "neutral": ["and", "signed"]}
    paragraph = draft.paragraph(text)
    one = nodes.Approval(None, "approved", draft.within(paragraph.span, "Approved"), amended=True)
    assert bool(hits("correction-stated", draft.minutes(approvals=(one,)), params)) == fires
    draft.paragraph("For May read June.")
    assert not hits("correction-stated", draft.minutes(approvals=(one,)), params)


# words and patterns


def test_forbidden_words_are_whole_and_in_any_case(draft, hits):
    draft.paragraph("To be  confirmed, TBC; tbcs are not")
    params = {"node": "paragraph", "words": ["to be confirmed", "tbc"]}
    assert [words for words, _ in hits("forbidden", draft.minutes(), params)] == ["To be  confirmed", "TBC"]


def test_a_forbidden_pattern_stays_inside_its_node(draft, hits):
    draft.item("1", "Room 12")
    draft.paragraph("Room 13")
    params = {"node": "item", "pattern": r"Room [0-9]{1,3}"}
    assert [words for words, _ in hits("forbidden", draft.minutes(), params)] == ["Room 12"]


@pytest.mark.parametrize(
    "pattern", ["a{1,3}", r"\d{1,2}/\d{1,2}", "[*+]x", r"\*\+", "(?:ab|cd)?e", "(?P<n>x)", "a{b}", "[]*]"]
)
def test_patterns_of_bounded_cost(pattern):
    assert [terms.pattern for terms in compile_terms({"pattern": pattern})] == [pattern]


@pytest.mark.parametrize(
    "pattern",
    [
        "a*",
        "a+",
        "a{2,}",
        "(a{1,9}){1,9}",
        r"(a)\1",
        "(?P<n>a)(?P=n)",
        "a?" * 20,
        "(a|b)" * 20,
        "(",
        "x{0,200}y{0,200}",
        "",
    ],
)
def test_patterns_of_any_other_cost_are_refused(pattern):
    with pytest.raises(PatternError):
        compile_terms({"pattern": pattern})


@pytest.mark.parametrize(
    "params", [{}, {"words": ["a"], "pattern": "b"}, {"words": []}, {"words": "a"}, {"words": [1]}]
)
def test_words_or_a_pattern(params):
    with pytest.raises(PatternError):
        compile_terms(params)


# the list of checks


def test_the_built_in_checks_are_registered_as_entry_points():
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["entry-points"][checks.GROUP] == checks.BUILTIN


@pytest.mark.parametrize("name", checks.BUILTIN)
def test_every_built_in_check_loads(name):
    assert isinstance(checks.find(name), Check)
    assert name in checks.names()


class Entry:
    dist = None

    def __init__(self, value):
        self.value = value

    def load(self):
        return self.value


def test_a_check_of_another_package(monkeypatch):
    mine = check("item")(lambda node, parent, context: ())
    monkeypatch.setattr("importlib.metadata.entry_points", lambda name, **_: entries[name])
    entries = {"mine": [Entry(mine)], "broken": [Entry(print)], "nobodys": []}
    assert checks.find("mine") is mine
    with pytest.raises(checks.BrokenCheckError, match="made with minutelint's @check"):
        checks.find("broken")
    assert checks.find("nobodys") is None


def test_an_installed_check_is_looked_up_once(monkeypatch):
    asked = []
    mine = check("item")(lambda node, parent, context: ())
    monkeypatch.setattr("importlib.metadata.entry_points", lambda name, **_: asked.append(name) or [Entry(mine)])
    assert checks.find("looked-up-once") is checks.find("looked-up-once")
    assert asked == ["looked-up-once"]


def test_a_check_asks_for_a_node_type_that_there_is():
    with pytest.raises(ValueError, match="paragraf"):
        check("paragraf")


def test_several_patterns_are_found_in_the_order_of_the_text_and_none_over_another() -> None:
    text = "XX at [XX] and TBC"
    params = {"pattern": ["TBC", "XX", "\\[XX\\]", "B?"]}
    assert [found.group() for found in found_in(text, params, Span(0, len(text)))] == ["XX", "[XX]", "TBC"]
    assert found_in(text, params, Span(3, 5)) == []


def test_what_the_house_calls_familiar_is_a_remark(draft, hits):
    uses(draft, "The LCD broke", "LCD")
    uses(draft, "The RKD broke", "RKD")
    found = hits("defined", draft.minutes(), {}, {}, house=House(familiar={"LCD": "a display"}))
    assert [(words, hit.cap) for words, hit in found] == [("LCD", "info"), ("RKD", None)]


def test_an_agenda_in_front_of_the_minutes_needs_no_text(draft, hits):
    draft.item("1", "Opening", empty=True)
    draft.item("2", "Roof", run=1)
    draft.item("3", "Gate", run=1, empty=True)
    for number, title in (("2", "Roof"), ("3", "Gate")):
        draft.item(number, title, run=2)
    draft.item("4", "Close", run=2, empty=True)
    found = [hit.data["title"] for _, hit in hits("empty-section", draft.minutes(), {}, {})]
    assert found == ["Close"]
