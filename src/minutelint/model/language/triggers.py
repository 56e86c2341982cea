"""Which sentences are worth reading: found once for a whole document, asked for each paragraph and sentence."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache

from minutelint.compiled import compiled
from minutelint.model.language.vocabulary import words_of
from minutelint.model.language.words import CARRIERS, kind_of
from minutelint.model.language.written import chunks, unbroken
from minutelint.syntax.terminals import pattern, terminals

_MARKS = compiled(r"[:;.!?•(\[]|\s[-–—]")
_OPENING = compiled(r"[\"'“‘(]{0,2}([A-Z][a-z]{1,10})(?=\s)")
_LED = compiled(r"[:;.!?•–—-]\s{0,4}" + _OPENING.pattern)
_NAMED_DEED = compiled(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)? ([a-z-]+)(?= )")
_DASHES = " -–—"
_LEADING = ":-–—"  # behind a name: `Ann: Convert the list`
_SUBJECT = 160
"""How many code points before `to` a subject may reach."""
_BEFORE = 24
_IDLE = 20_000
"""Words that are kept, at most."""
_NAMED = 6
"""Words of those who are told to do something behind a comma, at most."""


class Triggers:
    """Where a text holds what every sentence has that assigns work or decides something."""

    def __init__(self, text: str) -> None:
        """Search a text. Offsets are those of the text."""
        stems = _stems_in(chunks(text))
        self._text = text = text.replace("\n", " ")
        self._stems = sorted(place for stem in stems for place in _places(text, stem))
        self._joints = _places(text, terminals("scan")["JOINT"])
        verbs = words_of("scan", "OPENING_VERB")
        self._verbs = [
            match.span()
            for match in _LED.finditer(text)
            if match[1] in verbs or (match[0][0] in _LEADING and kind_of(match[1]) == "TASK")
        ]

    def within(self, start: int, end: int) -> bool:
        """Tell whether a stretch could assign work or decide something. Cheap: most cannot."""
        stems = self._stems
        for i in range(bisect_left(stems, (start, 0)), len(stems)):
            if stems[i][0] >= end:
                break
            if stems[i][1] <= end:
                return True
        if self._text.startswith(_label_openings(), start):
            return True
        first = _OPENING.match(self._text, start, end)
        if first is not None and first[1] in words_of("scan", "OPENING_VERB"):
            return True
        named = _NAMED_DEED.match(self._text, start, end)
        if named is not None and named[1] in words_of("scan", "BARE_DEED"):
            return True
        verbs = self._verbs
        at = bisect_left(verbs, (start, 0))
        if at < len(verbs) and verbs[at][1] < end:
            return True
        joints = self._joints
        for i in range(bisect_left(joints, (start + 1, 0)), len(joints)):
            at, stop = joints[i]
            if stop > end:
                break
            if self._assigning(start, at, stop, end):
                return True
        return False

    def _assigning(self, start: int, at: int, stop: int, end: int) -> bool:
        """Tell whether the words before a preposition could be a subject that is told to do something, or to be done."""
        text = self._text
        before = text[max(start, at - _BEFORE) : at].rstrip(_DASHES).rsplit(None, 1)  # `Ann Hill - to mend it`
        if not before or not (
            _is_doer(before[-1])
            or before[-1] in words_of("scan", "BEING")
            or pattern("scan", "TO_BE_AFTER").match(text, stop, end)
        ):
            return False
        words = _MARKS.split(text[max(start, at - _SUBJECT) : at])[-1].split()
        if words and words[-1] in words_of("scan", "BEING"):
            words.pop()
        if not any(kind_of(word) in CARRIERS for word in words):
            return True
        # `It leaks, so Ann Hill to mend it`, `It leaks, to be mended`
        row = f"{' '.join(words)} ".rpartition(", ")[2].split()
        return len(row) <= _NAMED and len(row) < len(words) and not any(kind_of(word) in CARRIERS for word in row[1:])


def worth_reading(text: str) -> bool:
    """Tell whether a sentence or a paragraph could assign work or decide something."""
    return Triggers(text).within(0, len(text))


def has_motions(text: str) -> bool:
    """Tell whether a document could hold a motion."""
    return pattern("motions", "MOTION_DOCUMENT").search(text) is not None


@cache
def _label_openings() -> tuple[str, ...]:
    return tuple(words_of("scan", "LABEL_OPENING"))


@cache
def _doers() -> tuple[str, ...]:
    return tuple(words_of("scan", "DOER"))


@cache
def _stems() -> tuple[tuple[str, str], ...]:
    """Return what every such sentence has one of, each with what of it stands in one chunk."""
    stems = terminals("scan")["TRIGGERS"].replace("\\", "").split("|")  # `\(Action`
    return tuple((stem, unbroken(stem)) for stem in stems)


def _stems_in(words: frozenset[str]) -> list[str]:
    """Return those of the stems that may stand in a text of these words: most are nowhere, and most words hold none."""
    idle = _idle()
    asked = words - idle
    together = " ".join(asked)
    found = [(stem, letters) for stem, letters in _stems() if letters in together]
    if len(idle) > _IDLE:
        idle.clear()
    idle.update(word for word in asked if not any(letters in word for _, letters in found))
    return [stem for stem, _ in found]


@cache
def _idle() -> set[str]:
    """Return words of the documents before that hold no stem; they need not be looked at again."""
    return set()


def _places(text: str, part: str) -> list[tuple[int, int]]:
    found = []
    at, size = text.find(part), len(part)
    while at >= 0:
        found.append((at, at + size))
        at = text.find(part, at + 1)
    return found


@lru_cache(maxsize=4096)
def _is_doer(word: str) -> bool:
    return "A" <= word[0] <= "Z" or word[0] == "@" or word[-1] == ")" or word.endswith(_doers())
