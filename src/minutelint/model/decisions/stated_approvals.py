"""The approval of the last minutes that only the front matter of a page states: `minutes_approval: 12 May 2031, approved`."""

from __future__ import annotations

from collections.abc import Mapping

from minutelint.compiled import compiled
from minutelint.model.dates.iso import is_day
from minutelint.model.decisions.approval_days import is_late
from minutelint.model.decisions.approvals import approval_in
from minutelint.model.nodes import Approval
from minutelint.source import Field, Span
from minutelint.syntax.titles import kinds_of

_TAG = compiled(r"<[^<>]{1,300}>")
_LONGEST = 400  # code points of a value that is read


def in_front_matter(meta: Mapping[str, Field], held: str | None) -> tuple[Approval, ...]:
    """Return the approval that a key about the minutes states, with the day of an earlier meeting; without one, none.

    Such a key may as well say of these minutes that they were approved by now.
    """
    for key, field in meta.items():
        if not isinstance(field.value, str) or len(field.value) > _LONGEST:
            continue
        if "previous-minutes" not in kinds_of(key.replace("_", " ").replace("-", " ")):
            continue
        draft = approval_in(" ".join(_TAG.sub(" ", field.value).split()), 0, near=held)
        if (
            draft is not None
            and held
            and is_day(draft.of_date)
            and str(draft.of_date) < held
            and not is_late(draft.of_date, held)
        ):
            return (Approval(None, draft.outcome, Span(0, 0), draft.of_date, draft.signed, draft.amended),)
    return ()
