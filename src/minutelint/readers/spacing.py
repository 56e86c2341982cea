"""Closes up double spacing: a document in which a blank stands under every line parts its lines, not its paragraphs.

Conversions from paged formats write such documents. Their lines show it together: nearly none stands directly under
another, and those behind which a sentence goes on in small letters are all about as wide. Without that evidence every
blank parts two paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.readers.blocks import BLANK, BULLET, HEADING, TEXT, Block
from minutelint.readers.wrapping import NARROWEST, opens

_WIDEST = 130
_FEWEST = 6
_SHARE = 8
"""Of so many pairs of lines with a blank between them, one at least shows a sentence that goes on."""

_STUCK = 0.1  # of the lines may stand directly under another
_NARROW, _FULL, _OVER = 0.7, 0.87, 1.15  # of the width of the document: printed letters are of unequal widths
_CAPITALS = 1.25  # and capitals are so much wider
_ENDS = frozenset(".:;!?")
_AFTER = "*_”\"')"


def closed_up(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks without the blanks between two lines of one paragraph, and mark the first of the two.

    The blocks come back as they are when the document is not double-spaced.
    """
    limit = _limit(list(_pairs(blocks)))
    if not limit:
        return blocks
    _lower(blocks, limit)
    dropped: set[int] = set()
    for line, after, gap in _pairs(blocks):
        if _parted(line, after) and _goes_on(line, after, limit):
            line.runs_on = after.run_on = True
            dropped.update(gap)
    return [block for at, block in enumerate(blocks) if at not in dropped]


def _pairs(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block, range]]:
    """Yield each line of text behind the one before it, and the places of the blanks between the two."""
    last = -1
    for at, block in enumerate(blocks):
        if block.kind == BLANK:
            continue
        if block.kind == TEXT and last >= 0 and blocks[last].kind in (TEXT, BULLET):
            yield blocks[last], block, range(last + 1, at)
        last = at


def _parted(line: Block, after: Block) -> bool:
    """Return whether something stands between two lines of text."""
    return after.lead_at > line.end + 1


def _limit(pairs: Sequence[tuple[Block, Block, range]]) -> int:
    """Return the width of the lines, 0 when the document is not double-spaced."""
    apart = [(line, after) for line, after, _ in pairs if _parted(line, after)]
    if len(apart) < len(pairs) * (1 - _STUCK):
        return 0
    widths = sorted(line.width for line, after in apart if _is_small(after) and not _ends(line))
    if len(widths) < max(_FEWEST, len(apart) / _SHARE):
        return 0
    widest, usual = widths[len(widths) * 9 // 10], widths[len(widths) // 4]
    return widest if NARROWEST <= widest <= _WIDEST and usual >= widest * _NARROW else 0


def _lower(blocks: Sequence[Block], limit: int) -> None:
    """Make the last line of a page what it is: the rule between two pages underlines no heading."""
    last: Block | None = None
    for block in blocks:
        if block.kind == HEADING and block.mark == block.at and last and last.kind == TEXT:
            block.kind = TEXT if _goes_on(last, block, limit) else HEADING
        if block.kind != BLANK:
            last = block


def _goes_on(line: Block, after: Block, limit: int) -> bool:
    """Return whether a paragraph goes on behind the blank under one of its lines."""
    if line.hard or line.quote != after.quote or line.width > limit * _OVER:
        return False
    listed = line.text[-1] == "," and line.run_on
    if listed and after.text[0].isupper() and after.text[1:2] == ".":
        return True  # the initial of a name, which looks like the letter of a clause
    if opens(after):
        return False
    if _is_small(after):
        return line.width >= limit * _NARROW and not _ends(line)
    if listed:
        return True
    word = after.text.partition(" ")[0]
    cut = _ends(line) and not _is_initial(line.text)
    return (
        _printed(line.text) + 1 + _printed(word) > limit * _FULL
        and not cut
        and (line.text[0] == "*") == (after.text[0] == "*")
    )


def _printed(text: str) -> float:
    """Return about how wide words are in print."""
    return len(text) * (_CAPITALS if text.isupper() else 1)


def _is_small(block: Block) -> bool:
    text = block.text.lstrip("*_")
    return text[:1].islower() and text[1:2] not in ".)"


def _ends(block: Block) -> bool:
    return block.text.rstrip(_AFTER)[-1:] in _ENDS


def _is_initial(text: str) -> bool:
    """Return whether a line ends in the initial of a name, the rest of which stands in the next one."""
    return text[-1] == "." and text[-2:-1].isupper() and not text[-3:-2].strip(" (")
