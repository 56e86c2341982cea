"""Sentences of the items that hold a cue, and who is their subject: what movements and interests are read from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from minutelint.model.language.sentences import split_sentences
from minutelint.model.language.vocabulary import words_of
from minutelint.model.language.written import each_once, unbroken
from minutelint.model.nodes import Attendee, Item
from minutelint.model.people.lists import read_people
from minutelint.model.places import item_at
from minutelint.syntax.terminals import pattern

GRAMMAR = "movements"
LONGEST = 1500
"""Code points of a sentence; a longer one is no plain statement."""


class Sentence(Struct, frozen=True):
    """A sentence, its offset, and the item in which it stands."""

    text: str
    start: int
    item: int | None


class Subject(Struct, frozen=True):
    """Those of whom a sentence tells, and what it says behind them."""

    people: tuple[Attendee, ...]
    verb: re.Match[str]
    sentence: Sentence

    @property
    def rest(self) -> str:
        """What stands behind the verb."""
        return self.sentence.text[self.verb.end() :]


def sentences_with(grammar: str, cues: str, text: str, items: Sequence[Item]) -> Iterator[Sentence]:
    """Yield the sentences that hold one of the words of a terminal of a grammar, in order; time is linear in the text."""
    lines: dict[int, int] = {}
    words = each_once(text)
    stems = [stem for stem in words_of(grammar, cues) if unbroken(stem) in words]  # most are nowhere
    for stem in stems:
        at = text.find(stem)
        while at >= 0:
            start = text.rfind("\n", 0, at) + 1
            stop = text.find("\n", at)
            lines[start] = stop if stop >= 0 else len(text)
            at = text.find(stem, lines[start])
    for start, stop in sorted(lines.items()):
        for sentence, at in split_sentences(text[start:stop], start):
            if len(sentence) < LONGEST and any(stem in sentence for stem in stems):
                yield Sentence(sentence, at, item_at(items, at))


def subjects(sentence: Sentence, verb: str, *, anywhere: bool = False) -> Iterator[Subject]:
    """Yield those who stand at the beginning of a sentence in front of a verb, a terminal of the grammar.

    `anywhere`: they may stand behind other words, such as a title on the same line, where each is addressed.
    """
    lead = pattern(GRAMMAR, "MOVING_LEAD").match(sentence.text)
    start = lead.end() if lead is not None else 0
    names = pattern(GRAMMAR, "SEVERAL").match(sentence.text, start)
    found = pattern(GRAMMAR, verb).match(sentence.text, names.end()) if names is not None else None
    if found is None and anywhere:
        found = pattern(GRAMMAR, verb).search(sentence.text, start)
        names = pattern(GRAMMAR, "ADDRESSED").search(sentence.text, start, found.start()) if found is not None else None
    if names is None or found is None:
        return
    people = read_people([(names["names"], sentence.start + names.start("names"))], "present")
    if people:
        yield Subject(tuple(people), found, sentence)
