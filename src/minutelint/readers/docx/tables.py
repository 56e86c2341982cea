"""Writes the tables of a Word document: a row on a line, its cells parted by tabs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutelint.readers.docx.inline import Inline
from minutelint.readers.docx.package import Element, W, children, value
from minutelint.readers.docx.paragraphs import prefix
from minutelint.readers.strand import Strand
from minutelint.source import Place

if TYPE_CHECKING:
    from minutelint.readers.docx.body import Body

DEEPEST = 40
"""How deep tables may stand in tables, text boxes in text boxes; what is deeper is left out."""


class Tables:
    """Writes tables into a body."""

    def __init__(self, body: Body) -> None:
        """Take the body that reads the paragraphs in the cells."""
        self._body = body
        self._count = 0

    def write(self, table: Element) -> None:
        """Write a table, an empty line before and behind it; one inside a cell follows its row."""
        if self._body.depth > DEEPEST:
            return
        self._count += 1
        number, outer, last = self._count, self._body.cell, self._body.last
        self._body.last = None
        if outer is None and last is not None:
            self._body.out.put("\n", self._body.typed)
        for row, element in enumerate(_rows(table), 1):
            self._write_row(element, number, row)
        if outer is None:
            self._body.out.put("\n", self._body.typed)
        self._body.cell, self._body.last = outer, None

    def _write_row(self, row: Element, table: int, at: int) -> None:
        """Write the first lines of the cells with tabs between them, then what further lines they hold."""
        first: list[tuple[Place, Strand]] = []
        below: list[tuple[Place, str, Strand]] = []
        hanging: list[tuple[list[Element], list[Inline]]] = []
        column = 1
        for cell in _cells(row):
            properties = cell.find(f"{W}tcPr")
            self._body.cell = (table, at, column)
            column += _span(properties)
            tables: list[Element] = []
            boxes: list[Inline] = []
            lines = [] if _goes_on(properties) else list(self._cell_lines(cell, tables, boxes))
            hanging.append((tables, boxes))
            # A bullet in front of the only words of a cell is no list.
            if lines and (len(lines) == 1 or not lines[0][2]):
                place, words, _, _ = lines.pop(0)
            else:
                place, words = Place(0, self._body.page, self._body.paragraph, self._body.cell), Strand()
            first.append((place, words))
            below += [(place, front, words) for place, words, _, front in lines]
        self._put_row(first)
        for place, front, words in below:
            self._put_at(place)
            self._body.out.put(front, words.place)
            self._body.out.extend(words)
            self._body.out.put("\n", self._body.typed)
        for tables, boxes in hanging:
            for inline in boxes:
                self._body.write_boxes(inline)
            for one in tables:
                self._body.depth += 1
                self.write(one)
                self._body.depth -= 1
        self._body.cell = None

    def _cell_lines(
        self, cell: Element, tables: list[Element], boxes: list[Inline]
    ) -> Iterator[tuple[Place, Strand, bool, str]]:
        """Yield the lines of a cell: place, words, whether a bullet stands in front, and the marks in front.

        What cannot stand in a row is added to `tables` and `boxes`.
        """
        for child in children(cell):
            if child.tag == f"{W}tbl":
                tables.append(child)
            read = self._body.read_paragraph(child) if child.tag == f"{W}p" else None
            if read is None:
                continue
            inline, _, number = read
            if inline.boxes:
                boxes.append(inline)
            place = Place(0, self._body.page + inline.pages_before, self._body.paragraph, self._body.cell)
            self._body.page += inline.pages
            for index, line in enumerate(self._body.lines(inline, number)):
                own = number if not index else None
                bullet = line.bullet or (own is not None and own.bullet)
                yield place, line.strand, bullet, "" if line.bullet else prefix(own, None, bold=line.bold)

    def _put_row(self, first: list[tuple[Place, Strand]]) -> None:
        while first and not first[-1][1].length:
            first.pop()
        for index, (place, words) in enumerate(first):
            if index:
                self._body.out.put("\t", words.place if words.length else self._body.typed)
            self._put_at(place)
            self._body.out.extend(words)
        if first:
            self._body.out.put("\n", self._body.typed)

    def _put_at(self, place: Place) -> None:
        self._body.places.append(Place(self._body.out.length, place.page, place.paragraph, place.cell))


def _rows(table: Element) -> Iterator[Element]:
    """Yield the rows of a table without those that a tracked change deleted."""
    for row in children(table):
        if row.tag == f"{W}tr" and row.find(f"{W}trPr/{W}del") is None:
            yield row


def _cells(row: Element) -> Iterator[Element]:
    for cell in children(row):
        if cell.tag == f"{W}tc":
            yield cell


def _span(properties: Element | None) -> int:
    """Return how many columns a cell covers."""
    given = value(properties, "gridSpan")
    return min(max(1, int(given)), 64) if given and given.isdigit() else 1


def _goes_on(properties: Element | None) -> bool:
    """Return whether a cell only goes on with the one above it."""
    merged = None if properties is None else properties.find(f"{W}vMerge")
    return merged is not None and merged.get(f"{W}val", "continue") == "continue"
