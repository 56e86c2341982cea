"""The syntax tree as indented lines: the name of each node, the lines it spans, and the words of its leaves."""

from __future__ import annotations

from collections.abc import Iterator

from minutelint.reports.terminal import Paint, safe
from minutelint.source import Source, Span
from minutelint.syntax.lalr import Tree
from minutelint.syntax.lines import Line

SHOWN = 72
"""How many characters of a leaf are shown."""

Extent = tuple[int, int] | None


def lines(tree: Tree[Line], source: Source, paint: Paint) -> Iterator[str]:
    """Yield the lines that show a tree. Offsets of its leaves are those of the canonical text of `source`."""
    extents = _extents(tree)
    pending: list[tuple[Tree[Line] | Line, int]] = [(tree, 0)]
    while pending:
        node, depth = pending.pop()
        indent = "  " * depth
        if isinstance(node, Tree):
            name = "document" if node is tree else node.name
            yield f"{indent}{paint(name, 'bold', 'blue')} {paint(_range(extents[id(node)], source), 'dim')}".rstrip()
            pending.extend((child, depth + 1) for child in reversed(node.children))
        else:
            place = _range(_extent(node), source)
            yield f"{indent}{paint(node.kind, 'cyan')} {paint(place, 'dim')} {_words(node.text)}".rstrip()


def _extent(line: Line) -> Extent:
    return line.start, line.start + len(line.text)


def _extents(tree: Tree[Line]) -> dict[int, Extent]:
    """Return the offsets that each node covers, by the identity of the node."""
    extents: dict[int, Extent] = {}
    for node in reversed(list(tree.trees())):
        parts = [extents[id(child)] if isinstance(child, Tree) else _extent(child) for child in node.children]
        known = [extent for extent in parts if extent is not None]
        extents[id(node)] = (min(start for start, _ in known), max(end for _, end in known)) if known else None
    return extents


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
