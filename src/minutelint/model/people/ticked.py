"""A list of names with a sign at each, ticked where somebody was there: `[x] Ann Hill`, `✅ Ann Hill`, `Bob Moss ❌`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.model.nodes import Attendee
from minutelint.model.people.lists import read_people
from minutelint.model.walk import Block, line_words
from minutelint.syntax.terminals import pattern

FEWEST = 3
"""Names that make a list."""
_BLOCKS = frozenset({"paragraph", "list"})
_FORMS = ("TICK_BEFORE", "TICK_BEHIND")


def ticked(blocks: Sequence[Block]) -> list[Attendee]:
    """Return the people of the first list of the head, or of the first item, with such signs; else nobody."""
    for run in _runs(blocks):
        if (
            len(run) >= FEWEST
            and all(one.name.count(" ") for one in run)
            and any(one.status == "present" for one in run)
        ):
            return run
    return []


def _runs(blocks: Sequence[Block]) -> Iterator[list[Attendee]]:
    """Yield the people of lines that each name one with a sign, with nothing between them."""
    run: list[Attendee] = []
    for line in (line for block in blocks if not block.item and block.name in _BLOCKS for line in block.lines):
        one = _one(*line_words(line))
        if run and (one is None or line.gap):
            yield run
            run = []
        run += [one] if one is not None else []
    yield run


def _one(words: str, base: int) -> Attendee | None:
    """Return whoever a line names with a sign, None where it names nobody or several."""
    found = next((match for form in _FORMS if (match := pattern("presence", form).fullmatch(words))), None)
    if found is None:
        return None
    people = read_people([(found["names"], base + found.start("names"))], "present" if found["here"] else "absent")
    return people[0] if len(people) == 1 else None
