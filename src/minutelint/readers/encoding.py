"""Bytes to text."""

from __future__ import annotations

import codecs

from minutelint.readers.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096


def decode(data: bytes, name: str) -> tuple[str, str, bool]:
    """Return the text without a byte order mark, the encoding, and whether that was only assumed.

    A byte order mark decides; NUL bytes at every other place tell UTF-16; then UTF-8 is tried, and what is not UTF-8 is
    taken as Windows-1252, where the five undefined bytes become U+FFFD.
    Raises ReadError for binary content and for bytes that break the encoding which their mark promises.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name, len(mark)), encoding, False
    if b"\0" in data:
        encoding = _utf16(data[:_SAMPLE])
        if not encoding:
            at = data.index(b"\0")
            raise ReadError(
                f"{name}: {_place(data, at)} is NUL, so this is no text; expected UTF-8, UTF-16 or Windows-1252"
            )
        return _strict(data, encoding, name, 0), encoding, False
    try:
        return data.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), "windows-1252", True


def _utf16(sample: bytes) -> str:
    """Return the UTF-16 encoding that the NUL bytes of a sample tell of, or nothing."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    enough = max(4.0, len(sample) // 2 * 0.6)
    if odd and not even and odd >= enough:
        return "utf-16-le"
    if even and not odd and even >= enough:
        return "utf-16-be"
    return ""


def _strict(data: bytes, encoding: str, name: str, shift: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        place = f"byte {error.start + shift + 1}"
        raise ReadError(f"{name}: {place} is not {encoding.upper()}, which the start of the file promises") from None


def _place(data: bytes, at: int) -> str:
    """Return a place for people: the line and the byte, both from 1."""
    return f"line {data.count(10, 0, at) + 1}, byte {at + 1}"
