"""What a paragraph says of the minutes of the last meeting: approved, put off or refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from lark import Token, Tree

from minutelint.model.dates import date_in
from minutelint.model.decisions import notes_only
from minutelint.model.statements import LONGEST, phrases, split_sentences
from minutelint.source import Span

SHORT = 7
"""Words of a sentence that is nothing but a verdict (`Passed unanimously.`)."""
LONG = 60
"""Words that a sentence about the last minutes may have where no heading says that it is about them."""


@dataclass(frozen=True, slots=True)
class ApprovalDraft:
    """An approval before its item is known; `of_date` is ISO, a month only where no more is said."""

    outcome: Literal["approved", "deferred", "refused"]
    span: Span
    of_date: str | None = None
    signed: bool = False
    amended: bool = False


def approval_in(text: str, base: int, *, near: str | None = None, strict: bool = False) -> ApprovalDraft | None:
    """Return what a paragraph says of the last minutes, None where it says nothing of them.

    near    ISO date of the meeting, for a date without a year
    strict  the paragraph stands anywhere, not under a heading about the last minutes: it must name them itself
    """
    found: ApprovalDraft | None = None
    kinds: set[str] = set()
    for sentence, at in split_sentences(text, base):
        told = _told(sentence)
        outcome = _outcome(sentence, told, strict)
        of_date = date_in(sentence, near) if outcome else None
        if of_date and near and of_date >= near:
            continue  # a later hand tells that these minutes themselves were approved, or a draft says so of itself
        kinds.update(told)
        if outcome and (found is None or found.outcome != "approved"):
            found = ApprovalDraft(outcome, Span(at, at + len(sentence)), of_date)
    if found is None:
        return None
    of_date = found.of_date or date_in(text, near)
    if of_date and near and of_date >= near:
        of_date = None
    if found.outcome != "approved":
        return replace(found, of_date=of_date)
    return replace(found, of_date=of_date, signed="signed" in kinds, amended="amended" in kinds)


@lru_cache(maxsize=64)
def _told(sentence: str) -> tuple[str, ...]:
    """Return the names of what the grammar finds, in order."""
    if len(sentence) > LONGEST:
        return ()
    tree = phrases().parse(sentence, start="approval")
    return tuple(str(one.data) for one in tree.children if isinstance(one, Tree)) or (
        ("",) if any(isinstance(one, Token) for one in tree.children) else ()
    )


def _outcome(sentence: str, told: tuple[str, ...], strict: bool) -> Literal["approved", "deferred", "refused"] | None:
    kinds = set(told)
    words = len(sentence.split())
    if words < 2 or sentence.endswith(":") or ("record" not in kinds and notes_only(sentence)):
        return None
    if not told or told[0] == "agenda" or "for_information" in kinds:
        return None
    named = "minutes" in kinds
    if strict and not (words <= LONG and named and kinds & {"record", "previous", "signed", "moved", "refused"}):
        return None
    short = words <= SHORT
    if "refused" in kinds and (named or short):
        return "deferred" if "deferred" in kinds else "refused"
    if "deferred" in kinds and (named or short):
        return "deferred"
    if "record" in kinds and kinds & {"approved", "moved", "signed"}:
        return "approved"
    if kinds & {"approved", "moved", "signed"} and (named or "previous" in kinds or short):
        return "approved"
    return None
