"""The lines, titles and sentences in which motions are looked for."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from minutelint.model.language.statements import LONGEST, split_sentences
from minutelint.model.walk import Block, Walked, line_words
from minutelint.syntax.labels import read_label
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

_SKIPPED = frozenset({"furniture", "signature"})
_LABELS = {"RESOLUTION_LINE": "RESOLUTION_WORDS", "ACTION_LINE": "ACTION_WORDS"}


class Unit(Struct):
    """A line, a title, or what runs on behind a title. `block` is None for the last two."""

    start: int
    raw: str
    item: int | None
    block: Block | None = None
    line: Line | None = None
    title: bool = False

    def words(self) -> tuple[str, int]:
        """Return the words without marks and label, and the offset of the first."""
        if self.line is None:
            return self.raw, self.start
        kind = _LABELS.get(self.line.kind)
        label = read_label(self.raw, self.start, kind) if kind is not None else None
        if label is not None:
            return label.text, label.span.start
        words, start = line_words(self.line)
        return (self.raw[start - self.start :].rstrip(), start) if words else (words, start)


def units_of(walked: Walked, text: str) -> list[Unit]:
    """Return titles and lines in order of place."""
    found: list[Unit] = []
    for index, (item, rest) in enumerate(zip(walked.items, walked.rests, strict=True)):
        found.append(Unit(item.title_span.start, item.title, index, title=True))
        if rest is not None:
            found.append(Unit(rest.start, text[rest.start : rest.end], index))
    for block in walked.blocks:
        if block.name in _SKIPPED or block.purpose:
            continue
        found.extend(Unit(line.start, line.text, block.item, block, line) for line in block.lines)
    found.sort(key=lambda unit: unit.start)
    return found


def sentences_of(words: str, base: int) -> Iterator[tuple[str, int]]:
    """Yield the sentences of a text; one that ends in an abbreviation of movers (`Prop.`) goes on in the next."""
    begun: int | None = None
    end = base
    for sentence, start in split_sentences(words, base):
        begun, end = start if begun is None else begun, start + len(sentence)
        if len(sentence) < LONGEST and pattern("motions", "MOTION_ABBREVIATED").search(sentence):
            continue
        yield words[begun - base : end - base], begun
        begun = None
    if begun is not None:
        yield words[begun - base : end - base], begun
