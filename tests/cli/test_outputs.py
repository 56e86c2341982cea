"""Several reports of one run: what goes to standard output, what into files, and what is refused."""

import json
import stat
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutelint.cli.group import cli
from minutelint.reports import formats
from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output


def run(runner: CliRunner, *args: str) -> Result:
    return runner.invoke(cli, list(args))


@pytest.fixture
def draft(house: Path) -> Path:
    path = house / "draft.txt"
    path.write_text("Minutes\n\n1. bad\n")
    return path


def test_each_report_goes_to_its_place(runner: CliRunner, house: Path, draft: Path) -> None:
    result = run(runner, "draft.txt", "--output-format", "json=out.json", "--output-format", "concise")
    assert result.exit_code == 1, result.output
    assert result.stdout.startswith("draft.txt:3:4: ")
    assert json.loads((house / "out.json").read_text())["documents"][0]["path"] == "draft.txt"
    assert sorted(path.name for path in house.iterdir() if path.name.startswith(".out")) == []


def test_a_file_alone_leaves_standard_output_empty(runner: CliRunner, house: Path, draft: Path) -> None:
    result = run(runner, "draft.txt", "--output-format", "full=out.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "draft.txt:3:4" in (house / "out.txt").read_text()


def test_a_file_keeps_its_mode(runner: CliRunner, house: Path, draft: Path) -> None:
    out = house / "out.json"
    out.write_text("old")
    out.chmod(0o640)
    run(runner, "draft.txt", "--output-format", "json=out.json")
    assert stat.S_IMODE(out.stat().st_mode) == 0o640 and out.read_text() != "old"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["full", "json"], "only one report can go to standard output"),
        (["full=a", "json=./a"], "only one report can go to the file a"),
        (["json="], "expected a file behind '='"),
        (["jsn"], "there is no report format 'jsn'; did you mean 'json'?"),
        (["json=no/such/folder/x"], "no/such/folder/x: the report cannot be written"),
        (["json=."], "the report cannot be written: is a folder"),
    ],
)
def test_what_cannot_be_done_is_refused(
    runner: CliRunner, house: Path, draft: Path, words: list[str], said: str
) -> None:
    before = sorted(house.iterdir())
    result = run(runner, "draft.txt", *(part for word in words for part in ("--output-format", word)))
    assert result.exit_code == 2 and said in result.stderr, result.output
    assert sorted(house.iterdir()) == before


def test_a_run_that_is_refused_leaves_no_half_report(runner: CliRunner, house: Path, draft: Path) -> None:
    (house / "out.json").write_text("old")
    result = run(runner, "draft.txt", "--output-format", "json=out.json", "--select", "no-such-rule")
    assert result.exit_code == 2
    assert (house / "out.json").read_text() == "old"
    assert not [path for path in house.iterdir() if path.name.startswith(".out.json")]


class Counting:
    def __init__(self, out: Output) -> None:
        self.out = out

    def document(self, outcome: Outcome) -> None:
        self.out.write(f"{outcome.path} {len(outcome.findings)}\n")

    def close(self, figures: Figures) -> None:
        self.out.write(f"{figures.findings} in all; {len(self.out.rules())} rules\n")


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> dict[str, EntryPoint]:
    points: dict[str, EntryPoint] = {}
    monkeypatch.setattr(formats, "_installed", lambda: points)
    return points


def test_a_format_of_another_package(
    runner: CliRunner, house: Path, draft: Path, installed: dict[str, EntryPoint]
) -> None:
    installed["count"] = EntryPoint("count", f"{__name__}:Counting", formats.GROUP)
    result = run(runner, "draft.txt", "--output-format", "count")
    assert result.exit_code == 1, result.output
    lines = result.stdout.splitlines()
    assert lines[0] == "draft.txt 1" and lines[1].startswith("1 in all; ")


@pytest.mark.parametrize("value", ["no_such_module:x", f"{__name__}:nothing", f"{__name__}:__doc__"])
def test_a_format_that_cannot_be_used_is_named(
    runner: CliRunner, house: Path, draft: Path, installed: dict[str, EntryPoint], value: str
) -> None:
    installed["count"] = EntryPoint("count", value, formats.GROUP)
    result = run(runner, "draft.txt", "--output-format", "count")
    assert result.exit_code == 2 and f"'count' cannot be used: {value}" in result.stderr


def test_statistics_count_the_findings_of_each_rule(runner: CliRunner, house: Path) -> None:
    (house / "draft.txt").write_text("Minutes\n\n1. bad and odd\n\nbad, grave, bad\n")
    result = run(runner, "draft.txt", "--statistics")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "3  TST002  warning  bad-word",
        "1  TST001  error    grave-word",
        "1  TST003  info     odd-word",
        "",
        "1 error, 3 warnings, 1 note in 1 document.",
    ]


def test_statistics_as_json_and_beside_a_whole_report(runner: CliRunner, house: Path, draft: Path) -> None:
    result = run(runner, "draft.txt", "--statistics", "--output-format", "json", "--output-format", "concise=out.txt")
    assert json.loads(result.stdout) == [{"code": "TST002", "name": "bad-word", "severity": "warning", "count": 1}]
    assert (house / "out.txt").read_text().startswith("draft.txt:3:4")


def test_statistics_of_nothing(runner: CliRunner, house: Path) -> None:
    (house / "draft.txt").write_text("Minutes\n")
    assert run(runner, "draft.txt", "--statistics").stdout == "No findings in 1 document.\n"
    assert json.loads(run(runner, "draft.txt", "--statistics", "--output-format", "json").stdout) == []
