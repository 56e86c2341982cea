"""Points that stand under others: what the point above says holds for those below it."""

from __future__ import annotations

from minutelint.model.nodes import Action, Minutes

_FURTHEST = 40  # lines between a point and the one that it stands under


def owned_above(minutes: Minutes, action: Action) -> Action | None:
    """Return the action with owners in whose list an action stands, by how far their lines are set in; None without."""
    text = minutes.source.text
    start = _line_start(text, action.span.start)
    depth = _depth(text, start)
    for _ in range(_FURTHEST):
        if not depth or not start:
            return None
        end = start - 1
        start = _line_start(text, end)
        if text[start:end].strip() and _depth(text, start) < depth:
            return next((one for one in minutes.actions if start <= one.span.start < end and one.owners), None)
    return None


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _depth(text: str, start: int) -> int:
    """Return how many blanks a line begins with."""
    at = start
    while text[at : at + 1] in (" ", "\t"):
        at += 1
    return at - start
