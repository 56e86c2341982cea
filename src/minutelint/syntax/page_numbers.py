"""The numbers of pages that a converter left among items whose numbers stand alone on their lines: `2.` and `3.` count
items, `2` and `3` the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from minutelint.syntax.heads import Head

FEWEST = 3  # numbers with a stop that show how the items are counted
PAGES = 2  # bare numbers that make a count
_BARE = re.compile(r"[1-9]\d{0,2}")
_STOPPED = re.compile(r"([1-9]\d{0,2})\.")


def page_numbers(heads: Mapping[int, Head]) -> Iterator[int]:
    """Yield the lines, by index, that hold nothing but the number of a page.

    They count up by one from the first or second page, and every number of theirs is that of an item, too: what is
    left without them has no gap that was not there.
    """
    alone = {i: head.line.text.strip() for i, head in heads.items() if head.line.kind == "NUMBER_ALONE"}
    items = {found[1] for text in alone.values() if (found := _STOPPED.fullmatch(text))}
    pages = {i: int(text) for i, text in alone.items() if text in items and _BARE.fullmatch(text)}
    values = list(pages.values())
    counted = bool(values) and values[0] in (1, 2) and values == list(range(values[0], values[0] + len(values)))
    if len(items) >= FEWEST and len(values) >= PAGES and counted:
        yield from pages
