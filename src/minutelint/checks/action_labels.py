"""Labels of actions: each has its own number, and the task of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from minutelint.checks.actions import is_review
from minutelint.checks.check import Change, Context, Hit, Remedy, check
from minutelint.model.nodes import Action, Fact, Minutes
from minutelint.source import Span

_ALIKE = 0.5
"""So many of the words of a task make it the same as another, told in more or fewer words."""
_FIGURES = re.compile(r"[0-9]+")
_PAIR = 2
_SHORT = 3
"""Letters of a word that tells nothing of a task."""

Numbered = tuple[Action, Fact]


@check("minutes")
def numbered_once(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Each number stands for one action.

    A list that begins anew counts by itself, and one that repeats most numbers is a list of what stands above. What is
    left of earlier meetings (option `review-items`) has the numbers of those.
    """
    numbered = [(one, one.number) for one in minutes.actions if one.number is not None]
    fresh = [(action, number) for action, number in numbered if not is_review(action, context)]
    for run in _runs(fresh):
        first: dict[str, Numbered] = {}
        again: list[tuple[Action, Fact, Fact]] = []
        for action, number in run:
            earlier, place = first.setdefault(number.value, (action, number))
            if place.span != number.span and not _same(earlier, action):
                again.append((action, number, place))
        if len(again) * 2 > len(first):
            continue
        for action, number, place in again:
            data = {"number": number.value, "line": minutes.source.locate(place.span).line}
            fix = _next_free(minutes, number, [one for _, one in numbered])
            yield Hit(number.span, data, item=action.item, subject=number.value, fix=fix)


def _next_free(minutes: Minutes, number: Fact, known: Sequence[Fact]) -> Remedy | None:
    """Return what gives an action the next free number; None where more than two have its number."""
    if sum(one.value == number.value for one in known) != _PAIR:
        return None
    values = [int(figures[0]) for one in known if len(figures := _FIGURES.findall(one.value)) == 1]
    printed = _FIGURES.sub(str(max(values, default=0) + 1), number.value)
    at = minutes.source.text.find(number.value, number.span.start, number.span.end)
    if at < 0 or len(_FIGURES.findall(number.value)) != 1:
        return None
    return Remedy((Change(Span(at, at + len(number.value)), printed),), data={"free": printed})


def _runs(numbered: Sequence[Numbered]) -> Iterator[list[Numbered]]:
    """Yield the actions of each list: a number 1 behind a greater one begins another."""
    run: list[Numbered] = []
    last = 0
    for action, number in numbered:
        value = int("".join(filter(str.isdigit, number.value[:4])) or 0)
        if value == 1 and last > 1:
            yield run
            run = []
        run.append((action, number))
        last = value
    yield run


def _same(one: Action, other: Action) -> bool:
    """Whether two actions are the same task in other words."""
    first, second = _words(one), _words(other)
    shared = len(first & second)
    return shared >= _ALIKE * min(len(first), len(second))


def _words(action: Action) -> frozenset[str]:
    words = ("".join(filter(str.isalnum, word)) for word in action.text.casefold().split())
    return frozenset(word for word in words if len(word) > _SHORT)


@check("action")
def one_doer(action: Action, _: Any, context: Context) -> Iterator[Hit]:
    """One label stands over the task of one person, or of several who share it."""
    if action.doers > 1:
        data = {"label": (action.label or "").strip(" :"), "doers": action.doers}
        yield Hit(action.span, data, item=action.item)
