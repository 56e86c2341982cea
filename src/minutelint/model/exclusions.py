"""Where the meeting sends the public out, and on what grounds."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.model.nodes import Exclusion, Item
from minutelint.model.people.telling import sentences_with
from minutelint.source import Span
from minutelint.syntax.terminals import pattern

_FAR = 3000
"""Code points of an item, on either side of the resolution, in which its grounds may stand."""


def find_exclusions(text: str, items: Sequence[Item]) -> tuple[Exclusion, ...]:
    """Return the exclusions of the public, one for each item, with the words that say why, where any do."""
    found: dict[int | None, Exclusion] = {}
    for sentence in sentences_with("exclusions", "EXCLUDING", text, items):
        said = pattern("exclusions", "EXCLUDED").search(sentence.text)
        if said is None or sentence.item in found:
            continue
        span = Span(sentence.start, sentence.start + len(sentence.text))
        whole = items[sentence.item].whole if sentence.item is not None else Span(0, len(text))
        start, end = max(whole.start, span.start - _FAR), min(whole.end, span.end + _FAR)
        why = pattern("exclusions", "EXCLUSION_GROUNDS").search(text, start, end)
        found[sentence.item] = Exclusion(sentence.item, span, why.group() if why is not None else None)
    return tuple(found.values())
