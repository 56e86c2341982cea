"""Joins the lines of preformatted text that an editor broke because they were full, as those of a plain text are."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.readers import wrapping
from minutelint.readers.blocks import BLANK, HEADING, TEXT, Block
from minutelint.readers.html.lines import Line


def rejoined(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of one element, those of a paragraph joined; what is set in stays on a line of its own."""
    blocks: list[Block] = []
    of: dict[int, Line] = {}
    for line in lines:
        if line.gap:
            blocks.append(Block(BLANK, "", line.end, line.end))
        text = str(line.strand)
        words = text.lstrip(" \t")
        kind = TEXT if line.kind == "text" and not line.mark and words else HEADING
        lead = text[: len(text) - len(words)]
        block = Block(
            kind, words, line.end, line.end, lead, line.end, line.end, len(text), "\t" in words or "   " in words
        )
        blocks.append(block)
        of[id(block)] = line
    groups = wrapping.paragraphs(blocks)
    limit = wrapping.width(groups)
    found: list[Line] = []
    for group in groups:
        goes_on = [False, *(wrapping.joins(group, limit) if len(group) > 1 else ())]
        for block, joined in zip(group, goes_on, strict=True):
            if block.kind == BLANK:
                continue
            line = of[id(block)]
            if joined and not block.lead:
                found[-1].strand.copy(" ", found[-1].end)
                found[-1].strand.extend(line.strand)
                found[-1].end = line.end
            else:
                found.append(line)
    return found
