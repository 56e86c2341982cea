from pathlib import Path

import pytest

from minutelint.config.settings import Config, FileIgnore, Glob
from minutelint.linter.profiles import load_profile, profile_names
from minutelint.linter.rules import RuleError, load_rules
from minutelint.linter.select import match, ruleset

RULES = load_rules()


def levels(**config):
    return {active.rule.name: active.severity for active in ruleset(RULES, Config(**config)).active}


def refusal(**config):
    with pytest.raises(RuleError) as error:
        ruleset(RULES, Config(**config))
    return str(error.value)


@pytest.mark.parametrize(
    ("selector", "count"),
    [
        ("unowned-action", 1),
        ("Unowned-Action", 1),
        ("act001", 1),
        ("ACT", sum(rule.code.startswith("ACT") for rule in RULES)),
        ("ACT00", 9),
        ("all", len(RULES)),
        ("", 0),
        ("XYZ", 0),
    ],
)
def test_what_a_selector_stands_for(selector, count):
    assert len(match(selector, RULES)) == count


def test_defaults_are_those_of_the_pages():
    assert levels() == {rule.name: rule.severity for rule in RULES if rule.severity != "off"}


def test_select_extend_select_and_ignore():
    assert set(levels(select=("ACT001", "NUM"), ignore=("NUM003",), extend_select=("weekday-mismatch",))) == {
        "unowned-action", "numbering-gap", "numbering-duplicate", "unnumbered-item", "weekday-mismatch",
        "clause-duplicate", "heading-level-skip", "dangling-item-reference", "appendix-missing",
    }  # fmt: skip
    assert levels(select=()) == {}
    assert "unowned-action" not in levels(ignore=("ACT",))


def test_severity_sets_grades_and_switches_off():
    found = levels(severity={"ACT001": "info", "NUM": "warning", "numbering-gap": "error", "DAT": "off"})
    assert (found["unowned-action"], found["numbering-gap"], found["numbering-order"]) == ("info", "error", "warning")
    assert "weekday-mismatch" not in found


def test_a_single_rule_is_a_stronger_word_than_its_family_wherever_it_stands():
    assert levels(severity={"numbering-gap": "error", "NUM": "info"})["numbering-gap"] == "error"


def test_severity_switches_no_rule_on_that_select_leaves_out():
    assert set(levels(select=("ACT001",), severity={"NUM": "error"})) == {"unowned-action"}


def test_ignore_is_stronger_than_severity():
    assert "unowned-action" not in levels(ignore=("ACT001",), severity={"ACT001": "error"})


def test_unknown_names_are_told_with_the_nearest():
    assert "select: there is no rule 'unowned-actions'; did you mean 'unowned-action'?" in refusal(
        select=("unowned-actions",)
    )
    assert "ignore: there is no rule 'ACT999'" in refusal(ignore=("ACT999",))
    assert "severity: there is no rule 'zzz'" in refusal(severity={"zzz": "error"})
    assert "expected one of error, warning, info, off; found 'loud'" in refusal(severity={"ACT001": "loud"})
    assert "there is no profile 'uk-counsil'; did you mean 'uk-council'?" in refusal(profile="uk-counsil")


def test_options_are_put_over_those_of_the_page():
    found = ruleset(RULES, Config(options={"missing-approval": {"exempt-meetings": ["annual"]}}))
    [active] = [active for active in found.active if active.rule.name == "missing-approval"]
    assert active.options["exempt-meetings"] == ["annual"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            {"missing-approval": {"exempt-meeting": []}},
            "has no option 'exempt-meeting'; did you mean 'exempt-meetings'?",
        ),
        ({"missing-approval": {"exempt-meetings": "annual"}}, "expected a list; found 'annual'"),
        ({"missing-approval": {"exempt-meetings": [1]}}, "expected a list"),
        ({"weekday-mismatch": {"x": 1}}, "(it has none)"),
        ({"missing-aproval": {}}, "did you mean 'missing-approval'?"),
    ],
)
def test_options_that_do_not_exist(options, said):
    assert said in refusal(options=options)


def test_the_house_joins_profile_and_configuration():
    house = ruleset(RULES, Config(acronyms={"RCDF": "Fund"}, people={"BM": "Ben Moss"})).house
    assert house.sections == ("present", "apologies", "next-meeting")
    assert house.acronyms["RCDF"] == "Fund" and "AGM" in house.acronyms
    assert house.people == {"BM": "Ben Moss"}


def test_per_file_ignores(tmp_path, monkeypatch):
    entry = FileIgnore(Glob("old/*.md", tmp_path), ("ACT", "numbering-gap"))
    found = ruleset(RULES, Config(per_file_ignores=(entry,)))
    old = {active.rule.name for active in found.for_file(str(tmp_path / "old" / "a.md"))}
    assert {"unowned-action", "numbering-gap"}.isdisjoint(old) and "numbering-order" in old
    assert found.for_file(str(tmp_path / "new" / "a.md")) == found.active
    monkeypatch.chdir(tmp_path)
    assert {active.rule.name for active in found.for_file("old/a.md")} == old


# profiles


@pytest.fixture
def write(tmp_path):
    def profile(name, text):
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return profile


@pytest.mark.parametrize("name", ["general", "uk-council", "open-source"])
def test_shipped_profiles_load_and_name_rules_that_exist(name):
    profile = load_profile(name)
    assert profile.title and profile.acronyms
    assert ruleset(RULES, Config(profile=name)).profile == name


def test_profiles_inherit():
    council, general = load_profile("uk-council"), load_profile("general")
    assert "declarations" in council.sections
    assert council.acronyms.items() >= general.acronyms.items()
    assert {"general", "uk-council", "open-source"} <= set(profile_names())


def test_a_profile_of_the_users_own(write):
    folder = write(
        "ours",
        'extends = "uk-council"\n[sections]\nalso = ["aob"]\nwithout = ["apologies"]\n'
        '[rules]\nACT = "off"\nunowned-action = "info"\n[options.missing-approval]\nexempt-meetings = []\n'
        '[acronyms]\nXYZ = "x"\n',
    )
    profile = load_profile("ours", [folder])
    assert profile.sections == ("present", "declarations", "next-meeting", "aob")
    found = ruleset(RULES, Config(profile="ours", rule_paths=(folder,)))
    on = {active.rule.name: active for active in found.active}
    assert on["unowned-action"].severity == "info" and "no-due-date" not in on
    assert on["missing-approval"].options == {"exempt-meetings": [], "forms": []}
    assert found.house.acronyms["XYZ"] == "x" and "VAT" in found.house.acronyms


def test_a_rule_that_is_off_in_the_profile_can_be_selected(write):
    folder = write("ours", '[rules]\nACT001 = "off"\n')
    config = Config(profile="ours", rule_paths=(folder,), extend_select=("ACT001",))
    [active] = [active for active in ruleset(RULES, config).active if active.rule.code == "ACT001"]
    assert active.severity == "error"


def test_a_circle_of_extends_is_told(write):
    write("one", 'extends = "two"\n')
    folder = write("two", 'extends = "one"\n')
    with pytest.raises(RuleError, match="one -> two -> one"):
        load_profile("one", [folder])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title = ", "cannot be read"),
        ("titel = 'x'", "titel: unknown key; did you mean 'title'?"),
        ("[rules]\nACT001 = 'loud'", "rules.ACT001"),
        ("[sections]\nrequired = 'present'", "sections.required"),
        ("[acronyms]\nA = 1", "acronyms.A"),
    ],
)
def test_a_faulty_profile(write, text, said):
    folder = write("ours", text)
    with pytest.raises(RuleError) as error:
        load_profile("ours", [folder])
    assert said in str(error.value) and str(Path(folder) / "ours.toml") in str(error.value)


def test_a_profile_that_names_an_unknown_rule(write):
    folder = write("ours", '[rules]\nunowned-acton = "off"\n')
    assert "profile 'ours': there is no rule 'unowned-acton'; did you mean" in refusal(
        profile="ours", rule_paths=(folder,)
    )
