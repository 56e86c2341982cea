"""Cuts a web page into tags, comments and text, each with its exact place.

Anything is cut, and in linear time: what is never closed is text, or ends at the next bracket. The standard library's
parser is not used, because it tells lines rather than offsets and takes quadratic time for some broken pages, which
ones depending on the release.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from minutelint.compiled import compiled

TEXT, OPEN, CLOSE, COMMENT = range(4)

RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements that hold no tags."""

_NEXT = compiled(r"<(?:/?[A-Za-z]|[!?/])")
_TAG = compiled(r"""</?([A-Za-z][^\s/>\0]*+)(?:[^>=]++|=[\s\0]*+(?:"[^"]*+"|'[^']*+')?+)*+>""")
_HASTY = compiled(r"</?([A-Za-z][^\s/>\0]*+)[^>]*+>")


class Piece(Struct):
    """`[start, end)` of the page: TEXT, or a COMMENT, or a tag that is OPEN or CLOSE with its `name` in small letters.

    Behind an opening tag of RAW stand `inside` and `end`: what it holds is `[inside, end)`, without any tag.
    """

    kind: int
    start: int
    end: int
    name: str = ""
    inside: int = 0


def lex(work: str, body: int) -> Iterator[Piece]:
    """Yield the pieces of a levelled page from offset `body` on, in order and without a gap."""
    return _Lexer(work).run(body)


class _Lexer:
    """Remembers what the page holds no more of, so that it is never looked for twice."""

    def __init__(self, work: str) -> None:
        self.work = work
        self.folded = ""
        self.quotes = True
        self.gone: dict[str, int] = {}

    def find(self, words: str, start: int) -> int:
        """Return where words stand next, -1 where they do not."""
        if start >= self.gone.get(words, len(self.work) + 1):
            return -1
        at = self.work.find(words, start)
        if at < 0:
            self.gone[words] = start
        return at

    def run(self, body: int) -> Iterator[Piece]:
        at = told = body
        while True:
            found = _NEXT.search(self.work, at)
            if found is None or self.find(">", found.end()) < 0:
                break
            piece = self.piece(found.start())
            if piece is None:
                at = found.end()
                continue
            if piece.start > told:
                yield Piece(TEXT, told, piece.start)
            yield piece
            at = told = piece.end
        if told < len(self.work):
            yield Piece(TEXT, told, len(self.work))

    def piece(self, start: int) -> Piece | None:
        """Return the tag or comment at an offset; None where it is text."""
        work = self.work
        second = work[start + 1]
        if work.startswith("<!--", start):
            return self.comment(start)
        if second in "!?" or not (second.isalpha() or work[start + 2 : start + 3].isalpha()):
            return Piece(COMMENT, start, self.find(">", start) + 1)
        found = _TAG.match(work, start) if self.quotes else None
        if found is None:
            self.quotes = False  # a quotation mark is open up to the end of the page
            found = _HASTY.match(work, start)
        if found is None:
            return None
        name = found[1].lower()
        if second == "/":
            return Piece(CLOSE, start, found.end(), name)
        if name in RAW:
            return Piece(OPEN, start, self.raw_end(name, found.end()), name, found.end())
        return Piece(OPEN, start, found.end(), name)

    def comment(self, start: int) -> Piece | None:
        for empty in ("<!-->", "<!--->"):
            if self.work.startswith(empty, start):
                return Piece(COMMENT, start, start + len(empty))
        close = self.find("-->", start + 4)
        return Piece(COMMENT, start, close + 3) if close >= 0 else None

    def raw_end(self, name: str, start: int) -> int:
        """Return where an element ends that holds no tags; a title that is never closed ends at the next tag."""
        if not self.folded:
            self.folded = self.work.lower() if len(self.work.lower()) == len(self.work) else self.work
        mark = "</" + name
        if start < self.gone.get(mark + " raw", len(self.work) + 1):
            at = self.folded.find(mark, start)
            if at >= 0:
                return at
            self.gone[mark + " raw"] = start
        if name in ("title", "textarea"):
            at = self.find("<", start)
            return at if at >= 0 else len(self.work)
        return len(self.work)
