"""Who came and went while the meeting was on: `Cllr Hill left the meeting.` `Bob Moss (from item 4)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from minutelint.model.nodes import Attendee, Item, Movement
from minutelint.model.people.directory import Directory, bare_name
from minutelint.model.people.telling import GRAMMAR, Subject, sentences_with, subjects
from minutelint.model.references import plain_number
from minutelint.syntax.terminals import pattern

Kind = Literal["arrived", "left", "returned"]
_KINDS: dict[str, Kind] = {"left": "left", "came": "arrived", "back": "returned"}
"""What each group of MOVING_VERB says."""


def find_movements(
    text: str, items: Sequence[Item], attendance: Sequence[Attendee], directory: Directory
) -> tuple[Movement, ...]:
    """Return the arrivals and departures, in order: those of sentences, and those noted beside a name of the list."""
    found = [
        one for sentence in sentences_with(GRAMMAR, "MOVING", text, items) for one in subjects(sentence, "MOVING_VERB")
    ]
    told = [movement for subject in found for movement in _told(subject, directory)]
    return tuple(sorted([*told, *_noted(items, attendance)], key=lambda one: one.span))


def _told(subject: Subject, directory: Directory) -> Iterator[Movement]:
    kind = next(kind for group, kind in _KINDS.items() if subject.verb[group])
    brief = kind == "left" and pattern(GRAMMAR, "BRIEFLY").search(subject.verb.group() + subject.rest) is not None
    for person in subject.people:
        name = directory.resolve(person.name).name
        yield Movement(person.name, kind, person.span, subject.sentence.item, name, person.span.start, brief)


def _noted(items: Sequence[Item], attendance: Sequence[Attendee]) -> Iterator[Movement]:
    """Yield those of whom the list notes from or up to which item they were there."""
    for person in attendance:
        if not person.note:
            continue
        since = pattern(GRAMMAR, "FROM_ITEM").match(person.note)
        until = pattern(GRAMMAR, "UNTIL_ITEM").match(person.note)
        number = since or until
        index = _numbered(items, number["number"]) if number is not None else None
        if index is not None:
            kind: Kind = "arrived" if since is not None else "left"
            place = items[index].whole.start if since is not None else items[index].whole.end
            yield Movement(person.name, kind, person.span, index, bare_name(person), place)


def _numbered(items: Sequence[Item], number: str) -> int | None:
    """Return the one item that bears a number."""
    found = [i for i, item in enumerate(items) if plain_number(item.number) == plain_number(number)]
    return found[0] if len(found) == 1 else None
