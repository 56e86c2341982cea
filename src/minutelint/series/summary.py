"""What is kept of one document when it has been checked: enough to compare it with those of other meetings."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.msgpack import Encoder
from msgspec.structs import replace

from minutelint.model.meeting.body import is_kind_alone
from minutelint.model.nodes import Action, Minutes
from minutelint.model.people.directory import THERE
from minutelint.model.people.members import unaddressed
from minutelint.model.top import top_of
from minutelint.quoting import Quote, excerpt, quote
from minutelint.series.words import hashed, in_bytes, of_bytes, telling_words
from minutelint.source import Location, Span

_ENCODER = Encoder()


class Mark(Struct, frozen=True):
    """A place in a document that is no longer there: where it stood, its line, and the item it stood in.

    words    the words at the place, of which fingerprints are made, without the number of an item, which changes with the
             items above it: where it is the number alone, the title
    item     its number as printed, its title where it has none; None outside any
    section  its title; empty outside any
    """

    location: Location
    excerpt: str
    quote: Quote
    words: str
    item: str | None = None
    section: str = ""


class Approval(Struct, frozen=True):
    """What a document says of earlier minutes; `of_date` is ISO, a month alone, or None."""

    outcome: Literal["approved", "deferred", "refused"]
    of_date: str | None


class Approved(Approval, frozen=True):
    """What a document says of earlier minutes, and where."""

    mark: Mark


class Task(Struct, frozen=True):
    """An action as a register lists it.

    owners   full names where the document tells them, else as `written`
    """

    text: str
    owners: tuple[str, ...]
    written: tuple[str, ...]
    due: str | None
    due_date: str | None
    status: Literal["open", "done"] | None
    labelled: bool
    words: frozenset[int]
    mark: Mark


class Brief(Struct, frozen=True):
    """The facts of a meeting that are looked at over a whole series: small enough to be held of ten thousand.

    date     ISO, or None: then the document has no place in a series
    numbers  the first and the last number of the items on the top level, where they are plain numbers
    """

    path: str
    body: str | None
    date: str | None
    kind: str | None
    numbers: tuple[int, int] | None
    next_date: str | None
    approvals: tuple[Approval, ...]


class Summary(Brief, frozen=True, kw_only=True):
    """One meeting, as the rules about a series see it.

    words    what the text tells, as packed hashes: a few kilobytes whatever the length of the document
    excused  of whom the absence was approved
    reviewed where the actions of the last meeting are gone through, if anywhere
    silent   what the document's own suppressions silence: rule, first and last line, 1-based
    """

    body_at: Mark | None
    draft: Mark | None
    top: Mark
    first_number: Mark | None
    approvals: tuple[Approved, ...]
    next_at: Mark | None
    tasks: tuple[Task, ...]
    there: tuple[str, ...]
    away: tuple[str, ...]
    excused: tuple[str, ...]
    words: bytes
    reviewed: Mark | None
    silent: tuple[tuple[str, int, float], ...] = ()

    @property
    def told(self) -> set[int]:
        """The hashes of the words that the text tells."""
        return of_bytes(self.words)


def summarise(minutes: Minutes, silent: tuple[tuple[str, int, float], ...] = ()) -> Summary:
    """Return what is kept of a document."""
    mark = _Marks(minutes)
    meeting = minutes.meeting
    items = list(enumerate(minutes.items))
    plain = [(at, item) for at, item in items if item.level == 1 and item.ordinal and len(item.ordinal) == 1]
    values = [item.ordinal[0] for _, item in plain if item.ordinal]
    reviewed = next((at for at, item in items if item.kind == "matters-arising"), None)
    announced = minutes.next_meeting
    return Summary(
        path=minutes.source.path,
        body=meeting.body.value if meeting.body and not is_kind_alone(meeting.body.value) else None,
        body_at=mark(meeting.body.span) if meeting.body else None,
        date=meeting.date.value if meeting.date else None,
        kind=meeting.kind.value if meeting.kind else None,
        draft=mark(meeting.status.span) if meeting.status and meeting.status.value == "draft" else None,
        top=mark(top_of(minutes)),
        numbers=(values[0], values[-1]) if values and values == sorted(set(values)) else None,
        first_number=mark(plain[0][1].number_span or plain[0][1].span, item=plain[0][0]) if plain else None,
        approvals=tuple(Approved(one.outcome, one.of_date, mark(one.span, item=one.item)) for one in minutes.approvals),
        next_date=announced.date if announced else None,
        next_at=mark(announced.span) if announced else None,
        tasks=tuple(_task(action, mark) for action in minutes.actions if not action.notes_only),
        there=tuple(unaddressed(one) for one in minutes.attendance if one.status in THERE),
        away=tuple(unaddressed(one) for one in minutes.attendance if one.status not in THERE),
        excused=tuple(name for one in minutes.approved_absences for name in one.names),
        words=in_bytes(hashed(telling_words(minutes.source.text))),
        reviewed=mark(minutes.items[reviewed].span, item=reviewed) if reviewed is not None else None,
        silent=silent,
    )


def packed(minutes: Minutes, silent: tuple[tuple[str, int, float], ...] = ()) -> bytes:
    """Return what is kept of a document as msgpack has it, a third of the size in memory, without its path.

    The name of a file need not be text that can be encoded; who asked for the document knows it.
    """
    return _ENCODER.encode(replace(summarise(minutes, silent), path=""))


def _task(action: Action, mark: _Marks) -> Task:
    untold = {word for owner in action.owners for word in telling_words(f"{owner.as_written} {owner.resolved or ''}")}
    if action.due is not None:  # its month and year stand in the next minutes anyway
        untold |= telling_words(action.due.text)
    return Task(
        text=action.text,
        owners=tuple(owner.resolved or owner.as_written for owner in action.owners),
        written=tuple(owner.as_written for owner in action.owners),
        due=action.due.text if action.due else None,
        due_date=action.due.date if action.due else None,
        status=action.status,
        labelled=action.labelled,
        words=frozenset(hashed(telling_words(action.text) - untold)),
        mark=mark(action.span, item=action.item),
    )


class _Marks:
    """Makes marks of spans."""

    def __init__(self, minutes: Minutes) -> None:
        self._minutes = minutes

    def __call__(self, span: Span, *, item: int | None = None) -> Mark:
        source = self._minutes.source
        head = self._minutes.items[item] if item is not None else None
        start, end = span.start, span.end
        if head is not None and start < head.title_span.start:
            start, end = head.title_span.start, max(end, head.title_span.end)
        words = source.text[start : min(end, start + 400)]
        name, title = (None, "") if head is None else (head.number or head.title, head.title)
        at = source.locate(span)
        return Mark(at, excerpt(source.text, span), quote(source.lines, at), words, name, title)
