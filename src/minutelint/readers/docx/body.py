"""Walks over a Word document from top to bottom: paragraphs and tables in their order, and what hangs on them."""

from __future__ import annotations

import re

from msgspec.structs import replace

from minutelint.readers.canonical import Canonical
from minutelint.readers.docx.inline import LOOKS, Inline, Walker
from minutelint.readers.docx.numbering import LEVELS, Number, Numbering
from minutelint.readers.docx.package import Element, Package, W, children
from minutelint.readers.docx.paragraphs import joined, lines_of, prefix
from minutelint.readers.docx.remarks import Remarks
from minutelint.readers.docx.styles import NO_LEVEL, Style, Styles
from minutelint.readers.docx.tables import DEEPEST, Tables
from minutelint.readers.strand import Strand
from minutelint.readers.weaver import Line
from minutelint.source import Place

_APART = 60
"""Space between two paragraphs, in twentieths of a point, from which they look as if a line were left blank."""

_CONTENTS = re.compile(r"(?i)toc (?:\d|heading)")
_LIST = "list "
"""How Word's own styles for lists begin; those of deeper levels end with a figure, and each has a list of its own."""


class Body:
    """Writes the canonical text of one document.

    out        what has been written
    typed      how long all words have been so far, as typed, numbers in front included
    page, paragraph, cell   where in the document the next words stand
    last       how the paragraph before looked, None where none stands before
    depth      how many tables, text boxes and the like are open
    """

    def __init__(self, package: Package) -> None:
        """Take an open package."""
        self._package = package
        styles = package.related("styles")
        self._styles = Styles(styles[0] if styles else None)
        numbering = package.related("numbering") if "numPr" in package.mentions(("numPr",)) else ()
        self._numbering = Numbering(numbering[0] if numbering else None, self._styles)
        self._walker = Walker(self._styles, package.mentions(LOOKS))
        self._remarks = Remarks()
        self.out = Strand()
        self.places: list[Place] = []
        self.typed = 0  # length of all words so far, as typed
        self.paragraph = 0
        self.page = 1
        self._tables = Tables(self)
        self.cell: tuple[int, int, int] | None = None
        self.last: Style | None = None
        self._going_on: Inline | None = None
        self._notes: list[tuple[bool, str]] = []
        self.depth = 0
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
        text, places = str(self.out), self.places
        if not pages:
            places = [Place(one.start, None, one.paragraph, one.cell) for one in places]
        remarks, comments = self._remarks.settle(text, self.out, self._package)
        return Canonical(text, comments=comments, places=tuple(places), remarks=remarks, margins=self._margins())

    def _has_title(self, document: Element) -> bool:
        """Return whether a paragraph has the style of a title, which stands above the first level of headings."""
        if not self._styles.has_title():
            return False
        used = {one.get(f"{W}val") for one in document.iter(f"{W}pStyle")}
        return any(self._styles.named(one).name == "Title" for one in used)

    # -- blocks

    def _blocks(self, parent: Element) -> None:
        """Write what stands in the body, a text box or a note."""
        if self.depth > DEEPEST:
            return
        self.depth += 1
        for child in children(parent):
            if child.tag == f"{W}p":
                self._write(child)
            elif child.tag == f"{W}tbl":
                self._tables.write(child)
        self.depth -= 1

    def _write(self, paragraph: Element) -> None:
        read = self.read_paragraph(paragraph)
        if read is None:
            return
        inline, style, number = read
        if self._apart(style):
            self.out.put("\n", self.typed)
        self.last = style
        self._mark_place(inline)
        heading = self._heading(style)
        lines = self.lines(inline, number)
        if heading is not None and lines:
            self.out.put(prefix(None, heading, bold=False), self.typed)
            self.out.extend(joined(lines))
            self.out.put("\n", self.typed)
        else:
            self._put(lines, number)
            if not lines:
                self.out.put("\n", self.typed)
        self.write_boxes(inline)

    def _put(self, lines: list[Line], number: Number | None) -> None:
        for index, line in enumerate(lines):
            front = prefix(number if not index else None, None, bold=line.bold)
            if line.bullet:
                front = ""
            elif index and number is not None and number.bullet:
                front = " " * (2 * number.nested + 2)
            self.out.put(front, line.strand.place)
            self.out.extend(line.strand)
            self.out.put("\n", self.typed)

    def read_paragraph(self, paragraph: Element) -> tuple[Inline, Style, Number | None] | None:
        """Return a paragraph's words, look and number; None for one that is not shown, or goes on in the next."""
        properties = paragraph.find(f"{W}pPr")
        style = self._styles.paragraph(properties)
        if _CONTENTS.fullmatch(style.name):
            return None
        if self._going_on is None:
            self.paragraph += 1
        inline = self._walker.read(paragraph, style, self._going_on)
        self._going_on = None
        if inline.joined:
            self._going_on = inline
            return None
        empty = not inline.pieces or not inline.text.strip()
        if empty and inline.hidden:
            self.lines(inline, None)
            return None
        return inline, style, None if empty else self._number(style)

    def _number(self, style: Style) -> Number | None:
        if style.number is None or style.number == "0":
            return None
        level = style.level
        if level is None:
            level = self._numbering.level_of(style.number, style.identity)
        number = self._numbering.next(style.number, level)
        family, _, depth = style.name.lower().rpartition(" ")
        deeper = number is not None and not level and family.startswith(_LIST) and depth.isdecimal()
        return replace(number, nested=min(int(depth), LEVELS) - 1) if number and deeper else number

    def lines(self, inline: Inline, number: Number | None) -> list[Line]:
        """Return the lines of a paragraph that was read, and remember what else it holds."""
        lead = len(number.text) + 1 if number is not None and number.text else 0
        self._remarks.add(inline, self.typed + lead)
        self._notes += inline.notes
        lines = lines_of(inline, number, self.typed) if inline.pieces else []
        self.typed += lead + inline.length + 1
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
        last = self.last
        if last is None or self.cell is not None:
            return False
        if style.contextual and last.contextual and style.identity == last.identity:
            return False
        return max(style.before or 0, last.after or 0) >= _APART

    def _mark_place(self, inline: Inline) -> None:
        page = self.page + inline.pages_before
        self.page += inline.pages
        self.places.append(Place(self.out.length, page, self.paragraph, self.cell))

    def write_boxes(self, inline: Inline) -> None:
        """Write the text boxes that hang on a paragraph."""
        cell, self.cell = self.cell, None
        for box in inline.boxes:
            self._blocks(box)
        self.cell = cell

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

    def _margins(self) -> str:
        """Return the words of the headers and footers: they are no part of the minutes, but may say what these are."""
        walker = Walker(self._styles)
        roots = [root for kind in ("header", "footer") for root in self._package.related(kind)]
        texts = [walker.read(paragraph, Style()).text.strip() for root in roots for paragraph in root.iter(f"{W}p")]
        return "\n".join(dict.fromkeys(text for text in texts if text))
