"""Those who came late, left early or have an interest, and what they do: they move and second what they may."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from minutelint.checks.check import Context, Hit, check
from minutelint.checks.directories import named
from minutelint.model.nodes import Fact, Interest, Minutes, Movement


class Act(Struct, frozen=True):
    """Somebody moves or seconds; `name` is the full name, `part` what is done."""

    name: str
    part: str
    fact: Fact
    item: int | None


def acts(minutes: Minutes, context: Context) -> list[Act]:
    """Return who moved and who seconded, where the document tells who is meant."""
    if not minutes.motions:
        return []
    people = named(minutes, context.house)
    found = []
    for motion in minutes.motions:
        for part, fact in (("mover", motion.mover), ("seconder", motion.seconder)):
            name = people.resolve(fact.value).name if fact is not None else None
            if fact is not None and name is not None:
                found.append(Act(name, part, fact, motion.item))
    return found


@check("minutes")
def acts_while_there(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Who has left moves and seconds no more, who has yet to come does not do so either.

    `[with]`: `when`, `left` or `arrived`. Who leaves for one discussion is left alone, and so is whoever leaves twice,
    since nobody noted the return.
    """
    moved: dict[str, list[Movement]] = {}
    for movement in minutes.movements:
        if movement.name is not None and movement.item is not None:
            moved.setdefault(movement.name, []).append(movement)
    for act in acts(minutes, context) if moved else ():
        ways = sorted(moved.get(act.name, ()), key=lambda one: one.place)
        departed = context.params.get("when") == "left"
        way = _gone(ways, act.fact.span.start) if departed else _to_come(ways, act.item)
        if way is not None:
            line = minutes.source.locate(way.span).line
            data = {"name": act.name, "line": line}
            yield Hit(act.fact.span, data, item=act.item, variant=act.part, subject=act.name)


def _gone(ways: list[Movement], at: int) -> Movement | None:
    """Return the departure after which somebody acts; None where there is another way in or out behind it."""
    before = [one for one in ways if one.place < at and not one.brief]
    if not before or before[-1].kind != "left" or any(one.kind == "left" for one in ways if one.place >= at):
        return None
    return before[-1]


def _to_come(ways: list[Movement], item: int | None) -> Movement | None:
    """Return the arrival in a later item than that in which somebody acts, where it is the first that is told."""
    first = ways[0] if ways else None
    if first is None or first.kind != "arrived" or first.item is None or item is None or item >= first.item:
        return None
    return first


@check("interest")
def apart_from_interest(interest: Interest, _: Any, context: Context) -> Iterator[Hit]:
    """Who declared an interest in an item neither moves nor seconds in it, unless that was allowed."""
    minutes = context.minutes
    if interest.allowed or not interest.about or interest.name is None:
        return
    for act in acts(minutes, context):
        if act.name == interest.name and _within(minutes, act.item, interest.about):
            line = minutes.source.locate(interest.span).line
            data = {"name": act.name, "line": line, "items": ", ".join(interest.numbers)}
            yield Hit(act.fact.span, data, item=act.item, variant=act.part, subject=act.name)


def _within(minutes: Minutes, item: int | None, about: tuple[int, ...]) -> bool:
    """Whether an item is one of some, or stands below one of them."""
    while item is not None:
        if item in about:
            return True
        item = minutes.items[item].parent
    return False


@check("interest")
def interest_told(interest: Interest, _: Any, context: Context) -> Iterator[Hit]:
    """An interest is declared in something, and it is said of what nature it is."""
    if interest.nature is None or not (interest.numbers or interest.matter):
        missing = "nature" if interest.numbers or interest.matter else "item"
        yield Hit(
            interest.span, {"name": interest.person}, item=interest.item, variant=missing, subject=interest.person
        )
