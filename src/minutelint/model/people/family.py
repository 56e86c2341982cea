"""Surnames in a list of people: those that are words of offices or bodies, too, and those that two people share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutelint.model.people.entries import Entry
from minutelint.model.people.listed import OFFICES
from minutelint.model.people.pieces import Piece, cut
from minutelint.syntax.terminals import pattern

_FULL = 2  # names of somebody who is named in full
_FEWEST = 3  # people named in full beside such a surname
_BEFORE = frozenset({"MARK", "SEP", "AND"})
_BEHIND = frozenset({"SEP", "AND", "STOP", "OPEN"})


def with_surnames(pieces: Sequence[Piece], *, full: int) -> list[Piece]:
    """Return the pieces of a list with `Ann Warden` for a name: nobody else holds an office between its commas.

    `Ann Board` is one where an office stands in brackets behind it.

    full    how many people are named in full in the whole list
    """
    found = [
        Piece("bare", piece.tokens) if piece.kind == "place" and _is_no_body(pieces, i) else piece
        for i, piece in enumerate(pieces)
    ]
    places = [i for i, piece in enumerate(pieces) if _is_surnamed(pieces, i)]
    if not places or full < _FEWEST:
        return found
    offices = sum(1 for i, piece in enumerate(pieces) if piece.has(OFFICES) and _is_free(pieces, i))
    if offices == len(places):
        for i in places:
            found[i] = Piece("bare", found[i].tokens)
    return found


def _is_surnamed(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a piece is a capitalised word or two and a surname that is an office, and nothing else at its place."""
    piece = pieces[at]
    names, last = piece.tokens[:-1], piece.tokens[-1]
    return (
        piece.kind == "office"
        and 0 < len(names) <= _FULL
        and names[0].kind == "CAP"
        and all(token.kind in ("CAP", "INITIAL") for token in names)
        and pattern("presence", "OFFICE_SURNAME").fullmatch(last.text) is not None
        and _is_free(pieces, at)
        and (at + 1 == len(pieces) or pieces[at + 1].kind in _BEHIND)
    )


def _is_no_body(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a piece that ends in a word of bodies names a person: no body ends so, or the brackets behind it show it."""
    names, last = pieces[at].tokens[:-1], pieces[at].tokens[-1]
    if not names or len(names) > _FULL or any(token.kind not in ("CAP", "INITIAL") for token in names):
        return False
    if not _is_free(pieces, at) or (at + 1 < len(pieces) and pieces[at + 1].kind not in _BEHIND):
        return False
    if pattern("presence", "NO_BODY_END").fullmatch(last.text) is not None:
        return True
    if pattern("presence", "BODY_SURNAME").fullmatch(last.text) is None:
        return False
    office = pieces[at + 2] if [piece.kind for piece in pieces[at + 1 : at + 3]] == ["OPEN", "office"] else None
    words = " ".join(token.text for token in office.tokens) if office is not None else ""
    return pattern("presence", "HELD_OFFICE").fullmatch(words) is not None


def _is_free(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a piece stands where a name could: first, or behind a comma."""
    return at == 0 or pieces[at - 1].kind in _BEFORE


def share_surnames(text: str, entries: Sequence[Entry]) -> None:
    """Give the first of `Ann and Bob Hill` the surname, where nobody else goes by one name."""
    couples = [(first, second) for first, second in pairwise(entries) if _is_couple(text, first, second)]
    if len(couples) != sum(_is_single(entry) for entry in entries):
        return
    for first, second in couples:
        names = second.plain.split()
        surname = names[1:] if names[1][:1].islower() else names[-1:]
        first.plain = " ".join([first.plain, *surname])
        first.text = " ".join([first.text, *surname])


def _is_single(entry: Entry) -> bool:
    return " " not in entry.plain and entry.honorific is None


def _is_couple(text: str, first: Entry, second: Entry) -> bool:
    if (
        not _is_single(first)
        or len(first.plain) < _FULL
        or first.plain.isupper()
        or first.role
        or first.status != second.status
    ):
        return False
    names = second.plain.split()
    named = len(names) >= _FULL and second.honorific is None and not names[-1].isupper()
    return named and [piece.kind for piece in cut(text[first.end : second.start])] == ["AND"]
