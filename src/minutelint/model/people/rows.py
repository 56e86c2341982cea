"""Reads one line of an attendance list that holds one person: the name, and columns of particulars."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutelint.model.nodes import Status
from minutelint.model.people.entries import Entry
from minutelint.model.people.initials import fits
from minutelint.model.people.inverted import is_inverted, upright
from minutelint.model.people.listed import OFFICES
from minutelint.model.people.pieces import NAMED, Piece
from minutelint.syntax.terminals import Word

ENDINGS = frozenset({"SEP", "AND"})
"""What stands at the end of a line that goes on in the next."""
_LEADS = frozenset({"DASH", "COLON", "OTHER"})


def named(text: str, piece: Piece, status: Status, name: Sequence[Word] | None = None) -> Entry:
    """Return the entry of a piece that holds a name; what the piece says besides is noted."""
    words = tuple(name if name is not None else piece.name())
    honorific = piece.honorific() if not name or piece.name()[:1] == words[:1] else ()
    if is_inverted(words):
        honorific = ()  # `Low, Mrs Cara`
    elif piece.kind == "ranked":
        honorific = honorific[-1:]  # `Borough Councillor Mr Low` is Mr Low
    begin = (honorific or words)[0].start
    end = words[-1].end
    plain = text[words[0].start : end]
    called = text[honorific[0].start : honorific[-1].end] if honorific else None
    entry = Entry(text[begin:end], begin, end, called, status, upright(" ".join(plain.split())))
    key = piece.key()
    if key is not None:
        if entry.initials is None and len(key) <= 2:
            entry.add_key(key)
        else:
            postnominal(entry, key)
    before = [token for token in piece.tokens if (token.start) < begin]
    if piece.kind in ("titled", "ranked") and before:
        upto = words[0].start if piece.kind == "ranked" and len(piece.honorific()) == 1 else before[-1].end
        entry.add_role(text[piece.start : upto].strip(), before)
    return entry


def postnominal(entry: Entry, key: str) -> None:
    """Note letters behind a name: initials where they fit, else a distinction."""
    if "." not in key and fits(key, entry.plain):
        entry.add_key(key)
    else:
        entry.add_note(key)


def is_letters(piece: Piece) -> bool:
    """Whether a piece is nothing but letters with stops, two or more: `S.E.E.`."""
    only = piece.kind == "bare" and len(piece.tokens) == 1 and piece.tokens[0].kind == "INITIAL"
    return only and piece.tokens[0].text.count(".") > 1


def letters_behind_names(pieces: Sequence[Piece]) -> bool:
    """Whether letters with stops are those of offices: each stands behind a comma and a name, and nobody is named by them.

    There are two at least, `A. Hill, S.O., B. Moss, E.E.`, or one behind the only name.
    """
    named = [piece for piece in pieces if piece.kind in ("bare", "person")]
    at = [i for i, piece in enumerate(named) if is_letters(piece)]
    apart = all(i and i - 1 not in at and len(named[i - 1].tokens) > 1 for i in at)
    behind = all(b.kind == "SEP" for b, piece in pairwise(pieces) if is_letters(piece))
    return apart and behind and (len(at) > 1 or (bool(at) and len(named) == 2))


def one_each(lines: Sequence[Sequence[Piece]]) -> bool:
    """Whether every line begins with somebody's full name, one at least says nothing else, and none goes on in the next."""
    first = [pieces[0] for pieces in lines if pieces]
    several = len(first) == len(lines) > 2 and all(one.kind == "bare" and len(one.name()) > 1 for one in first)
    return several and any(len(one) == 1 for one in lines) and all(one[-1].kind not in ENDINGS for one in lines)


def read_row(text: str, pieces: Sequence[Piece], status: Status) -> Entry | None:
    """Return the person of a row, or None where it names nobody."""
    at = 0
    printed = None
    while at < len(pieces) and pieces[at].kind in ("MARK", "CHECKED", "UNCHECKED", "OPENED", "TAB"):
        if pieces[at].kind == "UNCHECKED":
            status = "absent"
        if pieces[at].kind == "OPENED":
            if [piece.kind for piece in pieces[at + 1 : at + 3]] != ["key", "CLOSED"]:
                return None
            printed = pieces[at + 1].tokens[0].text
            at += 2
        at += 1
    entry, at = _first(text, pieces, at, status)
    if entry is None:
        return None
    if printed is not None:
        entry.initials = printed
    _particulars(entry, text, pieces[at:])
    return entry


def _first(text: str, pieces: Sequence[Piece], at: int, status: Status) -> tuple[Entry | None, int]:
    """Return the entry of the name that the row begins with, and the index behind it."""
    if at >= len(pieces):
        return None, at
    piece = pieces[at]
    if piece.kind == "key" and len(pieces) > at + 2 and pieces[at + 1].kind == "TAB" and pieces[at + 2].kind in NAMED:
        entry = named(text, pieces[at + 2], status)
        entry.initials = piece.tokens[0].text
        return entry, at + 3
    if piece.kind in NAMED or piece.kind == "key":
        return named(text, piece, status, piece.tokens if piece.kind == "key" else None), at + 1
    if piece.kind != "office":
        return None, at
    names = [token for token in piece.tokens if token.kind not in OFFICES]
    if len(names) > 1 and piece.tokens[-1].kind == "CHAIR" == piece.tokens[len(names)].kind and names[-1].kind != "ORG":
        entry = named(text, piece, status, names)
        entry.add_role(piece.tokens[-1].text, piece.tokens[-1:])
        return entry, at + 1
    behind = at + 1
    while behind < len(pieces) and pieces[behind].kind in ("DASH", "COLON", "TAB", "OPEN"):
        behind += 1
    if behind == at + 1 or behind >= len(pieces) or pieces[behind].kind not in NAMED:
        return None, at
    entry = named(text, pieces[behind], status)
    entry.add_role(text[piece.start : piece.end], piece.tokens)
    return entry, behind + 1


def _particulars(entry: Entry, text: str, pieces: Sequence[Piece]) -> None:
    """Note what stands behind the name: brackets by themselves, columns, and what commas part."""
    group: list[Piece] = []
    tabbed = any(piece.kind == "TAB" for piece in pieces)
    depth = 0

    def close(*, bracketed: bool) -> None:
        while group and group[0].kind in _LEADS:
            group.pop(0)
        if group:
            entry.add(
                text[group[0].start : group[-1].end].strip(" ,;.*"),
                group,
                bracketed=bracketed,
                wide=tabbed or bracketed,
            )
        group.clear()

    for piece in pieces:
        if piece.kind in ("OPEN", "OPENED"):
            close(bracketed=depth > 0)
            depth += 1
        elif piece.kind in ("CLOSE", "CLOSED"):
            close(bracketed=True)
            depth = max(0, depth - 1)
        elif piece.kind == "TAB" or (not tabbed and depth == 0 and piece.kind == "DASH"):
            close(bracketed=depth > 0)
        elif piece.kind == "SEP" and depth == 0 and not _holds_on(group, tabbed=tabbed):
            close(bracketed=False)
        elif piece.kind == "HANDLE":
            entry.add_note(text[piece.start : piece.end])
        else:
            group.append(piece)
    close(bracketed=depth > 0)


def _holds_on(group: Sequence[Piece], *, tabbed: bool) -> bool:
    """Whether a comma belongs to the column: always in a table, and in words about somebody else."""
    return bool(group) and (tabbed or group[0].kind == "REPRESENTS")
