"""How people are named: initials that somebody explains, and one spelling for one person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutelint.checks.check import Change, Context, Hit, Remedy, check
from minutelint.checks.directories import bare_names
from minutelint.model.nodes import Minutes
from minutelint.model.people.pieces import without_honorific
from minutelint.source import Span

_EXPLAINED = 2
"""So many initials that a name explains show that the house explains them."""
_LETTERS = 5
"""Letters of a word in which one may be wrong and the name is still the same."""
_CERTAIN = 3
"""Letters of the other word that it stands beside."""


@check("minutes")
def initials_explained(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Initials used for a person fit somebody whom the document or the configuration names. Each is told once.

    Silent where no others are explained, and of those who are to do something: `known-owner` tells of them.
    """
    uses = minutes.initials_uses
    if len({use.initials for use in uses if use.candidates}) < _EXPLAINED:
        return
    told = {short.casefold() for short in (*context.house.people, *context.house.acronyms)}
    told |= {owner.as_written.casefold() for action in minutes.actions for owner in action.owners}
    for use in uses:
        key = use.initials.casefold()
        if not use.candidates and key not in told:
            told.add(key)
            yield Hit(use.span, {"initials": use.initials}, subject=key)


@check("minutes")
def one_spelling(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Whoever is in the list is spelt alike in the text: one letter more, less, other or in another place is told.

    Only where first name and surname are written out, one of the two agrees and the other is long.
    """
    names = zip(bare_names(minutes), minutes.attendance, strict=True)
    listed = {name.casefold(): (name, one.span) for name, one in names if _full(name)}
    by_word: dict[str, list[tuple[str, str, Span]]] = {}
    for key, (name, span) in listed.items():
        first, last = key.split()
        by_word.setdefault(f"{first} ", []).append((last, name, span))
        by_word.setdefault(f" {last}", []).append((first, name, span))
    told: set[str] = set()
    for written, span in _named(minutes):
        name = without_honorific(written)[1].strip(" .,")
        key = name.casefold()
        if not _full(name) or key in listed or key in told:
            continue
        first, last = key.split()
        near = [(one, where) for other, one, where in by_word.get(f"{first} ", ()) if _near(last, other)]
        near += [(one, where) for other, one, where in by_word.get(f" {last}", ()) if _near(first, other)]
        if len(near) == 1:
            told.add(key)
            [(one, where)] = near
            data = {"name": name, "other": one, "line": minutes.source.locate(where).line}
            yield Hit(span, data, subject=key, fix=_respelt(minutes.source.text, span, name, one))


def _respelt(text: str, span: Span, name: str, other: str) -> Remedy | None:
    """Return what spells a name as the list does; None where it is all capitals or broken by a line end."""
    at = text.find(name, span.start, span.end)
    if at < 0 or name.isupper() or other.isupper():
        return None
    return Remedy((Change(Span(at, at + len(name)), other),))


def _named(minutes: Minutes) -> Iterator[tuple[str, Span]]:
    """Yield the names that stand in the text, outside of the list."""
    for person in minutes.people:
        yield person.name, person.span
    for motion in minutes.motions:
        for fact in (motion.mover, motion.seconder):
            if fact is not None:
                yield fact.value, fact.span


def _full(name: str) -> bool:
    """Whether a name is a first name and a surname, both written out."""
    words = name.split()
    return len(words) == 2 and all(len(word.rstrip(".")) >= _CERTAIN and not word.isupper() for word in words)


def _near(one: str, other: str) -> bool:
    """Whether two words are one with a slip of the pen in it: the same first letter, and one letter apart."""
    if one == other or one[0] != other[0] or min(len(one), len(other)) < _LETTERS:
        return False
    short, long = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) == len(long):
        swapped = short[at + 1 : at + 2] + short[at : at + 1] == long[at : at + 2]
        return short[at + 1 :] == long[at + 1 :] or (swapped and short[at + 2 :] == long[at + 2 :])
    return short[at:] == long[at + 1 :]
