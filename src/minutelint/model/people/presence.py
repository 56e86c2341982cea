"""Who was there, where sentences say so and no list does: `Ann Hill and Bob Moss were present. Di Fox was absent.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from minutelint.model.language.sentences import split_sentences
from minutelint.model.nodes import Attendee, Status
from minutelint.model.people.lists import read_people, surnames_first
from minutelint.model.people.pieces import cut
from minutelint.model.people.rows import one_each
from minutelint.source import Span
from minutelint.syntax.labels import Label, read_label
from minutelint.syntax.terminals import pattern

STATUS: dict[str, Status] = {
    "IN_ATTENDANCE_WORDS": "in-attendance",
    "APOLOGIES_FROM": "apologies",
    "APOLOGIES_WORDS": "apologies",
    "ABSENT_WORDS": "absent",
    "PRESENT_WORDS": "present",
}
"""What the words of a label say, in the order in which they are tried."""
SAID: dict[str, Status] = {
    "ROLL_CALLED": "present",
    "ABSENT_WERE": "absent",
    "EXCUSED_WERE": "apologies",
    "WERE_THERE_TOO": "in-attendance",
    "THERE_TOO_WERE": "in-attendance",
    "WERE_EXCUSED": "apologies",
    "WERE_ABSENT": "absent",
    "PRESENT_WERE": "present",
    "WERE_PRESENT": "present",
    "CAME_LATE": "present",
}
"""What each terminal of `grammar/presence.lark` says, in the order in which they are tried."""
LEADING = ("ABSENT_WERE", "EXCUSED_WERE", "THERE_TOO_WERE", "PRESENT_WERE")
"""Those that stand before the names."""
LONGEST = 1000  # code points of a sentence that names people
SEVERAL = 2  # people who make a list
ANSWERS: dict[str, Status] = {"here": "present", "away": "absent", "sent": "apologies"}
"""What each group of ANSWERED says."""
NOTE = 80  # code points that nothing but a sentence has
MOST = 0.8  # of the lines of a list that name people, in a list of people
_MARKS = "-*# \n"
_PART = re.compile(r"[^;]+")
_ENTRY = re.compile(r"[^,;\s][^,;]*")


def told_present(text: str, base: int) -> list[Attendee]:
    """Return the people whom the sentences of a paragraph place in the meeting or out of it, in order.

    `base` is the offset of the paragraph. Nobody, unless two or more were present: one is no list.
    """
    found = []
    for sentence, at in split_sentences(text, base):
        told = list(_of_sentence(sentence, at))
        if pattern("labels", "ATTENDING_ALL").match(sentence) and len(told) >= SEVERAL:
            told = [replace(one, status="present") if one.status == "in-attendance" else one for one in told]
        found += told
    return found if sum(person.status == "present" for person in found) >= SEVERAL else []


def told_too(text: str, base: int) -> Iterator[Attendee]:
    """Yield those of whom a paragraph tells that they were there beside the others: `Other staff present were ...`"""
    for sentence, at in split_sentences(text, base):
        if pattern("presence", "THERE_TOO_WERE").match(sentence):
            yield from _of_sentence(sentence, at)


def told_status(text: str, base: int) -> Iterator[Status]:
    """Yield of whom the sentences of a paragraph tell, even if there was nobody: `Members absent: none.`"""
    if pattern("presence", "ALL_PRESENT").search(text):
        yield from ("present", "apologies")
    for sentence, at in split_sentences(text, base):
        label = _labelled(sentence, at)
        if label is not None:
            yield STATUS[label.kind]


def answered(lines: Sequence[tuple[str, int]]) -> list[Attendee]:
    """Return the people of a roll that was called, with what each line says behind the name: `Ann Hill – present`.

    `lines` are words with the offset of each. Nobody, unless two or more lines are of that form.
    """
    said = [(match, at) for text, at in lines if (match := pattern("presence", "ANSWERED").match(text)) is not None]
    if len(said) < SEVERAL:
        return []
    return [
        person
        for match, at in said
        for person in read_people(
            [(match.string[: match.end("names")], at)], next(ANSWERS[name] for name in ANSWERS if match[name])
        )
    ]


def rolled(text: str, base: int) -> list[Attendee]:
    """Return the people of a roll that was called on one line: `Roll call: Ann Hill - here, Bob Moss - absent`."""
    label = pattern("presence", "ROLL_LABEL").match(text)
    if label is None:
        return []
    parts = [(part.group().strip(), base + part.start()) for part in _ENTRY.finditer(text, label.end())]
    return answered(parts) if all(pattern("presence", "ANSWERED").match(part) for part, _ in parts) else []


def away(text: str, base: int) -> Iterator[Attendee]:
    """Yield those whom a line tells to be away, where it says nothing else: `Ann not here, Bob not coming`."""
    if pattern("presence", "AWAY").fullmatch(text):
        for one in pattern("presence", "AWAY_ONE").finditer(text):
            yield from read_people([(one["names"], base + one.start("names"))], "absent")


def nicknames(text: str, base: int, status: Status) -> list[Attendee]:
    """Return the people of a list in which each is a single word, most in small letters, as they are called in a chat."""
    words = text.strip()
    if pattern("presence", "NICKNAMES").fullmatch(words) is None:
        return []
    start = base + len(text) - len(text.lstrip())
    found = list(pattern("presence", "NICKNAME").finditer(words))
    if any(pattern("presence", "NOT_NICKNAMES").search(one["called"]) for one in found):
        return []
    return [
        Attendee(
            name=one["called"].rstrip("."),
            status=status,
            span=Span(start + one.start(), start + one.end("called")),
            note=one["told"],
        )
        for one in found
    ]


def handles(text: str, base: int, status: Status) -> list[Attendee]:
    """Return the people of a line of a list that names nothing but their accounts: `@ann, @bob (left early)`."""
    words = text.strip(_MARKS)
    if not words.startswith("@") or pattern("presence", "HANDLES").fullmatch(words) is None:
        return []
    start = base + text.index(words)
    return [
        Attendee(
            name=f"@{one['account']}",
            status=status,
            span=Span(start + one.start(), start + one.end("account")),
            note=one["told"],
        )
        for one in pattern("presence", "HANDLE").finditer(words)
    ]


def is_told(line: str) -> bool:
    """Whether a line is a sentence about something else than who was there."""
    return pattern("labels", "TOLD").match(line) is not None


def called(lines: Sequence[tuple[str, int]], status: Status) -> list[Attendee]:
    """Return the people of a list under a roll call: nobody, unless nearly every line names one; notes do not count."""
    inverted = surnames_first(lines) or None
    each = one_each([cut(text.lstrip()) for text, _ in lines if text.strip() and len(text) < LONGEST])
    named = [people for line in lines if (people := read_people([line], status, inverted=inverted, each=each))]
    notes = sum(len(text) > NOTE and text.endswith(".") for text, _ in lines)
    if not named or len(named) < MOST * (len(lines) - notes):
        return []
    return [person for people in named for person in people]


def _of_sentence(sentence: str, base: int) -> Iterator[Attendee]:
    if len(sentence) > LONGEST:
        return
    if (whole := _leading(sentence, base)) is not None:
        yield from whole
        return
    for part in _PART.finditer(sentence):
        words = part.group().lstrip()
        start = base + part.end() - len(words)
        label = _labelled(words, start)
        if label is not None:
            yield from read_people([(label.text, label.span.start)], STATUS[label.kind])
            continue
        for terminal, status in SAID.items():
            said = pattern("presence", terminal).match(words)
            if said is not None:
                yield from read_people([(said["names"], start + said.start("names"))], status)
                break


def _labelled(words: str, start: int) -> Label | None:
    """Return the label that a sentence begins with, a colon behind it."""
    label = read_label(words, start, *STATUS)
    return label if label is not None and words[len(label.words) :].lstrip().startswith(":") else None


def _leading(sentence: str, base: int) -> list[Attendee] | None:
    """Return those of a sentence that names people to its end, semicolons between: `Present were the Chair, Ann Hill; ...`

    None where a part of it says something else.
    """
    if ";" not in sentence:
        return None
    for terminal in LEADING:
        said = pattern("presence", terminal).match(sentence)
        if said is not None:
            parts = said["names"].split(";")
            other = any(pattern("presence", one).match(part.strip()) for part in parts for one in SAID)
            return None if other else read_people([(said["names"], base + said.start("names"))], SAID[terminal])
    return None
