"""Whether memory stays flat in the number of files: the peak of a check of 10 files against one of 1,000.

    python3 benchmarks/bench_memory.py [FEW [MANY]]

Peak resident set of the whole process, for each report format. The goal is a ratio close to 1.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from made import document
from measured import cost

SIZE = 10_000
FORMATS = ["full", "concise", "json"]


def main(few: int, many: int) -> None:
    bare = cost("-c", "import click, lark").peak
    peaks: dict[tuple[int, str], int] = {}
    with tempfile.TemporaryDirectory() as folder:
        for count in (few, many):
            place = Path(folder) / str(count)
            place.mkdir()
            for number in range(count):
                made = document(number, SIZE)
                (place / made.name).write_text(made.text, encoding="utf-8")
            for name in FORMATS:
                command = ["-m", "minutelint", "check", "--isolated", "--exit-zero", "--output-format", name]
                peaks[count, name] = cost(*command, str(place)).peak
    print(f"peak memory, {many:,} files of {SIZE:,} characters against {few:,}:")
    for name in FORMATS:
        print(f"  {name:8} ratio {peaks[many, name] / peaks[few, name]:5.2f}")
    print(f"{few:,} files against importing click and lark: ratio {peaks[few, 'full'] / bare:5.2f}")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:3]]
    main(*(given + [10, 1000][len(given) :]))
