"""Places as reports have them: for programs, and in words for people."""

from __future__ import annotations

from typing import Any

from minutelint.source import Location


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
    names = ("page", at.page), ("paragraph", at.paragraph if at.cell is None else None)
    parts = [f"{name} {number}" for name, number in names if number is not None]
    if at.cell is not None:
        parts.append("table {}, row {}, column {}".format(*at.cell))
    return ", ".join(parts)
