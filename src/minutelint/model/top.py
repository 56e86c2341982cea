"""The line that stands for a whole document."""

from __future__ import annotations

from minutelint.model.nodes import Minutes
from minutelint.source import Span


def top_of(minutes: Minutes) -> Span:
    """Return the line that stands for the whole document: the first one that says anything."""
    text = minutes.source.text
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        if any(char.isalnum() for char in line):
            skipped = len(line) - len(line.lstrip(" \t#*-"))
            return Span(start + skipped, start + len(line.rstrip()))
        start = end + 1
    return Span(0, 0)
