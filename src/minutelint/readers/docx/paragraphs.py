"""Writes a paragraph of a Word document as canonical lines."""

from __future__ import annotations

import re

from minutelint.readers.characters import DROP, level
from minutelint.readers.classify import GLYPHS
from minutelint.readers.docx.inline import Inline
from minutelint.readers.docx.numbering import Number
from minutelint.readers.strand import Strand
from minutelint.readers.tokens import Token
from minutelint.readers.weaver import Line, Weaver

_SPECIAL = re.compile(rf"^ |  |[{GLYPHS}]")
_GAP = re.compile(r"[ \t\0]*\t[ \t\0]*|[ \t\0]{2,}|\0+|\n")
_INDENT = 2


def lines_of(inline: Inline, number: Number | None, base: int) -> list[Line]:
    """Return the lines of a paragraph, without what stands in front of a bullet.

    `base` is where its words begin in the text of the whole document as typed, number and all. A tab and a line break
    have become what they stand for; a wholly bold line is known as one.
    """
    lead = f"{number.text} " if number is not None and number.text else ""
    bold = bool(inline.pieces) and inline.pieces[0].bold
    text = lead + inline.text
    if not _SPECIAL.search(text) and text.isprintable() and all(piece.bold == bold for piece in inline.pieces):
        words = text.rstrip()
        strand = Strand()
        strand.copy(words, base)
        return [Line(None, strand, base + len(words), real=False, bold=bold, bullet=False)] if words else []
    return Weaver(level(text), base).weave(_tokens(text, lead, inline, bold))


def _tokens(text: str, lead: str, inline: Inline, bold: bool) -> list[Token]:
    """Return where bold type begins and ends, gaps and line breaks; the number in front looks as the first words do."""
    at = len(lead)
    tokens = []
    if lead and bold:
        tokens.append(Token("mark", 0, 0, bold=1))
    was = bool(lead) and bold
    for piece in inline.pieces:
        if piece.bold != was and piece.text.strip():
            tokens.append(Token("mark", at, at, bold=1 if piece.bold else -1))
            was = piece.bold
        at += len(piece.text)
    if was:
        tokens.append(Token("mark", at, at, bold=-1))
    shown = level(text)
    for match in _GAP.finditer(shown):
        kind = "line" if match[0] == "\n" else "drop" if match[0].strip(DROP) == "" else "gap"
        tokens.append(Token(kind, match.start(), match.end()))
    return sorted(tokens, key=lambda token: (token.start, token.kind != "mark"))


def prefix(number: Number | None, heading: int | None, *, bold: bool) -> str:
    """Return the marks in front of a paragraph: those of a heading (its level from 1), a bullet or a bold line, or an indent."""
    if heading is not None:
        return "#" * min(heading, 6) + " "
    if number is not None and number.bullet:
        return " " * (_INDENT * number.nested) + "- "
    if bold:
        return "** "
    return " " * (_INDENT * number.nested) if number is not None else ""


def joined(lines: list[Line]) -> Strand:
    """Return lines as one, with spaces between: a heading is one line."""
    out = Strand()
    for index, line in enumerate(lines):
        if index:
            out.put(" ", line.strand.place)
        out.extend(line.strand)
    return out
