"""`--baseline`, `--write-baseline` and `--prune-baseline`, on minutes that are really read."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from minutelint.cli.group import cli

HEAD = """Pebble Quay Rowing Club
Minutes of the meeting held on Tuesday 6 May 2031

Present: Ida Lowe (Chair), Sam Orr
Apologies: none

"""
LAST = """
3. Next meeting

Tuesday 3 June 2031 at 7 pm.
"""
BOATS = "1. Boats\n\nThe varnish has come.\n\nAction: sand both hulls by 20 May 2031.\n\n"
SHED = "2. Shed\n\nThe lock is stiff.\n\nAction: oil the lock by 20 May 2031.\n"
ONLY = ("--select", "unowned-action,numbering-gap,no-due-date")


@pytest.fixture
def club(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The root of a repository with a folder of two minutes, and the process in it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "minutes").mkdir()
    for name in ("may.txt", "old.txt"):
        (tmp_path / "minutes" / name).write_text(HEAD + BOATS + SHED + LAST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def minutelint(*words: str, stdin: str | None = None) -> Result:
    rules = () if "--select" in words else ONLY
    return CliRunner().invoke(cli, ["check", *rules, *words], input=stdin)


def entries(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["findings"]
    return found


def recorded(*words: str) -> Result:
    done = minutelint(*words, "--write-baseline", "known.json")
    assert done.exit_code == 0, done.output
    return done


def test_what_is_recorded_is_no_longer_reported(club: Path) -> None:
    assert minutelint("minutes").exit_code == 1
    done = recorded("minutes")
    assert done.stdout == "No findings in 2 documents (4 known from the baseline).\n"
    assert done.stderr == "note: known.json: holds 4 findings now\n"
    done = minutelint("minutes", "--baseline", "known.json")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "No findings in 2 documents (4 known from the baseline).\n"
    assert entries(club / "known.json")[0] == {
        "path": "minutes/may.txt",
        "rule": "unowned-action",
        "section": "boats",
        "words": "sand both hulls by 20 may 2031",
        "count": 1,
    }


def test_the_report_for_programs_counts_them(club: Path) -> None:
    recorded("minutes")
    report = json.loads(minutelint("minutes", "--baseline", "known.json", "--output-format", "json").stdout)
    assert [one["baseline"] for one in report["documents"]] == [2, 2]
    assert (report["summary"]["baseline"], report["summary"]["findings"]) == (4, 0)


def test_what_moves_stays_known_and_what_is_new_is_reported(club: Path) -> None:
    recorded("minutes")
    may = club / "minutes" / "may.txt"
    boats, shed = BOATS.replace("1. Boats", "2. Boats"), SHED.replace("2. Shed", "1. Shed")
    may.write_text(HEAD + "A new line.\n\n" + shed + "\n" + boats + LAST, encoding="utf-8")
    assert minutelint("minutes", "--baseline", "known.json").exit_code == 0
    more = boats + "Action: sand both hulls by 20 May 2031.\n\nAction: buy oars by 20 May 2031.\n"
    may.write_text(HEAD + shed + "\n" + more + LAST, encoding="utf-8")
    done = minutelint("minutes", "--baseline", "known.json", "--output-format", "concise")
    assert [line.split(":")[1] for line in done.stdout.splitlines()[:-1]] == ["19", "21"]  # the second of two equals
    assert (done.exit_code, done.stderr) == (1, "")


def test_every_severity_is_recorded_and_suppressed_findings_are_not(club: Path) -> None:
    may = club / "minutes" / "may.txt"
    text = may.read_text().replace(" by 20 May 2031", "")
    may.write_text(text.replace("Action: sand", "[minutelint: disable-next-line]\nAction: sand"))
    recorded("minutes/may.txt", "--fail-on", "error")
    assert [(one["rule"], one["words"]) for one in entries(club / "known.json")] == [
        ("no-due-date", "oil the lock"),
        ("unowned-action", "oil the lock"),
    ]


def test_a_finding_that_is_gone_is_told_and_pruned(club: Path) -> None:
    recorded("minutes")
    before = (club / "known.json").read_text()
    (club / "minutes" / "may.txt").write_text(HEAD + SHED.replace("2.", "1.") + LAST.replace("3.", "2."))
    done = minutelint("minutes", "--baseline", "known.json")
    assert done.exit_code == 0
    assert 'no longer found: minutes/may.txt: unowned-action "sand both hulls by 20 may 2031" (1)' in done.stderr
    assert done.stderr.splitlines()[-1] == (
        "warning: known.json: stale baseline entries: 1; --prune-baseline drops them"
    )
    assert done.stdout.endswith("(3 known from the baseline; stale baseline entries: 1).\n")
    report = json.loads(minutelint("minutes", "--baseline", "known.json", "--output-format", "json").stdout)
    assert report["summary"]["stale_baseline_entries"] == 1
    assert (club / "known.json").read_text() == before

    (club / "minutes" / "may.txt").write_text(HEAD + SHED.replace("2.", "1.") + "\nAction: weed the slip.\n")
    (club / "known.json").chmod(0o640)
    done = minutelint("minutes", "--baseline", "known.json", "--prune-baseline")
    assert done.exit_code == 1 and "weed the slip" in done.stdout
    assert done.stderr == "note: known.json: stale baseline entries dropped: 1\n"
    assert [line for line in before.splitlines() if "sand both" not in line or "old.txt" in line] == (
        club / "known.json"
    ).read_text().splitlines()
    assert stat.S_IMODE((club / "known.json").stat().st_mode) == 0o640
    assert not list(club.glob(".known*"))


def test_a_count_goes_down(club: Path) -> None:
    twice = SHED + "\nAction: oil the lock by 20 May 2031.\n"
    (club / "minutes" / "may.txt").write_text(HEAD + BOATS + twice + LAST)
    recorded("minutes")
    (club / "minutes" / "may.txt").write_text(HEAD + BOATS + SHED + LAST)
    minutelint("minutes", "--baseline", "known.json", "--prune-baseline")
    assert {one["count"] for one in entries(club / "known.json")} == {1} and len(entries(club / "known.json")) == 4


def test_a_run_judges_only_what_it_checked(club: Path) -> None:
    recorded("minutes")
    for name in ("may.txt", "old.txt"):
        (club / "minutes" / name).write_text(HEAD + LAST.replace("3.", "1."))
    files = ("--baseline", "known.json", "minutes/may.txt")
    assert "stale baseline entries: 2" in minutelint(*files).stderr
    assert minutelint(*files, "--select", "numbering-gap").stderr == ""
    (club / "minutelint.toml").write_text('[per-file-ignores]\n"minutes/may.txt" = ["ACT"]\n')
    assert "stale baseline entries: 2" in minutelint("--baseline", "known.json", "minutes").stderr


def test_a_file_that_is_gone_is_stale_where_its_folder_was_searched(club: Path) -> None:
    recorded("minutes")
    (club / "minutes" / "old.txt").unlink()
    assert minutelint("minutes/may.txt", "--baseline", "known.json").stderr == ""
    assert "minutes/old.txt: unowned-action" in minutelint("minutes", "--baseline", "known.json").stderr
    assert "minutes/old.txt: unowned-action" in minutelint(".", "--baseline", "known.json").stderr


def test_a_file_that_cannot_be_read_is_not_stale(club: Path) -> None:
    recorded("minutes")
    (club / "minutes" / "old.txt").write_bytes(b"\0\1")
    done = minutelint("minutes", "--baseline", "known.json", "--prune-baseline")
    assert done.exit_code == 2 and "stale" not in done.stderr
    assert len(entries(club / "known.json")) == 4


def test_writing_keeps_what_the_run_did_not_check(club: Path) -> None:
    recorded("minutes")
    before = (club / "known.json").read_bytes()
    recorded("minutes/may.txt")
    recorded("minutes", "--select", "numbering-gap")
    assert (club / "known.json").read_bytes() == before
    (club / "minutes" / "may.txt").write_text(HEAD + BOATS + LAST.replace("3.", "2."))
    (club / "minutes" / "old.txt").unlink()
    recorded("minutes")
    assert [(one["path"], one["section"]) for one in entries(club / "known.json")] == [("minutes/may.txt", "boats")]


def test_writing_does_not_ask_what_is_known_already(club: Path) -> None:
    done = minutelint("minutes", "--baseline", "known.json", "--write-baseline", "known.json")
    assert done.exit_code == 0
    once = (club / "known.json").read_bytes()
    minutelint("minutes", "--baseline", "known.json", "--write-baseline", "known.json")
    assert (club / "known.json").read_bytes() == once and len(entries(club / "known.json")) == 4


def test_writing_tells_of_a_file_that_cannot_be_read(club: Path) -> None:
    (club / "minutes" / "bad.txt").write_bytes(b"\0\1")
    done = minutelint("minutes", "--write-baseline", "known.json")
    assert done.exit_code == 2 and len(entries(club / "known.json")) == 4


def test_the_configuration_names_a_baseline(club: Path) -> None:
    (club / "house").mkdir()
    (club / "minutelint.toml").write_text('baseline = "house/known.json"\n')
    assert minutelint("minutes").exit_code == 2
    assert minutelint("minutes", "--write-baseline", "house/known.json").exit_code == 0
    assert {one["path"] for one in entries(club / "house" / "known.json")} == {
        "../minutes/may.txt",
        "../minutes/old.txt",
    }
    assert minutelint("minutes").exit_code == 0
    assert minutelint("minutes", "--no-baseline").exit_code == 1
    (club / "none.json").write_text('{"schema": "minutelint/baseline/1", "findings": []}')
    assert minutelint("minutes", "--baseline", "none.json").exit_code == 1
    shown = CliRunner().invoke(cli, ["config", "minutes"]).stdout
    (line,) = (line for line in shown.splitlines() if line.startswith("baseline = "))
    assert "known.json" in line and line.endswith("minutelint.toml:1")


def test_a_folder_with_a_baseline_of_its_own(club: Path) -> None:
    (club / "minutes" / "minutelint.toml").write_text('baseline = "own.json"\n')
    (club / "may.txt").write_text(HEAD + BOATS)
    minutelint("minutes", "--write-baseline", "minutes/own.json")
    assert {one["path"] for one in entries(club / "minutes" / "own.json")} == {"may.txt", "old.txt"}
    done = minutelint(".", "--output-format", "concise")
    assert done.stdout.splitlines()[-1] == "1 error in 3 documents (4 known from the baseline)."


def test_standard_input_is_known_by_the_name_it_is_given(club: Path) -> None:
    recorded("minutes")
    text = (club / "minutes" / "may.txt").read_text()
    named = ("-", "--stdin-filename", "minutes/may.txt")
    assert minutelint(*named, "--baseline", "known.json", stdin=text).exit_code == 0
    assert minutelint("-", "--baseline", "known.json", stdin=text).exit_code == 1
    done = minutelint("-", "--write-baseline", "other.json", stdin=text)
    assert done.exit_code == 2 and "--stdin-filename" in done.stderr and not (club / "other.json").exists()


def test_findings_about_a_series_are_known_too(club: Path) -> None:
    early = HEAD.replace("Tuesday 6 May", "Tuesday 1 April")
    (club / "minutes" / "april.txt").write_text(early + "1. Oars\n\nThey are counted.\n")
    (club / "minutes" / "old.txt").unlink()
    approved = "1. Minutes\n\nThe minutes of the meeting held on 4 March 2031 were approved as a correct record.\n"
    (club / "minutes" / "may.txt").write_text(HEAD + approved)

    def check(*words: str) -> Result:
        return minutelint("--select", "SER", *words)

    assert "SER001" in check("minutes").stdout
    check("minutes", "--write-baseline", "known.json")
    done = check("minutes", "--baseline", "known.json")
    assert "No findings" in done.stdout and done.stderr == ""
    (club / "other.txt").write_text(HEAD.replace("Pebble Quay Rowing", "Chess") + BOATS)
    alone = check("minutes/may.txt", "other.txt", "--baseline", "known.json", "--prune-baseline")
    assert alone.stderr == "" and "No findings in 2 documents." in alone.stdout  # april was not asked for
    (club / "minutes" / "may.txt").unlink()
    assert "stale baseline entries" in check("minutes", "--baseline", "known.json").stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--baseline", "no.json"], "no.json: the baseline cannot be read: no such file"),
        (["--baseline", "minutes"], "minutes: the baseline cannot be read: is a directory"),
        (["--baseline", "minutes/may.txt"], "minutes/may.txt: line 1, column 1: not JSON"),
        (["--baseline", "other.json"], 'other.json: not a baseline: expected "schema": "minutelint/baseline/1"'),
        (["--baseline", "latin.json"], "latin.json: byte 2: not a baseline: expected UTF-8"),
        (["--write-baseline", "minutes/may.txt"], "minutes/may.txt: line 1, column 1: not JSON"),
        (["--write-baseline", "no/where.json"], "no/where.json: the baseline cannot be written"),
        (["--write-baseline", "x.json", "--prune-baseline"], "exclude each other"),
        (["--write-baseline", "x.json", "--since", "HEAD"], "exclude each other"),
        (["--baseline", "x.json", "--no-baseline"], "exclude each other"),
        (["--watch", "--write-baseline", "x.json"], "exclude each other"),
        (["--prune-baseline"], "--prune-baseline: there is no baseline"),
    ],
)
def test_what_cannot_be_done_is_refused_before_anything_is_checked(club: Path, words: list[str], said: str) -> None:
    (club / "other.json").write_text('{"schema": "somebody/else/3"}')
    (club / "latin.json").write_bytes(b'"\xe4"')
    before = {path: path.read_bytes() for path in club.rglob("*") if path.is_file()}
    done = minutelint("minutes", *words)
    assert (done.exit_code, done.stdout) == (2, "") and said in done.stderr
    assert {path: path.read_bytes() for path in club.rglob("*") if path.is_file()} == before


def test_a_run_that_is_refused_leaves_the_baseline_as_it_was(club: Path) -> None:
    recorded("minutes")
    before = (club / "known.json").read_bytes()
    (club / "minutes" / "may.txt").write_text(HEAD)
    done = minutelint("minutes", "--write-baseline", "known.json", "--ignore", "no-such-rule")
    assert done.exit_code == 2 and (club / "known.json").read_bytes() == before
    assert not list(club.glob(".known*"))
