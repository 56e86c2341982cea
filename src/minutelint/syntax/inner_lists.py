"""Which runs of numbers are lists inside a section of a document whose items are headings, and no items themselves."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.syntax.lines import level_of
from minutelint.syntax.outline import ATTENDANCE, Judge
from minutelint.syntax.runs import Candidate

HEADINGS_ENOUGH = 4
"""Headings without numbers that make a document one of headings."""
_FACTS = ATTENDANCE | {"META_LINE", "DATE_LINE"}


def inside_a_section(judge: Judge, run: Sequence[Candidate]) -> bool:
    """Whether a run stands wholly under one heading of a document that has several more: it is a list there.

    Titles by themselves are headings where no line is marked as one.
    """
    if any(c.head.level for c in run):
        return False
    bold = [i for i, line in enumerate(judge.lines) if line.kind == "BOLD_LINE" and line.gap and judge.followed(i)]
    titles = [i for i, line in enumerate(judge.lines) if line.kind == "TITLE_LINE" and line.gap and judge.followed(i)]
    marked = [i for i, line in enumerate(judge.lines) if line.kind == "HEADING"]
    headings = marked or max(bold, titles, key=len)
    enough = len(headings) > HEADINGS_ENOUGH or _led_between(judge, run, marked) or _below_the_last(judge, run)
    return enough and not any(run[0].at < i < run[-1].at for i in headings)


def _led_between(judge: Judge, run: Sequence[Candidate], headings: Sequence[int]) -> bool:
    """Whether a line with a colon leads to a run of sentences, and headings of one level stand before it and behind them."""
    lead = judge.lines[run[0].at - 1] if run[0].at else None
    if lead is None or lead.kind not in {"TEXT", "TITLE_LINE"} or not lead.text.rstrip().endswith(":"):
        return False
    if sum(c.head.title.endswith(".") for c in run) * 2 <= len(run):
        return False
    over = [level_of(judge.lines[i]) for i in headings if i < run[0].at]
    return bool(over) and any(level_of(judge.lines[i]) == over[-1] for i in headings if i > run[-1].at)


def _below_the_last(judge: Judge, run: Sequence[Candidate]) -> bool:
    """Whether a run stands below the last of several marked headings of one level: of items, of actions, of the next meeting.

    Those over who was there do not count; one that frames the items is none of several.
    """
    over = [line for line in judge.lines[: run[0].at] if level_of(line)]
    if not over or over[-1].kind == "FRAME_HEADING" or any(level_of(line) for line in judge.lines[run[0].at :]):
        return False
    level = level_of(over[-1])
    return sum(level_of(line) == level and line.kind not in _FACTS for line in over) >= HEADINGS_ENOUGH
