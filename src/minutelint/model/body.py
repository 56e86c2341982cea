"""The name of the body that met, as a heading has it."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.model.nodes import DateMention, Fact
from minutelint.source import Span
from minutelint.syntax.terminals import Word, pattern

TITLE_WORDS = 14  # a line that only speaks of a meeting and is longer is a sentence
MARKS = frozenset({"DRAFT_MARK", "FINAL_MARK"})
LEADING = frozenset({"DRAFT_MARK", "EXTRAORDINARY_MARK", "ANNUAL_MARK", "FIRST_MARK"})
LONGEST_NAME = 240  # code points of the name of a body


def body_in(tokens: Sequence[Word], text: str, base: int, dates: Sequence[DateMention]) -> Fact | None:
    """Return the name of the body in a heading: what is left without the words about meeting, date and place."""
    stop = len(text)
    for mention in dates:
        if base <= mention.span.start < base + len(text):
            stop = min(stop, mention.span.start - base)
    start = 0
    told = False  # the line says that it names a body
    for token in tokens:
        name, at = token.kind, token.start
        if name == "MINUTES_OF" and at < stop:
            start, told = max(start, token.end), True
        elif name in {"HELD_AT", "MEETING_WORD"} and at > start:
            stop, told = min(stop, at), told or at < stop
        elif name in MARKS and at > start:
            stop = min(stop, at)
        elif name == "BODY_MARK" and at < stop:
            told = True
        elif name in LEADING and at <= start + 1:
            start = max(start, token.end)
    if (stop == len(text) or text.endswith(".")) and len(text.split()) > TITLE_WORDS:  # a sentence
        return None
    words = _with_its_kind(text[start:stop], text[stop:], tokens, start)
    if len(words) > LONGEST_NAME:
        return None
    tail = pattern("meeting", "BODY_TAIL").search(words)
    words = words[: tail.start()] if tail is not None else words
    lead = pattern("meeting", "BODY_LEAD").match(words)
    left = lead.end() if lead is not None else 0
    words = words[left:].rstrip(" -–—,:;>")
    if pattern("meeting", "NO_BODY").match(words):
        return None
    if not told or (len(words.split()) < 2 and tail is None) or not any(word[:1].isupper() for word in words.split()):
        return None
    return Fact(words, Span(base + start + left, base + start + left + len(words)))


def _with_its_kind(words: str, behind: str, tokens: Sequence[Word], start: int) -> str:
    """Return the name of a body with the word for what it is, which stands before `meeting`: a name needs one."""
    named = any(start <= one.start < start + len(words) and one.kind == "BODY_MARK" for one in tokens)
    kind = None if named else pattern("meeting", "KIND_OF_BODY").match(behind)
    return words + kind.group() if kind is not None else words
