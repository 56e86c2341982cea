"""`--watch`: what makes it run again, and that it does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from minutelint.cli.group import cli
from minutelint.cli.watch import Concern
from minutelint.config.settings import Config


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("minutes/a.md", True),
        ("minutes/2025/b.DOCX", True),
        ("minutes/notes.csv", False),
        ("minutes/.git/index.md", False),
        ("minutes/node_modules/x.md", False),
        ("draft.txt", True),
        ("other.txt", False),
        ("minutelint.toml", True),
        ("minutes/pyproject.toml", True),
        ("own/rule.md", True),
    ],
)
def test_what_concerns_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, wanted: bool) -> None:
    monkeypatch.chdir(tmp_path)
    concern = Concern(["minutes", "draft.txt"], Config(rule_paths=(tmp_path / "own",)))
    assert concern("modified", str(tmp_path / name)) is wanted


def test_standard_input_is_refused() -> None:
    result = CliRunner().invoke(cli, ["-", "--watch"], input="x")
    assert result.exit_code == 2 and "--watch: standard input does not change" in result.stderr


def test_reports_that_a_run_writes_among_the_minutes_run_nothing_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "minutes").mkdir()
    (tmp_path / "latest.html").symlink_to("minutes/linked.html")
    concern = Concern(["minutes"], Config(), ["minutes/../minutes/report.html", "latest.html"])
    told = {
        name: concern("modified", str(tmp_path / "minutes" / name)) for name in ("report.html", "linked.html", "a.md")
    }
    assert told == {"report.html": False, "linked.html": False, "a.md": True}


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (
            ["--fix"],
            "--watch and --fix exclude each other: a document would change under the hands of whoever writes it",
        ),
        (["--fix", "--unsafe-fixes"], "--watch --diff shows what --fix would change"),
        (["--write-baseline", "known.json"], "--watch and what writes a baseline exclude each other"),
        (["--diff", "--statistics"], "--diff is a report of its own"),
    ],
)
def test_what_nobody_would_ask_for_at_each_change_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    draft = tmp_path / "draft.txt"
    draft.write_text("Millpond Society\n\n1. Welcome\n\nIt didnâ€™t rain.\n")
    before = draft.read_bytes()
    result = CliRunner().invoke(cli, ["draft.txt", "--watch", *options])
    assert result.exit_code == 2 and why in result.stderr
    assert draft.read_bytes() == before and list(tmp_path.iterdir()) == [draft]


@pytest.fixture
def watching(tmp_path: Path) -> Any:
    """Return what starts `minutelint --watch` on a draft, with a function that waits for words of what it says."""
    draft = tmp_path / "draft.txt"
    draft.write_text("Millpond Society\n\n1. Welcome\n\nAll was (well.\n")
    log = tmp_path / "log"
    with log.open("w") as out:
        started = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "minutelint",
                "draft.txt",
                "--watch",
                "--select",
                "TXT001",
                "--output-format",
                "concise",
            ],
            cwd=tmp_path,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background ignores it
        )

    def until(holds: Callable[[str], bool]) -> str:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            said = log.read_text()
            if holds(said):
                return said
            time.sleep(0.05)
        raise AssertionError(log.read_text())

    yield started, draft, until
    if started.poll() is None:
        os.killpg(started.pid, signal.SIGKILL)
    started.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="no process groups there")
def test_a_change_runs_it_again_and_an_interruption_ends_it(watching: Any) -> None:
    started, draft, until = watching
    until(lambda said: "TXT001" in said and "Waiting for changes" in said)
    time.sleep(0.5)  # the watch itself begins after it says so
    draft.write_text("Millpond Society\n\n1. Welcome\n\nAll was (well).\n")
    said = until(lambda said: said.count("Waiting for changes") == 2)
    assert "after a change of draft.txt" in said and "No findings" in said
    os.killpg(started.pid, signal.SIGINT)
    assert started.wait(30) == 130 and "Traceback" not in until(bool)
