"""Acronyms of a canonical text: what is defined, what is used, and which capitals are a person's initials.

What an acronym looks like stands in `grammar/acronyms.lark`, the words that are none in `grammar/en_acronyms.lark`.
Whether a reader knows an acronym without being told is not asked here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.model.acronyms.bracketed import people_in_brackets
from minutelint.model.acronyms.capitals import Capitals, Spans, Token, is_plain_word
from minutelint.model.acronyms.contexts import Contexts
from minutelint.model.acronyms.expansions import definitions, hinted
from minutelint.model.acronyms.letters import listed
from minutelint.model.acronyms.persons import find_persons
from minutelint.model.acronyms.phrases import unlinked
from minutelint.model.acronyms.speakable import VOWELS, is_speakable
from minutelint.model.language.written import chunks, punctuated
from minutelint.model.nodes import Acronym, AcronymUse, InitialsUse
from minutelint.source import Span

_LETTERS = compiled("[A-Za-z]+")
_SMALL_PAIR = compiled("[a-z]{2}")
_WORD_LENGTH = 5  # a longer word in capitals that could be spoken is taken for a word
_SPELT = 8  # letters of the longest word that is taken for spelt, letter by letter
_OFTEN = 3  # uses that make an acronym of what is a word elsewhere in the text
_TOPIC = 3  # letters of a label at least that is no initials


class Found(Struct, frozen=True):
    """What was found, each part in the order of the text.

    definitions   one per acronym and expansion, the first
    uses          uses of acronyms; the letters inside a definition are none
    initials      capitals that stand for people; `candidates` is empty where no name fits
    """

    definitions: tuple[Acronym, ...] = ()
    uses: tuple[AcronymUse, ...] = ()
    initials: tuple[InitialsUse, ...] = ()


def find_acronyms(
    text: str,
    *,
    excluded: Sequence[Span] = (),
    people: Mapping[str, tuple[str, ...]],
    named: Sequence[str] = (),
    headings: Sequence[Span] = (),
    lists: Sequence[Span] = (),
) -> Found:
    """Return the acronyms of a text.

    excluded   what holds no acronyms: labels, links, furniture of a page
    people     initials in capitals, and the names that they may stand for
    named      the people of the document
    headings   titles; a use in one is marked as such
    lists      lines of the attendance list, where a use is part of somebody's particulars
    """
    people = {**people, **people_in_brackets(text, people)}
    outside, titles, listing = Spans(excluded), Spans(headings), Spans(lists)
    defined = _first(definitions(text, people), outside)
    inside = Spans(span for _, span in defined)
    capitals = Capitals(text, people, frozenset(acronym.acronym for acronym, _ in defined))
    tokens = capitals.tokens(outside)
    persons = find_persons(capitals, tokens)
    others, initials = _parted((token for token in tokens if token.start not in inside), persons)
    contexts = Contexts(text, named)
    dotted = (token for token in capitals.dotted(outside) if token.start not in inside)
    kept = sorted([*_kept(text, capitals, others, contexts, named), *dotted], key=attrgetter("start"))
    shorts = capitals.defined | {token.short for token in kept}
    stems = [_stem(token.short, shorts) for token in kept]
    placed = zip(reversed(stems), reversed(kept), strict=True)
    first = {stem: token.start for stem, token in placed if stem not in capitals.defined}
    things = contexts.things(kept)
    phrases = unlinked(text, first, titles=headings, people=named)
    uses = (
        AcronymUse(
            stem,
            token.written,
            Span(token.start, token.end),
            heading=token.start in titles,
            in_name=token.start in listing
            or token.short in things
            or contexts.is_in_name(token)
            or (bool(initials) and contexts.is_met(token)),
            beside=contexts.is_beside_name(token),
            words=phrases.get(stem),
        )
        for stem, token in zip(stems, kept, strict=True)
    )
    return Found(tuple(acronym for acronym, _ in defined), tuple(uses), initials)


def _kept(
    text: str, capitals: Capitals, others: Sequence[Token], contexts: Contexts, named: Sequence[str]
) -> Iterator[Token]:
    """Yield the letters in capitals that stand for something: no word, no firm, and nothing that the words beside them tell."""
    words = _Words(capitals, others)
    untold = [token for token in others if token.short not in capitals.defined]
    firms = contexts.names(untold) | hinted(text, named, capitals.defined)
    for token in others:
        told = token.short in capitals.defined or not contexts.is_other(token)
        if token.short not in firms and words.is_acronym(token) and told:
            yield token


def _parted(
    tokens: Iterable[Token], persons: Mapping[str, tuple[str, ...]]
) -> tuple[list[Token], tuple[InitialsUse, ...]]:
    """Return the tokens that stand for no person, and the uses of those that do."""
    others, initials = [], []
    for token in tokens:
        names = persons.get(token.short, persons.get(token.written))
        if names is None:
            others.append(token)
        else:
            initials.append(InitialsUse(token.written, names, Span(token.start, token.end)))
    return others, tuple(initials)


def _first(found: Iterable[tuple[Acronym, Span]], outside: Spans) -> list[tuple[Acronym, Span]]:
    """Return the definitions in the order of the text, the first of each acronym and expansion."""
    kept: dict[tuple[str, str], tuple[Acronym, Span]] = {}
    for acronym, span in sorted(found, key=lambda one: one[0].span):
        if acronym.span.start not in outside:
            kept.setdefault((acronym.acronym, acronym.expansion.casefold()), (acronym, span))
    return list(kept.values())


def _stem(short: str, shorts: frozenset[str]) -> str:
    """Return `ABC` for a plural typed `ABCS`, where the text uses `ABC` too."""
    return short[:-1] if len(short) > 3 and short[-1] == "S" and short[:-1] in shorts else short


class _Words:
    """Tells acronyms from mere words in capitals."""

    def __init__(self, capitals: Capitals, tokens: Sequence[Token]) -> None:
        self._capitals = capitals
        self._chunks = chunks(capitals.text)
        self._alone = Counter(token.short for token in tokens if not capitals.shouted(token.start) and token.alone)
        self._amid = {token.short for token in tokens if token.word_before.islower()}
        self._labels = {token.short for token in tokens if token.labels}
        self._can: dict[str, bool] = {}

    @cached_property
    def _punctuated(self) -> frozenset[str]:
        return frozenset(_LETTERS.findall(punctuated(self._capitals.text)))

    def _stands(self, word: str) -> bool:
        """Whether a word stands in the text, spelt so."""
        return word in self._chunks or word in self._punctuated

    @cached_property
    def _names(self) -> frozenset[str]:
        names = (name for names in self._capitals.people.values() for name in names)
        return frozenset(word.upper() for name in names for word in name.split())

    def is_acronym(self, token: Token) -> bool:
        """Tell whether a token is an acronym here."""
        short, defined = token.short, self._capitals.defined
        if short in defined or (short[-1] == "S" and short[:-1] in defined):
            return True
        if short not in self._can:
            self._can[short] = self._can_be(short)
        if not self._can[short]:
            return False
        if short in listed("POST_NOMINAL") and (token.word_before[:1].isupper() and not token.word_before.isupper()):
            return False
        if self._alone[short]:
            return True
        if is_speakable(short):
            return False
        topic = token.labels and len(short) >= _TOPIC and len(self._labels) == 1  # several may be those who speak
        return token.lonely or topic or not self._capitals.shouted(token.start)

    def _can_be(self, short: str) -> bool:
        """Tell whether a word with capitals can be an acronym in this text, wherever it stands."""
        if is_plain_word(short) or _SMALL_PAIR.search(short):
            return False
        if not short.isupper():
            if short in listed("POST_NOMINAL"):
                return False
            return short[-1].isupper() or sum(map(str.isupper, short)) > 2
        if VOWELS.isdisjoint(short):
            return True
        if short in self._names:
            return False
        if "-" in short:
            return any(len(part) > 1 and not is_speakable(part) for part in short.split("-"))
        if len(short) > _WORD_LENGTH:
            return len(short) <= _SPELT and not is_speakable(short) and short in self._amid
        small = self._stands(short.lower()) or (len(short) > 2 and self._stands(short.capitalize()))
        return not small or self._alone[short] >= _OFTEN
