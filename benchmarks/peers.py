"""minutelint beside what users would otherwise pick, in one run on the same made-up minutes: seconds and ratios.

    python3 benchmarks/peers.py [--tools DIR] [--peers NAMES] [--runs N] [--documents N] [--size N]
                                [--growth N] [--growth-peers N]

The peers (see peer_tools.py) are the newest proselint, markdownlint-cli2, textlint with textlint-rule-unexpanded-acronym
and rumdl. `pip` and `npm` install them into a folder of their own: `--tools DIR` keeps it for the next run (remove it to
get newer versions), else it is temporary. One that cannot be installed, or finds nothing in a document with faults, is
named and left out; `--peers ''` measures minutelint alone.

Wall clock, output thrown away; the tools take turns, `--runs` times each, and medians are compared, so that what else the
machine does hits all alike. Ratios and targets are of wall clock; the seconds of all processors beside it (`cpu`) say what
was done, and suffer less on a busy machine. Peak memory is that of the whole tree of processes.

one     one document of 12,000 characters by its name; no cache of results
cold    a folder of `--documents` (200) of `--size` (10,000) characters; no cache of results
warm    the same folder, unchanged since the run before, with the tool's cache. One that has none takes as long as cold

minutelint has made the tables of its grammars in all of these, as after any first run; the very first run is shown by
itself. How many processes a tool starts is left to it. A cache of results is used where `minutelint check --help` tells
of one. `--growth N` runs it on 1, 10, 100 ... N documents without one (10,000 is what the target speaks of), and the peers
up to `--growth-peers` (1,000); from 1,000 documents on, once each.

At the end the targets. Ratios say how many times as long a tool takes as minutelint.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from math import inf
from pathlib import Path
from statistics import median

from made import Writer, markdown
from measured import Taken, taken
from peer_tools import PEERS, Tool, ToolError, installed, minutelint

ONE = 12_000
OURS = "minutelint"
WIDTH = 31  # of a column of the table
PLACES = ["Saltmarsh", "Millpond", "Northmoor", "Harbour Lights", "Withy Lane", "Chapel Row", "Upper Rill", "Fen End"]
KINDS = ["Working Group", "Parish Council", "Allotment Society", "Housing Trust", "Friends of the Library"]


COLD_AT_LEAST = {"markdownlint-cli2": 2.0, "textlint": 2.0, "proselint": 4.0}
ONE_AT_LEAST = {"textlint": 1.0, "markdownlint-cli2": 1.0}
WARM_AT_MOST = {"rumdl": 3.0}
MEMORY_AT_MOST = 1.3
MEMORY_OF = (1_000, 10_000)


class RunError(Exception):
    """A run that did not come to its end."""


class Bench:
    """The measurements of one run: (tool, what) to what each time took."""

    def __init__(self, tools: list[Tool], runs: int) -> None:
        self.tools = tools
        self.runs = runs
        self.times: dict[tuple[str, str], list[Taken]] = {}

    def measure(
        self,
        what: str,
        place: Path,
        file: str | None = None,
        *,
        warm: bool = False,
        alone: bool = False,
        once: bool = False,
    ) -> None:
        """Let the tools, or minutelint alone, take turns on a folder or on one file in it.

        A turn before the first is not counted: it fills the caches, those of the system too. There is none where each
        runs `once`. A tool that fails is told of, and left out from there on.
        """
        for turn in range(1) if once else range(-1, self.runs):
            for tool in [one for one in self.tools if one.name == OURS or not alone]:
                try:
                    found = run(tool, place, file, warm=warm)
                except RunError as failure:
                    print(f"{tool.name} is left out from here on: {failure}")
                    self.tools.remove(tool)
                    continue
                if turn >= 0:
                    self.times.setdefault((tool.name, what), []).append(found)

    def median(self, name: str, what: str, of: str) -> float | None:
        """Return the median of `seconds`, `processor` or `peak`, None where nothing was measured."""
        times = self.times.get((name, what))
        return median(getattr(one, of) for one in times) if times else None

    def ratio(self, name: str, what: str, to: str = OURS) -> float | None:
        """Return how many times as long a tool takes as another, None where one of them was not measured."""
        long, short = (self.median(one, what, "seconds") for one in (name, to))
        return long / short if long and short else None


def run(tool: Tool, place: Path, file: str | None, *, warm: bool) -> Taken:
    """Run a tool on a folder, or on one file in it. Raises RunError."""
    command = tool.warm if warm and tool.warm is not None else tool.cold
    told = [*command, file or tool.whole]
    try:
        found = taken(told, place, tool.environment)
    except OSError as error:
        raise RunError(f"{error}") from None
    if found.status not in tool.fine:
        raise RunError(f"'{' '.join(told)}' ended with status {found.status}")
    return found


def write(place: Path, count: int, size: int) -> Path:
    """Write documents in Markdown, each of one of forty bodies, and return the folder."""
    place.mkdir()
    for number in range(count):
        body = f"{PLACES[number % len(PLACES)]} {KINDS[number % len(KINDS)]}"
        text = markdown(Writer(number), size, body)
        (place / f"{number:05}-minutes.md").write_text(text, encoding="utf-8")
    return place


def table(bench: Bench, columns: Sequence[str]) -> None:
    """Print seconds, ratio and peak memory of each tool, a column for each kind of run."""
    print(f"{'':18}" + "".join(f"{name:>{WIDTH}}" for name in columns))
    print(f"{'':18}" + f"{'seconds ratio     cpu    MB':>{WIDTH}}" * len(columns))
    for tool in bench.tools:
        cells = []
        for what in columns:
            seconds, cpu, peak = (bench.median(tool.name, what, of) for of in ("seconds", "processor", "peak"))
            cell = "-"
            if seconds is not None and cpu is not None and peak is not None:
                cell = f"{seconds:.3f} {bench.ratio(tool.name, what) or 0:5.2f} {cpu:7.3f} {peak / 1024:5.0f}"
            cells.append(f"{cell:>{WIDTH}}")
        print(f"{tool.name:18}" + "".join(cells))


def first_run(tool: Tool, place: Path, file: str, caches: Path) -> None:
    """Print what the very first run takes, when no table of a grammar is made yet."""
    new = tool._replace(environment={**tool.environment, "MINUTELINT_CACHE_DIR": str(caches / "first")})
    first, second = (run(new, place, file, warm=False) for _ in range(2))
    print(
        f"the very first run on one document: {first.seconds:.3f} s, {first.seconds / second.seconds:.2f} of the second"
    )


def grow(bench: Bench, folder: Path, size: int, most: int, most_peers: int) -> None:
    """Measure 1, 10, 100 ... documents without a cache of results, and print what each takes."""
    counts = [10**power for power in range(len(str(most))) if 10**power <= most]
    for count in counts:
        place = write(folder / f"growth-{count}", count, size)
        bench.measure(f"{count:,}", place, alone=count > most_peers, once=count > 100)
    print(f"\ngrowth: folders of documents of {size:,} characters, no cache of results")
    table(bench, [f"{count:,}" for count in counts])


def targets(bench: Bench) -> list[str]:
    """Return a line for each target: whether it is met, what is wanted, and what was measured."""
    found = []
    for what, wanted in (("cold", COLD_AT_LEAST), ("one", ONE_AT_LEAST)):
        for name, least in wanted.items():
            ratio = bench.ratio(name, what)
            words = f"{what}: {name} takes at least {least:g} times as long as {OURS}"
            found.append(judged(words, ratio, least=least))
    for name, most in WARM_AT_MOST.items():
        ratio = bench.ratio(OURS, "warm", to=name)
        words = f"warm: {OURS} takes at most {most:g} times as long as {name}"
        found.append(judged(words, ratio, most=most))
    few, many = (bench.median(OURS, f"{count:,}", "peak") for count in MEMORY_OF)
    words = f"memory: {MEMORY_OF[1]:,} documents take at most {MEMORY_AT_MOST:g} times that of {MEMORY_OF[0]:,}"
    found.append(judged(words, many / few if few and many else None, most=MEMORY_AT_MOST))
    return found


def judged(words: str, measured: float | None, least: float = 0.0, most: float = inf) -> str:
    """Return a target in words, with what was measured, None for nothing, and whether that is enough."""
    if measured is None:
        return f"unknown  {words}: not measured"
    return f"{'met' if least <= measured <= most else 'not met':8} {words}: {measured:.3g}"


def install(names: Sequence[str], tools: Path, caches: Path) -> list[Tool]:
    """Return minutelint and the peers that can be run, and say which version each has, or why it is left out."""
    try:
        found = [minutelint(caches)]
    except ToolError as why:
        sys.exit(f"{OURS}: {why}")
    for name in names:
        try:
            found.append(installed(name, tools, caches))
        except ToolError as why:
            print(f"{name} is left out: {why}")
    for tool in found:
        cache = "no cache of results" if tool.warm is None else "a cache of results"
        print(f"{tool.name} {tool.version}: {cache}")
    return found


def load() -> str:
    return " ".join(f"{one:.1f}" for one in os.getloadavg())


def main(given: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        tools = Path(given.tools).absolute() if given.tools else folder / "tools"
        found = install([name for name in given.peers.split(",") if name], tools, folder / "caches")
        print(f"{os.cpu_count()} cores, load at the start {load()}")
        bench = Bench(found, given.runs)
        one = write(folder / "one", 1, ONE)
        many = write(folder / "many", given.documents, given.size)
        file = next(one.iterdir()).name
        first_run(found[0], one, file, folder / "caches")
        bench.measure("one", one, file)
        bench.measure("cold", many)
        bench.measure("warm", many, warm=True)
        print(f"\none document of {ONE:,} characters, {given.documents} of {given.size:,}; median of {given.runs}")
        table(bench, ["one", "cold", "warm"])
        if given.growth:
            grow(bench, folder, given.size, given.growth, given.growth_peers)
        print(f"\nload at the end {load()}")
        print(*targets(bench), sep="\n")


def arguments(words: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tools", metavar="DIR", help="where the peers are, or are to be installed")
    parser.add_argument("--peers", metavar="NAMES", default=",".join(PEERS), help="separated by commas")
    parser.add_argument("--runs", metavar="N", type=int, default=5)
    parser.add_argument("--documents", metavar="N", type=int, default=200)
    parser.add_argument("--size", metavar="N", type=int, default=10_000, help="characters of a document")
    parser.add_argument("--growth", metavar="N", type=int, default=0, help="documents of the largest folder")
    parser.add_argument("--growth-peers", metavar="N", type=int, default=1_000, help="the same, for the peers")
    given = parser.parse_args(words)
    unknown = [name for name in given.peers.split(",") if name and name not in PEERS]
    if unknown:
        parser.error(f"no peer is called {' or '.join(unknown)}; there are {', '.join(PEERS)}")
    return given


if __name__ == "__main__":
    main(arguments())
