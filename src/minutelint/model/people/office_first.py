"""Reads lists in which the office comes first and who holds it stands in brackets: `Engineer (Ms A. Hill), Clerk (Bob Moss)`."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.model.nodes import Status
from minutelint.model.people.entries import Entry
from minutelint.model.people.listed import OFFICES
from minutelint.model.people.pieces import Piece
from minutelint.model.people.rows import named

_FEWEST = 2
_NAMED = frozenset({"bare", "person", "ranked", "named_key", "key_name"})


def read_bracketed(text: str, pieces: Sequence[Piece], status: Status) -> list[Entry]:
    """Return the people of a run of words who stand in brackets, in order; nobody where anything else stands in one."""
    if sum(piece.kind == "OPEN" for piece in pieces) < _FEWEST:
        return []
    found: list[Entry] = []
    before: list[Piece] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind != "OPEN":
            if before or piece.kind not in ("SEP", "AND"):
                before.append(piece)
            at += 1
            continue
        kinds = [one.kind for one in pieces[at + 1 : at + 3]]
        who = pieces[at + 1] if kinds[1:] == ["CLOSE"] else None
        if who is None or not _is_person(who) or not before or before[0].kind in _NAMED:
            return []
        tokens = [token for one in before for token in one.tokens]
        if not any(token.kind in OFFICES for token in tokens):
            return []
        entry = named(text, who, status)
        entry.add_role(" ".join(text[before[0].start : before[-1].end].split()), tokens)
        found.append(entry)
        before = []
        at += 3
    return [] if any(piece.kind != "STOP" for piece in before) else found


def _is_person(piece: Piece) -> bool:
    """Whether a piece is a full name, or one with a form of address."""
    return piece.kind == "person" or (piece.kind == "bare" and len(piece.name()) > 1)
