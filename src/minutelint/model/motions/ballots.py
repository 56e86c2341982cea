"""Votes by name beside their number, in the pieces of a sentence: `Ayes: 3 (Hill, Moss, Low)`, `Noes (1): Finch`."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.model.motions.votes import first, number_in, side_of, words_in
from minutelint.model.nodes import NamedVotes
from minutelint.source import Span
from minutelint.syntax.lalr import Tree
from minutelint.syntax.terminals import Word

_BETWEEN = frozenset({"COMMA", "MOTION_AND", "MARK", "COLON", "DASH"})
_SEPARATE = ";"


def read_ballots(pieces: Sequence[Tree[Word]], base: int) -> list[NamedVotes]:
    """Return the sides of a vote for which a number and names are given; `base` is the offset of the sentence."""
    return [
        found
        for at, piece in enumerate(pieces)
        if piece.name == "listed" and (found := _ballot(pieces, at, base)) is not None
    ]


def _ballot(pieces: Sequence[Tree[Word]], at: int, base: int) -> NamedVotes | None:
    tokens = words_in(pieces[at])
    stated, named, end = number_in(tokens), 0, tokens[-1].end
    for piece in pieces[at + 1 :]:
        word = first(piece)
        if piece.name == "names":
            named, end = named + 1, words_in(piece)[-1].end
        elif piece.name == "word" and word.kind == "DIGITS" and stated is None and not named:
            stated = number_in([word])
        elif piece.name != "word" or word.text.startswith(_SEPARATE):
            break
        elif word.kind not in _BETWEEN:
            return None  # who else voted so is told in other words
    if stated is None or not named or side_of(tokens) is None:
        return None
    return NamedVotes(stated, named, Span(base + tokens[0].start, base + end))
