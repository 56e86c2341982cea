"""Finds the document in a page of a site, and marks as gone what stands around it.

What is around a document is told by form: the element or role says so, or it is made of links to other pages, or its
class hints at it and it holds next to nothing. Nothing that holds a good part of the page's text ever goes.
"""

from __future__ import annotations

import re

from minutelint.readers import tags
from minutelint.readers.html import attributes, contents
from minutelint.readers.html.tree import Node, Page

_AROUND = frozenset({"nav", "search", "dialog", "menu"})
_AROUND_ROLES = frozenset(
    {
        "navigation",
        "search",
        "banner",
        "contentinfo",
        "complementary",
        "menu",
        "menubar",
        "toolbar",
        "dialog",
        "alertdialog",
    }
)
_HINTS = frozenset(
    {
        "nav",
        "navbar",
        "navigation",
        "menu",
        "breadcrumb",
        "breadcrumbs",
        "sidebar",
        "footer",
        "masthead",
        "banner",
        "social",
        "share",
        "sharing",
        "cookie",
        "cookies",
        "skip",
        "pagination",
        "pager",
        "login",
        "toolbar",
        "advert",
        "newsletter",
        "subscribe",
    }
)
_UNSEEN = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "system-message"})
"""Classes that by custom hide what they are given to: words for screen readers, complaints of a converter."""

MOST_AROUND = 0.25
"""An element whose part of the page's text is greater stays, whatever it is called."""

HINTED = 0.1
"""The same, for an element of which only the class hints at what it is."""

MOST_OF_IT = 0.7
"""The element that holds so much of the text is where the document stands."""

LINKED = 0.5
"""What stands beside the document and has so great a part of its text in links is a list of them."""

_HOLDERS = frozenset({"div", "section", "main", "article", "form", "center", "td"})
_FEW = 200
_SIGNS = r"[\W_]{1,2}"


def leave_out(page: Page, work: str) -> Node:
    """Mark as gone what is hidden and what stands around the document; return the element that holds the document."""
    _hide(page, work)
    contents.leave_out(page, work)
    _measure(page, work)
    total = page.root.prose
    site = False
    for node in page.nodes:
        if node.name and not node.gone and _is_around(node, total):
            site = site or node.links > 2
            node.gone = True
    _measure(page, work)
    site = site or _has_site_links(page)
    if site:
        for node in page.nodes:
            if node.name in ("header", "footer") and _is_of_page(node) and node.prose <= MOST_AROUND * page.root.prose:
                node.gone = True
        _measure(page, work)
    document = _document(page)
    if document is None and site:
        _drop_beside(page.root)
    if document is None:
        return page.root
    if site or not _is_titled_outside(page, document):
        return document
    for node in page.nodes:  # behind it a program says how it made the page
        node.gone = node.gone or node.start >= document.close
    return page.root


def _hide(page: Page, work: str) -> None:
    """Mark what a browser does not show, and links that only show a sign."""
    for node in page.nodes:
        said = node.attributes
        if not said:
            continue
        classes = said.get("class", "").split()
        if (
            "hidden" in said
            or attributes.is_hidden(attributes.style_of(said))
            or not _UNSEEN.isdisjoint(classes)
            or (node.name == "dialog" and "open" not in said)
        ):
            node.gone = True
        elif node.name == "a" and len(node.children) == 1 and said.get("href", "")[:1] == "#":
            only = node.children[0]
            node.gone = not only.name and re.fullmatch(_SIGNS, work[only.start : only.end].strip()) is not None


def _measure(page: Page, work: str) -> None:
    """Count the text of every element, and that of its links. What is gone counts nothing."""
    for node in page.nodes:
        node.prose = node.linked = node.links = 0
    page.root.prose = page.root.linked = page.root.links = 0
    for node in reversed(page.nodes):
        if node.gone:
            node.prose = node.linked = node.links = 0
            continue
        if not node.name:
            node.prose = len("".join(work[node.start : node.end].split()))
        elif node.name == "a" and node.attributes.get("href", "#")[:1] != "#":
            node.linked, node.prose, node.links = node.linked + node.prose, 0, node.links + 1
        if node.parent is not None:
            node.parent.prose += node.prose
            node.parent.linked += node.linked
            node.parent.links += node.links


def _is_around(node: Node, total: int) -> bool:
    """Return whether an element says of itself that it is no part of the document."""
    said = node.attributes
    sure = node.name in _AROUND or said.get("role", "").lower() in _AROUND_ROLES or said.get("aria-modal") == "true"
    if sure and node.prose <= MOST_AROUND * total:
        return node.name != "menu" or node.linked > node.prose
    if node.name == "aside":
        return node.prose <= HINTED * total
    if node.name == "form":
        return node.prose + node.linked <= _FEW and node.prose <= MOST_AROUND * total
    if node.name in tags.HEADINGS or not said or node.prose > HINTED * total:
        return False
    if attributes.tokens(said).isdisjoint(_HINTS):
        return False
    return node.linked > LINKED * node.prose or (node.prose <= _FEW and node.links > 0)


def _has_site_links(page: Page) -> bool:
    """Return whether some list of the page holds little but links to other pages."""
    return any(node.name in ("ul", "table") and node.links > 3 and node.linked > 4 * node.prose for node in page.nodes)


def _is_of_page(node: Node) -> bool:
    """Return whether a header or footer is that of the whole page, and of no part of it."""
    above = node.parent
    while above is not None:
        if above.name in ("article", "main", "section", "table", "blockquote"):
            return False
        above = above.parent
    return True


def _document(page: Page) -> Node | None:
    """Return the innermost element that is named as the document and holds most of the text."""
    named = [
        node
        for node in page.nodes
        if not node.gone and (node.name in ("main", "article") or node.attributes.get("role", "").lower() == "main")
    ]
    whole = page.root
    for node in named:  # an outer element stands before the inner ones
        if node.prose >= MOST_OF_IT * whole.prose:
            whole = node
    return whole if whole is not page.root and whole.prose else None


def _is_titled_outside(page: Page, document: Node) -> bool:
    """Return whether the title of the page stands before the element named as the document, which has none of its own."""
    titles = [node.start for node in page.nodes if node.name == "h1" and not node.gone and node.prose]
    return bool(titles) and max(titles) < document.start


def _drop_beside(root: Node) -> None:
    """Follow the text down to where it parts; mark lists of links beside the way there as gone."""
    node = root
    while node.prose:
        inner = max((child for child in node.children if child.name), key=lambda child: child.prose, default=None)
        if inner is None or inner.prose < MOST_OF_IT * node.prose:
            return
        for child in node.children if inner.name in _HOLDERS else ():
            if child is not inner and child.name not in tags.HEADINGS and child.links > 1:
                child.gone = child.gone or child.linked > LINKED * (child.prose + child.linked)
        node = inner
