"""The inside of a labelled line: the words of the label, the sign that ends it, and what follows."""

from __future__ import annotations

from msgspec import Struct

from minutelint.source import Span
from minutelint.syntax.terminals import pattern

GRAMMAR = "labels"


class Label(Struct, frozen=True):
    """A label: the terminal that its words match, the words, and the text behind them with its span.

    `text` is empty where the label stands alone on its line; `start` is the offset of the words.
    """

    kind: str
    words: str
    text: str
    span: Span
    start: int


def read_label(line: str, base: int, *kinds: str) -> Label | None:
    """Return the label of a line, the first of the terminals that matches behind the line's marks.

    `base` is the offset of the line in the document. None when no terminal matches.
    """
    marks = pattern(GRAMMAR, "LINE_MARKS").match(line)
    start = marks.end() if marks is not None else 0
    for kind in kinds:
        words = pattern(GRAMMAR, kind).match(line, start)
        if words is None:
            continue
        stop = pattern(GRAMMAR, "LABEL_STOP").match(line, words.end())
        at = stop.end() if stop is not None else words.end()
        text = line[at:].rstrip()
        return Label(kind, words.group(), text, Span(base + at, base + at + len(text)), base + start)
    return None
