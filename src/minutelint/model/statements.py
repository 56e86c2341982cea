"""Sentences: where they end, which are worth reading, and the parts that `grammar/statement.lark` finds in them.

The grammar names the parts (`assignment`, `passive`, `narrative`, ...) and types the words; `actions`, `decisions` and
`approvals` make nodes of them and look at those names and types alone. Every offset is in code points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Protocol

from lark import Lark, Token, Tree

from minutelint.model.words import CARRIERS, Phrase, kind_of, sentences
from minutelint.source import Span
from minutelint.syntax.grammars import shipped

LONGEST = 4000
"""A sentence of more code points is running text without ends, not one statement; it is not read."""


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

    def holder(self, office: str) -> Resolved:
        """Return who holds an office."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of the document tells a sentence.

    directory     who is named, or None
    meeting_date  ISO date of the meeting
    next_meeting  ISO date of the next one
    body          name of the body that meets
    prefer        full names that the item speaks of, for initials that fit several people
    """

    directory: Directory | None = None
    meeting_date: str | None = None
    next_meeting: str | None = None
    body: str | None = None
    prefer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a narrative: the word that carries it, and what follows; `carrier` is None for the subject."""

    carrier: Token | None
    words: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two colons, dashes or semicolons.

    kind     name of the grammar's node: topic, assignment, provision, passive, agenda, bare, imperative, infinitive,
             narrative
    subject  the words in front of what the part is named for
    words    all words after the subject
    clauses  of a narrative
    after    the mark in front of the part, "" for the first
    """

    kind: str
    subject: tuple[Token, ...]
    words: tuple[Token, ...]
    clauses: tuple[Clause, ...] = field(default=())
    after: str = ""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All words in order."""
        return self.subject + self.words


def phrases() -> Lark:
    """Return the parser of the phrases inside sentences."""
    return shipped("phrases", "approval", "due", "scan", "stems")


@cache
def pattern(terminal: str) -> re.Pattern[str]:
    """Return a terminal of `grammar/phrases.lark` as a compiled pattern, to search with."""
    return re.compile(phrases().get_terminal(terminal).pattern.to_regexp())


@cache
def _stems() -> tuple[str, ...]:
    """Return the stems of which one stands in every sentence that is worth reading, the preposition last."""
    return tuple(one.pattern.value for one in phrases().terminals if one.name.startswith("STEM_"))


@cache
def _preposition() -> str:
    return str(phrases().get_terminal("STEM_TO").pattern.value)


def worth_reading(text: str) -> bool:
    """Tell whether a sentence or a paragraph could assign work or decide something. Cheap: most cannot."""
    text = text.replace("\n", " ")
    joint = _preposition()
    if any(stem in text for stem in _stems() if stem != joint):
        return True
    if pattern("OPENING_VERB").search(text):
        return True
    at = text.find(joint)
    while at > 0:
        if _assigning(text, at, at + len(joint)):
            return True
        at = text.find(joint, at + 1)
    return False


_MARKS = re.compile(r"[:;.!?•(]|\s[-–—]")
_SUBJECT = 160
"""How many code points before `to` a subject may reach."""


def _assigning(text: str, at: int, end: int) -> bool:
    """Tell whether the words before a preposition could be a subject that is told to do something, or to be done."""
    before = text[max(0, at - _BEFORE) : at].rsplit(None, 1)
    if not before or not (pattern("DOER").fullmatch(before[-1]) or pattern("TO_BE_AFTER").match(text, end)):
        return False
    subject = text[max(0, at - _SUBJECT) : at]
    words = _MARKS.split(subject)[-1].split()
    return not any(kind_of(word) in CARRIERS for word in words)


_END = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s|$)|\s(?=[•▪●○◦‣]\s)|\n[ \t]*\n")
_BEFORE = 24


def split_sentences(text: str, base: int = 0) -> list[tuple[str, int]]:
    """Return the sentences of a text, each with the offset of its first code point (`base` is that of the text).

    A full stop after an abbreviation, an initial or a number in front of a small letter ends nothing.
    """
    found: list[tuple[str, int]] = []
    start = 0
    for match in _END.finditer(text):
        if text[match.start()] == "." and _goes_on(text, match.start(), match.end()):
            continue
        _add(found, text, start, match.end(), base)
        start = match.end()
    _add(found, text, start, len(text), base)
    return found


def _goes_on(text: str, stop: int, end: int) -> bool:
    following = text[end : end + 40].lstrip()
    if not following:
        return False
    if following[0].islower():
        return True
    if not text[stop - 1 : stop].isalpha():
        return False
    return pattern("ABBREVIATED").search(text[max(0, stop - _BEFORE) : stop]) is not None


def _add(found: list[tuple[str, int]], text: str, start: int, end: int, base: int) -> None:
    piece = text[start:end]
    body = piece.strip().lstrip("•▪●○◦‣ \t\n")
    if body:
        found.append((body, base + start + piece.index(body)))


@lru_cache(maxsize=64)
def read(sentence: str) -> tuple[Part, ...]:
    """Return the parts of a sentence; none for one that is too long to be one."""
    if len(sentence) > LONGEST:
        return ()
    tree = sentences().parse(sentence, start="statement")
    parts: list[Part] = []
    mark = ""
    for child in tree.children:
        if isinstance(child, Token):
            mark = str(child)
            continue
        parts.append(_part(child, mark))
    return tuple(parts)


def _part(tree: Tree[Token], mark: str) -> Part:
    clauses: list[Clause] = []
    words: list[Token] = []
    children = tree.children
    subject: tuple[Token, ...] = ()
    if children and isinstance(children[0], Phrase):
        subject, children = children[0].words, children[1:]
    for child in children:
        if isinstance(child, Token):
            words += _flat(child)
        elif child is not None:
            carrier, *rest = [one for part in child.children if isinstance(part, Token) for one in _flat(part)]
            clauses.append(Clause(carrier, tuple(rest)))
            words += [carrier, *rest]
    return Part(str(tree.data), subject, tuple(words), tuple(clauses), mark)


def _flat(token: Token) -> tuple[Token, ...]:
    return token.words if isinstance(token, Phrase) else (token,)


def extent(tokens: tuple[Token, ...] | list[Token], base: int) -> Span:
    """Return the span of a row of words; `base` is the offset of the text that was read."""
    return Span(base + (tokens[0].start_pos or 0), base + (tokens[-1].end_pos or 0))
