"""How long the whole process takes on one document of 12 KB, against Python importing click and lark alone.

    python3 benchmarks/bench_startup.py [RUNS]

Processor time; the commands take turns, RUNS times each for each house style (7 by default), and medians are compared.
`warm`: the tables of the grammars are in the cache, as at every run but the first. `cold`: they are not. The goal is a
warm ratio of at most 2.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from made import STYLES, document
from measured import cost

SIZE = 12_000
COLD_RUNS = 3
SHOWN = {
    "imports": "python -c 'import click, lark'",
    "version": "minutelint --version",
    "warm": "minutelint FILE, warm cache",
    "cold": "minutelint FILE, cold cache",
}


def main(runs: int) -> None:
    times: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for number in range(len(STYLES)):
            made = document(number, SIZE)
            path = place / made.name
            path.write_text(made.text, encoding="utf-8")
            check = ["-m", "minutelint", "--isolated", "--exit-zero", str(path)]
            cost(*check, XDG_CACHE_HOME=str(place / "warm"))
            for run in range(runs):
                times["imports"].append(cost("-c", "import click, lark").seconds)
                times["version"].append(cost("-m", "minutelint", "--version").seconds)
                times["warm"].append(cost(*check, XDG_CACHE_HOME=str(place / "warm")).seconds)
                if run < COLD_RUNS:
                    cold = str(place / f"cold-{number}-{run}")
                    times["cold"].append(cost(*check, XDG_CACHE_HOME=cold).seconds)
    print(f"one document of {SIZE:,} characters, {len(STYLES)} house styles, {runs} runs each")
    base = median(times["imports"])
    for name, what in SHOWN.items():
        print(f"{what:32} {median(times[name]) * 1000:7.0f} ms   ratio {median(times[name]) / base:5.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
