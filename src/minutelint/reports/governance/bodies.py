"""The bodies: each with its meetings in order, what was found in them, where their minutes were approved, what is open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from minutelint.model.dates.iso import MONTH
from minutelint.reports.governance.book import Book, Document, Note, Part, by_severity
from minutelint.reports.governance.duties import Duties, duties
from minutelint.reports.governance.roll import Roll, roll
from minutelint.series.chain import Chain, plain
from minutelint.series.links import Link, links
from minutelint.series.register import Entry, register
from minutelint.series.summary import Approved, Summary
from minutelint.source import Location

State = Literal["approved", "pending", "open", "untold", "undated"]


class Meeting(Struct, frozen=True):
    """One meeting of a body.

    state     of its minutes: approved (at the meeting `later`), pending (no later minutes are there), open (there are,
              but they do not approve them), untold (this body's minutes never speak of it), undated (it has no place in
              the series)
    approval  where `later` says so
    says      what it says itself of earlier minutes
    serial    what the rules about a series found in it
    """

    summary: Summary
    document: Document
    part: Part
    state: State
    later: Summary | None
    approval: Approved | None
    says: tuple[Approved, ...]
    open: int

    @property
    def serial(self) -> list[Note]:
        """What is shown of the findings about the meetings before and after it."""
        return [note for note in self.part.notes if note.serial]

    @property
    def severities(self) -> dict[str, int]:
        """How much was found in it."""
        return by_severity(self.part.found)


class Body(Struct, frozen=True):
    """One body. Meetings with a date come first, in the order of their dates."""

    id: str
    name: str
    meetings: tuple[Meeting, ...]
    duties: Duties
    roll: Roll | None

    @property
    def named(self) -> bool:
        """Whether a heading or the configuration names it; else `name` is a file or a folder."""
        paths = [one.summary.path for one in self.meetings]
        return self.name not in paths and self.name not in {str(PurePath(path).parent) for path in paths}

    @property
    def found(self) -> Counter[tuple[str, str]]:
        """How much was found in its meetings, by severity and rule."""
        return sum((one.part.found for one in self.meetings), Counter())

    @property
    def severities(self) -> dict[str, int]:
        """How much was found in its meetings."""
        return by_severity(self.found)

    @property
    def days(self) -> list[str]:
        """The days of its meetings in order, ISO."""
        return [one.summary.date for one in self.meetings if one.summary.date]

    @property
    def states(self) -> Counter[str]:
        """How many of its minutes are in which state."""
        return Counter(one.state for one in self.meetings)


def bodies(book: Book, chains: Iterable[tuple[str, Chain]], day: str) -> list[Body]:
    """Return the bodies, those with most to put right first.

    chains  every series by name, and what has no place in any by itself
    day     ISO: what is due earlier is overdue
    """
    every = list(chains)
    places = _places(book, (chain for _, chain in every))
    named: dict[str, list[tuple[str, Chain]]] = defaultdict(list)
    for name, chain in every:
        named[plain(name) or name].append((name, chain))
    made = [_body(several, places, book, day) for several in named.values()]
    made.sort(key=lambda one: (*(-count for count in one.severities.values()), one.name.casefold(), one.name))
    return [replace(body, id=f"b{number}") for number, body in enumerate(made, 1)]


def place_of(book: Book, summary: Summary, at: Location) -> str:
    """Return the anchor of a place in the text of a meeting's document."""
    return f"{book.document(summary.path).id}l{at.line}"


Places = dict[int, tuple[Document, Part]]
"""The document and the part of it that each summary, by its identity, is of."""


def _places(book: Book, chains: Iterable[Chain]) -> Places:
    by_path: dict[str, list[Summary]] = defaultdict(list)
    for chain in chains:
        for one in chain:
            by_path[one.path].append(one)
    found: Places = {}
    for path, several in by_path.items():
        document = book.document(path)
        for one, part in zip(sorted(several, key=lambda one: one.top.location), document.parts, strict=True):
            found[id(one)] = document, part
    return found


def _body(several: Sequence[tuple[str, Chain]], places: Places, book: Book, day: str) -> Body:
    several = sorted(several, key=lambda one: (one[1][0].date or "9999", one[1][0].path))
    meetings: list[Meeting] = []
    entries: list[Entry] = []
    for _, chain in several:
        entries += register([chain])
        held = list(links(chain))
        told = any(link.meeting.approvals for link in held)
        end = max((link.meeting.date or "" for link in held), default="")
        for link in held:
            document, part = places[id(link.meeting)]
            state = _state(link, told=told, last=link.meeting.date == end)
            says = link.meeting.approvals
            meetings.append(
                Meeting(link.meeting, document, part, state, link.approved, _approval(link), says, link.open)
            )
    body = Body("", several[0][0], tuple(meetings), duties(entries, day), roll([one.summary for one in meetings]))
    _link(body, book)
    return body


def _state(link: Link, *, told: bool, last: bool) -> State:
    if link.meeting.date is None:
        return "undated"
    if link.approved is not None:
        return "approved"
    return "pending" if last else "open" if told else "untold"


def _approval(link: Link) -> Approved | None:
    """Return what the later meeting says of these minutes."""
    day = link.meeting.date or ""
    said = link.approved.approvals if link.approved is not None else ()
    return next((one for one in said if one.of_date in (day, day[:MONTH])), None)


def _link(body: Body, book: Book) -> None:
    """Tell the documents which of their places the body's tables link to."""
    for meeting in body.meetings:
        linked = meeting.document.linked
        linked.append(meeting.summary.top.location)
        linked += [one.mark.location for one in meeting.says]
    for owner in body.duties.owners:
        for entry in owner.entries:
            book.document(entry.meeting.path).linked.append(entry.task.mark.location)
