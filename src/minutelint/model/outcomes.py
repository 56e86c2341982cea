"""Decisions that are nothing but an outcome: a line like `Granted.` under a case, and what stands behind `Action:`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.model.decisions import DecisionDraft, labelled_decision, notes_only
from minutelint.model.motion_decisions import touches
from minutelint.model.nodes import Approval, Decision, Motion
from minutelint.model.vocabulary import words_of
from minutelint.model.walk import Walked, line_words
from minutelint.source import Span
from minutelint.syntax.labels import Label
from minutelint.syntax.terminals import pattern

LONGEST = 240
"""Code points of a line that is an outcome and its condition."""


def outcome_behind(label: Label) -> DecisionDraft | None:
    """Return the decision behind a label for actions that stands for what was done: `Action: Approved the purchase.`

    None where minutes were approved, which is no decision, and where the words tell something else.
    """
    if not pattern("scan", "OUTCOME_TOLD").match(label.text) or names_minutes(label.text):
        return None
    return labelled_decision(label.words, label.text, label.span.start)


def names_minutes(text: str) -> bool:
    """Whether a text speaks of minutes."""
    return any(word in text for word in words_of("verdicts", "MINUTES_WORD"))


def outcome_lines(
    walked: Walked, known: Sequence[Decision], motions: Sequence[Motion], approvals: Sequence[Approval]
) -> Iterator[Decision]:
    """Yield the lines of running text that are an outcome: of the item, where no motion of it has one of its own."""
    moved = {one.item for one in motions if one.outcome in ("carried", "lost")}
    taken: list[Span] | None = None
    lines = {"paragraph": pattern("scan", "OUTCOME_LINE").match, "subheading": pattern("scan", "OUTCOME_VOTED").match}
    voted = lines["subheading"]
    for block in walked.blocks:
        item = block.item
        match = lines.get(block.name)
        if match is None or block.purpose or item is None or item in moved:
            continue
        if walked.items[item].kind == "previous-minutes":
            continue
        for line in block.lines:
            words, start = line_words(line)
            if len(words) > LONGEST or not (match(words) or voted(words)):
                continue
            if taken is None:
                taken = [*(one.span for one in known), *(one.span for one in approvals)]
            span = Span(start, start + len(words))
            if not touches(span, taken):
                yield Decision(item, None, words, span, notes_only=notes_only(words))
