"""Whether memory stays flat in the number of files: the peak of a check of 10 files against one of 1,000.

    python3 benchmarks/bench_memory.py [FEW [MANY]]

Peak resident set of the whole process, for each report format. The goal is a ratio close to 1. Needs os.wait4 (no
Windows).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from made import document

SIZE = 10_000
FORMATS = ["full", "concise", "json"]


def peak(command: list[str]) -> int:
    """Return the peak resident set of a process, in KB (bytes on macOS)."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: status {process.returncode}")
    return usage.ru_maxrss


def main(few: int, many: int) -> None:
    bare = peak([sys.executable, "-c", "import click, lark"])
    with tempfile.TemporaryDirectory() as folder:
        peaks: dict[tuple[int, str], int] = {}
        for count in (few, many):
            place = Path(folder) / str(count)
            place.mkdir()
            for number in range(count):
                made = document(number, SIZE)
                (place / made.name).write_text(made.text, encoding="utf-8")
            for name in FORMATS:
                command = ["check", "--isolated", "--exit-zero", "--output-format", name, str(place)]
                peaks[count, name] = peak([sys.executable, "-m", "minutelint", *command])
    print(f"peak memory on {few:,} and {many:,} files of {SIZE:,} characters")
    for name in FORMATS:
        ratio = peaks[many, name] / peaks[few, name]
        print(
            f"  {name:8} ratio {ratio:5.2f}   {few:,} files against importing click and lark: {peaks[few, name] / bare:.2f}"
        )


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:3]]
    main(*(given + [10, 1000][len(given) :]))
