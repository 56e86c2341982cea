"""The outline of a document whose items are the rows of a table: `Topic<TAB>Discussion<TAB>Action` at its head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.source import Span
from minutelint.syntax.heads import Head
from minutelint.syntax.lines import Line
from minutelint.syntax.outline import TITLE_WORDS, Judge, Opening, Outline
from minutelint.syntax.styles import Style
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of

HEADED = frozenset({"ROW", "FURNITURE_LINE"})  # kinds of the row at the head
OUTSIDE = frozenset({"HEADING", "FRAME_HEADING", "CLOSING_LINE", "SIGNATURE_LINE", "NEXT_MEETING_LINE"})
"""Kinds of lines that end a table."""
FEWEST = 3
MOST_OTHER = 3  # one row of so many may hold something else than a title


def topic_rows(judge: Judge, style: Style) -> Outline:
    """Return the outline by rows; empty unless a table says at its head that it holds topics and what was said of them."""
    outline = Outline()
    for at, line in enumerate(judge.lines):
        if line.kind not in HEADED or at in judge.agenda or not _is_head(line):
            continue
        rows = list(_rows(judge.lines, at))
        titled = [i for i in rows if _is_title(_first(judge.lines[i]))]
        if len(titled) < FEWEST or (len(rows) - len(titled)) * MOST_OTHER > len(rows):
            continue
        for i in titled:
            head = _head(judge.lines[i])
            outline.openings[i] = Opening(head, 1, None)
            outline.score += style.weight * (2.0 if kinds_of(head.title) else 1.0)
    return outline


def _cells(line: Line) -> list[str]:
    return [cell.strip(" *") for cell in line.text.rstrip("\n").split("\t")]


def _is_head(line: Line) -> bool:
    """Whether a row is the head of such a table, and none of a register of actions, which has an owner for each."""
    first, *others = _cells(line)
    if pattern("columns", "COLUMN_TOPIC").fullmatch(first) is None:
        return False
    said = any(pattern("columns", "COLUMN_SAID").fullmatch(cell) for cell in others)
    owned = any(pattern("columns", "COLUMN_OWNER").match(cell) for cell in others)
    tasks = any(pattern("columns", "COLUMN_TASK").match(cell) for cell in (first, *others))
    return said and not (owned and tasks)


def _rows(lines: Sequence[Line], head: int) -> Iterator[int]:
    """Yield the rows below a head that have something in their first cell."""
    wide = lines[head].text.count("\t")
    for i in range(head + 1, len(lines)):
        line = lines[i]
        if line.kind in OUTSIDE or (line.kind in HEADED and _is_head(line)):
            return
        if 0 < line.text.count("\t") <= wide and _first(line):
            yield i


def _first(line: Line) -> str:
    return _cells(line)[0]


def _is_title(text: str) -> bool:
    return text[:1].isupper() and text[-1:] != "." and len(text.split()) <= TITLE_WORDS


def _head(line: Line) -> Head:
    title = _first(line)
    start = line.text.index(title)
    rest = line.text.index("\t") + 1
    end = len(line.text.rstrip())
    return Head(
        line=line,
        number=None,
        path=None,
        series="",
        title=title.rstrip(" :"),
        number_span=None,
        title_span=Span(line.start + start, line.start + start + len(title.rstrip(" :"))),
        level=0,
        bold=False,
        indent=0,
        rest=Span(line.start + rest, line.start + end) if rest < end else None,
    )
