"""Tables that are drawn with signs: grids, and columns under rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from minutelint.readers.blocks import BLANK, BULLET, ROW, TEXT, Block
from minutelint.readers.characters import BLANKS, DROP

GRID = re.compile(r"\+(?:[-=]+\+)+$")
"""The line above, between or below the rows of a grid."""

RULE = re.compile(r"=+(?: +=+)+$")
"""The line above and below a table whose columns stand under rules."""

MOST_COLUMNS = 100
_RULED = re.compile(r"[-=]+(?: +[-=]+)*$")
_BULLET = re.compile(r"[-*+•][ ]+(?=\S)")

Lines = Sequence[tuple[int, str]]
"""Lines with their raw offsets, without spaces at their ends."""


def grid(lines: Lines) -> Iterator[Block]:
    """Yield the rows of a grid; its lines begin with its first bar."""
    row: list[tuple[int, str]] = []
    for at, text in lines:
        if GRID.match(text):
            if row:
                yield _row(row, _bars(row))
            row = []
        else:
            row.append((at, text))
    if row:
        yield _row(row, _bars(row))


def _bars(row: Lines) -> list[tuple[int, int]]:
    """Return the columns: those between bars that stand in every line of the row."""
    common: set[int] | None = None
    for _, text in row:
        bars = {match.start() for match in re.finditer(r"[|+]", text)}
        common = bars if common is None else common & bars
    places = sorted(common or ())[: MOST_COLUMNS + 1]
    return [(left + 1, right) for left, right in pairwise(places)]


def columns(lines: Lines) -> Iterator[Block]:
    """Yield the rows of a table under rules. A line without words in the first column goes on with the row before."""
    starts = [match.start() for match in re.finditer(r"=+", lines[0][1])][:MOST_COLUMNS]
    spans = list(zip(starts, [*starts[1:], 1 << 30], strict=True))
    row: list[tuple[int, str]] = []
    for at, text in lines[1:]:
        ruled = _RULED.match(text) is not None
        goes_on = text[: spans[0][1]].strip(BLANKS) == "" and not ruled
        if row and not goes_on:
            yield _row(row, spans)
            row = []
        if not ruled and text:
            row.append((at, text))
    if row:
        yield _row(row, spans)


def _row(row: Lines, spans: Iterable[tuple[int, int]]) -> Block:
    cells = [[_line(at, text, start, end) for at, text in row] for start, end in spans]
    kept = [_trimmed(cell) for cell in cells]
    last_at, last = row[-1]
    if not kept:
        kept = [[_line(at, text, 0, len(text)) for at, text in row if text]]
    return Block(ROW, row[0][1], row[0][0], last_at + len(last), cells=kept)


def _line(at: int, text: str, start: int, end: int) -> Block:
    """Return the part of a line that stands in a column."""
    whole = text[start:end].rstrip(BLANKS)
    words = whole.lstrip(BLANKS)
    at += start + len(whole) - len(words)
    if not words:
        return Block(BLANK, "", at, at)
    found = _BULLET.match(words)
    if found is not None:
        rest = words[found.end() :]
        return Block(BULLET, rest, at + found.end(), at + len(words), "", at, at, len(words))
    return Block(TEXT, words.replace("\n", DROP), at, at + len(words), "", at, at, len(words))


def _trimmed(cell: list[Block]) -> list[Block]:
    while cell and cell[0].kind == BLANK:
        del cell[0]
    while cell and cell[-1].kind == BLANK:
        cell.pop()
    return cell
