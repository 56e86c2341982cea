"""What outcomes are called: one word for one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from minutelint.checks.check import Context, Hit, check
from minutelint.model.nodes import Minutes


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
            yield Hit(decision.span, data, item=decision.item, subject=label)
