"""The words over or in front of some of the people of a list: when they were there or how, `Morning`, `On Zoom: ...`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.model.people.pieces import cut
from minutelint.syntax.terminals import pattern

Line = tuple[str, int]
LONGEST = 40  # code points of such words
SEVERAL = 2  # people behind one word and a colon
_MARKS = "-*# \t"
_STOPS = " :*"


def without_parts(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a list of people, with their offsets, without the words that part it.

    A known word goes wherever it stands alone or before a colon; any other single word where full names stand in
    bullets below it, as no other line has them, or several behind its colon: `Alder: Ann Hill, Bob Moss`. So does a line
    on the quorum.
    """
    return list(_kept(lines))


def _kept(lines: Sequence[Line]) -> Iterator[Line]:
    for at, (text, start) in enumerate(lines):
        below = lines[at + 1][0] if at + 1 < len(lines) else ""
        words = text.strip(_MARKS)
        lead, colon, names = words.partition(":")
        if len(lead) > LONGEST or (not colon and len(words) > LONGEST):
            yield text, start
            continue
        if pattern("presence", "QUORUM_TOLD").fullmatch(words) is not None:
            continue
        known = pattern("presence", "PART_LEAD").fullmatch(lead.strip(_STOPS)) is not None
        if names.strip(_STOPS):
            if known or (_is_word(lead) and _several(names)):
                named = text[text.index(":") + 1 :].lstrip(_STOPS)
                yield named, start + len(text) - len(named)
                continue
        elif known or (_is_word(lead) and _is_over(text, below)):
            continue
        yield text, start


def _is_word(lead: str) -> bool:
    """Whether words are a single one that could be a name and is no office."""
    pieces = cut(lead) if lead.isalpha() else []
    return len(pieces) == 1 and pieces[0].kind in ("bare", "key", "place", "phrase")


def _several(names: str) -> bool:
    """Whether words are several full names and nothing else but what parts them."""
    pieces = [piece for piece in cut(names) if piece.kind not in ("SEP", "AND", "STOP")]
    return len(pieces) >= SEVERAL and all(_is_full(piece.kind, len(piece.name())) for piece in pieces)


def _is_full(kind: str, words: int) -> bool:
    return kind == "bare" and words > 1


def _is_over(text: str, below: str) -> bool:
    """Whether the line below stands deeper than a line, as a bullet or set in further, and holds one full name."""
    deeper = len(below) - len(below.lstrip()) > len(text) - len(text.lstrip())
    bullet, over = below.lstrip().startswith("- "), text.lstrip().startswith("- ")
    if not bullet or (over and not deeper):
        return False
    pieces = [piece for piece in cut(below.strip()) if piece.kind != "MARK"]
    return bool(pieces) and (pieces[0].kind == "person" or _is_full(pieces[0].kind, len(pieces[0].name())))
