"""What explains an acronym where it is first used, and takes an explanation away where it is of no use.

A fix is proposed only where a sentence can take the words: not in brackets, beside a stroke, hyphen or apostrophe, in the
plural, nor behind an indefinite article, which may have to change. In what was decided, moved or quoted the words are the
body's own: there somebody must look at it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from minutelint.checks.check import Change, Context, Remedy
from minutelint.model.nodes import Acronym, AcronymUse, Minutes
from minutelint.source import Span

_TIED = "-–/'’&@#_\\"
"""Signs that tie letters to the next word."""
_QUOTES = '"“”‘«»'
_TELLING = 3
"""Letters that hardly fit a phrase by chance."""
_OPENING, _CLOSING = "([{", ")]}"


def moved(context: Context, use: AcronymUse, definition: Acronym) -> Remedy | None:
    """Return what moves an explanation to the first use."""
    source = context.minutes.source
    words, letters = definition.expansion, definition.acronym
    if source.slice(definition.span) not in (f"{words} ({letters})", f"{letters} ({words})"):
        return None
    if not _takes_words(context, use.span) or use.as_written != letters or _behind_article(context, definition.span):
        return None
    full = f"{words} ({letters})"
    changes = (Change(use.span, full), Change(definition.span, letters))
    return Remedy(changes, unsafe=any(_own_words(context.minutes, one.span) for one in changes), data={"full": full})


def explained(context: Context, use: AcronymUse, words: str) -> Remedy | None:
    """Return what writes an acronym out where it is first used. It may stand for something else here: never safe."""
    minutes = context.minutes
    named = use.heading or use.in_name or _of_a_name(minutes, use.span)
    if named or not _takes_words(context, use.span) or use.as_written != use.acronym:
        return None
    full = f"{words} ({use.acronym})"
    return Remedy((Change(use.span, full),), unsafe=True, data={"full": full})


def linked(minutes: Minutes, use: AcronymUse, words: Span) -> Remedy | None:
    """Return what puts an acronym behind words with its initials that stand before it; they may be others: never safe.

    Two letters fit too many words, and so do words in the plural.
    """
    text = minutes.source.text
    said = " ".join(text[words.start : words.end].split())
    chance = len(use.acronym) < _TELLING or (said[-1:] == "s" and use.acronym[-1:] not in "sS")
    tied = text[words.end : words.end + 2].strip()[:1] in ("(", *_TIED)
    if chance or tied or words.end > use.span.start or _of_a_name(minutes, words):
        return None
    full = f"{said} ({use.acronym})"
    last = Span(words.end - 1, words.end)
    return Remedy((Change(last, f"{text[last.start : last.end]} ({use.acronym})"),), unsafe=True, data={"full": full})


def dropped(minutes: Minutes, definition: Acronym) -> Remedy | None:
    """Return what leaves away the letters behind words that nothing refers to again."""
    letters = f" ({definition.acronym})"
    said = minutes.source.slice(definition.span)
    if said != definition.expansion + letters:
        return None
    place = Span(definition.span.end - len(letters) - 1, definition.span.end)
    return Remedy((Change(place, said[-len(letters) - 1]),), unsafe=_own_words(minutes, definition.span))


def _of_a_name(minutes: Minutes, span: Span) -> bool:
    """Tell whether a place is in a title, a label or the attendance list, or goes on with a capital like a longer name."""
    text, meeting = minutes.source.text, minutes.meeting
    behind = text[span.end : span.end + 2]
    if behind[:1] == ":" or (behind[:1] == " " and behind[1:].isupper()):
        return True
    facts = [fact.span for fact in (meeting.title, meeting.body) if fact is not None]
    titles = [item.title_span for item in minutes.items] + [heading.span for heading in minutes.headings]
    listed = [attendee.span for attendee in minutes.attendance]
    return any(one.start < span.end and span.start < one.end for one in (*facts, *titles, *listed))


def _takes_words(context: Context, span: Span) -> bool:
    text = context.minutes.source.text
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    inside = sum(line.count(sign) for sign in _OPENING) > sum(line.count(sign) for sign in _CLOSING)
    beside = text[span.start - 1 : span.start] + text[span.end : span.end + 1]
    tied = any(sign in _TIED or sign.isalnum() for sign in beside) or text[span.end : span.end + 2].strip()[:1] == "("
    return not inside and not tied and not _behind_article(context, span)


def _behind_article(context: Context, span: Span) -> bool:
    """Tell whether one of the page's `articles` stands in front of a place."""
    text = context.minutes.source.text
    before = text[max(0, span.start - 20) : span.start].split()
    return bool(before) and before[-1].casefold() in context.params.get("articles", ())


def _own_words(minutes: Minutes, span: Span) -> bool:
    """Tell whether a place is in words that must stay: what was decided, moved, given to somebody to do, or quoted."""
    nodes: Iterable[Any] = (*minutes.decisions, *minutes.motions, *minutes.actions)
    if any(node.span.start < span.end and span.start < node.span.end for node in nodes):
        return True
    text = minutes.source.text
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return any(sign in line for sign in _QUOTES)
