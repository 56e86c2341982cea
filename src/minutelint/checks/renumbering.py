"""Gives a number that stands twice the next one, and moves those behind it as far as they would clash."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from minutelint.checks.check import Change, Remedy
from minutelint.checks.numerals import Printed, printed_like
from minutelint.model.nodes import Item, Minutes
from minutelint.source import Span

Path = tuple[int, ...]

_SHOWN = 3
"""Changes that a message names one by one."""


class Numbered(Struct, frozen=True):
    """A number as printed, its value as a path, and the span of it, with signs around it perhaps."""

    text: str
    path: tuple[int, ...]
    span: Span


def renumbered(numbered: Sequence[Numbered], expected: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return the new numbers of the first of some and of those behind it that would clash; none across levels.

    2 2 3 5, where the first should be 3: 3 4, and the 5 stays.
    """
    found: list[tuple[int, ...]] = []
    following = expected
    for one in numbered:
        if len(one.path) != len(expected) or one.path[:-1] != expected[:-1]:
            return []
        if found and one.path >= following:
            break
        found.append(following)
        following = (*following[:-1], following[-1] + 1)
    return found


def remedy_of(text: str, numbered: Sequence[Numbered], new: Sequence[tuple[int, ...]]) -> Remedy | None:
    """Return what writes the new numbers, in the form of the old ones; None where one cannot be written so."""
    told = list(_written(text, numbered, new))
    if not told or len(told) != len(new):
        return None
    said = ", ".join(f"{old} → {printed}" for old, printed, _ in told[:_SHOWN])
    more = f" and {len(told) - _SHOWN} more" if len(told) > _SHOWN else ""
    return Remedy(tuple(change for _, _, change in told), data={"renumbered": said + more})


def _written(
    text: str, numbered: Sequence[Numbered], new: Sequence[tuple[int, ...]]
) -> Iterator[tuple[str, str, Change]]:
    for one, path in zip(numbered, new, strict=False):
        printed = printed_like(Printed(one.text, one.path), path)
        at = text.find(one.text, one.span.start, one.span.end) if one.text else -1
        if at >= 0 and _form(printed) == _form(one.text):
            yield one.text, printed, Change(Span(at, at + len(one.text)), printed)


def _form(number: str) -> str:
    """Return the signs of a printed number, a letter or a figure in place of each of its parts."""
    return re.sub(r"[A-Za-z]+", "a", re.sub(r"[0-9]+", "0", number))


class Renumbering:
    """Proposes new numbers for the items of one document. What keeps a number as it is, is looked up once."""

    MOST = 30
    """So many numbers are moved at most: where more would be, somebody should look first."""

    def __init__(self, minutes: Minutes) -> None:
        self.minutes = minutes

    @cached_property
    def _below(self) -> set[int]:
        """The items that others stand below, with its number in theirs."""
        return {item.parent for item in self.minutes.items if item.ordinal and item.parent is not None}

    @cached_property
    def _referred(self) -> set[str]:
        """The numbers that others refer to."""
        return {reference.number for reference in self.minutes.references if reference.kind == "item"}

    def of(self, group: list[tuple[int, Item]], place: int, expected: Path) -> Remedy | None:
        """Return what gives an item the number that was expected, and those after it the next ones as far as they clash.

        None where others refer to any of these numbers, or items below have it in theirs.
        """
        moved = group[place : place + self.MOST + 1]
        numbered = [Numbered(item.number or "", item.ordinal or (), item.number_span or item.span) for _, item in moved]
        changed = renumbered(numbered, expected)
        if len(changed) > self.MOST:
            return None
        for (index, item), _ in zip(moved, changed, strict=False):
            if index in self._below or (item.number or "") in self._referred:
                return None
        return remedy_of(self.minutes.source.text, numbered, changed)

    def given(self, indices: Sequence[int], place: int) -> Remedy | None:
        """Return what numbers an item after the one before it, and moves the numbers behind it as far as they clash.

        `indices` are those of the items on one level, `place` that of the item among them.
        """
        minutes = self.minutes
        before, item = (minutes.items[index] for index in indices[place - 1 : place + 1]) if place else (None, None)
        if before is None or item is None or not before.ordinal or not before.number_span:
            return None
        number, expected = before.number or "", next_of(before.ordinal)
        printed = printed_like(Printed(number, before.ordinal), expected)
        text, start = minutes.source.text, item.title_span.start
        lead = text[before.number_span.start : before.title_span.start]
        if not lead.startswith(number) or "\n" in lead or lead[len(number) :].strip(" \t.):-"):
            return None
        change = Change(Span(start, start + 1), printed + lead[len(number) :] + text[start])
        group = [(index, minutes.items[index]) for index in indices[place + 1 : place + 2 + self.MOST]]
        if not group or (group[0][1].ordinal or ()) > expected:
            return Remedy((change,), data={"given": printed})
        moved = self.of(group, 0, next_of(expected))
        if moved is None:
            return None
        return Remedy((change, *moved.changes), data={"given": f"{printed}, and renumber {moved.data['renumbered']}"})


def next_of(path: Path) -> Path:
    """Return the number that follows one, on its level."""
    return (*path[:-1], path[-1] + 1)
