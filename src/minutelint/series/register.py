"""The register of actions: every action of every meeting, and what the meetings after it say has become of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from minutelint.series.summary import Summary, Task

Fate = Literal["open", "closed", "carried", "reported", "lost"]

REACH = 3
"""Meetings after its own in which an action is looked for: one may have been missed, or had no time for it."""

KNOWN = 0.34
"""A later document speaks of an action when it has at least this part of its telling words."""

ALIKE = 0.6
"""Two actions are one when they share at least this part of the telling words of the longer."""

FEWEST = 2
"""Telling words of an action that can be known again."""


class Entry(Struct, frozen=True):
    """One action of one meeting.

    fate     open: nothing later is known of it · closed: marked as done, here or later · carried: set down again later ·
             reported: a later meeting speaks of it · lost: the next meeting does not, though it was held after it was due
    later    the meeting that says so
    again    the action there, where it is closed or set down again
    """

    task: Task
    meeting: Summary
    fate: Fate
    later: Summary | None = None
    again: Task | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done, and stands nowhere later in the register."""
        return self.fate in ("open", "reported", "lost")

    def is_overdue(self, day: str) -> bool:
        """Whether it is still to be done on a day (ISO) that is later than the one by which it was due."""
        due = self.task.due_date
        return self.is_open and due is not None and due < day[: len(due)]


def spoken_of(task: Task, told: set[int]) -> bool:
    """Tell whether a text, by its telling words, speaks of an action."""
    return len(task.words & told) >= KNOWN * len(task.words)


def same(one: Task, other: Task) -> bool:
    """Tell whether two actions of different meetings are one: nearly the same words, and no two others to do it."""
    if one.text.casefold() == other.text.casefold():
        return True
    if min(len(one.words), len(other.words)) < FEWEST:
        return False
    if one.owners and other.owners and not set(one.owners) & set(other.owners):
        return one.words == other.words
    return len(one.words & other.words) >= ALIKE * max(len(one.words), len(other.words))


def register(chains: Iterable[Sequence[Summary]]) -> Iterator[Entry]:
    """Yield the entries of each series in turn, in the order of its meetings and of their places.

    A chain is in the order of its dates; a document without a date is a chain of its own.
    """
    for chain in chains:
        told: deque[set[int]] = deque((one.told for one in chain[1 : 1 + REACH]), maxlen=REACH)
        for at, meeting in enumerate(chain):
            after = chain[at + 1 : at + 1 + REACH]
            for task in meeting.tasks:
                yield _entry(task, meeting, after, told)
            if at + 1 + REACH < len(chain):
                told.append(chain[at + 1 + REACH].told)
            elif told:
                told.popleft()


def _entry(task: Task, meeting: Summary, after: Sequence[Summary], told: Iterable[set[int]]) -> Entry:
    """Return the entry of an action; `told` are the telling words of each of the meetings after its own."""
    if task.status == "done":
        return Entry(task, meeting, "closed")
    for later in after:
        again = next((one for one in later.tasks if same(task, one)), None)
        if again is not None:
            return Entry(task, meeting, "closed" if again.status == "done" else "carried", later, again)
    if len(task.words) < FEWEST:
        return Entry(task, meeting, "open")
    for later, words in zip(after, told, strict=True):
        if spoken_of(task, words):
            return Entry(task, meeting, "reported", later)
    due = task.due_date or ""
    gone = next((later for later in after if due <= (later.date or "")[: len(due)]), None)
    return Entry(task, meeting, "open" if gone is None else "lost", gone)
