"""README.md shows what minutelint really prints, and its examples work."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import pages
from minutelint.cli.group import cli
from minutelint.config.settings import Config
from minutelint.linter.examples import verify
from minutelint.linter.rules import load_rules
from minutelint.linter.select import ruleset
from minutelint.syntax.styles import user_styles

README = (pages.ROOT / "README.md").read_text(encoding="utf-8")
FILES = pages.files(README)
DRAFT = FILES["draft.txt"]
FENCED = re.compile(r"^(`{3,})(\w+)[^\n]*\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


def fenced(language: str) -> list[str]:
    return [match[3] for match in FENCED.finditer(README) if match[2] == language]


def changed(text: str, change: str) -> str:
    """Apply one of the page's changes; its lines without `+` must stand in the text once."""
    lines = [(line[:1], line[2:] + "\n") for line in change.splitlines()]
    before = "".join(line for sign, line in lines if sign != "+")
    after = "".join(line for sign, line in lines if sign != "-")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in the draft"
    return text.replace(before, after)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files of the page's example, and the process in it."""
    pages.lay_out(README, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def minutelint(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def test_the_draft_has_a_finding_of_each_of_the_five_families(place: Path) -> None:
    done = minutelint("--output-format", "concise", "draft.txt")
    assert done.exit_code == 1
    assert set(re.findall(r"[EWI] ([A-Z]{3})\d{3} ", done.output)) == {"SEC", "NUM", "ACT", "ACR", "APR"}


def test_with_all_changes_made_nothing_is_left_to_say(place: Path) -> None:
    changes = fenced("diff")
    assert len(changes) == 6
    text = DRAFT
    for change in changes:
        text = changed(text, change)
    (place / "draft.txt").write_text(text, encoding="utf-8")
    done = minutelint("draft.txt")
    assert (done.exit_code, done.output) == (0, "No findings in 1 document.\n")


@pytest.mark.parametrize("number", range(6))
def test_each_change_takes_findings_away_and_adds_none(place: Path, number: int) -> None:
    def found(text: str) -> set[str]:
        (place / "draft.txt").write_text(text, encoding="utf-8")
        lines = minutelint("--output-format", "concise", "--quiet", "draft.txt").output.splitlines()
        return {line.split(": ", 1)[1] for line in lines}

    assert found(changed(DRAFT, fenced("diff")[number])) < found(DRAFT)


def test_the_configuration_is_valid_and_in_force(place: Path) -> None:
    done = minutelint("config", "council/minutes/2025-05-06.txt")
    assert done.exit_code == 0, done.output
    shown = tomllib.loads(done.output)
    for key, value in tomllib.loads(FILES["council/minutelint.toml"]).items():
        if not key.endswith("-paths"):  # shown as paths from the top
            assert holds(shown[key], value), key


def holds(shown: object, stated: object) -> bool:
    """Whether what is in force has all that a file states; the profile may have stated more beside it."""
    if isinstance(stated, dict) and isinstance(shown, dict):
        return all(key in shown and holds(shown[key], value) for key, value in stated.items())
    return shown == stated


def test_the_configuration_takes_about_twenty_lines() -> None:
    assert len(FILES["council/minutelint.toml"].splitlines()) <= 22


def test_the_rule_page_passes_its_own_examples(place: Path) -> None:
    rules = load_rules((place / "council/house/rules",))
    own = [rule for rule in rules if rule.name == "feelings-minuted"]
    assert len(own) == 1
    assert verify(own[0], ruleset(rules, Config(select=("feelings-minuted",)))) == []


def test_the_house_style_is_needed_and_reads_the_document(place: Path) -> None:
    assert [style.name for style in user_styles((place / "council/house/styles",))] == ["slashes"]
    path = "council/minutes/2025-05-06.txt"
    assert '"number": "90"' not in minutelint("parse", "--isolated", "--output-format", "json", path).output
    own = minutelint("parse", "--output-format", "json", path).output
    assert '"style": "slashes"' in own
    assert re.findall(r'"number": "(\d+)"', own) == ["88", "89", "90", "92"]


def test_the_exit_statuses_are_as_the_table_says(place: Path) -> None:
    assert minutelint("silenced.txt").exit_code == 0
    assert minutelint("draft.txt").exit_code == 1
    assert minutelint("--exit-zero", "draft.txt").exit_code == 0
    assert minutelint("--exit-zero", "absent.txt").exit_code == 2


def test_every_link_into_the_repository_leads_somewhere() -> None:
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in target]
    assert targets
    assert [target for target in targets if not (pages.ROOT / target).exists()] == []
