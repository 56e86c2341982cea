"""Lines of a list with an office right behind each name: `Ann Hill Chairman`, `Bob Moss Vice President`."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.model.people.listed import OFFICES
from minutelint.model.people.pieces import NAME_TOKENS, Piece

SEVERAL = 2
"""Lines of the form that show it: one alone may be the office of somebody who is not named, `Human Resources Manager`."""
_WORDS = 2  # of a name, besides initials and particles


def with_offices(lines: Sequence[list[Piece]]) -> list[list[Piece]]:
    """Return the pieces of lines, those of names and offices parted where several lines hold both and no sign between."""
    ends = [_name_end(pieces) for pieces in lines]
    if sum(end > 0 for end in ends) < SEVERAL:
        return list(lines)
    return [_parted(pieces, end) if end else pieces for pieces, end in zip(lines, ends, strict=True)]


def _name_end(pieces: Sequence[Piece]) -> int:
    """Return how many words of the only piece of a line are a name before an office, 0 where they are anything else."""
    if not pieces or pieces[-1].kind != "office" or any(piece.kind != "MARK" for piece in pieces[:-1]):
        return 0
    kinds = [token.kind for token in pieces[-1].tokens]
    end = next(i for i, kind in enumerate(kinds) if kind in OFFICES)
    named = set(kinds[:end]) <= NAME_TOKENS and set(kinds[end:]) <= OFFICES
    full = sum(kind in ("CAP", "SITE") for kind in kinds[:end]) == _WORDS and kinds[:1] != ["PARTICLE"]
    return end if named and full else 0


def _parted(pieces: Sequence[Piece], end: int) -> list[Piece]:
    tokens = pieces[-1].tokens
    return [*pieces[:-1], Piece("bare", tokens[:end]), Piece("office", tokens[end:])]
