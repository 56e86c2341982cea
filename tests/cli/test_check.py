"""`minutelint check`: formats, exit status, errors of single files, and what a folder yields."""

from __future__ import annotations

import io
import json
import sys
import weakref
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutelint import readers
from minutelint.cli.group import cli
from minutelint.cli.running.progress import Progress
from minutelint.files import Candidate
from minutelint.source import Source

BAD = "MINUTES\nAll was well.\n  This is bad news.\n"


def run(runner: CliRunner, *args: str, **more: object) -> Result:
    result = runner.invoke(cli, list(args), **more)  # type: ignore[arg-type]
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_full_shows_place_message_line_carets_and_help(runner: CliRunner, house: Path) -> None:
    (house / "a.txt").write_text(BAD)
    result = run(runner, "a.txt")
    assert result.exit_code == 1
    assert result.stdout == (
        "a.txt:3:11: warning TST002 bad-word\n"
        "  the word 'bad' stands here\n"
        "  |\n"
        "3 |   This is bad news.\n"
        "  |           ^^^\n"
        "  = help: leave it out\n"
        "\n"
        "1 warning in 1 document.\n"
    )
    assert result.stderr == ""


def test_two_meetings_in_one_file_are_two_documents(runner: CliRunner, house: Path) -> None:
    (house / "a.txt").write_text("MINUTES\nAll was well.\nMINUTES\nThis is bad.\n")
    report = json.loads(run(runner, "--output-format", "json", "a.txt").stdout)
    assert [(one["path"], [found["line"] for found in one["findings"]]) for one in report["documents"]] == [
        ("a.txt", []), ("a.txt", [4]),
    ]  # fmt: skip
    assert report["summary"]["documents"] == 2
    read = json.loads(run(runner, "parse", "--output-format", "json", "a.txt").stdout)
    assert len(read["documents"]) == 2


def test_check_by_name_is_the_same(runner: CliRunner, house: Path) -> None:
    (house / "a.txt").write_text(BAD)
    assert run(runner, "check", "a.txt").stdout == run(runner, "a.txt").stdout


def test_an_option_first_still_means_check(runner: CliRunner, house: Path) -> None:
    (house / "a.txt").write_text(BAD)
    result = run(runner, "--output-format", "concise", "a.txt")
    assert result.stdout.splitlines()[0] == "a.txt:3:11: W TST002 bad-word the word 'bad' stands here"


def test_no_argument_shows_usage_and_is_bad_usage(runner: CliRunner) -> None:
    result = run(runner)
    assert result.exit_code == 2
    assert "Usage: " in result.stderr and result.stdout == ""


def test_no_findings(runner: CliRunner, house: Path) -> None:
    for name in ("a.txt", "b.md"):
        (house / name).write_text("MINUTES\nfine\n")
    result = run(runner, "a.txt", "b.md")
    assert (result.exit_code, result.stdout) == (0, "No findings in 2 documents.\n")


def test_a_folder_skips_what_is_not_minutes_and_says_so(runner: CliRunner, house: Path) -> None:
    (house / "a.txt").write_text("MINUTES\ngrave, bad, odd, odd\n")
    (house / "README.md").write_text("bad software\n")
    (house / "photo.jpg").write_text("bad")
    result = run(runner, ".", "--output-format", "concise")
    assert [line.split(": ")[0] for line in result.stdout.splitlines()[:-1]] == [
        "a.txt:2:1",
        "a.txt:2:8",
        "a.txt:2:13",
        "a.txt:2:18",
    ]
    assert result.stdout.splitlines()[-1] == (
        "1 error, 1 warning, 2 notes in 1 document (1 file skipped: not minutes)."
    )


def test_a_named_file_is_checked_whatever_it_is(runner: CliRunner, house: Path) -> None:
    (house / "README.md").write_text("bad software\n")
    assert run(runner, "README.md").exit_code == 1


def test_a_folder_without_minutes(runner: CliRunner, house: Path) -> None:
    result = run(runner, ".")
    assert (result.exit_code, result.stdout) == (
        0,
        "No minutes were checked: no file with a known extension was found.\n",
    )


@pytest.mark.parametrize(
    ("word", "options", "status"),
    [
        ("odd", [], 0),
        ("odd", ["--fail-on", "info"], 1),
        ("bad", [], 1),
        ("bad", ["--fail-on", "error"], 0),
        ("grave", ["--fail-on", "error"], 1),
        ("grave", ["--exit-zero"], 0),
        ("bad", ["--severity", "bad-word=info"], 0),
        ("bad", ["--severity", "TST002=off"], 0),
        ("bad", ["--ignore", "TST"], 0),
        ("bad", ["--select", "odd-word,grave-word"], 0),
        ("odd", ["--severity", "odd-word=error"], 1),
    ],
)
def test_exit_status(runner: CliRunner, house: Path, word: str, options: list[str], status: int) -> None:
    (house / "a.txt").write_text(f"MINUTES\n{word}\n")
    assert run(runner, *options, "a.txt").exit_code == status


def test_a_file_that_cannot_be_read_stops_no_other(runner: CliRunner, house: Path) -> None:
    (house / "a.txt").write_bytes(b"\0\0")
    (house / "b.txt").write_text(BAD)
    result = run(runner, "a.txt", "missing.txt", "b.txt", "--output-format", "concise", "--exit-zero")
    assert result.exit_code == 2
    assert "b.txt:3:11: W TST002" in result.stdout
    assert result.stdout.endswith("1 warning in 1 document (2 files could not be read).\n")
    assert result.stderr.splitlines() == [
        "error: a.txt: is not text: it holds NUL bytes",
        "error: missing.txt: cannot be read: no such file or directory",
    ]


def test_a_misspelt_command_is_told(runner: CliRunner, house: Path) -> None:
    result = run(runner, "chekc")
    assert result.exit_code == 2
    assert "did you mean the command 'check'?" in result.stderr


def test_a_defect_on_one_document_is_an_error_of_that_document(runner: CliRunner, house: Path) -> None:
    (house / "a.txt").write_text("MINUTES\ncrash\n")
    (house / "b.txt").write_text(BAD)
    result = run(runner, ".")
    assert result.exit_code == 2
    assert "error: a.txt: minutelint itself failed here (KeyError: 'crash')" in result.stderr
    assert "b.txt:3:11" in result.stdout


def test_standard_input(runner: CliRunner, house: Path) -> None:
    result = run(runner, "-", "--stdin-filename", "drafts/may.txt", "--output-format", "concise", input=BAD)
    assert result.stdout.startswith("drafts/may.txt:3:11: W TST002")
    assert run(runner, "-", "--output-format", "concise", input=BAD).stdout.startswith("-:3:11: W ")


def test_json_is_the_contract(runner: CliRunner, house: Path) -> None:
    (house / "a.txt").write_text(BAD)
    (house / "b.txt").write_bytes(b"\0")
    result = run(runner, "--output-format", "json", "a.txt", "b.txt")
    assert result.exit_code == 2 and result.stderr == ""
    report = json.loads(result.stdout)
    assert report["schema"] == "minutelint/report/1"
    assert report["tool"]["name"] == "minutelint"
    assert report["summary"] == {
        "documents": 2,
        "findings": 1,
        "by_severity": {"error": 0, "warning": 1, "info": 0},
        "by_rule": {"bad-word": 1},
        "suppressed": 0,
        "baseline": 0,
        "unchanged": 0,
        "stale_baseline_entries": 0,
        "fixable": {"safe": 0, "unsafe": 0},
        "skipped": 0,
        "unread": 0,
        "errors": 1,
    }
    good, unread = report["documents"]
    assert good["path"] == "a.txt" and good["error"] is None and len(good["sha256"]) == 64
    assert good["meeting"] == {"body": None, "date": "2031-05-06", "status": None}
    assert good["counts"] == {"items": 0, "actions": 0, "decisions": 0, "attendance": 0}
    (finding,) = good["findings"]
    assert {key: finding[key] for key in ("code", "name", "severity", "line", "column", "end_line", "end_column")} == {
        "code": "TST002",
        "name": "bad-word",
        "severity": "warning",
        "line": 3,
        "column": 11,
        "end_line": 3,
        "end_column": 14,
    }
    assert finding["data"] == {"word": "bad"} and finding["fix"] is None and finding["page"] is None
    assert {"message", "item", "excerpt", "help", "url", "fingerprint"} <= finding.keys()
    assert unread == {
        "path": "b.txt",
        "sha256": None,
        "meeting": None,
        "counts": None,
        "findings": [],
        "suppressed": 0,
        "baseline": 0,
        "unchanged": 0,
        "error": {"message": "is not text: it holds NUL bytes"},
    }


def test_json_without_documents_is_json(runner: CliRunner, house: Path) -> None:
    report = json.loads(run(runner, "--output-format", "json", ".").stdout)
    assert report["documents"] == [] and report["summary"]["documents"] == 0


def test_quiet_leaves_out_the_summary(runner: CliRunner, house: Path) -> None:
    (house / "a.txt").write_text("MINUTES\n")
    assert run(runner, "-q", "a.txt").stdout == ""


@pytest.mark.parametrize(
    ("options", "environment", "colored"),
    [
        ([], {}, False),
        (["--color"], {}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color"], {"NO_COLOR": "1"}, True),
        (["--no-color"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_color(runner: CliRunner, house: Path, options: list[str], environment: dict[str, str], colored: bool) -> None:
    (house / "a.txt").write_text(BAD)
    result = run(runner, *options, "a.txt", env=environment, color=True)
    assert ("\x1b[" in result.stdout) is colored


def test_control_characters_never_reach_the_terminal(runner: CliRunner, house: Path) -> None:
    (house / "a\x1b[31m.txt").write_text("MINUTES\n\x1b]0;title\x07 bad \x9b2J \u202e\n")
    for form in ("full", "concise", "json"):
        result = run(runner, ".", "--output-format", form)
        assert result.exit_code == 1
        assert not set(result.stdout) & {"\x1b", "\x07", "\x9b", "\u202e"}
    assert json.loads(result.stdout)["documents"][0]["path"] == "a\x1b[31m.txt"


def test_interrupted(runner: CliRunner, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(path: Path, name: str, limits: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(readers, "load", stop)
    assert run(runner, "a.txt").exit_code == 130


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("files", "quiet", "shown"), [(21, False, True), (20, False, False), (21, True, False)])
def test_a_bar_is_shown_on_a_terminal_for_many_files(
    monkeypatch: pytest.MonkeyPatch, files: int, quiet: bool, shown: bool
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    candidates = [Candidate(Path(f"{n}.txt"), f"{n}.txt", named=False) for n in range(files)]
    assert list(Progress(quiet=quiet).over(iter(candidates))) == candidates
    assert ("Checking" in terminal.getvalue()) is shown


def test_no_bar_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    candidates = (Candidate(Path("a.txt"), "a.txt", named=False) for _ in range(50))
    assert len(list(Progress(quiet=False).over(candidates))) == 50
    assert capsys.readouterr().err == ""


def test_documents_are_not_kept(runner: CliRunner, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alive: list[weakref.ref[Source]] = []
    most = 0
    real = readers.read_bytes

    def read(data: bytes, name: str, limits: object) -> Source:
        nonlocal most
        most = max(most, sum(ref() is not None for ref in alive))
        source = real(data, name)
        alive.append(weakref.ref(source))
        return source

    monkeypatch.setattr(readers, "read_bytes", read)
    for number in range(30):
        (house / f"{number}.txt").write_text(BAD)
    for form in ("full", "json"):
        assert run(runner, ".", "--no-cache", "--output-format", form).exit_code == 1
    assert len(alive) == 60 and most <= 2
