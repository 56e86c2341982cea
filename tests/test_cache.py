"""What is kept between runs in the user's cache folder."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from pathlib import Path

import pytest

from minutelint.cache import Store, cache_folder
from minutelint.cli.running import results
from minutelint.cli.running.results import Results
from minutelint.compiled import compiled
from minutelint.reports.outcome import Outcome


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MINUTELINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_is_made_is_made_once_for_all_processes(place: Path) -> None:
    first = Store()
    assert first.of("a", lambda: ("b", 1)) == ("b", 1)
    first.write()
    assert Store().of("a", lambda: ("c", 2)) == ("b", 1)


@pytest.mark.parametrize("content", [b"", b"\0", b"not a table", marshal.dumps([1, 2])])
def test_a_broken_file_is_written_anew(place: Path, content: bytes) -> None:
    store = Store()
    store.of("a", lambda: 1)
    store.write()
    [file] = place.iterdir()
    file.write_bytes(content)
    again = Store()
    assert again.of("a", lambda: 2) == 2
    again.write()
    assert Store().of("a", lambda: 3) == 2


@pytest.mark.parametrize("base", ["", " ", "relative", "{tmp}/base"])
def test_without_a_name_the_folder_is_the_one_of_platformdirs(
    base: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from platformdirs import user_cache_path

    monkeypatch.delenv("MINUTELINT_CACHE_DIR", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", base.format(tmp=tmp_path))
    assert cache_folder() == user_cache_path("minutelint", appauthor=False)


def test_without_a_folder_everything_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTELINT_CACHE_DIR", "")
    store = Store()
    assert store.of("a", lambda: 1) == 1
    store.write()
    assert Store().of("a", lambda: 2) == 2


def test_what_others_keep_in_the_folder_is_left_alone(place: Path) -> None:
    place.mkdir(mode=0o700)
    theirs = [place / name for name in ("photo.bin", "my.lark", "x.tmp", "kept-mine.bin")]
    ours = [
        place / f"kept-cpython-311-{'0' * 16}.bin",
        place / "minutelint-ab.tmp",
    ]
    for file in (*theirs, *ours):
        file.write_bytes(b"x")
        os.utime(file, (0, 0))
    store = Store()
    store.of("a", lambda: 1)
    store.write()
    assert all(file.exists() for file in theirs)
    assert not any(file.exists() for file in ours)


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="the rights of a folder are those of POSIX")
def test_a_folder_that_others_may_write_is_not_used(place: Path) -> None:
    place.mkdir(mode=0o777)
    place.chmod(0o777)
    assert cache_folder() is None


@pytest.mark.parametrize(
    "pattern", [r"(?P<day>\d+)(?:st|nd|rd|th)? (?P<month>[A-Z]\w+)", r"(?i:agreed|resolved) +[^\W\d_]+"]
)
@pytest.mark.parametrize("text", ["on 3rd March", "It was AGREED unanimously", "", "x" * 50])
def test_a_kept_pattern_matches_as_a_fresh_one(pattern: str, text: str) -> None:
    import re

    kept, fresh = compiled(pattern), re.compile(pattern)
    assert (kept.groups, kept.groupindex, kept.flags) == (fresh.groups, fresh.groupindex, fresh.flags)
    found, expected = kept.search(text), fresh.search(text)
    assert (found and (found.span(), found.groupdict())) == (expected and (expected.span(), expected.groupdict()))


def test_a_run_keeps_all_that_the_next_one_needs(place: Path, tmp_path: Path) -> None:
    page = tmp_path / "minutes.txt"
    page.write_text("Minutes of the meeting\n\nPresent: Ann Holt\n\n1. Hedges\nAction: Ann to cut them.\n")
    command = [sys.executable, "-m", "minutelint", "check", "--isolated", "--exit-zero", str(page)]
    said = [subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ}) for _ in range(2)]
    assert said[0].stdout == said[1].stdout != ""
    files = {file.name: file.stat().st_mtime_ns for file in place.iterdir()}
    assert any(name.startswith("kept-") for name in files)
    subprocess.run(command, capture_output=True, check=True, env={**os.environ})
    assert {file.name: file.stat().st_mtime_ns for file in place.iterdir()} == files


@pytest.mark.parametrize("files", [[], ["a" * 64]])
def test_what_another_version_found_in_a_series_is_not_looked_at(
    place: Path, files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = Results(summaries=True)
    key = mine.series_key(files)
    assert list(mine.keeping_series(key, [Outcome("may.txt")])) == [Outcome("may.txt")]
    assert list(mine.find_series(mine.series_key(files)) or ()) == [Outcome("may.txt")]
    monkeypatch.setattr(results, "engine", lambda: "another version")
    assert mine.find_series(mine.series_key(files)) is None
