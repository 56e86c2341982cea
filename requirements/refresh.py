"""Write the pinned requirements in this folder anew: `python requirements/refresh.py`, with the extra `release` installed.

A requirement that is pinned already keeps its version as long as pyproject.toml allows it; `--upgrade` takes the newest of
all, `--upgrade-package NAME` that of one. The files hold for every Python and platform that minutelint supports, and say
nothing of the package index that answered.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
PROJECT = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))

COMMAND = "python requirements/refresh.py"
UV = ["uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-emit-index-url", "--no-annotate"]


def wanted() -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each file and the requirements of pyproject.toml that it pins, with all that they need."""
    project = PROJECT["project"]
    extras = project["optional-dependencies"]
    yield "minutelint.txt", project["dependencies"]
    yield "build.txt", PROJECT["build-system"]["requires"]
    yield "development.txt", [*project["dependencies"], *extras["dev"], *extras["release"]]


def main(options: list[str]) -> None:
    """Have uv resolve each file's requirements. `options` go to uv as they are."""
    least = PROJECT["project"]["requires-python"].removeprefix(">=")
    for name, requirements in wanted():
        fixed = ["--python-version", least, "--custom-compile-command", COMMAND, "--output-file", str(HERE / name)]
        subprocess.run([*UV, *fixed, *options, "-"], input="\n".join(requirements), text=True, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
