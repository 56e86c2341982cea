"""Sections: those that must be there, and those with nothing under them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from minutelint.checks.check import Context, Hit, Severity, check, recognised, top_of
from minutelint.checks.pattern import found_in
from minutelint.model.language.plain_words import plain_words
from minutelint.model.nodes import Heading, Item, Minutes
from minutelint.source import Span

_AGAIN = 2
"""How many items come again with number and title where an agenda stands in front of the minutes."""

_LISTED = {"apologies": "apologies", "present": "present", "in-attendance": "present"}
"""The section that somebody in the attendance list stands for: who was there, whether called present or in attendance."""


@check("minutes")
def required(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Sections that must be there.

    `[with]`: `sections`, kinds as in the model, or those of the profile when the page gives none · `titles`, words of
    which a heading or the title of an item must hold one entry each · `names`, how the message calls a kind.
    The option `exempt-meetings` names kinds of meeting that need none of them. A remark is enough where `[with]` says so:
    `seldom`, a section and the kinds of meeting that can do without; `told`, a section and what in running text stands
    for it. The message then has the name of the section with `-seldom` or `-told` behind it.
    """
    kind = minutes.meeting.kind
    if not recognised(minutes) or (kind is not None and kind.value in context.options.get("exempt-meetings", ())):
        return
    there = _there(minutes)
    names = context.params.get("names", {})
    titles = context.params.get("titles", ())
    wanted = context.params.get("sections", () if titles else context.house.sections)
    for section in wanted:
        if section not in there:
            data = {"section": section, "called": names.get(section, section)}
            told = _told(minutes, context.params.get("told", {}).get(section))
            if kind is not None and kind.value in context.params.get("seldom", {}).get(section, ()):
                data |= {"kind": kind.value}
                yield Hit(top_of(minutes), data, variant=f"{section}-seldom", subject=section, cap="info")
            elif told is not None:
                data |= {"line": minutes.source.locate(told).line}
                yield Hit(top_of(minutes), data, variant=f"{section}-told", subject=section, cap="info")
            else:
                yield Hit(top_of(minutes), data, variant=section, subject=section)
    if titles:
        heads = [item.title.casefold() for item in minutes.items]
        heads += [heading.title.casefold() for heading in minutes.headings]
        for title in titles:
            if not any(title.casefold() in head for head in heads):
                yield Hit(top_of(minutes), {"section": title, "called": title}, subject=title.casefold())


def _told(minutes: Minutes, pattern: list[str] | None) -> Span | None:
    """Return the first words of the text that stand for a section."""
    text = minutes.source.text
    found = found_in(text, {"pattern": pattern}, Span(0, len(text))) if pattern else []
    return Span(*found[0].span()) if found else None


def _there(minutes: Minutes) -> set[str]:
    """Return the kinds of section that the document has, under whatever heading."""
    there = {section.kind for section in minutes.sections} | {item.kind for item in minutes.items}
    for attendee in minutes.attendance:
        there.add(_LISTED.get(attendee.status, ""))
    if minutes.approval is not None:
        there.add("previous-minutes")
    if minutes.next_meeting is not None:
        there.add("next-meeting")
    return there


@check("minutes")
def empty_section(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Headings with nothing under them, unless the heading itself says what there is to say.

    `[with]`: `agenda`, how many items in a row with nothing under any are no minutes but an agenda · `formal`, titles of
    what is done and not talked about. The item of the previous minutes has a rule of its own: here it is a remark.
    Business that is listed to be decided together needs no text of its own, nor does an agenda in front of the minutes.
    Where titles tell no level, one may stand over those that follow: only the last can be told to be empty.
    """
    said = _said_in_heads(minutes)
    formal = set(context.params.get("formal", ()))
    points = _levels_of_points(minutes, said)
    agenda = _end_of_agenda(minutes)
    for run in _empty_runs(minutes):
        if len(run) >= context.params.get("agenda", 5):
            continue
        for index in run:
            item = minutes.items[index]
            if not item.levelled and index + 1 < len(minutes.items):
                continue
            listed = item.parent is not None and minutes.items[item.parent].together
            if (
                listed
                or index < agenda
                or item.level in points
                or _speaks(item, said)
                or _is_formal(item.title, formal)
            ):
                continue
            cap: Severity | None = "info" if item.kind == "previous-minutes" else None
            yield Hit(item.title_span, {"title": item.title}, item=index, cap=cap)
    for heading in minutes.headings:
        if heading.empty and not _speaks(heading, said) and not _is_formal(heading.title, formal):
            yield Hit(heading.span, {"title": heading.title}, item=heading.item)


def _end_of_agenda(minutes: Minutes) -> int:
    """Return how many items in front are an agenda: two or more come again later with number and title, and text."""
    numbers = [item.number for item in minutes.items if item.number]
    if len(set(numbers)) == len(numbers):  # as in most documents: none comes again
        return 0
    text = {(item.number, _words(item.title)): index for index, item in enumerate(minutes.items) if not item.empty}
    again = [
        index
        for index, item in enumerate(minutes.items)
        if item.number and text.get((item.number, _words(item.title)), -1) > index
    ]
    return again[-1] + 1 if len(again) >= _AGAIN else 0


def _is_formal(title: str, formal: set[str]) -> bool:
    """Tell whether a title says what was done, so that nothing needs to stand under it: the pledge, a break."""
    return _words(title) in formal


def _words(title: str) -> str:
    return " ".join(plain_words(title))


def _levels_of_points(minutes: Minutes, said: list[Span]) -> set[int]:
    """Return the levels below the first on which numbers stand before points that were made, not before titles."""
    tally: dict[int, list[bool]] = {}
    for item in minutes.items:
        if item.level > 1:
            tally.setdefault(item.level, []).append(_speaks(item, said))
    return {level for level, spoken in tally.items() if sum(spoken) * 2 > len(spoken)}


def _empty_runs(minutes: Minutes) -> Iterator[list[int]]:
    """Yield the items with nothing under them, those that follow one another together; parents are passed over."""
    parents = {item.parent for item in minutes.items if item.parent is not None}
    run: list[int] = []
    for index, item in enumerate(minutes.items):
        if index in parents:
            continue
        if item.empty:
            run.append(index)
        elif run:
            yield run
            run = []
    yield run


def _said_in_heads(minutes: Minutes) -> list[Span]:
    """Return, in order, the spans of what makes a heading say enough by itself."""
    meeting = minutes.meeting
    facts = (
        meeting.body, meeting.title, meeting.date, meeting.start, meeting.end, meeting.venue, meeting.chair,
        meeting.status, minutes.next_meeting, minutes.approval,
    )  # fmt: skip
    spans = [fact.span for fact in facts if fact is not None]
    spans += [decision.span for decision in minutes.decisions]
    spans += [action.span for action in minutes.actions]
    spans += [mention.span for mention in minutes.dates]
    spans += [attendee.span for attendee in minutes.attendance]
    return sorted(spans)


def _speaks(head: Item | Heading, said: list[Span]) -> bool:
    """Tell whether a heading states something: in words, or a fact that stands in it."""
    at = bisect_left(said, Span(head.span.start, head.span.start))
    return head.stated or (at < len(said) and said[at].start < head.span.end)


@check("minutes")
def chair_named(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Where there is a list of those present, somebody is marked as presiding."""
    there = [attendee for attendee in minutes.attendance if attendee.status == "present"]
    if there and minutes.meeting.chair is None and not any(attendee.chair for attendee in minutes.attendance):
        yield Hit(Span(there[0].span.start, there[0].span.end))


@check("minutes")
def sections_in_order(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Sections that stand in another order than they should: that of the option `order`, or of the profile's own list.

    A section is out of order where all of it stands behind all of one that should follow. Two lists in the heading are
    not compared. `[with]`: `names`, how the message calls a kind.
    """
    names = context.params.get("names", {})
    order = context.options.get("order") or context.house.sections
    places = _places(minutes)
    head = minutes.items[0].span.start if minutes.items else len(minutes.source.text)
    for at, kind in enumerate(order):
        own = places.get(kind)
        if not own or own[0].start < head:
            continue
        early = [later for later in order[at + 1 :] if later in places and places[later][-1].start < own[0].start]
        if early:
            line = minutes.source.locate(places[early[0]][-1]).line
            data = {"section": kind, "called": names.get(kind, kind), "line": line}
            yield Hit(own[0], {**data, "before": names.get(early[0], early[0])}, subject=kind)


def _places(minutes: Minutes) -> dict[str, list[Span]]:
    """Return where the kinds of section stand, in order: the lists of people, and what is an item of its own."""
    found: dict[str, list[Span]] = {}
    for section in minutes.sections:
        if section.kind in _LISTED.values():
            found.setdefault(section.kind, []).append(section.span)
    for item in minutes.items:
        found.setdefault(item.kind, []).append(item.span)
    return {kind: sorted(spans) for kind, spans in found.items()}
