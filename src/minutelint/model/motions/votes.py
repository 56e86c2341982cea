"""How many voted which way, in the pieces of a sentence that `grammar/motions.lark` finds; and those pieces themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from minutelint.model.nodes import Votes
from minutelint.source import Span
from minutelint.syntax.lalr import Tree
from minutelint.syntax.terminals import Word, pattern

_SIDES = {"VOTE_FOR": 0, "VOTE_AGAINST": 1, "VOTE_ABSTAIN": 2}
_BETWEEN = frozenset({"COMMA", "MOTION_AND", "WORD"})
_SIGNS = frozenset({"COLON", "DASH"})
_COUNTING = frozenset({"tally", "counted", "listed", "ballot"})
AROUND = 12
"""Pieces around figures among which a verdict is looked for."""
NEAR = 40
"""Code points between a verdict and its figures."""
ROLL = 3
"""Names with their votes that make a whole roll-call, in which nobody is left out."""


def words_in(piece: Tree[Word]) -> list[Word]:
    """Return the words of a piece, those of its names among them."""
    return list(piece.leaves())


def first(piece: Tree[Word]) -> Word:
    """Return the first word of a piece."""
    child: Tree[Word] | Word = piece.children[0]
    while isinstance(child, Tree):
        child = child.children[0]
    return child


def side_of(words: Iterable[Word]) -> int | None:
    """Return the side that words name: 0 for, 1 against, 2 abstaining."""
    return next((_SIDES[one.kind] for one in words if one.kind in _SIDES), None)


def number_in(words: Iterable[Word]) -> int | None:
    """Return the first number among words."""
    return next((_value(one) for one in words if one.kind in ("DIGITS", "VOTE_NUMBER")), None)


class Count(Struct):
    """Votes as a stretch of text gives them: figures (`5-0`, `6-0-3`), and sides added up (for, against, abstaining)."""

    figures: tuple[int, ...] | None = None
    sides: list[int | None] = field(default_factory=lambda: [None, None, None])
    named: int = 0
    span: Span | None = None

    def note(self, token: Word, base: int) -> None:
        """Widen the span by a word."""
        span = Span(base + token.start, base + token.end)
        self.span = span if self.span is None else self.span.cover(span)

    def add(self, side: int, votes: int) -> None:
        """Add votes to a side."""
        self.sides[side] = (self.sides[side] or 0) + votes

    def merge(self, other: Count) -> None:
        """Take in what a later sentence says; the first figures stay."""
        self.figures = self.figures or other.figures
        for side, votes in enumerate(other.sides):
            if votes is not None:
                self.add(side, votes)
        self.named += other.named
        if other.span is not None:
            self.span = other.span if self.span is None else self.span.cover(other.span)

    @property
    def whole(self) -> bool:
        """Whether it says how many were for it, and how many against."""
        return self.figures is not None or (self.sides[0] is not None and self.sides[1] is not None)

    @property
    def won(self) -> bool:
        """Whether more voted for it than against, as far as is told."""
        for_, against = self.figures[:2] if self.figures else (self.sides[0] or 0, self.sides[1] or 0)
        return for_ > against

    def votes(self) -> Votes | None:
        """Return the votes, None where none were counted. Figures of two leave nobody unnamed but those who abstained."""
        if self.span is None:
            return None
        for_, against, abstaining = self.sides
        if self.figures is not None:
            rest = self.figures[2] if len(self.figures) > 2 else abstaining or 0
            return Votes(self.figures[0], self.figures[1], rest, self.span)
        if self.named >= ROLL:
            return Votes(for_ or 0, against or 0, abstaining or 0, self.span)
        return Votes(for_, against, abstaining, self.span)


def count_votes(pieces: Sequence[Tree[Word]], base: int, *, decided: bool) -> Count:
    """Return the votes that the pieces of a sentence tell.

    base     offset of the sentence
    decided  the sentence says what became of the motion, so that figures near that word are votes
    """
    count = Count()
    if _COUNTING.isdisjoint([piece.name for piece in pieces]):  # names count behind one of these only
        return count
    run: int | None = None  # the side whose names follow
    for at, piece in enumerate(pieces):
        name, tokens = piece.name, words_in(piece)
        side, number = side_of(tokens) or 0, number_in(tokens)
        if name == "tally":
            counted = tokens[0].kind == "VOTE_WORD" or _is_result(
                tokens[0], pieces[max(0, at - AROUND) : at + AROUND], decided
            )
            if count.figures is None and counted:
                count.figures = tuple(int(one) for one in re.findall(r"\d+", tokens[-1].text))
                if tokens[-1].kind == "VOTE_RATIO" and any(first(one).kind == "MOTION_LOST" for one in pieces[:at]):
                    count.figures = tuple(sorted(count.figures))  # "defeated by 4 votes to 3"
                count.note(tokens[-1], base)
            continue
        if name == "names" and run is not None:
            count.add(run, 1)
        elif name in ("counted", "listed") and number is not None:
            count.sides[side], run = number, None
        elif name == "ballot":
            voters, run = 1 + _joined(pieces, at), None
            count.add(side, voters)
            count.named += voters
        else:
            opens = name == "listed" and tokens[-1].kind in _SIGNS
            goes_on = name == "word" and tokens[0].kind in _BETWEEN
            run = side if opens else run if goes_on else None
            continue
        count.note(tokens[0], base)
        count.note(tokens[-1], base)
    return count


def _joined(pieces: Sequence[Tree[Word]], at: int) -> int:
    """Return how many more names stand before one: `Ann Hill and Bob Moss abstained`."""
    more = 0
    while at >= 2 and first(pieces[at - 1]).kind == "MOTION_AND" and pieces[at - 2].name == "names":
        more, at = more + 1, at - 2
    return more


def _is_result(figures: Word, pieces: Sequence[Tree[Word]], decided: bool) -> bool:
    """Whether figures are votes: a verdict stands near, or a verb of moving with nobody right before (`Moved 5-0`)."""
    start, end = figures.start, figures.end
    for piece in pieces:
        tokens = words_in(piece)
        behind = start - tokens[-1].end
        if is_bare_move(piece) and 0 <= behind <= 2:
            return True
        if decided and piece.name == "verdict":
            before = tokens[0].start - end
            if 0 <= behind <= NEAR or 0 <= before <= NEAR // 2:
                return True
    return False


def is_bare_move(piece: Tree[Word]) -> bool:
    """Whether a piece is a verb of moving with nobody beside it."""
    return piece.name == "word" and first(piece).kind in ("MOTION_PUT", "MOTION_MOVED")


def _value(token: Word) -> int:
    """Return the number that a word or figure stands for: the n-th group of the terminal is n, from nought."""
    if token.text.isdigit():
        return int(token.text)
    match = pattern("motions", "VOTE_NUMBER").match(token.text)
    return (match.lastindex or 1) - 1 if match else 0
