"""What one sentence says of a motion: who moved and seconded it, what became of it, how many voted which way.

`grammar/motions.lark` names the pieces of the sentence; here their order is read. Offsets are in code points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.compiled import compiled
from minutelint.model.language.needs import may_hold_any, search
from minutelint.model.motions.ballots import read_ballots
from minutelint.model.motions.said import Outcome, Said
from minutelint.model.motions.votes import count_votes, first, is_bare_move, words_in
from minutelint.model.motions.words import parse_motion
from minutelint.model.nodes import Fact, Way
from minutelint.source import Span
from minutelint.syntax.lalr import Tree
from minutelint.syntax.terminals import Word, pattern

_VERDICTS: dict[str, Outcome] = {
    "MOTION_CARRIED": "carried", "MOTION_APPROVED": "carried", "MOTION_LOST": "lost", "MOTION_TABLED": "tabled",
}  # fmt: skip
_WAYS: dict[Way, str] = {
    "unanimous": "UNANIMOUS",
    "casting-vote": "CASTING_VOTE",
    "special": "SPECIAL_MAJORITY",
    "elsewhere": "VOTED_ELSEWHERE",
}
_PUTS = frozenset({"moves", "puts", "amends", "moved_by", "put_by", "both_by"})
_SURE = frozenset({"moves", "amends", "moved_by", "nameless"})
_SURE_WORDS = frozenset({"MOTION_MOVED_BY", "MOTION_MOVED_IN"})
_SECONDS = frozenset({"seconds", "seconded_by", "second_short"})
_MENTIONS = _PUTS | _SECONDS | {"nameless", "passed", "label", "calls"}
_SPOKEN = frozenset({"WORD", "MOTION_NO_NAME", "MOTION_PLANNED", "MOTION_BY"})
_PARTING = frozenset({"DASH", "COLON"})
_ANSWERS = frozenset({"MOTION_SECONDED", "MOTION_SECOND_SHORT"})
_FIGURES = compiled(r"\d+")
REACH = 8
"""Pieces between a mover and what belongs to it."""
FEW = 3
"""Words behind a verdict that add nothing to it: `carried by those present`."""
BRACKETED = 12
"""Code points of a sentence that is nothing but figures in brackets."""
BARE = 6
"""Words behind a verdict that opens a sentence; with more it is a sentence about something else."""


def read_sentence(sentence: str, base: int) -> Said:
    """Return what a sentence says of a motion; `base` is the offset of its first code point."""
    return _Reader(sentence, base, parse_motion(sentence).children).read()


class _Reader:
    """Reads the pieces of one sentence."""

    def __init__(self, sentence: str, base: int, pieces: Sequence[Tree[Word]]) -> None:
        self.sentence = sentence
        self.base = base
        self.pieces = pieces
        self.said = Said(first=base)

    def read(self) -> Said:
        for at, piece in enumerate(self.pieces):
            name = piece.name
            if name in _MENTIONS:
                self._mention(name, piece, at)
            elif is_bare_move(piece):
                self._parted(at, sure=first(piece).kind == "MOTION_MOVED")
            elif name == "word" and first(piece).kind in _ANSWERS:
                self._answered(at)
            elif name == "withdraws" and self._speaks_of_motion():
                self.said.outcome, self.said.named = "withdrawn", True
        said = self.said
        self._numbered()
        self._verdicts()
        said.count = count_votes(self.pieces, self.base, decided=said.outcome is not None)
        said.ballots = read_ballots(self.pieces, self.base)
        if may_hold_any("motions", tuple(_WAYS.values()), self.sentence):
            said.ways = frozenset(way for way, name in _WAYS.items() if search("motions", name, self.sentence))
        if said.count.figures is None and (said.named or len(self.sentence) <= BRACKETED):
            self._bracketed()
        amends = any(one.name == "amends" for one in self.pieces)
        said.again = amends and [one.name for one in self.pieces if not _is_sign(one)] == ["amends"]
        said.label = bool(self.pieces) and self.pieces[0].name == "label" and len(self.pieces[0].children) > 1
        said.label = said.label or pattern("motions", "MOTION_LABEL").match(self.sentence) is not None
        said.note = said.moves and (self._in_brackets() or self._says_no_more())
        return said

    def _bracketed(self) -> None:
        """Note the figures in brackets at the end of a sentence that moves something, or that are all of it."""
        end = pattern("motions", "BRACKETED_VOTE").search(self.sentence)
        piece = next(
            (one for one in self.pieces if one.name == "tally" and end and first(one).start >= end.start()), None
        )
        if end is not None and piece is not None and (end.start() == 0 or self.said.named):
            figures = words_in(piece)[-1]
            self.said.count.figures = tuple(int(one) for one in _FIGURES.findall(figures.text))
            self.said.count.note(figures, self.base)

    def _in_brackets(self) -> bool:
        """Whether the sentence opens with a bracket that does not end before anything is moved."""
        words = self.sentence.lstrip()
        close = {"(": ")", "[": "]"}.get(words[:1])
        if close is None or pattern("motions", "MOTION_SQUARE").match(words) is not None:
            return False
        at = self.sentence.find(close)
        return at < 0 or self.base + at > self.said.first

    # -- moved and seconded ------------------------------------------------------------------------------------------

    def _mention(self, name: str, piece: Tree[Word], at: int) -> None:
        said = self.said
        who = [fact for names in _names(piece) if (fact := self._person(names)) is not None]
        if name in _PUTS and who and not said.moves:
            said.moves, said.named = True, True
            said.mover, said.first = who[0], self._place(piece)
            said.labels = name == "put_by" and any(
                isinstance(one, Word) and one.kind == "COLON" for one in piece.children
            )
            said.sure = name in _SURE or first(piece).kind in _SURE_WORDS
            if name == "both_by" and len(who) > 1:
                said.seconder = who[1]
        elif name in _PUTS and who and said.called and said.mover is None:  # `Motion to adjourn moved by Ann Hill`
            said.mover = who[0]
            if name == "both_by" and len(who) > 1:
                said.seconder = who[1]
        elif name in ("nameless", "passed") and not said.moves:
            said.moves, said.named, said.sure, said.first = True, True, True, self._place(piece)
            said.outcome = "carried" if name == "passed" else said.outcome
        elif name == "calls" and not said.moves:
            said.moves = said.named = said.called = True
            said.first = self._place(piece)
            self._called(at)
        elif name == "label":
            said.named = said.speaks = True
            later = self.pieces[at + 1 : at + 1 + REACH]
            told = {one.name for one in later}  # `Motion: Paint it 1st: Hill 2nd: Moss` names the mover behind
            if who and not said.moves and told & _SECONDS and not told & _PUTS:
                said.moves, said.mover, said.first = True, who[0], self._place(piece)
        elif name in _SECONDS and who and said.seconder is None:
            if len(who) > 1 and said.mover is None and self._unsaid(at):
                said.moves, said.mover, said.seconder, said.first = True, who[0], who[1], self._place(piece)
            else:
                said.seconder = who[0]
            said.named = True
            said.short = name == "second_short"
            said.alone = said.short and at == 0 and all(_is_sign(one, "MARK", "COMMA") for one in self.pieces[1:])

    def _called(self, at: int) -> None:
        """Note who makes the motion that opens a sentence: before its colon, or where its words end, `... by Ann Hill`."""
        said = self.said
        before = [one for one in self.pieces[:at] if not _is_sign(one)]
        if before and at > len(before) and before[-1].name == "names":
            said.mover = self._person(before[-1])
            return
        behind = [one for one in self.pieces[at:] if not _is_sign(one, "MARK")]
        for sign, who, after in zip(behind, behind[1:], [*behind[2:], None], strict=False):
            if who.name != "names" or sign.name != "word":
                continue
            kind = first(sign).kind
            if kind == "SLASH":  # (Hill/Moss)
                pair = behind[behind.index(sign) - 1]
                if pair.name == "names":
                    said.mover, said.seconder = self._person(pair), self._person(who)
            elif after is None or after.name in _SECONDS or _is_sign(after, "COMMA", "COLON"):
                if kind == "MOTION_BY":
                    said.mover = said.mover or self._person(who)
                elif kind in _PARTING:
                    said.perhaps = said.perhaps or self._person(who)

    def _answered(self, at: int) -> None:
        """Note who seconds with a word alone behind the name: `Bob Moss: Seconded.`, `Bob Moss 2nd`."""
        before = [one for one in self.pieces[:at] if not _is_sign(one)]
        alone = at + 1 == len(self.pieces) or self.pieces[at + 1].name == "word"
        if before and alone and before[-1].name == "names" and self.said.seconder is None:
            answered = first(self.pieces[at]).kind == "MOTION_SECONDED"
            if answered == (len(before) < at):  # a colon parts the one, nothing the other
                self.said.seconder = self._person(before[-1])
                self.said.named = self.said.named or self.said.seconder is not None

    def _unsaid(self, at: int) -> bool:
        """Whether a verb of moving stands before a piece without anybody: `Proposed: AB seconded CD`."""
        verbs = ("MOTION_PUT", "MOTION_PUT_BY", "MOTION_MOVED", "MOTION_MOVED_BY")
        return any(one.name == "word" and first(one).kind in verbs for one in self.pieces[max(0, at - REACH) : at])

    def _parted(self, at: int, *, sure: bool) -> None:
        """Note a mover whom the seconder parts from the verb: `Ann Hill, seconded by Bob Moss, moved that`."""
        before = [one for one in self.pieces[max(0, at - REACH) : at] if not _is_comma(one)]
        if self.said.moves or len(before) < 2 or before[-1].name != "seconded_by" or before[-2].name != "names":
            return
        who = self._person(before[-2])
        if who is not None:
            self.said.moves, self.said.mover, self.said.sure = True, who, sure
            self.said.first = self._place(before[-2])

    def _numbered(self) -> None:
        """Note movers that are numbers of members or flats, where mover and seconder both are."""
        found = {
            one.name: digits
            for one in self.pieces
            for digits in one.children
            if one.name in ("moved_by", "seconded_by") and isinstance(digits, Word) and digits.kind == "DIGITS"
        }
        if len(found) == 2 and not self.said.moves:
            said = self.said
            said.mover, said.seconder = self._fact([found["moved_by"]]), self._fact([found["seconded_by"]])
            said.moves = said.named = said.sure = True

    def _person(self, names: Tree[Word]) -> Fact | None:
        """Return the person that a row of names is; None for a body or for a single letter."""
        tokens = words_in(names)
        proper = [one for one in tokens if one.kind in ("NAME", "MOTION_OFFICE") and len(one.text) > 1]
        if not proper or tokens[-1].kind in ("MOTION_BODY", "MOTION_TITLE", "PARTICLE"):
            return None
        return self._fact(tokens)

    def _fact(self, tokens: Sequence[Word]) -> Fact:
        start, end = tokens[0].start, tokens[-1].end
        return Fact(" ".join(self.sentence[start:end].split()), Span(self.base + start, self.base + end))

    def _place(self, piece: Tree[Word]) -> int:
        return self.base + first(piece).start

    def _speaks_of_motion(self) -> bool:
        return any(one.name == "label" for one in self.pieces)

    def _says_no_more(self) -> bool:
        """Whether nothing is said but who moved and seconded and with what result."""
        opened = decided = False
        words = 0
        for piece in self.pieces:
            name = piece.name
            if name in ("moves", "amends", "nameless", "passed"):
                return False
            if name == "names" or (name == "word" and first(piece).kind in _SPOKEN):
                words += 1
                if not decided:
                    return False
            decided = decided or name in ("verdict", "tally", "counted")
            opened = opened or name in _MENTIONS
        return opened and words <= FEW

    # -- what became of it -------------------------------------------------------------------------------------------

    def _verdicts(self) -> None:
        said = self.said
        mentioned = False
        for at, piece in enumerate(self.pieces):
            name = piece.name
            if name == "verdict" and said.outcome is None:
                kind = first(piece).kind
                if mentioned or (at == self._opening() and kind != "MOTION_TABLED" and self._is_short(at)):
                    said.outcome = _VERDICTS[kind]
                    said.denied = pattern("motions", "THING_DENIED").search(first(piece).text) is not None
                    said.named = said.named or mentioned
            mentioned = mentioned or (
                name in _MENTIONS and (name == "label" or said.moves or said.seconder is not None)
            )

    def _opening(self) -> int:
        """Return the index of the first piece that is more than a sign, or than figures: `9-1, passed`."""
        for at, piece in enumerate(self.pieces):
            if (piece.name != "tally" and piece.name != "word") or first(piece).kind in _SPOKEN:
                return at
        return -1

    def _is_short(self, at: int) -> bool:
        rest = self.pieces[at + 1 :]
        if rest and _is_comma(rest[0]):  # `Carried, with thanks to all who had worked so long on it`
            return True
        if rest and next((one for one in rest if not _is_comma(one)), rest[0]).name == "tally":
            return True
        return sum(one.name in ("word", "names") and first(one).kind in _SPOKEN | {"NAME"} for one in rest) <= BARE


def _names(piece: Tree[Word]) -> Iterator[Tree[Word]]:
    return (child for child in piece.children if isinstance(child, Tree))


def _is_sign(piece: Tree[Word], *kinds: str) -> bool:
    """Whether a piece is a sign, of certain kinds or else a colon or any mark."""
    return piece.name == "word" and first(piece).kind in (kinds or ("COLON", "MARK"))


def _is_comma(piece: Tree[Word]) -> bool:
    return piece.name == "word" and first(piece).kind == "COMMA"
