"""What a label says of an action beside its owner: the number, and whether the tasks of several people stand behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from minutelint.model.actions.owners import owners
from minutelint.model.language.needs import may_hold
from minutelint.model.language.sentences import split_sentences
from minutelint.model.language.statements import Context, read
from minutelint.model.language.vocabulary import words_of
from minutelint.model.language.words import kind_of
from minutelint.model.nodes import Fact, Owner
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
    rows = [(row, at) for sentence, at in split_sentences(text, base) for row in _told(sentence)]
    if len(rows) < 2:  # whoever it is
        return 1
    given: list[frozenset[str]] = []
    for row, at in rows:
        who = frozenset(one.resolved or one.as_written for one in owners(row, at, context, strict=True))
        if who and all(who.isdisjoint(others) for others in given):
            given.append(who)
    return max(len(given), 1)


def with_others(who: Sequence[Owner], sentence: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners of a sentence with those to whom it gives another task: Bob in `Ann to mend it and Bob to paint it`."""
    found = {one.as_written: one for one in who}
    for row in islice(_told(sentence), 1, None):
        for one in owners(row, base, context, strict=True):
            told = one.kind == "collective" and pattern("scan", "RECIPIENTS").search(sentence)
            if not told and (one.candidates or one.kind != "person"):
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


def parted_at_labels(text: str, base: int) -> list[tuple[str, int]]:
    """Return the sentences of a text, cut where a label stands in the midst of one: `It was cold Action: Ann Hill to ask`."""
    sentences = _with_labels_behind(split_sentences(text, base))
    if not may_hold("scan", "INNER_LABEL", text):
        return sentences
    found: list[tuple[str, int]] = []
    for sentence, base in sentences:
        start = 0
        for match in pattern("scan", "INNER_LABEL").finditer(sentence):
            front = sentence[start : match.start()].rstrip()
            if front and _is_label(front.rsplit(None, 1)[-1], match):
                found.append((front, base + start))
                start = match.end()
        found.append((sentence[start:], base + start) if start else (sentence, base))
    return found


def _with_labels_behind(sentences: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return sentences; what is nothing but brackets that name who acts belongs to the one before: `It leaks. [Action: AH]`."""
    if not any(sentence[0] in "([" for sentence, _ in sentences[1:]):
        return sentences
    found: list[tuple[str, int]] = []
    for sentence, at in sentences:
        named = pattern("scan", "BRACKETED_NAMES").match(sentence) if found else None
        end = named.end() if named is not None else 0
        if end:
            before, start = found[-1]
            found[-1] = (before + " " * (at - start - len(before)) + sentence[:end].rstrip(), start)
        if sentence[end:]:
            found.append((sentence[end:], at + end))
    return found


def _is_label(before: str, match: re.Match[str]) -> bool:
    """Whether a word is a label, as what stands before and behind it tells: not in `the Climate Action Group to meet`."""
    if kind_of(before) in ("DET", "FILLER", "OF", "AND"):
        return False
    if match["sign"].strip() or match["what"].isupper():
        return True
    named = before[0].isupper() and before[-1].isalpha() and before not in words_of("scan", "DUE_MONTH")
    return not named and kind_of(match["first"]) in (
        "NAME",
        "INITIALS",
        "HONORIFIC",
        "ROLE",
        "CHAIR",
        "COLLECTIVE",
        "EACH",
    )


def labelled_in_brackets(sentence: str, base: int, context: Context) -> tuple[str, str, int, tuple[Owner, ...]] | None:
    """Return the label in brackets at the end of a sentence, with the task, its offset, and who is to do it if no task says.

    `It leaks (Action: Ann Hill to ask)`, `Ask the mason (Action: AH)`; in the latter all that stands in front is the task.
    """
    found = pattern("scan", "BRACKETED_LABEL").search(sentence) if sentence.rstrip(". ").endswith((")", "]")) else None
    if found is None:
        return None
    words = tuple(word for part in read(found["task"]) for word in part.tokens)
    who = owners(words, base + found.start("task"), context, strict=True)
    if who and (sentence[: found.start()].strip() or base == 0 or context.text[base - 1] == "\n"):
        return found["what"], sentence, base, who
    told = any(part.kind == "assignment" for part in read(found["task"]))
    return (found["what"], found["task"], base + found.start("task"), ()) if told else None
