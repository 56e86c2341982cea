"""Names with the surname in front, `Hill, Ann`: told from two people and from a person and a body by what a list repeats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from minutelint.model.people.pieces import Piece, cut
from minutelint.syntax.terminals import Word

SORTED = 4  # names in the order of the alphabet that are in it for a reason
FEWEST = 2  # entries of a list that are formed alike
MOST = 0.75  # of the lines of a list that hold to its form
_SURNAME = frozenset({"CAP", "SITE", "PARTICLE", "KEY"})
_GIVEN = frozenset({"CAP", "INITIAL"})
_LONGEST = 3  # words of a surname, of given names
_MARKS = frozenset({"MARK", "CHECKED", "UNCHECKED"})
_NAMES = frozenset({"bare", "person", "ranked", "key", "named_key", "key_name", "titled"})
_COLUMN = frozenset({"TAB"})
_ASIDE = frozenset({"OPEN", "DASH", "COLON"})


class _Form:
    """A surname, a comma and given names in front of a line; `behind` says what ends them."""

    __slots__ = ("at", "behind", "marked", "pieces")

    def __init__(self, pieces: Sequence[Piece], at: int) -> None:
        self.pieces, self.at, self.marked = pieces, at, at > 0
        after = pieces[at + 3] if at + 3 < len(pieces) else None
        sign = after.tokens[0].text if after is not None else ""
        self.behind = "end" if after is None else "aside" if after.kind in _ASIDE else ""
        if sign == ";" or (after is not None and after.kind in _COLUMN):
            self.behind = "column"

    def surname(self) -> str:
        return self.pieces[self.at].tokens[-1].text.casefold()

    def by_letter(self) -> bool:
        """Whether letters or a form of address stand behind the comma: neither is a body or somebody else."""
        given = self.pieces[self.at + 2]
        return given.kind == "person" or all(word.kind == "INITIAL" for word in given.tokens)

    def is_loud(self) -> bool:
        """Whether the surname is in capitals and the given name is not."""
        surname, given = self.pieces[self.at], self.pieces[self.at + 2]
        words = [word.text for word in surname.tokens if word.kind != "PARTICLE"]
        return all(word.isupper() and len(word) > 1 for word in words) and not given.tokens[0].text.isupper()

    def has_body(self) -> bool:
        """Whether a body is named behind a semicolon, or the line is one of a list."""
        behind = self.pieces[self.at + 3 :]
        bodied = any(word.kind == "ORG" for piece in behind for word in piece.tokens)
        return behind[0].kind == "SEP" and (self.marked or bodied)

    def joined(self) -> list[Piece]:
        """Return the pieces of the line with the name as one."""
        return [*self.pieces[: self.at], _one(self.pieces[self.at : self.at + 3]), *self.pieces[self.at + 3 :]]


def are_inverted(lines: Sequence[Sequence[Piece]]) -> bool:
    """Whether a list, whose lines are given in pieces, has the surname in front.

    So it is read where a column stands behind each (`Hill, Ann; Alder Ltd`), where letters do instead of given names,
    where the surname is in capitals and the given name is not, or where a longer list is in the order of the alphabet.
    """
    found = [form for form in map(_form, lines) if form is not None and form.behind]
    named = sum(any(piece.kind in _NAMES for piece in pieces) for pieces in lines) if found else 0
    columns = sum(form.behind == "column" for form in found)
    if len(found) == named == columns == 1:
        return found[0].has_body()
    if len(found) < FEWEST or len(found) < MOST * named:
        return False
    if columns >= MOST * len(found) or all(form.is_loud() for form in found):
        return True
    if len(found) < named:
        return False
    surnames = [form.surname() for form in found]
    return all(form.by_letter() for form in found) or (len(found) >= SORTED and surnames == sorted(surnames))


def with_inverted(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a line of such a list, a name in front as one piece."""
    form = _form(pieces)
    return form.joined() if form is not None and form.behind else list(pieces)


def inverted_run(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a list that runs on: `Hill, Ann; Moss, Bob` and `Hill, A., Moss, B. and Low, C.`"""
    pairs = list(_pairs(pieces))
    if len(pairs) < FEWEST and not (pairs == [0] and _is_lettered(pieces)):
        return list(pieces)
    found = list(pieces)
    for at in reversed(pairs):
        found[at : at + 3] = [_one(found[at : at + 3])]
    return found


def _is_lettered(pieces: Sequence[Piece]) -> bool:
    """Whether all that there is is one surname and the letters of given names: `Hill, A.`; nobody is called by a letter."""
    words = [piece for piece in pieces if piece.kind != "STOP"]
    return len(words) == 3 and all(word.kind == "INITIAL" for word in words[2].tokens)


def _pairs(pieces: Sequence[Piece]) -> Iterator[int]:
    """Yield where each name begins, where all are formed alike; nothing else."""
    found: list[int] = []
    at, depth = 0, 0
    lettered = True
    while at < len(pieces):
        piece = pieces[at]
        depth += (piece.kind == "OPEN") - (piece.kind == "CLOSE")
        if depth or not piece.kind.islower():
            at += 1
            continue
        form = _form(pieces[at:])
        if form is None or form.at:
            return
        after = pieces[at + 3] if at + 3 < len(pieces) else None
        parted = after is None or after.kind in ("AND", "STOP", "OPEN") or after.tokens[0].text in ";\n"
        lettered = lettered and form.by_letter()
        if not parted and not lettered:
            return
        found.append(at)
        at += 3
    if lettered or sum(piece.tokens[0].text == ";" for piece in pieces) >= len(found) - 1:
        yield from found


def _form(pieces: Sequence[Piece]) -> _Form | None:
    at = 0
    while at < len(pieces) and pieces[at].kind in _MARKS:
        at += 1
    if len(pieces) < at + 3 or pieces[at + 1].kind != "SEP" or pieces[at + 1].tokens[0].text != ",":
        return None
    surname, given = pieces[at], pieces[at + 2]
    if surname.kind not in ("bare", "key") or given.kind not in ("bare", "person"):
        return None
    if not all(word.kind in _SURNAME for word in surname.tokens) or len(surname.tokens) > _LONGEST:
        return None
    names = given.name()
    if len(names) > _LONGEST or not all(word.kind in _GIVEN for word in names):
        return None
    plain = sum(word.kind != "PARTICLE" and not word.text.isupper() for word in surname.tokens)
    return _Form(pieces, at) if plain <= 1 else None  # `Ann Hill, Alder`


def _one(pieces: Sequence[Piece]) -> Piece:
    return Piece("bare", tuple(word for piece in pieces for word in piece.tokens))


def is_inverted(words: Sequence[Word]) -> bool:
    """Whether the words of a name are one with the surname in front."""
    return any(word.kind == "SEP" for word in words)


@lru_cache(maxsize=2048)
def upright(name: str) -> str:
    """Return a name with the given names in front, as people are called: of `Hill, Ann` Ann Hill."""
    if "," not in name or not any(is_inverted(piece.tokens) for piece in cut(name)):
        return name
    surname, _, given = name.partition(",")
    return f"{given.strip()} {surname.strip()}"
