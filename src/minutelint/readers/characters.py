"""Characters made equal, one for one, so that every offset still stands."""

from __future__ import annotations

import re

from minutelint.compiled import compiled

DROP = "\0"
"""Stands for a character that is left out of the canonical text."""

BLANKS = " \t\0"
"""What may stand before and after the words of a line."""

_ODD = compiled("[\x00-\x08\x0b-\x1f\x7f\x85\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]")
_LONE_CR = "\r(?!\n)"
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_SPACES = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


def level(raw: str) -> str:
    """Return a text of the same length with one kind of line end, one kind of space, and DROP for what cannot be seen.

    Every line ends with LF: CRLF becomes DROP and LF, and a lone CR, a form feed, a vertical tab, NEL and the Unicode
    line and paragraph separators become LF. Control characters, zero-width characters, marks of direction and soft
    hyphens become DROP.
    """
    odd = set(_ODD.findall(raw))
    if "\r" in odd:
        odd.discard("\r")
        raw = re.sub(_LONE_CR, "\n", raw).replace("\r", DROP)
    for char in odd:
        raw = raw.replace(char, "\n" if char in _BREAKS else " " if char in _SPACES else DROP)
    return raw
