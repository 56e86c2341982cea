"""Runs a process and says what it took. Needs os.wait4, so no Windows."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

PROCESSES = Path("/proc")
LOOK = 0.05  # seconds between two looks at the memory of a running tree of processes


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


class Taken(NamedTuple):
    """What a tree of processes took: seconds of wall clock and of processors, and peak memory in KB.

    The peak is that of all processes of the tree together where the system tells (Linux, seen every 50 ms; what they
    share counts once), else that of the largest, which at its start is a copy of the benchmark itself.
    """

    seconds: float
    processor: float
    peak: int
    status: int


def taken(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Taken:
    """Run a command in a folder and return what it took, its output thrown away. Raises OSError."""
    over = threading.Event()
    peaks: list[int] = []
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    watch = threading.Thread(target=_watch, args=(process.pid, over, peaks))
    watch.start()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    over.set()
    watch.join()
    largest = usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    return Taken(seconds, usage.ru_utime + usage.ru_stime, max(peaks, default=largest), process.returncode)


def _watch(root: int, over: threading.Event, peaks: list[int]) -> None:
    while PROCESSES.is_dir() and not over.wait(LOOK):
        peaks.append(sum(map(_memory, _tree(root))))


def _tree(root: int) -> list[int]:
    """Return a process and all that descend from it."""
    children: dict[int, list[int]] = {}
    for place in PROCESSES.iterdir():
        if place.name.isdigit():
            with suppress(OSError, ValueError, IndexError):
                parent = (place / "stat").read_text().rpartition(")")[2].split()[1]
                children.setdefault(int(parent), []).append(int(place.name))
    found = [root]
    for one in found:
        found += children.get(one, [])
    return found


def _memory(process: int) -> int:
    """Return the memory of a process in KB, its share of what it has in common with others; 0 when it is gone."""
    try:
        lines = (PROCESSES / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
