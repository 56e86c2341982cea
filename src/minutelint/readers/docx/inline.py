"""The words inside a paragraph, as they stand when every tracked change is accepted, and what else the paragraph holds."""

from __future__ import annotations

from collections.abc import Callable, Set

from msgspec import Struct, field

from minutelint.readers.docx.package import Element, W, switched, value
from minutelint.readers.docx.styles import Style, Styles

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_UNSAFE = "\r\n\t\x0b\x0c\x85\u2028\u2029"
_SPACES = {ord(char): " " for char in _UNSAFE}
# Private characters of the fonts Wingdings and Symbol: boxes, ticks and bullets.
_SIGNS = {
    0xA8: "☐", 0x6F: "☐", 0xFE: "☑", 0xFD: "☒", 0x78: "☒", 0xFC: "✓", 0x50: "✓", 0xFB: "✗", 0x4F: "✗", 0x52: "☑",
    0xA7: "▪", 0xB7: "•", 0xD8: "➢", 0xE0: "→", 0x2D: "-",
}  # fmt: skip
_MARKS = f"{W}pPr/{W}rPr"
CHECKED, UNCHECKED = "☒", "☐"


LOOKS = frozenset({"rStyle", "vanish", "u"})
"""Elements that tell how words look and that many documents do without."""


class Piece(Struct, frozen=True):
    """Words of one look."""

    text: str
    bold: bool


class Change(Struct, frozen=True):
    """Words that were inserted or deleted and are not yet accepted, at an offset of the paragraph's text."""

    at: int
    text: str
    author: str | None
    inserted: bool


class Inline(Struct):
    """What a paragraph holds.

    pieces    its words in order; a tab is "\\t", a line break "\\n"
    hidden    hidden words, each with the offset at which they are left out
    comments  ids of comments with the offset of each
    boxes     text boxes that hang on the paragraph
    notes     ids of footnotes (True) and endnotes (False) that it refers to
    pages     page breaks that Word recorded in it; `pages_before` those in front of its words
    joined    its end was deleted: the next paragraph goes on in it
    """

    pieces: list[Piece] = field(default_factory=list)
    hidden: list[tuple[int, str]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    comments: list[tuple[int, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[bool, str]] = field(default_factory=list)
    pages: int = 0
    pages_before: int = 0
    joined: bool = False
    length: int = 0

    @property
    def text(self) -> str:
        """All its words."""
        return self.pieces[0].text if len(self.pieces) == 1 else "".join([piece.text for piece in self.pieces])


class _Track(Struct, frozen=True):
    """The tracked change that surrounds some runs: who made it, and whether it inserted or deleted."""

    author: str | None
    inserted: bool


class Walker:
    """Walks over the content of paragraphs. `inherited` is an `Inline` whose paragraph goes on here."""

    def __init__(self, styles: Styles, mentioned: Set[str] = LOOKS) -> None:
        """Take the styles of the document, and which of `LOOKS` occur in it at all."""
        self._styles = styles
        self._styled, self._vanishes, self._underlines = (name in mentioned for name in ("rStyle", "vanish", "u"))
        self._fields: list[bool] = []  # of the fields that are open: whether their result has begun
        self._read: dict[str, Callable[[Element, _Track | None], None]] = {
            f"{W}r": self._run,
            f"{W}ins": self._inserted,
            f"{W}moveTo": self._inserted,
            f"{W}del": self._deleted,
            f"{W}moveFrom": self._deleted,
            f"{W}sdt": self._control,
            f"{W}commentReference": self._comment,
            f"{_M}oMath": self._formula,
            f"{_M}oMathPara": self._formula,
        }
        for name in ("hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent", "ruby", "rubyBase"):
            self._read[f"{W}{name}"] = self._within

    def read(self, paragraph: Element, style: Style, inherited: Inline | None = None) -> Inline:
        """Return what a paragraph holds."""
        self.found, self._style = inherited or Inline(), style
        self.found.joined = False
        self._fields = [begun for begun in self._fields if begun]  # what a field is made from ends with its paragraph
        marks = paragraph.find(_MARKS)
        self._within(paragraph, None)
        if marks is not None:
            ended, begun = marks.find(f"{W}del"), marks.find(f"{W}ins")
            if ended is not None or marks.find(f"{W}moveFrom") is not None:
                self.found.joined = True
                author = None if ended is None else ended.get(f"{W}author")
                self._note_change(_Track(author, False), "")
            elif begun is not None:
                self._note_change(_Track(begun.get(f"{W}author"), True), "")
        return self.found

    # -- what holds runs

    def _within(self, element: Element, track: _Track | None) -> None:
        for child in element:
            read = self._read.get(child.tag)
            if read is not None:
                read(child, track)

    def _inserted(self, element: Element, track: _Track | None) -> None:
        self._within(element, _Track(element.get(f"{W}author"), True))

    def _deleted(self, element: Element, track: _Track | None) -> None:
        words = "".join([node.text or "" for node in element.iter(f"{W}delText", f"{W}t")])
        self._note_change(_Track(element.get(f"{W}author"), False), words)

    def _control(self, element: Element, track: _Track | None) -> None:
        content = element.find(f"{W}sdtContent")
        if content is not None:
            self._within(content, track)

    def _formula(self, element: Element, track: _Track | None) -> None:
        self._say("".join([node.text or "" for node in element.iter(f"{_M}t")]), None, track)

    # -- runs

    def _run(self, run: Element, track: _Track | None) -> None:
        properties = run.find(f"{W}rPr")
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                text = child.text or ""
                self._say(text if text.isprintable() else text.translate(_SPACES), properties, track)
            elif tag in (f"{W}tab", f"{W}ptab"):
                self._say("\t", properties, track)
            elif tag in (f"{W}br", f"{W}cr"):
                if child.get(f"{W}type", "textWrapping") == "textWrapping":
                    self._say("\n", properties, track)
            elif tag == f"{W}noBreakHyphen":
                self._say("-", properties, track)
            elif tag == f"{W}sym":
                self._symbol(child, properties, track)
            elif tag == f"{W}lastRenderedPageBreak":
                self.found.pages += 1
                if not self.found.text.strip():
                    self.found.pages_before += 1
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self.found.notes.append((tag == f"{W}footnoteReference", child.get(f"{W}id", "")))
            elif tag == f"{W}commentReference":
                self._comment(child, track)
            elif tag == f"{W}fldChar":
                self._field(child, properties, track)
            elif tag in (f"{W}drawing", f"{W}pict", f"{W}object", f"{_MC}AlternateContent"):
                self._picture(child)
            elif tag == f"{W}ruby":
                self._within(child, track)

    def _say(self, text: str, properties: Element | None, track: _Track | None) -> None:
        if not text or False in self._fields:
            return
        found, own = self.found, self._style
        character = None
        if self._styled and properties is not None:
            character = self._styles.character(value(properties, "rStyle"))
        if self._vanishes and self._look(
            properties, "vanish", None if character is None else character.hidden, own.hidden
        ):
            if text.strip():
                self._note_hidden(text)
            return
        bold = self._look(properties, "b", None if character is None else character.bold, own.bold)
        if not bold and self._underlines:
            underline = value(properties, "u")
            styled = (character and character.underlined) or own.underlined
            bold = bool(styled) if underline is None else underline != "none"
        if track is not None:
            self._note_change(track, text)
        found.pieces.append(Piece(text, bold))
        found.length += len(text)

    @staticmethod
    def _look(properties: Element | None, name: str, character: bool | None, paragraph: bool | None) -> bool:
        """Return a property that a run has by itself, by the style of its characters, or by that of its paragraph."""
        own = switched(properties, name)
        if own is None:
            own = character if character is not None else paragraph
        return bool(own)

    def _symbol(self, element: Element, properties: Element | None, track: _Track | None) -> None:
        try:
            code = int(element.get(f"{W}char", ""), 16)
        except ValueError:
            return
        self._say(_SIGNS.get(code & 0xFF, "") if code >= 0xF000 or "ings" in element.get(f"{W}font", "") else chr(code),
                  properties, track)  # fmt: skip

    def _field(self, element: Element, properties: Element | None, track: _Track | None) -> None:
        """Leave out what a field is made from, and say what it came to; an old form's check box has no other text."""
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            box = element.find(f"{W}ffData/{W}checkBox")
            if box is not None:
                checked = switched(box, "checked")
                checked = switched(box, "default") if checked is None else checked
                self._say(CHECKED if checked else UNCHECKED, properties, track)
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _picture(self, element: Element) -> None:
        """Remember the text boxes of a drawing. Word writes each twice: once for programs that know no drawings."""
        pending = [element]
        while pending:
            at = pending.pop()
            if at.tag == f"{W}txbxContent":
                self.found.boxes.append(at)
            elif at.tag == f"{_MC}AlternateContent":
                choice = at.find(f"{_MC}Choice")
                pending.extend(reversed(at if choice is None else choice))
            else:
                pending.extend(reversed(at))

    # -- what is noted besides

    def _comment(self, element: Element, track: _Track | None) -> None:
        self.found.comments.append((self.found.length, element.get(f"{W}id", "")))

    def _note_hidden(self, text: str) -> None:
        hidden = self.found.hidden
        if hidden and hidden[-1][0] == self.found.length:
            hidden[-1] = (self.found.length, hidden[-1][1] + text)
        else:
            hidden.append((self.found.length, text))

    def _note_change(self, track: _Track, text: str) -> None:
        changes, at = self.found.changes, self.found.length
        last = changes[-1] if changes else None
        if last and last.inserted == track.inserted and last.author == track.author:
            end = last.at + (len(last.text) if last.inserted else 0)
            if end == at:
                changes[-1] = Change(last.at, last.text + text, last.author, last.inserted)
                return
        changes.append(Change(at, text, track.author, track.inserted))
