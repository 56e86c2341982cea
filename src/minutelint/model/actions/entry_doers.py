"""Who stands in front of an entry of a list of actions, in its brackets or behind its task, whatever the form of the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutelint.compiled import compiled
from minutelint.model.actions.owners import owners
from minutelint.model.actions.shown_doers import small_words
from minutelint.model.language.statements import Context, read
from minutelint.model.language.vocabulary import words_of
from minutelint.model.language.words import kind_of
from minutelint.model.nodes import Owner
from minutelint.source import Span
from minutelint.syntax.terminals import pattern

_NEXT_WORD = compiled(r"[a-z]+")
_FEWEST = 2
"""Entries of a list at least that have a form which then tells who acts."""


def is_led(text: str) -> bool:
    """Whether an entry of a list of actions begins with who is to do it."""
    return _lead(text) is not None


def tells_doer(text: str) -> bool:
    """Whether an entry begins with somebody and what is to be done: `Ann Hill - mend it`, not `Roof - mended`."""
    lead = _lead(text)
    word = _NEXT_WORD.match(text, lead.end()) if lead is not None else None
    return word is not None and (kind_of(word[0]) == "TASK" or word[0] in words_of("scan", "JOINT_WORD"))


def _lead(text: str) -> re.Match[str] | None:
    box = pattern("heads", "CHECK_BOX").match(text)
    found = pattern("heads", "ENTRY_LED").match(text, box.end() if box is not None else 0)
    return found if found is not None and found["behind"].strip() else None


def leading_entry(text: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return who stands in front of an entry of a list of actions, whatever the form of the name: `wesleyg: comment`.

    `base` is the offset of the entry. Several stand between signs: `Ann/Bob - mend it`.
    """
    lead = _lead(text)
    return _all_named(text, base, lead, context) if lead is not None else ()


def bracket_led(text: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return who stands in brackets in front of an entry of a list of actions: `[AH]   Mend it`; `[TBD]` is nobody yet."""
    lead = pattern("heads", "ENTRY_BRACKETED").match(text)
    if lead is None or kind_of(lead["who"]) == "NOT_INITIALS":
        return ()
    return _all_named(text, base, lead, context)


def before_colon(text: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return who stands before the colon of a labelled instruction, though no list has the name: `Elmer: Mend it`.

    A word that the document has in small letters as well is what the task is about: `Roof: Mend it`.
    """
    lead = _lead(text)
    if lead is None or ":" not in lead["behind"]:
        return ()
    task = pattern("heads", "INSTRUCTION").match(text, lead.end())
    if task is None or kind_of(task["verb"].lower()) != "TASK":
        return ()
    found = _all_named(text, base, lead, context)
    return () if any(one.as_written.lower() in small_words(context.text) for one in found) else found


def for_whom(text: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return for whom an entry is, where it says how far it is: `Lease of the hall [ongoing for Ann, Bob]`."""
    found = pattern("heads", "ENTRY_FOR").match(text)
    return _all_named(text, base, found, context) if found is not None else ()


def who_ends(lines: Sequence[tuple[str, int]], context: Context) -> dict[int, tuple[Owner, ...]]:
    """Return who stands in brackets or behind a dash at the end of the entries of a list, by the offsets of the entries.

    Most entries must end so, in a name or several, and some of the names must be known: `Mend the pump (Ann & Zoe)`.
    """
    ends = {base: (text, found) for text, base in lines if (found := pattern("heads", "ENTRY_ENDED").match(text))}
    if len(ends) < _FEWEST or len(ends) * 2 <= len(lines):
        return {}
    named: dict[int, tuple[Owner, ...]] = {}
    for base, (text, found) in ends.items():
        who = _all_named(text, base, found, context, "who" if found["who"] is not None else "dashed")
        if all(one.candidates or _may_be_name(one.as_written, context) for one in who):
            named[base] = who
    known = any(one.candidates for who in named.values() for one in who)
    return named if known and len(named) * 2 > len(lines) else {}


def behind_task(lines: Sequence[tuple[str, int]], context: Context) -> dict[int, tuple[Owner, ...]]:
    """Return who stands behind a colon or a dash at the end of entries that open with a verb, by the offsets of the entries.

    Most entries must be so: `Mend the crane: Ann`, and some of the names must be known. A word in small letters that no
    list has, `Order ropes: gullwing`, is a name where one in small letters is known.
    """
    named: dict[int, tuple[Owner, ...]] = {}
    for text, base in lines:
        found = pattern("heads", "ENTRY_TASK_FIRST").match(text)
        if found is not None and (
            kind_of(found["verb"].lower()) == "TASK" or pattern("heads", "ENTRY_TASK").match(text)
        ):
            named[base] = _all_named(text, base, found, context, small=True)
    if len(named) < _FEWEST or len(named) * 2 <= len(lines):
        return {}
    known = [one for who in named.values() for one in who if one.candidates]
    handles = any(one.as_written[:1].islower() for one in known)
    return {
        base: who
        for base, who in named.items()
        if known and who and all(one.candidates or _stands_for_somebody(one, context, handles) for one in who)
    }


def _stands_for_somebody(owner: Owner, context: Context, handles: bool) -> bool:
    written = owner.as_written
    if owner.kind != "person" or context.text[owner.span.start : owner.span.start + 1] == "@":
        return True
    if written[0].islower():
        return handles and kind_of(written) == "WORD"
    return _may_be_name(written, context)


def who_is_told(lines: Sequence[tuple[str, int]], context: Context) -> dict[int, tuple[Owner, ...]]:
    """Return whom the entries of a list tell to do something in front of a colon: `A board member: Review the budget`.

    The keys are the offsets of the entries. Most entries must begin so with somebody who is known, or with an office, a
    body or a group; then those count as well whom nobody has named before. A word that the document has in small letters
    too is what the task is about: `Roof: Mend it`.
    """
    told: dict[int, tuple[Owner, ...]] = {}
    sure = 0
    for text, base in lines:
        lead = pattern("heads", "ENTRY_TOLD").match(text)
        if lead is None or (
            kind_of(lead["verb"].lower()) != "TASK"
            and not pattern("heads", "ENTRY_TASK").match(text, lead.start("verb"))
        ):
            continue
        words = tuple(word for part in read(lead["who"]) for word in part.tokens)
        who = owners(words, base, context, strict=False)
        if not who:
            continue
        known = all(one.candidates or one.kind != "person" for one in who)
        if known or all(_may_be_name(one.as_written, context) for one in who):
            told[base] = who
            sure += known
    return told if sure > 1 and sure * 2 > len(lines) else {}


def _may_be_name(written: str, context: Context) -> bool:
    words = written.split()
    months = words_of("scan", "DUE_MONTH")
    small = small_words(context.text)
    return all(
        word not in months and kind_of(word) in ("NAME", "HANDLE") and word.lower() not in small for word in words[:1]
    )


def _all_named(
    text: str, base: int, match: re.Match[str], context: Context, group: str = "who", *, small: bool = False
) -> tuple[Owner, ...]:
    """Return those who stand between signs where a pattern has `who`, or another group; `small`: in small letters, too."""
    start, end = match.span(group)
    found: list[Owner] = []
    for joint in [*pattern("heads", "WHO_JOINT").finditer(text, start, end), None]:
        stop = joint.start() if joint is not None else end
        written = text[start:stop]
        nobody = written in words_of("scan", "NOBODY")
        if not nobody and (small or not found or written[:1].isupper()):  # "Ann + other"
            found.append(_named(written, base + start, context))
        start = joint.end() if joint is not None else end
    return tuple(found)


def _named(written: str, at: int, context: Context) -> Owner:
    span = Span(at, at + len(written))
    if kind_of(written) in ("COLLECTIVE", "EACH"):
        return Owner(written, "collective", span)
    found = context.directory.resolve(written.lstrip("@")) if context.directory else None
    return Owner(written.lstrip("@"), "person", span, found.name if found else None, found.candidates if found else ())
