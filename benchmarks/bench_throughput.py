"""How many bytes of minutes one core checks in a second, start-up left aside, and which stage takes the time.

    python3 benchmarks/bench_throughput.py [DOCUMENTS [SIZE]]

200 documents of 10,000 characters by default, in several house styles; processor time, with rubbish collected as seldom
as the command does. `parse` is measured by itself and again as part of `build`, so `model` is the difference of the two.
The goal is 1 MB/s.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections import Counter
from itertools import pairwise
from statistics import median

from made import STYLES, Made, document

from minutelint.cli import RUBBISH
from minutelint.config.settings import Config
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import RuleSet, ruleset
from minutelint.model.build import build
from minutelint.readers import read_bytes
from minutelint.syntax.parse import parse

GOAL = 1.0


def measure(made: Made, rules: RuleSet) -> Counter[str]:
    """Return the processor time of each stage on one document, in seconds."""
    data = made.text.encode()
    marks = [time.process_time()]
    source = read_bytes(data, made.name)
    marks.append(time.process_time())
    parse(source.text)
    marks.append(time.process_time())
    minutes = build(source)
    marks.append(time.process_time())
    check(minutes, rules)
    marks.append(time.process_time())
    read, parsed, built, checked = (after - before for before, after in pairwise(marks))
    return Counter({"read": read, "classify + parse": parsed, "model": max(built - parsed, 0.0), "checks": checked})


def startup() -> float:
    """Return the processor time that Python takes to import click and lark, in seconds."""
    code = "import click, lark, time; print(time.process_time())"
    return median(
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout) for _ in range(5)
    )


def main(count: int, size: int) -> None:
    gc.set_threshold(RUBBISH)
    rules = ruleset(load_rules(()), Config())
    documents = [document(number, size) for number in range(count)]
    for made in documents[: 2 * len(STYLES)]:
        measure(made, rules)
    total: Counter[str] = Counter()
    by_style: dict[str, list[float]] = {}
    for number, made in enumerate(documents):
        taken = measure(made, rules)
        total += taken
        rate = len(made.text.encode()) / sum(taken.values()) / 1e6
        by_style.setdefault(STYLES[number % len(STYLES)][0].__name__, []).append(rate)
    everything, length = sum(total.values()), sum(len(made.text.encode()) for made in documents)
    speed = length / everything / 1e6
    print(f"{count} documents, {length / 1e6:.2f} MB, {everything:.2f} s of one core: {speed:.2f} MB/s")
    print(f"ratio to the goal of {GOAL:.0f} MB/s: {speed / GOAL:.2f}")
    print(f"one document against importing click and lark: {everything / count / startup():.2f}")
    for stage in ("read", "classify + parse", "model", "checks"):
        print(f"  {stage:18} {total[stage] / everything:6.1%}   {length / max(total[stage], 1e-9) / 1e6:7.2f} MB/s")
    for style, rates in by_style.items():
        print(f"  {style:18} {median(rates) / speed:6.2f} of the whole's speed")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:3]]
    main(*(given + [200, 10_000][len(given) :]))
