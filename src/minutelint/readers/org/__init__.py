"""Reads Org files (.org), line by line, as the Markdown reader does: `lines` and what is `inline` in them."""

from __future__ import annotations

import re

from minutelint.readers.canonical import Canonical
from minutelint.readers.characters import DROP, level
from minutelint.readers.org.inline import SPECIAL, tokens
from minutelint.readers.org.lines import classify
from minutelint.readers.writer import Writer
from minutelint.source import Comment, Field, LineIndex, Location

__all__ = ["canonical"]

_SIGN = r"^#(?:\+\S+)?[ \t]*"
_STAMP = r"^[<\[](\d{4}-\d\d-\d\d)[^<>\[\]]*[>\]]$"


def canonical(raw: str) -> Canonical:
    """Return the canonical text of an Org file."""
    work = level(raw)
    found = classify(work, 0)
    writer = Writer(work, tokens, lambda words: SPECIAL.search(words) is not None or "  " in words, markdown=True)
    writer.all(found.blocks)
    lines = LineIndex(raw)

    def place(start: int, end: int) -> Location:
        return Location(*lines.place(start), *lines.place(end))

    comments = []
    for start, end in found.comments:
        words = re.sub(_SIGN, "", work[start:end].replace(DROP, "").strip()).strip()
        if words:
            comments.append(Comment(words, place(start, end)))
    meta = {}
    for key, (value, start, end) in found.values.items():
        meta[key] = Field(re.sub(_STAMP, r"\1", value.replace(DROP, "")), place(start, end))
    return Canonical(str(writer.out), writer.out.map(), meta, tuple(comments))
