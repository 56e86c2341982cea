"""Which format a file has, by its name and by its first bytes."""

from __future__ import annotations

from minutelint.readers.errors import ReadError

TEXT_SUFFIXES = frozenset({".txt", ".text"})
MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})

_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
_MAGIC = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old binary Word document (.doc)"),
    (b"{\\rtf", "a Rich Text document (.rtf)"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x1f\x8b", "a gzip archive"),
)


def is_markdown(name: str) -> bool:
    """Return whether a name ends like a Markdown file's."""
    return any(name.lower().endswith(suffix) for suffix in MARKDOWN_SUFFIXES)


def refuse(data: bytes, name: str) -> None:
    """Raise ReadError, with the format's name, for a file whose first bytes tell that it is no text."""
    kind = _foreign(data[:4096])
    if kind:
        known = ", ".join(sorted(TEXT_SUFFIXES | MARKDOWN_SUFFIXES))
        raise ReadError(f"{name}: is {kind}, which cannot be read yet; expected text or Markdown ({known})")


def _foreign(start: bytes) -> str:
    if start.startswith(b"PK\x03\x04"):
        if _OPEN_DOCUMENT in start:
            return "an OpenDocument file (.odt)"
        return "a Word document (.docx)" if b"word/" in start or b"[Content_Types].xml" in start else "a zip archive"
    if b"%PDF-" in start[:1024] and (start.startswith(b"%PDF-") or b"\0" in start):
        return "a PDF document (.pdf)"
    for magic, kind in _MAGIC:
        if start.startswith(magic):
            return kind
    return ""
