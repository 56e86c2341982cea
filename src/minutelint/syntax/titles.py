"""What kind of item a title announces."""

from __future__ import annotations

from functools import lru_cache

from minutelint.syntax.grammars import shipped

LONGEST = 240  # code points of a title that are looked at


@lru_cache(maxsize=4096)
def kinds_of(title: str) -> tuple[str, ...]:
    """Return the kinds a title announces, in the order found: `previous-minutes`, `aob`, ...; none for plain business.

    The names are those of the terminals `KIND_...` in the vocabulary.
    """
    found: dict[str, None] = {}
    for token in shipped("titles").lex(title[:LONGEST]):
        name = token.type.rpartition("__")[2]
        if name.startswith("KIND_"):
            found[name[5:].lower().replace("_", "-")] = None
    return tuple(found)


def names_document(line: str) -> bool:
    """Whether a heading names the document itself: it speaks of minutes, of a meeting or of a draft."""
    tokens = shipped("preamble").lex(line.strip(" #*\n")[:LONGEST])
    return any(not token.type.endswith("WORD") or token.type.endswith("MEETING_WORD") for token in tokens)
