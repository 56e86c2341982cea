"""Phrases whose initials are an acronym, where the text links the two nowhere: `Marsh Town Council`, `MTC`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from minutelint.model.acronyms.capitals import Spans
from minutelint.model.acronyms.letters import is_small, listed, pattern
from minutelint.model.acronyms.small_letters import in_small_letters
from minutelint.source import Span

_LONGEST = 8  # words of a title that may be a name
_SHORTEST = 3  # letters of a word, where two words are all there is
_NEAR = 1000  # code points between two words and the use of their initials
_NO_CAPITALS = {code: None for code in range(128) if not chr(code).isupper()}
_CHANCE = 3  # letters that words in the middle of a phrase may have by chance
_PART = 2  # the rank of words that are only part of a phrase
_SHORT = 2  # letters of an acronym that any two words may have by chance


class _Run(Struct, frozen=True):
    """Words in a row that may be a name: each initial, and the place of its word; `small` where small words count too.

    Where every word has one capital the places are looked for when somebody asks for them: `span` is that of the words.
    """

    initials: str
    known: tuple[Span, ...] = ()
    small: bool = False
    span: Span = Span(0, 0)

    def places(self, text: str) -> tuple[Span, ...]:
        """The place of the word of each initial."""
        return self.known or tuple(place for _, place in _words(text, self.span.start, self.span.end))


def unlinked(
    text: str, acronyms: Mapping[str, int], *, titles: Sequence[Span] = (), people: Iterable[str] = ()
) -> dict[str, Span]:
    """Return where words with the initials of acronyms stand in a text, the first such words of each.

    They are words with a capital each, small words between them passed over or counted, or the words of a title; the last
    may give two letters. What is written small is a term of a list, or ends in a word for a body. Two
    words need to end the phrase that they stand in, to be nobody's name, and to stand near the acronym or twice.

    acronyms  each with the place of its first use
    """
    if not acronyms:
        return {}
    names = frozenset(word for name in people for word in name.upper().split())
    runs = [*_phrases(text), *(run for title in titles for run in _title(text, title))]
    offsets, at = [], 0
    for run in runs:
        offsets.append(at)
        at += len(run.initials) + 1
    joined = "|".join(run.initials for run in runs)
    heads = Spans(titles)
    found = (
        (
            acronym,
            _find(text, acronym, use, joined, runs, offsets, names, heads)
            or _find_with_tail(text, acronym, joined, runs, offsets, names)
            or in_small_letters(text, acronym),
        )
        for acronym, use in acronyms.items()
    )
    return {acronym: span for acronym, span in found if span is not None}


def _find_with_tail(
    text: str, acronym: str, joined: str, runs: Sequence[_Run], offsets: Sequence[int], names: frozenset[str]
) -> Span | None:
    """Return the first words of which the last gives two letters: `Alder Map Belgium`, `AMBE`; three words or more."""
    if len(acronym) <= _CHANCE or not acronym.isalpha():
        return None
    letters, tail = acronym[:-1].upper(), acronym[-2:].lower()
    at = joined.find(letters)
    while at >= 0:
        index = bisect_right(offsets, at) - 1
        first = at - offsets[index]
        everywhere = runs[index].places(text)
        places = everywhere[first : first + len(letters)]
        last = text[places[-1].start : places[-1].end].lower()
        edge = first == 0 or first + len(letters) == len(everywhere)
        several = places[0] != places[-1] and last.startswith(tail) and len(last) > len(tail) + 1
        if edge and several and _fits(text, letters, places, names, whole=False):
            return Span(places[0].start, places[-1].end)
        at = joined.find(letters, at + 1)
    return None


def _find(
    text: str,
    acronym: str,
    use: int,
    joined: str,
    runs: Sequence[_Run],
    offsets: Sequence[int],
    names: frozenset[str],
    heads: Spans,
) -> Span | None:
    """Return the likeliest words with the initials of an acronym: a phrase by itself goes before a part of one."""
    letters = "".join(filter(str.isalnum, acronym)).upper()
    best: tuple[int, Span] | None = None
    at = joined.find(letters) if len(letters) >= _SHORT else -1
    while at >= 0 and (best is None or best[0]):
        index = bisect_right(offsets, at) - 1
        run, first = runs[index], at - offsets[index]
        everywhere = run.places(text)
        places = everywhere[first : first + len(letters)]
        ends = first + len(letters) == len(everywhere)
        rank = (run.small if first == 0 else _PART) if ends else _PART + 1
        whole = everywhere.count(places[0]) == len(letters)
        span = Span(places[0].start, places[-1].end)
        if (
            (best is None or rank < best[0])
            and (ends or first == 0 or whole or len(letters) > _CHANCE)
            and _fits(text, letters, places, names, whole=whole)
            and ("&" not in acronym or _has_and(text, span))
            and (len(letters) > _SHORT or "&" in acronym or _is_usual(text, everywhere, places, use, heads))
        ):
            best = rank, span
        at = joined.find(letters, at + 1)
    return best[1] if best else None


def _fits(text: str, letters: str, places: Sequence[Span], names: frozenset[str], *, whole: bool) -> bool:
    """Tell whether words may be what letters stand for: they do not hold them, and are nobody's name."""
    written = [text[place.start : place.end] for place in dict.fromkeys(places)]
    words = [word.upper() for word in written]
    if is_small(words[0]) or is_small(words[-1]) or any(word.startswith(letters) for word in written):
        return False
    if len(words) == 1:
        return whole and len(letters) > _SHORT
    if len(letters) > _SHORT:
        return not all(word in names or is_small(word) for word in words)
    return min(map(len, words)) > _SHORTEST and names.isdisjoint(words)


def _has_and(text: str, span: Span) -> bool:
    return any(word.lower() in listed("AND_WORD") for word in text[span.start : span.end].split())


def _is_usual(text: str, everywhere: Sequence[Span], places: Sequence[Span], use: int, heads: Spans) -> bool:
    """Tell whether two words end their phrase (in a title: or begin it), and stand in a title, near the use of an
    acronym, or together again: any two words have some initials.
    """
    start, end = places[0].start, places[-1].end
    titled = start in heads
    edge = places[-1] == everywhere[-1] or (titled and places[0] == everywhere[0])
    if not edge or not text[places[-1].start].isupper():
        return False  # of a title all words are taken, those of no name too
    if titled or abs(start - use) < _NEAR:
        return True
    words = text[start:end].removesuffix("s")
    return text.find(words, text.find(words) + 1) >= 0


def _phrases(text: str) -> Iterator[_Run]:
    """Yield the runs of words with capitals, first without their small words and then with them."""
    small = listed("SMALL_WORD")
    for match in pattern("CAPITAL_PHRASE").finditer(text):
        phrase = match.group()
        if phrase.istitle() and phrase.isascii() and small.isdisjoint(phrase.lower().split(" ")):
            yield _Run(phrase.translate(_NO_CAPITALS), span=Span(*match.span()))
            continue
        words = list(_words(text, *match.span()))
        shout = all(word.isupper() for word, _ in words)
        for row in _split(words, shout=shout):
            short = [(word, place) for word, place in row if not is_small(word)]
            yield _run(short, inner=not shout)
            if len(short) < len(row):
                yield _run(row, inner=not shout, small=True)
    for match in pattern("PLACED_PHRASE").finditer(text):
        yield _run([one for one in _words(text, *match.span()) if not is_small(one[0])], inner=False)


def _title(text: str, title: Span) -> Iterator[_Run]:
    """Yield the words of a short title, first without its small words and then with them."""
    if "/" in text[title.start : title.end]:
        return
    words = [one for one in _words(text, title.start, title.end) if one[0][0].isalpha()]
    short = [(word, place) for word, place in words if not is_small(word)]
    if 1 < len(words) <= _LONGEST:
        yield _run(short, inner=False)
        if len(short) < len(words):
            yield _run(words, inner=False, small=True)


def _words(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    for match in pattern("PHRASE_WORD").finditer(text, start, end):
        yield match.group(), Span(*match.span())


def _split(words: Sequence[tuple[str, Span]], *, shout: bool) -> Iterator[list[tuple[str, Span]]]:
    """Yield the rows between acronyms, which are no words of a phrase: `Lower MTC Highways Department` has two."""
    row: list[tuple[str, Span]] = []
    for word, place in words:
        if not shout and len(word) > 1 and word.isupper():
            if row:
                yield row
            row = []
        else:
            row.append((word, place))
    if row:
        yield row


def _run(words: Iterable[tuple[str, Span]], *, inner: bool, small: bool = False) -> _Run:
    """Return the initials of words. A word has those of its parts too, where `inner` says so: `OpenStreetMap`."""
    letters: list[str] = []
    places: list[Span] = []
    for word, place in words:
        capitals = [char for char in word[1:] if char.isupper()] if inner else []
        found = word[0].upper() + "".join(capitals)
        letters.append(found)
        places += [place] * len(found)
    return _Run("".join(letters), tuple(places), small)
