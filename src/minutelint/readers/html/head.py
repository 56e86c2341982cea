"""What the head of a page says of it: its title, and values such as its date."""

from __future__ import annotations

from minutelint.readers.html.tree import Node, Page
from minutelint.source import Field, LineIndex, Location

MOST = 100
"""So many values of a page are kept."""

_LONGEST = 1000
_TITLE = "title"


def values(page: Page, work: str, raw: str) -> dict[str, Field]:
    """Return the values by name, in small letters. The first of a name counts."""
    lines = LineIndex(raw)
    found: dict[str, Field] = {}
    for node in page.nodes:
        if len(found) >= MOST:
            break
        if node.name == _TITLE and not _in_picture(node):
            _keep(found, _TITLE, work[node.end : min(node.close, node.end + _LONGEST)], node, lines)
        elif node.name == "meta":
            key = node.attributes.get("name") or node.attributes.get("property") or ""
            _keep(found, key.strip().lower(), node.attributes.get("content", "")[:_LONGEST], node, lines)
    return found


def _in_picture(node: Node) -> bool:
    return node.parent is not None and node.parent.gone


def _keep(found: dict[str, Field], key: str, value: str, node: Node, lines: LineIndex) -> None:
    from html import unescape

    words = " ".join(unescape(value.replace("\0", "")).split())
    if key and words and key not in found:
        start, end = lines.place(node.start), lines.place(node.close)
        found[key] = Field(words, Location(*start, *end))
