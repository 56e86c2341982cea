"""When the meeting was opened and closed: labels, the times of the heading, and sentences that tell it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from minutelint.model.dates.times import find_times
from minutelint.model.dates.times import pattern as cue
from minutelint.model.language.needs import finditer
from minutelint.model.nodes import Fact
from minutelint.model.walk import Block
from minutelint.source import Span
from minutelint.syntax.labels import read_label
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

OPENING = 20_000  # code points at the top in which a meeting is called to order
NEAR = 160  # code points behind the words in which the time stands
NOON = 12
SHORT = 24  # code points in front of the second of two times
EARLIEST = "07:00"  # at which a meeting begins
LABELLED = frozenset({"META_LINE", "ROW"})
LABELS = {"TIME_WORDS": "start", "END_WORDS": "end"}
CLOSING = frozenset({"END_WORDS"})


def opened(lines: Sequence[Line], labels: Mapping[str, Fact], text: str) -> tuple[Fact | None, Fact | None]:
    """Return the time of opening, and that of closing where the heading states both.

    A sentence that tells when the meeting was opened goes before the hour for which it was called.
    """
    start, end = _stated(lines, labels)
    for at in orders(text):
        found = _behind(text, at)
        if found is not None and (start is None or not _is_doubtful(found, text)):
            return found, end
    return start, end


def closed(blocks: Sequence[Block], text: str, stated: Fact | None) -> Fact | None:
    """Return the time of closing that a sentence or a closing line tells, else what the heading states.

    A timetable tells what was planned.
    """
    told: Fact | None = None
    for match in finditer("meeting", "ADJOURNED", text):
        told = _behind(text, match.start()) or told
    if told is not None:
        return stated if stated is not None and _is_doubtful(told, text) else told
    closing = [line for b in blocks if b.name == "closing" for line in b.lines]
    planned = _timetable([line for b in blocks for line in b.lines]) if closing else set()
    for line in (line for line in closing if line.start not in planned):
        for value, span in find_times(line.text, bare=True):
            return Fact(value, Span(span.start + line.start, span.end + line.start))
    return stated


def labelled_anywhere(blocks: Iterable[Block], last: Container[int]) -> dict[str, Fact]:
    """Return the times that labels state, wherever they stand, `Opened: 19:30`; the first of each kind.

    `last` are the items that may come last: what is said in another does not close the meeting.
    """
    found: dict[str, Fact] = {}
    for block, line in ((b, line) for b in blocks for line in b.lines if line.kind in LABELLED):
        label = read_label(line.text, line.start, *LABELS)
        times = find_times(label.text, bare=True) if label is not None else ()
        if label is not None and label.kind in CLOSING and block.item is not None and block.item not in last:
            continue
        if label is not None and len(times) == 1 and times[0][1].start == 0:
            found.setdefault(LABELS[label.kind], Fact(times[0][0], label.span))
    return found


def in_the_afternoon(text: str, start: Fact | None, end: Fact | None) -> Fact | None:
    """Return the time of closing as the clock of 24 hours has it: `1:55` behind a start at 1 pm is 13:55."""
    if start is None or end is None or end.value >= start.value or start.value < f"{NOON}":
        return end
    hour, minute = end.value.split(":")
    later = f"{int(hour) + NOON:02}:{minute}"
    return Fact(later, end.span) if _is_small(end, text) and later > start.value else end


def _is_small(time: Fact, text: str) -> bool:
    """Whether a time is one of the clock of twelve hours without a word for the half of the day: `1:55`."""
    hour, minute = time.value.split(":")
    printed = text[time.span.start : time.span.end].strip().lstrip("0").replace(".", ":")
    return 0 < int(hour) < NOON and printed == f"{int(hour)}:{minute}"


def _is_doubtful(time: Fact, text: str) -> bool:
    """Whether a time may be of the afternoon, or of another zone than the one that the heading states."""
    return time.value < EARLIEST and _is_small(time, text)


def _timetable(lines: Sequence[Line]) -> set[int]:
    """Return where the lines begin that stand one under the other and begin with a time."""
    return {line.start for pair in pairwise(lines) for line in pair if all(map(_is_timed, pair))}


def _stated(lines: Sequence[Line], labels: Mapping[str, Fact]) -> tuple[Fact | None, Fact | None]:
    """Return the opening and closing time stated in the head of the document."""
    planned = _timetable(lines)
    for line in lines:
        found = find_times(line.text)
        if found and line.start not in planned:
            base = line.start
            times = _of_one_half(line.text, found)
            facts = [Fact(value, Span(span.start + base, span.end + base)) for value, span in times]
            return facts[0], facts[1] if len(facts) == 2 else None
    start = labels.get("start")
    if start is not None:
        found = find_times(start.value, bare=True)
        if found:
            return Fact(found[0][0], start.span), None
    return None, None


def _of_one_half(text: str, found: Sequence[tuple[str, Span]]) -> Sequence[tuple[str, Span]]:
    """Return the times of a line; the half of the day behind the second of two is that of the first: `7:30 - 9 p.m.`, `1-2pm`."""
    last, at = found[-1]
    if len(found) > 2 or text[at.start : at.end].rstrip(" .")[-1:].isdigit():
        return found
    front = text[max(0, at.start - SHORT) : at.start]
    first = pattern("meeting", "TIME_SPAN").search(front)
    if first is None or not 0 < int(first["hour"]) <= NOON:
        return found
    start = at.start - len(front) + first.start("hour")
    if len(found) == 2 and found[0][1].start != start:
        return found
    if len(found) == 1 and first["apart"]:  # `Room 4 - 7 pm`
        return found
    hour, minute = int(first["hour"]), first["past"] or "00"
    afternoon = f"{hour % NOON + NOON}:{minute}"
    value = afternoon if afternoon < last else f"{hour:02}:{minute}"
    end = start + first.end("past" if first["past"] else "hour") - first.start("hour")
    return [(value, Span(start, end)), (last, at)]


@lru_cache(maxsize=1)  # asked for the hour and again for the place
def orders(text: str) -> tuple[int, ...]:
    """Return where the words end that call the meeting to order."""
    return tuple(match.end() for match in finditer("meeting", "CALLED_TO_ORDER", text[:OPENING]))


def _behind(text: str, at: int) -> Fact | None:
    """Return the first time of day in the rest of a line."""
    end = text.find("\n", at)
    words = text[at : min(at + NEAR, end if end >= 0 else len(text))]
    sure = find_times(words)
    for value, span in find_times(words, bare=True):
        if (value, span) not in sure and cue("TIME_BEFORE").search(words, 0, span.start) is None:
            continue  # 2024 may be a year, unless `at` stands before it
        return Fact(value, Span(at + span.start, at + span.end))
    return None


def _is_timed(line: Line) -> bool:
    return pattern("meeting", "TIMED_LINE").match(line.text) is not None
