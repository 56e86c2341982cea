"""Readers turn a file into a Source: canonical text, with the way back to the file.

Plain text and Markdown are read. Every other name is taken as plain text, unless the first bytes say otherwise.
"""

from __future__ import annotations

from pathlib import Path

from minutelint.readers.canon import canonical
from minutelint.readers.encoding import decode
from minutelint.readers.errors import ReadError
from minutelint.readers.files import check_size, load
from minutelint.readers.formats import MARKDOWN_SUFFIXES, TEXT_SUFFIXES, is_markdown, refuse
from minutelint.source import Source, digest

__all__ = ["EXTENSIONS", "ReadError", "read", "read_bytes"]

EXTENSIONS: frozenset[str] = TEXT_SUFFIXES | MARKDOWN_SUFFIXES
"""The suffixes of files that are read, lower-case, with the dot."""


def read(path: Path, *, shown: str | None = None) -> Source:
    """Read a file. `shown` is its path as the user typed it.

    Raises ReadError for what is no regular file, cannot be opened, is larger than 64 MB or holds no text.
    """
    name = shown if shown is not None else str(path)
    return read_bytes(load(path, name), name)


def read_bytes(data: bytes, name: str) -> Source:
    """Read the bytes of a file; its name tells the format.

    Raises ReadError for more than 64 MB and for what is no text.
    """
    check_size(len(data), name)
    refuse(data, name)
    raw, encoding, assumed = decode(data, name)
    markdown = is_markdown(name)
    found = canonical(raw, markdown=markdown)
    return Source(
        path=name,
        format="markdown" if markdown else "text",
        raw=raw,
        text=found.text,
        map=found.map,
        encoding=encoding,
        assumed=assumed,
        meta=found.meta,
        comments=found.comments,
        sha256=digest(data),
    )
