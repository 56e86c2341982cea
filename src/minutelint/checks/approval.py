"""The approval of the previous meeting's minutes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from minutelint.checks.check import Context, Hit, check, top_of
from minutelint.checks.pattern import found_in
from minutelint.model.dates.iso import DAY, MONTH
from minutelint.model.nodes import Approval, Minutes
from minutelint.source import Span

FORMS = 2
"""How many forms of a body that approves minutes a meeting keeps that is surely one."""


@check("minutes")
def approval_present(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """The minutes of the previous meeting are approved.

    Silent at the kinds of meeting in the option `exempt-meetings`, where no item was found at all, where business that
    is decided together may hold the approval, and where the item says that there are none (`[with]`: `none`, with what
    words it begins). Where the approval was put off, the finding is no more than info: nobody who writes the minutes can
    mend that. So it is where nothing is said and the meeting keeps fewer than two of the `forms` of the options.
    What `[with]` `spoken` finds takes them up in passing: then it is the outcome that is missing.
    """
    kind = minutes.meeting.kind
    if not minutes.items or (kind is not None and kind.value in context.options.get("exempt-meetings", ())):
        return
    approval = minutes.approval
    if approval is not None and approval.approved:
        return
    place = _place(minutes)
    if approval is None and any(item.together for item in minutes.items):
        return
    if approval is None:
        if place is None:
            forms = context.options.get("forms", ())
            spoken = _spoken_of(minutes, context)
            if spoken is None:
                kept = not forms or _keeps(minutes, context)
                yield Hit(top_of(minutes), variant="absent", cap=None if kept else "info")
            else:
                yield Hit(spoken, variant="open")
        elif not _says_none(minutes, place, context.params.get("none", ())):
            item = minutes.items[place]
            yield Hit(item.span, {"title": item.title, "number": item.number}, item=place)
        return
    span = approval.span if place is None else minutes.items[place].span
    yield Hit(
        span,
        {"outcome": approval.outcome, "line": minutes.source.locate(approval.span).line},
        item=place if place is not None else approval.item,
        cap="info" if approval.outcome == "deferred" else None,
        variant=approval.outcome,
    )


def _spoken_of(minutes: Minutes, context: Context) -> Span | None:
    """Return the words that take up the last minutes without an item of their own (`[with]`: `spoken`)."""
    if "spoken" not in context.params:
        return None
    text = minutes.source.text
    found = found_in(text, {"pattern": context.params["spoken"]}, Span(0, len(text)))
    return Span(*found[0].span()) if found else None


def _keeps(minutes: Minutes, context: Context) -> bool:
    """Tell whether a meeting has two of the option `forms` at least: kinds of sections and of items, and `motion`.

    A kind that `[with]` `formal` has a pattern for counts where it is called so: a list of those absent is no apologies.
    """
    kept = [(section.kind, minutes.source.slice(section.span)) for section in minutes.sections]
    kept += [(item.kind, item.title) for item in minutes.items]
    kept += [("motion", "")] if minutes.motions else []
    formal = context.params.get("formal", {})
    called = {
        kind
        for kind, words in kept
        if not words or kind not in formal or found_in(words, {"pattern": formal[kind]}, Span(0, len(words)))
    }
    return len(called.intersection(context.options.get("forms", ()))) >= FORMS


def _place(minutes: Minutes) -> int | None:
    """Return the item of the previous minutes; where an agenda stands before the minutes, that of the minutes."""
    found = [index for index, item in enumerate(minutes.items) if item.kind == "previous-minutes"]
    if not found:
        return None
    title = minutes.items[found[0]].title.casefold()
    return [index for index in found if minutes.items[index].title.casefold() == title][-1]


def _says_none(minutes: Minutes, place: int, none: Iterable[str]) -> bool:
    """Tell whether the first words under an item are that there is nothing."""
    for paragraph in minutes.paragraphs:
        if paragraph.item == place:
            start = max(paragraph.span.start, minutes.items[place].title_span.end)
            text = minutes.source.text[start : min(paragraph.span.end, start + 200)].casefold()
            words = "".join(char if char.isalnum() else " " for char in text).split()
            if words:
                said = " ".join(words) + " "
                return any(said.startswith(word + " ") for word in none)
    return False


@check("approval")
def approval_earlier(approval: Approval, _: Any, context: Context) -> Iterator[Hit]:
    """Minutes that are approved are those of an earlier meeting. Of a month only, when it is a later month."""
    held = context.minutes.meeting.date
    if held is None or approval.of_date is None or not approval.approved:
        return
    of, day = approval.of_date, held.value
    short = min(len(of), len(day))
    if short >= MONTH and (of >= day if short == DAY else of[:short] > day[:short]):
        same = of == day
        yield Hit(
            approval.span, {"of_date": of, "meeting": day}, item=approval.item, variant="same" if same else "",
        )  # fmt: skip


@check("approval")
def approval_in_order(approval: Approval, _: Any, context: Context) -> Iterator[Hit]:
    """Minutes are approved at an ordinary meeting: one that is called for a purpose does nothing else."""
    kind = context.minutes.meeting.kind
    if approval.approved and kind is not None and kind.value == "extraordinary":
        yield Hit(approval.span, {"line": context.minutes.source.locate(kind.span).line}, item=approval.item)


@check("approval")
def correction_stated(approval: Approval, _: Any, context: Context) -> Iterator[Hit]:
    """Minutes approved with a correction say what is corrected.

    `[with]`: `corrections`, the words for one, and `neutral`, words that say nothing of it. Certain only where the
    paragraph has such a word with nothing but neutral ones behind it, and is the last of its item.
    """
    if not (approval.amended and approval.approved):
        return
    minutes = context.minutes
    if _says_more(minutes, approval):
        return
    span = _sentence(minutes, approval.span)
    words = "".join(c if c.isalnum() or c == ":" else " " for c in minutes.source.slice(span).casefold()).split()
    corrections = set(context.params.get("corrections", ()))
    neutral = set(context.params.get("neutral", ()))
    at = next((place for place, word in enumerate(words) if word in corrections), None)
    if at is not None and all(word in neutral or word in corrections for word in words[at + 1 :]):
        yield Hit(approval.span, {"words": minutes.source.slice(approval.span)}, item=approval.item)


def _sentence(minutes: Minutes, span: Span) -> Span:
    """Return from the start of an approval to the end of its paragraph."""
    for paragraph in minutes.paragraphs:
        if paragraph.span.start <= span.start < paragraph.span.end:
            return Span(span.start, min(max(paragraph.span.end, span.end), span.start + 2000))
    return Span(span.start, min(span.end, span.start + 2000))


def _says_more(minutes: Minutes, approval: Approval) -> bool:
    """Tell whether the item goes on after the paragraph of the approval."""
    end = _sentence(minutes, approval.span).end
    return any(
        paragraph.item == approval.item and paragraph.span.start >= end and paragraph.span.end > paragraph.span.start
        for paragraph in minutes.paragraphs
    )
