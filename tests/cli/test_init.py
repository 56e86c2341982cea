"""`init` and `profiles`: the way to a first configuration."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from minutelint.cli.group import cli
from minutelint.linter.profiles import profile_names


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_three_questions_make_a_configuration(place: Path) -> None:
    result = CliRunner().invoke(cli, ["init"], input="charity\nerror\nold/\n")
    assert result.exit_code == 0, result.output
    written = tomllib.loads((place / "minutelint.toml").read_text())
    assert written == {"profile": "charity", "fail-on": "error", "exclude": ["old/"]}


def test_nothing_is_asked_where_the_profile_is_given(place: Path) -> None:
    result = CliRunner().invoke(cli, ["init", "--profile", "uk-parish"])
    assert result.exit_code == 0 and result.stdout == "Wrote minutelint.toml (profile uk-parish). Next: minutelint .\n"
    assert tomllib.loads((place / "minutelint.toml").read_text()) == {"profile": "uk-parish", "fail-on": "warning"}
    assert CliRunner().invoke(cli, ["config"]).exit_code == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("minutelint.toml", ""),
        (".minutelint.toml", ""),
        ("pyproject.toml", "[tool.minutelint]\n"),
    ],
)
def test_what_is_there_is_never_overwritten(place: Path, name: str, text: str) -> None:
    (place / name).write_text(text)
    result = CliRunner().invoke(cli, ["init", "--profile", "general"])
    assert result.exit_code == 2
    assert result.stderr == f"error: {name}: there is a configuration already; it was left as it is\n"
    assert (place / name).read_text() == text


def test_a_project_that_says_nothing_of_minutelint_is_no_hindrance(place: Path) -> None:
    (place / "pyproject.toml").write_text("[project]\n")
    assert CliRunner().invoke(cli, ["init", "--profile", "general"]).exit_code == 0


def test_a_profile_that_is_not_there(place: Path) -> None:
    result = CliRunner().invoke(cli, ["init", "--profile", "uk-parrish"])
    assert (result.exit_code, result.stderr) == (
        2,
        "error: there is no profile 'uk-parrish'; did you mean 'uk-parish'?\n",
    )
    assert not (place / "minutelint.toml").exists()


def test_nobody_answers(place: Path) -> None:
    result = CliRunner().invoke(cli, ["init"], input="")
    assert result.exit_code == 2 and "asks nothing" in result.stderr
    assert not (place / "minutelint.toml").exists()


def test_profiles_are_listed_the_one_in_force_marked(place: Path) -> None:
    (place / "minutelint.toml").write_text('profile = "nhs-board"\n')
    result = CliRunner().invoke(cli, ["profiles"])
    assert result.exit_code == 0, result.output
    rows = [line.split() for line in result.stdout.splitlines()[1:]]
    assert [row[1] if row[0] == "*" else row[0] for row in rows] == profile_names()
    assert [row[1] for row in rows if row[0] == "*"] == ["nhs-board"]


def test_profiles_for_programs(place: Path) -> None:
    made = json.loads(CliRunner().invoke(cli, ["profiles", "--output-format", "json"]).stdout)
    assert (made["schema"], made["profile"]) == ("minutelint/profiles/1", "general")
    charity = next(one for one in made["profiles"] if one["name"] == "charity")
    assert charity["severity"] == {"missing-start-time": "warning"} and "declarations" in charity["sections"]
