"""Acronyms of a canonical text: what is defined, what is used, and which capitals are a person's initials.

What an acronym looks like stands in `grammar/acronyms.lark`, the words that are none in `grammar/en_acronyms.lark`.
Whether a reader knows an acronym without being told is not asked here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.model.bracketed import people_in_brackets
from minutelint.model.capitals import Capitals, Spans, Token
from minutelint.model.contexts import Contexts
from minutelint.model.expansions import definitions, hinted
from minutelint.model.letters import listed, pattern
from minutelint.model.nodes import Acronym, AcronymUse, InitialsUse
from minutelint.model.phrases import unlinked
from minutelint.model.speakable import VOWELS, is_speakable
from minutelint.model.written import chunks, punctuated
from minutelint.source import Span

_LETTERS = compiled("[A-Za-z]+")
_SLASHED = "Ø"  # the nought of call signs
_SMALL_PAIR = compiled("[a-z]{2}")
_WORD_LENGTH = 5  # a longer word in capitals that could be spoken is taken for a word
_SPELT = 8  # letters of the longest word that is taken for spelt, letter by letter
_INITIALS = 3  # letters of a person's initials, where no person is known to have more
_MARKS = 3  # people whose initials mark points or rows
_OFTEN = 3  # uses that make an acronym of what is a word elsewhere in the text


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
    others, initials = [], []
    for token in tokens:
        if token.start in inside:
            continue
        names = persons.get(token.short, persons.get(token.written))
        if names is None:
            others.append(token)
        else:
            initials.append(InitialsUse(token.written, names, Span(token.start, token.end)))
    words = _Words(capitals, others)
    contexts = Contexts(text, named)
    firms = (contexts.names(others) | hinted(text, named)) - capitals.defined
    kept = [
        token
        for token in others
        if token.short not in firms
        and words.is_acronym(token)
        and (token.short in capitals.defined or not contexts.is_other(token))
    ]
    kept = sorted([*kept, *(token for token in capitals.dotted(outside) if token.start not in inside)], key=_start)
    shorts = capitals.defined | {token.short for token in kept}
    stems = [_stem(token.short, shorts) for token in kept]
    first = {stem: token.start for stem, token in zip(reversed(stems), reversed(kept), strict=True)}
    first = {stem: start for stem, start in first.items() if stem not in capitals.defined}
    phrases = unlinked(text, first, titles=headings, people=named)
    uses = (
        AcronymUse(
            stem,
            token.written,
            Span(token.start, token.end),
            heading=token.start in titles,
            in_name=token.start in listing or contexts.is_in_name(token) or (bool(initials) and contexts.is_met(token)),
            beside=contexts.is_beside_name(token),
            words=phrases.get(stem),
        )
        for stem, token in zip(stems, kept, strict=True)
    )
    return Found(tuple(acronym for acronym, _ in defined), tuple(uses), tuple(initials))


def _first(found: Iterable[tuple[Acronym, Span]], outside: Spans) -> list[tuple[Acronym, Span]]:
    """Return the definitions in the order of the text, the first of each acronym and expansion."""
    kept: dict[tuple[str, str], tuple[Acronym, Span]] = {}
    for acronym, span in sorted(found, key=lambda one: one[0].span):
        if acronym.span.start not in outside:
            kept.setdefault((acronym.acronym, acronym.expansion.casefold()), (acronym, span))
    return list(kept.values())


def _start(token: Token) -> int:
    return token.start


def _stem(short: str, shorts: frozenset[str]) -> str:
    """Return `ABC` for a plural typed `ABCS`, where the text uses `ABC` too."""
    return short[:-1] if len(short) > 3 and short[-1] == "S" and short[:-1] in shorts else short


def find_persons(capitals: Capitals, tokens: Sequence[Token]) -> dict[str, tuple[str, ...]]:
    """Return the tokens that stand for people, with the names that they may stand for.

    They are those in `capitals.people`, unless the text rather sets them as a thing (`the AB`, `ABs`); and others of
    two or three letters that do what people do: `AB asked`, `AB to write`, `AB:` again and again in front of a line,
    `AB/CD` beside a person.
    """
    people = capitals.people
    does: Counter[str] = Counter()
    thing: Counter[str] = Counter()
    speaks: Counter[str] = Counter()
    for i, token in enumerate(tokens):
        short = token.short
        if short in capitals.defined:
            continue
        if _is_article(token.word_before) and token.after[:1] not in ("'", "’"):
            thing[short] += 1
        elif short != token.written:
            thing[short] += token.written.upper() not in people
        elif (
            (token.after[:1] == " " and token.opens and _is_done_by_people(token.after))
            or (len(short) == 2 and _beside_person(capitals, tokens, i))
            or (token.after[:1] == ":" and pattern("TASK_BEFORE").search(token.before) is not None)
        ):
            does[short] += 1
        if token.after[:1] == ":" and token.opens:
            speaks[short] += 1
    known = {word for token in tokens for word in (token.short, token.written) if word.upper() in people}
    longest = min(max(map(len, known), default=2), _INITIALS)
    talking = {short for short, times in speaks.items() if times > 1 and len(short) <= _INITIALS}
    marked = _marking(tokens)
    does.update(marked - capitals.defined - thing.keys())
    does.update(_in_column(capitals, tokens) - thing.keys())
    found = {word for word in known if does[word] >= thing[word]}
    found |= {word for word in talking if (len(talking) > 1 or _only_speaks(word, tokens)) and not thing[word]}
    found |= {word for word in does if word.isupper() and word.isalpha() and len(word) <= longest and not thing[word]}
    return {
        word: people.get(word.upper(), ())
        for word in found - capitals.defined
        if word.upper() in people or not _is_no_acronym(word)
    }


def _marking(tokens: Sequence[Token]) -> set[str]:
    """Return the pairs of letters that stand in brackets at the end of points, and nowhere else: whose each point is.

    What stands behind a full name is what that person speaks for; one pair alone may be anything.
    """
    inside = {token.short for token in tokens if token.before[-1:] == "(" and len(token.written) == 2}
    others = {token.short for token in tokens if token.before[-1:] != "("}
    ending = [
        token.short
        for token in tokens
        if token.short in inside - others
        and pattern("POINT_END").match(token.after)
        and not pattern("SENT_BEFORE").search(token.before)
    ]
    found = set(ending)
    return found if len(found) >= _MARKS and len(ending) > len(found) else set()


def _in_column(capitals: Capitals, tokens: Sequence[Token]) -> set[str]:
    """Return the pairs of letters in the last cells of rows, where known people's initials stand in those of others."""
    last = [token.short for token in tokens if token.before[-1:] == "\t" and token.after[:1] in ("\n", "")]
    known = [short for short in last if short in capitals.people]
    return (
        {short for short in last if len(short) == 2} if len(known) >= _MARKS and 2 * len(known) > len(last) else set()
    )


def _only_speaks(short: str, tokens: Sequence[Token]) -> bool:
    """Whether letters stand in front of what somebody said, several times, and hardly anywhere else."""
    uses = [token for token in tokens if token.short == short]
    labels = [token for token in uses if token.opens and token.after[:1] == ":"]
    return len(labels) > _OFTEN and 2 * len(labels) > len(uses)


def _is_article(word: str) -> bool:
    return word.lower() in listed("ARTICLE")


def _is_done_by_people(after: str) -> bool:
    """Whether the words behind a token say what people do."""
    word = pattern("PERSON_WORD").match(after)
    done = word is not None and word["word"] in listed("PERSON_DOES")
    return done or pattern("PERSON_AFTER").match(after) is not None


def _is_no_acronym(short: str) -> bool:
    """Whether capitals are a word of minutes, an abbreviation, a unit, a Roman number or a call sign."""
    if _SLASHED in short:
        return True
    return short in listed("CAPITAL_WORD", "CAPITAL_ABBREVIATION", "UNIT") or not short.strip("IVX")


def _beside_person(capitals: Capitals, tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a token is named in one breath with a person of the document."""
    token = tokens[i]
    for other in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2]):
        first, second = (other, token) if other.start < token.start else (token, other)
        if second.start - first.end < 6 and other.short in capitals.people:
            return pattern("JOINED").fullmatch(capitals.text, first.end, second.start) is not None
    return False


class _Words:
    """Tells acronyms from mere words in capitals."""

    def __init__(self, capitals: Capitals, tokens: Sequence[Token]) -> None:
        self._capitals = capitals
        self._chunks = chunks(capitals.text)
        self._alone = Counter(token.short for token in tokens if not capitals.shouted(token.start) and token.alone)
        self._amid = {token.short for token in tokens if token.word_before.islower()}
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
        return not is_speakable(short) and (token.lonely or not self._capitals.shouted(token.start))

    def _can_be(self, short: str) -> bool:
        """Tell whether a word with capitals can be an acronym in this text, wherever it stands."""
        if _is_no_acronym(short) or _SMALL_PAIR.search(short):
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
