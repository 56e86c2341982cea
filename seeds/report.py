"""Runs the commands that README.md and seeds/README.md show, and writes what they print under them.

    python seeds/report.py            rewrites both pages
    python seeds/report.py --check    rewrites nothing; status 1 when a page shows what is no longer printed

Two comments in a page, which no reader of it sees, say what the fenced block behind them is:

    <!-- file: town/minutelint.toml -->   a file of the page's own example
    <!-- run -->                          commands, each after `$ `, with what they print

Commands run in a new folder that holds a copy of seeds/ and those files, so a reader can do the same.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "seeds/README.md")

_BLOCK = re.compile(
    r"^<!-- (?P<what>run|file: (?P<file>\S+)) -->\n\n?(?P<fence>```+)[^\n]*\n(?P<body>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_PROMPT = "$ "


def files(page: str) -> dict[str, str]:
    """Return the example files of a page: path and text."""
    return {match["file"]: match["body"] for match in _BLOCK.finditer(page) if match["file"]}


def written(page: str) -> str:
    """Return a page with what its commands print now. Raises ValueError for a command that no page can show."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        shutil.copytree(ROOT / "seeds", place / "seeds", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        for name, text in files(page).items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(text, encoding="utf-8")
        return _BLOCK.sub(lambda match: _rerun(match, place), page)


def _rerun(match: re.Match[str], place: Path) -> str:
    if match["file"]:
        return match[0]
    commands = [line for line in match["body"].splitlines() if line.startswith(_PROMPT)]
    shown = "\n".join(f"{command}\n{printed(command.removeprefix(_PROMPT), place)}" for command in commands)
    before = match.start("body") - match.start()
    return f"{match[0][:before]}{shown}{match['fence']}"


def printed(command: str, place: Path) -> str:
    """Return what a minutelint command prints in a folder, both streams.

    Raises ValueError for any other command, and for one that could not do its work: no page shows that.
    """
    program, *arguments = shlex.split(command)
    if program != "minutelint":
        raise ValueError(f"only minutelint is run for a page, not: {command}")
    sources = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
    around = {name: value for name, value in os.environ.items() if name != "GITHUB_ACTIONS"}  # no reader sees those
    done = subprocess.run(
        [sys.executable, "-m", "minutelint", *arguments],
        cwd=place,
        env={**around, "PYTHONPATH": sources, "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1", "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in (0, 1):
        raise ValueError(f"{command} ended with status {done.returncode}:\n{done.stdout}")
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def stale() -> Iterator[tuple[Path, str]]:
    """Yield the pages that show what is no longer printed, each with the text that it should have."""
    for name in PAGES:
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        now = written(text)
        if now != text:
            yield path, now


def main() -> int:
    """Rewrite the pages, or with `--check` name those that need it."""
    found = list(stale())
    for path, text in found:
        print(path.relative_to(ROOT))
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8")
    return 1 if found and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
