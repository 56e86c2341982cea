"""Declarations of interest: who declared it, in which items or matter, and of what nature it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutelint.model.nodes import Interest, Item
from minutelint.model.people.directory import Directory
from minutelint.model.people.telling import GRAMMAR, Subject, sentences_with, subjects
from minutelint.model.references import plain_number
from minutelint.source import Span
from minutelint.syntax.terminals import pattern

_NUMBER = re.compile(r"\d{1,4}(?:[./]\d{1,4})*")
_BEHIND = 200  # code points behind a declaration in which what follows from it is told


def find_interests(text: str, items: Sequence[Item], directory: Directory) -> tuple[Interest, ...]:
    """Return the interests that somebody named declared, in order."""
    found = (
        one
        for sentence in sentences_with(GRAMMAR, "DECLARING", text, items)
        for one in subjects(sentence, "DECLARED", anywhere=True)
    )
    return tuple(interest for subject in found for interest in _declared(subject, text, items, directory))


def _declared(subject: Subject, text: str, items: Sequence[Item], directory: Directory) -> Iterator[Interest]:
    sentence, rest = subject.sentence, subject.rest
    if pattern(GRAMMAR, "UNDECLARED").search(subject.verb.group()):
        return
    end = sentence.start + len(sentence.text)
    numbers = tuple(
        number for one in pattern(GRAMMAR, "IN_ITEMS").finditer(rest) for number in _NUMBER.findall(one["numbers"])
    )
    matter = pattern(GRAMMAR, "IN_MATTER").match(rest)
    grounds = pattern(GRAMMAR, "GROUNDS").search(rest)
    sort = " ".join(subject.verb["sort"].split()).strip(" ,/")
    nature = sort or (rest[grounds.start() :].strip(" .()–-") if grounds is not None else "")
    behind = subject.verb.group() + rest + text[end : end + _BEHIND].partition("\n")[0]
    allowed = pattern(GRAMMAR, "ALLOWED").search(behind) is not None
    about = tuple(index for number in numbers for index in _numbered(items, number))
    for person in subject.people:
        yield Interest(
            person=person.name,
            span=Span(person.span.start, end),
            item=sentence.item,
            name=directory.resolve(person.name).name,
            numbers=numbers,
            about=about,
            matter=rest[matter.end() :].strip(" .") if matter is not None else None,
            nature=nature or None,
            allowed=allowed,
        )


def _numbered(items: Sequence[Item], number: str) -> list[int]:
    """Return the item that bears a number, where only one does."""
    found = [i for i, item in enumerate(items) if plain_number(item.number) == plain_number(number)]
    return found if len(found) == 1 else []
