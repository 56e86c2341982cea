"""Sentences and the parts that `grammar/statement.lark` finds in them.

The grammar names the parts (`assignment`, `passive`, `narrative`, ...) and types the words; `actions`, `decisions` and
`approvals` make nodes of them and look at those names and types alone. Every offset is in code points.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Protocol

from msgspec import Struct

from minutelint.model.language.sentences import split_sentences as split_sentences
from minutelint.model.language.triggers import worth_reading as worth_reading
from minutelint.model.language.words import ACTS, Run, parse_sentence, read_words
from minutelint.source import Span
from minutelint.syntax.terminals import Word

LONGEST = 4000
"""A sentence of more code points is running text without ends, not one statement; it is not read."""

_TELLING = (ACTS - {"TELLING"}) | {"TO", "TO_BE", "TO_HAVE", "OPENING_TO", "OPENING_TO_BE", "IMPERATIVE"}
"""Kinds of words of which one stands in every sentence that decides something or assigns work."""


class Resolved(Protocol):
    """What a directory knows of a name: the full name, or None, and every name that fits."""

    @property
    def name(self) -> str | None:
        """The one full name meant."""

    @property
    def candidates(self) -> tuple[str, ...]:
        """The full names that fit."""


class Directory(Protocol):
    """Whom the document names."""

    def resolve(self, as_written: str, prefer: Sequence[str] = ()) -> Resolved:
        """Return who is meant by a name or by initials; `prefer` are the full names that the context speaks of."""

    def named_in(self, text: str) -> tuple[str, ...]:
        """Return the full names that stand in a text."""

    def holder(self, office: str) -> Resolved:
        """Return who holds an office."""


class Context(Struct, frozen=True):
    """What the rest of the document tells a sentence.

    directory     who is named, or None
    meeting_date  ISO date of the meeting
    next_meeting  ISO date of the next one
    body          name of the body that meets
    prefer        full names that the item speaks of, for initials that fit several people
    text          all of the document, for what it says elsewhere of a name
    """

    directory: Directory | None = None
    meeting_date: str | None = None
    next_meeting: str | None = None
    body: str | None = None
    prefer: tuple[str, ...] = ()
    text: str = ""


class Clause(Struct, frozen=True):
    """A stretch of a narrative: the word that carries it, and what follows."""

    carrier: Word
    words: tuple[Word, ...]


class Part(Struct, frozen=True):
    """What stands between two colons, dashes or semicolons.

    kind     name of the grammar's node: topic, assignment, provision, passive, agenda, bare, imperative, infinitive,
             narrative
    subject  the words in front of what the part is named for
    words    all words after the subject
    clauses  of a narrative
    after    the mark in front of the part, "" for the first
    """

    kind: str
    subject: tuple[Word, ...]
    words: tuple[Word, ...]
    clauses: tuple[Clause, ...] = ()
    after: str = ""

    @property
    def tokens(self) -> tuple[Word, ...]:
        """All words in order."""
        return self.subject + self.words


@lru_cache(maxsize=1024)  # asked for what was decided, and for what is to be done
def telling(sentence: str) -> tuple[Part, ...]:
    """Return the parts of a sentence; none where no word of it could decide anything or assign work."""
    if len(sentence) > LONGEST or _TELLING.isdisjoint([word.kind for word in read_words(sentence)]):
        return ()
    return read(sentence)


@lru_cache(maxsize=1024)
def read(sentence: str) -> tuple[Part, ...]:
    """Return the parts of a sentence; none for one that is too long to be one."""
    if len(sentence) > LONGEST:
        return ()
    parts: list[Part] = []
    mark = ""
    for child in parse_sentence(sentence).children:
        if isinstance(child, Run):
            mark = child.words[0].text
        else:
            parts.append(_part(child, mark))
    return tuple(parts)


def _part(tree: Any, mark: str) -> Part:
    clauses: list[Clause] = []
    words: list[Word] = []
    children = tree.children
    subject: tuple[Word, ...] = ()
    if children and isinstance(children[0], Run) and children[0].kind == "PHRASE":
        subject, children = children[0].words, children[1:]
    for child in children:
        if isinstance(child, Run):
            words += child.words
        else:
            carrier, *rest = (word for run in child.children for word in run.words)
            clauses.append(Clause(carrier, tuple(rest)))
            words.append(carrier)
            words += rest
    if tree.name == "assignment":
        subject = tuple(_and(word) if word.kind == "JOINED" else word for word in subject)
    return Part(tree.name, subject, tuple(words), tuple(clauses), mark)


def _and(word: Word) -> Word:
    """Return a word that joins those who are to do something, `Ann with Bob to ask`, as what joins names."""
    return Word("AND", word.text, word.start, word.end)


def extent(words: Sequence[Word], base: int) -> Span:
    """Return the span of a row of words; `base` is the offset of the text that was read."""
    return Span(base + words[0].start, base + words[-1].end)
