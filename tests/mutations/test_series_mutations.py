"""A clean year of minutes in every house style, broken in one place at a time: that rule about a series fires there alone.

Nothing else may change: neither what is found of the series nor what is found of any document by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

import pytest
from styles import STYLES, Sample
from years import DAYS, TASKS, Year, told, year

from minutelint.config.settings import Config
from minutelint.linter.finding import Finding
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.linter.series import check_all
from minutelint.model.build import build
from minutelint.readers import read_bytes
from minutelint.series.chain import chains
from minutelint.series.summary import summarise

RULES = load_rules(())
ALL = frozenset(STYLES)
RUN_ON = frozenset({"running"})
MEMBERS = ("Ann Holt", "Ben Moss", "Cara Finch", "Dev Patel", "Ed Bay", "Flo Hill")
CONFIG = Config(members=dict.fromkeys(MEMBERS, ""))


LEAVE = "It was resolved to approve the reasons for absence given by Dev Patel."


class Mutation(NamedTuple):
    """What is broken: the rule, the change, the place of the meeting at fault, words of the line, and the message."""

    rule: str
    change: Callable[[Year], Year]
    at: int
    place: str
    says: str
    styles: frozenset[str] = ALL
    name: str = ""


def _said(at: int, before: str, after: str) -> Callable[[Year], Year]:
    return lambda one: one.at(at, lambda sample: sample.said(before, after))


def _numbered_on(sample: Sample) -> Sample:
    return sample.numbered(*(item.number + 1 for item in sample.items))


def _skipped(year: Year, first: int) -> Year:
    """Leave out one number before a meeting: all that follow go on from there."""
    for at in range(first, len(DAYS)):
        year = year.at(at, _numbered_on)
    return year


def _away(year: Year, name: str, first: int, last: int = len(DAYS)) -> Year:
    """Let a member send apologies to every meeting from one on."""
    for at in range(first, last):
        year = year.at(
            at, lambda one: replace(one, present=tuple(n for n in one.present if n != name), apologies=(name,))
        )
    return year


def day(at: int) -> str:
    return told(DAYS[at], weekday=False)


MUTATIONS = [
    Mutation("approved-date-mismatch", _said(3, day(2), "12 March 2025"), 3, "12 March 2025", DAYS[2], name="day"),
    Mutation("approved-date-mismatch", _said(5, day(4), "13 May 2024"), 5, "13 May 2024", DAYS[4], name="year"),
    Mutation("approval-skips-meeting", _said(3, day(2), day(1)), 3, day(1), DAYS[2], name="older"),
    Mutation("approved-date-mismatch", _said(3, day(2), "11 January 2025"), 3, "11 January 2025", DAYS[2], name="month"),
    Mutation("number-gap-across-meetings", lambda y: _skipped(y, 4), 4, "166", "165", RUN_ON),
    Mutation("next-meeting-mismatch", _said(2, told(DAYS[3]), "Tuesday 15 April 2025"), 3, "", "2025-04-15"),
    Mutation("action-not-carried-forward", _said(3, TASKS[2][1], "There were none."), 3, "Matters arising", "gutters"),
    Mutation("draft-never-finalised", lambda y: replace(y, drafts=frozenset({2})), 2, "DRAFT", DAYS[3]),
    Mutation("body-name-drift", lambda y: y.at(7, lambda s: replace(s, body="Quayside Rowing Club Comittee")), 7,
             "Comittee", "Quayside Rowing Club Committee"),
    Mutation("six-month-absence-risk", lambda y: _away(y, "Dev Patel", 2), 7, "",
             "Dev Patel was last present on 2025-02-11, 6"),
    Mutation("six-month-absence-risk",
             lambda y: _away(y, "Dev Patel", 1).at(7, lambda s: s.said("There was none.", LEAVE)), 7, "",
             "Dev Patel was last present on 2025-01-14, 6", name="approved-too-late"),
]  # fmt: skip

NEAR_MISSES = [
    # the last of a series may be a draft, and what it approves may yet be approved
    lambda y: replace(y, drafts=frozenset({7})),
    # away for less than four months, and back again after seven
    lambda y: _away(y, "Dev Patel", 5),
    lambda y: _away(y, "Dev Patel", 0, 7),
    # away for six months, with a reason that was approved in time
    lambda y: _away(y, "Dev Patel", 2).at(4, lambda s: s.said("There was none.", LEAVE)),
    # set down again instead of told
    lambda y: y.at(3, lambda s: s.said(TASKS[2][1], f"Action: {TASKS[2][0]} by {day(5)}.")),
]


def findings(documents: Mapping[str, str]) -> list[tuple[str, Finding]]:
    """Return what is found of each document and of their series, with the file."""
    rules = ruleset(RULES, CONFIG)
    read = [build(read_bytes(text.encode(), name)) for name, text in documents.items()]
    found = [(one.source.path, finding) for one in read for finding in check(one, rules).findings]
    for results in check_all([chain for _, chain in chains(map(summarise, read))], dict.fromkeys(documents, rules)):
        found += [(path, finding) for path, result in results for finding in result.findings]
    return found


def counted(found: list[tuple[str, Finding]]) -> Counter[tuple[str, str]]:
    return Counter((path, one.name) for path, one in found)


def clean(style: str) -> Year:
    return year(runs_on=style == "running")


CASES = [
    pytest.param(one, style, id=f"{one.rule}{one.name and '-' + one.name}-{style}")
    for one in MUTATIONS
    for style in STYLES
    if style in one.styles
]


@pytest.mark.parametrize("style", STYLES)
def test_the_year_is_clean(style: str) -> None:
    left = {"markup-residue"} if style == "table" else set()
    assert {name for _, name in counted(findings(clean(style).written(style)))} == left


@pytest.mark.parametrize(("mutation", "style"), CASES)
def test_exactly_that_rule_fires_there(mutation: Mutation, style: str) -> None:
    before = counted(findings(clean(style).written(style)))
    documents = mutation.change(clean(style)).written(style)
    found = findings(documents)
    path = list(documents)[mutation.at]
    assert (counted(found) - before, before - counted(found)) == ({(path, mutation.rule): 1}, {})
    (one,) = [finding for _, finding in found if finding.name == mutation.rule]
    first = one.location.line - 1  # a page of a council has the title of an item two lines below its number
    assert mutation.place in "\n".join(documents[path].splitlines()[first : first + 3])
    assert mutation.says in one.message


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("change", NEAR_MISSES)
def test_a_near_miss_is_none(change: Callable[[Year], Year], style: str) -> None:
    found = counted(findings(change(clean(style)).written(style)))
    assert not {name for _, name in found} & {rule.name for rule in RULES if rule.serial}


def test_every_rule_about_a_series_is_broken_here() -> None:
    assert {rule.name for rule in RULES if rule.serial} == {one.rule for one in MUTATIONS}
