"""Which lines go on with a list of people: the grammar would take any text under a label for names."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import takewhile

from minutelint.syntax.labels import read_label
from minutelint.syntax.lines import Line, level_of
from minutelint.syntax.outline import ATTENDANCE
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of, names_group

NAMED = {"ROW", "BULLET", "TEXT", "TITLE", "LIST_ITEM"}  # what may stand under a label of people
SET_OFF = {"ROW", "BULLET"}  # lines of people that differ from text
PLAIN = {"TEXT", "TITLE"}
SHORT = 5  # words of a title
ASIDE = 8  # lines of a paragraph that are looked at
HERE = {"PRESENT_LINE", "IN_ATTENDANCE_LINE"}
_OPEN = (",", ";", "-", "(", ":")  # how a line ends that goes on in the next


class _State(Enum):
    """Where in a list of people a line stands: not in one, under its label, behind a name under it, or behind a label
    with the names on the same line.
    """

    OUTSIDE, LABEL, BELOW, BEHIND = range(4)


def end_lists(lines: Sequence[Line]) -> None:
    """Change the kinds of the lines that end a list of people, or that part it.

    `RUNNING` is who voted how, a sentence that tells of something else than who was there, and a text with a lead of its
    own behind a blank line, where names stand behind the label; `CLAUSE` is a number with another heading behind the
    names; `GROUP` is a heading over some of the people, deeper than the one over all of them. What begins with an office
    is a task in a list of actions.
    """
    state = _State.OUTSIDE
    over = 0  # the level of the heading over the people
    here = False
    before = ""
    set_in = 0  # how far the bullets of the list are set in
    tasks = False  # right below the head of a list of actions, or behind a bullet of it
    for at, line in enumerate(lines):
        if tasks and line.kind == "META_LINE" and line.text.lstrip().startswith("- "):
            line.kind = "BULLET"  # `- Secretary: write to the port`
        tasks = line.kind == "ACTION_HEAD" or (tasks and line.kind == "BULLET")
        above, before = before, line.text.rstrip()
        if line.kind in ATTENDANCE:
            state = _State.BEHIND if ":" in line.text.rstrip(" :\n") else _State.LABEL
            over = level_of(line) or over
            here = line.kind in HERE
        elif line.kind == "SUBHEADING" and _is_group(line, over, listing=state is not _State.OUTSIDE):
            line.kind = "GROUP"
        elif state in (_State.LABEL, _State.BELOW) and here and _is_officer(line):
            line.kind, state = "TEXT", _State.BELOW
        elif line.kind not in NAMED:
            state, over = _State.OUTSIDE, 0
        elif _is_vote(line) or (
            state is _State.BELOW and line.kind == "BULLET" and line.gap and _indent(line) < set_in
        ):
            line.kind, state = "RUNNING", _State.OUTSIDE
        elif state in (_State.BEHIND, _State.BELOW) and (kind := _ending(line, above, state)):
            line.kind, state = kind, _State.OUTSIDE
        elif line.gap and line.kind in PLAIN and _is_other(lines, at, state):
            line.kind, state = "RUNNING", _State.OUTSIDE
        elif state is _State.LABEL and line.kind != "LIST_ITEM":
            state, set_in = _State.BELOW, _indent(line) if line.kind == "BULLET" else 0


def _ending(line: Line, above: str, state: _State) -> str:
    """Return the kind of a line that ends a list of people without a number; nothing for one that goes on with it."""
    if line.kind == "LIST_ITEM":
        return "CLAUSE" if line.gap or pattern("labels", "NUMBER_LED").match(line.text) else ""
    if line.kind == "ROW":  # of a form: the next label stands in its first cell
        return (
            "FURNITURE_LINE" if state is _State.BEHIND and line.text.partition("\t")[0].rstrip().endswith(":") else ""
        )
    if any(pattern("heads", frame).fullmatch(line.text) for frame in ("AGENDA_FRAME", "MINUTES_FRAME")):
        return "RUNNING"
    if line.kind != "TEXT":
        return ""
    return "RUNNING" if _tells(line, above) or (state is _State.BEHIND and line.gap and _is_led(line)) else ""


def _is_other(lines: Sequence[Line], at: int, state: _State) -> bool:
    """Whether a line behind a blank one is no more of a list of people: a sentence behind bullets, or a title."""
    if state is _State.BELOW and lines[at].kind == "TEXT" and _is_aside(lines, at):
        return True
    if state is _State.BELOW and _is_dated(lines, at):
        return True
    return state is not _State.LABEL and _begins_anew(lines, at)


def _begins_anew(lines: Sequence[Line], at: int) -> bool:
    """Whether a line by itself is the title of other business: it says so, or bullets end above it and begin below it."""
    words = lines[at].text.strip(" \n")
    after = lines[at + 1] if at + 1 < len(lines) else None
    if words.endswith((",", ":")) or names_group(words) or pattern("presence", "PART_LEAD").fullmatch(words):
        return False
    if lines[at].kind == "TITLE" and kinds_of(words):
        return True
    bare = after is not None and after.gap > 0
    return lines[at - 1].kind == "BULLET" and bare and len(words.split()) <= SHORT


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())


def _is_officer(line: Line) -> bool:
    """Whether an officer stands in the list by a label: `Chair: Ann Hill`."""
    if line.kind != "META_LINE" or line.gap:
        return False
    label = read_label(line.text, line.start, "CHAIR_WORDS", "MINUTER_WORDS")
    return label is not None and bool(label.text)


def _is_group(line: Line, over: int, *, listing: bool) -> bool:
    """Whether a heading stands over some of the people: deeper than the one over all, or bold, telling how they came."""
    if over and level_of(line) > over and names_group(line.text):
        return True
    bold = listing and level_of(line) == 0
    return bold and pattern("presence", "PART_LEAD").fullmatch(line.text.strip(" *:\n")) is not None


def _is_vote(line: Line) -> bool:
    return line.kind in ("TEXT", "TITLE") and pattern("labels", "VOTE_LEAD").match(line.text) is not None


def _is_led(line: Line) -> bool:
    return pattern("labels", "TOPIC_LEAD").match(line.text) is not None


def _is_aside(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph behind a table or bullets is a sentence, however its lines are broken, and not on who came."""
    if lines[at - 1].kind not in SET_OFF:
        return False
    follows = takewhile(lambda line: line.kind == "TEXT" and not line.gap, lines[at + 1 : at + ASIDE])
    text = " ".join(line.text.strip() for line in (lines[at], *follows))
    return pattern("labels", "ASIDE").match(text) is not None


def _is_dated(lines: Sequence[Line], at: int) -> bool:
    """Whether a line behind a table or bullets has a label and a date: `Recording: Board meeting, 7 May 2024`."""
    _, colon, told = lines[at].text.partition(":")
    return bool(colon) and lines[at - 1].kind in SET_OFF and pattern("date_places", "DATE").search(told) is not None


def _tells(line: Line, above: str) -> bool:
    """Whether a line is a sentence about something else than who was there: behind a blank line or with an article."""
    fresh = line.gap > 0 or pattern("labels", "SENTENCE_LEAD").match(line.text) is not None
    return fresh and not above.endswith(_OPEN) and pattern("labels", "TOLD").match(line.text) is not None
