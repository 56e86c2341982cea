"""Many files in one run: what earlier runs found is used again, and other processes change nothing but the time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from minutelint.checks import dates
from minutelint.cli.group import cli
from minutelint.cli.running import many
from minutelint.cli.running.checking import Checked, Checker
from minutelint.files import Candidate

SAMPLES = Path(__file__).parents[2] / "seeds"


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, list(args))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with minutes of three meetings of one body, a file that cannot be read and one that is not minutes."""
    monkeypatch.setenv("MINUTELINT_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "house"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    for month in (3, 4, 5):
        (folder / f"2025-{month:02}.md").write_text(
            f"# Millpond Allotment Society\n\nMinutes of the meeting held on 6 {date(2025, month, 1):%B} 2025\n\n"
            "Present: Una Fairweather (Chair), Olaf Brandt\n\n## 1. Minutes of the last meeting\n\n"
            f"The minutes of the meeting of {month} January 2025 were approved.\n\n"
            "## 2. Water\n\nThe NRWB will turn the supply off.\n\nAction: order two butts.\n"
        )
    (folder / "broken.txt").write_bytes(b"a\0b" * 40)
    (folder / "shopping.txt").write_text("milk, bread\n")
    return folder


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are checked, one by one."""
    names: list[str] = []
    real = Checker.check

    def check(self: Checker, candidate: Candidate, data: bytes) -> Checked:
        names.append(candidate.shown)
        return real(self, candidate, data)

    monkeypatch.setattr(Checker, "check", check)
    return names


@pytest.mark.parametrize("form", ["full", "json"])
def test_processes_and_earlier_runs_change_nothing(place: Path, form: str) -> None:
    arguments = [".", "--output-format", form]
    alone = run(*arguments, "--no-cache", "--jobs", "1")
    assert alone.exit_code == 2 and "SER" in alone.stdout
    for options in (["--no-cache", "--jobs", "3"], [], [], ["--jobs", "2"]):
        again = run(*arguments, *options)
        assert (again.stdout, again.stderr, again.exit_code) == (alone.stdout, alone.stderr, alone.exit_code)


def test_the_samples_are_the_same_from_an_earlier_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTELINT_CACHE_DIR", str(tmp_path / "cache"))
    first, again, anew = (run(str(SAMPLES), "--output-format", "json", *more) for more in ([], [], ["--no-cache"]))
    assert first.stdout == again.stdout == anew.stdout and '"fingerprint"' in first.stdout


def test_only_what_changed_is_checked_again(place: Path, counted: list[str]) -> None:
    run(".")
    assert len(counted) == 5
    counted.clear()
    run(".")
    assert counted == ["broken.txt"]  # what cannot be read is tried each time
    counted.clear()
    changed = place / "2025-04.md"
    changed.write_text(changed.read_text() + "\nThe meeting closed at 9 pm.\n")
    run(".")
    assert counted == ["2025-04.md", "broken.txt"]


def _severity(place: Path) -> None:
    (place / "minutelint.toml").write_text('[severity]\nundefined-acronym = "error"\n')


def _page(place: Path) -> None:
    (place / "minutelint.toml").write_text('rule-paths = ["own"]\n')
    (place / "own").mkdir(exist_ok=True)
    (place / "own" / "no-butts.md").write_text(
        '# Butts\n\n```toml rule\ncode = "OWN001"\nseverity = "warning"\nsince = "1"\ncheck = "forbidden"\n'
        'message = "no butts"\n\n[with]\nnode = "paragraph"\nwords = ["butts"]\n```\n'
    )


def _name(place: Path) -> None:
    (place / "2025-03.md").rename(place / "2025-02.md")


@pytest.mark.parametrize("change", [_severity, _page, _name])
def test_all_that_judges_a_file_counts(place: Path, change: Any) -> None:
    before = run(".").stdout
    change(place)
    after = run(".").stdout
    assert after != before
    assert after == run(".", "--no-cache").stdout


def test_a_changed_page_counts(place: Path) -> None:
    _page(place)
    assert "no butts" in run(".").stdout
    page = place / "own" / "no-butts.md"
    page.write_text(page.read_text().replace("no butts", "never butts"))
    assert "never butts" in run(".").stdout


def test_the_series_is_judged_again_when_it_changes(place: Path) -> None:
    run(".")
    (place / "2025-04.md").unlink()
    after = run(".")
    assert after.stdout == run(".", "--no-cache").stdout


SET = """Quay Board
Minutes of the meeting held on 4 February 2025

Present: Una Fairweather (Chair), Olaf Brandt
Apologies: none

1. Orchard
Action: Olaf Brandt to mend the orchard fence behind the boathouse by 1 March 2025.

2. Next meeting
4 March 2025 at 7 pm.
"""
SPOKEN_OF = """Quay Board
Minutes of the meeting held on 4 March 2025

Present: Una Fairweather (Chair), Olaf Brandt
Apologies: none

1. Orchard
The orchard fence behind the boathouse was mended.

2. Next meeting
1 April 2025 at 7 pm.
"""


def test_the_words_of_a_meeting_known_from_earlier_are_compared_with_those_of_a_new_one(place: Path) -> None:
    def apart(seed: str) -> str:
        command = [sys.executable, "-m", "minutelint", "quay", "--select", "SER"]
        return subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True
        ).stdout

    (place / "quay").mkdir()
    (place / "quay/february.txt").write_text(SET)
    (place / "quay/march.txt").write_text(SPOKEN_OF.replace("fence behind the boathouse", "roof"))
    assert "mend the orchard fence" in apart("1")
    (place / "quay/march.txt").write_text(SPOKEN_OF)
    assert "mend the orchard fence" not in apart("2")


@pytest.mark.skipif(sys.platform != "linux", reason="needs names that are not text")
def test_a_series_may_lie_in_files_whose_names_are_no_text(place: Path) -> None:
    (place / "quay").mkdir()
    (place / "quay" / os.fsdecode(b"\xff-february.txt")).write_text(SET)
    (place / "quay" / os.fsdecode(b"\xff-march.txt")).write_text(
        SPOKEN_OF.replace("fence behind the boathouse", "roof")
    )
    assert "mend the orchard fence" in run("quay", "--select", "SER").stdout


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _turned(content: bytes) -> bytes:
    return content[:-1] + bytes([content[-1] ^ 1])


@pytest.mark.parametrize("spoil", [_cut, _turned, lambda content: b"", lambda content: b"\0" * 900])
def test_what_is_spoilt_is_made_again(place: Path, spoil: Any) -> None:
    first = run(".").stdout
    kept = [*(place.parent / "cache" / "results").rglob("*.bin")]
    assert len(kept) == 5  # four files, and the series
    for file in kept:
        file.write_bytes(spoil(file.read_bytes()))
    assert run(".").stdout == first


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="needs to give a folder to somebody else")
def test_what_others_may_write_is_not_trusted(place: Path, counted: list[str]) -> None:
    (place.parent / "cache").mkdir()
    os.chown(place.parent / "cache", 12345, -1)
    run(".")
    run(".")
    assert len(counted) == 10


def test_a_folder_that_everybody_may_write_is_not_trusted(place: Path, counted: list[str]) -> None:
    (place.parent / "cache").mkdir()
    (place.parent / "cache").chmod(0o777)
    run(".")
    run(".")
    assert len(counted) == 10 and not [*(place.parent / "cache").rglob("*.bin")]


def test_a_meeting_to_come_is_judged_by_the_day(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    to_come = date.today() + timedelta(days=2)

    class Later(date):
        @classmethod
        def today(cls) -> Later:
            return cls(to_come.year, to_come.month, to_come.day)

    (place / "2025-05.md").write_text(
        f"# Millpond Allotment Society\n\nMinutes of the meeting held on {to_come:%d %B %Y}\n\nPresent: Una Fairweather\n\n"
        "## 1. Water\n\nRESOLVED: That two butts be bought.\n"
    )
    assert "meeting-date-in-future" in run("2025-05.md").stdout
    monkeypatch.setattr(dates, "date", Later)
    monkeypatch.setattr("minutelint.cli.running.results.date", Later)
    assert "meeting-date-in-future" not in run("2025-05.md").stdout


def test_bad_options_are_refused_whatever_was_found_before(place: Path) -> None:
    run(".")
    assert run(".", "--select", "no-such-rule").exit_code == 2
    assert run(".", "--jobs", "0").exit_code == 2


def test_a_process_that_is_killed_costs_one_file(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, parent = Checker.check, os.getpid()

    def check(self: Checker, candidate: Candidate, data: bytes) -> Checked:
        if candidate.shown == "2025-04.md" and os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(self, candidate, data)

    monkeypatch.setattr(Checker, "check", check)
    result = run(".", "--jobs", "2", "--no-cache", "--output-format", "concise")
    assert "2025-04.md: cannot be checked: the process was killed" in result.stderr
    assert "2025-03.md:" in result.stdout and "2025-05.md:" in result.stdout and result.exit_code == 2


def test_other_processes_are_asked_where_it_pays(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parent, real = os.getpid(), Checker.check
    log = place.parent / "who"
    log.mkdir()

    def check(self: Checker, candidate: Candidate, data: bytes) -> Checked:
        (log / str(os.getpid())).touch()
        return real(self, candidate, data)

    monkeypatch.setattr(Checker, "check", check)
    monkeypatch.setattr(many, "processors", lambda: 2)
    run(".", "--no-cache")
    assert [path.name for path in log.iterdir()] == [str(parent)]
    monkeypatch.setattr(many, "BREAK_EVEN", 500)
    run(".", "--no-cache")
    assert len([*log.iterdir()]) > 1


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
def test_an_interruption_leaves_no_process_and_no_half_report(place: Path) -> None:
    text = (place / "2025-03.md").read_text()
    for number in range(400):
        (place / f"more-{number}.md").write_text(f"{text}\n## 3. Item {number}\n\n" + "All was well.\n\n" * 300)
    started = subprocess.Popen(
        [sys.executable, "-m", "minutelint", ".", "--jobs", "2", "--no-cache", "--output-format", "json=out.json"],
        start_new_session=True,
        preexec_fn=heeds_interruptions,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(1.5)
    assert started.poll() is None
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate(timeout=60)
    assert started.returncode == 130 and "Traceback" not in said
    deadline = time.monotonic() + 30
    while _alive(started.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _alive(started.pid)
    assert not [path for path in place.iterdir() if "out.json" in path.name]


def heeds_interruptions() -> None:
    """Undo what a shell does to whatever it runs in the background: there interruptions are ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False
    return True
