"""The words of lists of people, typed: a lexer for `grammar/people.lark`.

A pattern of all the words would be slow to compile and slow to try at every word. So words are cut out by their form,
and each distinct word is looked up once in the lists of `grammar/en_people.lark`, which also says how the names of its
terminals are built; what takes a pattern is only tried where a word stands that it may begin with.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice
from typing import Literal

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.syntax.firsts import Choice
from minutelint.syntax.terminals import Word, pattern, terminals

GRAMMAR = "people"
OFFICES = frozenset({"ROLE", "CHAIR", "VICE", "MAYOR", "PRESIDENT"})
"""Kinds of words that name an office."""

_LIST, _STARTS, _SHAPE = "_WORDS", "_STARTS", "_SHAPE"
_PLAIN = compiled(r"(?:\(\?i:)?[\w&][\w '’&\\/|-]*\)?")  # words between bars and nothing else
_HYPHENED = frozenset({"ROLE", "VICE"})  # count before a hyphen too: `Clerk-Treasurer`
_JOINERS = 3  # parts of a word looked up
_LAST = 1 << 30  # the rank of what is told by its shape; longer than any word
_JOINER = compiled(r"[-?](?=\w)|[\u2010\u2011](?=\w)")
_FIRST = compiled(r"&|[^\W_]+(?:['’]\w+|-\w+)*")
_NOTHING = frozenset({"SPACE", "CALL_LEAD"})  # stand for nothing: a call sign before a name is told by no other word
_PARTS = {"ADDRESS": "SEP"}  # the address of somebody parts as a comma does
_WORD_FORMS = frozenset({"CAP", "LOWER", "KEY", "INITIAL", "PARTICLE", "OTHER"})


class _Reading(Struct, frozen=True, order=True):
    """What a word may be. Readings sort the surest first: by rank, then those that take a pattern, then the longest.

    rank     place of the kind among the terminals
    length   of the word and what follows it, negative
    kind     the terminal without the ending of its name
    more     what has to follow the word, of `size` code points
    sort     how to tell: the word and what follows, the same in small letters, or a pattern that begins with the word
    """

    rank: int
    length: int
    kind: str
    size: int
    more: str
    sort: Literal["exact", "folded", "pattern"]


class _Lists(Struct, frozen=True):
    """The readings by their first word, as written and in small letters."""

    exact: dict[str, list[_Reading]]
    folded: dict[str, list[_Reading]]
    shapes: tuple[str, ...]


def _words(value: str) -> tuple[list[str], bool]:
    """Return the words of a terminal that is a plain list, and whether they stand for capitals too."""
    words = value.removeprefix("(?i:").removesuffix(")")
    return words.replace("\\", "").split("|"), words != value


@cache
def listed(grammar: str, *lists: str) -> frozenset[str]:
    """Return the words of plain lists of a grammar: terminals that are words between bars and nothing else."""
    return frozenset(word for name in lists for word in _words(terminals(grammar)[name])[0])


@cache
def _lists() -> _Lists:
    known = terminals(GRAMMAR)
    ranks = {name: rank for rank, name in enumerate(known)}
    lists = _Lists({}, {}, tuple(name for name in known if name.endswith(_SHAPE)))
    for name, value in known.items():
        if name.endswith(_STARTS) or (_PLAIN.fullmatch(value) and f"{name}{_STARTS}" not in known):
            kind = name.removesuffix(_STARTS).removesuffix(_LIST)
            listing, folded = _words(value)
            sort: Literal["exact", "folded", "pattern"] = "folded" if folded else "exact"
            sort = "pattern" if name.endswith(_STARTS) else sort
            into = lists.exact if sort == "exact" else lists.folded
            for words in listing:
                end = _FIRST.match(words).end()  # type: ignore[union-attr]  # a list holds words
                length = -_LAST if sort == "pattern" else -len(words)
                reading = _Reading(ranks.get(kind, ranks[name]), length, kind, end, words[end:], sort)
                into.setdefault(words[:end], []).append(reading)
    return lists


@cache
def _forms() -> Choice:
    """Return what is told by its form alone."""
    known = terminals(GRAMMAR)
    patterns = {name.removesuffix(_STARTS) for name in known if name.endswith(_STARTS)}
    told = {n: v for n, v in known.items() if n not in patterns and not n.endswith((_STARTS, _SHAPE))}
    own = {name: value for name, value in told.items() if not _PLAIN.fullmatch(value)}
    return Choice(f"forms {GRAMMAR}", own)


@lru_cache(maxsize=16384)
def _readings(word: str) -> tuple[_Reading, ...]:
    """Return what a word may be, the surest first; nothing where its form alone tells."""
    found = _looked_up(word, "")
    for joiner in islice(_JOINER.finditer(word), _JOINERS):
        found += _looked_up(word[: joiner.start()], joiner.group())
    return tuple(sorted(found))


def _looked_up(word: str, joiner: str) -> list[_Reading]:
    """Return the readings of a word, or of the part of one before a joiner."""
    lists = _lists()
    listed = [*lists.exact.get(word, ()), *lists.folded.get(word.lower(), ())]
    if joiner == "-":
        return [reading for reading in listed if reading.sort == "pattern" or reading.kind in _HYPHENED]
    shapes = (name.removesuffix(_SHAPE) for name in lists.shapes if pattern(GRAMMAR, name).fullmatch(word))
    return listed + [_Reading(_LAST, 0, kind, len(word), "", "exact") for kind in shapes]


def typed_words(text: str) -> list[Word]:
    """Return the words and signs of a text, typed, in order; nothing for a text with a sign that nobody types."""
    beginning = _forms().any_beginning
    found: list[Word] = []
    at, size = 0, len(text)
    while at < size:
        match = beginning(text[at])(text, at)
        if match is None:
            return []
        kind, end = match.lastgroup or "", match.end()
        if kind in _WORD_FORMS:
            for reading in _readings(match.group()):
                stop = _end(text, at, reading)
                if stop:
                    kind, end = reading.kind, stop
                    break
        if kind not in _NOTHING:
            found.append(Word(_PARTS.get(kind, kind), text[at:end], at, end))
        at = end
    return found


def _end(text: str, at: int, reading: _Reading) -> int:
    """Return where the words of a reading end that begins at an offset, 0 where it does not hold."""
    if reading.sort == "pattern":
        match = pattern(GRAMMAR, reading.kind).match(text, at)
        return match.end() if match is not None else 0
    end = at + reading.size
    if reading.more:
        start, end = end, end + len(reading.more)
        words = text[start:end]
        if (words.lower() if reading.sort == "folded" else words) != reading.more:
            return 0
    after = text[end : end + 1]
    if _is_sign(text[at]):
        return end
    held = after in ("'", "’") or (after == "-" and reading.kind not in _HYPHENED)
    return 0 if held or (reading.more and not _is_sign(after)) else end


def _is_sign(char: str) -> bool:
    return not (char.isalnum() or char == "_")
