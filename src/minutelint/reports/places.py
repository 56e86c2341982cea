"""Places as reports have them: for programs, and in words for people."""

from __future__ import annotations

from typing import Any

from minutelint.reports.outcome import Outcome
from minutelint.source import Location

WITHOUT_LINES = frozenset({"docx", "pdf"})
"""Formats of which no viewer can show a line: their lines are those of the canonical text."""


def span(at: Location) -> dict[str, Any]:
    """Return a place as an object of the contract; `paragraph` and `cell` only where the format has them."""
    found: dict[str, Any] = {
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "page": at.page,
    }
    if at.paragraph is not None:
        found["paragraph"] = at.paragraph
    if at.cell is not None:
        found["cell"] = dict(zip(("table", "row", "column"), at.cell, strict=True))
    return found


def within(at: Location) -> str:
    """Return where a place is in a document without lines, as people name it; empty where that is not told."""
    if at.page is None and at.paragraph is None and at.cell is None:
        return ""
    names = ("page", at.page), ("paragraph", at.paragraph if at.cell is None else None)
    parts = [f"{name} {number}" for name, number in names if number is not None]
    if at.cell is not None:
        parts.append("table {}, row {}, column {}".format(*at.cell))
    return ", ".join(parts)


def has_lines(outcome: Outcome, at: Location) -> bool:
    """Tell whether a place of a document is a line of its file, and not one of the canonical text alone."""
    if outcome.about is not None:
        return outcome.about.format not in WITHOUT_LINES
    return not within(at)


def where(outcome: Outcome, at: Location) -> str:
    """Return a place as people name it: its lines, or where it is in a document without lines."""
    if not has_lines(outcome, at):
        return within(at)
    return f"line {at.line}" if at.end_line == at.line else f"lines {at.line}–{at.end_line}"


def with_place(message: str, outcome: Outcome, at: Location) -> str:
    """Return a message; where the document has no lines, with the place in words in brackets."""
    said = "" if has_lines(outcome, at) else within(at)
    return f"{message} ({said})" if said else message
