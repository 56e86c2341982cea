"""What stands on one page: lines of words and ruled tables, from above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct, field

from minutelint.readers.pdf.dots import bullets
from minutelint.readers.pdf.grid import Box, grids, joined
from minutelint.readers.pdf.lines import Row, Run, lines_of, runs_of, underlined
from minutelint.readers.pdf.strokes import Stroke, strokes_of
from minutelint.readers.pdf.word import Word
from minutelint.readers.pdf.words import is_bold, size_of, words_of

WIDE = 1.0
"""A gap wider than so many times the height of its line may part two columns."""

_BAND = 24.0
_FEW = 40
_FIRST = 500


class Cell(Struct):
    """A cell of a ruled table: where it stands and its lines."""

    box: Box
    rows: list[Row] = field(default_factory=list)


class Table(Struct):
    """A ruled table on one page: its rows of cells, from above; rows without a word are left out."""

    rows: list[list[Cell]]
    page: int

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.rows[0][0].box.y0


class Page(Struct):
    """A page, 1-based: lines outside tables, and tables, each from above. `pictured` if it shows more than words."""

    number: int
    rows: list[Row]
    tables: list[Table]
    pictured: bool = False


def page_of(page: Any, textpage: Any, number: int, count: int) -> Page:
    """Return what stands on a page of so many characters."""
    words, turn = words_of(textpage, count)
    if not words:
        return Page(number, [], [], pictured=_shows_something(page))
    strokes = strokes_of(page, turn)
    words += bullets(strokes.dots, words)
    maker = _Maker(textpage, number, joined(strokes.across))
    found = Page(number, [], [], pictured=len(words) < _FEW and _shows_picture(page))
    body = words
    for boxes in grids(strokes):
        inside, body = _sorted_in(body, boxes)
        rows: dict[int, list[Cell]] = {}
        for index, box in enumerate(boxes):
            rows.setdefault(box.row, []).append(Cell(box, maker.rows(inside.get(index, []))))
        kept = [cells for _, cells in sorted(rows.items()) if any(cell.rows for cell in cells)]
        if kept:
            found.tables.append(Table(kept, number))
    found.rows = maker.rows(body)
    found.tables.sort(key=lambda table: table.top)
    return found


def _shows_picture(page: Any) -> bool:
    return pdfium.FPDF_PAGEOBJ_IMAGE in _kinds(page)


def _shows_something(page: Any) -> bool:
    """Whether a page without words shows anything: a few spaces, left behind the last words, are a blank page."""
    return pdfium.FPDFPage_CountObjects(page) > _FEW or any(kind != pdfium.FPDF_PAGEOBJ_TEXT for kind in _kinds(page))


def _kinds(page: Any) -> Iterator[int]:
    """Yield what kinds of objects stand on a page."""
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _FIRST)):
        yield pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, index))


def _sorted_in(words: Sequence[Word], boxes: Sequence[Box]) -> tuple[dict[int, list[Word]], list[Word]]:
    """Return the words of each box, by its index, and those in none."""
    bands: dict[int, list[int]] = {}
    for index, box in enumerate(boxes):
        for band in range(int(box.y0 // _BAND), int(box.y1 // _BAND) + 1):
            bands.setdefault(band, []).append(index)
    inside: dict[int, list[Word]] = {}
    outside: list[Word] = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
        home = next((index for index in bands.get(int(y // _BAND), ()) if boxes[index].holds(x, y)), None)
        if home is None:
            outside.append(word)
        else:
            inside.setdefault(home, []).append(word)
    return inside, outside


class _Maker:
    """Makes the runs of a page while its text is open."""

    def __init__(self, textpage: Any, number: int, strokes: Sequence[Stroke]) -> None:
        self.textpage, self.number, self.strokes = textpage, number, strokes

    def rows(self, words: Sequence[Word]) -> list[Row]:
        return [runs_of(line, WIDE, self.run) for line in lines_of(words)]

    def run(self, words: Sequence[Word], text: str) -> Run:
        first, last = words[0], words[-1]
        longest = max(words, key=lambda word: len(word.text))
        opens = is_bold(self.textpage, first.at)
        ends = is_bold(self.textpage, last.at) if len(words) > 1 else opens
        run = Run(
            text,
            first.x0,
            longest.y0,
            last.x1,
            longest.y1,
            first.x1 - first.x0,
            words[1].x0 if len(words) > 1 else last.x1,
            longest.height,
            size_of(self.textpage, longest.at),
            bold=opens and ends and all(is_bold(self.textpage, word.at) for word in words[1:-1]),
            opens=opens,
            ends=ends,
            broken=last.broken,
            page=self.number,
        )
        if not run.bold and underlined(run, self.strokes):
            run.bold = run.opens = run.ends = True
        return run
