"""The log of a step of GitHub Actions, in which the runner looks for commands: what comes from documents must be none.

The runner obeys `::command::` at the beginning of a line, spaces before it left aside, and of old `##[command]` anywhere
in it, from standard output and standard error alike (`ActionCommand` in https://github.com/actions/runner). Words that
everybody may write, such as the minutes of a pull request, could so set outputs or silence the log.
"""

from __future__ import annotations

import os
import re
import stat
from typing import IO, Any

_COMMAND = r"(?:\A|[\r\n])\s*::|##\["


def in_github_actions() -> bool:
    """Tell whether this is a step of a workflow of GitHub Actions."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def is_log(stream: IO[Any]) -> bool:
    """Tell whether a runner may read a stream: in a step, and led into no file, where text stays as it is."""
    if not in_github_actions():
        return False
    try:
        return not stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (AttributeError, OSError, ValueError):  # no file at all
        return True


def harmless(text: str) -> str:
    """Return text in which a runner finds no command: a character of no width takes the signs apart."""
    return re.sub(_COMMAND, lambda found: f"{found[0][:-1]}\u200b{found[0][-1]}", text)


def has_command(text: str) -> bool:
    """Tell whether a runner might find a command in a text."""
    return re.search(_COMMAND, text) is not None


def for_people(text: str) -> str:
    """Return what is said to people on standard error: harmless in a step, else as it is."""
    return harmless(text) if in_github_actions() else text
