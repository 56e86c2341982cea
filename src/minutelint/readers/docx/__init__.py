"""Reads Word documents (.docx, .docm): what Word shows when every tracked change is accepted.

A Word document has no lines, so its canonical text is what positions name, with the paragraph, the cell of a table and,
where Word recorded its page breaks, the page.
"""

from __future__ import annotations

from minutelint.limits import DEFAULT, Limits
from minutelint.readers.canonical import Canonical
from minutelint.readers.errors import ReadError


def canonical(data: bytes, name: str, limits: Limits = DEFAULT) -> Canonical:
    """Return the canonical text of the bytes of a Word document; `name` is the file's in messages. Raises ReadError."""
    from minutelint.readers.docx.body import Body
    from minutelint.readers.docx.package import Broken, Package

    try:
        return Body(Package(data, name, limits)).read()
    except Broken as error:
        raise ReadError(f"{name}: is a damaged Word document: {error}; expected one that Word opens") from None
