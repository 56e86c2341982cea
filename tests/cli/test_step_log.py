"""In a step of GitHub Actions no word of a document is taken for a workflow command, whatever a command prints."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from minutelint.cli.group import cli
from minutelint.cli.output.step_log import harmless, has_command
from minutelint.reports.formats import BUILT_IN
from minutelint.reports.json_stream import compact

COMMANDS = ("set-output", "stop-commands", "add-mask", "error", "warning", "notice", "group")
DRAFT = """\
##[add-mask]Quay Board
Minutes of the meeting held on Tuesday 4 March 2025

Present: Ann Hill (Chair), ##[add-mask]Bob Moss
Apologies: none

1. ##[set-output name=a]Roof

::set-output name=b::1
  ::stop-commands::quiet
The NRWB said ##[set-output name=c]2 (at once.
Action: ##[error]mend the roof by ##[error]4 May. It didnâ€™t leak.
RESOLVED: ##[group]That it be mended.

::add-mask::a
"""
NAME = "::stop-commands::##[error]x.txt"


def obeyed(text: str) -> list[str]:
    """Return the commands that the runner finds, by the words of its source: `ActionCommand.TryParseV2`, then `TryParse`.

    It compares strings as a language does, in which a character of no width counts for nothing.
    """
    return [name for line in re.split(r"\r\n|\r|\n", text) if (name := _new(line) or _old(line)) in COMMANDS]


def _new(line: str) -> str:
    line = line.lstrip()
    name, end, _ = line[2:].partition("::")
    return name.split(" ")[0] if line.replace("\u200b", "").startswith("::") and end else ""


def _old(line: str) -> str:
    start = re.search("#\u200b*#\u200b*\\[", line)
    name, end, _ = line[start.start() + 3 :].partition("]") if start else ("", "", "")
    return name.split(" ")[0] if end else ""


@pytest.fixture
def step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A step of a workflow in a folder with a document that would give orders."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / NAME).write_text(DRAFT, encoding="utf-8")
    return tmp_path


def minutelint(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(cli, arguments, input=given)


def orders(said: str) -> list[str]:
    """Return what is obeyed besides our own annotations."""
    return [
        line
        for line in said.splitlines()
        if obeyed(line) and not re.match(r"::(error|warning|notice) (file|line)=", line)
    ]


def test_the_document_would_give_orders_if_it_were_printed() -> None:
    assert set(obeyed(DRAFT)) == set(COMMANDS) - {"warning", "notice"} and obeyed(NAME)


@pytest.mark.parametrize(
    "command",
    [
        *[["check", "--output-format", name] for name in BUILT_IN],
        ["check", "--statistics"],
        ["check", "--diff"],
        ["check", "--diff", "--unsafe-fixes", "--no-color"],
        ["check", "--write-baseline", "known.json"],
        ["parse", "--output-format", "tree"],
        ["parse", "--output-format", "text"],
        ["parse", "--output-format", "json"],
        *[["actions", "--output-format", name] for name in ("table", "json", "csv", "markdown")],
        ["series", "--output-format", "table"],
        ["series", "--output-format", "json"],
        ["report", "-o", "-"],
        ["report", "-o", "-", "--no-text"],
    ],
    ids=" ".join,
)
def test_no_command_prints_orders(step: Path, command: list[str]) -> None:
    done = minutelint(*command, NAME, "gone ##[error].txt")
    assert done.stdout and "##" in done.stdout + done.stderr
    assert orders(done.stdout) == [] and orders(done.stderr) == []
    assert re.search("gone ##\u200b\\[error|gone ##\\\\u005berror|^::error file=gone", done.output, re.MULTILINE)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("minutelint.toml", '"##[error]x" = 1\n'),
        ("minutelint.toml", 'profile = "##[error]x"\n'),
        ("minutelint.toml", "[acronyms]\nABC = '##[error]x'\n"),
        ("minutelint.toml", "rule-paths = ['##[error]x']\n"),
    ],
)
def test_nor_does_what_is_said_of_a_configuration(step: Path, file: str, text: str) -> None:
    (step / file).write_text(text)
    for command in (["config"], ["rules"], ["check", NAME], ["explain", "##[error]x"]):
        done = minutelint(*command)
        assert orders(done.stdout) == [] and orders(done.stderr) == []


@pytest.mark.parametrize("words", [["--as##[error]x"], ["a.txt", "--fail-on", "##[error]x"]])
def test_nor_does_what_is_said_of_the_command_line(step: Path, words: list[str]) -> None:
    for command in ("check", "report"):
        done = minutelint(command, *words)
        assert done.exit_code == 2 and "##" in done.stderr and orders(done.stderr) == []


def test_json_says_the_same_as_elsewhere(step: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = minutelint("parse", "--output-format", "json", NAME)
    monkeypatch.delenv("GITHUB_ACTIONS")
    assert json.loads(minutelint("parse", "--output-format", "json", NAME).stdout) == json.loads(there.stdout)
    assert json.loads(there.stdout)["documents"][0]["path"] == NAME


def test_a_document_that_gives_orders_is_passed_on_into_a_file_alone(step: Path) -> None:
    refused = minutelint("--fix", "-", given=DRAFT)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "is not written to standard output: in a step of GitHub Actions the runner would obey" in refused.stderr
    assert orders(refused.stderr) == []
    with (step / "out.txt").open("wb") as out:
        subprocess.run(
            [sys.executable, "-m", "minutelint", "--exit-zero", "--fix", "-"],
            input=DRAFT.encode(), stdout=out, check=True,
        )  # fmt: skip
    assert (step / "out.txt").read_text(encoding="utf-8") == DRAFT.replace("didnâ€™t", "didn’t")


def test_text_that_goes_into_a_file_stays_as_it_is(step: Path) -> None:
    with (step / "out.txt").open("wb") as out:
        subprocess.run(
            [sys.executable, "-m", "minutelint", "parse", "--output-format", "text", NAME], stdout=out, check=True
        )
    assert (step / "out.txt").read_text(encoding="utf-8") == DRAFT


def test_elsewhere_text_stays_as_it_is(step: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS")
    assert minutelint("parse", "--output-format", "text", NAME).stdout == DRAFT
    assert minutelint("--fix", "-", given=DRAFT).stdout.startswith("##[add-mask]Quay")


SIGNS = st.lists(st.sampled_from([*":#[] \n\r\u200b\u2003a", "::error::", "##[error]"]), max_size=12).map("".join)


@given(SIGNS)
def test_nothing_harmless_is_obeyed(text: str) -> None:
    assert obeyed(harmless(text)) == [] and harmless(text).replace("\u200b", "") == text.replace("\u200b", "")
    assert has_command(text) or harmless(text) == text


@given(SIGNS)
def test_json_is_never_obeyed_and_says_the_same(text: str) -> None:
    said = compact({text: [text]})
    assert obeyed(said) == [] and json.loads(said) == {text: [text]}
