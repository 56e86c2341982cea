"""`minutelint check` under options and configuration files: what they change, and what is said of wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutelint.cli.group import cli

BAD = "MINUTES\nAll was well.\n  This is bad news.\n"


def run(runner: CliRunner, *args: str, **more: object) -> Result:
    result = runner.invoke(cli, list(args), **more)  # type: ignore[arg-type]
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--select", "bad-wrod"], "command line: select: there is no rule 'bad-wrod'; did you mean 'bad-word'?"),
        (["--ignore", "TST009"], "command line: ignore: there is no rule 'TST009'; did you mean 'TST00"),
        (
            ["--severity", "odd-wrd=info"],
            "command line: severity.odd-wrd: there is no rule 'odd-wrd'; did you mean 'odd-word'?",
        ),
        (["--severity", "odd-word=warn"], "did you mean 'odd-word=warning'?"),
        (["--severity", "odd-word"], "expected NAME=LEVEL"),
        (
            ["--profile", "genral"],
            "error: command line: profile: there is no profile 'genral'; did you mean 'general'?",
        ),
        (["--output-format", "jsn"], "jsn"),
        (["--config", "none.toml"], "none.toml: cannot be read: no such file or directory"),
    ],
)
def test_a_wrong_option_is_told_with_what_is_near(
    runner: CliRunner, house: Path, options: list[str], said: str
) -> None:
    (house / "a.txt").write_text("MINUTES\n")
    result = run(runner, *options, "a.txt")
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_configuration_files_count_and_isolated_leaves_them_out(runner: CliRunner, house: Path) -> None:
    (house / "minutelint.toml").write_text('ignore = ["bad-word"]\n')
    (house / "a.txt").write_text(BAD)
    assert run(runner, "a.txt").exit_code == 0
    assert run(runner, "--isolated", "a.txt").exit_code == 1


def test_per_file_ignores(runner: CliRunner, house: Path) -> None:
    (house / "drafts").mkdir()
    (house / "minutelint.toml").write_text('[per-file-ignores]\n"drafts/*" = ["bad-word"]\n')
    for place in ("drafts/a.txt", "b.txt"):
        (house / place).write_text(BAD)
    lines = run(runner, ".", "--output-format", "concise").stdout.splitlines()
    assert [line.split(":")[0] for line in lines[:-1]] == ["b.txt"]


def test_a_rule_that_the_configuration_misspells_is_told_with_its_line(runner: CliRunner, house: Path) -> None:
    (house / "minutelint.toml").write_text('profile = "general"\n\n[severity]\nbad-wrd = "off"\n')
    (house / "a.txt").write_text(BAD)
    result = run(runner, "a.txt")
    assert result.exit_code == 2
    assert (
        f"{house / 'minutelint.toml'}:4: severity.bad-wrd: there is no rule 'bad-wrd'; did you mean 'bad-word'?"
        in result.stderr
    )


def test_an_option_of_a_rule_that_does_not_exist_is_told(runner: CliRunner, house: Path) -> None:
    (house / "minutelint.toml").write_text("[options.bad-word]\nlimt = 3\n")
    (house / "a.txt").write_text(BAD)
    result = run(runner, "a.txt")
    assert (
        "minutelint.toml:2: options.bad-word.limt: bad-word has no option 'limt'; did you mean 'limit'?"
        in result.stderr
    )


def test_wrong_names_are_told_even_where_there_is_nothing_to_check(runner: CliRunner, house: Path) -> None:
    assert run(runner, "--select", "bad-wrod", ".").exit_code == 2


def test_config_and_isolated_exclude_each_other(runner: CliRunner, house: Path) -> None:
    assert run(runner, "--config", "x.toml", "--isolated", ".").stderr == (
        "error: --config and --isolated exclude each other\n"
    )


def test_select_runs_a_rule_that_the_files_ignore(runner: CliRunner, house: Path) -> None:
    (house / "minutelint.toml").write_text('ignore = ["bad-word"]\n')
    (house / "a.txt").write_text(BAD)
    assert run(runner, "--select", "bad-word", "a.txt").exit_code == 1


def test_each_folder_has_its_own_fail_on(runner: CliRunner, house: Path) -> None:
    (house / "sub").mkdir()
    (house / "sub" / "minutelint.toml").write_text('fail-on = "error"\n')
    (house / "sub" / "a.txt").write_text(BAD)
    assert run(runner, ".").exit_code == 0
    (house / "b.txt").write_text(BAD)
    assert run(runner, ".").exit_code == 1


def test_an_option_of_the_wrong_type_is_told_with_its_line(runner: CliRunner, house: Path) -> None:
    (house / "minutelint.toml").write_text("[options.bad-word]\n\nlimit = [3]\n")
    (house / "a.txt").write_text(BAD)
    assert "minutelint.toml:3: options.bad-word.limit: expected a whole number" in run(runner, "a.txt").stderr


def test_each_wrong_name_of_a_list_is_told_with_the_place_that_says_it(runner: CliRunner, house: Path) -> None:
    (house / "minutelint.toml").write_text('ignore = ["bad-wrod"]\n')
    (house / "a.txt").write_text(BAD)
    told = run(runner, "--ignore", "odd-wrod", "a.txt").stderr.splitlines()
    assert [line.split(": ")[1] for line in told] == [f"{house / 'minutelint.toml'}:1", "command line"]
