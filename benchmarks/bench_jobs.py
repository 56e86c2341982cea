"""From how many bytes on other processes pay: the same documents with one process and with two, over and over in turn.

    python3 benchmarks/bench_jobs.py [ROUNDS [SIZE]]

Prints, for 1 to 64 documents of 10,000 characters by default, the time with two processes over that with one: below 1
they pay. `BREAK_EVEN` in `minutelint/cli/running/many.py` was chosen from it. Wall-clock time of whole runs, without results of
earlier ones.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from made import document

from minutelint.cli.running.many import BREAK_EVEN

COUNTS = (1, 2, 3, 4, 6, 8, 12, 16, 32, 64)


def taken(folder: Path, jobs: int) -> float:
    """Return the seconds that one run takes."""
    command = [sys.executable, "-m", "minutelint", "--exit-zero", "-q", "--no-cache", "--jobs", str(jobs), str(folder)]
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main(rounds: int, size: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        for count in COUNTS:
            folder = Path(name, str(count))
            folder.mkdir()
            for number in range(count):
                made = document(number, size)
                (folder / made.name).write_text(made.text)
            weight = sum(file.stat().st_size for file in folder.iterdir())
            taken(folder, 1)
            pairs = [(taken(folder, 1), taken(folder, 2)) for _ in range(rounds)]
            ratio = median(two / one for one, two in pairs)
            chosen = "two" if weight > BREAK_EVEN else "one"
            print(
                f"{count:4} documents, {weight:8,} bytes: two processes / one {ratio:.2f} (minutelint takes {chosen})"
            )


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:3]]
    main(*(given + [7, 10_000][len(given) :]))
