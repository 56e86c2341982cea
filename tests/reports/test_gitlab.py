"""GitLab's Code Quality: entries that it takes, and fingerprints by which it tells old from new."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_documents import AWKWARD, Run
from report_samples import about, finding, written

from minutelint.reports.gitlab import CodeQuality
from minutelint.reports.outcome import Outcome
from minutelint.source import Location


def entries(*outcomes: Outcome) -> list[dict[str, Any]]:
    return list(json.loads(written(CodeQuality, *outcomes)))


def prints(found: list[dict[str, Any]]) -> list[str]:
    return [one["fingerprint"] for one in found]


def test_no_findings_are_an_empty_list() -> None:
    assert written(CodeQuality) == "[]\n"


def test_every_entry_has_what_gitlab_requires(report: Callable[[str], str]) -> None:
    found = json.loads(report("gitlab"))
    for one in found:
        assert one["description"] and one["check_name"] and len(one["fingerprint"]) == 64
        assert one["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert not one["location"]["path"].startswith(("./", "/")) and one["location"]["lines"]["begin"] >= 1
    assert {one["severity"] for one in found} == {"info", "minor", "major", "critical"}
    assert AWKWARD in {one["location"]["path"] for one in found}


def test_fingerprints_are_unique(report: Callable[[str], str]) -> None:
    found = json.loads(report("gitlab"))
    assert len(set(prints(found))) == len(found)
    mended = [one for one in found if "to be mended" in one["description"]]
    assert len(mended) == 3 and len({one["description"] for one in mended}) == 1


def test_moved_lines_change_no_fingerprint(run: Run, folder: Path) -> None:
    before = json.loads(run("--output-format", "gitlab", "minutes").stdout)
    for name in (AWKWARD, "minutes/year.md"):
        text = (folder / name).read_text(encoding="utf-8")
        head, rest = text.split("\n\n", 1)
        (folder / name).write_text(f"{head}\n\n\n\n\n{rest}", encoding="utf-8", newline="\n")
    after = json.loads(run("--output-format", "gitlab", "minutes").stdout)
    assert prints(after) == prints(before)
    assert [one["location"] for one in after] != [one["location"] for one in before]


def test_the_way_of_naming_a_file_changes_no_fingerprint(run: Run, folder: Path) -> None:
    ways = ("minutes/year.md", "./minutes/year.md", str(folder / "minutes/year.md"))
    found = [json.loads(run("--output-format", "gitlab", way).stdout) for way in ways]
    assert found[0] and found[0] == found[1] == found[2]


def test_the_same_finding_in_two_files_has_two_fingerprints() -> None:
    one = (finding(),)
    found = prints(entries(Outcome("a.md", about(), one), Outcome("b.md", about(), one)))
    assert len(set(found)) == 2


def test_meetings_of_one_file_and_series_are_kept_apart() -> None:
    meeting = Outcome("a.md", about(), (finding(),))
    series = Outcome("a.md", None, (finding(),), serial=True)
    other = Outcome("b.md", None, (finding(),), serial=True)
    found = prints(entries(meeting, meeting, series, other, series))
    assert len(set(found)) == 5
    assert found[:2] == prints(entries(meeting, meeting))


def test_a_document_without_lines_is_told_by_its_first(report: Callable[[str], str]) -> None:
    found = [one for one in json.loads(report("gitlab")) if one["location"]["path"] == "minutes/roof.docx"]
    assert [one["location"]["lines"] for one in found] == [{"begin": 1}, {"begin": 1}]
    assert found[0]["description"].endswith("(paragraph 8)")


def test_lines_have_both_ends() -> None:
    (one,) = entries(Outcome("a.md", about(), (finding(at=Location(4, 2, 6, 1)),)))
    assert one["location"]["lines"] == {"begin": 4, "end": 6}


def test_paths_count_from_the_project(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_PROJECT_DIR", str(folder))
    monkeypatch.chdir(folder / "minutes")
    found = json.loads(run("--output-format", "gitlab", "roof.docx").stdout)
    assert {one["location"]["path"] for one in found} == {"minutes/roof.docx"}


@given(st.text())
def test_any_text_reads_back(message: str) -> None:
    (one,) = entries(Outcome("a.md", about(), (finding(message),)))
    assert one["description"] == f"TST001: {message}"
