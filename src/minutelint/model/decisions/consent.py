"""The last minutes among the routine business that is decided together: a list under a title, and one motion for all of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from minutelint.model.dates.mentions import date_in
from minutelint.model.decisions.approval_days import is_late
from minutelint.model.nodes import Approval, Motion
from minutelint.model.walk import Walked
from minutelint.source import Span
from minutelint.syntax.terminals import pattern


def approved_together(walked: Walked, text: str, motions: Sequence[Motion], near: str | None) -> tuple[Approval, ...]:
    """Return the approvals that a list of routine business holds, where a motion to adopt the list was carried.

    An entry counts that names minutes, or a meeting on a day before `near`, the day of this one.
    """
    words = pattern("scan", "CONSENT_WORDS")
    adopted = sorted(one.span.start for one in motions if one.outcome == "carried" and words.search(one.text))
    found: list[Approval] = []
    for index, item in enumerate(walked.items):
        first = bisect_left(adopted, item.whole.start)
        if item.together and first < len(adopted) and adopted[first] < item.whole.end:
            found += _entries(text, item.whole, index, near)
    return tuple(found)


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
