"""The name of the body that met, as a heading has it."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.model.nodes import DateMention, Fact
from minutelint.model.people.listed import listed
from minutelint.source import Span
from minutelint.syntax.terminals import Word, lex, pattern

TITLE_WORDS = 14  # a line that only speaks of a meeting and is longer is a sentence
MARKS = frozenset({"DRAFT_MARK", "FINAL_MARK"})
LEADING = frozenset({"DRAFT_MARK", "EXTRAORDINARY_MARK", "ANNUAL_MARK", "FIRST_MARK"})
LONGEST_NAME = 240  # code points of the name of a body
KIND_ALONE, MARKED, MET = range(3)  # `Board` · a line that holds a name · a line that says who met
_SMALL = compiled(r"(?<![\w'’&.-])[a-z]{3,}")


class Candidate(Struct, frozen=True):
    """What one line has that may be the name, and how surely it is one."""

    name: Fact
    strength: int


def chosen(candidates: Sequence[Candidate]) -> Fact | None:
    """Return the surest of the names that the first lines have; the first of those that are as sure."""
    return max(candidates, key=attrgetter("strength")).name if candidates else None


def is_kind_alone(name: str) -> bool:
    """Tell whether a name only says what sort of body it is: `Board of Directors`, `Parish Council`."""
    return pattern("meeting", "KIND_ALONE").match(name) is not None


class _Told(Struct):
    """What the words of a heading tell: where the name may stand, and of what it is the name."""

    start: int
    stop: int
    named: bool = False
    """It names a body: by the word for one, or as that which met."""
    met: bool = False
    whole: bool = False
    """`minutes of the` stand before it."""
    marked: bool = False
    """A word says what sort of body it is."""


def body_in(tokens: Sequence[Word], text: str, base: int, dates: Sequence[DateMention]) -> Candidate | None:
    """Return the name of the body in a heading: what is left without the words about meeting, date and place."""
    ends = (base, base + len(text))
    inside = [(one.span.start - base, one.span.end - base) for one in dates if ends[0] <= one.span.start < ends[1]]
    told = _told(tokens, len(text), inside)
    if (told.stop == len(text) or text.endswith(".")) and len(text.split()) > TITLE_WORDS:  # a sentence
        return None
    kind = pattern("meeting", "KIND_OF_BODY").match(text[told.stop :])  # `Harbour Committee meeting`: a name needs it
    marked = told.marked or kind is not None
    words = text[told.start : told.stop] + (kind.group() if kind is not None else "")
    if len(words) > LONGEST_NAME or (words.rstrip().endswith(":") and not marked):  # a label
        return None
    tail = pattern("meeting", "BODY_TAIL").search(words)
    words = words[: tail.start()] if tail is not None else words
    lead = pattern("meeting", "BODY_LEAD").match(words)
    left = lead.end() if lead is not None else 0
    words = words[left:].rstrip(" -–—,:;>")
    if pattern("meeting", "NO_BODY").match(words) or not any(word[:1].isupper() for word in words.split()):
        return None
    if not told.named or (not told.whole and _is_said(words)):
        return None
    alone, met = is_kind_alone(words), told.met or told.whole
    if (len(words.split()) < 2 or alone) and tail is None and not (marked and met and not text.endswith(".")):
        return None
    name = Fact(words, Span(base + told.start + left, base + told.start + left + len(words)))
    return Candidate(name, KIND_ALONE if alone else MET if marked and met else MARKED)


def _told(tokens: Sequence[Word], size: int, dates: Sequence[tuple[int, int]]) -> _Told:
    """Return what the tokens of a heading tell; the name stands before a date, or behind one that begins the heading."""
    behind = next((one.end for one in tokens if one.kind == "MINUTES_OF"), 0)
    told = _Told(0, size)
    for start, end in dates:
        if start <= behind + 1:  # `2031-03-04 Board Meeting`
            told.start = end
        else:
            told.stop = min(told.stop, start)
    named = pattern("meeting", "KIND_OF_BODY")
    for token in tokens:
        kind, at = token.kind, token.start
        if kind == "MINUTES_OF" and at < told.stop:
            told.start, told.named, told.whole = max(told.start, token.end), True, True
        elif kind in {"HELD_AT", "MEETING_WORD"} and (at > told.start or named.match(token.text)):
            told.named, told.met = told.named or at < told.stop, told.met or at < told.stop
            told.stop = min(told.stop, at)
        elif kind in MARKS and at > told.start:
            told.stop = min(told.stop, at)
        elif kind == "BODY_MARK" and at < told.stop:
            told.named = told.marked = True
        elif kind in LEADING and at <= told.start + 1:
            told.start = max(told.start, token.end)
    return told


def _is_said(words: str) -> bool:
    """Tell whether words are a sentence rather than a name: behind the first, one in small letters that names use not."""
    small = [found.group() for found in _SMALL.finditer(words) if found.start()]
    return any(word not in listed("acronyms", "SMALL_WORD") and not _is_mark(word) for word in small)


def _is_mark(word: str) -> bool:
    return any(token.kind == "BODY_MARK" for token in lex("preamble", word))
