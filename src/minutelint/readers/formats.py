"""Which format a file has: its name says so, and its first bytes must agree."""

from __future__ import annotations

from pathlib import PurePath

from minutelint.readers.errors import ReadError

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".rst": "rst",
    ".org": "org",
    ".docx": "docx",
    ".docm": "docx",
    ".pdf": "pdf",
}
"""The suffixes of files that are read, in small letters, and the format that each stands for."""

_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
_MAGIC = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old binary Word document (.doc)"),
    (b"{\\rtf", "a Rich Text document (.rtf)"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x1f\x8b", "a gzip archive"),
)
_PACKED = {"docx": "a Word document (.docx)", "pdf": "a PDF document (.pdf)"}
"""Formats that are no text, and what a message calls a file of theirs."""
_START = 4096


def format_of(data: bytes, name: str) -> str:
    """Return the format of a file's bytes: what its name says, or what they are where the name says nothing.

    Raises ReadError, with the format's name, for bytes that are none of the formats, or not the one that the name says.
    """
    start = data[:_START]
    suffix = PurePath(name).suffix.lower()
    said = SUFFIXES.get(suffix)
    found = "docx" if _is_word(start, data) else "pdf" if _is_pdf(start) else ""
    if found and said in (found, None):
        return found
    if found:
        ends = next((ending for ending, kind in SUFFIXES.items() if kind == found), "")
        raise ReadError(
            f"{name}: is {_PACKED[found]}, though its name ends in {suffix}; "
            + (f"rename it to {ends}" if ends else f"expected one of {_known()}")
        )
    foreign = _foreign(start)
    if foreign and said in _PACKED:
        raise ReadError(
            f"{name}: is {foreign}, though its name ends in {suffix}, or is protected by a password; "
            f"expected {_PACKED[said]} that opens without one"
        )
    if foreign:
        raise ReadError(f"{name}: is {foreign}, which cannot be read; expected one of {_known()}")
    if said in _PACKED:
        raise ReadError(f"{name}: is not {_PACKED[said]}, though its name ends in {suffix}; expected one of {_known()}")
    return said or "text"


def has_lines(name: str) -> bool:
    """Tell whether a file of this name is text, in which a place is a line of the file itself."""
    return SUFFIXES.get(PurePath(name).suffix.lower()) not in _PACKED


def _known() -> str:
    return ", ".join(sorted(SUFFIXES))


def _is_word(start: bytes, data: bytes) -> bool:
    if not start.startswith(b"PK\x03\x04") or _OPEN_DOCUMENT in start:
        return False
    return b"word/" in data


def _is_pdf(start: bytes) -> bool:
    return b"%PDF-" in start[:1024] and (start.startswith(b"%PDF-") or b"\0" in start)


def _foreign(start: bytes) -> str:
    if start.startswith(b"PK\x03\x04"):
        return "an OpenDocument file (.odt)" if _OPEN_DOCUMENT in start else "a zip archive"
    for magic, kind in _MAGIC:
        if start.startswith(magic):
            return kind
    return ""
