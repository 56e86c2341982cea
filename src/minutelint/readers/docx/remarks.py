"""Tracked changes, comments and hidden text: what a Word document holds besides its words."""

from __future__ import annotations

from bisect import bisect_right

from minutelint.readers.docx.inline import Change, Inline
from minutelint.readers.docx.package import Package, W
from minutelint.readers.strand import Strand
from minutelint.source import Comment, LineIndex, Location, Remark, SourceMap, Span

_DIRECTIVE = "minutelint:"


class Remarks:
    """Gathers what paragraphs hold, by offsets of the words as typed, and places it when all has been written."""

    def __init__(self) -> None:
        self._found: list[tuple[int, int, str, str, str | None]] = []
        self._comments: list[tuple[int, str]] = []

    def add(self, inline: Inline, base: int) -> None:
        """Take what a paragraph holds; `base` is where its words begin."""
        for at, text in inline.hidden:
            self._found.append((base + at, base + at, "hidden-text", " ".join(text.split()), None))
        for change in inline.changes:
            end = change.at + (len(change.text) if change.inserted else 0)
            kind = "insertion" if change.inserted else "deletion"
            self._found.append((base + change.at, base + end, kind, _said(change), change.author))
        self._comments += [(base + at, identity) for at, identity in inline.comments]

    def settle(self, text: str, out: Strand, package: Package) -> tuple[tuple[Remark, ...], tuple[Comment, ...]]:
        """Return the remarks in the canonical text, and the comments that tell minutelint what to leave out.

        text, out  the canonical text, and as it was put together from the words as typed
        """
        if not (self._found or self._comments):
            return (), ()
        comments = package.related("comments") if self._comments else ()
        words = {one.get(f"{W}id", ""): one for root in comments for one in root.iterfind(f"{W}comment")}
        map_, lines = out.map(), LineIndex(text)
        told: list[Comment] = []
        for at, identity in self._comments:
            comment = words.get(identity)
            if comment is None:
                continue
            said = " ".join("".join(node.text or "" for node in comment.iter(f"{W}t")).split())
            if said.startswith(_DIRECTIVE):
                line, column = lines.place(_canonical(map_, at))
                told.append(Comment(said, Location(line, column, line, column)))
            else:
                self._found.append((at, at, "comment", said, comment.get(f"{W}author")))
        remarks = []
        for start, end, kind, said, author in sorted(self._found, key=lambda one: (one[0], one[2])):
            remarks.append(Remark(kind, said, _span(text, map_, start, end), author))
        return tuple(remarks), tuple(told)


def _said(change: Change) -> str:
    return " ".join(change.text.split()) or "¶"  # only the end of a paragraph


def _canonical(map_: SourceMap, typed: int) -> int:
    """Return the canonical offset of a place in the words as typed."""
    i = max(0, bisect_right(map_.raw, typed) - 1)
    return map_.canon[i] + min(max(0, typed - map_.raw[i]), max(0, map_.ends[i] - map_.raw[i])) if map_.canon else 0


def _span(text: str, map_: SourceMap, start: int, end: int) -> Span:
    """Return a stretch of the words as typed in the canonical text; the line it stands on where it is empty."""
    if end > start:
        return Span(_canonical(map_, start), max(_canonical(map_, start) + 1, _canonical(map_, end)))
    at = min(_canonical(map_, start), max(0, len(text) - 1))
    if text[at : at + 1] == "\n" and at > 0 and text[at - 1] != "\n":
        at -= 1
    begin = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", at)
    return Span(begin, stop if stop >= 0 else len(text))
