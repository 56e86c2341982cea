"""The sample minutes read as seeds/README.md says of them, and the reports that it shows are current."""

from __future__ import annotations

import re
from functools import cache

import pytest

from minutelint.config.settings import Config
from minutelint.linter.finding import Finding
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.model.build import build, is_minutes
from minutelint.model.nodes import Minutes
from minutelint.readers import read
from pages import ROOT

SEEDS = ROOT / "seeds"
PAGE = (SEEDS / "README.md").read_text(encoding="utf-8")
NAMES = sorted(path.name for path in SEEDS.glob("*.txt"))
PAGE_1, RUNNING, TABLE, BOARD, RESOLUTIONS = (
    "1-committee-page.txt",
    "2-running-numbers.txt",
    "3-flattened-table.txt",
    "4-board-minutes.txt",
    "5-resolutions.txt",
)


@cache
def minutes(name: str) -> Minutes:
    return build(read(SEEDS / name))


@cache
def findings(name: str) -> tuple[Finding, ...]:
    return check(minutes(name), ruleset(load_rules(), Config())).findings


def at(name: str, words: str) -> set[str]:
    """Return the names of the rules that report something in the sentence that begins with these words."""
    text = (SEEDS / name).read_text(encoding="utf-8")
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {name}"
    before, _, rest = text.partition(words)
    line, first = before.count("\n") + 1, len(before) - before.rfind("\n")
    sentence = words + re.split(r"\n|\.\s|<|•", rest, maxsplit=1)[0]
    places = [(one.location, one.name) for one in findings(name)]
    return {rule for place, rule in places if place.line == line and first <= place.column < first + len(sentence)}


def of(name: str, rule: str, key: str) -> list[object]:
    return [one.data[key] for one in findings(name) if one.name == rule]


def test_there_are_five_and_the_page_speaks_of_each() -> None:
    assert NAMES == [PAGE_1, RUNNING, TABLE, BOARD, RESOLUTIONS]
    assert re.findall(r"^\[(\S+)\]\(\1\)", PAGE, re.MULTILINE) == NAMES
    assert re.findall(r"^\$ minutelint --output-format concise seeds/(\S+)$", PAGE, re.MULTILINE) == NAMES


def test_a_walk_takes_the_samples_and_leaves_their_page_alone() -> None:
    assert all(is_minutes(minutes(name)) for name in NAMES)
    assert not is_minutes(build(read(SEEDS / "README.md")))


@pytest.mark.parametrize(
    ("name", "style", "numbers"),
    [
        (PAGE_1, "modern_gov", "1 2 3 4 5 6 7 7.(i)"),
        (RUNNING, "modern_gov", "141 142 143 144 145 146 147 148"),
        (TABLE, "item_table", "1 2 3 4 5 6 7 7"),
        (BOARD, "numbered_headings", "1 2 3 4 5 6 7"),
        (RESOLUTIONS, "modern_gov", "41 42 43 44 45 46 None 47"),
    ],
)
def test_each_is_of_another_house_style(name: str, style: str, numbers: str) -> None:
    assert minutes(name).style == style
    items = [str(item.number) for item in minutes(name).items if not str(item.number).startswith("(")]
    assert items == numbers.split()


@pytest.mark.parametrize(
    ("name", "sections"),
    [
        (PAGE_1, {"present", "next-meeting"}),
        (RUNNING, {"present", "apologies"}),
        (TABLE, {"next-meeting"}),
        (BOARD, set()),
        (RESOLUTIONS, {"present", "apologies", "next-meeting"}),
    ],
)
def test_missing_sections(name: str, sections: set[str]) -> None:
    assert set(of(name, "missing-section", "section")) == sections


@pytest.mark.parametrize(
    ("name", "acronyms"),
    [
        (PAGE_1, "DHM EQS HA MRU VTS"),
        (RUNNING, "MTP RVU"),
        (TABLE, "CTOG DCC OTP PSVAR WCP"),
        (BOARD, "FLA LVCN NCRT RBMP"),
        (RESOLUTIONS, "LRG"),
    ],
)
def test_undefined_acronyms(name: str, acronyms: str) -> None:
    assert sorted(map(str, of(name, "undefined-acronym", "acronym"))) == acronyms.split()


@pytest.mark.parametrize(
    ("name", "present", "apologies"),
    [(PAGE_1, 0, 6), (RUNNING, 0, 0), (TABLE, 7, 4), (BOARD, 10, 2), (RESOLUTIONS, 0, 0)],
)
def test_attendance(name: str, present: int, apologies: int) -> None:
    found = [one.status for one in minutes(name).attendance]
    assert (found.count("present"), found.count("apologies")) == (present, apologies)


@pytest.mark.parametrize(
    ("name", "words", "rules"),
    [
        (PAGE_1, "RMV to see", {"no-due-date"}),
        (PAGE_1, "HP to link", {"ambiguous-initials", "no-due-date", "implicit-action"}),
        (PAGE_1, "To take up", {"unowned-action", "no-due-date", "implicit-action"}),
        (PAGE_1, "Link with SR", {"unowned-action", "no-due-date", "implicit-action"}),
        (RUNNING, "This information to be sent", {"unowned-action", "implicit-action"}),
        (RUNNING, "To be on the agenda", {"unowned-action", "implicit-action"}),
        (TABLE, "LO to bring", {"implicit-action", "vague-due-date"}),
        (TABLE, "JV to put", {"implicit-action", "no-due-date"}),
        (TABLE, "Letter of thanks", {"unowned-action", "no-due-date", "implicit-action"}),
        (TABLE, "Village schemes without", {"unowned-action", "no-due-date", "implicit-action"}),
        (BOARD, "Sylvia to give", {"no-due-date"}),
        (BOARD, "Visits by young farmers", {"no-due-date"}),
        (BOARD, "PD to bring", set()),
        (BOARD, "A special meeting", {"unowned-action", "implicit-action"}),
        (RESOLUTIONS, "The Chair asked for more", {"unowned-action", "no-due-date", "implicit-action"}),
        (RESOLUTIONS, "Members requested that", {"unowned-action", "no-due-date", "implicit-action"}),
    ],
)
def test_work_that_is_assigned(name: str, words: str, rules: set[str]) -> None:
    assert at(name, words) == rules


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (PAGE_1, "The draft ends the review"),
        (PAGE_1, "The plan was summarised"),
        (PAGE_1, "Action plan: "),
        (PAGE_1, "To approve as a correct record"),
        (RUNNING, "That the current position"),
        (TABLE, "All actions were reported"),
        (TABLE, "The action point below"),
        (BOARD, "Priorities for Action 2011/12 were as follows"),
        (BOARD, "No actions"),
        (RESOLUTIONS, "12 February 2019"),
        (RESOLUTIONS, "That the report is noted"),
    ],
)
def test_what_assigns_nothing(name: str, words: str) -> None:
    assert at(name, words) - {"missing-approval", "undefined-acronym"} == set()


@pytest.mark.parametrize(
    ("name", "rule", "words"),
    [
        (RUNNING, "unbalanced-brackets", "(PPS0 and"),
        (TABLE, "unbalanced-brackets", "(91.3% in Q4"),
        (TABLE, "numbering-duplicate", "7\tNo other business"),
        (BOARD, "missing-approval", "2. Minutes and Actions"),
        (RESOLUTIONS, "unnumbered-item", "Suspension of Standing Order 12"),
    ],
)
def test_quirks_of_the_form(name: str, rule: str, words: str) -> None:
    assert at(name, words) == {rule}
    assert [one.name for one in findings(name)].count(rule) == 1


@pytest.mark.parametrize("name", NAMES)
def test_the_samples_do_not_repeat_one_finding(name: str) -> None:
    keys = [(one.name, one.location, one.message) for one in findings(name)]
    assert len(keys) == len(set(keys))
