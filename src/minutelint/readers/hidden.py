"""What stands in the file but not in the text: comments, directives, scripts, raw blocks, link definitions.

Everything here works on the levelled text and keeps its length: hidden characters become DROP, and a line end inside a
tag or a table row becomes a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from minutelint.readers.characters import BLANKS, DROP
from minutelint.readers.tags import TAG, name_of
from minutelint.source import Comment, LineIndex, Location

# Compiled when first needed: most minutes hold none of these, and compiling is what starting up costs.
_DIRECTIVE = r"(?m)^[ \t\0]*\[[ \t]*(minutelint:[^\]\n]*)\][ \t\0]*$"
_SCRIPT = r"(?i)<(script|style)(?:\s[^<>]*+)?>"
_ROWS = r"(?i)<(/?)(?:tr|table)(?:\s[^<>]*+)?>"
_RAW = r"(?m)^[ \t\0]*(`{3,}|~{3,})[ \t]*\{=[^{}\n]*\}[ \t\0]*$"
_DEFINITION = (
    r"""(?m)^[ ]{0,3}\[([^\[\]\n^][^\[\]\n]{0,199})\]:[ \t]*+(<[^<>\n]*>|[^\s\0]+)"""
    r"""(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t\0]*$"""
)
_MARGIN = 200
_TARGET = r"^(?:<|#|/|\.)|/|@"


class Shown(Struct, frozen=True):
    """The text with everything hidden, what the comments said, and the labels of links defined elsewhere."""

    text: str
    comments: tuple[Comment, ...]
    labels: frozenset[str]


def hide(work: str, raw: str, body: int, *, markdown: bool) -> Shown:
    """Return the levelled text from `body` on with hidden parts replaced, the text before it dropped."""
    work = DROP * body + work[body:]
    said: list[tuple[str, int, int]] = []
    labels: set[str] = set()
    if "<!--" in work:
        work = _replace(work, list(_comments(work, said)))
    if "minutelint:" in work:
        work = _replace(work, list(_directives(work, said)))
    if markdown and "{=" in work:
        work = _replace(work, list(_raw_blocks(work)))
    if markdown and "]:" in work:
        work = _replace(work, list(_definitions(work, labels)))
    if "<" in work:
        work = _replace(work, list(_scripts(work)))
        work = _level_tags(work)
    return Shown(work, tuple(_located(said, raw)) if said else (), frozenset(labels))


def _replace(work: str, ranges: list[tuple[int, int]], char: str = DROP) -> str:
    """Return the text with ranges, in order and apart, filled with one character."""
    if not ranges:
        return work
    parts: list[str] = []
    at = 0
    for start, end in ranges:
        parts += (work[at:start], char * (end - start))
        at = end
    return "".join([*parts, work[at:]])


def _whole_lines(work: str, start: int, end: int) -> tuple[int, int]:
    """Return the range widened to its lines, with the line end, when nothing else stands on them.

    Only the nearest characters are looked at, so that many comments on one long line stay cheap.
    """
    first = work.rfind("\n", max(0, start - _MARGIN), start) + 1
    last = work.find("\n", end, end + _MARGIN)
    if last < 0:
        last = len(work)
    if start - first > _MARGIN or last - end > _MARGIN:
        return start, end
    if work[first:start].strip(BLANKS) or work[end:last].strip(BLANKS):
        return start, end
    return first, min(last + 1, len(work))


def _comments(work: str, said: list[tuple[str, int, int]]) -> Iterator[tuple[int, int]]:
    at = work.find("<!--")
    while at >= 0:
        close = work.find("-->", at + 4)
        if close < 0:
            return
        said.append((work[at + 4 : close], at, close + 3))
        wide = _whole_lines(work, at, close + 3)
        yield wide
        at = work.find("<!--", max(close + 3, wide[1]))


def _directives(work: str, said: list[tuple[str, int, int]]) -> Iterator[tuple[int, int]]:
    for match in re.finditer(_DIRECTIVE, work):
        said.append((match[1], work.index("[", match.start()), work.rindex("]", 0, match.end()) + 1))
        yield match.start(), min(match.end() + 1, len(work))


def _located(said: list[tuple[str, int, int]], raw: str) -> Iterator[Comment]:
    lines = LineIndex(raw)
    for text, start, end in sorted(said, key=lambda one: one[1]):
        words = text.replace(DROP, "").strip()
        if words:
            yield Comment(words, Location(*lines.place(start), *lines.place(end)))


def _raw_blocks(work: str) -> Iterator[tuple[int, int]]:
    """Find fenced blocks that are meant for another format alone, fences and all."""
    at = 0
    for opened in re.finditer(_RAW, work):
        if opened.start() < at:
            continue
        fence = rf"^[ \t\0]*{opened[1][0]}{{{min(len(opened[1]), 99)},}}[ \t\0]*$"
        close = re.compile(fence, re.M).search(work, opened.end())
        if close is None:
            return
        at = min(close.end() + 1, len(work))
        yield opened.start(), at


def _definitions(work: str, labels: set[str]) -> Iterator[tuple[int, int]]:
    for match in re.finditer(_DEFINITION, work):
        if re.search(_TARGET, match[2]):
            labels.add(match[1].strip().casefold())
            yield match.start(), min(match.end() + 1, len(work))


def _scripts(work: str) -> Iterator[tuple[int, int]]:
    script = re.compile(_SCRIPT)
    opened = script.search(work)
    while opened:
        close = re.compile(rf"</{opened[1]}\s*>", re.I).search(work, opened.end())
        if close is None:
            return
        yield opened.start(), close.end()
        opened = script.search(work, close.end())


def _level_tags(work: str) -> str:
    """Put every tag, and every table row that is written with tags, on one line."""
    work = _unbreak(work, [m.span() for m in re.finditer(TAG, work) if "\n" in m[0] and "=" in m[0] and name_of(m[0])])
    rows = []
    start = -1
    for match in re.finditer(_ROWS, work):
        if start >= 0:
            rows.append((start, match.start()))
        start = match.start() if match[0][1:3].lower() == "tr" else -1
    return _unbreak(work, rows)


def _unbreak(work: str, ranges: list[tuple[int, int]]) -> str:
    """Return the text with the line ends inside ranges, in order and apart, turned into spaces."""
    parts: list[str] = []
    at = 0
    for start, end in ranges:
        parts += (work[at:start], work[start:end].replace("\n", " "))
        at = end
    return "".join([*parts, work[at:]])
