"""What the page is made of, collected while documents are checked: findings as they are shown, without any text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from minutelint.linter.finding import Finding
from minutelint.reports.outcome import RANK, About, Outcome
from minutelint.reports.output import RulePage
from minutelint.source import Location

MOST = 500
"""So many findings of one document are shown, the grave ones first; all are counted."""


class Note(Struct, frozen=True):
    """A finding as the page shows it.

    id      of the place where its words are marked, unique in the page
    number  1-based, in the order of the document
    serial  whether it is about the meetings before and after this one
    """

    id: str
    number: int
    name: str
    code: str
    severity: str
    message: str
    help: str
    item: str | None
    location: Location
    serial: bool


class Part(Struct):
    """One meeting of a document: what its heading tells, and how much was found in it, by severity and by rule."""

    about: About
    found: Counter[tuple[str, str]]
    notes: list[Note]
    suppressed: int = 0


class Document(Struct):
    """One file.

    id      unique in the page
    parts   its meetings in the order of the file; none where it could not be read
    notes   what is shown of its findings, in the order of the file
    linked  places of its text that other parts of the page link to
    """

    id: str
    path: str
    parts: list[Part]
    notes: list[Note]
    linked: list[Location]
    error: str | None = None

    @property
    def found(self) -> Counter[tuple[str, str]]:
        """How much was found in it, by severity and rule."""
        return sum((part.found for part in self.parts), Counter())

    @property
    def unshown(self) -> int:
        """How many findings are counted, but not shown."""
        return self.found.total() - len(self.notes)


class Book:
    """Everything that was found. `rule` returns what a rule's page says, by its name."""

    def __init__(self, rule: Callable[[str], RulePage]) -> None:
        self.documents: list[Document] = []
        self.unread: list[Document] = []
        self.skipped = 0
        self._rule = rule
        self._by_path: dict[str, Document] = {}
        self._raw: dict[str, list[tuple[int, Finding]]] = {}
        self._said: dict[str, str] = {}
        self._rules: dict[str, RulePage] = {}

    def add(self, path: str, outcomes: Sequence[Outcome]) -> None:
        """Take what became of one file: an outcome for each meeting in it, or one with an error; none is no minutes."""
        if not outcomes:
            self.skipped += 1
            return
        error = next((one.error for one in outcomes if one.error is not None), None)
        if error is not None:
            self.unread.append(Document(f"u{len(self.unread) + 1}", path, [], [], [], error))
            return
        made = Document(f"d{len(self.documents) + 1}", path, [], [], [])
        for one in outcomes:
            assert one.about is not None
            made.parts.append(Part(one.about, Counter(), [], len(one.suppressed)))
            for finding in one.findings:
                self._take(made, len(made.parts) - 1, finding, serial=False)
        self.documents.append(made)
        self._by_path[path] = made

    def add_serial(self, outcome: Outcome, begins: Sequence[int]) -> None:
        """Take what the rules about a series found in a file; `begins` are the lines on which its meetings begin."""
        made = self._by_path.get(outcome.path)
        if made is None:
            return
        for finding in outcome.findings:
            above = sum(line <= finding.location.line for line in begins[1 : len(made.parts)])
            self._take(made, above, finding, serial=True)
        made.parts[0].suppressed += len(outcome.suppressed)

    def close(self) -> None:
        """Number what is shown, in the order of each document."""
        for made in self.documents:
            notes = [(at, note) for at, part in enumerate(made.parts) for note in part.notes]
            kept = sorted(notes, key=lambda one: (-RANK[one[1].severity], one[1].location, one[1].code))[:MOST]
            for part in made.parts:
                part.notes = []
            for number, (at, note) in enumerate(sorted(kept, key=lambda one: (one[1].location, one[1].code)), 1):
                shown = replace(note, id=f"{made.id}f{number}", number=number)
                made.notes.append(shown)
                made.parts[at].notes.append(shown)

    def document(self, path: str) -> Document:
        """Return a file that was read, by its path."""
        return self._by_path[path]

    def rule(self, name: str) -> RulePage:
        """Return the page of a rule that found something."""
        if name not in self._rules:
            self._rules[name] = self._rule(name)
        return self._rules[name]

    def family(self, name: str) -> str:
        """Return the family of a rule."""
        return self.rule(name).family

    @property
    def found(self) -> Counter[tuple[str, str]]:
        """How much was found in all, by severity and rule."""
        return sum((one.found for one in self.documents), Counter())

    def notes(self) -> Iterator[tuple[Document, Part, Note]]:
        """Yield what is shown, document by document and meeting by meeting."""
        for made in self.documents:
            for part in made.parts:
                for note in part.notes:
                    yield made, part, note

    def _take(self, made: Document, at: int, finding: Finding, *, serial: bool) -> None:
        part = made.parts[at]
        part.found[finding.severity, finding.name] += 1
        part.notes.append(
            Note(
                id="",
                number=0,
                name=finding.name,
                code=finding.code,
                severity=finding.severity,
                message=finding.message,
                help=self._said.setdefault(finding.help, finding.help),  # mostly the same words again
                item=finding.item,
                location=finding.location,
                serial=serial,
            )
        )


def by_severity(found: Mapping[tuple[str, str], int]) -> dict[str, int]:
    """Return the sums for all severities, the gravest first."""
    sums = dict.fromkeys(RANK, 0)
    for (severity, _), count in found.items():
        sums[severity] += count
    return sums


def by_family(found: Mapping[tuple[str, str], int], family: Callable[[str], str]) -> Counter[str]:
    """Return the sums by family."""
    sums: Counter[str] = Counter()
    for (_, name), count in found.items():
        sums[family(name)] += count
    return sums


def by_rule(found: Mapping[tuple[str, str], int]) -> list[tuple[str, int]]:
    """Return the rules and how often each found something: what is grave first, then what is frequent."""
    sums: Counter[str] = Counter()
    weight: dict[str, int] = {}
    for (severity, name), count in found.items():
        sums[name] += count
        weight[name] = max(weight.get(name, 0), RANK[severity])
    return sorted(sums.items(), key=lambda one: (-weight[one[0]], -one[1], one[0]))


def worst(notes: Iterable[Note]) -> str | None:
    """Return the gravest severity of some notes; None where there are none."""
    return max((note.severity for note in notes), key=RANK.__getitem__, default=None)
