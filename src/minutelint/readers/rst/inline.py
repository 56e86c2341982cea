"""What the signs of reStructuredText inside a paragraph mean: emphasis, literals, links, notes, escapes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from minutelint.readers.inline import resolve
from minutelint.readers.tags import ENTITY
from minutelint.readers.tokens import Token, with_gaps

# Each repetition is possessive, and what may be left open is closed by the next sign of its kind: linear time.
_SIGNS = (
    r"(?P<literal>``(?:[^`]++|`(?!`))+``)"
    r"|(?P<phrase>_?(?::[\w:.+-]{1,40}:)?`(?!`)[^`]++`(?::[\w:.+-]{1,40}:|__?)?)"
    r"|(?P<void>\\[\s\0])|(?P<escape>\\[^\s\0])"
    r"|(?P<mark>\*++)"
    r"|(?P<name>(?<!\w)\|[^|\s\0](?:[^|\n]{0,98}[^|\s\0])?\|_{0,2})"
    r"|(?P<footnote>\[(?:\d{1,4}|[#*]|\#?[A-Za-z][\w.-]{0,40})\]_(?!\w))"
    rf"|(?P<named>(?<=[^\W_])__?(?!\w))|(?P<entity>{ENTITY})|(?P<drop>\0++)|(?P<line>\n)"
)
_PLAIN = rf"(?P<entity>{ENTITY})|(?P<drop>\0++)|(?P<line>\n)"
_PHRASE = r"_?(?::[\w:.+-]+:)?`"
_TARGET = r"[\s\0]*<[^<>]*>$"
_WORD = r"[\w.+:-]+$"
_LONGEST = 80

SPECIAL = re.compile(r"[`*\\|_\[\t\0&]")
"""What words hold in which some sign may mean something."""


def tokens(text: str, labels: Set[str]) -> list[Token]:
    """Return the tokens of a text, by place. `labels` are the names of the targets, in small letters."""
    return resolve(text, with_gaps(text, list(_cut(text, labels))), frozenset())


def _cut(text: str, labels: Set[str]) -> Iterator[Token]:
    for match in re.finditer(_SIGNS, text):
        kind, start, end = match.lastgroup, match.start(), match.end()
        if kind == "literal":
            yield Token("gone", start, start + 2)
            yield from _plain(text, start + 2, end - 2)
            yield Token("gone", end - 2, end)
        elif kind == "phrase":
            yield from _phrase(text, start, end)
        elif kind == "void":
            yield Token("gone", start, end)
        elif kind == "name":
            bar = text.rindex("|", start, end)
            yield Token("gone", start, start + 1)
            yield Token("gone", bar, end)
        elif kind == "footnote":
            unseen = text[start + 1] in "#*"  # the format itself gives the number
            yield Token("gone", start - (text[start - 1 : start] == " ") if unseen else end - 1, end)
        elif kind == "named":
            word = re.search(_WORD, text[max(0, start - _LONGEST) : start])
            known = word is not None and (end - start == 2 or word[0].casefold() in labels)
            if known and word is not None and word[0][0] != "_":
                yield Token("gone", start, end)
        elif kind:
            yield Token(kind, start, end)


def _phrase(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of words in back quotes: of a link its words stay, or its address where it has none."""
    opened = re.compile(_PHRASE).match(text, start)
    inside = opened.end() if opened is not None else start + 1
    close = text.rindex("`", start, end)
    target = re.search(_TARGET, text[inside:close])
    shown = inside + target.start() if target is not None else close
    if target is not None and shown == inside:
        inside, shown = text.index("<", inside) + 1, text.rindex(">", inside, close)
    yield Token("gone", start, inside)
    yield from _plain(text, inside, shown)
    yield Token("gone", shown, end)


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    for match in re.compile(_PLAIN).finditer(text, start, end):
        yield Token(match.lastgroup or "drop", match.start(), match.end())
