"""What a paragraph says of the minutes of the last meeting: approved, put off or refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from minutelint.model.dates.iso import DAY, is_day
from minutelint.model.dates.mentions import date_in
from minutelint.model.decisions.approval_days import days_of, is_late, named_day, named_late, year_of
from minutelint.model.decisions.stated import notes_only
from minutelint.model.language.sentences import split_sentences
from minutelint.model.language.statements import LONGEST
from minutelint.model.language.vocabulary import vocabulary, words_of
from minutelint.model.language.words import tokens
from minutelint.model.nodes import Approval, Item, Motion
from minutelint.source import Span
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of

SHORT = 7
"""Words of a sentence that is nothing but a verdict (`Passed unanimously.`)."""
_VERDICTS = {"PASSED", "CARRIED", "CONTENT", "AGREED_WORD", "APPROVED", "MOVED", "SIGNED"}
_PUT_OFF = {"PUT_OFF", "DEFERRED"}
_SURE = {"RECORD", "PREVIOUS", "SIGNED", "MOVED", "NOT_PASSED"}
_AHEAD = {"AGENDA_LINE", "MINUTES_WORK"}  # where a sentence begins with one, nothing is told of the last minutes
LONG = 60
"""Words that a sentence about the last minutes may have where no heading says that it is about them."""


class ApprovalDraft(Struct, frozen=True):
    """An approval before its item is known; `of_date` is ISO, a month or a year only where no more is said."""

    outcome: Literal["approved", "deferred", "refused"]
    span: Span
    of_date: str | None = None
    signed: bool = False
    amended: bool = False
    others: tuple[str, ...] = ()
    """Days of further meetings whose minutes the same words speak of; `of_date` is the last of them."""


def approval_in(text: str, base: int, *, near: str | None = None, strict: bool = False) -> ApprovalDraft | None:
    """Return what a paragraph says of the last minutes, None where it says nothing of them.

    near    ISO date of the meeting, for a date without a year
    strict  the paragraph stands anywhere, not under a heading about the last minutes: it must name them itself
    """
    if strict and not any(word in text for word in words_of("verdicts", "MINUTES_WORD")):
        return None
    found: ApprovalDraft | None = None
    kinds: set[str] = set()
    for sentence, at in _units(text, base, strict):
        told = _told(sentence)
        outcome = _outcome(sentence, told, strict)
        of_date = (named_day(sentence, near) or date_in(sentence, near)) if outcome else None
        if is_late(of_date, near) and not named_late(sentence, near):
            continue  # a later hand tells that these minutes themselves were approved, or a draft says so of itself
        kinds.update(told)
        if outcome and (found is None or found.outcome != "approved" or is_late(found.of_date, near)):
            days = days_of(sentence, near)
            found = ApprovalDraft(outcome, Span(at, at + len(sentence)), days[0] if days else of_date, others=days[1:])
    if found is None:
        return None
    of_date = found.of_date
    if of_date is None:
        of_date = date_in(text, near)
        of_date = year_of(text) if of_date is None or is_late(of_date, near) else of_date
    if found.outcome != "approved":
        return replace(found, of_date=of_date)
    return replace(found, of_date=of_date, signed="SIGNED" in kinds, amended="AMENDMENT" in kinds)


def _units(text: str, base: int, strict: bool) -> Iterator[tuple[str, int]]:
    """Yield the sentences; under a heading about the last minutes the cells of a row, too, that begin with a verdict."""
    for sentence, at in split_sentences(text, base):
        yield sentence, at
        if not strict and "\t" in sentence:
            for cell in sentence.split("\t"):
                first = cell.split(None, 1)[0].rstrip(".,;") if cell.strip() else ""
                if vocabulary("verdicts").words.get(first) in _VERDICTS:
                    yield cell, at
                at += len(cell) + 1


def dated(
    approvals: Sequence[Approval],
    motions: Sequence[Motion],
    near: str | None,
    items: Sequence[Item] = (),
    text: str = "",
) -> list[Approval]:
    """Return approvals with the day that a motion of the same item names, where they tell no more than a month.

    Where the motion is no more than a note, the day stands between it and the title about the last minutes.
    """
    days: dict[int | None, str] = {}
    for one in motions if any(len(one.of_date or "") < DAY for one in approvals) else ():
        day = date_in(one.text, near)
        if day is None and one.item is not None and items and items[one.item].kind == "previous-minutes":
            day = _day_above(text[items[one.item].whole.start : one.span.start], near)
        if is_day(day) and not is_late(day, near):
            days.setdefault(one.item, day)
    found = []
    for approval in approvals:
        day, told = days.get(approval.item), approval.of_date or ""
        found.append(replace(approval, of_date=day) if day and len(told) < DAY and day.startswith(told) else approval)
    return found


def _day_above(text: str, near: str | None) -> str | None:
    """Return the day of the minutes that the last line above a motion names; the first day, where no line names any."""
    for line in reversed(text.splitlines()):
        day = date_in(line, near) if any(word in line for word in words_of("verdicts", "MINUTES_WORD")) else None
        if is_day(day) and not is_late(day, near):
            return day
    return date_in(text, near)


def moved(motions: Sequence[Motion], items: Sequence[Item], near: str | None, text: str = "") -> tuple[Approval, ...]:
    """Return the approvals that motions under the heading of the last minutes make, where no words say so.

    One that somebody moved and somebody seconded counts, unless it was lost, tabled or withdrawn. Where no heading is
    about them, one that names them and was carried counts.
    """
    found = []
    nowhere = all(item.kind != "previous-minutes" for item in items)
    for one in motions:
        if one.item is None:  # moved before any heading
            here = nowhere and "previous-minutes" in kinds_of(one.text)
        else:
            here = items[one.item].kind == "previous-minutes"
        named = nowhere and one.outcome == "carried" and pattern("scan", "MINUTES_MOVED").search(one.text) is not None
        if named or (here and one.mover and one.seconder and one.outcome in (None, "carried")):
            of_date = date_in(one.text, near)
            if of_date is None:  # the day stands between the title, or the beginning of the paragraph, and the motion
                line = text.rfind("\n", 0, one.span.start) + 1
                above = line if one.item is None else items[one.item].whole.start
                of_date = _day_above(text[above : one.span.start], near)
            found.append(Approval(one.item, "approved", one.span, None if is_late(of_date, near) else of_date))
    return tuple(found)


@lru_cache(maxsize=256)
def _told(sentence: str) -> tuple[str, ...]:
    """Return the kinds of the words and phrases that tell something, in order."""
    if len(sentence) > LONGEST:
        return ()
    known = vocabulary("verdicts")
    found: list[str] = []
    end = 0
    for match in tokens().finditer(sentence):
        word, start = match.group(), match.start()
        if start < end:
            continue
        phrase = known.phrase(sentence, start, word) if word in known.openers else None
        if phrase is not None:
            kind, end = phrase
            if kind != "SIGNED_LATER":
                found.append(kind)
        elif word in known.words:
            found.append(known.words[word])
    return tuple(found)


def _ends(sentence: str) -> bool:
    """Whether the last word, behind a dash, says what became of the minutes: `Meeting of 4 May 2031 - approved.`"""
    before, _, last = sentence.rstrip(" .").rpartition(" ")
    return before[-1:] in "-–—:" and vocabulary("verdicts").words.get(last) in _VERDICTS


def _is_corrected(told: tuple[str, ...]) -> bool:
    """Whether a sentence opens with minutes that were approved with a correction: `The May minutes were approved with ...`"""
    return told[:1] == ("MINUTES_WORD",) and told[1:2] != () and told[1] in _VERDICTS and told[2:3] == ("AMENDMENT",)


def _says_it(sentence: str) -> bool:
    """Whether a sentence says that the minutes were approved, and nothing that could make them other minutes."""
    return any(pattern("scan", form).match(sentence) for form in ("MINUTES_TOLD", "MINUTES_PASSED"))


def _outcome(sentence: str, told: tuple[str, ...], strict: bool) -> Literal["approved", "deferred", "refused"] | None:
    kinds = set(told)
    words = len(sentence.split())
    if (sentence.endswith(":") and "AMENDMENT" not in kinds) or ("RECORD" not in kinds and notes_only(sentence)):
        return None
    if words < 2:  # under a heading about the last minutes, a verdict alone says enough
        return "approved" if not strict and kinds & _VERDICTS else None
    if not told or told[0] in _AHEAD or "FOR_INFORMATION" in kinds:
        return None
    named = "MINUTES_WORD" in kinds
    passes = named and words <= LONG and pattern("scan", "BODY_PASSES").match(sentence) is not None
    sure = bool(kinds & _SURE) or _is_corrected(told) or _says_it(sentence)
    if strict and not passes and not (words <= LONG and named and sure):
        return None
    short = words <= SHORT or (not strict and words <= 2 * SHORT and _ends(sentence))
    if "NOT_PASSED" in kinds and (named or short):
        return "deferred" if kinds & _PUT_OFF else "refused"
    if kinds & _PUT_OFF and (named or short):
        return "deferred"
    if not strict and ("TAKEN" in kinds or ("FOUND_TRUE" in kinds and named)):
        return "approved"
    if "RECORD" in kinds and kinds & _VERDICTS:
        return "approved"
    if passes:
        return "approved"
    if kinds & _VERDICTS and (named or "PREVIOUS" in kinds or short):
        return "approved"
    return None


def distinct(approvals: Sequence[Approval], near: str | None) -> tuple[Approval, ...]:
    """Return the approval that counts, the first that approves or else says anything, and those of other dates.

    Where several items approve minutes, those of the last meeting before `near`, the day of this one, go first; in a list
    under one item the order is the document's own, but older ones that are only signed by now stand behind.
    """
    first = next((a for a in approvals if a.approved), approvals[0] if approvals else None)
    if first is None:
        return ()
    by_date = {first.of_date: first}
    for one in approvals:
        if one.approved and one.of_date is not None:
            by_date.setdefault(one.of_date, one)
    found = list(by_date.values())
    if first.approved and len({one.item for one in found}) == len(found):
        found.sort(key=lambda one: "" if is_late(one.of_date, near) else one.of_date or "", reverse=True)
    elif first.approved and first.signed and first.of_date is not None:
        day = first.of_date
        found.sort(key=lambda one: one.signed or one.item != first.item or not (one.of_date or "") > day)
    return tuple(found)
