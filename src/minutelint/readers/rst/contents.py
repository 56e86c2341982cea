"""Leaves out a list of contents that was typed or put in: links to the document's own headings, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutelint.compiled import compiled
from minutelint.readers.blocks import BLANK, BULLET, HEADING, TEXT, Block

_LINK = compiled(r"`([^`<]*[^`<\s])\s*<#[^<>`]*>`__?")
_FEWEST = 3
_TITLE_WORDS = 2


def leave_out(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks without such a list and the one or two words that stand over it. They are all said twice.

    Of blank lines one is left, wherever something was left out between them.
    """
    titles = {_plain(block.text) for block in blocks if block.kind == HEADING}
    left: set[int] = set()
    run: list[Block] = []
    over: Block | None = None
    before: Block | None = None
    for block in (*blocks, None):
        if block is not None and block.kind == BULLET and _is_linked(block.text, titles):
            over = before if not run else over
            run.append(block)
        elif block is None or block.kind != BLANK:
            if len(run) >= _FEWEST:
                left.update(id(one) for one in run)
                if over is not None and over.kind == TEXT and len(over.text.split()) <= _TITLE_WORDS:
                    left.add(id(over))
            run = []
            before = block
    kept: list[Block] = []
    for block in blocks:
        if id(block) not in left and not (block.kind == BLANK and (not kept or kept[-1].kind == BLANK)):
            kept.append(block)
    return kept


def _is_linked(text: str, titles: set[str]) -> bool:
    if "<#" not in text or _LINK.sub("", text).strip(" -"):
        return False
    return all(_words(match[1]) in titles for match in _LINK.finditer(text))


def _plain(title: str) -> str:
    found = re.match(r"`([^`<]*)<[^<>`]*>`__?$", title)
    return _words(found[1] if found is not None else title)


def _words(text: str) -> str:
    return " ".join(text.casefold().split())
