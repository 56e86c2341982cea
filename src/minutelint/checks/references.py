"""References of the minutes to themselves: whatever they name is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutelint.checks.check import Context, Hit, check
from minutelint.model.nodes import Minutes, Reference


@check("reference")
def leads_somewhere(reference: Reference, _: Any, context: Context) -> Iterator[Hit]:
    """What a reference names stands in the document. `[with]`: `kind`, the kind of reference that is meant."""
    if reference.kind != context.params.get("kind") or reference.target is not None:
        return
    minutes = context.minutes
    data = {
        "words": minutes.source.slice(reference.span),
        "number": reference.number,
        "known": ", ".join(_known(minutes, reference.kind)),
    }
    yield Hit(reference.span, data, item=reference.item, subject=f"{reference.kind} {reference.number}")


def _known(minutes: Minutes, kind: str) -> Iterator[str]:
    """Yield what could have been meant: the first and the last of the items, or every appendix that is referred to."""
    if kind == "item":
        numbers = [item.number for item in minutes.items if item.number is not None and item.parent is None]
        numbers = numbers or [item.number for item in minutes.items if item.number is not None]
        yield f"{numbers[0]} to {numbers[-1]}"
        return
    found = (one for one in minutes.references if one.kind == kind and one.target is not None)
    yield from dict.fromkeys(one.number for one in found)
