"""Members listed whether they came or not, with a sign at the names of some that a key explains: `* = regrets`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from msgspec import Struct
from msgspec.structs import replace

from minutelint.model.nodes import Attendee, Status
from minutelint.model.people.presence import called
from minutelint.model.people.tables import lines_of
from minutelint.model.people.told import NAME_BLOCKS
from minutelint.model.walk import Block
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

SAID: dict[str, Status] = {"here": "present", "away": "absent", "sent": "apologies"}
"""What each group of MARKED_KEY says."""
FEWEST = 3  # people of a list that no label announces
AROUND = 200  # code points behind a name in which its sign stands
_SIGNS = frozenset("*†‡=")


class Key(Struct, frozen=True):
    """The key of a list: the sign, what it says of those who have it, where the key begins, and its line."""

    sign: str
    status: Status
    start: int
    line: int


def read_key(blocks: Sequence[Block]) -> Key | None:
    """Return the key to the signs in the head of the minutes or in an item on who was there; None where there is none."""
    head = [line for block in takewhile(lambda one: not one.item, blocks) for line in block.lines]
    if all(_SIGNS.isdisjoint(line.text) for line in head):
        return None
    for line in head:
        match = pattern("presence", "MARKED_KEY").search(line.text)
        if match is not None:
            status = next(status for group, status in SAID.items() if match[group])
            return Key(
                match["sign"] or "*", status, line.start + match.start(), line.start
            )  # a sign at the margin may have made a bullet
    return None


def listed(blocks: Sequence[Block], key: Key) -> list[Attendee]:
    """Return the people of the first list in the head with the sign of a key, that no label announces."""
    for lines in _lists(blocks, key):
        if any(key.sign in line.text for line in lines):
            names = [(text.replace(key.sign, " " * len(key.sign)), at) for text, at in lines_of(lines)]
            people = called(names, "present")
            if len(people) >= FEWEST:
                return people
    return []


def _lists(blocks: Sequence[Block], key: Key) -> Iterator[list[Line]]:
    """Yield the lines of each list in the head, and of each paragraph, without the key."""
    found: list[Line] = []
    for block in takewhile(lambda one: not one.item, blocks):
        if block.name != "paragraph" or block.lines[0].gap:
            yield found
            found = []
        if block.name in NAME_BLOCKS:
            found += [line for line in block.lines if line.start != key.line]
    yield found


def as_marked(people: Sequence[Attendee], key: Key, text: str) -> list[Attendee]:
    """Return the people, those with the sign of a key as it says; all as they are where it stands at no name.

    Where the sign tells who was there, whoever of the same lists lacks it was not.
    """
    marked = set(_marked(people, key, text)) if people else None
    if not marked:
        return list(people)
    others: Status = "absent" if key.status == "present" else "present"
    return [
        replace(one, status=key.status if at in marked else others) if one.status == "present" else one
        for at, one in enumerate(people)
    ]


def _marked(people: Sequence[Attendee], key: Key, text: str) -> Iterator[int]:
    """Yield the indices of those at whose names a sign stands: right before, or behind with what is told of them."""
    starts = sorted({one.span.start for one in people})
    stops = {start: min(to, key.start) if start < key.start else to for start, to in pairwise([*starts, len(text)])}
    for at, one in enumerate(people):
        if not one.span.end:
            continue  # named in the front matter
        if text[max(0, one.span.start - len(key.sign)) : one.span.start] == key.sign:
            yield at
            continue
        to = min(stops[one.span.start], one.span.end + AROUND)
        behind = text[one.span.end : to].partition("\n")[0]
        if key.sign in (behind.removesuffix(key.sign) if one.span.end + len(behind) == to else behind):
            yield at  # a sign right before the next name is that one's
