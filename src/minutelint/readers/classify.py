"""Tells what each physical line is."""

from __future__ import annotations

import re

from minutelint.compiled import compiled
from minutelint.readers.blocks import BLANK, BULLET, HEADING, LITERAL, ROW, TEXT, Block
from minutelint.readers.characters import BLANKS, DROP
from minutelint.readers.glued import glued
from minutelint.readers.marked import mark_headings
from minutelint.readers.tags import ENTITY

GLYPHS = "•▪○◦‣·"
"""Bullets that may stand in the middle of a line, too, where a list was run together."""

# The last three are what the Wingdings and Symbol bullets of a word processor become.
_TIGHT = "•▪●■○◦‣▸➢►❖\uf0a7\uf0b7\uf0d8"
_BULLET = compiled(
    rf"[-*+·–—{_TIGHT}][ \t\0]++(?=\S)|[{_TIGHT}]\0*+(?=\S)"
    r"|§[ \t\0]++(?=[^\s\d])|o(?:\t| {3})[ \t\0]*+(?=\S)"
)
_HEADING = r"(?:#{1,6}[ \t\0]+)*?(#{1,6})(?:[ \t\0]++(?!#+[ \t])|$)"
_QUOTE = r"(?:[ \t\0]{0,3}>[ ]?)+"
# The agenda that a mail quotes: `> 1. Roof`; or `| 1. Roof`, but a row of a table has another bar.
_REPLY = r"(?:>[ ]?)+(?=[ \t]*(?:\d{1,2}|[A-Za-z])[.)][ ]|$)|\|(?:[ \t]|$)(?=[^|]*$)"
_FENCE = r"(`{3,}|~{3,})([^`]*)$"
_CONTENTS = r"(?i)\[{1,2}_?toc_?\]{1,2}$"
_RULER = frozenset("|-:+= \t\0")
_LEVELS = {"=": 1, "-": 2}

_TEXT_SPECIAL = compiled(rf"[<&\t\0{GLYPHS}]")
_MARKDOWN_SPECIAL = compiled(rf"[<&\t\0{GLYPHS}\\*_`\[~^]")


def classify(work: str, body: int, *, markdown: bool) -> list[Block]:
    """Return the blocks of a levelled text from offset `body` on: one for each line, in order.

    The line under a heading that only underlines it has none.
    """
    return _Classifier(markdown).run(work, body)


def special(words: str, *, markdown: bool) -> bool:
    """Return whether words hold a sign that may mean something, or a gap."""
    return "  " in words or bool((_MARKDOWN_SPECIAL if markdown else _TEXT_SPECIAL).search(words))


class _Classifier:
    """Walks over the lines. `fence` is the open fence of a literal block; in a `table` rows need no pipe in front."""

    def __init__(self, markdown: bool) -> None:
        self.markdown = markdown
        self.special = _MARKDOWN_SPECIAL.search if markdown else _TEXT_SPECIAL.search
        self.rules = "-*_=" if markdown else "-*=~–—"
        self.blocks: list[Block] = []
        self.fence = ""
        self.table = False

    def run(self, work: str, body: int) -> list[Block]:
        at = body
        add, signs = self.blocks.append, self.special
        lines = work[body:].split("\n")
        if not lines[-1].strip(DROP):
            lines.pop()
        for line in lines:
            text = line.rstrip(BLANKS)
            end = at + len(line)
            simple = text[:1].isalpha() and not signs(text) and "  " not in text and text[-1] != "}"
            if not text and not self.fence:
                add(Block(BLANK, "", at, end, "", at, at))
                self.table = False
            elif simple and not (self.table or self.fence):
                hard = self.markdown and line.endswith(("  ", "  \0"))
                add(Block(TEXT, text, at, end, "", at, at, len(text), False, hard))
            else:
                self.line(line, text, at, end)
            at = end + 1
        plain = [block for block in self.blocks if block.kind == TEXT]
        for block in (plain[at] for at in glued([block.text for block in plain])):
            block.kind, block.text, block.at = BULLET, block.text[1:], block.at + 1
        mark_headings(self.blocks)
        return self.blocks

    def line(self, line: str, text: str, at: int, end: int) -> None:
        """Add the block of one line that needs a closer look."""
        block = Block(TEXT, text, at, end, "", at, at, _width(text))
        _indent(block)
        if self.markdown:
            if self.fence or block.text[:3] in ("```", "~~~"):
                self.blocks.append(block)
                self.fenced(block)
                return
            block.hard = line.rstrip(DROP).endswith("  ")
            _unquote(block, _QUOTE)
            _strip_end(block)
        elif block.text[:1] in (">", "|") and not self.table:
            _unquote(block, _REPLY)
        if self.underlines(block):
            return
        ruled = self.ruled(block.text)
        if not block.text or ruled or self.is_rule(block.text):
            block.kind = BLANK
        elif not (self.row(block) or _heading(block)) and _bullet(block):
            self.row(block)
        self.table = self.table and (ruled or block.kind == ROW)
        if block.kind == BLANK:
            block.text = ""
        block.special = special(block.text, markdown=self.markdown)
        self.blocks.append(block)

    def fenced(self, block: Block) -> None:
        """Keep what stands between fences as it is; the fences themselves go."""
        found = re.match(_FENCE, block.text)
        if found and not self.fence:
            self.fence = found[1]
        elif found and found[1].startswith(self.fence) and not found[2].strip(BLANKS):
            self.fence = ""
        else:
            block.kind = LITERAL if self.fence else TEXT
            block.special = True
        if not block.special or not block.text:
            block.kind, block.text = BLANK, ""

    def underlines(self, block: Block) -> bool:
        """Make the line before a heading if this one underlines it."""
        level = _LEVELS.get(block.text[:1])
        size = len(block.text)
        if not level or size < 3 or block.text != block.text[0] * size or not self.blocks:
            return False
        title = self.blocks[-1]
        if title.kind != TEXT or title.quote != block.quote or "\t" in title.text:
            return False
        off = abs(size - len(title.text))
        if len(self.blocks) > 1 and self.blocks[-2].kind in (TEXT, BULLET):
            fits = off <= 2
        else:
            short = self.markdown and (level == 1 or (len(title.text) <= 60 and title.text[-1] not in ".;,"))
            fits = short or off <= max(3, len(title.text) // 4)
        if fits:
            title.kind, title.depth = HEADING, level
        return fits

    def is_rule(self, text: str) -> bool:
        """Return whether the line only draws one, or is a place for contents or a bullet with nothing to it."""
        signs = text.replace(" ", "")
        if signs == signs[0] * len(signs) and (len(signs) > 2 or text in "-*+"):
            return signs[0] in self.rules or text in "-*+"
        return self.markdown and text[0] == "[" and re.match(_CONTENTS, text) is not None

    def ruled(self, text: str) -> bool:
        """Return whether the line is the one under a table's head, or another that only draws a table."""
        drawn = text[:1] in ("|", ":", "+", "-") and ("|" in text or "+" in text) and ("-" in text or "=" in text)
        if not drawn or not _RULER.issuperset(text):
            return False
        if self.blocks and self.blocks[-1].kind == TEXT and "|" in self.blocks[-1].text:
            self.blocks[-1].kind = ROW
        self.table = "|" in text
        return True

    def row(self, block: Block) -> bool:
        """Make the block a table row."""
        if (block.text[0] == "|" and block.text.count("|") > 1) or (self.table and "|" in block.text):
            block.kind = ROW
        return block.kind == ROW


def _width(text: str) -> int:
    """Return how wide a line was when it was typed: its entities may have been put in by a program, later on."""
    text = text.replace(DROP, "")
    return len(re.sub(ENTITY, "x", text)) if "&" in text else len(text)


def _indent(block: Block) -> None:
    """Move the white space in front of the words to the block's lead."""
    words = block.text.lstrip(BLANKS)
    cut = len(block.text) - len(words)
    if cut:
        block.lead, block.lead_at = block.text[:cut], block.at
        block.text = words
        block.at += cut
        block.mark = block.at


def _unquote(block: Block, form: str) -> None:
    found = re.match(form, block.text) if block.text[:1] in (">", "|") else None
    if found:
        block.quote = True
        block.text = block.text[found.end() :]
        block.at += found.end()
        block.lead, block.lead_at, block.mark = "", block.at, block.at
        _indent(block)


def _strip_end(block: Block) -> None:
    """Drop what Markdown puts after the words: `{: .attributes}`, and a backslash that breaks the line."""
    text = block.text
    if text.endswith("}"):
        opened = text.rfind("{")
        doubled = text[opened - 1 : opened] == "{"  # `{{:a link of a wiki}}`
        if text[opened + 1 : opened + 2] in (":", "#", ".") and opened >= 0 and not doubled:
            block.text = text[:opened].rstrip(BLANKS)
    elif text.endswith("\\") and not text.endswith("\\\\"):
        block.hard = True
        block.text = text[:-1].rstrip(BLANKS)


def _heading(block: Block) -> bool:
    found = re.match(_HEADING, block.text) if block.text[0] == "#" else None
    if not found:
        return False
    words = block.text[found.end() :]
    block.at += found.end()
    bare = words.rstrip("#")
    if bare != words and (not bare or bare[-1] in BLANKS):
        words = bare.rstrip(BLANKS)
    block.kind, block.text, block.depth = HEADING if words else BLANK, words, len(found[1])
    return True


def _bullet(block: Block) -> bool:
    found = _BULLET.match(block.text)
    if not found:
        return False
    block.kind = BULLET
    block.text = block.text[found.end() :]
    block.at += found.end()
    return True
