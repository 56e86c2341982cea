"""Every rule page is a definition, a page of documentation, and a test: here the third is run."""

import re

import pytest

from minutelint.config.settings import Config
from minutelint.linter.examples import examples, verify
from minutelint.linter.rules import load_rules
from minutelint.linter.select import ruleset

RULES = load_rules()
SECTIONS = ["What it does", "Why it matters", "Example", "Instead", "Fix", "Options", "False alarms"]


@pytest.fixture(scope="module")
def everything():
    return ruleset(RULES, Config(extend_select=("all",)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_examples_give_the_findings_that_are_marked(rule, everything):
    assert verify(rule, everything) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_has_two_examples_of_each_kind(rule):
    kinds = [example.section for example in examples(rule.text)]
    assert kinds.count("Example") >= 2, "two examples that fire"
    assert kinds.count("Instead") >= 2, "two that do not, one of them a near miss"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_is_complete(rule):
    prose = re.sub(r"^```.*?^```$", "", rule.text, flags=re.M | re.S)
    assert re.findall(r"^## (.+)$", prose, re.M) == SECTIONS
    assert rule.title and rule.help and rule.message
    assert rule.name == rule.path.stem


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.options], ids=lambda rule: rule.name)
def test_every_option_is_described(rule):
    options = rule.text.partition("## Options")[2].partition("## False alarms")[0]
    assert [name for name in rule.options if f"`{name}` (" not in options] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_says_of_its_fix_what_its_block_says(rule):
    said = re.search(r"^## Fix\n\n(\w+)", rule.text, re.M)[1].lower()
    assert said == (rule.fix or "none")
    assert bool(rule.fix) == bool(rule.fix_message)


def test_ten_rules_or_more_have_a_fix():
    assert len([rule for rule in RULES if rule.fix]) >= 10
