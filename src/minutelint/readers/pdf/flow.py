"""From the runs of a page's lines to lines of text: numbers and bullets joined to their words, columns parted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from minutelint.readers.pdf.lines import Row, Run
from minutelint.readers.pdf.marks import bullet, is_number, numbered

_FAR = 3.0
"""A gap so many times as wide as the line is high parts columns by itself; a smaller one where columns line up."""

_NEIGHBOURS = 8
_ALIGNED = 2.5


class Line(Struct):
    """A line of a page as it is read.

    cells   its words; more than one where columns stand side by side
    mark    "- " for a bullet, its number or letter, or empty; the first cell does not hold it
    x0      where its mark or its words begin, in points
    inner   where its words begin behind the mark; of several cells, where the last one begins
    runs    what it is made of
    main    the longest of them
    starts  where each cell begins, in points
    """

    cells: list[str]
    mark: str
    x0: float
    inner: float
    runs: list[Run]
    main: Run
    starts: list[float]
    bold: bool = False

    @property
    def first(self) -> Run:
        """Its first run."""
        return self.runs[0]

    @property
    def last(self) -> Run:
        """Its last run."""
        return self.runs[-1]

    @property
    def words(self) -> str:
        """Its words, without the mark."""
        return "\t".join(self.cells)


def lines_of_rows(rows: Sequence[Row]) -> list[Line]:
    """Return the lines of consecutive rows of one column."""
    aligned = _aligned(rows)
    found: list[Line] = []
    for row, columns in zip(rows, aligned, strict=True):
        found += _lines(row, columns)
    return found


def _lines(row: Row, columns: set[int]) -> list[Line]:
    """Return the line of a row; two, where a number stands before a number."""
    runs = list(row)
    found: list[Line] = []
    if len(runs) > 2 and is_number(runs[0].text) and is_number(runs[1].text):
        found.append(_line([runs.pop(0)], columns, ""))
    mark = ""
    if len(runs) > 1 and (is_number(runs[0].text) or bullet(runs[0].text) == len(runs[0].text)):
        mark = runs[0].text if is_number(runs[0].text) else "- "
        found.append(_line(runs[1:], columns, mark))
        found[-1].x0 = runs[0].x0
        found[-1].runs = runs
        return found
    return [*found, _line(runs, columns, "")]


def _line(runs: list[Run], columns: set[int], mark: str) -> Line:
    first = runs[0]
    text, inner = first.text, first.x0
    if not mark:
        size = bullet(text)
        if size and size < len(text):
            mark, text, inner = "- ", text[size:], first.second
        elif size := numbered(text):
            mark, text, inner = text[:size], text[size:].lstrip(), first.second
    labelled = text.endswith(":") and not any(run.text.endswith(":") for run in runs[1:])
    cells, starts = [text], [inner]
    for before, run in pairwise(runs):
        parted = run.x0 - before.x1 > _FAR * run.height or _key(run) in columns
        marked = len(cells) > 1 and cells[-1][-1] in ".)" and is_number(cells[-1])
        if parted and not marked and not (labelled and len(cells) == 1 and cells[0] == text):
            cells.append(run.text)
            starts.append(run.x0)
            inner = run.x0
        else:
            cells[-1] += " " + run.text
            inner = run.x0 if labelled and len(runs) == 2 else inner
    return Line(cells, mark, first.x0, inner, list(runs), longest(runs), starts, all(run.bold for run in runs))


def longest(runs: Sequence[Run]) -> Run:
    """Return the run of the most characters."""
    return runs[0] if len(runs) == 1 else max(runs, key=lambda run: len(run.text))


def _aligned(rows: Sequence[Row]) -> list[set[int]]:
    """Return, for each row, where runs behind the first begin that line up with some in rows near by."""
    starts = [{_key(run) for run in row} if len(row) > 1 else set() for row in rows]
    found: list[set[int]] = []
    for index, row in enumerate(rows):
        mine = {_key(run) for run in row[1:]}
        if not mine:
            found.append(mine)
            continue
        near = starts[max(0, index - _NEIGHBOURS) : index] + starts[index + 1 : index + _NEIGHBOURS + 1]
        others = set[int]().union(*near)
        found.append({key for key in mine if not others.isdisjoint((key - 1, key, key + 1))})
    return found


def _key(run: Run) -> int:
    return round(run.x0 / _ALIGNED)
