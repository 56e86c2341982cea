"""The motions of a document: moved in one sentence, seconded and put to the vote in the same or in the next ones.

The words of a motion are the sentence that moves it; where that says nothing but who moved and who seconded
(`(Ann Hill proposed, Bob Moss seconded)`), they are the resolution, sentence or title before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutelint.model.language.statements import LONGEST
from minutelint.model.motions.decisions import quoted_behind, touches
from minutelint.model.motions.drafts import Draft
from minutelint.model.motions.said import Said
from minutelint.model.motions.sentences import read_sentence
from minutelint.model.motions.units import Unit, sentences_of, units_of
from minutelint.model.nodes import Approval, Motion
from minutelint.model.walk import Walked
from minutelint.source import Span
from minutelint.syntax.terminals import pattern

CLOSE = 2
"""Lines within which a verdict, votes or a seconder that do not name the motion still belong to it."""
FAR = 10
"""Lines within which the motion that they name is taken up again in another part of the document."""


LISTED = 60
"""Lines within which a motion that ends in a list of clauses is put to the vote."""


def read_motions(walked: Walked, text: str, approvals: Sequence[Approval] = ()) -> tuple[Motion, ...]:
    """Return the motions of a document in order, in time linear in its length.

    text       its canonical text
    approvals  what it says of the last minutes: to approve them, moved and seconded, was carried where they were approved
    """
    approved = [one.span for one in approvals if one.approved]
    return tuple(_carried(one, approved) for one in _Assembler(units_of(walked, text), text).read())


def _carried(motion: Motion, approved: Sequence[Span]) -> Motion:
    """Return a motion, carried where no outcome is told and the words that approve the last minutes are its own."""
    if motion.outcome is not None or motion.mover is None or motion.seconder is None:
        return motion
    return replace(motion, outcome="carried") if touches(motion.span, approved) else motion


class _Assembler:
    """Puts the sentences about one motion together."""

    def __init__(self, units: list[Unit], text: str) -> None:
        self.units = units
        self.text = text
        self.drafts: list[Draft] = []

    def read(self) -> tuple[Motion, ...]:
        """Read all lines that may speak of a motion."""
        follows = pattern("motions", "MOTION_FOLLOWED")
        for at, unit in enumerate(self.units):
            if follows.search(unit.raw):
                self._unit(at, unit)
        return tuple(self._motion(draft) for draft in self.drafts if draft.holds)

    def _motion(self, draft: Draft) -> Motion:
        words = " ".join(self.text[draft.span.start : draft.span.end].split())
        mover = draft.mover or (draft.perhaps if draft.count.whole else None)
        votes = draft.count.votes()
        outcome = draft.result
        if outcome == "lost" and draft.denied and votes is None and pattern("motions", "MOTION_NEGATED").search(words):
            outcome = "carried"  # the words deny the thing that the motion was against
        return Motion(
            draft.item, words, draft.span, mover, draft.seconder, outcome, votes,
            tuple(draft.ballots), draft.ways,
        )  # fmt: skip

    def _unit(self, at: int, unit: Unit) -> None:
        words, base = unit.words()
        words = _chosen(words)
        before: Span | None = None
        for sentence, start in sentences_of(words, base):
            span = Span(start, start + len(sentence))
            if len(sentence) <= LONGEST and self._matters(sentence, at):
                said = read_sentence(sentence, start)
                self._apply(said, at, unit, span, before)
            elif self._goes_on(at, span):
                self.drafts[-1].span = self.drafts[-1].span.cover(span)
            before = (
                span if before is None or unit.block is None or unit.block.name != "resolution" else before.cover(span)
            )

    def _goes_on(self, at: int, span: Span) -> bool:
        """Whether a sentence goes on with the words of the motion whose label opens its line."""
        draft = self.drafts[-1] if self.drafts else None
        return (
            draft is not None
            and draft.labelled
            and draft.last == at
            and draft.outcome is None
            and draft.span.end < span.start
            and self.units[at].start <= draft.span.start
        )

    def _matters(self, sentence: str, at: int) -> bool:
        """Whether a sentence is worth parsing: it may move something, or it may say more of what was moved before."""
        if any(pattern("motions", name).search(sentence) for name in ("MOTION_TRIGGER", "MOTION_OPENED")):
            return True
        near = bool(self.drafts) and at - self.drafts[-1].last <= FAR
        return near and pattern("motions", "MOTION_FOLLOWED").search(sentence) is not None

    def _apply(self, said: Said, at: int, unit: Unit, span: Span, before: Span | None) -> None:
        draft = self.drafts[-1] if self.drafts else None
        announced = said.called and said.outcome is not None and said.mover is said.perhaps is None
        if announced and draft is not None and self._belongs(said, draft, at, unit):
            said.moves = False  # what somebody moved in other words is put to the vote
        if said.again and draft is not None and draft.outcome is None and draft.item == unit.item:
            said.moves = False  # the motion is the one before
        if said.moves and not (unit.title and (said.mover is None or said.called)):
            if draft is not None and said.note and draft.unnamed and at - draft.last <= CLOSE:
                draft.mover, draft.sure = said.mover, draft.sure or said.sure
            else:
                draft = self._begin(said, at, unit, span, before)
        elif unit.title and (draft is None or draft.last != at):
            return  # but for the sentences behind the one that moved, where a numbered paragraph is all title
        elif self._is_labelled(said, unit, span):
            draft = Draft(unit.item, _unlabelled(self.text, span), at, sure=False, labelled=True)
            self.drafts.append(draft)
        elif draft is None or not self._belongs(said, draft, at, unit):
            draft = self._resolved(said, at, before)
        if draft is not None:
            if said.outcome is None and not said.moves and self._ends_meeting(draft, span):
                said.outcome = "carried"
            self._add(said, draft, at)

    def _ends_meeting(self, draft: Draft, span: Span) -> bool:
        """Whether a sentence says that the meeting ended, as the motion before it had asked: `Meeting adjourned at 9 pm.`"""
        asked = pattern("motions", "ADJOURNING").search(self.text, draft.span.start, draft.span.end)
        return asked is not None and pattern("motions", "ADJOURNED").match(self.text, span.start, span.end) is not None

    def _add(self, said: Said, draft: Draft, at: int) -> None:
        if (
            draft.seconder is None
            and said.seconder is not None
            and (said.moves or draft.called or said.alone or not said.short)
        ):
            draft.seconder = said.seconder
            draft.mover = draft.mover or draft.perhaps
        if draft.outcome is None or said.outcome == "withdrawn":
            draft.outcome = said.outcome or draft.outcome
            draft.denied = said.denied if said.outcome else draft.denied
            draft.sure = draft.sure or (said.outcome is not None and (said.speaks or said.count.figures is not None))
        draft.count.merge(said.count)
        draft.ballots += said.ballots
        draft.ways |= said.ways
        if said.outcome or said.seconder or said.count.span:
            draft.last = at

    def _belongs(self, said: Said, draft: Draft, at: int, unit: Unit) -> bool:
        """Whether a sentence that moves nothing speaks of the last motion."""
        if draft.count.whole and said.count.whole and self._votes_anew(said):
            return False
        if said.outcome is not None and draft.outcome is not None and said.outcome != "withdrawn":
            return False
        apart = at - draft.last
        ticked = said.outcome is not None and pattern("motions", "TICK").search(unit.words()[0]) is not None
        told = ticked or (draft.noted and self._is_verdict(said, unit))
        if told and draft.outcome is None and unit.item == draft.item:
            return apart <= FAR
        if said.named:
            if draft.outcome is None and self.text[draft.span.end - 1] == ":":
                return apart <= LISTED
            return apart <= FAR or unit.item == draft.item
        return apart <= CLOSE or (apart <= FAR and said.count.span is not None and said.outcome is None)

    def _is_verdict(self, said: Said, unit: Unit) -> bool:
        """Whether a line begins with what became of the motion that a note above is of: `Unanimously approved, with ...`."""
        return said.outcome is not None and unit.line is not None and said.first == unit.words()[1]

    def _votes_anew(self, said: Said) -> bool:
        """Whether a sentence opens with the label of a vote, `Vote: 3 for, 1 against`."""
        return pattern("motions", "VOTE_LABEL").match(self.text, said.first) is not None

    def _is_labelled(self, said: Said, unit: Unit, span: Span) -> bool:
        block = unit.block
        if not said.label or block is None:
            return False
        if block.name == "motion":
            return span.start - unit.start < FAR * 2
        return pattern("motions", "MOVED_INSIDE").match(self.text, span.start, span.end) is not None

    # -- where the motion's words are ---------------------------------------------------------------------------------

    def _begin(self, said: Said, at: int, unit: Unit, span: Span, before: Span | None) -> Draft:
        words = self._words(said, at, unit, span, before)
        resolved = unit.block is not None and unit.block.name == "resolution" and words.start < said.first
        if said.note and words == span and quoted_behind(self.text, span, len(self.text)) is not None:
            resolved = True
        draft = Draft(
            unit.item, words, at, said.sure, said.called, said.called, resolved, False, said.mover, said.perhaps
        )
        draft.noted = said.note and unit.line is not None and span.start == unit.words()[1] and said.labels
        self.drafts.append(draft)
        return draft

    def _words(self, said: Said, at: int, unit: Unit, span: Span, before: Span | None) -> Span:
        if not said.note:
            cut = self.text[span.start : said.first].rstrip()
            squared = pattern("motions", "MOTION_SQUARE").match(self.text, span.start + len(cut) - 1) if cut else None
            if cut.endswith(("(", "[")) and len(cut) > 1 and squared is None:  # "That it be done (Hill proposed ...)"
                span = Span(span.start, span.start + len(cut[:-1].rstrip()))
            return _unlabelled(self.text, span)
        if before is not None:
            return _unlabelled(self.text, before)
        if quoted_behind(self.text, span, len(self.text)) is not None:
            return span
        if unit.block is not None and unit.block.name == "motion":  # `Motion: to mend it 1st: Hill`
            own = _unlabelled(self.text, Span(span.start, said.first))
            words = self.text[own.start : own.end].rstrip(" ,;:–—-")
            if words and own.start > span.start:
                return Span(own.start, own.start + len(words))
        previous = self.units[at - 1] if at else None
        row = unit.line is not None and unit.line.kind == "ROW"
        if previous is not None and previous.item == unit.item and not row:
            text, base = previous.words()
            if text and not self._is_taken(base):
                return _unlabelled(self.text, Span(base, base + len(text)))
        return span

    def _is_taken(self, start: int) -> bool:
        """Whether a place already is that of a motion."""
        return bool(self.drafts) and self.drafts[-1].span.start >= start

    def _resolved(self, said: Said, at: int, before: Span | None) -> Draft | None:
        """Begin a motion moved by nobody named: a resolution, and right behind it the figures of the vote."""
        voted = said.count.whole and self._votes_anew(said)
        if not voted and (said.count.figures is None or said.outcome is None):
            return None
        if before is None and at:
            text, base = self.units[at - 1].words()
            before = Span(base, base + len(text))
            block = self.units[at - 1].block
        else:
            block = self.units[at].block
        marked = block is not None and block.name == "resolution"
        if before is None or self._is_taken(before.start):
            return None
        words = _unlabelled(self.text, before)
        if not marked and not voted and words == before:
            return None
        draft = Draft(self.units[at].item, words, at, sure=True, labelled=True)
        self.drafts.append(draft)
        return draft


def _chosen(words: str) -> str:
    """Return the words of a line with blanks for what stands beside a box, and for the options whose box is empty:
    `[x] Carried [ ] Lost` says that it was carried.
    """
    if pattern("motions", "TICK").search(words) is None and pattern("motions", "UNTICKED").search(words) is None:
        return words
    for name in ("UNTICKED", "TICK"):
        words = pattern("motions", name).sub(lambda match: " " * len(match.group()), words)
    return words


def _unlabelled(text: str, span: Span) -> Span:
    """Return a span without the label it begins with."""
    match = pattern("motions", "MOTION_LABEL").match(text, span.start, span.end)
    return Span(match.end(), span.end) if match is not None and match.end() < span.end else span
