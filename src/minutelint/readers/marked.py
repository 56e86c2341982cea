"""Headings with the marks of other tools: `##Roof` of an older Markdown, `== Roof ==` of a wiki, `== Roof` of AsciiDoc."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.compiled import compiled
from minutelint.readers.blocks import HEADING, TEXT, Block
from minutelint.readers.characters import BLANKS

FEWEST = 3  # such lines that show how a document marks its headings
# A word behind the signs and not a number: `#12` is the name of a ticket.
_UNSPACED = compiled(r"(#{1,6})(?=[A-Z*\[“\"']|\d{1,2}[.):])(.*?)#*$")
_WIKI = compiled(r"(={1,6})(?=[^=]*[^\W\d_])(?:[ \t\0]*([^=]*?)[ \t\0]*\1|[ \t\0]+([^=]*))$")


def mark_headings(blocks: Sequence[Block]) -> None:
    """Make headings of the lines of text that bear such marks, where several do."""
    for form, sign in ((_UNSPACED, "#"), (_WIKI, "=")):
        plain = [block for block in blocks if block.kind == TEXT and block.text[:1] == sign]
        found = [(block, match) for block in plain if (match := form.match(block.text)) is not None]
        for block, match in found if len(found) >= FEWEST else ():
            group = match.lastindex or 0
            block.kind, block.depth = HEADING, len(match[1])
            block.text = match[group].rstrip(BLANKS)
            block.at += match.start(group)
