"""The syntax tree as indented lines: the name of each node, the lines it spans, and the words of its leaves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lark import Token, Tree

from minutelint.reports.terminal import Paint, safe
from minutelint.source import Source, Span

SHOWN = 72
"""How many characters of a leaf are shown."""

Extent = tuple[int, int] | None


def lines(tree: Tree[Any], source: Source, paint: Paint) -> Iterator[str]:
    """Yield the lines that show a tree. Offsets of its tokens are those of the canonical text of `source`."""
    extents = _extents(tree)
    pending: list[tuple[Any, int]] = [(tree, 0)]
    while pending:
        node, depth = pending.pop()
        indent = "  " * depth
        if isinstance(node, Tree):
            name = "document" if node is tree else str(node.data).rsplit("__", 1)[-1]
            yield f"{indent}{paint(name, 'bold', 'blue')} {paint(_range(extents[id(node)], source), 'dim')}".rstrip()
            pending.extend((child, depth + 1) for child in reversed(node.children))
        elif isinstance(node, Token):
            name = node.type.rsplit("__", 1)[-1]
            place = _range(_token_extent(node), source)
            yield f"{indent}{paint(name, 'cyan')} {paint(place, 'dim')} {_words(str(node))}".rstrip()


def _token_extent(token: Token) -> Extent:
    if token.start_pos is None:
        return None
    return token.start_pos, token.end_pos if token.end_pos is not None else token.start_pos + len(token)


def _extents(tree: Tree[Any]) -> dict[int, Extent]:
    """Return the offsets that each node covers, by the identity of the node; children before parents, no recursion."""
    order: list[Tree[Any]] = []
    pending: list[Tree[Any]] = [tree]
    while pending:
        node = pending.pop()
        order.append(node)
        pending.extend(child for child in node.children if isinstance(child, Tree))
    extents: dict[int, Extent] = {}
    for node in reversed(order):
        parts = [
            extent
            for child in node.children
            if (extent := extents[id(child)] if isinstance(child, Tree) else _of_leaf(child)) is not None
        ]
        extents[id(node)] = (min(start for start, _ in parts), max(end for _, end in parts)) if parts else None
    return extents


def _of_leaf(leaf: Any) -> Extent:
    return _token_extent(leaf) if isinstance(leaf, Token) else None


def _range(extent: Extent, source: Source) -> str:
    """Return `12` or `12-15`: the lines of the file as found that hold the words of an extent."""
    if extent is None:
        return ""
    start, end = extent
    while end > start and source.text[end - 1 : end].isspace():
        end -= 1
    place = source.locate(Span(start, end))
    return str(place.line) if place.line == place.end_line else f"{place.line}-{place.end_line}"


def _words(text: str) -> str:
    flat = " ".join(text[: SHOWN * 4].split())
    return safe(flat if len(flat) <= SHOWN and len(text) <= SHOWN * 4 else flat[: SHOWN - 1] + "…")
