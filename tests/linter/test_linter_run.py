import pytest
from msgspec.structs import replace

from minutelint.config.settings import Config
from minutelint.linter.examples import Mark, examples
from minutelint.linter.rules import RuleError, load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.linter.wording import fill
from minutelint.quoting import excerpt
from minutelint.source import Span

RULES = load_rules()


def run(document, *select, **config):
    return check(document, ruleset(RULES, Config(select=select, **config)))


def names(result):
    return [(finding.name, finding.location.line) for finding in result.findings]


def test_a_finding_says_what_where_and_what_to_do(minutes):
    document = minutes("Committee", "1. Heating", "2. Roof", "4. Bookings")
    [finding] = run(document, "numbering-gap").findings
    assert (finding.code, finding.name, finding.severity) == ("NUM001", "numbering-gap", "error")
    assert finding.message == "item number 4 follows 2; expected 3"
    assert finding.help and finding.url.endswith("numbering-gap/")
    assert (finding.item, finding.excerpt) == ("4", "4. Bookings")
    assert (finding.location.line, finding.location.column, finding.location.end_column) == (4, 1, 2)
    assert document.source.slice(finding.span) == "4"
    assert finding.data == {"number": "4", "expected": "3", "after": "2"}


def test_findings_come_in_the_order_of_the_document(minutes):
    document = minutes("C", "1. A", "! one", "3. B", "! two")
    assert names(run(document, "ACT001", "NUM001")) == [
        ("unowned-action", 3),
        ("numbering-gap", 4),
        ("unowned-action", 5),
    ]


def test_rules_that_are_off_are_silent(minutes):
    assert names(run(minutes("C", "1. A", "! one"), "NUM")) == []


def test_the_page_bounds_the_severity_and_the_user_may_lower_it(minutes):
    document = minutes("C", "1. A", "! one", "! two")
    one, two = document.actions
    document = replace(document, actions=(one, replace(two, labelled=False)))
    assert [f.severity for f in run(document, "ACT001").findings] == ["error", "warning"]
    assert [f.severity for f in run(document, "ACT001", severity={"ACT001": "info"}).findings] == ["info"] * 2


def test_fingerprints_survive_moved_lines_and_new_numbers(minutes):
    before = run(minutes("C", "1. A", "! one", "! one", "! two"), "ACT001").findings
    after = run(minutes("C", "", "1. Z", "2. A", "", "! one", "! one", "! two"), "ACT001").findings
    assert [f.fingerprint for f in before] == [f.fingerprint for f in after]
    assert len({f.fingerprint for f in before}) == 3
    other = run(minutes("C", "1. B", "! one"), "ACT001").findings
    assert other[0].fingerprint != before[0].fingerprint


def test_sections_that_are_missing_have_fingerprints_of_their_own(minutes):
    found = run(minutes("C", "1. A"), "SEC001").findings
    assert [f.data["section"] for f in found] == ["present", "apologies", "next-meeting"]
    assert len({f.fingerprint for f in found}) == 3


def test_per_file_ignores_hold_in_a_run(minutes, tmp_path):
    from minutelint.config.settings import FileIgnore, Glob

    entry = FileIgnore(Glob("*.md", tmp_path), ("ACT001",))
    lines = ("C", "1. A", "! one")
    here, there = minutes(*lines, path=str(tmp_path / "a.md")), minutes(*lines, path="/elsewhere/a.md")
    assert names(run(here, "ACT001", per_file_ignores=(entry,))) == []
    assert len(names(run(there, "ACT001", per_file_ignores=(entry,)))) == 1


def test_a_page_whose_check_is_not_installed_is_told(minutes):
    odd = replace(RULES[0], check="nowhere")
    with pytest.raises(RuleError, match="'nowhere' is not installed"):
        check(minutes("C"), ruleset((odd,), Config()))


def test_a_page_of_pure_data_finds_words(minutes, tmp_path):

    from minutelint.model.nodes import Paragraph

    (tmp_path / "plain-words.md").write_text(
        '# Plain words\n\n```toml rule\ncode = "HSE001"\nseverity = "info"\ncheck = "forbidden"\n'
        'message = "write shorter than {words}"\n[with]\nnode = "paragraph"\nwords = ["utilise"]\n```\n',
        encoding="utf-8",
    )
    document = minutes("C", "1. A", "We utilise the hall.")
    document = replace(document, paragraphs=(Paragraph(Span(7, 27), 0),))
    config = Config(select=("HSE001",), rule_paths=(tmp_path,))
    [finding] = check(document, ruleset(load_rules([tmp_path]), config)).findings
    assert (finding.message, finding.location.column, finding.url) == ("write shorter than utilise", 4, None)


def test_fill_leaves_unknown_names_alone():
    assert fill("{a} {b} {a.b} {} {0}", {"a": 1}) == "1 {b} {a.b} {} {0}"


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("one\ntwo three\nfour", 4, "two three"),
        ("\tcell\tcell\n", 1, "cell cell"),
        ("", 0, ""),
        ("word " * 100, 250, "word " * 39 + "word"),
        ("x" * 5000, 4000, "x" * 200),
    ],
)
def test_excerpts_are_lines_cut_around_the_place(text, at, said):
    assert excerpt(text, Span(at, at + 1)).strip() == said.strip()


def test_an_excerpt_of_a_long_line_holds_the_first_words_of_the_finding():
    text = "Some words go before. " * 50 + "The chair requested that all reports be sent earlier." + " More." * 50
    at = text.index("requested")
    assert "requested that all reports be sent earlier" in excerpt(text, Span(at, at + 9))


def test_examples_of_a_page_and_their_marks():
    page = (
        '# T\n\n## Example\n\n```minutes md\nA\n\n» x-y\nB word\n» x-y "word" : says: this\n```\n\n```toml\n» no\n```\n'
    )
    [example] = examples(page)
    assert (example.text, example.name, example.section, example.line) == ("A\n\nB word\n", "example.md", "Example", 6)
    assert example.marks == (Mark(1, "x-y"), Mark(3, "x-y", "word", "says: this"))


@pytest.mark.parametrize("mark", ['x-y "word', "x-y word"])
def test_a_mark_that_cannot_be_read(mark):
    with pytest.raises(RuleError, match="mark"):
        list(examples(f"## Example\n```minutes\nA\n» {mark}\n```\n"))
