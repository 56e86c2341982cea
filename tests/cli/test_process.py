"""The command as a process: exit status, closed pipes, interruption, and what its start imports."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), **more}


def minutelint(*args: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "minutelint", *args],
        cwd=cwd,
        env=environment(**more),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("args", "status"),
    [(["--version"], 0), (["--help"], 0), ([], 2), (["check"], 2), (["--bogus"], 2), (["gone.txt"], 2)],
)
def test_exit_status(tmp_path: Path, args: list[str], status: int) -> None:
    done = minutelint(*args, cwd=tmp_path)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "text",
    ["profile = ", "[acronyms\n", "select = 5\n", "bogus = 1\n", '[severity]\nx = "fatal"\n', "root = 2020-01-01\n"],
)
def test_a_bad_configuration_is_refused_without_a_traceback(tmp_path: Path, text: str) -> None:
    (tmp_path / "minutelint.toml").write_text(text)
    (tmp_path / "a.txt").write_text("words\n")
    done = minutelint("a.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert "minutelint.toml:" in done.stderr and "Traceback" not in done.stderr


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "minutelint", "completion", "bash"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 141
    assert said == b""


def _imported(args: list[str], cwd: Path) -> set[str]:
    code = (
        "import sys\n"
        "from minutelint.cli import main\n"
        f"sys.argv = ['minutelint', *{args!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write('\\n'.join(sorted(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=cwd, env=environment(), capture_output=True, text=True, check=True
    )
    return set(done.stderr.split())


HEAVY = {"pydantic", "yaml", "pathspec", "rich", "difflib", "asyncio"}


def test_version_imports_nothing_heavy(tmp_path: Path) -> None:
    assert not _imported(["--version"], tmp_path) & (HEAVY | {"lark"})


def test_checking_one_file_without_configuration_imports_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Minutes\n\n1. Welcome\n\nThe chair opened the meeting.\n")
    _imported(["a.txt"], tmp_path)
    loaded = _imported(["--no-cache", "a.txt"], tmp_path)  # now that the tables of the grammars are kept
    assert "minutelint.linter.run" in loaded
    assert not loaded & (HEAVY | {"lark"})


def test_what_an_earlier_run_found_is_shown_without_the_engine(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Minutes\n\n1. Welcome\n\nThe chair opened the meeting.\n")
    _imported(["."], tmp_path)
    loaded = _imported(["."], tmp_path)
    engine = {
        "minutelint.model.build",
        "minutelint.linter.run",
        "minutelint.series.summary",
        "minutelint.readers.canon",
    }
    assert not loaded & (HEAVY | engine | {"lark", "multiprocessing"})
