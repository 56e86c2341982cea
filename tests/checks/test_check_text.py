import pytest

from minutelint.checks.text import MOST
from minutelint.model import nodes
from minutelint.source import Span


def brackets(draft, hits, *paragraphs):
    for text in paragraphs:
        draft.paragraph(text)
    minutes = draft.minutes()
    return [(words, hit.variant, minutes.source.locate(hit.span).column) for words, hit in hits("balanced", minutes)]


@pytest.mark.parametrize(
    "text",
    [
        "The balance (in pounds) was agreed.",
        "a) first",
        "12) twelfth",
        "xviii) eighteenth",
        "We need a) bread b) butter, and 3) jam.",
        "The auditor was pleased :) and so were we ;-)",
        "It may be left alone. ![;-)](/img/smile.png ';-)')",
        "The sign says 'thanks to all ;-)' on the back.",
        "Nobody came. :(",
        "[ ] open {set}",
        "(a (b) [c] d)",
        "4.2iv) The debts of the last minutes were paid.",
        "See 12.4.5xi) and 3.1a) of the report.",
    ],
)
def test_balanced(draft, hits, text):
    assert brackets(draft, hits, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The balance (in pounds was agreed.", [("(", "open", 13)]),
        ("The balance in pounds) was agreed.", [(")", "close", 22)]),
        ("one (two (three) four", [("(", "open", 5)]),
        ("(one (two", [("(", "open", 1), ("(", "open", 6)]),
        ("see (Holt] there", [("(", "mixed", 5)]),
        ("a {curly thing", [("{", "open", 3)]),
        ("members) agreed", [(")", "close", 8)]),
        ("in 2024) it", [(")", "close", 8)]),
        ("of 2.50 each) it", [(")", "close", 13)]),
        ("at v2.4nil) it", [(")", "close", 11)]),
    ],
)
def test_unbalanced(draft, hits, text, found):
    assert brackets(draft, hits, text) == found


def test_a_bracket_may_close_in_a_later_paragraph_of_its_item(draft, hits):
    assert brackets(draft, hits, "Present (all of", "the members)") == []


def test_a_list_marker_does_not_close_a_bracket_of_an_earlier_paragraph(draft, hits):
    assert brackets(draft, hits, "The balance (in pounds", "a) first") == [("(", "open", 13)]


def test_brackets_do_not_pair_across_items(draft, hits):
    draft.paragraph("one (two", 0)
    draft.paragraph("three) four", 1)
    draft.numbers("1", "2")
    assert [hit.variant for _, hit in hits("balanced", draft.minutes())] == ["open", "close"]


def test_a_bracket_of_a_title_may_close_below_it(draft, hits):
    draft.item("1", "Accounts (see the")
    draft.paragraph("list of May). Agreed)", 0)
    assert [hit.span.start for _, hit in hits("balanced", draft.minutes())] == [len("\n".join(draft.lines)) - 1]


def test_a_million_brackets_are_one_fault_that_is_not_told_for_ever(draft, hits):
    draft.paragraph("(" * 500_000 + "]" * 3)
    assert len(hits("balanced", draft.minutes())) == MOST


def mention(draft, text, words, iso, weekday):
    span = draft.line(text)
    at = draft.within(span, words)
    first = draft.within(span, words.split()[0])
    draft.add("dates", nodes.DateMention(words, at, iso, weekday, first if weekday is not None else None))


@pytest.mark.parametrize(
    ("words", "iso", "weekday", "wrong"),
    [
        ("Tuesday 4 March 2025", "2025-03-04", 1, False),
        ("Friday 4 March 2025", "2025-03-04", 4, True),
        ("4 March 2025", "2025-03-04", None, False),
        ("Friday 4 March", None, 4, False),
        ("Friday 04/03/25", "2025-03-04", 4, True),
        # 4 March was a Monday in 2024 and is a Wednesday in 2026: the year is not printed, so these may be meant.
        ("Monday 4 March", "2025-03-04", 0, False),
        ("Wednesday 4 March", "2025-03-04", 2, False),
        ("Friday 4 March", "2025-03-04", 4, True),
        ("Friday 30 February 2025", "2025-02-30", 4, False),
        ("Friday 29 February", "2024-02-29", 4, False),
        ("Friday March 2025", "2025-03", 4, False),
    ],
)
def test_weekday(draft, hits, words, iso, weekday, wrong):
    mention(draft, f"Next: {words}.", words, iso, weekday)
    found = hits("weekday", draft.minutes())
    assert [said for said, _ in found] == ([words.split()[0]] if wrong else [])
    if wrong:
        assert (found[0][1].data["actual"], found[0][1].data["stated"]) == ("Tuesday", "Friday")


@pytest.mark.parametrize(
    ("words", "iso", "wrong"),
    [
        # the date before the meeting was taken; the tenth of December is a Wednesday in 2025, a Thursday in 2026
        ("Wednesday 10 December", "2024-12-10", False),
        ("Thursday 10 December", "2024-12-10", False),
        ("Saturday 10 December", "2024-12-10", True),
        ("Thursday 10 December 2024", "2024-12-10", True),
    ],
)
def test_the_weekday_of_a_date_without_a_year_may_be_that_of_the_meetings_own_year(draft, hits, words, iso, wrong):
    mention(draft, f"Next: {words}.", words, iso, {"Wed": 2, "Thu": 3, "Sat": 5}[words[:3]])
    held = nodes.Meeting(date=nodes.Fact("2025-03-04", Span(0, 1)))
    assert bool(hits("weekday", draft.minutes(meeting=held))) == wrong
