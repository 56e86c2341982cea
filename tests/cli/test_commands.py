"""The other commands: parse, rules, explain, config, completion; and what is imported when."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from minutelint import __version__
from minutelint.cli.group import COMMANDS, cli
from minutelint.cli.headings import grouped
from minutelint.cli.running.many import BREAK_EVEN
from minutelint.linter.rules import DOCS


def test_version(runner: CliRunner) -> None:
    assert runner.invoke(cli, ["--version"]).stdout == f"minutelint {__version__}\n"


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help(runner: CliRunner, name: str) -> None:
    result = runner.invoke(cli, [name, "--help"])
    assert result.exit_code == 0 and result.stdout.startswith(f"Usage: cli {name} ")


def test_check_groups_its_options_under_headings(runner: CliRunner) -> None:
    told = runner.invoke(cli, ["check", "--help"], terminal_width=80).stdout
    groups = dict(re.findall(r"^([A-Z][\w ]+):\n((?:  .*\n)+)", told, re.MULTILINE))
    assert list(groups) == [
        "Output",
        "Exit status",
        "Fixes",
        "New findings only",
        "Rules",
        "Configuration and reading",
        "Running",
        "Other options",
    ]
    assert re.findall(r"^  (--\S+)", groups["Fixes"], re.MULTILINE) == ["--fix", "--unsafe-fixes", "--diff"]
    assert re.findall(r"--[a-z]+", groups["Other options"]) == ["--help"]
    starts = [re.match(r" {2}.*? {2,}(?=\S)", line) for group in groups.values() for line in group.splitlines()]
    assert {start and start.end() for start in starts} == {34}


@pytest.mark.parametrize("name", sorted(COMMANDS.keys() - {"schema", "init", "completion"}))  # these have two at most
def test_options_that_commands_share_stand_under_the_same_heading(name: str) -> None:
    context = click.Context(cli)
    check = _headings(cli.get_command(context, "check"), context)
    command = cli.get_command(context, name)
    mine = _headings(command, context)
    assert {option: check.get(option, heading) for option, heading in mine.items()} == mine


def _headings(command: click.Command | None, context: click.Context) -> dict[str, str]:
    assert command is not None
    groups = grouped(command, context)
    own = [one for options in groups.values() for one in options]
    assert len(own) == sum(isinstance(one, click.Option) for one in command.get_params(context))
    return {one.opts[-1]: heading for heading, options in groups.items() for one in options if "--help" not in one.opts}


@pytest.mark.parametrize("name", ["check", "report"])
def test_the_help_tells_from_when_on_processes_pay(runner: CliRunner, name: str) -> None:
    told = " ".join(runner.invoke(cli, [name, "--help"]).stdout.split())
    assert f"[default: one for each processor, from {BREAK_EVEN // 1000} KB of documents on" in told


def test_parse_json(runner: CliRunner, house: Path) -> None:
    (house / "a.txt").write_text("MINUTES\n")
    result = runner.invoke(cli, ["parse", "--output-format", "json", "a.txt", "gone.txt"])
    assert result.exit_code == 2
    parsed = json.loads(result.stdout)
    assert parsed["schema"] == "minutelint/minutes/1"
    first, gone = parsed["documents"]
    assert first["meeting"]["date"]["value"] == "2031-05-06" and first["meeting"]["date"]["line"] == 1
    assert gone == {"path": "gone.txt", "error": {"message": "cannot be read: no such file or directory"}}


def test_parse_tree_has_line_ranges_and_words(runner: CliRunner, house: Path) -> None:
    (house / "a.txt").write_text("MINUTES\nsecond line\n")
    assert runner.invoke(cli, ["parse", "a.txt"]).stdout.splitlines() == [
        "document 1-2",
        "  body 1-2",
        "    LINE 1 MINUTES",
        "    LINE 2 second line",
    ]


def test_parse_text_of_several_files_tells_them_apart(runner: CliRunner, house: Path) -> None:
    (house / "a.txt").write_text("MINUTES\none")
    (house / "b.txt").write_text("MINUTES\ntwo\n")
    result = runner.invoke(cli, ["parse", "--output-format", "text", "a.txt", "b.txt"])
    assert result.stdout == "==> a.txt <==\nMINUTES\none\n==> b.txt <==\nMINUTES\ntwo\n"
    assert runner.invoke(cli, ["parse", "--output-format", "text", "a.txt"]).stdout == "MINUTES\none\n"


def test_a_file_named_like_a_command_is_reached_by_its_path(runner: CliRunner, house: Path) -> None:
    (house / "parse").write_text("MINUTES\n")
    assert runner.invoke(cli, ["./parse"]).stdout == "No findings in 1 document.\n"
    assert runner.invoke(cli, ["check", "parse"]).stdout == "No findings in 1 document.\n"


def test_rules_table_shows_the_severity_in_force(runner: CliRunner, house: Path) -> None:
    (house / "minutelint.toml").write_text('[severity]\nbad-word = "error"\n')
    lines = runner.invoke(cli, ["rules", "--ignore", "odd-word"]).stdout.splitlines()
    assert lines[0].split() == ["Code", "Name", "Severity", "Fix", "Family", "Title"]
    assert [line.split()[:4] for line in lines[1:4]] == [
        ["TST001", "grave-word", "error", "words"],
        ["TST002", "bad-word", "error", "words"],
        ["TST003", "odd-word", "off", "words"],
    ]
    assert lines[-1] == "2 of 3 rules are on (profile general)."


def test_rules_json(runner: CliRunner, house: Path) -> None:
    listed = json.loads(runner.invoke(cli, ["rules", "--output-format", "json"]).stdout)
    assert listed["rules"][1] == {
        "code": "TST002",
        "name": "bad-word",
        "severity": "warning",
        "default_severity": "warning",
        "family": "words",
        "title": "A bad word",
        "since": "0.1",
        "options": {"limit": 3},
        "fix": None,
        "url": f"{DOCS}bad-word/",
    }


@pytest.mark.parametrize("name", ["bad-word", "tst002", "TST002"])
def test_explain_shows_the_page_without_its_definition(runner: CliRunner, house: Path, name: str) -> None:
    shown = runner.invoke(cli, ["explain", name]).stdout
    assert shown.startswith(
        "TST002 bad-word\nseverity warning, fix none, family words, since 0.1\noptions:\n    limit = 3\n"
    )
    assert "What it does\nIt looks for `bad`." in shown
    assert "    MINUTES" in shown
    assert "code =" not in shown and "```" not in shown


def test_explain_tells_the_nearest_name(runner: CliRunner, house: Path) -> None:
    result = runner.invoke(cli, ["explain", "bad-words"])
    assert result.exit_code == 2
    assert result.stderr == "error: there is no rule 'bad-words'; did you mean 'bad-word'?\n"


def test_config_prints_every_value_with_its_origin(runner: CliRunner, house: Path) -> None:
    (house / "minutelint.toml").write_text('fail-on = "error"\nexclude = ["old/*"]\n\n[acronyms]\nXYZ = "x, y and z"\n')
    (house / "sub").mkdir()
    (house / "sub" / "minutelint.toml").write_text('extend-select = ["odd-word"]\n[options.bad-word]\nlimit = 5\n')
    result = runner.invoke(cli, ["config", "sub", "--severity", "bad-word=info"])
    assert result.exit_code == 0, result.output
    origins = {
        line.partition(" = ")[0]: line.partition("  # ")[2] for line in result.stdout.splitlines() if "=" in line
    }
    assert origins["profile"] == "default"
    assert origins["fail-on"] == f"{house / 'minutelint.toml'}:1"
    assert origins["extend-select"] == f"{house / 'sub' / 'minutelint.toml'}:1"
    assert origins["XYZ"] == f"{house / 'minutelint.toml'}:5"
    assert origins["AGM"] == "profile general"
    assert origins["limit"] == f"{house / 'sub' / 'minutelint.toml'}:3"
    assert origins["bad-word"] == "command line"
    read = tomllib.loads(result.stdout)
    assert read["exclude"] == ["old/*"] and read["options"]["bad-word"] == {"limit": 5}


def test_what_config_prints_is_a_configuration_that_says_the_same(runner: CliRunner, house: Path) -> None:
    (house / "minutelint.toml").write_text(
        'select = ["ALL"]\n[people]\n"A. B." = "Ann \\"Bee\\" Cole"\n[per-file-ignores]\n"x/*.txt" = ["TST"]\n'
    )
    first = runner.invoke(cli, ["config"]).stdout
    (house / "again.toml").write_text(first)
    again = runner.invoke(cli, ["config", "--config", "again.toml"])
    assert again.exit_code == 0, again.output
    assert tomllib.loads(again.stdout) == tomllib.loads(first)
    assert tomllib.loads(first)["people"] == {"A. B.": 'Ann "Bee" Cole'}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(runner: CliRunner, shell: str) -> None:
    result = runner.invoke(cli, ["completion", shell])
    assert result.exit_code == 0 and f"_MINUTELINT_COMPLETE={shell}_complete" in result.stdout
