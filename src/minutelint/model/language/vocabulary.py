"""Words and phrases of a grammar, looked up by the word that stands in the text.

A terminal that is a list of words (`(?:[Ff]orum|PANEL)(?!\\w)`) becomes entries of a dictionary. A terminal that goes on
after such a list is a phrase: it is tried behind one of these words, and compiled, without the list, when it is first
tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import product

from minutelint.cache import store
from minutelint.compiled import compiled
from minutelint.syntax.firsts import firsts
from minutelint.syntax.terminals import kinds, terminals

_LIST = compiled(r"\(\?:([^()]*)\)(\(\?!\\w\)\Z)?")
_BLANK = " \t\n\r\f\v"
_AHEAD = 8
"""Code points behind a word in which the next letter is looked for, which tells most phrases that it does not open."""
_SPELLING = compiled(r"\[(\w+)\]|([^\[\]]+)")


class Vocabulary:
    """The terminals of a grammar by how they are found.

    words      the kind of each listed word
    openers    word to the terminals of the phrases that it may open, in the order in which they are tried
    forms      the terminals that are neither: patterns for words of a form
    """

    def __init__(self, grammar: str) -> None:
        """Sort the terminals of a grammar that ships with minutelint."""
        self.words: dict[str, str] = {}
        self.openers: dict[str, list[str]] = {}
        self.forms: dict[str, str] = {}
        self._phrases: dict[tuple[str, str], list[tuple[str, Callable[[str, int], re.Match[str] | None]]]] = {}
        self._rests: dict[str, str] = {}
        self._kinds = kinds(grammar)
        for name, value in terminals(grammar).items():
            opening = _LIST.match(value)
            if opening is None:
                self.forms[name] = value
            elif opening[2] is not None:
                for word in _spelled(opening[1]):
                    self.words.setdefault(word, self.kind_of(name))
            else:
                self._rests[name] = value[opening.end() :]
                for word in _spelled(opening[1]):
                    self.openers.setdefault(word, []).append(name)
        self._letters = store().of(f"firsts {grammar}", lambda: {n: _firsts(r) for n, r in self._rests.items()})

    def kind_of(self, terminal: str) -> str:
        """Return the kind of a terminal: the rule that lists it, in capitals, else its own name."""
        return self._kinds.get(terminal, terminal)

    def phrase(self, text: str, start: int, word: str) -> tuple[str, int] | None:
        """Return the kind and the end of the phrase that a word opens at an offset, None where it opens none."""
        behind = start + len(word)
        following = text[behind : behind + _AHEAD].lstrip(_BLANK)[:1]
        tried = self._phrases.get((word, following))
        if tried is None:
            may = [name for name in self.openers[word] if self._may_go_on(name, following)]
            tried = [(self.kind_of(name), _pattern(self._rests[name]).match) for name in may]
            self._phrases[word, following] = tried
        for kind, match in tried:
            found = match(text, behind)
            if found is not None and (found.lastgroup is None or _is_listed(found)):
                return kind, found.end()
        return None

    def _may_go_on(self, name: str, letter: str) -> bool:
        """Tell whether a phrase may go on with a letter behind its first word; "" is any."""
        letters = self._letters[name]
        return letters is None or not letter.isascii() or letter in letters


@cache
def vocabulary(grammar: str) -> Vocabulary:
    """Return the words and phrases of a grammar that ships with minutelint."""
    return Vocabulary(grammar)


def _is_listed(found: re.Match[str]) -> bool:
    """Tell whether the group `month` of a phrase, if it took part, holds a word of the list of that name."""
    month = found.groupdict().get("month")
    return month is None or month in words_of("scan", "DUE_MONTH")


def _firsts(rest: str) -> str | None:
    letters = firsts(rest, _BLANK)
    return "".join(sorted(letters)) if letters is not None else None


@cache
def _pattern(rest: str) -> re.Pattern[str]:
    return compiled(rest)


@cache
def words_of(grammar: str, terminal: str) -> frozenset[str]:
    """Return the words of a terminal that is a list of words."""
    opening = _LIST.match(terminals(grammar)[terminal])
    return frozenset(_spelled(opening[1])) if opening is not None else frozenset()


def _spelled(words: str) -> Iterator[str]:
    """Yield the words of a list, `[Cc]lerk` as both its spellings."""
    for word in words.replace("\\", "").split("|"):
        if "[" not in word:
            yield word
            continue
        for letters in product(*(choice or (rest,) for choice, rest in _SPELLING.findall(word))):
            yield "".join(letters)
