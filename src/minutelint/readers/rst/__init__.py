"""Reads reStructuredText (.rst), line by line, as the Markdown reader does.

lines     what each line is; `tables` are drawn over several
inline    what the signs inside a paragraph mean
contents  a list of contents that repeats the headings
"""

from __future__ import annotations

import re

from minutelint.readers import frontmatter
from minutelint.readers.canonical import Canonical
from minutelint.readers.characters import DROP, level
from minutelint.readers.rst import contents
from minutelint.readers.rst.inline import SPECIAL, tokens
from minutelint.readers.rst.lines import classify
from minutelint.readers.writer import Writer
from minutelint.source import Comment, LineIndex, Location

__all__ = ["canonical"]


def canonical(raw: str) -> Canonical:
    """Return the canonical text of reStructuredText, with front matter or without."""
    work = level(raw)
    body, meta = frontmatter.split(raw, work)
    found = classify(work, body)
    writer = Writer(
        work,
        lambda words: tokens(words, found.labels),
        lambda words: SPECIAL.search(words) is not None or "  " in words,
        markdown=True,
    )
    writer.all(contents.leave_out(found.blocks), flowing=True)
    lines = LineIndex(raw)
    comments = []
    for start, end in found.comments:
        words = re.sub(r"^\.\.\s*", "", work[start:end].replace(DROP, "")).strip()
        if words:
            comments.append(Comment(words, Location(*lines.place(start), *lines.place(end))))
    return Canonical(str(writer.out), writer.out.map(), meta, tuple(comments))
