"""Readers turn a file into a Source: canonical text, with the way back to the file.

Every name that tells no format is taken as plain text, unless the first bytes say otherwise. A reader of text takes the
decoded file, one of a packed format the bytes; either gives a `Canonical`. Each is imported when a file of its format is
met: a run in which every document is known from an earlier one reads none.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from minutelint.limits import DEFAULT, Limits
from minutelint.readers.errors import ReadError
from minutelint.readers.files import check_size, check_tags, load
from minutelint.readers.formats import SUFFIXES, format_of
from minutelint.source import Source, SourceMap, digest

if TYPE_CHECKING:
    from minutelint.readers.canonical import Canonical

__all__ = ["EXTENSIONS", "ReadError", "load", "read", "read_bytes"]

EXTENSIONS: frozenset[str] = frozenset(SUFFIXES)
"""The suffixes of files that are read, lower-case, with the dot."""

_TEXTS = {"html": "minutelint.readers.html", "rst": "minutelint.readers.rst", "org": "minutelint.readers.org"}
"""Formats of text besides plain text and Markdown: the module with their `canonical(raw)`."""

_PACKED = {"docx": "minutelint.readers.docx", "pdf": "minutelint.readers.pdf"}
"""Formats that are no text: the module with their `canonical(data, name, limits)`."""


def read(path: Path, *, shown: str | None = None, limits: Limits = DEFAULT) -> Source:
    """Read a file. `shown` is its path as the user typed it.

    Raises ReadError for what is no regular file, cannot be opened, is larger than `limits` or holds no text.
    """
    name = shown if shown is not None else str(path)
    return read_bytes(load(path, name, limits), name, limits)


def read_bytes(data: bytes, name: str, limits: Limits = DEFAULT) -> Source:
    """Read the bytes of a file; its name tells the format.

    Raises ReadError for more than `limits` allow and for what cannot be read, or not as the format that the name tells.
    """
    check_size(len(data), name, limits)
    kind = format_of(data, name)
    if kind in _PACKED:
        found: Canonical = import_module(_PACKED[kind]).canonical(data, name, limits)
        raw, encoding, assumed = found.text, "utf-8", False
    else:
        from minutelint.readers.encoding import decode

        raw, encoding, assumed = decode(data, name)
        if kind == "html":
            check_tags(raw, name, limits)
        found = _canonical(raw, kind)
    return Source(
        path=name,
        format=kind,
        raw=raw,
        text=found.text,
        map=found.map if found.map is not None else SourceMap((0,), (0,), (len(raw),)),
        encoding=encoding,
        assumed=assumed,
        meta=found.meta,
        comments=found.comments,
        sha256=digest(data),
        places=found.places,
        remarks=found.remarks,
        margins=found.margins,
    )


def _canonical(raw: str, kind: str) -> Canonical:
    if kind in _TEXTS:
        found: Canonical = import_module(_TEXTS[kind]).canonical(raw)
        return found
    from minutelint.readers import canon

    return canon.canonical(raw, markdown=kind == "markdown")
