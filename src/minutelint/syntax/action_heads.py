"""Where the work under a head for actions ends: the grammar would take any text behind it for more of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutelint.syntax.lines import Line

HEAD = "ACTION_HEAD"
SEVERAL = 2
"""Heads that make each the head of what one item has to be done; by itself it may be that of a list of all of it."""
PLAIN = frozenset({"TEXT", "TITLE"})


def end_tasks(lines: Sequence[Line]) -> None:
    """Change the kinds of titles that stand by themselves behind the work under one of several heads to `RUNNING`."""
    if sum(line.kind == HEAD for line in lines) < SEVERAL:
        return
    under = given = False
    for line, after in pairwise(lines):
        if line.kind == HEAD:
            under, given = True, False
        elif not under or line.kind not in PLAIN or not line.gap:
            under = under and line.kind in PLAIN
        elif given and line.kind == "TITLE" and after.gap:
            line.kind, under = "RUNNING", False
        else:
            given = True
