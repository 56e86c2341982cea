"""`--since` and `--diff-filter`, in real repositories of git."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fpdf import FPDF

from minutelint import readers
from minutelint.cli.group import cli
from minutelint.cli.news.changed_lines import ALL, Lines, changes
from minutelint.limits import Limits

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

TEXT = """Pebble Quay Rowing Club
Minutes of the meeting held on Tuesday 6 May 2031

1. Boats

Action: sand both hulls by 20 May 2031.

2. Shed

Action: oil the lock by 20 May 2031.

3. Slip

Action: weed the slip by 20 May 2031.
"""


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def repository(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT)
    return commit(folder)


def commit(folder: Path) -> Path:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "some")
    return folder


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """No configuration of git but that of the repository; an invented author."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    settings = {"user.name": "Ida Lowe", "user.email": "ida@example.org", "protocol.file.allow": "always"}
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_COUNT", str(len(settings)))
    for at, (key, value) in enumerate(settings.items()):
        monkeypatch.setenv(f"GIT_CONFIG_KEY_{at}", key)
        monkeypatch.setenv(f"GIT_CONFIG_VALUE_{at}", value)


@pytest.fixture
def club(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two documents, and the process in it."""
    monkeypatch.chdir(repository(tmp_path / "club", "may.txt", "sub/june.txt"))
    return tmp_path / "club"


def check(*words: str) -> Result:
    rules = () if "--select" in words else ("--select", "unowned-action")
    return CliRunner().invoke(cli, ["check", "--output-format", "concise", *rules, *words])


def places(*words: str) -> list[str]:
    done = check(*words)
    assert done.exit_code in (0, 1), done.stderr
    found = [re.match(r"(.*?:\d+):\d+: [EWI] ", line) for line in done.stdout.splitlines()]
    return [one[1] for one in found if one]


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_only_changed_lines_count(club: Path) -> None:
    assert places(".", "--since", "HEAD") == []
    edit(club / "may.txt", "oil the lock", "oil the old lock")
    done = check(".", "--since", "HEAD")
    assert done.exit_code == 1
    assert done.stdout.splitlines()[0].startswith("may.txt:10:9: E ACT001 ")
    left_out = "2 on lines that did not change; 1 file not read: nothing changed there"
    assert done.stdout.splitlines()[1:] == [f"1 error in 1 document ({left_out})."]
    report = json.loads(
        CliRunner()
        .invoke(cli, ["check", "--select", "ACT001", ".", "--since", "HEAD", "--output-format", "json"])
        .stdout
    )
    assert [one["unchanged"] for one in report["documents"]] == [2]
    assert report["summary"]["unchanged"] == 2 and report["summary"]["unread"] == 1


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that are read, each time one is."""
    names: list[str] = []
    load = readers.load

    def noted(path: Path, shown: str, limits: Limits) -> bytes:
        names.append(shown)
        return load(path, shown, limits)

    monkeypatch.setattr(readers, "load", noted)
    return names


@pytest.fixture
def years(club: Path) -> Path:
    """Ten more documents of the club, a month between them, the first line of the last one changed."""
    for month in range(1, 11):
        text = TEXT.replace("Tuesday 6 May 2031", f"{date(2032, month, 6):%A 6 %B %Y}", 1)
        approved = "The minutes of the meeting held on 3 March 2030 were approved as a correct record."
        (club / f"2032-{month:02}.txt").write_text(f"{text}\n4. Minutes\n\n{approved}\n")
    commit(club)
    edit(club / "2032-10.txt", "weed the", "weed our")
    return club


def test_only_what_changed_is_read(years: Path, read: list[str]) -> None:
    assert places(".", "--since", "HEAD") == ["2032-10.txt:14"]
    assert read == ["2032-10.txt"]
    read.clear()
    assert places(".") and len(read) == 12


def test_where_nothing_changed_nothing_is_read(years: Path, read: list[str]) -> None:
    commit(years)
    done = check(".", "--select", "ALL", "--since", "HEAD")
    assert (done.exit_code, read) == (0, [])
    assert done.stdout == "No minutes were checked (12 files not read: nothing changed there).\n"


def test_a_rule_about_a_series_compares_what_changed_with_all_others(years: Path, read: list[str]) -> None:
    edit(years / "2032-10.txt", "3 March 2030", "4 March 2030")
    assert places(".", "--select", "SER001,ACT001", "--since", "HEAD") == ["2032-10.txt:14", "2032-10.txt:18"]
    assert len(read) == 12
    read.clear()  # by itself a document is in no series
    assert places("2032-10.txt", "--select", "SER001,ACT001", "--since", "HEAD") == ["2032-10.txt:14"]
    assert read == ["2032-10.txt"]


def test_a_rule_about_a_series_that_is_off_where_something_changed_needs_no_others(
    years: Path, read: list[str]
) -> None:
    (years / "minutelint.toml").write_text('[per-file-ignores]\n"2032-1*" = ["SER"]\n')
    assert places(".", "--select", "SER001,ACT001", "--since", "HEAD") == ["2032-10.txt:14"]
    assert read == ["2032-10.txt"]


def test_a_baseline_counts_what_is_gone_so_all_is_read(years: Path, read: list[str]) -> None:
    check(".", "--write-baseline", "known.json")
    read.clear()
    edit(years / "may.txt", "Action: oil the lock by 20 May 2031.", "The lock was oiled.")
    done = check(".", "--baseline", "known.json", "--since", "HEAD")
    assert "stale baseline entries: 1" in done.stdout and len(read) == 12
    read.clear()
    assert places(".", "--no-baseline", "--since", "HEAD") == ["2032-10.txt:14"]
    assert sorted(read) == ["2032-10.txt", "may.txt"]


def test_findings_are_the_same_however_much_is_read(years: Path, read: list[str]) -> None:
    edit(years / "sub/june.txt", "1. Boats\n", "1. Boats\n\nThe QXZ came (twice.\n")
    ask = ["check", "--profile", "general", ".", "--since", "HEAD", "--output-format", "jsonl"]

    def found(*more: str) -> list[dict[str, str]]:
        lines = map(json.loads, CliRunner().invoke(cli, [*ask, *more]).stdout.splitlines())
        return [one for one in lines if one["kind"] == "finding" and not one["code"].startswith("SER")]

    all_of_them = found()
    assert len(read) == 12 and len(all_of_them) > 2
    read.clear()
    assert found("--ignore", "SER") == all_of_them and len(read) == 2


def test_a_configuration_beside_what_did_not_change_is_judged_all_the_same(club: Path, read: list[str]) -> None:
    (club / "sub/minutelint.toml").write_text('[severity]\nno-such-rule = "error"\n')
    commit(club)
    done = check(".", "--since", "HEAD")
    assert done.exit_code == 2 and "no-such-rule" in done.stderr and read == []


def test_committed_staged_and_unstaged_changes_count_alike(club: Path) -> None:
    edit(club / "may.txt", "sand both", "sand all")
    commit(club)
    edit(club / "may.txt", "oil the", "oil that")
    git(club, "add", "-A")
    edit(club / "may.txt", "weed the", "weed our")
    assert places("may.txt", "--since", "HEAD~1") == ["may.txt:6", "may.txt:10", "may.txt:14"]
    assert places("may.txt", "--since", "HEAD") == ["may.txt:10", "may.txt:14"]


def test_lines_that_only_moved_down_did_not_change(club: Path) -> None:
    edit(club / "may.txt", "1. Boats\n", "1. Boats\n\nA line.\n\nAnother.\n")
    assert places(".", "--since", "HEAD") == []
    edit(club / "may.txt", "A line.\n\n", "")
    edit(club / "may.txt", "3. Slip\n\n", "")
    assert places(".", "--since", "HEAD") == []


def test_three_full_stops_mean_since_head_left(club: Path) -> None:
    git(club, "switch", "-q", "-c", "draft")
    edit(club / "may.txt", "oil the", "oil that")
    commit(club)
    git(club, "switch", "-q", "main")
    edit(club / "may.txt", "sand both", "sand all")
    commit(club)
    git(club, "switch", "-q", "draft")
    assert places(".", "--since", "main") == ["may.txt:6", "may.txt:10"]
    assert places(".", "--since", "main...") == ["may.txt:10"]


def test_a_new_document_has_changed_as_a_whole(club: Path) -> None:
    (club / "untracked.txt").write_text(TEXT)
    (club / "added.txt").write_text(TEXT.replace("Tuesday 6 May", "Tuesday 3 June"))
    git(club, "add", "added.txt")
    new = [f"{name}:{line}" for name in ("added.txt", "untracked.txt") for line in (6, 10, 14)]
    assert places(".", "--since", "HEAD") == new
    (club / ".gitignore").write_text("untracked.txt\n")
    assert places("untracked.txt", "--since", "HEAD") == new[3:]
    git(club, "rm", "-q", "--cached", "may.txt")
    assert len(places("may.txt", "--since", "HEAD")) == 3


def test_findings_about_the_whole_stand_at_the_title(club: Path) -> None:
    ask = (".", "--select", "missing-section", "--since", "HEAD")
    edit(club / "may.txt", "oil the", "oil that")
    assert places(*ask) == []
    edit(club / "may.txt", "Pebble Quay Rowing Club", "The Rowing Club of Pebble Quay")
    assert {*places(*ask)} == {"may.txt:1"}
    (club / "new.txt").write_text(TEXT)
    assert {*places(*ask)} == {"may.txt:1", "new.txt:1"}


def test_a_renamed_document_is_compared_with_what_it_was(club: Path) -> None:
    git(club, "mv", "may.txt", "2031-05.txt")
    assert places(".", "--since", "HEAD") == []
    edit(club / "2031-05.txt", "oil the", "oil that")
    assert places(".", "--since", "HEAD") == ["2031-05.txt:10"]
    commit(club)
    assert places(".", "--since", "HEAD~1") == ["2031-05.txt:10"]


def test_another_mode_is_no_change(club: Path) -> None:
    (club / "may.txt").chmod(0o755)
    assert git(club, "diff", "--name-only") == "may.txt"
    assert places(".", "--since", "HEAD") == []


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("A", ["added.txt", "untracked.txt"]),
        ("M", ["may.txt"]),
        ("R", ["july.txt"]),
        ("ACMR", ["added.txt", "july.txt", "may.txt", "untracked.txt"]),
        ("a", ["july.txt", "may.txt"]),
        ("D", []),
    ],
)
def test_letters_choose_files(club: Path, letters: str, expected: list[str]) -> None:
    for name in ("untracked.txt", "added.txt"):
        (club / name).write_text("1. Oars\n\nAction: buy oars by 20 May 2031.\n")
    git(club, "add", "added.txt")
    git(club, "mv", "sub/june.txt", "july.txt")
    for name in ("may.txt", "july.txt"):
        edit(club / name, "oil the", "oil that")
    found = places(*expected, ".", "untracked.txt", "added.txt", "--since", "HEAD", "--diff-filter", letters)
    assert sorted({place.partition(":")[0] for place in found}) == expected


@pytest.mark.parametrize(
    "name",
    [
        "a b.txt",
        " lead.txt",
        "mai-ü.txt",
        'say "aye".txt',
        "back\\slash.txt",
        "tab\tin.txt",
        "tab\t",
        "line\nend.txt",
        "b",
        "b/a.txt",
        "-x.txt",
        ":(top)x.txt",
        "*.txt",
        "a => b.txt",
    ],
)
def test_names_of_any_kind(club: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file = club / "sub" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(TEXT)
    commit(club)
    monkeypatch.chdir(club / "sub")
    assert len(check("--since", "HEAD", "--", name).stdout.splitlines()) == 1
    edit(file, "oil the", "oil that")
    changed = changes(club, git(club, "rev-parse", "HEAD"), "d")
    assert changed == {str(file): Lines((10,), (10,))}
    assert "1 error in 1 document (2 on lines that did not change)." in check("--since", "HEAD", "--", name).stdout


def test_names_that_are_not_utf_8(club: Path) -> None:
    name = os.fsdecode(b"m\xe4y.txt")
    (club / name).write_text(TEXT)
    commit(club)
    edit(club / name, "oil the", "oil that")
    assert "(5 on lines" not in check("--since", "HEAD", name).stdout
    assert changes(club, "HEAD", "d") == {str(club / name): Lines((10,), (10,))}


def test_words_that_look_like_a_diff_are_words(club: Path) -> None:
    odd = "@@ -1 +1,99 @@\ndiff --git a/x b/x\n++ b/sub/june.txt"
    edit(club / "may.txt", "2. Shed", f"2. Shed\n\n{odd}\n")
    git(club, "add", "-A")
    text = (club / "may.txt").read_text()
    (club / "may.txt").write_text(text[:-1])  # git adds a remark about the missing end of the line
    edit(club / "may.txt", "weed the", "weed our")
    assert places(".", "--since", "HEAD") == ["may.txt:19"]
    (club / "may.txt").write_text(TEXT[:-1])
    commit(club)
    (club / "may.txt").write_text(TEXT[:-1] + f"\n{odd}\n")
    assert places(".", "--since", "HEAD") == ["may.txt:14"]


def pdf(word: str) -> bytes:
    """Return a PDF document in which git sees nothing but text."""
    page = FPDF()
    page.set_compression(False)
    page.add_page()
    page.set_font("helvetica", size=11)
    page.multi_cell(0, 6, TEXT.replace("oil", word))
    made = bytes(page.output())
    assert b"\0" not in made
    return made


def test_a_document_without_lines_changes_as_a_whole(club: Path) -> None:
    (club / "utf16.txt").write_bytes(TEXT.encode("utf-16"))
    (club / "mac.txt").write_bytes(TEXT.replace("\n", "\r").encode())
    (club / "dos.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    (club / ".gitattributes").write_text("marked.txt -diff\n")
    (club / "marked.txt").write_text(TEXT)
    (club / "plain.pdf").write_bytes(pdf("oil"))
    commit(club)
    assert places(".", "--since", "HEAD") == []
    (club / "plain.pdf").write_bytes(pdf("wax"))
    for name in ("utf16.txt", "mac.txt", "dos.txt", "marked.txt"):
        data = (club / name).read_bytes()
        new = data.replace("oil".encode("utf-16-le"), "wax".encode("utf-16-le")).replace(b"oil", b"wax")
        assert new != data
        (club / name).write_bytes(new)
    done = check("utf16.txt", "mac.txt", "dos.txt", "marked.txt", "plain.pdf", "--since", "HEAD")
    found = [line.split(":")[0] for line in done.stdout.splitlines() if ": E " in line]
    assert found == ["utf16.txt"] * 3 + ["mac.txt"] * 3 + ["dos.txt"] + ["marked.txt"] * 3 + ["plain.pdf"] * 3
    git(club, "mv", "utf16.txt", "renamed.txt")
    commit(club)
    git(club, "mv", "renamed.txt", "again.txt")
    assert places("again.txt", "--since", "HEAD") == []


def test_what_the_configuration_of_git_says_does_not_matter(club: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for key, value in {
        "diff.external": "false",
        "diff.noprefix": "true",
        "diff.mnemonicPrefix": "true",
        "diff.interHunkContext": "99",
        "diff.context": "9",
        "diff.relative": "true",
        "diff.renames": "false",
        "diff.submodule": "log",
        "color.ui": "always",
        "core.quotePath": "true",
        "core.fsmonitor": "touch fsmonitor-ran",
        "core.pager": "false",
    }.items():
        git(club, "config", key, value)
    monkeypatch.setenv("GIT_DIR", "nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "nothing")
    monkeypatch.setenv("GIT_DIFF_OPTS", "-u9")
    (club / "may.txt").rename(club / "mai-ü.txt")
    subprocess.run(
        ["git", "add", "-A"], cwd=club, env={**os.environ, "GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/index"}
    )
    (club / "fsmonitor-ran").unlink(missing_ok=True)
    edit(club / "mai-ü.txt", "weed the", "weed our")
    edit(club / "mai-ü.txt", "sand both", "sand all")
    monkeypatch.chdir(club / "sub")
    assert places("..", "--since", "HEAD") == ["../mai-ü.txt:6", "../mai-ü.txt:14"]
    assert not list(club.rglob("fsmonitor-ran"))


def test_documents_of_several_repositories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        edit(repository(tmp_path / name, "may.txt") / "may.txt", "oil the", f"oil {name}")
    monkeypatch.chdir(tmp_path)
    assert places("one", "two", "--since", "HEAD") == ["one/may.txt:10", "two/may.txt:10"]
    git(tmp_path / "one", "tag", "here")
    done = check("one", "two", "--since", "here")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "error: two/may.txt: --since cannot tell what changed: there is no revision 'here' in " in done.stderr


def test_a_link_stands_for_the_file_behind_it(club: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "link").symlink_to(club, target_is_directory=True)
    (club / "latest.txt").symlink_to("may.txt")
    commit(club)
    edit(club / "may.txt", "oil the", "oil that")
    monkeypatch.chdir(tmp_path)
    assert places("link/latest.txt", "--since", "HEAD") == ["link/latest.txt:10"]


class TestSubmodules:
    @pytest.fixture
    def outer(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
        """A repository with a submodule `inner`, in which a line was changed by a commit and another since."""
        repository(tmp_path / "inner", "may.txt")
        outer = repository(tmp_path / "outer", "june.txt")
        git(outer, "submodule", "add", "-q", str(tmp_path / "inner"), "inner")
        commit(outer)
        git(outer, "tag", "before")
        edit(outer / "inner" / "may.txt", "sand both", "sand all")
        commit(outer / "inner")
        commit(outer)
        edit(outer / "inner" / "may.txt", "oil the", "oil that")
        monkeypatch.chdir(outer)
        yield outer

    def test_they_are_compared_with_what_their_repository_had(self, outer: Path) -> None:
        assert places(".", "--since", "before") == ["inner/may.txt:6", "inner/may.txt:10"]
        assert places(".", "--since", "HEAD") == ["inner/may.txt:10"]

    def test_one_that_was_not_there_is_new(self, outer: Path) -> None:
        assert len(places(".", "--since", "before~1")) == 3

    def test_who_is_inside_means_its_own_revisions(self, outer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(outer / "inner")
        assert places(".", "--since", "HEAD~1") == ["may.txt:6", "may.txt:10"]
        assert check(".", "--since", "before").exit_code == 2


def test_findings_about_a_series_count_where_they_stand(club: Path) -> None:
    git(club, "rm", "-rq", ".")
    for month, day in (("April", "1 April"), ("May", "6 May"), ("June", "3 June")):
        text = TEXT.replace("6 May 2031\n", f"{day} 2031\n", 1).replace("Action: ", "Ida Lowe reported: ")
        approved = "The minutes of the meeting held on 4 March 2031 were approved as a correct record."
        (club / f"{month}.txt").write_text(text + (f"\n4. Minutes\n\n{approved}\n" if month != "April" else ""))
    commit(club)
    ask = (".", "--select", "SER001", "--since", "HEAD")
    assert places(*ask) == []
    edit(club / "June.txt", "as a correct record", "as a true record")
    assert places(*ask) == ["June.txt:18"]


def test_a_baseline_knows_the_lines_that_did_not_change(club: Path) -> None:
    """Of two equal findings the one on the old line is the known one."""
    known = ("--baseline", "known.json")
    check(".", "--write-baseline", "known.json")
    commit(club)
    edit(club / "may.txt", "1. Boats\n", "1. Boats\n\nAction: sand both hulls, by 20 May 2031.\n")
    assert places(".", *known) == ["may.txt:8"]
    assert places(".", *known, "--since", "HEAD") == ["may.txt:6"]
    edit(club / "may.txt", "oil the lock", "oil that lock")
    done = check(".", *known, "--since", "HEAD")
    assert "(5 known from the baseline; stale baseline entries: 1)" in done.stdout


@pytest.mark.parametrize(
    "revision", ["nowhere", "-x", "--output=x", "", "...", "HEAD..main", "HEAD:may.txt", "^HEAD", "HEAD^{tree}"]
)
def test_what_is_no_revision_is_refused(club: Path, revision: str) -> None:
    before = sorted(club.rglob("*"))
    done = check(".", f"--since={revision}")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "may.txt: --since cannot tell what changed: there is no revision '" in done.stderr
    assert sorted(club.rglob("*")) == before


def test_a_revision_may_be_anything_that_names_a_commit(club: Path) -> None:
    git(club, "tag", "-a", "v1", "-m", "v1")
    edit(club / "may.txt", "oil the", "oil that")
    for revision in ("v1", "main", "@", ":/some", "HEAD@{0}", git(club, "rev-parse", "--short", "HEAD"), "v1..."):
        assert places(".", "--since", revision) == ["may.txt:10"], revision


def test_where_nothing_can_be_told_nothing_is_checked(
    club: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "loose.txt").write_text(TEXT)
    done = check("may.txt", "../loose.txt", "--since", "HEAD")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "error: ../loose.txt: --since cannot tell what changed: git says: not a git repository" in done.stderr
    done = check("-", "--stdin-filename", "may.txt", "--since", "HEAD")
    assert done.exit_code == 2 and "standard input has no earlier revision" in done.stderr
    done = check(".", "--diff-filter", "A")
    assert done.exit_code == 2 and "--diff-filter counts only with --since" in done.stderr
    done = check(".", "--since", "HEAD", "--diff-filter", "AQ")
    assert done.exit_code == 2 and "'AQ': expected letters of git's --diff-filter" in done.stderr
    monkeypatch.setenv("PATH", str(tmp_path))
    done = check(".", "--since", "HEAD")
    assert done.exit_code == 2 and "git cannot be run: git was not found" in done.stderr


def test_a_repository_without_a_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "may.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    done = check(".", "--since", "HEAD")
    assert done.exit_code == 2 and "there is no revision 'HEAD'" in done.stderr


def test_a_conflict_counts_as_a_change(club: Path) -> None:
    git(club, "switch", "-q", "-c", "draft")
    edit(club / "may.txt", "oil the", "oil that")
    commit(club)
    git(club, "switch", "-q", "main")
    edit(club / "may.txt", "oil the", "oil this")
    commit(club)
    subprocess.run(["git", "merge", "draft"], cwd=club, capture_output=True, check=False)
    assert "<<<<<<<" in (club / "may.txt").read_text()
    assert places("may.txt", "--since", "HEAD") == ["may.txt:13"]


def test_a_file_that_does_not_exist_is_told_as_ever(club: Path) -> None:
    done = check("no.txt", "may.txt", "--since", "HEAD")
    assert done.exit_code == 2 and "error: no.txt: " in done.stderr
    assert "1 file not read: nothing changed there; 1 file could not be read" in done.stdout


def test_lines_touch_where_a_range_reaches() -> None:
    lines = Lines((3, 10), (5, 10))
    touched = [first for first in range(1, 13) if lines.touch(first, first)]
    assert touched == [3, 4, 5, 10]
    assert lines.touch(1, 3) and lines.touch(5, 9) and lines.touch(6, 99) and not lines.touch(6, 9)
    assert ALL.touch(1, 1) and not Lines().touch(1, 99)
