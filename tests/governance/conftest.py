"""A folder of minutes, and the page that the command makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from governance_pages import Made, Report, write

from minutelint.cli.group import cli


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, the root of a repository, with a cache of its own."""
    place = tmp_path / "house"
    (place / ".git").mkdir(parents=True)
    monkeypatch.chdir(place)
    monkeypatch.setenv("MINUTELINT_CACHE_DIR", str(tmp_path / "cache"))
    return place


@pytest.fixture
def report(folder: Path) -> Report:
    """Return what writes files into the folder and makes the page of it."""

    def run(files: dict[str, str | bytes], *options: str, paths: tuple[str, ...] = (".",)) -> Made:
        write(folder, files)
        result = CliRunner().invoke(cli, ["report", *paths, "-o", "../page.html", "--as-of", "2025-06-01", *options])
        page = folder.parent / "page.html"
        return Made(result, page.read_text(encoding="utf-8") if page.exists() else "")

    return run
