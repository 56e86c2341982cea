"""Whether a document says of itself that it is approved, signed or final: nobody may change such minutes unasked.

It is told by its status, by a line of its head or its foot, or by its front matter.
"""

from __future__ import annotations

from minutelint.model.nodes import Fact, Minutes
from minutelint.source import Span
from minutelint.syntax.terminals import pattern

_HEAD, _FOOT = 12, 12
"""Lines, blank ones left out, at the beginning and at the end of a document that may say what it is."""
FINAL = "final"


def stated_final(minutes: Minutes) -> Fact | None:
    """Return the words that say so, or None. In doubt the minutes count as final."""
    if minutes.meeting.status is not None and minutes.meeting.status.value == FINAL:
        status = minutes.meeting.status
        return Fact(minutes.source.slice(status.span).strip() or FINAL, status.span)
    for key, field in minutes.source.meta.items():
        if pattern("finality", "STATUS_KEY").match(key) and pattern("finality", "FINAL_VALUE").match(str(field.value)):
            return Fact(f"{key}: {field.value}", Span(0, 0))
    lines = _lines(minutes.source.text)
    begun = minutes.items[0].span.start if minutes.items else len(minutes.source.text)
    told = [("HEAD_FINAL", one) for one in lines[:_HEAD] if one.start < begun]
    told += [("FOOT_FINAL", one) for one in lines[-_FOOT:]]
    for terminal, span in told:
        words = minutes.source.slice(span).strip("#*- \t")
        if pattern("finality", terminal).match(words) and not pattern("finality", "UNFILLED").search(words):
            return Fact(words, span)
    return None


def _lines(text: str) -> list[Span]:
    """Return the lines that are not blank, without their ends."""
    found = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Span(at, at + len(line)))
        at += len(line) + 1
    return found
