"""From decoded plain text or Markdown to the canonical text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from minutelint.readers import frontmatter
from minutelint.readers.canonical import Canonical
from minutelint.readers.characters import level
from minutelint.readers.classify import classify, special
from minutelint.readers.hidden import hide
from minutelint.readers.inline import resolve
from minutelint.readers.tags import ENTITY, TAG, character, name_of
from minutelint.readers.tokens import Token, tokens
from minutelint.readers.writer import Writer
from minutelint.source import Remark, SourceMap, Span


def canonical(raw: str, *, markdown: bool) -> Canonical:
    """Return the canonical text of plain text or Markdown."""
    work = level(raw)
    body, meta = frontmatter.split(raw, work)
    shown = hide(work, raw, body, markdown=markdown)

    def cut(words: str) -> list[Token]:
        found = tokens(words, markdown=markdown)
        return resolve(words, found, shown.labels) if markdown else found

    writer = Writer(shown.text, cut, lambda words: special(words, markdown=markdown), markdown=markdown)
    writer.all(classify(shown.text, body, markdown=markdown))
    map_ = writer.out.map()
    remarks = () if markdown else tuple(_markup(work, map_))
    return Canonical(str(writer.out), map_, meta, shown.comments, remarks=remarks)


def _markup(work: str, way: SourceMap) -> Iterator[Remark]:
    """Yield the tags and entities of HTML that stand in plain text, each name once: a conversion left them."""
    places: dict[str, list[tuple[Span, Span]]] = {}
    first: dict[str, tuple[str, int]] = {}
    for found in re.finditer(f"{TAG}|{ENTITY}", work) if way.canon and ("<" in work or "&" in work) else ():
        sign = found.group()
        name = name_of(sign) if sign[0] == "<" else sign
        if name and (sign[0] == "<" or character(sign) is not None):
            after = min(bisect_left(way.raw, found.end()), len(way.canon) - 1)
            at = way.canon[after]
            first.setdefault(name, (sign, at))
            places.setdefault(name, []).append((Span(*found.span()), Span(at - (sign[0] == "&" and at > 0), at)))
    for name, (sign, at) in first.items():
        yield Remark("markup", sign, Span(at, at), signs=tuple(places[name]))
