import pytest

from minutelint.checks.numerals import Printed, clause_values, from_roman, printed_like
from minutelint.model import nodes
from minutelint.numerals import roman
from minutelint.source import Span


def faults(hits, minutes, *kinds, of=("items",)):
    return [
        (fault, words, hit.data.get("expected"))
        for fault in kinds or ("gap", "duplicate", "order")
        for words, hit in hits("sequence", minutes, {"faults": [fault], "of": list(of)})
    ]


def test_capitals_that_do_not_begin_with_a_are_initials(draft, hits):
    draft.item("P.", "M. Holt", (16,))
    draft.item("R.", "A. Moss", (18,))
    assert faults(hits, draft.minutes()) == []


def test_letters_from_a_are_numbers(draft, hits):
    draft.item("A.", "Heating", (1,))
    draft.item("C.", "Roof", (3,))
    assert faults(hits, draft.minutes()) == [("gap", "C.", "B.")]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("1 2 3", []),
        ("41 42 43", []),
        ("1 2 4 5", [("gap", "4", "3")]),
        ("1 2 7 8", [("gap", "7", "3")]),
        ("6 7 7 8", [("duplicate", "7", "8")]),
        ("6 7 7 9", [("duplicate", "7", "8")]),
        ("6 7 7 7 8", [("duplicate", "7", "8"), ("duplicate", "7", "8")]),
        ("6 7 7 10", [("gap", "10", "8"), ("duplicate", "7", "8")]),
        ("5 6 7 5 8", [("duplicate", "5", "8")]),
        ("5 6 7 5 9", [("duplicate", "5", "8")]),
        ("1 3 2 4", [("order", "2", "4")]),
        ("4 8 6 7 9", [("gap", "8", "5"), ("order", "6", "9")]),
        ("5 8 6 7 9", [("order", "6", "9")]),
        ("12 13 11 14", [("order", "11", "14")]),
        ("12 13 1 2 3", []),
        ("8 9 1 2 3 10 11", []),
        ("8 9 1 2 3 12", [("gap", "12", "4")]),
        ("1 2 3 1 2 3", []),
        ("1 1.1 1.2 2 2.1", []),
        ("1.1 1.2 2.1 2.2", []),
        ("3.1 3.3 4", [("gap", "3.3", "3.2")]),
        ("3 3.2", [("gap", "3.2", "3.1")]),
        ("1.9 1.10 1.11", []),
        ("9 11 10 12 14", [("gap", "14", "13"), ("order", "10", "12")]),
    ],
)
def test_one_fault_makes_one_finding(draft, hits, numbers, expected):
    found = faults(hits, draft.numbers(*numbers.split()).minutes())
    assert found == expected


def test_numbers_are_compared_within_one_run_only(draft, hits):
    draft.numbers("1", "2", run=1).numbers("7", "8", run=2)
    assert faults(hits, draft.minutes()) == []


def test_numbers_may_go_on_after_a_run_of_their_own(draft, hits):
    draft.numbers("8", "9", run=1).numbers("1", "2", "10", "11", run=2)
    assert faults(hits, draft.minutes()) == []


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("1 2 1 2 3 4", "1 2 3 3 4", []),
        ("1 2", "1 2 3 3 4", [("duplicate", "3", "4")]),
        ("1 2 1 2 3 4", "1 2 3 3", [("duplicate", "3", "4")]),
        ("1 2 1 2 3 4", "1 2 2 3", [("duplicate", "2", "3")]),
    ],
)
def test_a_number_twice_may_go_on_from_the_section_above_where_a_list_broke_in(draft, hits, above, below, expected):
    draft.item("", "Reports")
    draft.numbers(*above.split(), parent=0)
    draft.item("", "Works")
    draft.numbers(*below.split(), parent=1 + len(above.split()))
    assert faults(hits, draft.minutes()) == expected


def test_sub_items_are_compared_within_their_parent_and_begin_at_its_first(draft, hits):
    draft.item("1", "A")
    draft.item("1.1", "a", parent=0)
    draft.item("2", "B")
    draft.item("2.2", "b", parent=2)
    assert faults(hits, draft.minutes()) == [("gap", "2.2", "2.1")]


def test_sub_items_that_do_not_repeat_their_parents_number_begin_anywhere(draft, hits):
    draft.item("6", "A")
    draft.item("ii", "a", (2,), parent=0)
    draft.item("iii", "b", (3,), parent=0)
    assert faults(hits, draft.minutes()) == []


def test_a_number_with_the_year_behind_it_counts_by_its_first_part(draft, hits):
    for number, ordinal in (("12/24", (12, 24)), ("13/24", (13, 24)), ("15/24", (15, 24))):
        draft.item(number, "Title", ordinal)
    assert faults(hits, draft.minutes()) == [("gap", "15/24", "14/24")]


@pytest.mark.parametrize(
    ("numbers", "between", "gap"),
    [
        (("11", "13"), "It was so. 12. To receive reports: none.", False),
        (("11", "13"), "There were 12 of us, at 12.30, on 12 May.", True),
        (("7.1", "7.3"), "We came to 7.2 Roof and left it.", False),
        (("7.1", "7.3"), "It costs 17.2 pounds, or 7.21 pounds.", True),
    ],
)
def test_a_number_that_stands_inside_a_paragraph_is_not_missing(draft, hits, numbers, between, gap):
    draft.item(numbers[0], "A")
    draft.paragraph(between, 0)
    draft.item(numbers[1], "B")
    assert bool(faults(hits, draft.minutes(), "gap")) == gap


def test_numbers_that_differ_in_print_are_no_duplicates(draft, hits):
    for number in ("19/11", "19/12", "19/13"):
        draft.item(number, "Title", (19,))
    assert faults(hits, draft.minutes()) == []


def test_the_message_names_the_first_line_and_the_number_before(draft, hits):
    minutes = draft.numbers("6", "7", "7").minutes()
    [(_, hit)] = hits("sequence", minutes, {"faults": ["duplicate"]})
    assert (hit.data["first_line"], hit.data["after"], hit.item) == (4, "7", 2)


def test_mixed_numbers_are_written_as_they_are_printed(draft, hits):
    draft.item("7.(i)", "A", (7, 1))
    draft.item("7.(iii)", "B", (7, 3))
    assert faults(hits, draft.minutes()) == [("gap", "7.(iii)", "7.(ii)")]


def test_a_hundred_thousand_numbers_are_one_pass(draft, hits):
    items = [
        nodes.Item("T", "business", 1, None, Span(0, 1), Span(0, 1), Span(0, 1), "n", Span(0, 1), (n,), 1)
        for n in [*range(1, 50_000), *range(49_999, 0, -1)]
    ]
    minutes = draft.minutes(items=tuple(items))
    assert len(faults(hits, minutes, "duplicate")) == 49_999


def clause_gaps(draft, hits, *numbers):
    span = draft.line(" ".join(numbers))
    clauses = tuple(nodes.Clause(number, "text", span, draft.within(span, number)) for number in numbers)
    draft.add("decisions", nodes.Decision(None, "RESOLVED", "text", span, clauses))
    found = hits("sequence", draft.minutes(), {"faults": ["gap"], "of": ["clauses"]})
    return [(words, hit.data["expected"], hit.variant) for words, hit in found]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (["(1)", "(2)", "(3)"], []),
        (["(1)", "(3)"], [("(3)", "(2)", "clause")]),
        (["(a)", "(b)", "(d)"], [("(d)", "(c)", "clause")]),
        (["i)", "ii)", "iv)"], [("iv)", "iii)", "clause")]),
        (["(g)", "(h)", "(i)", "(j)"], []),
        (["(h)", "(i)"], []),
        (["(1)", "(a)", "(b)", "(2)", "(a)"], []),
        (["(1)", "(a)", "(c)", "(2)", "(4)"], [("(c)", "(b)", "clause"), ("(4)", "(3)", "clause")]),
        (["(1)", "(1)", "(2)"], []),
    ],
)
def test_gaps_among_the_clauses_of_a_resolution(draft, hits, numbers, expected):
    assert clause_gaps(draft, hits, *numbers) == expected


def test_a_clause_without_a_number_is_passed_over(draft, hits):
    span = draft.line("text")
    clauses = (nodes.Clause(None, "text", span), nodes.Clause("(2)", "text", span))
    draft.add("decisions", nodes.Decision(None, None, "text", span, clauses))
    assert faults(hits, draft.minutes(), "gap", of=["clauses"]) == []


def unnumbered(draft, hits):
    return [(words, hit.data["before"], hit.data["after"]) for words, hit in hits("numbered", draft.minutes())]


def test_an_item_without_a_number_between_numbered_ones(draft, hits):
    for number in ("31", "", "32", "33"):
        draft.item(number, "Waiver" if not number else "Title")
    assert unnumbered(draft, hits) == [("Waiver", "31", "32")]


@pytest.mark.parametrize("numbers", [["1", "2", "3", ""], ["", "1", "2", "3"], ["1", "", "", "2"], ["", "", ""]])
def test_silent_at_the_ends_and_where_numbers_are_not_the_custom(draft, hits, numbers):
    for number in numbers:
        draft.item(number, "Title")
    assert unnumbered(draft, hits) == []


def test_silent_between_two_runs_and_on_another_level(draft, hits):
    draft.item("1", "A", run=1)
    draft.item("2", "B", run=1)
    draft.item("", "Part two")
    draft.item("1", "C", run=2)
    draft.item("", "Deeper", level=2)
    draft.item("2", "D", run=2)
    assert unnumbered(draft, hits) == []


@pytest.mark.parametrize("value", range(1, 200))
def test_roman_numerals_there_and_back(value):
    assert from_roman(roman(value)) == value


@pytest.mark.parametrize("text", ["", "iiii", "vx", "ab", "ix1", "il"])
def test_what_is_no_roman_numeral(text):
    assert from_roman(text) is None


def test_letters_and_romans_are_told_apart_by_their_neighbours():
    def kinds(*numbers):
        return [kind for kind, _ in clause_values([nodes.Clause(n, "", Span(0, 0)) for n in numbers])]

    assert kinds("i", "ii", "iii") == ["roman"] * 3
    assert kinds("h", "i", "j") == ["letter"] * 3
    assert kinds("a", "b", "c", "d") == ["letter"] * 4
    assert kinds("iv", "v", "vi") == ["roman"] * 3
    assert kinds("1", "*", "2") == ["arabic", "", "arabic"]


@pytest.mark.parametrize(
    ("text", "path", "wanted", "said"),
    [
        ("7", (7,), (8,), "8"),
        ("07", (7,), (8,), "08"),
        ("7.(ii)", (7, 2), (7, 3), "7.(iii)"),
        ("(e)", (5,), (4,), "(d)"),
        ("(E)", (5,), (4,), "(D)"),
        ("112/20", (112,), (113,), "113/20"),
        ("Item 4", (4,), (5,), "Item 5"),
        ("19/12", (12,), (13,), "19/13"),
        ("3", (3,), (3, 1), "3.1"),
    ],
)
def test_a_number_is_written_like_another(text, path, wanted, said):
    assert printed_like(Printed(text, path), wanted) == said


@pytest.mark.parametrize(
    ("title", "expected"),
    [("5.1", []), ("5.1 Nothing was new", []), ("5.1. Roof", []), ("Roof", [("gap", "5.2", "5.1")]),
     ("4.1 Roof", [("gap", "5.2", "5.1")]), ("2031 in numbers", [("gap", "5.2", "5.1")])],
)  # fmt: skip
def test_a_first_part_may_stand_beside_the_number_of_its_item(draft, hits, title, expected):
    draft.item("4", "Road", (4,))
    draft.item("5", title, (5,))
    draft.item("5.2", "The roof leaks", (5, 2), parent=1)
    assert faults(hits, draft.minutes()) == expected
