"""What Markdown's signs inside a paragraph mean: code, links, pictures, emphasis.

The rules are CommonMark's, made lenient where minutes are sloppy: a double star closes what a double star opened even
where a letter follows.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Set

from minutelint.readers.tokens import Token

_STOPS = ",;:.)"
_LOST = re.compile(r"[^\s\[\]]+(?:[ ][^\s\[\]]+)+\]\[[A-Za-z][\w-]*\]")
"""`[Ann Hill][annhill]` is a link wherever the label is defined: the site may keep all its labels in another file."""
_MEANT = frozenset({"escape", "mark", "open", "close", "tag", "auto", "entity", "glyph", "code", "raised"})


def resolve(text: str, tokens: list[Token], labels: Set[str]) -> list[Token]:
    """Return the tokens that count, with links and emphasis settled. `labels` are those of reference links."""
    tokens = _code(tokens)
    _links(text, tokens, labels)
    _emphasis(text, tokens)
    return tokens


def _code(tokens: list[Token]) -> list[Token]:
    """Settle code spans: the signs inside them mean nothing."""
    waiting: dict[int, deque[int]] = defaultdict(deque)
    for index, token in enumerate(tokens):
        if token.kind == "code":
            waiting[token.end - token.start].append(index)
    if not waiting:
        return tokens
    kept: list[Token] = []
    until = -1
    for index, token in enumerate(tokens):
        if index == until:
            token.kind = "gone"
        elif index < until:
            if token.kind in _MEANT:
                continue
        elif token.kind == "code":
            same = waiting[token.end - token.start]
            while same and same[0] <= index:
                same.popleft()
            if not same:
                continue
            token.kind, until = "gone", same[0]
        kept.append(token)
    return kept


def _links(text: str, tokens: list[Token], labels: Set[str]) -> None:
    """Settle links and pictures: of a link the words stay, of a picture nothing."""
    waiting: list[Token] = []
    for token in tokens:
        if token.kind == "open":
            waiting.append(token)
        elif token.kind == "close" and waiting:
            opened = waiting.pop()
            if not _linked(text, opened, token, labels):
                continue
            opened.kind = "gone"
            token.kind = "gone"
            if text[opened.start] == "!":
                opened.end = token.end


def _linked(text: str, opened: Token, closed: Token, labels: Set[str]) -> bool:
    follows = text[closed.start + 1 : closed.start + 2]
    if follows == "(" and closed.end - closed.start > 1:
        return True
    if follows == "[" and _LOST.fullmatch(text, opened.end, closed.end) is not None:
        return True
    if not labels:
        return False
    label = text[closed.start + 2 : closed.end - 1] or text[opened.end : min(closed.start, opened.end + 200)]
    return label.strip().casefold() in labels


def _emphasis(text: str, tokens: list[Token]) -> None:
    """Settle emphasis. What is left over of a run of signs stays as text."""
    waiting: dict[str, list[Token]] = {"*": [], "_": [], "~": []}
    cursor = 0
    for token in tokens:
        if token.start < cursor:
            continue
        if token.kind == "gone":
            cursor = token.end
        if token.kind != "mark":
            continue
        token.keep = token.end - token.start
        opens, closes = _sides(text, token)
        same = waiting[text[token.start]]
        while closes and token.keep and same:
            _pair(text, same, token)
        if opens and token.keep:
            same.append(token)


def _pair(text: str, same: list[Token], token: Token) -> None:
    """Take as many signs as go together from the last that waits and from this one."""
    opened = same[-1]
    both = min(opened.keep, token.keep)
    if text[token.start] != "~":
        used = both if both < 3 else both - both % 2 or 1
        if used > 1:
            opened.bold += 1
            token.bold -= 1
    else:
        used = both
    opened.keep -= used
    token.keep -= used
    if not opened.keep:
        same.pop()


def _sides(text: str, token: Token) -> tuple[bool, bool]:
    """Return whether a run of signs can open and whether it can close."""
    before = text[token.start - 1] if token.start else "\n"
    after = text[token.end] if token.end < len(text) else "\n"
    strong = token.end - token.start > 1
    opens = after not in " \t\n\0" or (strong and before == "\n" and after != "\n")
    closes = before not in " \t\n\0" or (strong and after == "\n" and before != "\n")
    if not strong and after in _STOPS and before.isalnum():  # `Ann Hill*, Bob Moss*`: a sign at a name
        opens = False
    if text[token.start] == "_":
        return opens and not before.isalnum(), closes and not after.isalnum()
    return opens, closes
