"""How long the whole process takes on one document of 12 KB, against Python importing click and lark alone.

    python3 benchmarks/bench_startup.py [RUNS]

The commands take turns, RUNS times each (15 by default), and medians are compared, so what else the machine does weighs
on all alike. `warm`: the tables of the grammars are in the cache, as at every run but the first. `cold`: they are not.
The goal is a warm ratio of at most 2.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from made import document

SIZE = 12_000
NUMBERS = range(5)
"""One document of each house style; the figures are of all five together."""


def seconds(command: list[str], cache: Path) -> float:
    """Return the wall-clock time of a process."""
    environment = {**os.environ, "MINUTELINT_CACHE_DIR": str(cache)}
    began = time.perf_counter()
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    took = time.perf_counter() - began
    if done.returncode:
        sys.exit(f"{' '.join(command)}: status {done.returncode}\n{done.stderr.decode()}")
    return took


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        warm = place / "cache"
        warm.mkdir(mode=0o700)
        times: dict[str, list[float]] = {"imports": [], "version": [], "warm": [], "cold": []}
        for number in NUMBERS:
            made = document(number, SIZE)
            path = place / made.name
            path.write_text(made.text, encoding="utf-8")
            check = [sys.executable, "-m", "minutelint", "--isolated", "--exit-zero", str(path)]
            seconds(check, warm)
            for run in range(runs):
                times["imports"].append(seconds([sys.executable, "-c", "import click, lark"], warm))
                times["version"].append(seconds([sys.executable, "-m", "minutelint", "--version"], warm))
                times["warm"].append(seconds(check, warm))
                if run < 3:
                    cold = place / f"cold-{number}-{run}"
                    cold.mkdir(mode=0o700)
                    times["cold"].append(seconds(check, cold))
    base = median(times["imports"])
    print(f"one document of {SIZE:,} characters, {len(NUMBERS)} house styles, {runs} runs each")
    for name, what in (
        ("imports", "python -c 'import click, lark'"),
        ("version", "minutelint --version"),
        ("warm", "minutelint FILE, warm cache"),
        ("cold", "minutelint FILE, cold cache"),
    ):
        print(f"{what:32} {median(times[name]) * 1000:7.0f} ms   ratio {median(times[name]) / base:5.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
