"""Reads web pages (.html): the document in the page, written as the one canonical text.

lexer       tags, comments and text with their places
tree        the elements, one inside the other
chrome      what of the page is the document
head        its title and other values
flow        its words, line by line: with lists (`numbers`), `tables` and `lines`
"""

from __future__ import annotations

from minutelint.readers import frontmatter
from minutelint.readers.canonical import Canonical
from minutelint.readers.characters import DROP, level
from minutelint.readers.html import chrome, head
from minutelint.readers.html.flow import Flow
from minutelint.readers.html.tree import build
from minutelint.readers.strand import Strand
from minutelint.source import Comment, LineIndex, Location

__all__ = ["canonical"]


def canonical(raw: str) -> Canonical:
    """Return the canonical text of a web page, or of a part of one, with front matter or without."""
    work = level(raw)
    body, meta = frontmatter.split(raw, work)
    page = build(work, body)
    root = chrome.leave_out(page, work)
    out = Strand()
    for line in Flow(page, work).write(root):
        line.write(out)
    values = {**head.values(page, work, raw), **meta}
    return Canonical(str(out), out.map(), values, _comments(page.comments, work, raw))


def _comments(places: list[tuple[int, int]], work: str, raw: str) -> tuple[Comment, ...]:
    lines = LineIndex(raw)
    found = []
    for start, end in places:
        words = work[start + 4 : end - 3].replace(DROP, "").strip() if end - start > 6 else ""
        if words:
            found.append(Comment(words, Location(*lines.place(start), *lines.place(end))))
    return tuple(found)
