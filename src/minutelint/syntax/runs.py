"""Finds the run of numbers that the items of a document follow, among all the lines that begin with a number.

`1. Apologies` opens an item, `1. establish a strategy;` an entry of a list: only context tells. A run is scored by how its
numbers follow one another and by what stands beside them; the best one wins, lists inside an item fall out of it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from itertools import pairwise

from msgspec import Struct

from minutelint.syntax.heads import Head

WINDOW = 40  # how many candidates back a number may have its predecessor


class Candidate(Struct):
    """A line that may open an item. `at` is its index among the lines, `value` its number, `weight` how like a head it is."""

    at: int
    head: Head
    value: int
    weight: float


def link(before: int, after: int) -> float:
    """Return how well one number follows another. Gaps, repeats and swaps are faults that rules report, so they may stand."""
    step = after - before
    if step == 1:
        return 1.0
    if 2 <= step <= 3:
        return 0.3
    if step == 0:
        return 0.1
    if step in (-1, -2) and after > 1:
        return -0.2
    if 4 <= step <= 12:
        return -0.2
    return -3.0


def best_run(candidates: Sequence[Candidate], opening: Callable[[int], float]) -> tuple[list[Candidate], float]:
    """Return the run with the highest score, and the score. `opening` rates the number that a run begins with."""
    scores: list[float] = []
    back: list[int | None] = []
    for i, candidate in enumerate(candidates):
        score, previous = opening(candidate.value), None
        for j in range(max(0, i - WINDOW), i):
            through = scores[j] + link(candidates[j].value, candidate.value)
            if through > score:
                score, previous = through, j
        scores.append(score + candidate.weight)
        back.append(previous)
    if not scores:
        return [], 0.0
    at: int | None = max(range(len(scores)), key=scores.__getitem__)
    total = scores[at] if at is not None else 0.0
    run = []
    while at is not None:
        run.append(candidates[at])
        at = back[at]
    return run[::-1], total


def split_run(
    run: Sequence[Candidate], candidates: Sequence[Candidate], headed: Container[int] = ()
) -> list[list[Candidate]]:
    """Return the parts of a run that begins anew: a second meeting, the next agenda, the next section.

    `headed` are the lines right under a heading: a 1 there begins anew, whatever the number before it.
    What leads up to the first number of a part belongs to it too: a run may have passed over it to save a step back.
    """
    ones = [c.at for c in candidates if c.value == 1 and c.at in headed]
    parts: list[list[Candidate]] = []
    for candidate in run:
        here = parts[-1] if parts else []
        back = bool(here) and candidate.value < here[-1].value
        anew = bool(here) and candidate.value <= here[-1].value
        anew = anew and any(here[-1].at < at <= candidate.at for at in ones)
        if not here or anew or (back and (candidate.value == 1 or any(c.value == candidate.value for c in here))):
            parts.append([])
        parts[-1].append(candidate)
    for before, part in pairwise(parts):
        for candidate in reversed([c for c in candidates if before[-1].at < c.at < part[0].at]):
            if candidate.value == part[0].value - 1:
                part.insert(0, candidate)
    return parts
