"""Puts edits into the bytes of a file. Every byte outside of them stays as it is: marks, line ends, broken characters."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.linter.finding import Edit
from minutelint.source import Source

_BYTE = "windows-1252"
"""The encoding in which every character was one byte, also those that it does not define."""


def raw_range(edit: Edit, source: Source) -> tuple[int, int]:
    """Return the range of an edit in `Source.raw`."""
    at, lines = edit.location, source.lines
    return lines.offset(at.line, at.column), lines.offset(at.end_line, at.end_column)


def applied(data: bytes, source: Source, edits: Sequence[Edit]) -> bytes:
    """Return the bytes of a file with edits in them, which are in the order of the file and apart.

    source  what was read from `data`; of several meetings in one file, any
    """
    raw = source.raw
    parts: list[bytes] = []
    kept = len(data) - _width(raw, source)  # behind the byte order mark
    parts.append(data[:kept])
    at = 0
    for edit in edits:
        start, end = raw_range(edit, source)
        until = kept + _width(raw[at:start], source)
        parts += (data[kept:until], edit.content.encode(source.encoding))
        kept = until + _width(raw[start:end], source)
        at = end
    return b"".join([*parts, data[kept:]])


def _width(text: str, source: Source) -> int:
    """Return how many bytes a part of the raw text has in the file."""
    return len(text) if source.encoding == _BYTE else len(text.encode(source.encoding))
