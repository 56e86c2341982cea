"""The interpreters of this machine for the versions of Python that minutelint supports."""

from __future__ import annotations

import os
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

from outside import BIN, ROOT

_CLASSIFIER = "Programming Language :: Python :: 3."


def supported() -> list[str]:
    """Return the supported versions, such as "3.11", from pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [one.rpartition(" ")[2] for one in project["classifiers"] if one.startswith(_CLASSIFIER)]


def interpreter(version: str) -> Path | None:
    """Return an interpreter of that version, or None where the machine has none: nothing is downloaded."""
    for candidate in _candidates(version):
        asked = subprocess.run(
            [candidate, "-I", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
            capture_output=True,
            text=True,
            check=False,
        )
        if asked.returncode == 0 and asked.stdout.strip() == version:
            return candidate
    return None


def _candidates(version: str) -> Iterator[Path]:
    """Yield what may be that Python: on the PATH, of pyenv, of uv. A shim of pyenv may turn out to be no Python."""
    found = shutil.which(f"python{version}")
    if found:
        yield Path(found)
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    yield from sorted(pyenv.glob(f"versions/{version}.*/{BIN}/python{version}"), reverse=True)
    uv = shutil.which("uv")
    if uv:
        search = [uv, "python", "find", "--no-project", "--no-python-downloads", version]
        asked = subprocess.run(search, capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            yield Path(asked.stdout.strip())
