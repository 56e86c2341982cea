"""The agenda in a document: a list of what is planned, set before the minutes or behind them, whose lines are no items."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutelint.syntax.heads import read_head
from minutelint.syntax.lines import Line, level_of
from minutelint.syntax.shares import HEADINGS
from minutelint.syntax.terminals import pattern

FEWEST = 3  # entries that make an agenda
PLANNED_WORDS = 25  # of an entry of an agenda, at most
_MINUTED = frozenset({"RESOLUTION_LINE", "RESOLUTION_HEAD", "PRESENT_LINE", "ACTION_LINE", "MOTION_LINE"})


def planned(lines: Sequence[Line]) -> range:
    """Return the lines, by their indexes, of an agenda; mostly none."""
    return _framed_agenda(lines) or _next_agenda(lines)


def _framed_agenda(lines: Sequence[Line]) -> range:
    """Return the lines of a list under a heading for the agenda, where one for the minutes follows; mostly none.

    Also an agenda with a text of its own, whose headings come again under the minutes.
    """
    frames = [i for i, line in enumerate(lines) if line.kind == "FRAME_HEADING"]
    for at, after in pairwise(frames):
        if not pattern("heads", "AGENDA_FRAME").fullmatch(lines[at].text):
            continue
        if _comes_again(lines, at, after):
            return range(at + 1, after)
        level = level_of(lines[at])
        heads = (i for i in range(at + 1, after) if 0 < level_of(lines[i]) <= level)
        end = next(heads, after)
        listed = all(len(line.text.split()) <= PLANNED_WORDS for line in lines[at + 1 : end])
        behind = end + (end - at) <= len(lines)
        if listed and behind and pattern("heads", "MINUTES_FRAME").fullmatch(lines[after].text):
            return range(at + 1, end)
    return _agenda_over_headings(lines, frames)


def _agenda_over_headings(lines: Sequence[Line], frames: Sequence[int]) -> range:
    """Return the lines of a bare numbered list under a heading for the agenda, where headings of the same level without
    numbers follow, each over a text of its own; mostly none. They may have titles other than those planned.
    """
    for at in frames:
        level = level_of(lines[at])
        if not level or not pattern("heads", "AGENDA_FRAME").fullmatch(lines[at].text):
            continue
        marked = [i for i in range(at + 1, len(lines)) if level_of(lines[i])]
        end = next((i for i in marked if level_of(lines[i]) <= level), 0)
        listed = [line.kind == "NUMBERED" for line in lines[at + 1 : end]]
        lead = listed.index(True) if True in listed else len(listed)
        over = [i for i in marked if i >= end and level_of(lines[i]) == level]
        told = all(lines[i].kind == "HEADING" and i + 1 not in marked for i in over)
        if lead < 2 and all(listed[lead:]) and len(listed) - lead >= FEWEST and told and len(over) > FEWEST:
            return range(at + 1, end)
    return range(0)


def _next_agenda(lines: Sequence[Line]) -> range:
    """Return the lines of the next meeting's agenda, appended behind the close of these minutes; mostly none."""
    closed = next((i for i in reversed(range(len(lines))) if lines[i].kind == "CLOSING_LINE"), None)
    if closed is None:
        return range(0)
    for at in range(closed + 1, len(lines) - 1):
        line = lines[at]
        if line.kind == "PRESENT_LINE":
            return range(0)
        if line.kind in HEADINGS | {"FRAME_HEADING"} and pattern("heads", "AGENDA_FRAME").fullmatch(line.text):
            later = lines[at + 1 :]
            minuted = any(one.kind in _MINUTED for one in later)
            return range(0) if minuted else range(at + 1, len(lines))
    return range(0)


def _comes_again(lines: Sequence[Line], at: int, after: int) -> bool:
    """Whether most headings between a heading for the agenda and one for the minutes stand below that one, too."""
    if not pattern("heads", "MINUTES_FRAME").fullmatch(lines[after].text):
        return False
    agenda, later = (
        [read_head(line, numbered=False).title.casefold() for line in part if line.kind == "HEADING"]
        for part in (lines[at + 1 : after], lines[after + 1 :])
    )
    titles = set(later)
    again = sum(title in titles for title in agenda)
    return again > 1 and again * 5 >= len(agenda) * 4
