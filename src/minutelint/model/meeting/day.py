"""The day of the meeting: stated in the head or under a title for it, in the sentence that opens the meeting, on every page."""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import PurePath

from minutelint.compiled import compiled
from minutelint.model.dates.iso import is_day, is_month
from minutelint.model.dates.mentions import find_dates
from minutelint.model.meeting.filed import filed
from minutelint.model.meeting.hours import orders
from minutelint.model.nodes import DateMention, Fact
from minutelint.model.walk import Block, Walked, line_span
from minutelint.source import Field, Source, Span
from minutelint.syntax.labels import read_label
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of

DATE_LINE, ANNOUNCING = "DATE_LINE", "NEXT_MEETING_LINE"
HEAD_ITEMS = 3  # headings among which one may stand over date and place
_MONTH = compiled(r"(?<!\d)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d{3})")
_SENTENCE = compiled(r"[.!?][ ]+[A-Z]|\n")
_ISO = compiled(r"\d{4}-\d{2}-\d{2}")
_SECOND = compiled(r":\d\d:\d\d")
NEAR = 80  # code points between the words that open the meeting and its day


def filed_month(path: str) -> str | None:
    """Return the middle of the month that the name of a file states (`2031-05-minutes.md`), as an ISO date."""
    found = _MONTH.search(PurePath(path).stem)
    return f"{found[1]}-{found[2]}-15" if found is not None else None


def stated_day(
    lines: Sequence[Line], label: Fact | None, dates: Sequence[DateMention], passed: Container[str] = ()
) -> Fact | None:
    """Return the date of the meeting: the labelled one, or the first full date in the head of the document.

    passed   days on which the minutes were passed or came out: they come after all others.
    """
    ahead = [pattern("meeting", "ANNOUNCED").search(line.text) is not None for line in lines]
    spans = [line_span(line) for _, line in sorted(zip(ahead, lines, strict=True), key=lambda one: one[0])]
    labelled = [label.span] if label is not None else []
    found = _first_day(labelled, dates, ()) or _first_day(spans, dates, passed)
    return found or (_first_day(spans, dates, ()) if passed else None)


def without_days_to_come(lines: Iterable[Line]) -> list[Line]:
    """Return the lines but for the days that a line announces as those of meetings to come: `Future meetings:`, 3 May."""
    kept: list[Line] = []
    below = False
    for line in lines:
        if line.kind != DATE_LINE:
            words = line.text.strip(" -*#\n")
            ahead = "next-meeting" in kinds_of(words) and pattern("heads", "WHEN_TITLE").fullmatch(words) is None
            below = ahead and not any(letter.isdigit() for letter in words)
        if line.kind != ANNOUNCING and not (below and line.kind == DATE_LINE):
            kept.append(line)
    return kept


def _first_day(spans: Sequence[Span], dates: Sequence[DateMention], passed: Container[str]) -> Fact | None:
    for span in spans:
        for mention in dates:
            inside = span.start <= mention.span.start < span.end and mention.iso not in passed
            if inside and is_day(mention.iso):
                return Fact(mention.iso, mention.span)
    return None


def passed_on(text: str, dates: Sequence[DateMention]) -> frozenset[str]:
    """Return the days behind words at the beginning of a line such as `Approved:`."""
    found = set()
    for mention in dates:
        line = text.rfind("\n", max(0, mention.span.start - NEAR), mention.span.start) + 1
        near = mention.iso and line < mention.span.start and (line or mention.span.start < NEAR)
        if mention.iso and near and pattern("meeting", "PASSED_ON").fullmatch(text, line, mention.span.start):
            found.add(mention.iso)
    return frozenset(found)


def titled_month(title: str) -> str | None:
    """Return the one month and year that a title states: `Minutes of March 2031`."""
    months = [one.iso for one in find_dates(title) if is_month(one.iso)]
    return months[0] if len(months) == 1 else None


def of_the_last_minutes(date: Fact | None, title: Fact | None, text: str) -> bool:
    """Whether a day is that of the minutes that were passed, where the title says of which month later on these are.

    `# Minutes - March 2031` and below it `Minutes of the meeting of 5 February 2031: adopted`.
    """
    month = titled_month(title.value) if date is not None and title is not None else None
    if date is None or title is None or month is None or date.value[: len(month)] >= month:
        return False
    line = text.rfind("\n", 0, date.span.start) + 1
    if line <= title.span.end:
        return False
    words = text[line : date.span.end + NEAR].partition("\n")[0]
    return pattern("meeting", "OTHER_MINUTES").search(words) is not None


def as_iso(value: object, text: str) -> str:
    """Return what a key of the front matter states, beginning with the day as ISO, however it was written.

    The dates of `text` tell which of two numbers is the month. What holds no day comes back as it is.
    """
    stated = value.isoformat() if isinstance(value, datetime.date) else str(value)
    if _ISO.match(stated):
        return stated
    found = find_dates(stated)[:1]
    if found and found[0].ambiguous:
        found = find_dates(f"{stated}\n{text}")[:1]
    return next((one.iso for one in found if is_day(one.iso)), stated)


def held_key(meta: Mapping[str, Field], text: str) -> Fact | None:
    """Return the day of a key of the front matter that says when the meeting was held, not when the post came out."""
    for key, field in meta.items():
        if pattern("meeting", "HELD_KEY").match(key.replace("_", " ").replace("-", " ")):
            day = _ISO.match(as_iso(field.value, text))
            if day is not None:
                return Fact(day.group(), Span(0, 0))
    return None


def stamped(stated: str, path: str) -> str | None:
    """Return the day in the name of the file where the front matter has the second at which a page was last saved."""
    second = _SECOND.search(stated)
    named = filed(path) if second is not None and second.group() != ":00:00" else None
    return named if named is not None and named <= stated else None


def told_when(walked: Walked) -> list[Line]:
    """Return the lines under a heading among the first that only says when and where the meeting was held."""
    titles = [pattern("heads", "WHEN_TITLE").fullmatch(item.title) for item in walked.items[:HEAD_ITEMS]]
    return [
        line
        for b in walked.blocks
        if b.item is not None and b.item < len(titles) and titles[b.item]
        for line in b.lines
    ]


def called_when(text: str, dates: Sequence[DateMention]) -> Fact | None:
    """Return the day that the sentence which opens the meeting states: `called to order at 19:01, August 16, 2022`."""
    for at in orders(text):
        for mention in dates:
            low, high = sorted((at, mention.span.start))
            if is_day(mention.iso) and high - low <= NEAR and _SENTENCE.search(text, low, high) is None:
                return Fact(mention.iso, mention.span)
    return None


def of_the_post(source: Source, date: Fact) -> bool:
    """Whether the day of a meeting is told by the front matter's date alone, which may be that of the post."""
    if date.span != Span(0, 0):
        return False
    stated = [field.value for key, field in source.meta.items() if read_label(key, 0, "DATE_WORDS") is not None]
    return any(as_iso(value, source.text).startswith(date.value) for value in stated)


def running_head(blocks: Sequence[Block], dates: Sequence[DateMention]) -> Fact | None:
    """Return the date that stands alone on a line in the head of several pages; one date, not several."""
    lines = [line_span(line) for b in blocks for line in b.lines if line.kind == DATE_LINE]
    whole = {span.start: span.end for span in lines}
    found = [d for d in dates if whole.get(d.span.start) == d.span.end and is_day(d.iso)]
    alike = {one.iso for one in found}
    return Fact(str(found[0].iso), found[0].span) if len(found) > 1 and len(alike) == 1 else None
