"""Runs the commands that pages show, and writes what they print under them: README.md, seeds/README.md, all of docs/.

    python tests/pages.py            rewrites the pages
    python tests/pages.py --check    rewrites nothing; status 1 when a page shows what is no longer printed

Names of pages behind that leave the others alone. Comments in a page, which no reader of it sees, say what the fenced
block behind them is:

    <!-- file: town/minutelint.toml -->   a file of the page's own example; the text of a .docx or .pdf is made into
                                          such a document, as in the examples of rule pages
    <!-- run -->                          commands, each after `$ `, with what they print
    <!-- run: status 2 -->                the same, where the last command is to end with that status
    <!-- run: 12 lines -->                the same, with the first lines alone and `...` for the others
    <!-- shows: minutelint.toml -->       a file as the commands above have left it

Commands run in a new folder that holds those files, and a copy of seeds/ where a command names it, so a reader can do
the same; where a command prints the folder itself, pages show the folder of an imagined reader.
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
PAGES = ("README.md", "seeds/README.md", *sorted(str(page.relative_to(ROOT)) for page in ROOT.glob("docs/**/*.md")))

_RUN = r"run(?:: status (?P<status>\d+))?(?:: (?P<lines>\d+) lines)?"
_BLOCK = re.compile(
    rf"^<!-- (?:{_RUN}|file: (?P<file>[^>\n]+?)|shows: (?P<shows>[^>\n]+?)) -->\n\n?"
    r"(?P<fence>```+)[^\n]*\n(?P<body>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_SEEDS = re.compile(r"^\$ minutelint .*\bseeds/", re.MULTILINE)
_PROMPT = "$ "
_CI = frozenset({"GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"})
"""What changes a report where these tests run, and not where a page is read."""
_HOME = "/home/una/minutes"
_MORE = "..."


def files(page: str) -> dict[str, str]:
    """Return the example files of a page: path and text."""
    return {match["file"]: match["body"] for match in _BLOCK.finditer(page) if match["file"]}


def lay_out(page: str, place: Path) -> None:
    """Write the example files of a page into a folder."""
    for name, text in files(page).items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(_packed(name, text))


def _packed(name: str, text: str) -> bytes:
    from minutelint.linter.printed import printed as pdf
    from minutelint.linter.specimens import word

    made = {".docx": word, ".pdf": pdf}.get(Path(name).suffix)
    return text.encode() if made is None else made(text)


def written(page: str) -> str:
    """Return a page with what its commands print now. Raises ValueError for a command that no page can show."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder).resolve()
        if _SEEDS.search(page):
            shutil.copytree(ROOT / "seeds", place / "seeds")
        lay_out(page, place)
        return _BLOCK.sub(lambda match: _rewritten(match, place), page)


def _rewritten(match: re.Match[str], place: Path) -> str:
    if match["file"]:
        return match[0]
    left = match["shows"]
    shown = (place / left).read_text(encoding="utf-8") if left else "\n".join(_reruns(match, place))
    before = match.start("body") - match.start()
    return f"{match[0][:before]}{shown}{match['fence']}"


def _reruns(match: re.Match[str], place: Path) -> Iterator[str]:
    commands = [line.removeprefix(_PROMPT) for line in match["body"].splitlines() if line.startswith(_PROMPT)]
    for command in commands:
        last = command is commands[-1]
        statuses = (int(match["status"]),) if last and match["status"] else (0, 1)
        lines = printed(command, place, statuses).splitlines()
        first = int(match["lines"] or len(lines))
        kept = lines[:first] if len(lines) <= first else [*lines[:first], _MORE]
        yield "".join(f"{line}\n" for line in (f"{_PROMPT}{command}", *kept))


def printed(command: str, place: Path, statuses: tuple[int, ...] = (0, 1)) -> str:
    """Return what a minutelint command prints in a folder, both streams.

    Raises ValueError for any other command, and for one that ends with another status: no page shows that.
    """
    program, *arguments = shlex.split(command)
    if program != "minutelint":
        raise ValueError(f"only minutelint is run for a page, not: {command}")
    sources = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
    around = {name: value for name, value in os.environ.items() if name not in _CI}
    done = subprocess.run(
        [sys.executable, "-m", "minutelint", *arguments],
        cwd=place,
        env={**around, "PYTHONPATH": sources, "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1", "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in statuses:
        raise ValueError(f"{command} ended with status {done.returncode}:\n{done.stdout}")
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.replace(str(place), _HOME).splitlines())


def main(*arguments: str) -> int:
    """Rewrite the pages, or with `--check` name those that need it."""
    names = [argument for argument in arguments if argument != "--check"]
    stale = 0
    for name in names or PAGES:
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        now = written(text)
        if now != text:
            stale = 1
            print(name)
            if "--check" not in arguments:
                path.write_text(now, encoding="utf-8")
    return stale if "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
