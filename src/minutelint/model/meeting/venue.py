"""Where the meeting was held: what a label, a short line of the heading, or a sentence of the opening tells."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.model.dates.times import find_times
from minutelint.model.dates.times import pattern as month
from minutelint.model.nodes import DateMention, Fact
from minutelint.source import Span
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

LONGEST_PLACE = 9  # words
LONGEST_TOLD = 14  # words of a place that a sentence tells
LONGEST_SAID = 30  # words of a line that says how people met; a longer one must say that it was held so
NEAR_HELD = 12  # code points
LEAST = 4  # letters
SLASH = " / "
TITLES = 60  # lines among which a title over the place stands
NEAR = 3  # lines from that of the day to that of the place


def short_line(text: str, base: int, dates: Sequence[DateMention]) -> Fact | None:
    """Return the place that a short line of the heading names, without a time before it; None for a longer line."""
    start = max((span.end for _, span in find_times(text)), default=0)
    start = max([start, *(d.span.end - base for d in dates if base <= d.span.start < base + len(text))])
    words = text[start:].lstrip(" ,;:–—-")
    if not 1 <= len(words.split()) <= LONGEST_PLACE or words.endswith("."):
        return None
    return Fact(words, Span(base + len(text) - len(words), base + len(text)))


def beside_date(line: Line) -> Fact | None:
    """Return the place of `3 July 2024 / 19:30 / Town Hall`."""
    parts = line.text.rstrip().split(SLASH)
    if len(parts) != 3 or not find_times(parts[1]):
        return None
    words = parts[2].strip()
    end = line.start + len(line.text.rstrip())
    return Fact(words, Span(end - len(words), end)) if words[:1].isupper() else None


def held_in(lines: Sequence[Line], text: str) -> Fact | None:
    """Return the place in which one of the first lines says that the meeting is held."""
    for line in lines:
        match = pattern("meeting", "HELD_IN").search(line.text)
        found = told(text, line.start + match.start()) if match is not None else None
        if found is not None:
            return found
    return None


def called_in(text: str, at: int) -> Fact | None:
    """Return the place in which a meeting is called to order: one that the name tells to be a room or a house."""
    found = told(text, at)
    named = found is not None and pattern("meeting", "PLACE_NAME").search(found.value) is not None
    return found if named else None


def remote(lines: Sequence[Line]) -> Fact | None:
    """Return what the first lines say in place of a place: a call, a service on the net."""
    for line in lines:
        words = line.text.strip(" #*-\n")
        alone = pattern("meeting", "REMOTE_ALONE").fullmatch(words) is not None
        match = pattern("meeting", "HELD_REMOTELY").search(line.text) if not alone else None
        if match is not None and len(line.text.split()) > LONGEST_SAID:
            before = line.text[max(0, match.start() - NEAR_HELD) : match.start()]
            match = match if pattern("meeting", "HELD_IN").search(before) is not None else None
        if alone or match is not None:
            start = line.start + (match.start() if match is not None else line.text.index(words))
            value = match.group() if match is not None else words
            return Fact(value, Span(start, start + len(value)))
    return None


def titled(lines: Sequence[Line]) -> Fact | None:
    """Return the place in the line below a title that announces nothing else; `lines` are those of the document."""
    for at, line in enumerate(lines[:TITLES]):
        if pattern("meeting", "PLACE_TITLE").fullmatch(line.text) is None:
            continue
        below = next((one for one in lines[at + 1 : at + 3] if one.text.strip()), None)
        words = below.text.strip(" -\n") if below is not None else ""
        if below is not None and words[:1].isalnum() and len(words.split()) <= LONGEST_TOLD:
            start = below.start + below.text.index(words)
            return Fact(words, Span(start, start + len(words)))
    return None


def among_others(lines: Sequence[Line], dates: Sequence[DateMention], body: Fact | None) -> Fact | None:
    """Return the place that a line of the heading names between commas, beside the day or the hour or right below."""
    days = [mention.span for mention in dates]
    since = NEAR
    for line in lines:
        inside = Span(line.start, line.start + len(line.text))
        when = [Span(s.start - line.start, s.end - line.start) for s in days if inside.start <= s.start < inside.end]
        when += [span for _, span in find_times(line.text)]
        since = 0 if when else since + 1
        if since >= NEAR:
            continue
        text = line.text.rstrip("\n")
        for span in when:
            text = text[: span.start] + "\t" * (span.end - span.start) + text[span.end :]
        at = 0
        for stop in [*pattern("meeting", "PLACE_PART").finditer(text), None]:
            part = text[at : stop.start() if stop is not None else len(text)]
            found = pattern("meeting", "PLACE_NAMED").match(part.lstrip(" #*"))
            start = line.start + at + len(part) - len(part.lstrip(" #*"))
            at = stop.end() if stop is not None else len(text)
            if found is None or (body is not None and body.span.start <= start < body.span.end):
                continue
            return Fact(found["at"], Span(start + found.start("at"), start + found.end("at")))
    return None


def named(venue: Fact | None) -> Fact | None:
    """Return a place without `in the` before its name."""
    lead = pattern("meeting", "PLACE_BEFORE").match(venue.value) if venue is not None else None
    if venue is None or lead is None or lead.end() == len(venue.value):
        return venue
    return Fact(venue.value[lead.end() :], Span(venue.span.start + lead.end(), venue.span.end))


def told(text: str, at: int) -> Fact | None:
    """Return the first place, a name behind `in` or `at`, in the rest of a line."""
    end = text.find("\n", at)
    end = end if end >= 0 else len(text)
    lead = pattern("meeting", "PLACE_LEAD").search(text, at, end)
    if lead is None:
        return None
    times = find_times(text[lead.end() : end])
    end = lead.end() + times[0][1].start if times else end
    stop = pattern("meeting", "PLACE_STOP").search(text, lead.end(), end)
    words = text[lead.end() : stop.start() if stop is not None else end].rstrip(" ,.-–—")
    words = pattern("meeting", "PLACE_END").sub("", words)
    if len(words) < LEAST or len(words.split()) > LONGEST_TOLD or month("MONTH_ONLY").match(words):
        return None
    return Fact(words, Span(lead.end(), lead.end() + len(words)))
