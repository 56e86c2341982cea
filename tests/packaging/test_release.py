"""What is published, used the way people do: on every Python, through uvx and pipx.

Each installation fetches minutelint's dependencies from the package index, and none sees the checkout.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from outside import BIN, DRAFT, run_with_index
from pythons import interpreter, supported

from minutelint import __version__

pytestmark = pytest.mark.release

TOOLS = Path(sys.executable).parent


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """An empty folder to work in, with a draft."""
    place = tmp_path / "desk"
    place.mkdir()
    (place / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return place


def test_the_index_would_take_both_archives(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    done = run_with_index(TOOLS / "twine", "check", "--strict", wheel, sdist, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("PASSED") == 2


@pytest.mark.parametrize("archive", ["wheel", "sdist"])
@pytest.mark.parametrize("version", supported())
def test_it_works_on_every_supported_python(
    version: str, archive: str, request: pytest.FixtureRequest, tmp_path: Path, desk: Path
) -> None:
    python = interpreter(version)
    if python is None:
        pytest.skip(f"no Python {version} on this machine")
    environment = tmp_path / "environment"
    for command in (
        ["venv", "--quiet", "--python", python, environment],
        ["pip", "install", "--quiet", "--python", environment, request.getfixturevalue(archive)],
    ):
        done = run_with_index(TOOLS / "uv", *command, cwd=desk)
        assert done.returncode == 0, done.stderr
    says_what_it_is_and_checks([environment / BIN / "minutelint"], desk)


def test_uvx_runs_the_wheel(wheel: Path, tmp_path: Path, desk: Path) -> None:
    says_what_it_is_and_checks(
        [TOOLS / "uvx", "--no-config", "--python", sys.executable, "--from", wheel, "minutelint"], desk
    )


def test_pipx_runs_the_wheel(wheel: Path, tmp_path: Path, desk: Path) -> None:
    home = {"PIPX_HOME": str(tmp_path / "pipx"), "PIPX_DEFAULT_PYTHON": sys.executable}
    says_what_it_is_and_checks([TOOLS / "pipx", "run", "--quiet", "--spec", wheel, "minutelint"], desk, **home)


def says_what_it_is_and_checks(minutelint: list[object], desk: Path, **variables: str) -> None:
    """Assert that a command is minutelint of this version, and finds in the draft what is wrong there."""
    said = run_with_index(*minutelint, "--version", cwd=desk, **variables)
    assert said.returncode == 0, said.stderr
    assert __version__ in said.stdout
    found = run_with_index(*minutelint, "check", "--output-format", "json", "draft.txt", cwd=desk, **variables)
    assert found.returncode == 1, found.stderr
    (document,) = json.loads(found.stdout)["documents"]
    assert "unowned-action" in {finding["name"] for finding in document["findings"]}
