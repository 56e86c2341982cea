"""Acronyms: explained somewhere, before their first use, and in one sense only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from minutelint.checks.check import Context, Hit, House, check
from minutelint.checks.expanding import dropped, explained, linked, moved
from minutelint.checks.once import once
from minutelint.model.acronyms.letters import fit, slipped
from minutelint.model.language.plain_words import plain_words
from minutelint.model.nodes import Acronym, AcronymUse, Minutes

_BESIDE = ("Full (ABC)", "ABC (Full)", "quoted")
"""Definitions that stand in running text; a glossary or an attendance list may come last."""

_ALIKE = 0.85
"""Expansions at least as alike as this (0 to 1) differ by a slip of the pen, not in meaning."""

_LONG = 6  # letters of the shortest word in which a slip of the pen can be told from another word
_OFTEN = 3  # uses that show how a word is spelt
_TRIPLE = 3  # letters of initials with that of a middle name


@check("minutes")
def defined(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Acronyms are explained. Each is told once, where it is first used.

    `[with]`: `fires`, `never` for those that the document explains nowhere, `later` for those that it explains only
    after their first use. Known: the house's acronyms, initials of people, and the option `known`. A remark is enough
    for those that the house or the option `familiar` names, where each use looks like a name, and for three letters
    used once or twice of which the outer two are somebody's initials. So it is for a long one that stands once and is
    another of the document but for one letter left out, put in or turned round: a slip of the pen.
    """
    later = context.params.get("fires", "never") == "later"
    definitions = _definitions(minutes)
    persons = _initials(minutes, context.house)
    house = _keys((*context.house.acronyms, *context.options.get("known", ())))
    known = {*house, *persons, *map(_key, minutes.acronyms_before)}
    told: set[str] = set()
    times = _times(minutes)
    plain = _plain(minutes, times) - _keys((*context.house.familiar, *context.options.get("familiar", ())))
    plain -= {short for short in plain if times[short] < _TRIPLE == len(short) and short[0] + short[-1] in persons}
    for use in minutes.acronym_uses:
        key = _key(use.acronym)
        if key in told or key in known:
            continue
        definition = definitions.get(key)
        meant = _slip_of(use.acronym, times) if definition is None and not later else None
        if meant is not None:
            told.add(key)
            data = {"acronym": use.acronym, "meant": meant}
            yield Hit(use.span, data, subject=key, cap="info", variant="slip")
        elif definition is None and not later:
            told.add(key)
            yield _unexplained(context, use, plain=key in plain)
        elif definition is not None and later and not use.heading:
            told.add(key)
            if use.span.end <= definition.span.start and definition.form in _BESIDE:
                yield _late(context, use, definition)


@once
def _times(minutes: Minutes) -> Counter[str]:
    """Return how often each acronym is used."""
    return Counter([_key(use.acronym) for use in minutes.acronym_uses])


@once
def _plain(minutes: Minutes, times: Mapping[str, int]) -> frozenset[str]:
    """Return what is used as an acronym and hardly as a name.

    A name in its place is none; nor is what stands once only, with letters in small (`AbcD`) or beside one more word of
    a name. In titles every word has a capital.
    """
    return frozenset(
        _key(use.acronym)
        for use in minutes.acronym_uses
        if not use.in_name
        and (times[_key(use.acronym)] > 1 or not ((use.beside and not use.heading) or _has_small(use.acronym)))
    )


def _slip_of(acronym: str, times: Mapping[str, int]) -> str | None:
    """Return the acronym that is meant by one that stands once, where another stands often and differs by a slip."""
    letters = _key(acronym)
    if len(letters) < _LONG or times[letters] > 1:
        return None
    often = [other for other, count in times.items() if count >= _OFTEN]
    return next((other.upper() for other in often if _is_slip(letters, other)), None)


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter left out or by two that have changed places."""
    if len(one) == len(other):
        apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        return len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(one) == sorted(other)
    few, many = sorted((one, other), key=len)
    return len(many) == len(few) + 1 and any(many[:at] + many[at + 1 :] == few for at in range(len(many)))


def _has_small(acronym: str) -> bool:
    return any(char.islower() for char in acronym.removesuffix("s"))


def _unexplained(context: Context, use: AcronymUse, *, plain: bool) -> Hit:
    """A reader may guess it where its words stand elsewhere, and can do without it where it only says who sent whom."""
    minutes, key = context.minutes, _key(use.acronym)
    if use.words is not None:
        words = " ".join(minutes.source.text[use.words.start : use.words.end].split())
        line = minutes.source.locate(use.words).line
        data = {"acronym": use.acronym, "words": words, "words_line": line}
        fix = linked(minutes, use, use.words)
        return Hit(use.span, data, subject=key, cap="info", variant="unlinked", fix=fix)
    familiar = context.house.familiar.get(use.acronym, "")
    fix = explained(context, use, familiar) if fit(use.acronym, tuple(familiar.split())) == 0 else None
    return Hit(use.span, {"acronym": use.acronym}, subject=key, cap=None if plain else "info", fix=fix)


def _late(context: Context, use: AcronymUse, definition: Acronym) -> Hit:
    line = context.minutes.source.locate(definition.span).line
    data = {"acronym": use.acronym, "expansion": definition.expansion, "defined_line": line}
    meanings = {_key(one.expansion) for one in context.minutes.acronyms if _key(one.acronym) == _key(use.acronym)}
    fix = moved(context, use, definition) if len(meanings) == 1 else None
    return Hit(use.span, data, subject=_key(use.acronym), fix=fix)


@once
def _definitions(minutes: Minutes) -> dict[str, Acronym]:
    """Return the first definition of each acronym."""
    first: dict[str, Acronym] = {}
    for definition in minutes.acronyms:
        first.setdefault(_key(definition.acronym), definition)
    return first


@lru_cache(maxsize=4096)
def _key(acronym: str) -> str:
    """Return an acronym so that NATO and Nato, A.G.M. and AGM are one."""
    return acronym.replace(".", "").casefold()


@lru_cache(maxsize=16)
def _keys(acronyms: tuple[str, ...]) -> frozenset[str]:
    """Return the keys of what a house lists: the same for all of its documents."""
    return frozenset(map(_key, acronyms))


@once
def _initials(minutes: Minutes, house: House) -> frozenset[str]:
    """Return what stands for a person in this document."""
    found = [attendee.initials for attendee in minutes.attendance]
    found += [person.initials for person in minutes.people]
    found += [use.initials for use in minutes.initials_uses]
    return frozenset(_key(initials) for initials in (*found, *house.people) if initials)


@check("minutes")
def one_meaning(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """An acronym that is explained twice is explained alike: case, plurals, hyphens and slips of the pen aside."""
    first: dict[str, Acronym] = {}
    for definition in minutes.acronyms:
        earlier = first.setdefault(_key(definition.acronym), definition)
        if earlier is not definition and not _same(earlier.expansion, definition.expansion):
            data = {
                "acronym": definition.acronym,
                "expansion": definition.expansion,
                "first_expansion": earlier.expansion,
                "first_line": minutes.source.locate(earlier.span).line,
            }
            yield Hit(definition.span, data, subject=_key(definition.acronym))


def _same(one: str, other: str) -> bool:
    first, second = _words(one), _words(other)
    if first == second or set(first) <= set(second) or set(second) <= set(first):
        return True
    from difflib import SequenceMatcher

    return SequenceMatcher(None, " ".join(first)[:200], " ".join(second)[:200]).ratio() >= _ALIKE


def _words(text: str) -> list[str]:
    return [word.removesuffix("s") for word in plain_words(text.replace("'", "").replace("’", ""))]


@check("acronym")
def letters_fit(definition: Acronym, _: Any, context: Context) -> Iterator[Hit]:
    """The letters of an acronym are those of its words, in their order; words that acronyms pass over may be missing.

    Silent on definitions that are no more than part of a longer name (`ABC-DE`, where the words are those of `ABC`).
    """
    letters, words = definition.acronym, tuple(part for part in definition.expansion.split() if part[0].isalnum())
    if letters.isalpha() and slipped(letters, words) == 0 and fit(letters, words) is None:
        yield Hit(definition.span, {"acronym": letters, "expansion": definition.expansion}, subject=letters)


@check("minutes")
def used_again(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """An acronym that is defined is used, too, elsewhere than in its definition."""
    uses = Counter(use.acronym for use in minutes.acronym_uses)
    for definition in minutes.acronyms:
        inside = sum(
            definition.span.start <= use.span.start < definition.span.end
            for use in minutes.acronym_uses
            if use.acronym == definition.acronym
        )
        if definition.form in ("quoted", "Full (ABC)", "ABC (Full)") and uses[definition.acronym] <= inside:
            fix = dropped(minutes, definition)
            yield Hit(definition.span, {"acronym": definition.acronym}, subject=definition.acronym, fix=fix)
