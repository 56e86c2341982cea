"""Lines of the canonical text as they are written: words, what stands in front of them, and whether they are bold."""

from __future__ import annotations

import re

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.readers import tags
from minutelint.readers.bold import Boldness
from minutelint.readers.strand import Strand
from minutelint.readers.weaver import LABEL, NUMBERED

_PIECES = compiled(
    r"[^\s&\0]++(?: [^\s&\0]++)*+|[\s\0]++|&(?:#\d{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)?"
)
_PRE_PIECES = compiled(r"[^\n&\0]++|\n|\0++|&(?:#\d{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)?")
_GLYPHS = "•▪■●○◦‣▸➢►❖·§o\uf0a7\uf0b7\uf0d8"
_LABEL_ENDS = frozenset(":.;,!?")
_SHORT = 60
_LETTERS = "o§"
_WIDE = 4
"""So many spaces that do not collapse part two columns."""


class Line(Struct, eq=False):
    """A line without its end, which is put in at raw offset `end`.

    mark   what stands in front: number signs, a bullet, a number, the sign of a bold line; `lead` spaces before it
    gap    a blank line stands before it
    kind   "text", "heading", "list" or "row"
    """

    strand: Strand
    mark: str
    lead: int
    end: int
    gap: bool
    kind: str

    def write(self, out: Strand) -> None:
        """Add the line to a text."""
        if self.gap and out.length:
            out.put("\n", self.strand.place)
        out.put(" " * self.lead + self.mark, self.strand.place)
        out.extend(self.strand)
        out.put("\n", self.end)


class Lines:
    """Lines that grow. `mark` and `lead` are those of the next line that has words."""

    def __init__(self) -> None:
        self.done: list[Line] = []
        self.gap = False
        self.mark, self.kind, self.lead = "", "text", 0
        self.rest_lead = 0
        self._levels: dict[str, int] = {}
        self.begin()

    def begin(self) -> None:
        """Begin a line without words."""
        self.strand = Strand()
        self.type = Boldness()
        self.space = -1
        self.wide = 0
        self.put_space = False
        self.row = False
        self.glyph = ""
        self.last = ""

    # -- lines

    def finish(self, end: int) -> None:
        """End the line, if there are words in it."""
        self.strand.trim()
        if self.strand.length:
            mark, kind, lead = self.mark, self.kind, self.lead
            if self.glyph and not mark:
                level = self._levels.setdefault(self.glyph, len(self._levels))
                mark, kind, lead = "- ", "list", lead + 2 * min(level, 3)
            elif kind == "text":
                self._levels = {}
                if self.row:
                    kind = "row"
                elif self.type.is_whole():
                    mark, lead = "** ", 0
            self.done.append(Line(self.strand, mark, lead, end, self.gap, kind))
            self.gap = False
            if self.kind == "list":
                self.mark, self.kind, self.lead = "", "text", self.rest_lead
        self.begin()

    def line_break(self, at: int) -> None:
        """End the line; where there is none, leave one blank."""
        if self.strand.length:
            self.finish(at)
        else:
            self.gap = True

    # -- words

    def say(self, work: str, start: int, end: int, bold: bool) -> None:
        """Add the words of a text, white space collapsed as in a browser."""
        for match in _PIECES.finditer(work, start, end):
            sign = match[0]
            if sign[0] == "&":
                self.entity(sign, match.start(), bold)
            elif sign.isspace() or sign[0] == "\0" or not sign.strip("\0 \t\n"):
                if sign.strip("\0"):
                    self.blank(match.start() + len(sign) - len(sign.lstrip("\0")))
            else:
                self.words(sign, match.start(), bold)

    def say_exactly(self, work: str, start: int, end: int, bold: bool) -> None:
        """Add the words of a text whose white space counts."""
        for match in _PRE_PIECES.finditer(work, start, end):
            sign = match[0]
            if sign == "\n":
                self.line_break(match.start())
            elif sign[0] == "&":
                self.entity(sign, match.start(), bold)
            elif sign[0] != "\0":
                self.words(sign, match.start(), bold)

    def blank(self, at: int, *, put: bool = False) -> None:
        """Note white space at raw offset `at`."""
        if self.space < 0:
            self.space, self.put_space = at, put
        self.wide += put

    def tab(self, at: int) -> None:
        """Note white space that is wide."""
        self.blank(at, put=True)
        self.wide = _WIDE

    def entity(self, sign: str, at: int, bold: bool) -> None:
        """Add what an entity stands for; what is none is text."""
        meant = meaning(sign)
        if meant is None:
            self.words(sign, at, bold)
        elif meant == " ":
            self.blank(at, put=True)
        elif meant:
            self.before(meant, at, bold)
            self.strand.put(meant, at)
            self.type.note(meant, bold=bold)

    def put(self, words: str, at: int, bold: bool) -> None:
        """Add words that stand nowhere in the file."""
        self.before(words, at, bold)
        self.strand.put(words, at)
        self.type.note(words, bold=bold)

    def words(self, words: str, at: int, bold: bool) -> None:
        """Add words that stand at a raw offset."""
        if not self.strand.length and self.mark in ("", "- ") and not self.glyph and _is_bulleted(words):
            self.glyph = words[0]
            bare = words[1:].lstrip(" ")
            at += len(words) - len(bare)
            words = bare
            if not words:
                return
        self.before(words, at, bold)
        self.strand.copy(words, at)
        self.type.note(words, bold=bold)
        self.last = words[-1]

    def before(self, words: str, at: int, bold: bool) -> None:
        """Write the space that stands before words, or end the line before them."""
        if not self.strand.length:
            self.space, self.wide = -1, 0
            return
        if self.space < 0:
            return
        if not bold and self.ends_heading(words):
            self.finish(at)
            return
        if self.wide >= _WIDE and self.kind == "text" and not self.glyph and not self.is_label():
            self.strand.put("\t", self.space)
            self.row = True
        elif self.put_space:
            self.strand.put(" ", self.space)
        else:
            self.strand.copy(" ", self.space)
        self.type.note(" ", bold=bold)
        self.space, self.wide = -1, 0

    def is_label(self) -> bool:
        """Return whether the line so far is a number or ends as a label or a sentence does."""
        if self.last in _LABEL_ENDS:
            return True
        return self.strand.length <= _SHORT and re.match(LABEL, str(self.strand)) is not None

    def ends_heading(self, words: str) -> bool:
        """Return whether bold type has ended that is a number and a title, with the text behind it on the line."""
        if self.kind != "text" or self.glyph or self.row or not self.type.is_all() or words[0] in "(:":
            return False
        return re.match(NUMBERED, str(self.strand)) is not None


def _is_bulleted(words: str) -> bool:
    """Return whether words begin with a bullet sign; letters that stand for one stand alone."""
    return words[0] in _GLYPHS and (len(words) == 1 or (words[1] == " " and words[0] not in _LETTERS))


def meaning(sign: str) -> str | None:
    """Return what an entity stands for, as `tags.character`, also where its semicolon is missing as browsers allow."""
    if sign.endswith(";") or sign == "&":
        return tags.character(sign) if len(sign) > 2 else None
    if sign[1:2] == "#":
        return tags.character(sign + ";")
    from html.entities import html5

    return tags.character(sign + ";") if sign[1:] in html5 else None
