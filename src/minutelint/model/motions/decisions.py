"""What motions make of the decisions of a document: those carried are decisions, those that fell are none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from minutelint.model.nodes import Approval, Decision, Motion
from minutelint.source import Span
from minutelint.syntax.terminals import pattern

BEHIND = 40
"""Code points, at most, between a motion to approve the last minutes and the sentence that tells of its outcome."""

PAGE = 300
"""Code points between those who moved it and the words of a motion, where a page may end."""

FAR = 200
"""Code points behind a motion within which a label may tell its outcome."""


def decisions_of(
    motions: Sequence[Motion],
    known: Sequence[Decision],
    approvals: Sequence[Approval],
    text: str,
    titles: Sequence[Span] = (),
) -> tuple[Decision, ...]:
    """Return the decisions that carried motions make, save where one is known there or the last minutes are approved.

    One to approve the last minutes is none where their approval is told besides.
    `label` is the word that marks the motion (`Motion:`), None where the sentence only tells of it.

    titles  those of the items on the last minutes that are approved there: `3. Minutes of 4 May`, moved, seconded, carried
    """
    taken = [*(one.span for one in known), *titles]
    taken += [Span(one.span.start - BEHIND, one.span.end) for one in approvals]  # it was moved, and "Motion carried."
    ends = [after.span.start for after in motions[1:]] + [len(text)]
    told = [one.span.start for one in known if one.label is not None and _is_verdict(one.text)]
    motions = [
        motion
        for motion, end in zip(motions, ends, strict=False)
        if not any(motion.span.end <= at < min(end, motion.span.end + FAR) for at in told)
    ]
    found = []
    for motion, after in zip(motions, [*(one.span.start for one in motions[1:]), len(text)], strict=False):
        if approvals and pattern("scan", "MINUTES_MOVED").search(motion.text) is not None:
            continue
        if motion.outcome == "carried" and not touches(motion.span, taken):
            span = quoted_behind(text, motion.span, after)
            if span is None:
                found.append(Decision(motion.item, _label_before(text, motion.span.start), motion.text, motion.span))
            elif not touches(span, taken):
                words = " ".join(text[span.start : span.end].split())
                found.append(Decision(motion.item, None, words, span))
    return tuple(found)


def quoted_behind(text: str, note: Span, end: int) -> Span | None:
    """Return the words of a motion, quoted in a paragraph behind those who moved and seconded it; None where there are none."""
    if pattern("motions", "MOTION_PUT_BY").match(text, note.start) is None:
        return None
    match = pattern("motions", "QUOTED_MOTION").search(text, note.start, min(end, note.end + PAGE))
    if match is None:
        return None
    whole = pattern("motions", "QUOTED_MOTION").match(text, match.start())
    return Span(*(whole or match).span(1))


def _is_verdict(text: str) -> bool:
    """Whether the words behind a label are nothing but the outcome of a vote: `Decision: Vote passed`."""
    return len(text) <= BEHIND and pattern("motions", "BARE_VERDICT").fullmatch(text) is not None


def standing(motions: Sequence[Motion], decisions: Sequence[Decision]) -> list[Decision]:
    """Return the decisions without those that only tell of a motion that was lost, withdrawn or put anew."""
    fell = [one.span for one in motions if one.outcome in ("lost", "withdrawn")]
    fell += [one.span for one, after in pairwise(motions) if one.outcome is None and _amends(after, one)]
    return [_labelled(one) for one in decisions if one.label is not None or not touches(one.span, fell)]


def _labelled(decision: Decision) -> Decision:
    """Return a decision with the label that its sentence begins with apart: `Motion: Ann Hill moved to ...`."""
    head, colon, said = decision.text.partition(": ")
    whole = len(decision.text) == decision.span.end - decision.span.start
    if (
        decision.label is not None
        or not colon
        or not whole
        or pattern("motions", "MOTION_LABEL").fullmatch(f"{head}:") is None
    ):
        return decision
    text = said.lstrip()
    start = decision.span.end - len(text)
    return replace(decision, label=head.strip("*_ "), text=text, span=Span(start, decision.span.end))


def _amends(motion: Motion, other: Motion) -> bool:
    """Whether a motion puts the one before it in other words."""
    return motion.item == other.item and pattern("motions", "MOTION_AMENDED").search(motion.text) is not None


def touches(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares a place with one of others."""
    return any(other.start < span.end and span.start < other.end for other in others)


def _label_before(text: str, at: int) -> str | None:
    """Return the label between the beginning of a line and an offset in it."""
    head = text[text.rfind("\n", max(0, at - 40), at) + 1 : at].strip(" -*#")
    match = pattern("motions", "MOTION_LABEL").fullmatch(head) if head else None
    return head.partition("(")[0].partition("[")[0].rstrip(" :;–-*_") if match else None
