"""Definitions of acronyms: where a text says what its letters stand for.

The forms follow what style guides ask for at first use, `Full Name (FN)`, and its turned form `FN (Full Name)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from minutelint.compiled import compiled
from minutelint.model.acronyms.letters import LONGEST, compact, fit, holds, is_small, pattern, slipped, syllables
from minutelint.model.nodes import Acronym
from minutelint.source import Span

_REACH = 16  # code points in front of a bracket in which a word is looked for, for each letter and two more
_AHEAD = 120  # code points behind a bracket in which it may still be closed
_BETWEEN = 16  # code points between letters and the words that say what they stand for, a word and its space at most
_POSSESSIVE = compiled("['’]s?$")
_STOP = compiled(r"\n[ \t]*\n|[\t()\[\]:;!?\"|]|“|•|\.(?<=[a-z0-9]{2}\.)\s|\n[-#*]")


def singular(token: str) -> str:
    """Return an acronym without the small `s` of its plural: `ABCs` is `ABC`; `Ms` stays as it is."""
    return token[:-1] if token[-1:] == "s" and len(token) > 2 and token[-2].isupper() else token


@lru_cache(maxsize=4096)
def _is_acronym(token: str) -> bool:
    """Tell whether a word has two capitals or more."""
    return sum(map(str.isupper, token)) > 1


def _words_before(text: str, end: int, letters: int) -> list[tuple[str, int, int]]:
    """Return the words of the phrase that ends at an offset, each with its extent, as far back as they may matter."""
    reach = max(0, end - _REACH * (letters + 2))
    start = reach
    for stop in _STOP.finditer(text[reach:end]):
        start = reach + stop.end()
    return [(match.group(), *match.span()) for match in pattern("WORD").finditer(text, start, end)]


def _expansion(text: str) -> str:
    """Return the words of an expansion on one line, without the ending of a possessive."""
    plain = " ".join(text.split()).strip(" ,")
    return _POSSESSIVE.sub("", plain)


def _is_person(short: str, words: str, people: Mapping[str, tuple[str, ...]]) -> bool:
    names = people.get(short.replace(".", "").upper(), ())
    return any(_expansion(words).casefold() in name.casefold() for name in names)


def definitions(text: str, people: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Acronym, Span]]:
    """Yield each definition with the extent of its letters, form by form.

    `people` maps initials to names: letters in brackets after the very name are a person's (`Ann Brown (AB)`).
    """
    yield from _after_words(text, people)
    yield from _before_words(text, people)
    yield from _set_off(text, people)
    yield from _standing(text, people)
    yield from _glossary(text, people)


@lru_cache(maxsize=1)  # asked for what is defined and for what is only hinted at
def _opened(text: str) -> tuple[re.Match[str], ...]:
    return tuple(pattern("OPENED").finditer(text))


def _after_words(text: str, people: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Acronym, Span]]:
    for match in _opened(text):
        short, closed = singular(match["short"]), match["close"] != ""
        if not _is_acronym(short):
            continue
        if not closed:
            if ")" in text[match.end() : match.end() + _AHEAD].partition("(")[0].partition("\n")[0]:
                continue
            short = short.rstrip("0")
        words = _words_before(text, match.start(), len(short))
        plain = tuple(word for word, _, _ in words)
        # of ABC-DE, the body's own part or the department's may be all that the words say
        candidates = (
            fit(part, plain) for part in dict.fromkeys((short, short.partition("-")[0], short.rpartition("-")[2]))
        )
        first = next((found for found in candidates if found is not None), None)
        if first is None and closed:
            first = compact(short, plain)
        if first is None and closed:
            first = slipped(short, plain)
        if first is None and closed:
            first = syllables(short, plain)
        if first is None:
            continue
        start, end = words[first][1], words[-1][2]
        if _is_person(short, text[start:end], people):
            continue
        quoted = match.group()[:-1].rstrip(")").rstrip()[-1:] in "\"“”'‘’" and closed
        at = Span(match.start("short"), match.end("short"))
        form = "quoted" if quoted else "Full (ABC)"
        yield Acronym(short, _expansion(text[start:end]), form, Span(start, match.end())), at


def hinted(text: str, named: Iterable[str], defined: frozenset[str]) -> frozenset[str]:
    """Return what stands in brackets behind words that hold its letters without beginning with each, and is not defined.

    `Bank of Alder (BAL)`: no definition by the rule of `fit`, and yet a reader is told. Behind a person's name, one of
    `named`, stands something else.
    """
    found = set()
    surnames = frozenset(name.rpartition(" ")[2] for name in named)
    for match in _opened(text):
        short = singular(match["short"])
        if match["close"] and short not in defined and _is_acronym(short) and short.isalpha():
            words = _words_before(text, match.start(), len(short))[-len(short) - 1 :]
            if not words or words[-1][0] in surnames:
                continue
            starts = (i for i, (word, _, _) in enumerate(words) if word[0] == short[0] and len(word) > 2)
            if any(holds("".join(word for word, _, _ in words[i:]), short) for i in starts):
                found.add(short)
    return frozenset(found)


def _before_words(text: str, people: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Acronym, Span]]:
    for match in pattern("BRACKET").finditer(text):
        end = match.start()
        if not text[end - 1 : end].strip() and not text[end - 2 : end - 1].isalnum():
            continue
        window = max(0, end - LONGEST - _BETWEEN)
        short = pattern("BEFORE_BRACKET").search(text, window, end)
        found = _whole(short["short"], match["full"], people) if short else None
        if found and short:
            at = Span(*short.span("short"))
            yield Acronym(*found, "ABC (Full)", Span(at.start, match.end())), at


def _set_off(text: str, people: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Acronym, Span]]:
    """Yield what commas set off: `Full Name, or FN, ...`, `Full Name, FN for short`."""
    for match in pattern("SET_OFF").finditer(text):
        group = "short" if match["short"] else "named"
        short = singular(match[group])
        words = _words_before(text, match.start(), len(short)) if _is_acronym(short) else []
        first = fit(short, tuple(word for word, _, _ in words))
        if first is None:
            continue
        start, end = words[first][1], words[-1][2]
        if not _is_person(short, text[start:end], people):
            at = Span(*match.span(group))
            yield Acronym(short, _expansion(text[start:end]), "Full (ABC)", Span(start, match.end())), at


def _standing(text: str, people: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Acronym, Span]]:
    """Yield `FN stands for Full Name`: of the words behind, as many as the letters are for."""
    for match in pattern("STANDING").finditer(text):
        end = match.start()
        short = pattern("BEFORE_STANDING").search(text, max(0, end - LONGEST - _BETWEEN), end)
        words = list(pattern("WORD").finditer(match["full"]))[: 2 * LONGEST] if short else []
        for last in words[1:]:
            found = _whole(short["short"], match["full"][: last.end()], people) if short else None
            if found and short:
                at = Span(*short.span("short"))
                yield Acronym(*found, "ABC (Full)", Span(at.start, match.start("full") + last.end())), at
                break


def _whole(short: str, full: str, people: Mapping[str, tuple[str, ...]]) -> tuple[str, str] | None:
    """Return acronym and expansion where the letters fit a phrase from its first word to its last."""
    short = singular(short)
    if not _is_acronym(short):
        return None
    words = [match.group() for match in pattern("WORD").finditer(full)]
    while words and is_small(words[0]) and not words[0].lower().startswith(short[0].lower()):
        del words[0]
    if short in words or fit(short, tuple(words)) != 0 or _is_person(short, full, people):
        return None
    return short, _expansion(full)


def _glossary(text: str, people: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Acronym, Span]]:
    """Yield the lines of a glossary: a row of a table by itself, other lines only in a run of two."""
    run: list[tuple[Acronym, Span]] = []
    end = -1
    for match in pattern("GLOSSED").finditer("\n" + text):
        found = _whole(match["short"], match["full"], people)
        if found is None:
            continue
        start = match.start("short") - 1  # of the text that has no line end in front
        at = Span(start, start + len(match["short"]))
        one = Acronym(*found, "glossary", Span(start, match.end() - 1)), at
        if "\t" in match["by"]:
            yield one
            continue
        if end >= 0 and text[end : match.start()].strip("\n") == "":
            run.append(one)
        else:
            if len(run) > 1:
                yield from run
            run = [one]
        end = match.end() - 1
    if len(run) > 1:
        yield from run
