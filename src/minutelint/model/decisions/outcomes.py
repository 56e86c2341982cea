"""Decisions that are nothing but an outcome: a line like `Granted.` under a case, and what stands behind `Action:`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.model.decisions.stated import DecisionDraft, labelled_decision, moves, notes_only
from minutelint.model.language.vocabulary import words_of
from minutelint.model.motions.decisions import touches
from minutelint.model.nodes import Approval, Decision, Motion
from minutelint.model.walk import Walked, line_words
from minutelint.source import Span
from minutelint.syntax.labels import Label
from minutelint.syntax.terminals import pattern

LONGEST = 240
"""Code points of a line that is an outcome and its condition."""
SHORT = 60
"""Code points of a sentence that is nothing but an outcome."""
FEW = 4
"""Words, at least, of what such a sentence agrees to."""
WHOLE = 3
"""Words, at least, of an outcome that says whose it is: what stands before it may be a single word."""
NEAR = 400
"""Code points behind a motion within which such a line is its outcome."""


def outcome_behind(label: Label) -> DecisionDraft | None:
    """Return the decision behind a label for actions that stands for what was done: `Action: Approved the purchase.`

    None where minutes were approved, which is no decision, and where the words tell something else.
    """
    if not pattern("scan", "OUTCOME_TOLD").match(label.text) or names_minutes(label.text):
        return None
    return labelled_decision(label.words, label.text, label.span.start)


def closing(sentences: Sequence[tuple[str, int]], at: int) -> str | None:
    """Return a sentence together with the next one that is nothing but its outcome: `We sell it. Agreed.`

    None where there is no such outcome, where it is that of a motion, or of minutes.
    """
    if at + 1 >= len(sentences):
        return None
    (sentence, start), (verdict, behind) = sentences[at], sentences[at + 1]
    if len(verdict) > SHORT or not pattern("scan", "VERDICT_ALONE").fullmatch(verdict) or names_minutes(sentence):
        return None
    if (len(sentence.split()) < FEW and len(verdict.split()) < WHOLE) or any(
        moves(one) for one, _ in sentences[: at + 1]
    ):
        return None
    return f"{sentence}{' ' * (behind - start - len(sentence))}{verdict}"


def names_minutes(text: str) -> bool:
    """Whether a text speaks of minutes."""
    return any(word in text for word in words_of("verdicts", "MINUTES_WORD"))


def noted(motion: Motion) -> bool:
    """Whether all that is told of who put a motion is a note behind its words, `Proposed by: AB`, and nobody seconded."""
    return motion.mover is not None and motion.seconder is None and motion.mover.span.start >= motion.span.end


def told_by_lines(
    carried: Sequence[Decision], motions: Sequence[Motion], outcomes: Sequence[Decision]
) -> Iterator[Decision]:
    """Yield the decisions of motions, save those noted beside words whose outcome is a line that is a decision itself."""
    ends = [one.span.end for one in motions if noted(one)]
    for one in carried:
        end = one.span.end
        if end not in ends or not any(end <= other.span.start < end + NEAR for other in outcomes):
            yield one


def outcome_lines(
    walked: Walked, known: Sequence[Decision], motions: Sequence[Motion], approvals: Sequence[Approval]
) -> Iterator[Decision]:
    """Yield the lines of running text that are an outcome: of the item, where no motion of it has one of its own."""
    moved: dict[int | None, list[int]] = {}
    for one in motions:
        if one.outcome in ("carried", "lost") and not noted(one):
            moved.setdefault(one.item, []).append(one.span.end)
    taken: list[Span] | None = None
    outcome = pattern("scan", "OUTCOME_LINE").match
    lines = {"paragraph": outcome, "list": outcome, "subheading": pattern("scan", "OUTCOME_VOTED").match}
    voted = lines["subheading"]
    for block in walked.blocks:
        item = block.item
        match = lines.get(block.name)
        if match is None or block.purpose or item is None:
            continue
        if walked.items[item].kind == "previous-minutes":
            continue
        for line in block.lines:
            words, start = line_words(line)
            if len(words) > LONGEST or not (match(words) or voted(words)):
                continue
            if block.name == "list" and words[0].islower():  # one of several remarks
                continue
            if taken is None:
                taken = [*(one.span for one in known), *(one.span for one in approvals)]
            span = Span(start, start + len(words))
            own = [end for end in moved.get(item, ()) if end <= start < end + NEAR]
            if own:  # the motion's own; the next such line speaks of something else
                moved[item].remove(own[-1])
                continue
            if not touches(span, taken):
                yield Decision(item, None, words, span, notes_only=notes_only(words))
