"""Numbers that begin with those of the meeting or the year: only what stands behind these counts the items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from minutelint.syntax.heads import Head

FEWEST = 3
"""Numbers that show what stands in front of them to be the meeting's."""
_PARTED = frozenset({"11", "111", "A1", "I1"})  # forms of numbers whose first parts may be those of the meeting


def order_minute_numbers(heads: Collection[Head]) -> None:
    """Read 19/11, 19/12 by the second number where the first is the year and stands still."""
    minutes = [head for head in heads if head.line.kind == "MINUTE_NUMBERED"]
    parts = [[int(part) for part in re.findall(r"\d+", head.number or "")] for head in minutes]
    if any(len(part) != 2 for part in parts):
        return
    if len(minutes) > 1 and len({first for first, _ in parts}) == 1 and len({second for _, second in parts}) > 1:
        for head, (first, second) in zip(minutes, parts, strict=True):
            head.path, head.series = (second,), f"{first}/"


def order_meeting_numbers(heads: Collection[Head]) -> None:
    """Read 47.1, 47.2, 47.3 by the last number where the first are the meeting's: no item has them for its own.

    So, too, 30.05.1, 30.05.2 behind the year and the month, and C.1, C.2 behind the letter of a committee.
    """
    parted = [head for head in heads if head.path is not None and head.series in _PARTED]
    fronts = Counter((head.path[:-1], head.series) for head in parted if head.path is not None)
    (front, series), count = fronts.most_common(1)[0] if fronts else (((), ""), 0)
    taken = any(head.path is not None and head.path == front[: len(head.path)] for head in heads)
    if count < FEWEST or count * 2 <= len(parted) or taken:
        return
    for head in parted:
        if head.path is not None and (head.path[:-1], head.series) == (front, series):
            head.path, head.series = head.path[-1:], f"{'.'.join(map(str, front))}."
            head.line.kind = "NUMBERED" if head.line.kind in {"LETTERED", "ROMAN_NUMBERED"} else head.line.kind
