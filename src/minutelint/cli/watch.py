"""`--watch`: the same run again whenever something that it looks at changes, until it is interrupted.

Each run is a process of its own, so that it sees what has become of configurations, rule pages and grammars too.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from minutelint.cli.documents import is_terminal
from minutelint.cli.errors import Refusal
from minutelint.config.discovery import NAMES
from minutelint.config.settings import Config
from minutelint.files import SKIPPED, STDIN
from minutelint.paths import absolute
from minutelint.readers.formats import SUFFIXES

OPTION = "--watch"

_PAUSE = 300
"""Milliseconds in which changes are taken together: a program that saves a file writes more than once."""

_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def verify(paths: Sequence[str], *, fixes: bool, baseline: bool) -> None:
    """Raise Refusal for what makes no sense when nobody asks for each run: what changes a document or writes a baseline."""
    if STDIN in paths:
        raise Refusal("--watch: standard input does not change; expected files or folders")
    if baseline:
        raise Refusal("--watch and what writes a baseline exclude each other")
    if fixes:
        raise Refusal(
            "--watch and --fix exclude each other: a document would change under the hands of whoever writes it; "
            "--watch --diff shows what --fix would change"
        )


class Concern:
    """Which files concern a run: the minutes that it is asked for, configurations, a baseline, pages and grammars of the user."""

    def __init__(self, paths: Sequence[str], config: Config, reports: Sequence[str] = ()) -> None:
        """`config` is that of the working folder; the ones of other folders add no rule pages or grammars here.

        `reports`: the files that each run writes; they may stand among the minutes.
        """
        self._reports = {place for path in reports for place in (absolute(path), Path(path).resolve())}
        self._asked = [absolute(path) for path in paths if path != STDIN]
        known = () if config.baseline is None else (config.baseline,)
        self._own = [absolute(place) for place in (*config.rule_paths, *config.grammar_paths, *known)]

    @property
    def folders(self) -> list[Path]:
        """The folders to look at, that of a file in place of the file: programs replace a file when they save it."""
        places = [*self._asked, *self._own, Path.cwd()]
        found = {place if place.is_dir() else place.parent for place in places}
        return sorted(place for place in found if place.is_dir())

    def __call__(self, change: object, name: str) -> bool:
        """Tell whether a change of a file is one to run again for."""
        path = Path(name)
        if path in self._reports:
            return False
        if path.name in NAMES or any(path.is_relative_to(place) for place in self._own):
            return True
        for place in self._asked:
            if path == place:
                return True
            if path.is_relative_to(place) and path.suffix.lower() in SUFFIXES:
                inside = path.relative_to(place).parts[:-1]
                return not any(part.startswith(".") or part in SKIPPED for part in inside)
        return False


def watch(concern: Concern) -> None:
    """Run, and again at each change. Ends only by KeyboardInterrupt."""
    from watchfiles import watch as changes

    _run()
    for changed in changes(*concern.folders, watch_filter=concern, debounce=_PAUSE * 4, step=_PAUSE):
        if is_terminal(sys.stdout):
            click.echo(_CLEAR, nl=False)
        _run(path for _, path in changed)


def _run(changed: Iterable[str] = ()) -> None:
    arguments = [word for word in sys.argv[1:] if word != OPTION]
    names = sorted(Path(path).name for path in changed)
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    why = f" after a change of {', '.join(names[:3])}{more}" if names else ""
    click.echo(f"[{time.strftime('%H:%M:%S')}] Checking{why} ...", err=True)
    status = subprocess.run([sys.executable, "-m", "minutelint", *arguments], check=False).returncode
    if status < 0 or status == 130:
        raise KeyboardInterrupt
    click.echo(f"[{time.strftime('%H:%M:%S')}] Waiting for changes; Ctrl-C ends it.", err=True)
