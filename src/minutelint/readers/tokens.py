"""Cuts the words of a paragraph or a table cell at the signs that mean something."""

from __future__ import annotations

import re

from msgspec import Struct

from minutelint.readers.classify import GLYPHS
from minutelint.readers.tags import AUTOLINK, ENTITY, TAG

# A destination may hold one level of brackets. Every repetition is possessive and stops at the next bracket.
_CLOSE = r"\](?:\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)|\[[^\[\]\n]*+\])?"
_HTML = rf"(?P<drop>\0++)|(?P<auto>{AUTOLINK})|(?P<tag>{TAG})|(?P<entity>{ENTITY})|(?P<glyph>[{GLYPHS}])|(?P<line>\n)"
_MARKS = (
    # Long runs of one sign are drawing, not marking up.
    r"(?P<text>\[{4,}+|\]{4,}+|\\{8,}+)"
    r"|(?P<raised>\^[^\s^]{1,20}\^)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])|(?P<code>`++)|(?P<mark>\*++|_++|~~)|(?P<open>!?\[)|(?P<close>" + _CLOSE + ")"
)
# Each match takes the words in front of a sign, or all that is left: a search must never begin in the middle of them.
_TEXT = rf"[^\0<&{GLYPHS}\n]*+(?:{_HTML}|(?P<other>.)|\Z)"
_MARKDOWN = rf"[^\0<&{GLYPHS}\n\\`*_~^!\[\]]*+(?:{_HTML}|{_MARKS}|(?P<other>.)|\Z)"
_LITERAL = r"[^\0\n]*+(?:(?P<drop>\0++)|(?P<line>\n)|\Z)"
_GAP = r"\t[ \t\0]*+| [ \t\0]++"


class Token(Struct, eq=False):
    """One sign, `[start, end)` of the text.

    kind  "drop", "auto", "raised", "tag", "entity", "glyph", "line", "gap", "escape", "code", "mark", "open", "close"
          or "gone"
    keep  how many characters of a mark are mere text
    bold  by how much it makes what follows bolder
    """

    kind: str
    start: int
    end: int
    keep: int = 0
    bold: int = 0


def tokens(text: str, *, markdown: bool) -> list[Token]:
    """Return the tokens of the text, by place. A gap may overlap another token, which then comes first."""
    return with_gaps(text, cut(text, _MARKDOWN if markdown else _TEXT))


def with_gaps(text: str, found: list[Token]) -> list[Token]:
    """Return the tokens and those of the gaps between words, by place."""
    if "  " in text or "\t" in text or "\0" in text:
        found.extend([Token("gap", *match.span()) for match in re.finditer(_GAP, text)])
        found.sort(key=lambda token: token.start)
    return found


def literal_tokens(text: str) -> list[Token]:
    """Return the tokens of text in which no sign means anything."""
    return cut(text, _LITERAL)


def cut(text: str, pattern: str) -> list[Token]:
    """Return what the named groups of a pattern find, the name of the group being the kind."""
    found = []
    for match in re.finditer(pattern, text):
        kind = match.lastgroup
        if kind and kind not in ("other", "text"):
            found.append(Token(kind, match.start(kind), match.end()))
    return found
