import pytest

from minutelint.config.settings import Config
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset

RULES = load_rules()


@pytest.fixture
def run(minutes):
    """Check a document for unowned actions, numbers and suppressions; return (kept, how many are suppressed)."""

    def found(*lines, select=("ACT001", "NUM", "SUP001")):
        result = check(minutes(*lines), ruleset(RULES, Config(select=select)))
        return [(one.name, one.location.line) for one in result.findings], len(result.suppressed)

    return found


ACTION = "unowned-action"
UNUSED = "unused-suppression"


def test_before_the_first_item_it_holds_for_the_whole_document(run):
    assert run("! early", "[[minutelint: disable=unowned-action]]", "1. A", "! one") == ([], 2)


def test_after_it_from_there_on_until_enabled(run):
    kept, hidden = run(
        "1. A", "! one", "[[ minutelint: disable=ACT001 ]]", "! two", "[[minutelint: enable=ACT001]]", "! three"
    )
    assert (kept, hidden) == ([(ACTION, 2), (ACTION, 6)], 1)


@pytest.mark.parametrize(
    "names", ["unowned-action", "ACT001", "ACT", "ACT, NUM", "all", "", "act001 -- the clerk knows"]
)
def test_names_codes_families_and_all(run, names):
    directive = f"disable={names}" if names else "disable"
    kept, hidden = run(f"[[minutelint: {directive}]]", "1. A", "3. B", "! one", select=("ACT001", "NUM"))
    assert (ACTION, 4) not in kept
    assert hidden >= 1


def test_the_next_line_is_the_next_one_that_is_not_blank(run):
    assert run("1. A", "[[minutelint: disable-next-line=ACT001]]", "", "! one", "! two") == ([(ACTION, 5)], 1)


def test_two_directives_over_one_line(run):
    lines = ("1. A", "[[minutelint: disable-next-line=ACT001]]", "[[minutelint: disable-next-line=NUM001]]", "3. B")
    assert run(*lines) == ([(UNUSED, 2)], 1)


def test_one_that_silences_nothing_is_told_at_its_place(run):
    assert run("1. A", "[[minutelint: disable-next-line=ACT001, NUM001]]", "! one") == ([(UNUSED, 2)], 1)


def test_of_a_rule_that_is_off_nobody_can_tell(run):
    assert run("1. A", "[[minutelint: disable-next-line=weekday-mismatch]]", "text") == ([], 0)


def test_an_unused_suppression_of_all_rules_is_told_too(run):
    assert run("[[minutelint: disable]]", "1. A") == ([(UNUSED, 1)], 0)


def test_the_report_itself_can_be_suppressed_by_name(run):
    lines = ("[[minutelint: disable=SUP001]]", "[[minutelint: disable=ACT001]]", "1. A")
    assert run(*lines) == ([], 1)


def messages(minutes, *lines):
    result = check(minutes(*lines), ruleset(RULES, Config(select=("ACT001", "SUP001"))))
    return [one.message for one in result.findings]


def test_unknown_names_and_verbs_are_told_with_the_nearest(minutes):
    assert messages(minutes, "[[minutelint: disable=unowned-acton]]", "1. A") == [
        "there is no rule 'unowned-acton' to suppress; did you mean 'unowned-action'?"
    ]
    assert messages(minutes, "[[minutelint: disabel=ACT001]]", "1. A") == [
        "'disabel' is no suppression; "
        "expected one of disable, enable, disable-line, disable-next-line; did you mean 'disable'?"
    ]


def test_an_enable_of_one_rule_leaves_the_others_silent(run):
    lines = ("[[minutelint: disable]]", "1. A", "! one", "[[minutelint: enable=NUM]]", "3. B", "! two")
    assert run(*lines) == ([("numbering-gap", 5)], 2)


def test_without_the_rule_nothing_is_said_of_suppressions(run):
    assert run("[[minutelint: disable=ACT001]]", "1. A", select=("ACT001",)) == ([], 0)


def test_ten_thousand_directives_and_findings(run):
    lines = ["1. A", *["[[minutelint: disable=ACT001]]", "! one"] * 10_000]
    kept, hidden = run(*lines)
    assert hidden == 10_000
    assert len(kept) == 9_999
