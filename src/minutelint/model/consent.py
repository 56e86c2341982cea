"""The last minutes among the routine business that is decided together: a list under a title, and one motion for all of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.model.approvals import is_late
from minutelint.model.dates import date_in
from minutelint.model.nodes import Approval, Item, Motion
from minutelint.model.walk import Walked
from minutelint.source import Span
from minutelint.syntax.terminals import pattern

KIND = "consent"
"""The kind of a title that announces such a list."""


def approved_together(walked: Walked, text: str, motions: Sequence[Motion], near: str | None) -> tuple[Approval, ...]:
    """Return the approvals that a list of routine business holds, where a motion to adopt the list was carried.

    An entry counts that names minutes, or a meeting on a day before `near`, the day of this one.
    """
    found: list[Approval] = []
    for index, (item, kinds) in enumerate(zip(walked.items, walked.title_kinds, strict=True)):
        if KIND in kinds and any(_adopts(motion, item) for motion in motions):
            found += _entries(text, item.whole, index, near)
    return tuple(found)


def _adopts(motion: Motion, item: Item) -> bool:
    inside = item.whole.start <= motion.span.start < item.whole.end
    return inside and motion.outcome == "carried" and pattern("scan", "CONSENT_WORDS").search(motion.text) is not None


def _entries(text: str, whole: Span, item: int, near: str | None) -> Iterator[Approval]:
    at = whole.start
    for line in text[whole.start : whole.end].splitlines(keepends=True):
        words = line.strip()
        start = at + line.find(words)
        at += len(line)
        if pattern("scan", "CONSENT_MINUTES").match(words) is None:
            continue
        of_date = date_in(words, near)
        if of_date is not None and not is_late(of_date, near):
            yield Approval(item, "approved", Span(start, start + len(words)), of_date)
