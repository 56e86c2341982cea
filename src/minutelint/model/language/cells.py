"""The cells of a row of a table, as the canonical text has them: words between tabs."""

from __future__ import annotations

from msgspec import Struct

from minutelint.source import Span
from minutelint.syntax.lines import Line


class Cell(Struct, frozen=True):
    """One cell: its words and where they stand."""

    text: str
    span: Span


def cells_of(line: Line) -> list[Cell]:
    """Return the cells of a row."""
    cells = []
    at = line.start
    for raw in line.text.rstrip("\n").split("\t"):
        text = raw.strip(" *")
        start = at + (raw.index(text) if text else 0)
        cells.append(Cell(text, Span(start, start + len(text))))
        at += len(raw) + 1
    return cells
