"""Which lines go on with a list of people: the grammar would take any text under a label for names."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.syntax.lines import Line
from minutelint.syntax.outline import ATTENDANCE, level_of
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import names_group

NAMED = {"ROW", "BULLET", "TEXT", "TITLE", "LIST_ITEM"}  # what may stand under a label of people


def end_lists(lines: Sequence[Line]) -> None:
    """Change the kinds of the lines that end a list of people, or that part it.

    `RUNNING` is who voted how, and a text with a lead of its own behind a blank line, where names stand behind the label;
    `GROUP` is a heading over some of the people, deeper than the one over all of them.
    """
    listing = False
    over = 0  # the level of the heading over the people
    for line in lines:
        if line.kind in ATTENDANCE:
            listing = ":" in line.text.rstrip(" :\n")
            over = level_of(line) or over
        elif line.kind == "SUBHEADING" and over and level_of(line) > over and names_group(line.text):
            line.kind = "GROUP"
        elif line.kind not in NAMED:
            listing, over = False, 0
        elif _is_vote(line) or (listing and line.gap and line.kind == "TEXT" and _is_led(line)):
            line.kind = "RUNNING"
            listing = False


def _is_vote(line: Line) -> bool:
    return line.kind in ("TEXT", "TITLE") and pattern("labels", "VOTE_LEAD").match(line.text) is not None


def _is_led(line: Line) -> bool:
    return pattern("labels", "TOPIC_LEAD").match(line.text) is not None
