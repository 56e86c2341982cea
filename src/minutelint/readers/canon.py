"""From decoded plain text or Markdown to the canonical text."""

from __future__ import annotations

from minutelint.readers import frontmatter
from minutelint.readers.canonical import Canonical
from minutelint.readers.characters import level
from minutelint.readers.classify import classify, special
from minutelint.readers.hidden import hide
from minutelint.readers.inline import resolve
from minutelint.readers.tokens import Token, tokens
from minutelint.readers.writer import Writer


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
    return Canonical(str(writer.out), writer.out.map(), meta, shown.comments)
