"""What a label says of an action beside its owner: the number, and whether the tasks of several people stand behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from minutelint.model.nodes import Fact, Owner
from minutelint.model.owners import owners
from minutelint.model.sentences import split_sentences
from minutelint.model.statements import Context, read
from minutelint.source import Span
from minutelint.syntax.terminals import Word, pattern

_JOINTS = frozenset({"AND", "COMMA"})
_NAMED = frozenset({"NAME", "INITIALS", "ROLE", "CHAIR"})
_FEW = 4  # words of a name and what stands in front of it


def number_in_label(label: str, base: int) -> Fact | None:
    """Return the number in a label, `AP3` or `Action 12`; `base` is the offset of the label."""
    found = pattern("scan", "LABEL_NUMBER").match(label)
    if found is None:
        return None
    return Fact(found["number"], Span(base + found.start("number"), base + found.end("number")))


def entry_number(text: str, start: int, base: int = 0) -> Fact | None:
    """Return the number in front of an entry of a register, `[12] Ann Hill ...`; `base` is the offset of the text."""
    if text[start : start + 1] not in ("[", "#"):
        return None
    found = pattern("scan", "ENTRY_NUMBER").match(text, start)
    if found is None:
        return None
    group = "number" if found["number"] else "other"
    return Fact(found[group], Span(base + found.start(group), base + found.end(group)))


def doers_in(text: str, base: int, context: Context) -> int:
    """Return how many people or bodies a text gives a task of their own: 2 for `Ann to mend it and Bob to paint it`.

    Who shares one task with others is not counted apart, nor is who has another one before.
    """
    given: list[frozenset[str]] = []
    for sentence, at in split_sentences(text, base):
        for row in _told(sentence):
            who = frozenset(one.resolved or one.as_written for one in owners(row, at, context, strict=True))
            if who and all(who.isdisjoint(others) for others in given):
                given.append(who)
    return max(len(given), 1)


def with_others(who: Sequence[Owner], sentence: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners of a sentence with those to whom it gives another task: Bob in `Ann to mend it and Bob to paint it`."""
    found = {one.as_written: one for one in who}
    for row in islice(_told(sentence), 1, None):
        for one in owners(row, base, context, strict=True):
            if one.candidates or one.kind != "person":
                found.setdefault(one.as_written, one)
    return tuple(found.values())


def _told(sentence: str) -> Iterator[Sequence[Word]]:
    """Yield the words that may name who is told to do something: in front of a task, and in its midst between `and` and `to`."""
    for part in read(sentence):
        if part.kind != "assignment" or not part.subject:
            continue
        yield part.subject
        joint: int | None = None
        for i, word in enumerate(part.words):
            if word.kind in _JOINTS:  # "to write to Ann and Bob to ask" joins those who are written to
                joint = i if i and part.words[i - 1].kind not in _NAMED else None
            elif word.kind == "TO" and joint is not None and 0 < i - joint - 1 <= _FEW:
                yield part.words[joint + 1 : i]
