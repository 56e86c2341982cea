"""Work that a narrative tells of: somebody is asked to do it, or promises to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from minutelint.model.nodes import Owner
from minutelint.model.owners import leading, trailing
from minutelint.model.statements import Clause, Context, Part
from minutelint.syntax.terminals import Word


def told(part: Part, base: int, context: Context) -> tuple[Owner, ...] | None:
    """Return who is asked or promises to do something in a narrative, () where it names nobody; None when nobody is."""
    promised: list[Owner] = []
    before: Sequence[Word] = part.subject
    for i, clause in enumerate(part.clauses):
        kind = clause.carrier.kind
        later = part.clauses[i + 1 :]
        if kind == "ASKED_TO":
            return trailing(before, base, context, strict=False) or None
        if kind == "ASKED_FOR" and before and before[-1].kind in ("CHAIR", "COLLECTIVE", "BODY"):
            return ()
        if kind == "ASKED_THAT":
            asked = _asked_that(clause, later, base, context)
            if asked is not None:
                return asked
        if kind == "PROMISED_TO" or (kind == "AGREED" and _goes_on_with_to(clause)):
            who = trailing(_agreeing(before, part, i), base, context, strict=True)
            if all(one.kind in ("person", "role") for one in who):
                promised += who
        before = clause.words
    return tuple(promised) or None


def _agreeing(before: Sequence[Word], part: Part, at: int) -> Sequence[Word]:
    """Return the words that name who promises: those in front of the verb, or the subject of the verb before it."""
    if at == 0 or (before and all(token.kind in ("AND", "COMMA", "ADVERB", "FILLER") for token in before)):
        return part.subject
    if before[:1] and before[0].kind == "FILLER" and part.clauses[at - 1].carrier.kind == "PAST":
        return ()  # "proposed by Ann Hill and agreed": she did the one thing, and the meeting the other
    return before


def _goes_on_with_to(clause: Clause) -> bool:
    kinds = [token.kind for token in clause.words if token.kind != "ADVERB"]
    return bool(kinds) and kinds[0] in ("TO", "TO_HAVE")


def _asked_that(clause: Clause, later: Sequence[Clause], base: int, context: Context) -> tuple[Owner, ...] | None:
    """Return who is asked to do something (`requested that the clerk write`); None when it is the meeting itself."""
    if any(one.carrier.kind == "AGREED" for one in later):
        return None
    words = list(clause.words)
    while words and words[0].kind == "FILLER":
        words.pop(0)
    who = leading(words, base, context, strict=True)
    if any(one.kind == "body" for one in who):
        return None
    if who and who[0].span.end < base + words[-1].end:
        return who
    rest = [*words, *(token for one in later for token in (one.carrier, *one.words))]
    return () if _passive_wish(rest) else None


def _passive_wish(words: Iterable[Word]) -> bool:
    kinds = [token.kind for token in words]
    return any(kind == "BE" and following in ("PARTICIPLE", "PAST") for kind, following in pairwise(kinds))
