"""Writes paragraphs and tables as canonical text, and notes on which page each line stands."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.readers.canonical import Canonical
from minutelint.readers.pdf import tables
from minutelint.readers.pdf.headings import Headings
from minutelint.readers.pdf.page import Table
from minutelint.readers.pdf.paragraphs import Paragraph
from minutelint.source import Place, Remark, Span

WITHOUT_TEXT = "page-without-text"
"""The kind of remark that a page without words gets."""

_STEP = 0.6


class Writer:
    """Writes the canonical text."""

    def __init__(self, headings: Headings) -> None:
        self.headings = headings
        self.parts: list[str] = []
        self.size = 0
        self.places: list[Place] = []
        self.remarks: list[Remark] = []
        self.tables = 0
        self.levels: list[float] = []

    def canonical(self) -> Canonical:
        """Return what has been written."""
        return Canonical("".join(self.parts), places=tuple(self.places), remarks=tuple(self.remarks))

    def empty(self, page: int) -> None:
        """Note a page without words; an empty line stands for it."""
        self.places.append(Place(self.size, page))
        self.remarks.append(Remark(WITHOUT_TEXT, "", Span(self.size, self.size)))
        self._put("\n")

    def paragraphs(self, found: Sequence[Paragraph]) -> None:
        """Write the paragraphs of a column."""
        for paragraph in found:
            if paragraph.gap:
                self._put("\n")
            self._paragraph(paragraph)

    def table(self, table: Table, soft: bool) -> None:
        """Write a ruled table; `soft` is as in `Column`."""
        self.tables += 1
        self._blank()
        levels, self.levels = self.levels, []
        for found, (row, *columns) in tables.read(table, soft):
            if len(found) == 1:
                self._paragraph(found[0], (self.tables, row, columns[0]))
                continue
            self._row(found, row, columns, table.page)
        self.levels = levels
        self._blank()

    def _row(self, found: Sequence[Paragraph], row: int, columns: Sequence[int], page: int) -> None:
        while found and not found[-1].words:
            found = found[:-1]
        for index, (paragraph, column) in enumerate(zip(found, columns, strict=False)):
            if index:
                self._put("\t")
            if paragraph.lines:
                page = paragraph.page
            self.places.append(Place(self.size, page, cell=(self.tables, row, column)))
            self._put("\t".join([paragraph.words.replace("\t", " "), *paragraph.beside]))
        self._put("\n")

    def _paragraph(self, paragraph: Paragraph, cell: tuple[int, int, int] | None = None) -> None:
        self.places.append(Place(self.size, paragraph.page, cell=cell))
        row = len(paragraph.cells) > 1 or (paragraph.beside and not paragraph.mark)
        front = ""
        if paragraph.mark:
            front = "  " * self._depth(paragraph.lines[0].x0)
        if paragraph.mark != "- " and not row:
            front += self._emphasis(paragraph)
        beside = "\t" + ", ".join(paragraph.beside) if paragraph.beside else ""
        self._put(front + paragraph.words + beside + "\n")

    def _emphasis(self, paragraph: Paragraph) -> str:
        if level := self.headings.level(paragraph):
            return "#" * level + " "
        return "** " if self.headings.marked and paragraph.bold else ""

    def _depth(self, x: float) -> int:
        """Return how deep a mark at `x` stands below the marks before it."""
        near = _STEP * self.headings.usual
        while self.levels and x < self.levels[-1] - near:
            self.levels.pop()
        if not self.levels or x > self.levels[-1] + near:
            self.levels.append(x)
        return len(self.levels) - 1

    def _blank(self) -> None:
        if not "".join(["\n\n", *self.parts[-2:]]).endswith("\n\n"):
            self._put("\n")

    def _put(self, words: str) -> None:
        self.parts.append(words)
        self.size += len(words)
