"""A place as the JSON of the reports has it."""

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
