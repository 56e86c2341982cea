"""Walks over a Word document from top to bottom: paragraphs and tables in their order, and what hangs on them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutelint.readers.canonical import Canonical
from minutelint.readers.docx.inline import LOOKS, Inline, Walker
from minutelint.readers.docx.numbering import Number, Numbering
from minutelint.readers.docx.package import Element, Package, W, children, value
from minutelint.readers.docx.paragraphs import joined, lines_of, prefix
from minutelint.readers.docx.remarks import Remarks
from minutelint.readers.docx.styles import NO_LEVEL, Style, Styles
from minutelint.readers.strand import Strand
from minutelint.readers.weaver import Line
from minutelint.source import Field, Location, Place

_APART = 60
"""Space between two paragraphs, in twentieths of a point, from which they look as if a line were left blank."""

_CONTENTS = re.compile(r"(?i)toc (?:\d|heading)")
_DEEPEST = 40  # tables in tables, text boxes in text boxes


class Body:
    """Writes the canonical text of one document."""

    def __init__(self, package: Package) -> None:
        """Take an open package."""
        self._package = package
        styles = package.related("styles")
        self._styles = Styles(styles[0] if styles else None)
        numbering = package.related("numbering") if "numPr" in package.mentions(("numPr",)) else ()
        self._numbering = Numbering(numbering[0] if numbering else None, self._styles)
        self._walker = Walker(self._styles, package.mentions(LOOKS))
        self._remarks = Remarks()
        self._out = Strand()
        self._places: list[Place] = []
        self._typed = 0  # length of all words so far, as typed
        self._paragraph = 0
        self._page = 1
        self._table = 0
        self._cell: tuple[int, int, int] | None = None
        self._last: Style | None = None
        self._going_on: Inline | None = None
        self._notes: list[tuple[bool, str]] = []
        self._depth = 0
        self._shift = 0

    def read(self) -> Canonical:
        """Return the canonical text. Raises ReadError for a document that is broken."""
        document = self._package.document()
        body = document.find(f"{W}body")
        pages = document.find(f".//{W}lastRenderedPageBreak") is not None
        self._shift = 1 if self._has_title(document) else 0
        if body is not None:
            self._blocks(body)
        self._footnotes()
        text, places = str(self._out), self._places
        if not pages:
            places = [Place(one.start, None, one.paragraph, one.cell) for one in places]
        remarks, comments = self._remarks.settle(text, self._out, self._package)
        return Canonical(text, meta=self._margins(), comments=comments, places=tuple(places), remarks=remarks)

    def _has_title(self, document: Element) -> bool:
        """Return whether a paragraph has the style of a title, which stands above the first level of headings."""
        if not self._styles.has_title():
            return False
        used = {one.get(f"{W}val") for one in document.iter(f"{W}pStyle")}
        return any(self._styles.named(one).name == "Title" for one in used)

    # -- blocks

    def _blocks(self, parent: Element) -> None:
        """Write what stands in the body, a text box or a note."""
        if self._depth > _DEEPEST:
            return
        self._depth += 1
        for child in children(parent):
            if child.tag == f"{W}p":
                self._write(child)
            elif child.tag == f"{W}tbl":
                self._write_table(child)
        self._depth -= 1

    def _write(self, paragraph: Element) -> None:
        read = self._read(paragraph)
        if read is None:
            return
        inline, style, number = read
        if self._apart(style):
            self._out.put("\n", self._typed)
        self._last = style
        self._mark_place(inline)
        heading = self._heading(style)
        lines = self._lines(inline, number)
        if heading is not None and lines:
            self._out.put(prefix(None, heading, bold=False), self._typed)
            self._out.extend(joined(lines))
            self._out.put("\n", self._typed)
        else:
            self._put(lines, number)
            if not lines:
                self._out.put("\n", self._typed)
        self._boxes(inline)

    def _put(self, lines: list[Line], number: Number | None) -> None:
        for index, line in enumerate(lines):
            front = prefix(number if not index else None, None, bold=line.bold)
            if line.bullet:
                front = ""
            elif index and number is not None and number.bullet:
                front = " " * (2 * number.nested + 2)
            self._out.put(front, line.strand.place)
            self._out.extend(line.strand)
            self._out.put("\n", self._typed)

    def _read(self, paragraph: Element) -> tuple[Inline, Style, Number | None] | None:
        """Return a paragraph's words, look and number; None for one that is not shown, or goes on in the next."""
        properties = paragraph.find(f"{W}pPr")
        style = self._styles.paragraph(properties)
        if _CONTENTS.fullmatch(style.name):
            return None
        if self._going_on is None:
            self._paragraph += 1
        inline = self._walker.read(paragraph, style, self._going_on)
        self._going_on = None
        if inline.joined:
            self._going_on = inline
            return None
        empty = not inline.pieces or not inline.text.strip()
        if empty and inline.hidden:
            self._lines(inline, None)
            return None
        return inline, style, None if empty else self._number(style)

    def _number(self, style: Style) -> Number | None:
        if style.number is None or style.number == "0":
            return None
        level = style.level
        if level is None:
            level = self._numbering.level_of(style.number, style.identity)
        return self._numbering.next(style.number, level)

    def _lines(self, inline: Inline, number: Number | None) -> list[Line]:
        lead = len(number.text) + 1 if number is not None and number.text else 0
        self._remarks.add(inline, self._typed + lead)
        self._notes += inline.notes
        lines = lines_of(inline, number, self._typed) if inline.pieces else []
        self._typed += lead + inline.length + 1
        return lines

    def _heading(self, style: Style) -> int | None:
        """Return the level of a heading, from 1; a title's is 1, and the first level below it 2."""
        if style.name == "Title":
            return 1
        if style.outline is None or style.outline >= NO_LEVEL:
            return None
        return style.outline + 1 + self._shift

    def _apart(self, style: Style) -> bool:
        """Return whether space stands in front of a paragraph."""
        last = self._last
        if last is None or self._cell is not None:
            return False
        if style.contextual and last.contextual and style.identity == last.identity:
            return False
        return max(style.before or 0, last.after or 0) >= _APART

    def _mark_place(self, inline: Inline) -> None:
        page = self._page + inline.pages_before
        self._page += inline.pages
        self._places.append(Place(self._out.length, page, self._paragraph, self._cell))

    def _boxes(self, inline: Inline) -> None:
        cell, self._cell = self._cell, None
        for box in inline.boxes:
            self._blocks(box)
        self._cell = cell

    # -- tables

    def _write_table(self, table: Element) -> None:
        if self._depth > _DEEPEST:
            return
        self._table += 1
        number, outer, last = self._table, self._cell, self._last
        self._last = None
        if outer is None and last is not None:
            self._out.put("\n", self._typed)
        for row, element in enumerate(_rows(table), 1):
            self._write_row(element, number, row)
        if outer is None:
            self._out.put("\n", self._typed)
        self._cell, self._last = outer, None

    def _write_row(self, row: Element, table: int, at: int) -> None:
        """Write the first lines of the cells with tabs between them, then what further lines they hold."""
        first: list[tuple[Place, Strand]] = []
        below: list[tuple[Place, str, Strand]] = []
        hanging: list[tuple[list[Element], list[Inline]]] = []
        column = 1
        for cell in _cells(row):
            properties = cell.find(f"{W}tcPr")
            self._cell = (table, at, column)
            column += _span(properties)
            tables: list[Element] = []
            boxes: list[Inline] = []
            lines = [] if _goes_on(properties) else list(self._cell_lines(cell, tables, boxes))
            hanging.append((tables, boxes))
            # A bullet in front of the only words of a cell is no list.
            if lines and (len(lines) == 1 or not lines[0][2]):
                place, words, _, _ = lines.pop(0)
            else:
                place, words = Place(0, self._page, self._paragraph, self._cell), Strand()
            first.append((place, words))
            below += [(place, front, words) for place, words, _, front in lines]
        self._put_row(first)
        for place, front, words in below:
            self._put_at(place)
            self._out.put(front, words.place)
            self._out.extend(words)
            self._out.put("\n", self._typed)
        for tables, boxes in hanging:
            for inline in boxes:
                self._boxes(inline)
            for one in tables:
                self._depth += 1
                self._write_table(one)
                self._depth -= 1
        self._cell = None

    def _cell_lines(
        self, cell: Element, tables: list[Element], boxes: list[Inline]
    ) -> Iterator[tuple[Place, Strand, bool, str]]:
        """Yield the lines of a cell: place, words, whether a bullet stands in front, and the marks in front.

        What cannot stand in a row is added to `tables` and `boxes`.
        """
        for child in children(cell):
            if child.tag == f"{W}tbl":
                tables.append(child)
            read = self._read(child) if child.tag == f"{W}p" else None
            if read is None:
                continue
            inline, _, number = read
            if inline.boxes:
                boxes.append(inline)
            place = Place(0, self._page + inline.pages_before, self._paragraph, self._cell)
            self._page += inline.pages
            for index, line in enumerate(self._lines(inline, number)):
                own = number if not index else None
                bullet = line.bullet or (own is not None and own.bullet)
                yield place, line.strand, bullet, "" if line.bullet else prefix(own, None, bold=line.bold)

    def _put_row(self, first: list[tuple[Place, Strand]]) -> None:
        while first and not first[-1][1].length:
            first.pop()
        for index, (place, words) in enumerate(first):
            if index:
                self._out.put("\t", words.place if words.length else self._typed)
            self._put_at(place)
            self._out.extend(words)
        if first:
            self._out.put("\n", self._typed)

    def _put_at(self, place: Place) -> None:
        self._places.append(Place(self._out.length, place.page, place.paragraph, place.cell))

    # -- what stands apart

    def _footnotes(self) -> None:
        """Write the notes that the text refers to, in the order of their numbers, behind it."""
        if not self._notes:
            return
        notes = {
            (kind, one.get(f"{W}id", "")): one
            for kind, part in ((True, "footnotes"), (False, "endnotes"))
            for root in self._package.related(part)
            for one in root
        }
        asked, self._notes = self._notes, []
        for note in dict.fromkeys(asked):
            if note in notes:
                self._blocks(notes[note])

    def _margins(self) -> dict[str, Field]:
        """Return the words of the headers and footers: they are no part of the minutes, but may say what these are."""
        found = {}
        for kind in ("header", "footer"):
            texts = []
            for root in self._package.related(kind):
                walker = Walker(self._styles)
                texts += [walker.read(paragraph, Style()).text.strip() for paragraph in root.iter(f"{W}p")]
            words = "\n".join(dict.fromkeys(text for text in texts if text))
            if words:
                found[kind] = Field(words, Location(1, 1, 1, 1))
        return found


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
