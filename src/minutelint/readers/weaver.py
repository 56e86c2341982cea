"""Writes the canonical lines of one paragraph or one table cell."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from minutelint.readers import tags
from minutelint.readers.bold import Boldness
from minutelint.readers.runin import can_start, lists
from minutelint.readers.strand import Strand
from minutelint.readers.tokens import Token

_LONG = 200
_DEEPEST = 12
NUMBERED = r"\(?\d{1,3}(?:\.\d{1,2}){0,2}[.):]?\s+[^\W\d]"
LABEL = r"[(\[]?[\w./-]{0,8}\d[\w./-]{0,8}[)\].:]*$|[(\[]?(?:[A-Za-z]|[ivxlIVXL]{1,5})[)\].:]+$|\[[^\[\]]{1,12}\]$"
_MARKS = "*_`\\ \t\0"
_SENTENCE_END = frozenset(".!?;,")


class Line(Struct, eq=False):
    """A canonical line without its end, which stands at raw offset `end` if `real` and else is put in there.

    `lead` is the white space in front, which a bold line does without.
    """

    lead: Strand | None
    strand: Strand
    end: int
    real: bool
    bold: bool
    bullet: bool


class Weaver:
    """Walks over the tokens of a text and writes lines.

    text    the levelled text, which begins at raw offset `base`
    indent  the columns in front of its first line, under which its bullets stand
    glyph   the bullet sign that the text itself stands behind, if any
    depth   how many HTML lists are open; carried on from line to line
    """

    def __init__(self, text: str, base: int, *, indent: int = 0, glyph: str = "", depth: int = 0) -> None:
        self.text, self.base, self.indent, self.depth = text, base, indent, depth
        self.lines: list[Line] = []
        self._inner = 1 if glyph else 0
        self._levels = {glyph: 0} if glyph else {}
        self._glyph_sign = glyph
        self._splits: set[int] = set()
        self._line = 0
        self._cells = 0
        self._bold = 0
        self._spans: list[int] = []  # of those that are open, by how much each makes its words bolder
        self._begin()
        self._fresh = False
        self._line_end(0)

    def weave(self, tokens: list[Token], *, cell: bool = False) -> list[Line]:
        """Return the lines. `cell`: an empty first cell stands in front."""
        write: dict[str, Callable[[Token], None]] = {
            "tag": self._tag, "gap": self._gap, "glyph": self._glyph, "line": self._newline,
            "entity": self._entity, "mark": self._mark,
        }  # fmt: skip
        self._splits = lists(self.text, tokens, self._glyph_sign)
        if cell:
            self._strand.put("\t", self.base)
            self._fresh = True
        cursor = 0
        for token in tokens:
            if token.start < cursor:
                continue
            if token.start > cursor:
                self._say(cursor, token.start)
            cursor = token.end
            handler = write.get(token.kind)
            if handler:
                handler(token)
            elif token.kind == "escape":
                self._say(token.start + 1, token.end)
            elif token.kind in ("auto", "raised"):
                self._say(token.start + 1, token.end - 1)
            elif token.kind in ("open", "close"):
                self._say(token.start, token.end)
        self._say(cursor, len(self.text))
        self._finish(self.base + len(self.text), real=False)
        return self.lines

    # -- lines

    def _begin(self) -> None:
        self._strand = Strand()
        self._lead: Strand | None = None
        self._fresh = True  # nothing since the line, the cell or the bullet began
        self._content = False  # the line has words
        self._bullet = self._heading = self._row = False
        self._type = Boldness()
        self._closed = False  # bold type has ended in the line
        self._labels = True  # all that stands in front are numbers and labels
        self._segment = -1

    def _finish(self, end: int, *, real: bool) -> None:
        if self._content:
            self._strand.trim()
            self.lines.append(Line(self._lead, self._strand, end, real, self._is_bold(), self._bullet))
        self._begin()

    def _is_bold(self) -> bool:
        if not self._type.strong or self._bullet or self._heading or self._row:
            return False
        if self._type.rest[:1] == "-" and str(self._strand).startswith("- "):
            return False
        return self._type.is_whole()

    def _break(self, token: Token) -> None:
        if not self._content:
            self._lead, self._fresh = None, True
        elif not self._fresh:
            self._finish(self.base + token.start, real=False)

    def _newline(self, token: Token) -> None:
        self._finish(self.base + token.start, real=True)
        self._fresh = False
        self._levels = {}
        if self.text[token.end : token.end + 1] != "<":
            self.depth = 0
        self._line_end(token.end)

    def _line_end(self, start: int) -> None:
        end = self.text.find("\n", start)
        self._long = (end if end >= 0 else len(self.text)) - start > _LONG
        self._from = self._line = start

    # -- words

    def _say(self, start: int, end: int) -> None:
        words = self.text[start:end]
        if not self._content or self._fresh:
            bare = words.lstrip(" ")
            if bare != words and not self._fresh:
                self._lead = self._lead or Strand()
                self._lead.copy(words[: len(words) - len(bare)], self.base + start)
            start += len(words) - len(bare)
            words = bare
        if not words:
            return
        if self._fresh and self.lines and self._inner and not self._strand.length:
            self._lead = Strand()
            self._lead.put(" " * (self.indent + 2), self.base + start)
        self._strand.copy(words, self.base + start)
        self._note(words)

    def _note(self, words: str) -> None:
        """Remember that words were written, and whether they were bold."""
        self._fresh = False
        self._type.note(words, bold=self._bold > 0)
        self._content = self._content or not words.isspace()

    def _entity(self, token: Token) -> None:
        meant = tags.character(self.text[token.start : token.end])
        if meant is None:
            self._say(token.start, token.end)
        elif meant and not (meant == " " and self._fresh):
            self._strand.put(meant, self.base + token.start)
            self._note(meant)

    def _mark(self, token: Token) -> None:
        if token.bold < 0:
            self._bold = max(0, self._bold + token.bold)
        if token.keep:
            self._say(token.start, token.start + token.keep)
        if token.bold > 0:
            self._bold += token.bold
        elif self._ends_heading(token.end):
            self._finish(self.base + token.end, real=False)

    def _ends_heading(self, end: int) -> bool:
        """Whether bold type ends here that is a number and a title, with the text behind it on the same line."""
        if self._closed or self._bold or not self._type.strong or self._bullet or self._heading or self._row:
            return False
        if self._type.led:
            return False
        self._closed = True  # what follows on the line changes nothing
        behind = self.text[end : end + _LONG].partition("\n")[0]
        if not behind.strip(" *_\0") or behind.lstrip()[:1] in "(:" or not behind[:1].isspace():
            return False
        return self._type.is_all() and re.match(NUMBERED, str(self._strand)) is not None

    # -- spaces

    def _gap(self, token: Token) -> None:
        gap = self.text[token.start : token.end]
        at = self.base + token.start
        if self._fresh or (self._cells and self._is_before_cell(token.end)):
            return
        if not self._content:
            self._lead = self._lead or Strand()
            columns = len(gap.replace("\0", "").expandtabs(4))
            self._lead.put(" " * columns, at) if "\t" in gap or "\0" in gap else self._lead.copy(gap, at)
            return
        tab = gap.find("\t")
        if not self._is_column(token, gap):
            self._strand.copy(" ", at)
            self._type.note(" ", bold=False)
        else:
            self._strand.copy("\t", at + tab) if tab >= 0 else self._strand.put("\t", at)
            self._row = self._fresh = True
        self._from = token.end

    def _is_before_cell(self, at: int) -> bool:
        """Return whether the tag of a cell or a row stands at an offset: what goes before it only sets out the source."""
        end = self.text.find(">", at, at + _LONG) if self.text.startswith("<", at) else -1
        name = tags.name_of(self.text[at : end + 1]) if end > at else ""
        return name in tags.CELLS or name == "tr"

    def _is_column(self, token: Token, gap: str) -> bool:
        """Return whether a gap between words parts two columns."""
        tab = "\t" in gap
        if not tab and gap.count(" ") < 3:
            return False
        short = token.start - self._from <= 60
        before = self.text[self._from if short else token.start - 60 : token.start].strip(_MARKS)
        label = short and (before[-1:] == ":" or (self._labels and re.match(LABEL, before) is not None))
        self._labels = self._labels and label
        if tab:
            return not (label and (self._inner or self._bullet))
        return not (label or self._long or before[-1:] in _SENTENCE_END)

    # -- bullets and tags

    def _glyph(self, token: Token) -> None:
        if self._line not in self._splits or not can_start(self.text, token):
            self._say(token.start, token.end)
            return
        glyph = self.text[token.start]
        level = self._levels.setdefault(glyph, min(3, max(len(self._levels), self.depth - 1)))
        self._start_bullet(token, level)

    def _start_bullet(self, token: Token, level: int) -> None:
        if self._content:
            self._finish(self.base + token.start, real=False)
        else:
            self._begin()
        self._strand.put(" " * (self.indent + 2 * level) + "- ", self.base + token.start)
        self._bullet = True

    def _tag(self, token: Token) -> None:
        tag = self.text[token.start : token.end]
        name = tags.name_of(tag)
        step = -1 if tag[1] == "/" else 1
        if not name:
            self._say(token.start, token.end)
        elif name in tags.STRONG:
            self._bold = max(0, self._bold + step)
        elif name == "span":
            self._span(tag, step)
        elif name in tags.LISTS:
            self._break(token)
            self.depth = min(_DEEPEST, max(0, self.depth + step))
        elif name == "li" and step > 0:
            self._start_bullet(token, max(0, self.depth - 1) + self._inner)
        elif name in tags.CELLS:
            if step > 0:
                self._cell(token)
        elif name in tags.HEADINGS:
            self._break(token)
            if step > 0 and not self._strand.length:
                self._strand.put("#" * int(name[1]) + " ", self.base + token.start)
                self._heading = True
        elif name in tags.BREAKS or name == "li":
            if name in ("tr", "table") and self._content:
                self._finish(self.base + token.start, real=False)
            elif name == "tr":
                self._strand.trim()  # the tabs before empty cells, behind one that was broken
            self._break(token)
            self._cells = 0 if name == "tr" else self._cells

    def _span(self, tag: str, step: int) -> None:
        if step < 0:
            self._bold -= self._spans.pop() if self._spans else 0
            return
        self._spans.append(int(tags.is_styled_bold(tag)))
        self._bold += self._spans[-1]

    def _cell(self, token: Token) -> None:
        if self._bullet:
            self._break(token)
        elif self._cells:
            self._strand.trim(" ")
            self._strand.put("\t", self.base + token.start)
            self._row = self._fresh = True
        self._cells += 1
