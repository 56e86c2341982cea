"""Titles with the number of the agenda in brackets behind them: `Roof (A)`, `Paths (D-1)`, `Slip (Item 4)`.

The same form has many uses: a sign behind a name, a vote behind a motion. So there must be several, set off, each over
text, and they must count up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutelint.compiled import compiled
from minutelint.source import Span
from minutelint.syntax.heads import Head
from minutelint.syntax.lines import Line, level_of
from minutelint.syntax.terminals import pattern

FEWEST = 3  # numbers that make a count
LONGEST = 40  # words of a title over two lines, at most
_PLAIN = frozenset({"TEXT", "TITLE_LINE", "NEXT_MEETING_LINE", "CLOSING_LINE", "RESOLUTION_LINE", "RESOLUTION_HEAD"})
_MARKED = frozenset({"HEADING", "BOLD_LINE"})
_LAST = frozenset(")]:")
_CODE = compiled(r"([A-Z]{0,2})[.-]?(\d*)(?:\.(\d+))?")
_Value = tuple[str, int, int]


def join_coded(lines: Sequence[Line]) -> tuple[list[Line], dict[int, tuple[Head, int]]]:
    """Return the lines, and by their index the heads and levels of those that are titles with a number behind.

    A title over two lines is one, with a blank for the line end, so that offsets hold. Empty where the numbers do not
    count up.
    """
    found = list(_titles(lines))
    values = [_value(match["number"]) for _, _, match in found]
    over = sum(after > before + 1 for (before, *_), (_, after, _) in pairwise(found)) + 1  # titles over something
    if len(found) < FEWEST or over * 2 < len(found) or any(after <= before for before, after in pairwise(values)):
        return list(lines), {}
    joined = {at for at, first, _ in found if at != first}
    heads: dict[int, tuple[Head, int]] = {}
    kept: list[Line] = []
    opened = {at: match for at, _, match in found}
    groups = {letters for letters, number, _ in values if not number}
    for i, line in enumerate(lines):
        if i in joined:
            line = _over_two(kept.pop(), line)
        if i in opened:
            line.kind = line.kind if line.kind in _MARKED else "TITLE_LINE"
            letters, number, _ = _value(opened[i]["number"])
            level = 2 if letters and number and letters in groups else 1
            heads[len(kept)] = (_head(line, opened[i]), level)
        kept.append(line)
    return kept, heads


def _titles(lines: Sequence[Line]) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Yield the lines that are like such a title: where each ends and begins, and what stands in it."""
    for i, line in enumerate(lines):
        if line.text[-2:-1] not in _LAST or line.kind not in _PLAIN | _MARKED or i + 1 == len(lines):
            continue
        first = i
        if not line.gap and i and line.kind not in _MARKED:
            if not lines[i - 1].gap or lines[i - 1].kind not in _PLAIN or not _is_short(lines[i - 1], line):
                continue
            first, line = i - 1, _over_two(lines[i - 1], line)
        match = pattern("heads", "CODED_TITLE").match(line.text)
        if match is not None:
            yield i, first, match


def _is_short(first: Line, second: Line) -> bool:
    return len(first.text.split()) + len(second.text.split()) <= LONGEST and first.text.rstrip()[-1:] not in ".!?:"


def _over_two(first: Line, second: Line) -> Line:
    return Line("TITLE_LINE", first.text[:-1] + " " + second.text, first.start, first.gap)


def _value(number: str) -> _Value:
    """Return a number as what it counts by: the letters, the number, the part; a range opens with its letter alone."""
    match = _CODE.match(number)
    letters, count, part = match.groups() if match is not None else ("", "", "")
    ranged = match is not None and match.end() < len(number)
    return letters or "", 0 if ranged and letters else int(count or 0), int(part or 0)


def _head(line: Line, match: re.Match[str]) -> Head:
    start, end = match.span("number")
    first = match.start("title")
    return Head(
        line=line,
        number=match["number"],
        path=None,
        series="",
        title=match["title"],
        number_span=Span(line.start + start, line.start + end),
        title_span=Span(line.start + first, line.start + match.end("title")),
        level=level_of(line),
        bold=line.kind == "BOLD_LINE",
        indent=0,
    )
