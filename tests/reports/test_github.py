"""GitHub Actions: annotations as the runner reads them, and what a run there adds by itself."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_documents import AWKWARD, Run
from report_samples import about, finding, written

from minutelint.reports.github import Annotations, command
from minutelint.reports.github_summary import LIMIT, NOTE, StepSummary
from minutelint.reports.outcome import Figures, Outcome
from minutelint.source import Location

LINE = re.compile(r"::(\w+) ([^\n:]*)::([^\r\n]*)\n")


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as the runner does: the form, then the escapes, `%25` last."""
    found = LINE.fullmatch(line)
    assert found is not None, line
    properties = dict(part.split("=", 1) for part in found[2].split(","))
    return found[1], {key: _bare(value) for key, value in properties.items()}, _bare(found[3])


def _bare(text: str) -> str:
    for escape, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, char)
    return text


def test_escapes() -> None:
    said = command("error", {"file": "a,b: 100%.md", "line": 3}, "100%: a, b\r\nc")
    assert said == "::error file=a%2Cb%3A 100%25.md,line=3::100%25: a, b%0D%0Ac\n"


@given(st.text(min_size=1).filter(lambda text: "=" not in text), st.text())
def test_what_is_written_is_read_again(value: str, message: str) -> None:
    line = command("error", {"file": value}, message)
    assert line.count("\n") == 1 and "\r" not in line
    assert line.startswith("::error file=")
    shown = line.removeprefix("::error file=").removesuffix("\n").split("::", 1)
    assert [_bare(part) for part in shown] == [value, message]


@pytest.mark.parametrize(("severity", "name"), [("error", "error"), ("warning", "warning"), ("info", "notice")])
def test_each_severity_has_its_command(severity: str, name: str) -> None:
    text = written(Annotations, Outcome("minutes/a.md", about(), (finding("what", severity=severity),)))
    assert read(text) == (
        name,
        {
            "file": "minutes/a.md",
            "line": "1",
            "endLine": "1",
            "col": "3",
            "endColumn": "7",
            "title": "TST001 grave-word",
        },
        "what\nleave it out",
    )


def test_over_several_lines_there_are_no_columns() -> None:
    text = written(Annotations, Outcome("a.md", about(), (finding(at=Location(2, 5, 3, 2)),)))
    _, properties, _ = read(text)
    assert properties.keys() == {"file", "line", "endLine", "title"} and properties["endLine"] == "3"


@pytest.mark.parametrize("serial", [False, True])
def test_a_document_without_lines_has_its_place_in_the_message(serial: bool) -> None:
    at = Location(40, 5, 40, 9, page=2, paragraph=7)
    text = written(
        Annotations, Outcome("a.docx", None if serial else about("docx"), (finding("what", at),), serial=serial)
    )
    _, properties, message = read(text)
    assert properties.keys() == {"file", "title"}
    assert message.startswith("what (page 2, paragraph 7)\n")


def test_an_unreadable_file_is_an_error() -> None:
    assert (
        written(Annotations, Outcome("a.pdf", error="is no PDF")) == "::error file=a.pdf,title=minutelint::is no PDF\n"
    )


def test_standard_input_has_no_file() -> None:
    _, properties, _ = read(written(Annotations, Outcome("-", about(), (finding(),))))
    assert "file" not in properties


def test_nothing_in_a_document_is_obeyed() -> None:
    hostile = "x\n::error::y\x1b[31m\r\n##[error]z"
    text = written(Annotations, Outcome("a\n::warning::b.md", about(), (finding(hostile),)))
    assert text.count("\n") == 1 and text.startswith("::error ") and "\x1b" not in text


@pytest.fixture
def actions(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A step of a workflow; returns the file of its summary."""
    summary = folder.parent / "summary.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    return summary


def test_a_run_there_annotates_beside_a_report_for_people(run: Run, actions: Path) -> None:
    result = run("--output-format", "concise", "minutes/roof.docx")
    lines = result.stdout.splitlines()
    assert [line.split(" ")[0] for line in lines if line.startswith("::")] == ["::error"] * 2
    assert [line for line in lines if line.startswith("minutes/roof.docx:")] and result.stderr == ""


def test_but_never_inside_one_for_programs(run: Run, actions: Path) -> None:
    result = run("--output-format", "json", "minutes/roof.docx")
    assert json.loads(result.stdout)["summary"]["findings"] == 2
    assert result.stderr.count("::error file=minutes/roof.docx,") == 2


def test_and_with_a_report_in_a_file_alone_standard_output_stays_empty(run: Run, actions: Path) -> None:
    result = run("--output-format", "sarif=../out.sarif", "minutes/roof.docx")
    assert result.stdout == "" and result.stderr.count("::error file=minutes/roof.docx,") == 2


@pytest.mark.parametrize("name", ["full", "concise"])
def test_what_a_document_holds_is_no_command_in_the_log(run: Run, actions: Path, folder: Path, name: str) -> None:
    text = (folder / AWKWARD).read_text(encoding="utf-8")
    hostile = "::stop-commands::x.txt"
    (folder / hostile).write_text(text.replace("order two", "##[stop-commands]y: order two"), encoding="utf-8")
    lines = run("--output-format", name, hostile).stdout.splitlines()
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert commands and all(
        line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in commands
    )
    rest = [line for line in lines if line not in commands]
    assert rest and not any("##[" in line for line in rest)
    assert any("##\u200b[stop-commands]y" in line for line in rest)


def test_nor_twice(run: Run, actions: Path, folder: Path) -> None:
    assert run("--output-format", "github", "minutes/roof.docx").stdout.count("::error") == 2
    run("--output-format", "github=out.txt", "--output-format", "json", "minutes/roof.docx")
    assert (folder / "out.txt").read_text().count("::error") == 2


@pytest.mark.parametrize("value", ["", "false"])
def test_elsewhere_nothing_is_added(run: Run, actions: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", value)
    assert "::" not in run("--output-format", "concise", "minutes/roof.docx").stdout
    assert not actions.exists()


def test_paths_count_from_the_workspace(run: Run, actions: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "minutes")
    assert "::error file=minutes/roof.docx," in run("roof.docx").stdout


def test_the_summary_stands_behind_what_is_there(run: Run, actions: Path) -> None:
    actions.write_text("before\n")
    run("minutes/roof.docx")
    said = actions.read_text()
    assert said.startswith("before\n## minutelint\n\n### `minutes/roof.docx`\n\n| Where |")
    assert said.endswith("**2 errors in 1 document.**\n")


def test_a_summary_that_cannot_be_written_stops_nothing(
    run: Run, actions: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder))
    result = run("minutes/roof.docx")
    assert result.exit_code == 1
    assert "warning: GITHUB_STEP_SUMMARY: the summary cannot be written: is a directory" in result.stderr


def test_a_refused_run_leaves_no_summary(run: Run, actions: Path) -> None:
    assert run("--select", "no-such-rule", "minutes/roof.docx").exit_code == 2
    assert not actions.exists()


def summary(room: int, documents: int) -> str:
    made, figures = StepSummary(room), Figures()
    for number in range(documents):
        outcome = Outcome(f"minutes/{number}.md", about(), (finding("ü" * 500), finding("short")))
        figures.add(outcome)
        made.document(outcome)
    made.close(figures)
    return "".join(made.parts)


def test_a_summary_stays_below_the_limit_of_github() -> None:
    said = summary(LIMIT, 2000)
    assert LIMIT - 5000 < len(said.encode("utf-8")) <= LIMIT
    assert said.count(NOTE) == 1 and said.endswith("**4000 errors in 2000 documents.**\n")
    rows = [line for line in said.splitlines() if line.startswith("| line")]
    assert all(row.endswith(" |") for row in rows)


def test_a_small_one_is_whole() -> None:
    said = summary(LIMIT, 3)
    assert NOTE not in said and said.count("### ") == 3


def test_without_room_there_is_none() -> None:
    assert summary(100, 3) == ""
