"""What the signs of Org inside a paragraph mean: emphasis, links, time stamps, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutelint.readers.tags import ENTITY
from minutelint.readers.tokens import Token, with_gaps

_SIGNS = (
    r"(?P<link>\[\[[^\[\]\n]++\](?:\[[^\[\]\n]++\])?\])"
    r"|(?P<stamp><\d{4}-\d\d-\d\d[^<>\n]{0,60}>)"
    r"|(?P<void>(?<!\S)\[@\d{1,4}\][ ]?|<<<?[^<>\n]{1,100}>>>?|\{\{\{[^{}\n]{1,200}\}\}\}|\[fn:[\w-]{0,40}\](?=.)"
    r"|[ ]:(?=:(?:[ ]|\Z)))"
    r"|(?P<mark>[*/_=~+])"
    rf"|(?P<entity>{ENTITY})|(?P<drop>\0++)|(?P<line>\n)"
)
_BEFORE = frozenset(" \t\n\0-({'\"—–")
_AFTER = frozenset(" \t\n\0-.,;:!?'\")}[—–")
_PICTURE = r"(?i)\.(?:png|jpe?g|gif|svg|webp)$"
_STRONG = "*_"

SPECIAL = re.compile(r"[*/_=~+\[<{&\t\0]| ::")
"""What words hold in which some sign may mean something."""


def tokens(text: str) -> list[Token]:
    """Return the tokens of a text, by place."""
    found = list(_cut(text))
    _emphasis(text, found)
    return with_gaps(text, [token for token in found if token.kind != "mark" or not token.keep])


def _cut(text: str) -> Iterator[Token]:
    for match in re.finditer(_SIGNS, text):
        kind, start, end = match.lastgroup, match.start(), match.end()
        if kind == "link":
            yield from _link(text, start, end)
        elif kind == "stamp":
            yield Token("auto", start, end)
        elif kind == "void":
            yield Token("gone", start, end)
        elif kind:
            yield Token(kind, start, end, keep=1 if kind == "mark" else 0)


def _link(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of a link: its words stay, or its address where it has none; of a picture nothing does."""
    words = text.find("][", start, end)
    if words >= 0:
        yield Token("gone", start, words + 2)
    elif re.search(_PICTURE, text[start : end - 2]):
        yield Token("gone", start, end)
        return
    else:
        yield Token("gone", start, start + 2)
    yield Token("gone", end - 2, end)


def _emphasis(text: str, found: list[Token]) -> None:
    """Settle emphasis: a sign that closes what an equal one opened goes with it; all others are text."""
    waiting: dict[str, Token] = {}
    for token in found:
        if token.kind != "mark":
            continue
        sign = text[token.start]
        before = text[token.start - 1] if token.start else "\n"
        after = text[token.end] if token.end < len(text) else "\n"
        opened = waiting.get(sign)
        if opened is not None and before not in " \t\n\0" and after in _AFTER:
            opened.keep = token.keep = 0
            if sign in _STRONG:
                opened.bold, token.bold = 1, -1
            del waiting[sign]
        elif before in _BEFORE and after not in " \t\n\0":
            waiting[sign] = token
