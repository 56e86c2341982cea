"""What kind of item a title announces."""

from __future__ import annotations

from functools import lru_cache

from minutelint.syntax.terminals import lex, pattern

PLAIN = frozenset({"WORD", "BODY_MARK"})  # what stands in any heading
LONGEST = 240  # code points of a title that are looked at
AGAIN = 4096  # titles that are known: the minutes of one body have the same ones


@lru_cache(maxsize=AGAIN)
def kinds_of(title: str) -> tuple[str, ...]:
    """Return the kinds a title announces, in the order found: `previous-minutes`, `aob`, ...; none for plain business.

    The names are those of the terminals `KIND_...` in the vocabulary.
    """
    found: dict[str, None] = {}
    for word in lex("titles", title[:LONGEST]):
        if word.kind.startswith("KIND_"):
            found[word.kind[5:].lower().replace("_", "-")] = None
    return tuple(found)


def names_document(line: str) -> bool:
    """Whether a heading names the document itself: it speaks of minutes, of a meeting or of a draft, or dates it,
    and not of the last meeting's."""
    text = line.strip(" #*\n")[:LONGEST]
    if pattern("heads", "LAST_MINUTES").search(text):
        return False
    return (
        any(word.kind not in PLAIN for word in lex("preamble", text))
        or pattern("date_places", "DATE").search(text) is not None
    )


@lru_cache(maxsize=AGAIN)
def names_group(line: str) -> bool:
    """Whether a heading names a group of the people who were there: `### Voting members`."""
    return pattern("heads", "PEOPLE_GROUP").fullmatch(line.strip(" #*:\n")[:LONGEST]) is not None


@lru_cache(maxsize=AGAIN)
def says_itself(title: str) -> bool:
    """Whether a title is a statement that needs no text under it: `No other business was raised`."""
    return pattern("heads", "SAYS_ITSELF").search(title[:LONGEST]) is not None


@lru_cache(maxsize=AGAIN)
def is_group(title: str) -> bool:
    """Whether a title announces several matters: `Old Business`, under which each has a heading of its own."""
    return pattern("heads", "GROUP_TITLE").fullmatch(title[:LONGEST]) is not None


@lru_cache(maxsize=AGAIN)
def is_business(label: str) -> bool:
    """Whether the label of a paragraph is the title of business, as minutes have it: `Treasurer's Report`."""
    return bool(kinds_of(label)) or pattern("heads", "BUSINESS_TITLE").fullmatch(label[:LONGEST]) is not None


@lru_cache(maxsize=AGAIN)
def states(title: str) -> bool:
    """Whether a title is more than one: a sentence, or with a value or a verdict in it."""
    return pattern("heads", "STATED_TITLE").search(title) is not None
