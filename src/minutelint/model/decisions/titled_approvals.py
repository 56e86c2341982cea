"""What the title of the item on the last minutes says of them behind a sign: `Approval of minutes: approved`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.compiled import compiled
from minutelint.model.dates.mentions import date_in
from minutelint.model.decisions.approval_days import is_late
from minutelint.model.decisions.approvals import approval_in
from minutelint.model.nodes import Approval, Item

_SIGN = compiled(r"[:–—][ ]*|[ ]--?[ ]+")
LONGEST = 40
"""Code points of a verdict that stands in a title."""


def titled(items: Sequence[Item], near: str | None) -> Iterator[Approval]:
    """Yield the approvals of titles that end in a verdict. `near` is the day of this meeting."""
    for index, item in enumerate(items):
        if item.kind != "previous-minutes":
            continue
        signs = list(_SIGN.finditer(item.title))
        said = item.title[signs[-1].end() :] if signs else ""
        draft = approval_in(said, item.title_span.end - len(said), near=near) if 0 < len(said) <= LONGEST else None
        if draft is not None:
            day = date_in(item.title, near)
            yield Approval(index, draft.outcome, draft.span, None if is_late(day, near) else day)
