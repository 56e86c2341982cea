"""The facts of the meeting: body, date, times, venue, status, from the head of the document, its labels and its front matter."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from minutelint.compiled import compiled
from minutelint.model.dates.iso import DAY, is_day
from minutelint.model.dates.mentions import complete, find_dates
from minutelint.model.dates.times import find_times
from minutelint.model.meeting.body import TITLE_WORDS, Candidate, body_in, chosen
from minutelint.model.meeting.day import (
    as_iso,
    called_when,
    filed_month,
    held_key,
    of_the_last_minutes,
    passed_on,
    running_head,
    stamped,
    stated_day,
    titled_month,
    told_when,
    without_days_to_come,
)
from minutelint.model.meeting.filed import filed
from minutelint.model.meeting.hours import closed, in_the_afternoon, labelled_anywhere, opened, orders
from minutelint.model.meeting.mailed import mailed_day
from minutelint.model.meeting.title_cells import beside_day
from minutelint.model.meeting.venue import (
    among_others,
    beside_date,
    called_in,
    held_in,
    named,
    remote,
    short_line,
    titled,
)
from minutelint.model.nodes import DateMention, Fact, Meeting
from minutelint.model.people.officers import labels_of
from minutelint.model.walk import Walked, line_span
from minutelint.source import Source, Span
from minutelint.syntax.labels import read_label
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import lex, pattern

HEAD_BLOCKS = frozenset({"paragraph", "subheading", "fact", "furniture", "closing", "signature"})
NEXT = "next_meeting"
ORNAMENTS = "#*=~_ "
HEAD_LINES = 14  # lines at the top that may name the body
VENUE_LINES = 24  # lines at the top that may name the place
KINDS = {"EXTRAORDINARY_MARK": "extraordinary", "ANNUAL_MARK": "annual", "FIRST_MARK": "first"}
LABELS = {
    "DATE_WORDS": "date", "TIME_WORDS": "start", "END_WORDS": "end", "VENUE_WORDS": "venue", "CHAIR_WORDS": "chair",
}  # fmt: skip
CLOCKS = ("start", "end")
TITLE_KEY = "title"
LABELLED = frozenset(
    {"META_LINE", "FRAME_HEADING", "FURNITURE_LINE"}
)  # no titles, though they may speak of the meeting
STEP = " > "
PATH = ("->", ">", "→", "»")  # the way to the page: Home > Meetings > ...
PAGE_TITLES = frozenset({"PAGE_TITLE", "DRAFT_TITLE", "FINAL_TITLE"})
_SECONDS = compiled(r"\d:\d\d:\d\d")
_ISO = compiled(r"\d{4}-\d{2}-\d{2}")


def read_meeting(source: Source, walked: Walked, dates: Sequence[DateMention]) -> Meeting:
    """Return the facts of the meeting. `dates` are those of the whole text, in order."""
    blocks = walked.blocks
    head = [b for b in blocks if b.item is None]
    lines = without_days_to_come(line for b in head if b.name in HEAD_BLOCKS | {NEXT} for line in b.lines)
    labels = _labelled(lines)
    meeting = _marks(lines[:HEAD_LINES], dates)
    meeting = replace(
        meeting, venue=_without_furniture(labels.get("venue")) or meeting.venue, chair=labels.get("chair")
    )
    rows = [line for b in head if b.name == "list" for line in b.lines if line.kind == "ROW"]
    meeting = replace(meeting, title=beside_day(walked.lines, dates) or meeting.title)
    told = [*lines, *rows[:HEAD_LINES]]
    passed = passed_on(source.text, dates)
    date = mailed_day(lines, told, dates) or stated_day(told, labels.get("date"), dates, passed)
    if of_the_last_minutes(date, meeting.title, source.text):
        date = None
    near = filed_month(source.path) if date is None else None
    if near is not None:  # the heading leaves the year to the name of the file
        date = stated_day(
            told, labels.get("date"), [one for one in complete(dates, near) if one.iso and one.iso[:7] == near[:7]]
        )
    meeting = replace(
        meeting, date=date or stated_day(told_when(walked), None, dates) or called_when(source.text, dates)
    )
    meeting = replace(meeting, date=meeting.date or running_head(blocks, dates))
    start, end = opened(lines, labels, source.text)
    last = {i for i, item in enumerate(walked.items) if item.kind != "business" or i + 1 == len(walked.items)}
    inside = labelled_anywhere(blocks, last)
    start = start or inside.get("start")
    end = closed(blocks, source.text, end) or inside.get("end")
    meeting = replace(meeting, start=start, end=in_the_afternoon(source.text, start, end))
    if meeting.venue is None:
        places = (called_in(source.text, at) for at in orders(source.text))
        venue = held_in(lines[:HEAD_LINES], source.text) or next(filter(None, places), None)
        venue = venue or among_others(lines[:VENUE_LINES], dates, meeting.body)
        venue = venue or titled(walked.lines) or held_in(told_when(walked), source.text)
        venue = venue or remote(lines[:HEAD_LINES])
        meeting = replace(meeting, venue=venue)
    meeting = replace(meeting, venue=named(meeting.venue))
    return _from_front_matter(source, _from_margins(source, replace(meeting, filed=filed(source.path))))


def _labelled(lines: Iterable[Line]) -> dict[str, Fact]:
    """Return what labels such as a venue's state; the first of each kind."""
    found: dict[str, Fact] = {}
    for line in lines:
        if line.kind != "META_LINE":
            continue
        for label in labels_of(line, *LABELS):
            if label.text:
                found.setdefault(LABELS[label.kind], Fact(label.text, label.span))
    return found


def _without_furniture(venue: Fact | None) -> Fact | None:
    """Return a labelled venue without the link to a map that a page sets behind it."""
    if venue is None:
        return None
    found = pattern("preamble", "VENUE_FURNITURE").search(venue.value)
    words = venue.value[: found.start()] if found is not None else venue.value
    return Fact(words, Span(venue.span.start, venue.span.start + len(words)))


def _marks(lines: Sequence[Line], dates: Sequence[DateMention]) -> Meeting:
    """Return title, body, status and kind as the first lines state them."""
    meeting = Meeting()
    names: list[Candidate] = []
    for line in lines:
        text = line.text.strip().lstrip(ORNAMENTS)
        if text.startswith(PATH) or text.count(STEP) > 1:
            continue
        span = line_span(line)
        tokens = list(lex("preamble", text))
        types = {t.kind for t in tokens}
        for mark, kind in KINDS.items():
            if mark in types and meeting.kind is None:
                meeting = replace(meeting, kind=Fact(kind, span))
        if meeting.status is None and types & {"DRAFT_MARK", "DRAFT_TITLE"}:
            meeting = replace(meeting, status=Fact("draft", span))
        elif meeting.status is None and types & {"FINAL_MARK", "FINAL_TITLE"}:
            meeting = replace(meeting, status=Fact("final", span))
        if line.kind == "DATE_LINE" and meeting.venue is None:
            meeting = replace(meeting, venue=beside_date(line))
        place = "PLACE_MARK" in types and not types & {"MINUTES_OF", "HELD_AT"}
        if place and meeting.venue is None and names:
            meeting = replace(meeting, venue=short_line(text, span.end - len(text), dates))
        titled = types & (PAGE_TITLES | {"MINUTES_OF"}) or (
            "MEETING_WORD" in types and len(text.split()) <= TITLE_WORDS
        )
        titled = titled and not (text.endswith(".") and len(text.split()) > TITLE_WORDS)  # a sentence
        if meeting.title is None and not place and titled and not (line.kind in LABELLED and not types & PAGE_TITLES):
            meeting = replace(meeting, title=_title(text, span))
        if not types & PAGE_TITLES and line.kind not in {"META_LINE", "DATE_LINE", "FURNITURE_LINE"}:
            name = body_in(tokens, text, span.end - len(text), dates)
            names += [name] if name is not None else []
    meeting = replace(meeting, body=chosen(names))
    if meeting.title is None and meeting.body is not None and lines[0].text.startswith("#"):
        span = line_span(lines[0])
        dated = any(span.start <= one.span.start < span.end for one in dates)
        if dated and span.start <= meeting.body.span.start < span.end:  # `# Roof Committee 2031-05-03`
            meeting = replace(meeting, title=_title(lines[0].text.strip().lstrip(ORNAMENTS), span))
    return meeting


def _title(text: str, line: Span) -> Fact:
    """Return the title that ends a line, what adorns it left out: `*** Report ***`."""
    words = text.rstrip(ORNAMENTS)
    start = line.end - len(text)
    return Fact(words, Span(start, start + len(words)))


def _from_margins(source: Source, meeting: Meeting) -> Meeting:
    """Fill in the status and the date that only the head or the foot of every page states; one date, not several."""
    if not source.margins:
        return meeting
    kinds = {token.kind for token in lex("preamble", source.margins)}
    if meeting.status is None and kinds & {"DRAFT_MARK", "DRAFT_TITLE"}:
        meeting = replace(meeting, status=Fact("draft", Span(0, 0)))
    dates = {mention.iso for mention in find_dates(source.margins) if is_day(mention.iso)}
    if meeting.date is None and len(dates) == 1:
        meeting = replace(meeting, date=Fact(dates.pop(), Span(0, 0)))
    return meeting


def _titled_date(title: str) -> Fact | None:
    """Return the full date in a title that the front matter states."""
    found = next((one.iso for one in find_dates(title) if is_day(one.iso)), None)
    return Fact(found, Span(0, 0)) if found is not None else None


def _from_front_matter(source: Source, meeting: Meeting) -> Meeting:
    """Fill in what only the front matter states. Its date may be that of the post, so the text goes before."""
    meeting = replace(meeting, date=meeting.date or held_key(source.meta, source.text))
    titled = source.meta.get(TITLE_KEY)
    if titled is not None and isinstance(titled.value, str | datetime.date):
        text = str(titled.value).strip()
        tokens = list(lex("preamble", text))
        body = body_in(tokens, text, 0, find_dates(text)) if meeting.body is None else None
        if body is not None or any(token.kind in {"MINUTES_OF", "MEETING_WORD"} for token in tokens):
            meeting = replace(
                meeting,
                title=meeting.title or Fact(text, Span(0, 0)),
                body=Fact(body.name.value, Span(0, 0)) if body is not None else meeting.body,
            )
        meeting = replace(meeting, date=meeting.date or _titled_date(text))
    for key, field in source.meta.items():
        if meeting.body is None and isinstance(field.value, str) and pattern("meeting", "BODY_KEY").match(key):
            meeting = replace(meeting, body=Fact(field.value, Span(0, 0)))
        label = read_label(key, 0, *LABELS)
        kind = LABELS[label.kind] if label is not None and not label.text else None
        value = field.value
        if kind == "date":
            text = as_iso(value, source.text)
            stated = _ISO.match(text)
            month = _month(meeting) if meeting.date is None and stated else None
            if meeting.date is None and stated:  # a title with another month goes before the day of the post
                day = stamped(text, source.path) if month is None else None
                day = day or (stated.group() if month is None or stated.group().startswith(month) else month)
                meeting = replace(meeting, date=Fact(day, Span(0, 0)))
        elif kind == "start" and meeting.date is None and _ISO.match(str(value)):  # a day and the time on it
            meeting = replace(meeting, date=Fact(str(value)[:DAY], Span(0, 0)))
        elif kind is not None and kind not in CLOCKS and getattr(meeting, kind) is None and isinstance(value, str):
            meeting = replace(meeting, **{kind: Fact(value, Span(0, 0))})
        if kind not in ("date", *CLOCKS) or not isinstance(value, str):
            continue  # what YAML reads as a time of day is that of the post, to the second
        clock = _ISO.sub("", value).removeprefix("T")
        times = find_times(clock, bare=kind != "date")
        part = "end" if kind == "end" else "start"
        if times and getattr(meeting, part) is None and not _SECONDS.search(clock):
            meeting = replace(meeting, **{part: Fact(times[0][0], Span(0, 0))})
    month = _month(meeting) if meeting.date is None else None
    return replace(meeting, date=Fact(month, Span(0, 0))) if month is not None else meeting


def _month(meeting: Meeting) -> str | None:
    return titled_month(meeting.title.value) if meeting.title is not None else None
