"""Finds the list of contents that a program put into a page: links to its own headings, word for word."""

from __future__ import annotations

import re

from minutelint.readers import tags
from minutelint.readers.html.tree import Node, Page

_FEWEST = 3
_TITLE_WORDS = 2


def leave_out(page: Page, work: str) -> None:
    """Mark such lists as gone, and the one or two words that stand over them. Nothing is lost: they say all twice."""
    linked = {id(node) for node in page.nodes if node.name == "a" and node.attributes.get("href", "")[:1] == "#"}
    if len(linked) < _FEWEST:
        return
    headings = {_words(node, work) for node in page.nodes if node.name in tags.HEADINGS}
    before = _before(page)
    nested: set[int] = set()
    for node in page.nodes:
        if node.name not in tags.LISTS or node.gone:
            continue
        if node.parent is not None and id(node.parent) in nested:
            nested.add(id(node))
            continue
        nested.update(id(child) for child in node.children)
        links, rest = _parts(node, work, linked)
        if len(links) >= _FEWEST and not rest and headings.issuperset(links):
            node.gone = True
            over = before.get(id(node))
            if over is not None and over.name == "p" and len(_words(over, work).split()) <= _TITLE_WORDS:
                over.gone = True


def _before(page: Page) -> dict[int, Node]:
    """Return the element in front of each list, by the list's id."""
    found: dict[int, Node] = {}
    for node in (page.root, *page.nodes):
        last = None
        for child in node.children:
            if child.name in tags.LISTS and last is not None:
                found[id(child)] = last
            last = child if child.name else last
    return found


def _parts(root: Node, work: str, linked: set[int]) -> tuple[list[str], str]:
    """Return the words of each link to the page itself, and the letters of all other words."""
    links: list[str] = []
    rest: list[str] = []
    waiting = list(root.children)
    while waiting:
        node = waiting.pop()
        if node.gone:
            continue
        if id(node) in linked:
            links.append(_words(node, work))
        elif node.name:
            waiting.extend(node.children)
        else:
            rest += re.findall(r"\w", work[node.start : node.end])
    return links, "".join(rest)


def _words(root: Node, work: str) -> str:
    """Return the words of an element, in small letters, a space between them."""
    parts: list[str] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if not node.name:
            parts.append(work[node.start : node.end])
        elif not node.gone:
            waiting.extend(reversed(node.children))
    return " ".join("".join(parts).casefold().split())
