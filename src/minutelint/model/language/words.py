"""The words of a sentence, typed, and the phrases that `grammar/statement.lark` is fed with.

Every word is looked up in `grammar/words.lark` only once in a run of the program; the phrases of `grammar/phrases.lark`
are tried only at words that may open one. Words that carry nothing are put together, so that the parser takes a step
for each phrase and not for each word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from msgspec import Struct

from minutelint.model.language.vocabulary import vocabulary, words_of
from minutelint.syntax.firsts import any_of
from minutelint.syntax.grammars import shipped
from minutelint.syntax.lalr import Tree, parse
from minutelint.syntax.terminals import Word, pattern, union

CARRIERS = frozenset(("AGREED", "APPROVED", "PAST", "TELLING", "JOINING"))
"""Kinds of a single word that open a clause."""

ACTS = frozenset((
    "CONTENT", "ASKED_TO", "ASKED_THAT", "ASKED_FOR", "IT_WAS_AGREED", "THIS_WAS_AGREED", "AGREED", "APPROVED", "MOVED",
    "PROMISED_TO", "DEFERRED", "JOINT_DECISION", "AGREEMENT", "TELLING",
))  # fmt: skip
"""Kinds of words that say what the meeting or a person does: each an ACT of the grammar."""

_BESIDES = frozenset(("PAST", "JOINING", "SEPARATOR"))
_WORDS = frozenset(("WORD", "INITIAL"))
_BEHIND = frozenset(("TO", "TO_BE", "TO_HAVE", "TO_AGENDA"))
_OPENING = _BEHIND | {"OPENING_TO", "OPENING_TO_BE", "OPENING_AGENDA", "IMPERATIVE"}
_BEFORE, _AFTER = "-–—:([*", "*)]. \t\n"  # marks around a status
_TAIL = 60
"""How many code points before the end of a sentence its status may begin."""


class Run(Struct, frozen=True):
    """One leaf of the grammar of sentences: the terminal, and the words that stand together."""

    kind: str
    words: tuple[Word, ...]


@cache
def _forms() -> re.Pattern[str]:
    return any_of(vocabulary("words").forms)


@lru_cache(maxsize=16384)
def kind_of(word: str) -> str:
    """Return the kind of a single word: a terminal of `grammar/words.lark`, else NAME or WORD."""
    known = vocabulary("words")
    listed = known.words.get(word)
    if listed is not None:
        return listed
    found = _forms().match(word)
    if found is not None and found.end() == len(word) and found.lastgroup:
        return known.kind_of(found.lastgroup)
    return "NAME" if word[0].isupper() else "WORD"


def tokens() -> re.Pattern[str]:
    """Return the pattern of single words and marks; its groups are the terminals of `grammar/tokens.lark`."""
    return union("tokens")


@lru_cache(maxsize=1024)
def read_words(sentence: str) -> tuple[Word, ...]:
    """Return the words, marks and phrases of a sentence; a word at its end that tells how far a task is comes last."""
    status = _status(sentence)
    words: list[Word] = []
    at, stop = 0, status.start if status is not None else len(sentence)
    phrases = vocabulary("phrases")
    openers = phrases.openers
    find = union("tokens").finditer
    while at < stop:
        for match in find(sentence, at, stop):
            kind, text = match.lastgroup or "", match.group()
            start, end = match.span()
            if kind in _WORDS:  # `A` is a word where a phrase begins with it
                found = phrases.phrase(sentence, start, text) if text in openers else None
                if found is not None:
                    kind, at = found
                    words.append(Word(kind, sentence[start:at], start, at))
                    break
            if kind == "WORD":
                kind = kind_of(text)
                if kind == "HONORIFIC" and sentence.startswith(".", end):
                    at = end + 1
                    words.append(Word(kind, sentence[start:at], start, at))
                    break
            words.append(Word(kind, text, start, end))
        else:
            break
    if status is not None:
        words.append(status)
    return tuple(words)


def _status(sentence: str) -> Word | None:
    last = sentence.rstrip(_AFTER).rpartition(" ")[2].lstrip(_BEFORE).rpartition(":")[2]
    if last not in words_of("scan", "STATUS_END"):
        return None
    start = max(0, len(sentence) - _TAIL)
    for kind in ("STATUS_DONE", "STATUS_OPEN"):
        found = pattern("scan", kind).search(sentence, start)
        if found is not None:
            return Word(kind, found.group(), found.start(), found.end())
    return None


def runs(words: Iterable[Word]) -> Iterator[Run]:
    """Yield the tokens of the grammar of sentences.

    A verb counts where it opens a part or stands behind the words that do; anywhere else it is one of the words.
    """
    run: list[Word] = []
    place = 0  # tokens of the part so far
    for word in words:
        kind = word.kind
        if kind in ACTS:
            own = "ACT"
        elif kind in _BESIDES or (kind in _OPENING and not place and not run) or (kind in _BEHIND and place == 1):
            own = kind
        else:
            run.append(word)
            place = place or 1
            continue
        if run:
            yield Run("PHRASE", tuple(run))
            run = []
        place = 0 if own == "SEPARATOR" else 2
        yield Run(own, (word,))
    if run:
        yield Run("PHRASE", tuple(run))


def parse_sentence(sentence: str) -> Tree[Run]:
    """Return the tree of a sentence as `grammar/statement.lark` reads it; every sentence has one."""
    return parse(shipped("statement", "statement"), runs(read_words(sentence)), "statement")
