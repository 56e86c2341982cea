"""Gives a number that stands twice the next one, and moves those behind it as far as they would clash."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from minutelint.checks.check import Change, Remedy
from minutelint.checks.numerals import Printed, printed_like
from minutelint.source import Span

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
