"""The officers of a body one below the other, with a remark on those who were away: `Treasurer: Ann Hill (not present)`.

Where some of such a list are marked as away, the others were there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.model.nodes import Attendee
from minutelint.model.people.lists import read_people
from minutelint.model.people.officers import names_officer
from minutelint.model.people.presence import ANSWERS
from minutelint.model.walk import Block
from minutelint.syntax.terminals import pattern

FEWEST = 3
"""Officers that make a list."""
_BLOCKS = frozenset({"fact", "paragraph", "list"})
_Line = tuple[str, int]


def officer_roll(blocks: Sequence[Block]) -> list[Attendee]:
    """Return the officers of the first list in which somebody is marked as away, else nobody."""
    for run in _runs(blocks):
        said = [pattern("presence", "ANSWERED").match(text) for text, _ in run]
        marks = [next((name for name in ANSWERS if one[name]), "here") if one is not None else "here" for one in said]
        if len(run) < FEWEST or set(marks) == {"here"}:
            continue
        found = []
        for (text, at), one, mark in zip(run, said, marks, strict=True):
            found += read_people([(text if one is None else text[: one.end("names")], at)], ANSWERS[mark])
        if any(one.status == "present" for one in found):
            return found
    return []


def _runs(blocks: Sequence[Block]) -> Iterator[list[_Line]]:
    """Yield the rows of lines that name an officer each, in the head or the first item, with nothing between them."""
    run: list[_Line] = []
    for line in (line for block in blocks if not block.item and block.name in _BLOCKS for line in block.lines):
        text = line.text.strip()
        bare = text.lstrip("-* ")
        officer = names_officer(bare)
        if run and (line.gap or not officer):
            yield run
            run = []
        if officer:
            run.append((bare, line.start + line.text.index(bare)))
    yield run
