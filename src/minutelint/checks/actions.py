"""Actions: who is to do them, and by when. What needs no Python (an action must have a date) uses `each`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from minutelint.checks.attendance import AWAY
from minutelint.checks.check import Context, Hit, Severity, check
from minutelint.checks.directories import bare_names
from minutelint.checks.outline import owned_above
from minutelint.checks.pattern import found_in
from minutelint.checks.verbs import shown
from minutelint.model.dates.iso import DAY
from minutelint.model.nodes import Action, Minutes, Owner
from minutelint.source import Span

_LEAD = 60  # code points in which names in front of an action are looked for
_OPENING = 60  # code points in which a sentence says who decided
_WORD = re.compile(r"(?:[^\W_]|')+")  # with what is left out of it: `don't`


@check("action")
def owned(action: Action, _: Any, context: Context) -> Iterator[Hit]:
    """An action names who is to do it; what is done, or asks for nothing but noting, need not.

    What the document marks as an action is as grave as the page says. A sentence without a mark is a warning where it
    says nothing else (`Letter to be sent`, `Book the hall`): a word of `[with]` `hedges` or a second column make it a
    remark, and so is a clause of a resolution. A mark in front of what a body decided (`decided`: `The board agreed
    that`) makes no action of it, and where nobody is said to have decided (`passive`) the finding is a remark.
    So is what stands in the list of an action that names somebody, and what is left to a coming meeting (`meetings`).
    Silent where names may stand in front of what is to be done (`Alder, Beech: Write a draft`), and for a sentence
    without a mark that goes on with a capital in the next cell of a row: that may say who.
    """
    if action.owners or action.notes_only or action.status == "done":
        return
    if _names_lead(action.text) if action.labelled else action.text.partition("\t")[2][:1].isupper():
        return
    cap: Severity | None = None
    opening = _words_of(action.text[:_OPENING])
    data: dict[str, Any] = {"text": shown(action.text)}
    above = owned_above(context.minutes, action)
    if above is not None:
        data |= {"line": context.minutes.source.locate(above.span).line}
        yield Hit(action.span, data, item=action.item, cap="info", variant="under")
        return
    if _is_left_to_meeting(action.text, context):
        yield Hit(action.span, data, item=action.item, cap="info", variant="meeting")
        return
    if action.in_decision or any(words in opening for words in context.params.get("passive", ())):
        cap = "info"
    elif not action.labelled:
        cap = "info" if _is_hedged(action.text, context) else "warning"
    elif any(words in opening for words in context.params.get("decided", ())):
        return
    yield Hit(action.span, data, item=action.item, cap=cap)


def _is_left_to_meeting(text: str, context: Context) -> bool:
    """Tell whether words open with a coming meeting that is to do something."""
    if "meetings" not in context.params:
        return False
    found = found_in(text, {"pattern": context.params["meetings"]}, Span(0, min(len(text), _OPENING)))
    return bool(found) and found[0].start() == 0


def _names_lead(text: str) -> bool:
    """Tell whether words that may be names, two or more, stand with a colon in front of a sentence: nobody known, and
    yet not nobody.
    """
    lead, colon, rest = text[:_LEAD].rpartition(": ")
    words = lead.replace("/", " ").replace(",", " ").split()
    several = len(words) > 1 and ("," in lead or "/" in lead or all(word[0].isupper() for word in words))
    return bool(colon) and rest[:1].isupper() and several


def _is_hedged(text: str, context: Context) -> bool:
    """Tell whether a sentence has a verb that tells, asks or wishes, so that it may mean less than a task."""
    said = _words_of(text)
    return "\t" in text or any(f" {hedge} " in said for hedge in context.params.get("hedges", ()))


def _words_of(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "


@check("minutes")
def known_owner(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Owners who are persons are in the attendance list, among the apologies, or in the configuration's people.

    Silent where the document has no list of those present, for names that fit somebody, even two, for initials of three
    letters that fit but for the middle one, and for what is an acronym elsewhere: a body. Each is told once. A name of
    several words is a remark: it tells who is meant, who may only not have been there.
    """
    if not any(attendee.status == "present" for attendee in minutes.attendance):
        return
    told: set[str] = set()
    bodies = _bodies(minutes) | set(context.house.acronyms)
    pairs = {_ends(attendee.name) for attendee in minutes.attendance}
    for action in minutes.actions:
        for owner in action.owners if action.status != "done" else ():
            name = owner.as_written.casefold()
            known = owner.kind != "person" or owner.resolved is not None or owner.candidates or name in told
            known = known or any(map(str.isdigit, owner.as_written))  # no name ends so: a call sign, a code
            known = known or owner.as_written in bodies or _short_of_middle(owner.as_written) in pairs
            if not known and not _listed(owner, context):
                told.add(name)
                cap: Severity | None = "info" if " " in owner.as_written else None
                yield Hit(owner.span, {"owner": owner.as_written}, item=action.item, subject=name, cap=cap)


def _bodies(minutes: Minutes) -> set[str]:
    """Return the acronyms that stand somewhere else than as somebody who is to do something."""
    owners = {owner.span.start for action in minutes.actions for owner in action.owners}
    return {use.as_written for use in minutes.acronym_uses if use.span.start not in owners}


def _ends(name: str) -> str:
    """Return the initials of the first and the last word of a name of two or more."""
    words = name.split()
    return (words[0][:1] + words[-1][:1]).upper() if len(words) > 1 else name


def _short_of_middle(written: str) -> str | None:
    """Return initials of three letters without the one of the middle name, which a list rarely has."""
    return written[0] + written[-1] if len(written) == 3 and written.isupper() and written.isalpha() else None


def _listed(owner: Owner, context: Context) -> bool:
    """Tell whether the configuration knows an owner, by initials, in full, or by one name of several."""
    written = owner.as_written.casefold().strip(" .")
    for short, full in context.house.people.items():
        name = full.casefold()
        if written in (short.casefold(), name) or written in name.split():
            return True
    return False


@check("minutes")
def distinct_initials(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Initials in use fit one person only. Each is told once, where it is first used."""
    explained = {short.casefold() for short in context.house.people}
    uses: list[tuple[Span, str, tuple[str, ...], int | None]] = [
        (use.span, use.initials, use.candidates, None) for use in minutes.initials_uses
    ]
    uses += [
        (owner.span, owner.as_written, owner.candidates, action.item)
        for action in minutes.actions
        for owner in action.owners
        if owner.kind == "person" and owner.resolved is None and _is_initials(owner.as_written)
    ]
    told: set[str] = set(explained)
    for span, initials, candidates, item in sorted(uses, key=lambda use: use[0]):
        key = initials.casefold()
        if len(set(candidates)) > 1 and key not in told:
            told.add(key)
            names = " or ".join(dict.fromkeys(candidates)) if len(candidates) < 4 else ", ".join(candidates)
            data = {"initials": initials, "candidates": list(candidates), "names": names}
            yield Hit(span, data, item=item, subject=key)


def _is_initials(written: str) -> bool:
    return " " not in written and len(written) < 6 and sum(char.isupper() for char in written) > 1


@check("action")
def due_after_meeting(action: Action, _: Any, context: Context) -> Iterator[Hit]:
    """What is decided at a meeting is due after it. A month is past only when the meeting is in a later one. What is due
    on the day of the meeting is a remark: some tasks are done that same evening.

    Actions that are done, or stand where the last meeting's are gone through (option `review-items`), are left alone.
    """
    minutes, held = context.minutes, context.minutes.meeting.date
    if action.due is None or action.due.date is None or held is None or action.status == "done":
        return
    if is_review(action, context):
        return
    due, day = action.due.date, held.value
    short = min(len(due), len(day))
    past = due <= day if short == DAY else due[:short] < day[:short]
    if short >= 7 and past:
        data = {"due": action.due.text, "date": due, "meeting": day, "line": minutes.source.locate(held.span).line}
        same = due == day
        yield Hit(
            action.due.span, data, item=action.item, cap="info" if same else None, variant="same-day" if same else "",
        )  # fmt: skip


def is_review(action: Action, context: Context) -> bool:
    """Tell whether an action stands where earlier ones are gone through (option `review-items`)."""
    kinds = context.options.get("review-items", ())
    index = action.item
    while index is not None:
        item = context.minutes.items[index]
        if item.kind in kinds:
            return True
        index = item.parent
    return False


@check("action")
def owner_there(action: Action, _: Any, context: Context) -> Iterator[Hit]:
    """Whoever is to do it was there to hear of it. A person who is listed twice counts as there."""
    listing = context.minutes.attendance
    for owner in action.owners:
        if owner.kind != "person" or owner.resolved is None:
            continue
        named = [one for name, one in zip(bare_names(context.minutes), listing, strict=True) if name == owner.resolved]
        if named and all(one.status in AWAY for one in named):
            listed = named[-1]
            data = {
                "owner": owner.as_written,
                "name": owner.resolved,
                "status": listed.status,
                "line": context.minutes.source.locate(listed.span).line,
            }
            yield Hit(owner.span, data, item=action.item, variant=listed.status)
