"""What outcomes are called: one word for one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from minutelint.checks.check import Change, Context, Hit, Remedy, check
from minutelint.model.nodes import Decision, Minutes
from minutelint.source import Span

_BEHIND = 12
"""Signs and blanks that may stand between a label and what was decided."""


@check("minutes")
def labels_alike(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Decisions bear one label in one spelling. What only notes something may be called otherwise.

    The most frequent label is the rule, of several the first; each other one is told once.
    """
    labelled = [(one, one.label.strip(" :")) for one in minutes.decisions if one.label and not one.notes_only]
    counts = Counter(label for _, label in labelled)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    first = next(one for one, label in labelled if label == usual)
    told = {usual}
    for decision, label in labelled:
        if label not in told:
            told.add(label)
            data = {"label": label, "usual": usual, "line": minutes.source.locate(first.span).line}
            alike = [one for one, other in labelled if other == label]
            yield Hit(
                decision.span, data, item=decision.item, subject=label, fix=_relabelled(minutes, alike, label, usual)
            )


def _relabelled(minutes: Minutes, decisions: Sequence[Decision], label: str, usual: str) -> Remedy | None:
    """Return what gives decisions another label: safe where it is the same word; None where the place of one is not certain.

    Several that follow one another may stand under one label.
    """
    places: list[Span] = []
    for decision in decisions:
        place = _place(minutes.source.text, decision, label)
        if place is not None:
            places.append(place)
        elif not places:
            return None
    changes = tuple(Change(place, usual) for place in sorted(set(places)))
    return Remedy(changes, unsafe=label.casefold() != usual.casefold())


def _place(text: str, decision: Decision, label: str) -> Span | None:
    """Return where the label stands in front of what was decided: nothing but signs is between the two."""
    start = decision.span.start
    at = text.rfind(label, max(0, start - len(label) - _BEHIND), start)
    between = text[at + len(label) : start]
    if at < 0 or any(char.isalnum() for char in between) or text[at - 1 : at].isalnum():
        return None
    return Span(at, at + len(label))
