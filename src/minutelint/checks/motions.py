"""Motions: who moved and seconded them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutelint.checks.check import Context, Hit, check
from minutelint.checks.directories import named
from minutelint.model.nodes import Motion


@check("motion")
def seconded_by_another(motion: Motion, _: Any, context: Context) -> Iterator[Hit]:
    """Another than the mover seconds. Nothing is said where the name fits two people who were there."""
    if motion.mover is None or motion.seconder is None:
        return
    mover, seconder = motion.mover.value, motion.seconder.value
    people = named(context.minutes, context.house)
    first, second = people.resolve(mover), people.resolve(seconder)
    if len(first.candidates) > 1 or len(second.candidates) > 1:
        return
    if (first.name or mover).casefold() == (second.name or seconder).casefold():
        yield Hit(motion.seconder.span, {"name": first.name or mover}, item=motion.item)


@check("motion")
def movers_named(motion: Motion, _: Any, context: Context) -> Iterator[Hit]:
    """Each motion has the people that `[options] parts` asks for: its mover, its seconder, or both."""
    parts = {"mover": motion.mover, "seconder": motion.seconder}
    for part in context.options["parts"]:
        if part in parts and parts[part] is None:
            yield Hit(motion.span, {"part": part}, item=motion.item, variant=part, subject=part)
