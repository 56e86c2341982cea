"""A folder of documents that together have all that a report must be able to show, and runs over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from report_documents import DOCUMENTS, WORD, Run

from minutelint.cli.group import cli


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The documents, with the process in the folder that holds them."""
    place = tmp_path / "house"
    (place / "minutes").mkdir(parents=True)
    (place / ".git").mkdir()
    for name, text in DOCUMENTS.items():
        (place / name).write_text(text, encoding="utf-8", newline="\n")
    document = docx.Document()
    for line in WORD:
        document.add_paragraph(line)
    document.save(str(place / "minutes/roof.docx"))
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def run(folder: Path) -> Run:
    """Return what runs `minutelint check --isolated`; every argument is passed on."""

    def started(*arguments: str) -> Result:
        return CliRunner().invoke(cli, ["check", "--isolated", *arguments])

    return started


@pytest.fixture
def report(run: Run) -> Callable[[str], str]:
    """Return what gives the report of a format on the whole folder, errors and all."""

    def made(name: str) -> str:
        result = run("--output-format", name, "minutes")
        assert result.exit_code == 2, result.output
        return result.stdout

    return made
