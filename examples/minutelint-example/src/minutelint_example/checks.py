"""A check of its own: what the generic ones cannot ask."""

from collections.abc import Iterator

from minutelint.checks.check import Check, Context, Hit, check
from minutelint.model.nodes import Item


def _short_title(item: Item, parent: None, context: Context) -> Iterator[Hit]:
    """The title of an item has no more words than the option `words` allows."""
    most = context.options["words"]
    count = len(item.title.split())
    if count > most:
        yield Hit(item.title_span, {"count": count, "most": most})


short_title: Check = check("item")(_short_title)
