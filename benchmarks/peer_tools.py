"""What users would otherwise pick: how each is installed, asked for its version, and run on a folder of Markdown.

No peer looks for what minutelint looks for. They are what stands in a hook or in CI on the same files: proselint (Python)
and textlint with a rule about acronyms (Node) read prose, markdownlint-cli2 (Node) and rumdl (Rust) read the form of
Markdown. rumdl is the limit of what can be reached.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

PROBE = """# Minutes of the Probe Committee

**Date:** Friday 3 May 2030

## 1. Boats

The boats are very unique, the QZX said, and this line is far longer than the eighty characters that tidy Markdown has.
"""
"""Each tool finds something here, so that none is measured that reads nothing."""


class ToolError(Exception):
    """A tool that cannot be used, and why."""


class Tool(NamedTuple):
    """A linter. Commands lack the path, which is `whole` where the folder that it runs in is meant.

    cold         without a cache of results
    warm         with its cache, None when it has none
    fine         the statuses of a run that came to its end, with or without findings
    environment  variables that it needs
    """

    name: str
    version: str
    cold: Sequence[str]
    warm: Sequence[str] | None
    whole: str = "."
    fine: Sequence[int] = (0, 1)
    environment: Mapping[str, str] = MappingProxyType({})


class Peer(NamedTuple):
    """A linter that others make: which installer has it, and the words after its name.

    version  what makes it print its version
    warm     what turns its cache on, the place of it in braces; None when it has none
    besides  a package that is installed with it
    """

    installer: str
    version: str
    cold: tuple[str, ...]
    warm: tuple[str, ...] | None = None
    whole: str = "."
    besides: str = ""


PEERS = {
    "proselint": Peer("pip", "version", ("check",)),
    "markdownlint-cli2": Peer("npm", "--help", (), whole="**/*.md"),
    "textlint": Peer(
        "npm",
        "--version",
        ("--no-textlintrc", "--rule", "unexpanded-acronym"),
        ("--no-textlintrc", "--rule", "unexpanded-acronym", "--cache", "--cache-location", "{cache}"),
        besides="textlint-rule-unexpanded-acronym",
    ),
    "rumdl": Peer(
        "pip", "--version", ("check", "--isolated", "--no-cache"), ("check", "--isolated", "--cache-dir", "{cache}")
    ),
}


def installed(name: str, tools: Path, caches: Path) -> Tool:
    """Return a peer, which is installed into the folder `tools` unless it is there. Raises ToolError."""
    peer = PEERS[name]
    program = str((_from_npm if peer.installer == "npm" else _from_pypi)(name, peer.besides, tools))
    version = _version(program, peer.version)
    if peer.besides:
        version += f" with {peer.besides} {_npm_version(peer.besides, tools)}"
    warm = peer.warm and [program, *(word.format(cache=caches / name) for word in peer.warm)]
    return probed(Tool(name, version, [program, *peer.cold], warm, peer.whole), caches)


def minutelint(caches: Path) -> Tool:
    """Return minutelint as this Python imports it, with a cache folder of its own. Raises ToolError."""
    command = [sys.executable, "-m", "minutelint"]
    environment = {
        "MINUTELINT_CACHE_DIR": str(caches / "minutelint"),
        "PYTHONDONTWRITEBYTECODE": "",  # what pip installs has its bytecode, the peers too
    }
    check = [*command, "check", "--isolated", "--exit-zero"]
    told = subprocess.run([*command, "check", "--help"], capture_output=True, text=True).stdout
    caching = "--no-cache" in told
    tool = Tool(
        "minutelint",
        _version(*command, "--version"),
        [*check, "--no-cache"] if caching else check,
        check if caching else None,
        fine=[0],
        environment=environment,
    )
    return probed(tool, caches)


def probed(tool: Tool, caches: Path) -> Tool:
    """Return a tool that has something to say of a document with faults. Raises ToolError for one that has not."""
    place = caches / "probe"
    place.mkdir(parents=True, exist_ok=True)
    (place / "probe.md").write_text(PROBE, encoding="utf-8")
    command = [word for word in tool.cold if word != "--exit-zero"]
    ran = subprocess.run(
        [*command, "probe.md"], cwd=place, env={**os.environ, **tool.environment}, capture_output=True, text=True
    )
    said = ran.stdout + ran.stderr
    if ran.returncode != 1 or "probe.md" not in said:
        raise ToolError(f"it finds nothing in a document with faults: status {ran.returncode}: {said.strip()[-300:]}")
    return tool


def _from_pypi(name: str, besides: str, tools: Path) -> Path:
    home = tools / "python"
    program = home / "bin" / name
    if not program.exists():
        if not (home / "bin" / "pip").exists():
            _done([sys.executable, "-m", "venv", str(home)])
        _done([str(home / "bin" / "pip"), "install", "--quiet", "--upgrade", name, *([besides] if besides else [])])
    return program


def _from_npm(name: str, besides: str, tools: Path) -> Path:
    home = tools / "node"
    program = home / "node_modules" / ".bin" / name
    if not program.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise ToolError("there is no npm to install it with")
        home.mkdir(parents=True, exist_ok=True)
        _done([npm, "install", "--silent", "--prefix", str(home), name, *([besides] if besides else [])])
    return program


def _done(command: list[str]) -> None:
    """Run an installer. Raises ToolError with the last that it said."""
    ran = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if ran.returncode:
        said = (ran.stderr or ran.stdout).strip().splitlines()
        raise ToolError(f"{' '.join(command[:3])} ended with status {ran.returncode}: {said[-1] if said else ''}")


def _version(*command: str) -> str:
    """Return the version that a program prints. Raises ToolError when it does not run."""
    try:
        ran = subprocess.run(command, capture_output=True, text=True)
    except OSError as error:
        raise ToolError(f"does not run: {error}") from None
    found = re.search(r"\d+\.\d+[\w.+-]*", ran.stdout)
    if not found:
        raise ToolError(f"'{' '.join(command)}' tells no version, but status {ran.returncode}")
    return found[0]


def _npm_version(package: str, tools: Path) -> str:
    try:
        told = json.loads((tools / "node" / "node_modules" / package / "package.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return "of unknown version"
    return str(told.get("version"))
