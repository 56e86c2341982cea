"""Lines of a list that name several people with no sign between them: only who is named again elsewhere is told apart."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.compiled import compiled
from minutelint.model.nodes import Attendee, Status
from minutelint.model.people.listed import typed_words
from minutelint.model.people.lists import read_people
from minutelint.syntax.terminals import Word

FEWEST = 5
"""Words of a line that may be several names: fewer are one."""
LETTERED = 3
"""Initials of a line that may be those of as many people."""
MOST = 5
"""Words of a name at most."""
_ROW = compiled(r"[ ]*[A-Z][^,;:&|/()\t\n@]*+")
_NAME = frozenset({"CAP", "INITIAL", "SITE", "PARTICLE", "LOWER"})
_FULL = frozenset({"CAP", "SITE"})


def unparted(line: str, at: int, status: Status, text: str) -> list[Attendee] | None:
    """Return those of a line of names without signs between them whose first name and last stand elsewhere in a text, too.

    line, at   the words of the line and their offset in the canonical text
    None for any other line, and for one of a few words that may be a single name.
    """
    if line.count(" ") < LETTERED - 1 or _ROW.fullmatch(line.rstrip()) is None:
        return None
    words = typed_words(line)
    if {word.kind for word in words} == {"KEY"}:
        return _by_letters(words, line, at, status, text)
    small = sum(word.kind == "LOWER" for word in words)
    if len(words) < FEWEST or small > 1 or not {word.kind for word in words} <= _NAME:
        return None
    found: list[Attendee] = []
    taken = 0
    for i in range(len(words) - 1):
        name = line[words[i].start : words[i + 1].end]
        if i >= taken and _is_full(words[i], words[i + 1]) and _stands_elsewhere(name, text, at, at + len(line)):
            found += read_people([(name, at + words[i].start)], status)
            taken = i + 2
    return found if found or len(words) > MOST else None


def _by_letters(words: Sequence[Word], line: str, at: int, status: Status, text: str) -> list[Attendee] | None:
    """Return those of a line of initials, `AH BM CL`, most of which stand elsewhere in the text, too."""
    again = sum(_stands_elsewhere(word.text, text, at, at + len(line)) for word in words)
    if len(words) < LETTERED or again * 2 < len(words):
        return None
    return [one for word in words for one in read_people([(word.text, at + word.start)], status)]


def _is_full(first: Word, last: Word) -> bool:
    return {first.kind, last.kind} <= _FULL and last.start - first.end == 1


def _stands_elsewhere(name: str, text: str, start: int, end: int) -> bool:
    """Whether a name stands in a text as whole words outside a line."""
    at = text.find(name)
    while at >= 0:
        whole = not text[max(0, at - 1) : at].isalnum() and not text[at + len(name) : at + len(name) + 1].isalnum()
        if whole and not start <= at < end:
            return True
        at = text.find(name, at + 1)
    return False
