"""Who was there: nobody twice, nobody both there and away, and those who act among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutelint.checks.check import Change, Context, Hit, Remedy, check
from minutelint.checks.directories import bare_names, listed
from minutelint.checks.once import once
from minutelint.model.nodes import Attendee, Fact, Meeting, Minutes, Motion
from minutelint.model.people.directory import THERE
from minutelint.source import Source, Span

AWAY = frozenset({"apologies", "absent"})
FEWEST = 3
"""Fewer names than that are hardly the list of all who were there."""


@once
def persons(minutes: Minutes) -> tuple[tuple[str, Attendee], ...]:
    """Return what tells those of the list from one another, given name and surname, with each who has both there."""
    return tuple(
        (name, attendee)
        for bare, attendee in zip(bare_names(minutes), minutes.attendance, strict=True)
        if (name := _told_apart(bare)) is not None
    )


def _told_apart(bare: str) -> str | None:
    words = bare.replace(".", " ").casefold().split()
    return " ".join(words) if any(len(word) > 1 for word in words[:-1]) else None


@check("minutes")
def there_or_away(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Nobody is both among those present and among those who sent apologies or were absent.

    Where something is noted beside the name, such as a late arrival, both may be right.
    """
    first: dict[str, Attendee] = {}
    for name, attendee in persons(minutes):
        other = first.setdefault(name, attendee)
        if (other.status in AWAY) == (attendee.status in AWAY) or other.note or attendee.note:
            continue
        line = minutes.source.locate(other.span).line
        yield Hit(attendee.span, {"name": attendee.name, "line": line, "status": other.status}, subject=name)


@check("minutes")
def listed_once(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Nobody stands twice in one list. One who presides may stand there once for the office and once for the seat."""
    first: dict[tuple[str, str], Attendee] = {}
    for name, attendee in persons(minutes):
        other = first.setdefault((name, attendee.status), attendee)
        for span in attendee.again:
            data = {"name": attendee.name, "line": minutes.source.locate(other.span).line}
            yield Hit(span, data, subject=name, fix=_struck_out(minutes.source, span))
        if other is attendee or other.chair != attendee.chair or (other.role or "") != (attendee.role or ""):
            continue
        data = {"name": attendee.name, "line": minutes.source.locate(other.span).line}
        yield Hit(attendee.span, data, subject=name)


def _struck_out(source: Source, span: Span) -> Remedy | None:
    """Return what takes a name out of a list: with the comma before it, or with its line when it stands there alone."""
    text = source.text
    first, last = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    last = last if last >= 0 else len(text)
    before, behind = text[first : span.start], text[span.end : last]
    if before.rstrip().endswith(",") and (not behind.strip(" .") or behind[0] in ",;"):
        return Remedy((Change(Span(first + len(before.rstrip()) - 1, span.end), ""),))
    lines = source.lines
    line = lines.place(source.map.to_raw(span.start))[0]
    if before.strip(" -") or behind.strip() or source.format == "html" or first == 0 or line < 2:
        return None
    whole = Span(
        lines.offset(line - 1) + len(lines.line(line - 1)),
        lines.offset(line) + len(lines.line(line)),
    )
    return Remedy((Change(Span(first - 1, last), "", whole),))


@check("meeting")
def chair_there(meeting: Meeting, _: Any, context: Context) -> Iterator[Hit]:
    """Whoever presides was there: named in full, in the list, and not among the apologies."""
    if meeting.chair is not None:
        yield from _missing(meeting.chair, context)


@check("motion")
def movers_there(motion: Motion, _: Any, context: Context) -> Iterator[Hit]:
    """Whoever moved or seconded was there."""
    for part, fact in (("mover", motion.mover), ("seconder", motion.seconder)):
        if fact is not None:
            yield from _missing(fact, context, item=motion.item, variant=part)


def _missing(fact: Fact, context: Context, *, item: int | None = None, variant: str = "") -> Iterator[Hit]:
    """Yield a hit where the list says that somebody was away, or where it is a full one and does not have the name."""
    attendance = context.minutes.attendance
    known = listed(context.minutes, context.house).resolve(fact.value)
    names = bare_names(context.minutes)
    fitting = [attendee for name, attendee in zip(names, attendance, strict=True) if name in known.candidates]
    if any(attendee.status in THERE for attendee in fitting):
        return
    data = {"name": fact.value}
    if fitting:
        if not any(attendee.note for attendee in fitting):
            line = context.minutes.source.locate(fitting[0].span).line
            status = fitting[0].status
            yield Hit(
                fact.span, {**data, "line": line, "status": status}, item=item, variant=f"{variant}-{status}".strip("-")
            )
        return
    there = [attendee for attendee in attendance if attendee.status in THERE]
    full = len(fact.value.split()) > 1
    whole = full and len(there) >= FEWEST and all(" " in attendee.name for attendee in there)
    whole = whole and len({attendee.role for attendee in there if attendee.role}) < len(there)  # the officers alone
    yearly = context.minutes.meeting.kind is not None and context.minutes.meeting.kind.value == "annual"
    if whole and not yearly and _surname(fact.value) not in {_surname(attendee.name) for attendee in attendance}:
        yield Hit(fact.span, data, item=item, variant=variant)


def _surname(name: str) -> str:
    return name.casefold().rstrip(" .").rpartition(" ")[2]
