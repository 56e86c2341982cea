"""The column beside the text of a page that says, next to a paragraph, who is to see to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from minutelint.readers.pdf.flow import lines_of_rows
from minutelint.readers.pdf.lines import Row, Run
from minutelint.readers.pdf.paragraphs import Column, Paragraph, paragraphs

_LEFTMOST = 0.6
"""The column begins in the right part of the page's text."""

_WIDEST = 0.25
_NEAR = 20.0
_FEWEST = 3
_MOST_CROSSING = 0.1
_PROSE = 5


def edge(rows: Sequence[Row]) -> float | None:
    """Return where such a column begins, in points from the left; None where there is none."""
    if not rows:
        return None
    left = min(row[0].x0 for row in rows)
    width = max(max(row[-1].x1 for row in rows) - left, 1.0)
    starts = sorted(
        row[-1].x0
        for row in rows
        if row[-1].x0 > left + _LEFTMOST * width and row[-1].x1 - row[-1].x0 < _WIDEST * width
    )
    best: tuple[int, float] | None = None
    for index, start in enumerate(starts):
        count = bisect_right(starts, start + _NEAR) - index
        if count >= _FEWEST and (best is None or count > best[0]):
            best = count, start
    if best is None:
        return None
    at = best[1] - 2.0
    crossing = prose = 0
    for row in rows:
        rest = [run for run in row if run.x0 < at]
        if rest and rest[-1].x1 > at:
            crossing += 1
        prose += any(run.text.count(" ") >= _PROSE and run.x1 <= at for run in rest)
    return at if crossing <= _MOST_CROSSING * len(rows) and prose >= best[0] else None


def parted(rows: Sequence[Row], at: float) -> tuple[list[Row], list[Row]]:
    """Return the rows without the column that begins at `at`, and the rows of that column."""
    text: list[Row] = []
    column: list[Row] = []
    for row in rows:
        left = [run for run in row if run.x0 < at]
        right = row[len(left) :]
        if left and left[-1].x1 > at:
            left, right = row, []
        if left:
            text.append(left)
        if right:
            column.append(right)
    return text, column


def entries(column: Sequence[Row], right: float | None = None) -> list[Paragraph]:
    """Return what stands in a column, each entry by itself."""
    runs: list[Run] = [row[-1] for row in column]
    return paragraphs(
        lines_of_rows(column), Column(max((run.x1 for run in runs), default=0.0) if right is None else right)
    )


def attach(found: Sequence[Paragraph], column: Sequence[Paragraph]) -> list[Paragraph]:
    """Put each entry of a column beside the paragraph that it stands next to; return those next to none."""
    left: list[Paragraph] = []
    by_page: dict[int, list[tuple[float, float, Paragraph]]] = {}
    for paragraph in found:
        for line in paragraph.lines:
            by_page.setdefault(line.first.page, []).append((line.first.y0, line.first.y1, paragraph))
    for entry in column:
        run = entry.lines[0].first
        near = min(
            by_page.get(run.page, ()),
            key=lambda place: max(place[0] - run.middle, run.middle - place[1], 0.0),
            default=None,
        )
        if near is None or max(near[0] - run.middle, run.middle - near[1]) > run.height:
            left.append(entry)
        else:
            near[2].beside.append(entry.words)
    return left
