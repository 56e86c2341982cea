"""Whether a long series is checked in linear time, and what it keeps: meetings of one body against a quarter as many.

    python3 benchmarks/bench_series.py [MEETINGS]

10,000 short documents by default, each approving the one before it, with numbers that run on and actions. Processor time
and peak resident set of the whole process, for `check` and for `actions`. The goals: time not above that of linear growth,
and less than 1 GB for 10,000 meetings.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from measured import cost

PAGE = """Millpond Archive Committee
Minutes of the meeting held on {day}

Present: Una Fairweather (Chair), Olaf Brandt, Petra Lund
Apologies: none

{first}. Minutes of the last meeting
The minutes of the meeting held on {before} were approved as a correct record.

{second}. Shelves
{count} boxes had come from the {place} since, and were put on the shelves behind the {other}.
Action: Olaf Brandt to write to the {place} about the boxes by {after}.
Action: Petra Lund to mend shelf number {count} behind the {other}.

{third}. Date of next meeting
{after} at 7 pm.
"""
PLACES = ("harbour", "orchard", "library", "chapel", "station", "quarry", "brewery")
WEEK = timedelta(days=7)
FIRST = date(1830, 1, 5)


def minutes(number: int) -> str:
    day = FIRST + number * WEEK
    return PAGE.format(
        day=_told(day), before=_told(day - WEEK), after=_told(day + WEEK), count=100 + number * 7 % 890,
        first=3 * number + 1, second=3 * number + 2, third=3 * number + 3,
        place=PLACES[number % 7], other=PLACES[number * 3 % 5],
    )  # fmt: skip


def _told(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def main(many: int) -> None:
    few = many // 4
    with tempfile.TemporaryDirectory() as folder:
        for count in (few, many):
            place = Path(folder) / str(count)
            place.mkdir()
            for number in range(count):
                (place / f"{number:05}.txt").write_text(minutes(number), encoding="utf-8")
        for command in (["check", "--exit-zero"], ["actions"]):
            small, large = (
                cost("-m", "minutelint", *command, "--isolated", str(Path(folder) / str(count)))
                for count in (few, many)
            )
            print(f"{command[0]}: {many:,} meetings against {few:,}, {many / few:.0f} times as many")
            print(f"  time    ratio {large.seconds / small.seconds:5.2f}")
            print(
                f"  memory  ratio {large.peak / small.peak:5.2f}, {large.peak / 2**10:.0f} MB, of 1 GB {large.peak / 2**20:.2f}"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
