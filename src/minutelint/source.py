"""A document as read: its canonical text, and the way back from there to the file as found.

Every later stage works on the canonical text alone and names places in it by `Span`, half-open offsets in code points.
Only this module knows how such an offset becomes a line and a column of the file. A format that has no lines (.docx,
.pdf) is located in the canonical text itself, which `minutelint parse --output-format text` prints, and by page,
paragraph and table cell where it has them.

The canonical text is plain lines ended by `\\n`, with a few marks that every reader writes in the same way:

    # Heading           1 to 6 number signs: a heading the format itself marks as one
    ** Bold line        a line that is wholly bold or underlined; the marks stand only in front
    - bullet            any bullet sign; the spaces before it show the depth
    cell<TAB>cell       a table row, or columns typed with tabs

Emphasis inside a line, link targets, escapes, comments and pictures are left out.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace


class Span(Struct, frozen=True, order=True):
    """Half-open range `[start, end)` of code points in the canonical text."""

    start: int
    end: int

    def cover(self, other: Span) -> Span:
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class Location(Struct, frozen=True, order=True):
    """A place in the file as found. Lines and columns are 1-based and count code points; the end column is exclusive.

    Where the format has no lines, they are those of the canonical text; `page`, `paragraph` and `cell` (table, row,
    column) are 1-based and say where the words stand in the document, as far as it tells.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    page: int | None = None
    paragraph: int | None = None
    cell: tuple[int, int, int] | None = None


class Comment(Struct, frozen=True):
    """A comment that the reader left out of the canonical text (HTML comment), or a directive line; `at` is its place."""

    text: str
    at: Location


class Field(Struct, frozen=True):
    """A value of the front matter and where it stands. `value` is a str, int, float, bool, list, dict, date or None.

    `entries`: where each entry of a list stands, where that can be told.
    """

    value: Any
    at: Location
    entries: tuple[Location, ...] = ()


class Place(Struct, frozen=True):
    """Where the canonical text from offset `start` on stands in a document without lines.

    page, paragraph  1-based; paragraphs of the body are counted through, those in tables too
    cell             (table, row, column), each 1-based
    """

    start: int
    page: int | None = None
    paragraph: int | None = None
    cell: tuple[int, int, int] | None = None


class Remark(Struct, frozen=True):
    """Something that the file holds besides the words that a reader of the minutes sees.

    kind    "insertion" or "deletion" (a tracked change), "comment", "hidden-text", "page-without-text", or "markup"
            (HTML in plain text, of which the words alone were read)
    text    its words; "¶" where a change is one of paragraphs
    author  who made it, where the file says so
    span    where it stands, or the words that stand there
    signs   of markup: every sign of this name, as (its range in `Source.raw`, the character that it stands for in the
            canonical text, or an empty span where it stands for none)
    """

    kind: str
    text: str
    span: Span
    author: str | None = None
    signs: tuple[tuple[Span, Span], ...] = ()


class LineIndex:
    """Turns offsets of a text into 1-based lines and columns. LF, CRLF and CR each end a line."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        starts = [0]
        if "\r" in text:
            for i, char in enumerate(text):
                if char == "\n" or (char == "\r" and text[i + 1 : i + 2] != "\n"):
                    starts.append(i + 1)
        else:
            starts = list(accumulate([len(line) + 1 for line in text.split("\n")], initial=0))[:-1]
        self._starts = starts
        self._text = text

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, offset: int) -> tuple[int, int]:
        """Return (line, column) of an offset, both 1-based."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int = 1) -> int:
        """Return the offset of a 1-based line and column."""
        return self._starts[line - 1] + column - 1

    def line(self, number: int) -> str:
        """Return the text of a 1-based line, without its end; empty when there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")


class SourceMap:
    """Maps canonical offsets to offsets of the raw text.

    Kept as runs: canonical text from `canon[i]` on was copied from raw offset `raw[i]` on, one to one, until the next run.
    `ends[i]` is the raw offset just after the run, so that characters put in by the reader map to the place where they
    were put in.
    """

    __slots__ = ("canon", "ends", "raw")

    def __init__(self, canon: Sequence[int], raw: Sequence[int], ends: Sequence[int]) -> None:
        self.canon, self.raw, self.ends = canon, raw, ends

    def to_raw(self, offset: int) -> int:
        """Return the raw offset of the character at a canonical offset."""
        i = bisect_right(self.canon, offset) - 1
        if i < 0:
            return 0
        return min(self.raw[i] + offset - self.canon[i], self.ends[i])

    def to_raw_end(self, offset: int) -> int:
        """Return the raw offset just after the character in front of a canonical offset."""
        i = bisect_right(self.canon, offset - 1) - 1
        if i < 0:
            return 0
        return min(self.raw[i] + offset - self.canon[i], self.ends[i])

    def part(self, start: int, end: int) -> SourceMap:
        """Return the map of the canonical text from one offset up to another, as if it began there."""
        first = max(0, bisect_right(self.canon, start) - 1)
        last = max(first + 1, bisect_left(self.canon, end))
        canon = [max(0, at - start) for at in self.canon[first:last]]
        raw = list(self.raw[first:last])
        if canon and self.canon[first] < start:
            raw[0] = min(raw[0] + start - self.canon[first], self.ends[first])
        return SourceMap(canon, raw, self.ends[first:last])


class Source(Struct, frozen=True, dict=True, weakref=True):
    """One document, read.

    path      as given by the user, `-` for standard input
    format    "text", "markdown", "html", "rst", "org", "docx" or "pdf"
    raw       the decoded file, line ends as found, without a byte order mark; the canonical text where a format has no lines
    text      the canonical text (see the module)
    map       the way from `text` to `raw`
    encoding  the one used; `assumed` is true when nothing in the file says so (Windows-1252)
    meta      front matter by key, lower-case; empty when there is none
    comments  what suppressions are read from
    sha256    of the bytes of the file, hexadecimal
    places    pages, paragraphs and cells by offset, for a format without lines
    remarks   what the file holds besides
    margins   the words at the head and the foot of the pages, which are no part of the text
    """

    path: str
    format: str
    raw: str
    text: str
    map: SourceMap
    encoding: str = "utf-8"
    assumed: bool = False
    meta: Mapping[str, Field] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
    sha256: str = ""
    places: tuple[Place, ...] = ()
    remarks: tuple[Remark, ...] = ()
    margins: str = ""

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the raw text."""
        return LineIndex(self.raw)

    def locate(self, span: Span) -> Location:
        """Return where a span of the canonical text stands in the file as found."""
        start = self.map.to_raw(span.start)
        end = self.map.to_raw_end(span.end) if span.end > span.start else start
        line, column = self.lines.place(start)
        end_line, end_column = self.lines.place(max(end, start))
        if not self.places:
            return Location(line, column, end_line, end_column)
        place = self.places[max(0, bisect_right(self.places, span.start, key=_start) - 1)]
        return Location(line, column, end_line, end_column, place.page, place.paragraph, place.cell)

    def part(self, start: int, end: int) -> Source:
        """Return the document from one offset of the canonical text up to another, as one of its own.

        Places still name the file. The front matter is that of the part with which the file begins.
        """
        first, last = self.lines.place(self.map.to_raw(start))[0], self.lines.place(self.map.to_raw_end(end))[0]
        return replace(
            self,
            text=self.text[start:end],
            map=self.map.part(start, end),
            meta=self.meta if not start else {},
            comments=tuple(
                one for one in self.comments if first <= one.at.line <= last or (not start and one.at.line < first)
            ),
            places=tuple(_shifted(self.places, start, end)),
            remarks=tuple(
                replace(
                    one,
                    span=Span(one.span.start - start, one.span.end - start),
                    signs=tuple(
                        (found, Span(read.start - start, read.end - start))
                        for found, read in one.signs
                        if start <= read.start < end
                    ),
                )
                for one in self.remarks
                if start <= one.span.start < end
            ),
        )

    def slice(self, span: Span) -> str:
        """Return the words of a span."""
        return self.text[span.start : span.end]


def _shifted(places: Sequence[Place], start: int, end: int) -> Iterator[Place]:
    """Yield the places of a part of the text, the first of them at its beginning."""
    first = max(0, bisect_right(places, start, key=_start) - 1)
    for place in places[first:]:
        if place.start >= end:
            break
        yield replace(place, start=max(0, place.start - start))


def _start(place: Place) -> int:
    return place.start


def digest(data: bytes) -> str:
    """Return the SHA-256 of the bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()
