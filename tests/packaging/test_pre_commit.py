"""The pre-commit hook for real: `pre-commit try-repo` on this checkout, in a git repository with minutes.

pre-commit installs the checkout with its dependencies into an environment of its own, so the package index has to be
within reach: without it the tests that run the hook are skipped. Which files the hook takes is tested without it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from minutelint.readers.formats import SUFFIXES

ROOT = Path(__file__).parents[2]

GOOD = """\
# Minutes of the Millpond Allotment Society

Tuesday 6 May 2025

**Present:** Mrs Una Fairweather (Chair), Mr Olaf Brandt

## 1. Apologies

Apologies were received from Ms Petra Lindqvist.

## 2. Minutes of the last meeting

The minutes of the meeting held on 1 April 2025 were approved as a correct record and signed.

## 3. Water butts

Action: Olaf Brandt to order two water butts by 20 May 2025.

## 4. Date of next meeting

Tuesday 3 June 2025.
"""
BAD = GOOD.replace("Olaf Brandt to order", "order").replace("## 3.", "## 5.")

# the next meeting, which approves the minutes of a day on which there was none
LATER = (
    GOOD.replace("Tuesday 6 May 2025", "Tuesday 3 June 2025")
    .replace("1 April", "5 May")
    .replace("Tuesday 3 June 2025.", "Tuesday 1 July 2025.")
)


def git(*args: str, cwd: Path) -> str:
    """Run git as somebody, whatever the machine's own settings."""
    someone = {f"GIT_{who}_{what}": "hook@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    command = ["git", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", *args]
    return subprocess.run(
        command, cwd=cwd, env={**_environment(), **someone}, capture_output=True, text=True, check=True
    ).stdout


def _environment() -> dict[str, str]:
    """This process's environment without what git sets for hooks: these tests may be run by one."""
    return {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This checkout as a repository with one commit, changes and new files included; the checkout is not touched."""
    place = tmp_path_factory.mktemp("snapshot") / "minutelint"
    try:
        listed = git("ls-files", "--cached", "--others", "--exclude-standard", "-z", cwd=ROOT).split("\0")
    except subprocess.CalledProcessError as error:
        pytest.skip(f"not a git checkout: {error.stderr.strip()}")
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, place / name)
    git("init", "--quiet", cwd=place)
    git("add", "--all", "--force", cwd=place)
    git("commit", "--quiet", "--message", "the checkout as it is", cwd=place)
    return place


@pytest.fixture(scope="module")
def index() -> None:
    """Skip unless pip reaches a package index."""
    command = [sys.executable, "-m", "pip", "index", "versions", "lark", "--timeout", "10", "--retries", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"no package index within reach: {done.stderr.strip()[-200:]}")


@dataclass(frozen=True)
class House:
    """A repository of minutes, all staged."""

    place: Path
    snapshot: Path

    def write(self, **files: str) -> None:
        for name, text in files.items():
            path = self.place / "minutes" / f"{name}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        git("add", "--all", cwd=self.place)

    def hook(self, *args: str, name: str = "minutelint") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", "try-repo", str(self.snapshot), name, "--color=never", *args],
            cwd=self.place,
            env={**_environment(), "PRE_COMMIT_HOME": str(self.place / ".git" / "pre-commit"), "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def house(tmp_path: Path, snapshot: Path, index: None) -> House:
    git("init", "--quiet", cwd=tmp_path)
    return House(tmp_path, snapshot)


def test_the_hook_blocks_a_bad_draft_and_passes_a_good_one(house: House) -> None:
    house.write(good=GOOD, bad=BAD)
    blocked = house.hook("--files", "minutes/good.md", "minutes/bad.md")
    assert blocked.returncode == 1, blocked.stdout + blocked.stderr
    assert "bad.md" in blocked.stdout and "good.md" not in blocked.stdout
    assert "unowned-action" in blocked.stdout and "numbering-gap" in blocked.stdout
    house.write(bad=GOOD)
    passed = house.hook("--all-files")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout


def test_the_hook_of_a_series_compares_the_minutes_with_one_another(house: House) -> None:
    house.write(may=GOOD, june=LATER)
    blocked = house.hook("--files", "minutes/june.md", name="minutelint-series")
    assert blocked.returncode == 1, blocked.stdout + blocked.stderr
    assert "approved-date-mismatch" in blocked.stdout and "may.md" in blocked.stdout


def test_each_part_of_this_repository_s_own_hooks_exists() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (local,) = config["repos"]
    assert local["repo"] == "local"
    hooks = {hook["id"]: hook for hook in local["hooks"]}
    assert {"ruff-check", "ruff-format", "mypy", "minutelint"} == set(hooks)
    assert re.search(hooks["minutelint"]["files"], "seeds/any.txt")


@pytest.fixture(scope="module")
def offered() -> dict[str, Any]:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["minutelint", "minutelint-series"]
    found: dict[str, Any] = hooks[0]
    return found


def test_the_hook_is_declared_as_documented(offered: dict[str, Any]) -> None:
    assert offered["id"] == "minutelint" and offered["language"] == "python"
    assert offered["require_serial"] is True and offered["types"] == ["file"]


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("minutes/2025-05-06.md", True),
        ("board/Minutes/2025/may.txt", True),
        ("meetings/may.markdown", True),
        ("meeting-notes/may.text", True),
        ("docs/BoardMinutes.md", True),
        ("Minutes of 6 May.txt", True),
        ("2025-05-06_minutes_draft.TXT", True),
        ("agendas/may.md", False),
        ("src/minute.md", False),
        ("minutes/README.md", False),
        ("minutes/template.md", False),
        ("minutes/_minutes-template.md", False),
        ("minutes/may.py", False),
        ("minutes/may.docx", True),
        ("minutes/may.PDF", True),
        ("minutes/may.htm", True),
        ("minutes/may.doc", False),
        ("minutes/~$may.docx", False),
        ("minutes/._may.pdf", False),
    ],
)
def test_the_hook_takes_minutes_and_leaves_the_rest(offered: dict[str, Any], path: str, taken: bool) -> None:
    chosen = bool(re.search(offered["files"], path)) and not re.search(offered["exclude"], path)
    assert chosen is taken


def test_both_hooks_take_every_format_that_minutelint_reads() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for hook in hooks:
        assert [ending for ending in SUFFIXES if not re.search(hook["files"], f"minutes/may{ending}")] == [], hook["id"]


@pytest.mark.parametrize(
    ("check", "file"),
    [("validate-config", ".pre-commit-config.yaml"), ("validate-manifest", ".pre-commit-hooks.yaml")],
)
def test_pre_commit_accepts_both_files(check: str, file: str) -> None:
    command = [sys.executable, "-m", "pre_commit", check, str(ROOT / file)]
    done = subprocess.run(command, env=_environment(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr
