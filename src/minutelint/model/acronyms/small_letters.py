"""Words in small letters of which the initials are an acronym: `terms of reference`, `audit committee`."""

from __future__ import annotations

from functools import cache

from minutelint.compiled import compiled
from minutelint.model.acronyms.letters import listed
from minutelint.source import Span

_FEWEST, _MOST = 2, 3  # letters of the acronyms that may stand for what a body is called
_REACH = 60  # code points in front of the word for a body that hold the words before it
_WORD = 4  # letters of most words that stand in front of any other


@cache
def _terms() -> dict[str, list[str]]:
    """Return the terms that are written small, by their initials."""
    found: dict[str, list[str]] = {}
    for term in sorted(listed("SMALL_TERM")):
        found.setdefault("".join(word[0] for word in term.split()), []).append(term)
    return found


@cache
def _bodies() -> dict[str, list[str]]:
    """Return what bodies are called, by the first letter."""
    found: dict[str, list[str]] = {}
    for body in sorted(listed("SMALL_BODY")):
        found.setdefault(body[0], []).append(body)
    return found


def in_small_letters(text: str, acronym: str) -> Span | None:
    """Return where words that are written small have the initials of an acronym: a term (`terms of reference`), or what
    a body is called (`audit committee`).
    """
    letters = acronym.lower()
    for term in _terms().get(letters, ()):
        found = compiled(rf"(?i)(?<![a-z]){term.replace(' ', 's? ')}(?:s|(?![a-z]))").search(text)
        if found is not None:
            return Span(*found.span())
    if not _FEWEST <= len(letters) <= _MOST or not acronym.isupper():
        return None
    for body in _bodies().get(letters[-1], ()):
        at = text.find(f" {body}")
        while at >= 0:
            end = at + 1 + len(body)
            words = text[max(0, at - _REACH) : at].split(" ")[1 - len(letters) :]
            initials = "".join(word[:1] for word in words)
            if initials == letters[:-1] and not any(
                len(word) <= _WORD or not word.isalpha() or word in listed("ARTICLE") for word in words
            ):
                return Span(at - len(" ".join(words)), end)
            at = text.find(f" {body}", end)
    return None
