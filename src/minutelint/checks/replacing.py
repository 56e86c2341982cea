"""What takes the place of forbidden words, as the page of the rule says.

`replace = "chair"`, or a table with one entry for each of the `words`: `replace = { "chairman" = "chair" }`. A word with
a capital, or all in capitals, gets one in its place.

`recode = "windows-1252"`: the words were written in UTF-8 and read in that encoding, and are read anew. What is not
ASCII around them must come out as well-formed UTF-8 as a whole, else nothing is proposed: half of a sign mended is worse.
"""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from typing import Any

from minutelint.checks.check import Change, Remedy
from minutelint.source import Span

_MARK = "\ufeff"
_MOST = 200
"""Characters in a row that are not ASCII; more of them are a text in another alphabet."""


class ReplacingError(ValueError):
    """A replacement that cannot be used; the message is meant for the author of the rule page."""


def known(params: Mapping[str, Any]) -> None:
    """Raise ReplacingError for a `replace` or `recode` that is not understood."""
    replace, recode = params.get("replace"), params.get("recode")
    if replace is not None and recode is not None:
        raise ReplacingError("give either 'replace' or 'recode'")
    if isinstance(replace, Mapping):
        if not replace or not all(isinstance(word, str) for word in replace.values()):
            raise ReplacingError("replace: expected text for each word of the table")
    elif replace is not None and not isinstance(replace, str):
        raise ReplacingError("replace: expected text, or a table of texts by word")
    if recode is not None:
        try:
            codecs.lookup(str(recode))
        except LookupError:
            raise ReplacingError(f"recode: there is no encoding '{recode}'") from None


def remedy(text: str, place: Span, params: Mapping[str, Any]) -> Remedy | None:
    """Return what to put in the place of words that were found; None where the page says nothing of them."""
    replace, recode = params.get("replace"), params.get("recode")
    if recode is not None:
        return _recoded(text, place, recode)
    if isinstance(replace, Mapping):
        said = " ".join(text[place.start : place.end].split()).casefold()
        replace = {" ".join(word.split()).casefold(): other for word, other in replace.items()}.get(said)
    if replace is None:
        return None
    other = _alike(text[place.start : place.end], replace)
    return Remedy((Change(place, other),), data={"replacement": other})


def _alike(word: str, other: str) -> str:
    """Write a word with the capitals of another: none, the first letter, or all."""
    if word.isupper() and len(word) > 1:
        return other.upper()
    return other[:1].upper() + other[1:] if word[:1].isupper() else other


def _recoded(text: str, place: Span, encoding: str) -> Remedy | None:
    start, end = place.start, place.end
    while start and place.end - start < _MOST and not text[start - 1].isascii():
        start -= 1
    while end < len(text) and end - place.start < _MOST and not text[end].isascii():
        end += 1
    try:
        read = b"".join(_byte(char, encoding) for char in text[start:end]).decode("utf-8")
    except UnicodeError:
        return None
    read = read.removeprefix(_MARK)
    if not all(char.isprintable() or char.isspace() for char in read):
        return None
    return Remedy((Change(Span(start, end), read),), data={"replacement": read})


def _byte(char: str, encoding: str) -> bytes:
    """Return the byte that was read as a character; those that the encoding leaves open were read as they are."""
    try:
        return char.encode(encoding)
    except UnicodeEncodeError:
        return char.encode("latin-1")
