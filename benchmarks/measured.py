"""Runs a process and says what it took. Needs os.wait4, so no Windows."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import NamedTuple


class Cost(NamedTuple):
    """What a process took: processor time in seconds, peak resident set in KB (bytes on macOS)."""

    seconds: float
    peak: int


def cost(*arguments: str, **environment: str) -> Cost:
    """Run Python with arguments and return its cost; ends the benchmark when the process fails."""
    command = [sys.executable, *arguments]
    process = subprocess.Popen(command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: status {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
