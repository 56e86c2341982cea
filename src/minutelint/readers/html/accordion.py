"""The controls of a page that open a part of it and stand over that part as its heading."""

from __future__ import annotations

from minutelint.readers import tags
from minutelint.readers.html import attributes
from minutelint.readers.html.tree import BLOCKS, Node

_OVER = frozenset({"heading", "header"})
_DEEPEST = 6


def is_title(node: Node) -> bool:
    """Return whether an element is the head of a part that it opens: a link that folds, alone in a block classed as one.

    The classes are Bootstrap's, `accordion-heading`, `panel-heading`, `card-header`; real headings are told by their tags.
    """
    above = node.parent
    return (
        node.name == "a"
        and attributes.folds(node.attributes)
        and above is not None
        and above.name in BLOCKS - tags.HEADINGS
        and not _OVER.isdisjoint(attributes.tokens(above.attributes))
        and not any(child.prose + child.linked or child.name == "a" for child in above.children if child is not node)
    )


def level_below(level: int) -> int:
    """Return the level of such a head below a heading of the page (0: there is none)."""
    return min(level + 1, _DEEPEST)
