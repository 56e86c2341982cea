"""A document's text as lines, the words at fault marked in them.

A text format is shown as its file has it. A web page is shown as it was read, each line with the number of the line of
the file where its words stand; so are the lines of a format that has none (`Source.raw` is its canonical text already).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from minutelint.compiled import compiled
from minutelint.reports.governance.book import Note, worst
from minutelint.source import LineIndex, Location, Source, SourceMap

LINES, ROOM = 1_500, 150_000
"""A document of more lines or code points than this is shown around its findings alone."""

HEAD, AROUND = 30, 3
"""Lines of a longer document that are shown: so many at its beginning, and so many before and behind each place."""

LONGEST = 3_000
"""Code points of a run of words that are shown without a gap."""

MARKUP = "html"
"""The format whose file is not what people read."""

_FORMS = {"#": "heading", "*": "bold"}
_SET = compiled(r"(#{1,6}|\*\*) ")
"""What a reader puts in front of a line that is a heading, or bold, in a format that has no such marks itself."""


Mark = tuple[int, int, Note]
"""Where a finding begins and ends in the text (offsets), and the finding."""


class Piece(Struct, frozen=True):
    """Words of a line that the same findings mark; those without `notes` are marked by none.

    anchors  names of the findings that begin here
    cut      how many code points are left out behind the words
    """

    text: str
    notes: tuple[Note, ...] = ()
    anchors: tuple[str, ...] = ()
    cut: int = 0

    @property
    def severity(self) -> str | None:
        """The gravest of its findings."""
        return worst(self.notes)


class Row(Struct, frozen=True):
    """One line.

    number   of the line in the file; `again` where that of the row above is the same
    form     "heading" or "bold", where the document's format sets the line so
    notes    the findings that begin in it
    anchors  names of places that are linked to
    """

    number: int
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]
    anchors: tuple[str, ...]
    again: bool = False
    form: str = ""


class Gap(Struct, frozen=True):
    """Lines that are left out; `count` of them, the numbers of the first and the last."""

    count: int
    first: int
    last: int


class Sheet:
    """The text of one document, with the places of findings and of links in it."""

    def __init__(self, source: Source, notes: Sequence[Note], linked: Iterable[tuple[str, Location]]) -> None:
        """`linked` are names of places, and the places."""
        self._source = source
        self._back = _Back(source.map) if source.format == MARKUP else None
        self.text = source.text if self._back else source.raw
        self._marked = self._back is not None or bool(source.places)
        self._lines = LineIndex(self.text) if self._back else source.lines
        self._marks = sorted(((*self.span(note.location), note) for note in notes), key=lambda one: one[:2])
        self._anchors: dict[int, list[str]] = defaultdict(list)
        for name, place in linked:
            names = self._anchors[self._lines.place(self.span(place)[0])[0]]
            if name not in names:
                names.append(name)

    def span(self, at: Location) -> tuple[int, int]:
        """Return the offsets in `text` that a place of the file has; both within the text."""
        lines = self._source.lines
        raw = [
            min(lines.offset(min(line, len(lines)), column), len(self._source.raw))
            for line, column in ((at.line, at.column), (at.end_line, at.end_column))
        ]
        start, end = (self._back.start(raw[0]), self._back.end(raw[1])) if self._back else raw
        start = min(start, len(self.text))
        return start, max(start, min(end, len(self.text)))

    def rows(self, room: int) -> Iterator[Row | Gap]:
        """Yield the lines, or, where the text is longer than `room` (code points) or the bounds, those around findings."""
        whole = len(self.text) <= min(room, ROOM) and len(self._lines) <= LINES
        begins: dict[int, list[Mark]] = defaultdict(list)
        for mark in self._marks:
            begins[self._lines.place(mark[0])[0]].append(mark)
        wanted = None if whole else self._wanted(begins, HEAD if room > 0 else 0)
        running: list[Mark] = []
        first = above = 0  # of the lines left out; the number of the row above
        last = len(self._lines)
        if last > 1 and not self._lines.line(last) and last not in begins:
            last -= 1  # what is behind the last line end is no line
        for line in range(1, last + 1):
            here = begins.get(line, [])
            start = self._lines.offset(line)
            running = [one for one in running if one[1] > start]
            running += here
            if wanted is not None and line not in wanted:
                first = first or line
                continue
            if first:
                yield self._gap(first, line - 1)
                first = 0
            row = self._row(line, running, here)
            yield replace(row, again=row.number == above)
            above = row.number
        if first:
            yield self._gap(first, last)

    def _row(self, line: int, running: Sequence[Mark], here: Sequence[Mark]) -> Row:
        text, start = self._lines.line(line), self._lines.offset(line)
        put = _SET.match(text) if self._marked else None
        lead = put.end() if put else 0
        return Row(
            self._number(line),
            tuple(_pieces(text[lead:], start + lead, start, running)),
            tuple(one[2] for one in here),
            tuple(self._anchors.get(line, ())),
            form=_FORMS[text[0]] if put else "",
        )

    def _wanted(self, begins: Iterable[int], head: int) -> set[int]:
        wanted = set(range(1, head + 1))
        for line in (*begins, *self._anchors):
            wanted.update(range(line - AROUND, line + AROUND + 1))
        return wanted

    def _gap(self, first: int, last: int) -> Gap:
        return Gap(last - first + 1, self._number(first), self._number(last))

    def _number(self, line: int) -> int:
        """Return the number that a line has in the file."""
        if self._back is None:
            return line
        return self._source.lines.place(self._source.map.to_raw(self._lines.offset(line)))[0]


def _pieces(line: str, start: int, first: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Yield a line, cut wherever a mark begins or ends: no two pieces overlap.

    start  the offset at which `line` begins; what stands between it and `first`, where the line begins, is not shown
    """
    end = start + len(line)
    edges = {start, end}
    opened: dict[int, list[str]] = defaultdict(list)
    for left, right, note in marks:
        edges |= {min(max(left, start), end), max(min(right, end), start)}
        if first <= left:
            opened[min(max(left, start), end)].append(note.id)
    places = sorted(edges)
    for left, right in pairwise(places):
        over = tuple(note for begin, last, note in marks if begin < right and last > left)
        yield from _shortened(line[left - start : right - start], over, tuple(opened.pop(left, ())))
    for names in opened.values():  # at the very end of the line, or on an empty one
        yield Piece("", (), tuple(names))


def _shortened(text: str, notes: tuple[Note, ...], anchors: tuple[str, ...]) -> Iterator[Piece]:
    if len(text) <= LONGEST:
        yield Piece(text, notes, anchors)
        return
    third = LONGEST // 3
    yield Piece(text[: LONGEST - third], notes, anchors, len(text) - LONGEST)
    yield Piece(text[-third:], notes)


class _Back:
    """The way from offsets of the file to those of the canonical text."""

    def __init__(self, way: SourceMap) -> None:
        ends = [*way.canon[1:], None]
        self._runs = sorted(zip(way.raw, way.canon, ends, strict=True), key=lambda run: run[:2])
        self._starts = [run[0] for run in self._runs]

    def start(self, offset: int) -> int:
        """Return the canonical offset of the character at an offset of the file, or of the next one that is kept."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return 0
        raw, canon, end = self._runs[at]
        return canon + offset - raw if end is None else min(canon + offset - raw, end)

    def end(self, offset: int) -> int:
        """Return the canonical offset just behind the character in front of an offset of the file."""
        return self.start(offset - 1) + 1 if offset > 0 else 0
