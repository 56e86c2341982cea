"""In which item a place of the text stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from minutelint.model.nodes import Item


def item_at(items: Sequence[Item], offset: int) -> int | None:
    """Return the index of the innermost item that an offset stands in, None before the first."""
    at = bisect_right(items, offset, key=lambda item: item.whole.start) - 1
    index = at if at >= 0 else None
    while index is not None and items[index].whole.end <= offset:
        index = items[index].parent
    return index
