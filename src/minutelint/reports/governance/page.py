"""The page, piece by piece: what stands above the documents is made at once, each document when its turn has come."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from msgspec import Struct

from minutelint import __version__
from minutelint.reports.governance import prose
from minutelint.reports.governance.bodies import Body, place_of
from minutelint.reports.governance.book import Book, Document, Note, Part, by_family, by_rule, by_severity
from minutelint.reports.governance.chart import chart, families_of
from minutelint.reports.governance.sheet import Gap, Row, Sheet
from minutelint.reports.lines import counted
from minutelint.reports.output import RulePage
from minutelint.reports.places import within
from minutelint.reports.terminal import safe_lines
from minutelint.source import Source

TEMPLATES = Path(__file__).with_name("templates")

ROOM = 12_000_000
"""So many code points of text stand in one page; of the documents after that only what is around their findings."""

PLACES = 50
"""So many places of one rule are listed."""


Place = tuple[Document, Part, Note]
"""A finding, and the meeting and the document that it stands in."""


class Wanted(Struct, frozen=True):
    """What was asked for.

    day       ISO: the day of the report
    profiles  the names of those in force
    text      returns a document's text by its path, or what kept it from being read; None leaves the texts out
    """

    title: str | None
    day: str
    text: Callable[[str], Source | str] | None
    profiles: tuple[str, ...] = ()


class RuleShown(Struct, frozen=True):
    """A rule that found something: what its page says, how often, in how many documents, and where."""

    id: str
    page: RulePage
    severity: str
    count: int
    documents: int
    places: tuple[Place, ...]
    helps: tuple[str, ...]

    @property
    def online(self) -> str | None:
        """The address of its page, where it is one that a browser can open without risk."""
        url = self.page.url or ""
        return url if url.startswith(("https://", "http://")) else None


class DocumentShown(Struct, frozen=True):
    """A document on the page. `rows` are read once, as they are made; None where the text is left out, or `why` says why."""

    document: Document
    bodies: tuple[Body, ...]
    format: str
    rows: Iterator[Row | Gap] | None
    why: str | None = None


def page(book: Book, bodies: Sequence[Body], wanted: Wanted) -> Iterator[str]:
    """Yield the page."""
    rules = _rules(book)
    environment = _environment()
    environment.globals.update(
        family=book.family,
        chart=partial(chart, family=book.family),
        rule_id={one.page.name: one.id for one in rules},
        rule_of=book.rule,
        place=partial(place_of, book),
        by_rule=by_rule,
        by_severity=by_severity,
        by_family=partial(by_family, family=book.family),
    )
    style, script = _verbatim("style.css"), _verbatim("page.js")
    return environment.get_template("page.html.j2").generate(
        heading=wanted.title or _heading(bodies),
        period=_period(bodies),
        sums=_sums(book, bodies),
        day=wanted.day,
        version=__version__,
        profiles=wanted.profiles,
        texts=wanted.text is not None,
        book=book,
        bodies=bodies,
        rules=rules,
        families=families_of([by_family(book.found, book.family)]),
        found=by_severity(book.found),
        documents=_documents(book, bodies, wanted),
        style=style,
        script=script,
        hashes={"style": _hash(style), "script": _hash(script)},
    )


def _heading(bodies: Sequence[Body]) -> str:
    return bodies[0].name if len(bodies) == 1 else f"Meetings of {len(bodies)} bodies" if bodies else "No meetings"


def _period(bodies: Sequence[Body]) -> tuple[str, str] | None:
    days = [day for body in bodies for day in body.days]
    return (min(days), max(days)) if days else None


def _sums(book: Book, bodies: Sequence[Body]) -> dict[str, int]:
    each = [by_severity(made.found) for made in book.documents]
    return {
        "documents": len(each),
        "meetings": sum(len(made.parts) for made in book.documents),
        "found": sum(sum(one.values()) for one in each),
        "with_errors": sum(one["error"] > 0 for one in each),
        "with_warnings": sum(one["warning"] > 0 and not one["error"] for one in each),
        "sound": sum(not one["error"] and not one["warning"] for one in each),
        "suppressed": sum(part.suppressed for made in book.documents for part in made.parts),
        "unapproved": sum(body.states["open"] for body in bodies),
        "open": sum(body.duties.open for body in bodies),
        "overdue": sum(body.duties.overdue for body in bodies),
        "most": max((body.found.total() for body in bodies), default=1) or 1,
    }


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    made.filters.update(day=prose.day, counted=_counted, section=prose.section, inline=prose.inline, within=within)
    return made


def _shown(value: Any) -> Any:
    """Return what the page may show of a value: characters that nobody sees, or that turn text around, as escapes."""
    return safe_lines(value) if type(value) is str and not value.isprintable() else value


def _counted(number: int, word: str) -> str:
    return counted(number, word) if number < 1000 else f"{number:,} {word}s"


def _verbatim(name: str) -> Markup:
    return Markup((TEMPLATES / name).read_text(encoding="utf-8"))


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _rules(book: Book) -> list[RuleShown]:
    notes: dict[str, list[Place]] = {}
    documents: Counter[str] = Counter()
    severities: dict[str, str] = {}
    for made in book.documents:
        documents.update({name for _, name in made.found})
    for place in book.notes():
        notes.setdefault(place[2].name, []).append(place)
    for severity, name in sorted(book.found, key=lambda one: list(by_severity({})).index(one[0])):
        severities.setdefault(name, severity)
    return [
        RuleShown(
            f"r{number}",
            book.rule(name),
            severities[name],
            count,
            documents[name],
            tuple(notes.get(name, ())[:PLACES]),
            tuple(dict.fromkeys(note.help for _, _, note in notes.get(name, ()) if note.help))[:2],
        )
        for number, (name, count) in enumerate(by_rule(book.found), 1)
    ]


def _documents(book: Book, bodies: Sequence[Body], wanted: Wanted) -> Iterator[DocumentShown]:
    of: dict[str, dict[str, Body]] = {}
    for body in bodies:
        for meeting in body.meetings:
            of.setdefault(meeting.document.id, {})[body.id] = body
    room = ROOM
    for made in book.documents:
        concerned, form = tuple(of.get(made.id, {}).values()), made.parts[0].about.format
        source = wanted.text(made.path) if wanted.text is not None else None
        if isinstance(source, Source) and source.sha256 != made.parts[0].about.sha256:
            source = "The file has changed since it was checked; its text is left out."
        if isinstance(source, Source):
            linked = ((f"{made.id}l{at.line}", at) for at in made.linked)
            sheet = Sheet(source, made.notes, linked)
            yield DocumentShown(made, concerned, form, sheet.rows(room))
            room -= len(sheet.text)
        else:
            yield DocumentShown(made, concerned, form, None, source)
