"""Dockerfile read, and followed in a folder: an engine is not everywhere, and what its lines do can be seen without.

COPY takes what .dockerignore leaves; RUN runs in sh, with the folders of the image below a temporary one. All stages share
that folder, so `COPY --from` has nothing to do. USER is left aside, and so are the owners that `install` would set; the
interpreter is the one that runs the tests.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pathspec
from outside import ROOT, run_with_index

TEXT = (ROOT / "Dockerfile").read_text(encoding="utf-8")
_IN_IMAGE = re.compile(r"(?<![\w.-])/(?=(?:build|opt|var/cache|work)\b)")
_MOUNT = re.compile(r"--mount=type=bind,source=(?P<source>\S+),target=(?P<target>\S+)\s+")


def instructions() -> list[tuple[str, str]]:
    """Return each instruction with its arguments, continued lines joined and comments left out."""
    kept = "".join(line for line in TEXT.splitlines(keepends=True) if not line.lstrip().startswith("#"))
    lines = kept.replace("\\\n", " ").splitlines()
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines if line.strip())]


def values(name: str) -> list[str]:
    """Return the arguments of every instruction of that name."""
    return [rest for word, rest in instructions() if word == name]


def sent() -> set[str]:
    """Return the files of the checkout that .dockerignore leaves; its patterns are those of .gitignore, from the top."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    rooted = [re.sub(r"^(!?)(?![#/*])(?=.)", r"\1/", line) for line in lines]
    ignored = pathspec.PathSpec.from_lines("gitignore", rooted)
    found = set()
    for top in ROOT.iterdir():
        if top.name != ".git":
            inside = top.rglob("*") if top.is_dir() else [top]
            found |= {path.relative_to(ROOT).as_posix() for path in inside if path.is_file()}
    return {name for name in found if not ignored.match_file(name)}


@dataclass
class Image:
    """What the Dockerfile makes: a folder that stands for `/`, variables, and the working directory."""

    root: Path
    variables: dict[str, str] = field(default_factory=dict)
    folder: str = "/"

    def place(self, path: str) -> Path:
        """Return where a path of the image is on this machine."""
        return self.root / (Path(self.folder) / path).relative_to("/")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the image's working directory, with its variables."""
        self.place("").mkdir(parents=True, exist_ok=True)
        path = f"{self.place('/usr/bin')}{os.pathsep}{os.environ['PATH']}"
        variables = {name: self._here(value.replace("$PATH", path)) for name, value in self.variables.items()}
        variables.setdefault("PATH", path)
        return run_with_index(*map(self._here, command), cwd=self.place(""), **variables)

    def _here(self, text: str) -> str:
        return _IN_IMAGE.sub(f"{self.root}/", text)


def follow(root: Path) -> Image:
    """Follow every line of the Dockerfile below an empty folder. Raises AssertionError where one fails."""
    image = Image(root)
    python = image.place("/usr/bin/python")
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    for word, rest in instructions():
        if word == "ENV":
            image.variables |= dict(pair.split("=", 1) for pair in rest.split())
        elif word == "WORKDIR":
            image.folder = rest
        elif word == "COPY" and not rest.startswith("--from="):
            *sources, target = rest.split()
            for source in sources:
                _copy(source, image.place(target), inside=target.endswith("/"))
        elif word == "RUN":
            _run(image, rest)
    return image


def _copy(source: str, target: Path, *, inside: bool) -> None:
    """Copy a file, or what is in a folder, of those that the build is sent."""
    chosen = {name for name in sent() if name == source or name.startswith(f"{source}/")}
    assert chosen, f"the build is not sent {source}"
    for name in chosen:
        below = name.removeprefix(source).lstrip("/") or (Path(name).name if inside else "")
        place = target / below
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, place)


def _run(image: Image, command: str) -> None:
    mounts = [image.place(mount["target"]) for mount in _MOUNT.finditer(command)]
    for mount in _MOUNT.finditer(command):
        _copy(mount["source"], image.place(mount["target"]), inside=False)
    done = image.run("sh", "-ec", re.sub(r"--(owner|group)=10001 ", "", _MOUNT.sub("", command)))
    assert done.returncode == 0, f"RUN {command}\n{done.stdout}{done.stderr}"
    for mount in mounts:
        shutil.rmtree(mount)
