"""`--fix`, `--unsafe-fixes` and `--diff`: files, standard input, what is said, and the exit status."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutelint.cli.group import cli
from minutelint.cli.output.whole_file import KeptError, put_in_place
from minutelint.linter.specimens import word

ROOT = Path(__file__).parents[2]

DRAFT = """Millpond Allotment Society
Minutes of the meeting held on Tuesday 6 May 2025

Present: Una Fairweather (Chair), Olaf Brandt, Ruth Ames
Apologies: Petra Lund

1. Minutes of the last meeting
The minutes of the meeting held on 1 April 2025 were approved as a correct record.

2. Water
The societyâ€™s pump (see the list] works. Visit on Monday 13 May 2025.

3. Next meeting
Tuesday 3 June 2025 at 7 pm.
"""
SAFE = DRAFT.replace("â€™", "’")
ALL = SAFE.replace("list]", "list)").replace("Monday 13", "Tuesday 13")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_bytes(DRAFT.encode())
    return tmp_path


def run(*args: str, given: bytes | str | None = None) -> Result:
    return CliRunner().invoke(cli, list(args), input=given)


def test_safe_fixes_are_made_and_what_is_left_is_reported(place: Path) -> None:
    done = run("--fix", "--output-format", "concise", "draft.txt")
    assert (place / "draft.txt").read_bytes() == SAFE.encode()
    assert [line.split()[2] for line in done.stdout.splitlines()[:-1]] == ["TXT001", "DAT001"]
    assert done.stderr == "Fixed 1 finding in 1 document; 2 left (2 can be fixed with --unsafe-fixes).\n"
    assert done.exit_code == 1


def test_unsafe_fixes_too_when_asked(place: Path) -> None:
    done = run("--fix", "--unsafe-fixes", "draft.txt")
    assert (place / "draft.txt").read_bytes() == ALL.encode()
    assert (done.exit_code, done.stderr) == (0, "Fixed 3 findings in 1 document; 0 left.\n")
    again = run("--fix", "--unsafe-fixes", "draft.txt")
    assert (again.exit_code, again.stderr) == (0, "Fixed 0 findings in 0 documents; 0 left.\n")


def test_exit_zero(place: Path) -> None:
    assert run("--fix", "--exit-zero", "draft.txt").exit_code == 0


def test_without_fix_nothing_is_changed_and_the_report_says_what_could_be(place: Path) -> None:
    done = run("draft.txt")
    assert (place / "draft.txt").read_bytes() == DRAFT.encode()
    assert "warning TXT004 mojibake [*]\n" in done.stdout and "= fix: Write '’'\n" in done.stdout
    assert "TXT001 unbalanced-brackets\n" in done.stdout and "= fix: ] → ) (with --unsafe-fixes)\n" in done.stdout
    assert done.stdout.endswith("[*] 1 finding can be fixed with --fix, 2 more with --unsafe-fixes.\n")


def test_the_json_report_has_the_edits_and_they_are_the_fix(place: Path) -> None:
    report = json.loads(run("--output-format", "json", "draft.txt").stdout)
    assert report["summary"]["fixable"] == {"safe": 1, "unsafe": 2}
    lines = DRAFT.splitlines(keepends=True)
    edits = [edit for one in report["documents"][0]["findings"] for edit in one["fix"]["edits"]]
    for edit in sorted(edits, key=lambda one: (one["line"], one["column"]), reverse=True):
        assert edit["line"] == edit["end_line"]
        line = lines[edit["line"] - 1]
        lines[edit["line"] - 1] = line[: edit["column"] - 1] + edit["content"] + line[edit["end_column"] - 1 :]
    assert "".join(lines) == ALL


@pytest.mark.parametrize(("options", "after"), [([], SAFE), (["--unsafe-fixes"], ALL), (["--fix"], SAFE)])
def test_a_diff_changes_nothing_and_patch_makes_of_it_what_fix_makes(
    place: Path, options: list[str], after: str
) -> None:
    done = run("--diff", *options, "draft.txt")
    assert done.exit_code == 1 and done.stderr.startswith("Would fix ")
    assert (place / "draft.txt").read_bytes() == DRAFT.encode()
    assert done.stdout.startswith("--- draft.txt\n+++ draft.txt\n@@ ")
    subprocess.run(["git", "apply", "-p0", "-"], input=done.stdout_bytes, check=True, cwd=place)
    assert (place / "draft.txt").read_bytes() == after.encode()


def test_a_diff_of_a_file_with_other_line_ends_and_no_last_one(place: Path) -> None:
    before = DRAFT.rstrip("\n").replace("\n", "\r\n").replace("at 7 pm.", "at 7 pm in the societyâ€™s hut.")
    (place / "draft.txt").write_bytes(before.encode())
    done = run("--diff", "draft.txt")
    subprocess.run(["git", "apply", "-p0", "-"], input=done.stdout_bytes, check=True, cwd=place)
    assert (place / "draft.txt").read_bytes() == before.replace("â€™", "’").encode()


def test_nothing_to_show_is_status_0(place: Path) -> None:
    (place / "draft.txt").write_text(SAFE)
    done = run("--diff", "draft.txt")
    assert (done.exit_code, done.stdout) == (0, "")


def test_a_diff_on_a_terminal_has_colours_and_nothing_that_a_terminal_obeys(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minutelint.cli.running.fixing.is_terminal", lambda stream: True)
    (place / "draft.txt").write_bytes(DRAFT.replace("works.", "works.\x1b[2J").encode())
    lines = run("--diff", "--color", "draft.txt").stdout.splitlines()
    assert sum(line.startswith("\x1b[32m+") for line in lines) == 2 and "\x1b[2J" not in "".join(lines)
    assert " 2. Water" in lines


def test_a_diff_is_the_report(place: Path) -> None:
    done = run("--diff", "--output-format", "json", "draft.txt")
    assert done.exit_code == 2 and "--diff is a report of its own" in done.stderr


def test_standard_input_is_fixed_onto_standard_output(place: Path) -> None:
    done = run("--fix", "-", given=DRAFT.replace("\n", "\r\n").encode())
    assert done.stdout_bytes == SAFE.replace("\n", "\r\n").encode()
    assert "-:11:20: warning TXT001" in done.stderr and "Fixed 1 finding in 1 document; 2 left" in done.stderr
    assert done.exit_code == 1


@pytest.mark.parametrize("given", [SAFE.encode(), b"\x00\xff not text", b"", word("1. Gate\n")])
def test_standard_input_that_cannot_be_fixed_comes_out_as_it_went_in(place: Path, given: bytes) -> None:
    assert run("--fix", "-", given=given).stdout_bytes == given


def test_minutes_that_are_approved_are_left_and_it_is_said(place: Path) -> None:
    approved = DRAFT.replace("\n\nPresent", "\nStatus: Approved\n\nPresent")
    (place / "draft.txt").write_text(approved)
    done = run("--fix", "--unsafe-fixes", "draft.txt")
    assert (place / "draft.txt").read_text() == approved
    assert (
        "note: draft.txt: left as it is, since it says that it is approved, signed or final; 3 findings" in done.stderr
    )
    assert done.exit_code == 1 and "TXT004" in done.stdout and "[*]" not in done.stdout


def test_word_documents_are_left_and_it_is_said(place: Path) -> None:
    data = word(DRAFT)
    (place / "draft.docx").write_bytes(data)
    done = run("--fix", "draft.docx")
    assert (place / "draft.docx").read_bytes() == data
    assert "Word documents are only read" in done.stderr and "TXT004" in done.stdout


def test_a_write_protected_file_is_told_and_the_others_are_fixed(place: Path) -> None:
    shut, other = place / "a.txt", place / "b.txt"
    for path in (shut, other):
        path.write_text(DRAFT)
    shut.chmod(0o444)
    done = run("--fix", "a.txt", "b.txt")
    assert "error: a.txt: cannot be fixed: it is write-protected" in done.stderr
    assert (shut.read_text(), other.read_text()) == (DRAFT, SAFE)
    assert "a.txt:11:12: warning TXT004" in done.stdout and "b.txt:11:12" not in done.stdout
    assert done.exit_code == 2


def test_mode_and_links_are_kept(place: Path) -> None:
    (place / "draft.txt").chmod(0o640)
    (place / "link.txt").symlink_to("draft.txt")
    run("--fix", "link.txt")
    assert (place / "link.txt").is_symlink()
    assert (place / "draft.txt").read_text() == SAFE
    assert stat.S_IMODE((place / "draft.txt").stat().st_mode) == 0o640
    assert sorted(path.name for path in place.iterdir()) == [".git", "draft.txt", "link.txt"]


def test_a_file_that_was_changed_meanwhile_is_kept(place: Path) -> None:
    with pytest.raises(KeptError, match="changed while"):
        put_in_place(place / "draft.txt", b"new", b"something else")
    assert (place / "draft.txt").read_bytes() == DRAFT.encode()
    assert sorted(path.name for path in place.iterdir()) == [".git", "draft.txt"]


KILLED = """
import os, sys
from pathlib import Path
from minutelint.cli.output import whole_file
calls = int(sys.argv[1])

def dying(real):
    def call(*args, **more):
        global calls
        calls -= 1
        if calls < 0:
            os._exit(9)
        return real(*args, **more)
    return call

os.fsync = dying(os.fsync)
whole_file.tempfile.mkstemp = dying(whole_file.tempfile.mkstemp)
for name in ("replace", "chmod", "unlink", "read_bytes"):
    setattr(Path, name, dying(getattr(Path, name)))
whole_file.put_in_place(Path("draft.txt"), b"new " * 100_000, Path("draft.txt").open("rb").read())
"""


@pytest.mark.parametrize("calls", range(8))
def test_a_run_that_is_killed_leaves_the_old_file_or_the_new_one(place: Path, calls: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(calls)],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=False,
    )
    content = (place / "draft.txt").read_bytes()
    assert content == (b"new " * 100_000 if calls >= 5 else DRAFT.encode())
    assert done.returncode == (0 if calls >= 6 else 9)


def test_a_folder_is_fixed_and_its_series_is_that_of_the_fixed_minutes(place: Path) -> None:
    later = (
        DRAFT.replace("Tuesday 6 May", "Tuesday 3 June")
        .replace("1 April", "6 May")
        .replace("Tuesday 3 June 2025 at", "Tuesday 1 July 2025 at")
    )
    (place / "later.txt").write_text(later)
    done = run("--fix", ".")
    assert "Fixed 2 findings in 2 documents; " in done.stderr
    assert "â€™" not in (place / "draft.txt").read_text() + (place / "later.txt").read_text()


def test_rules_and_explain_say_which_findings_can_be_fixed(place: Path) -> None:
    rules = {one["name"]: one["fix"] for one in json.loads(run("rules", "--output-format", "json").stdout)["rules"]}
    assert (rules["mojibake"], rules["weekday-mismatch"], rules["numbering-gap"]) == ("safe", "unsafe", None)
    [line] = [line for line in run("rules").stdout.splitlines() if " weekday-mismatch " in line]
    assert line.split()[:4] == ["DAT001", "weekday-mismatch", "error", "unsafe"]
    assert "fix unsafe" in run("explain", "DAT001").stdout


def test_a_rule_page_of_a_user_can_say_what_takes_the_place_of_words(place: Path) -> None:
    (place / "house").mkdir()
    (place / "house" / "chairman.md").write_text(
        '# Chairman\n\n```toml rule\ncode = "HSE001"\nseverity = "warning"\ncheck = "forbidden"\n'
        'message = "say chair"\nfix = "safe"\nfix-message = "Write \'{replacement}\'"\n\n'
        '[with]\nnode = "paragraph"\nwords = ["chairman"]\nreplace = "chair"\n```\n'
    )
    (place / "minutelint.toml").write_text('rule-paths = ["house"]\n')
    (place / "draft.txt").write_text(SAFE.replace("Visit", "Chairman and chairman visit"))
    run("--fix", "draft.txt")
    assert "Chair and chair visit" in (place / "draft.txt").read_text()


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ('fix = "always"\nfix-message = "x"', "fix: "),
        ('fix = "safe"', "fix-message: missing"),
        ('fix-message = "x"', "fix: missing"),
        ('fix = "safe"\nfix-message = "x"', "with.replace: missing"),
        ('fix = "safe"\nfix-message = "x"\n[with]\nreplace = 3', "replace: expected text"),
        ('fix = "safe"\nfix-message = "x"\n[with]\nrecode = "utf-999"', "there is no encoding 'utf-999'"),
        ('[with]\nreplace = "chair"', "fix: missing; with.replace needs"),
    ],
)
def test_a_page_with_a_fix_that_cannot_be_is_refused(place: Path, said: str, complaint: str) -> None:
    block = said if "[with]" in said else f"{said}\n[with]"
    (place / "odd.md").write_text(
        f'# Odd\n\n```toml rule\ncode = "HSE001"\nseverity = "warning"\ncheck = "forbidden"\n{block}\n'
        'node = "paragraph"\nwords = ["chairman"]\n```\n'
    )
    (place / "minutelint.toml").write_text('rule-paths = ["odd.md"]\n')
    done = run("draft.txt")
    assert done.exit_code == 2 and complaint in done.stderr


def test_what_a_baseline_knows_is_fixed_as_well(place: Path) -> None:
    assert run("draft.txt", "--write-baseline", "known.json").exit_code == 0
    done = run("--fix", "--baseline", "known.json", "draft.txt")
    assert (place / "draft.txt").read_text() == SAFE
    assert done.exit_code == 0 and "2 known from the baseline" in done.stdout


@pytest.mark.parametrize("options", [["--fix", "--since", "HEAD"], ["--diff", "--write-baseline", "known.json"]])
def test_what_is_not_of_whole_documents_goes_with_no_fix(place: Path, options: list[str]) -> None:
    done = run(*options, "draft.txt")
    assert done.exit_code == 2 and "they go with no --since" in done.stderr
    assert (place / "draft.txt").read_text() == DRAFT and not (place / "known.json").exists()
