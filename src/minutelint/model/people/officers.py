"""Labels that say who held an office at the meeting: `Minute taker: Ann Hill`, `Facilitator: <tab> Bob Moss` in a form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from minutelint.model.nodes import Attendee
from minutelint.model.people.directory import Directory, bare_name
from minutelint.model.people.pieces import NAMED, cut
from minutelint.model.walk import Block
from minutelint.syntax.labels import Label, read_label
from minutelint.syntax.lines import Line

OFFICERS = ("CHAIR_WORDS", "MINUTER_WORDS")
LONGEST = 80  # code points that name somebody
_SHORT = 40  # code points of a label in a form


def labels_of(line: Line, *kinds: str) -> Iterator[Label]:
    """Yield the labels of a line with what stands behind them; those of a form are several, with tabs between."""
    at = 0
    cells = line.text.rstrip("\n").split("\t")
    for index, cell in enumerate(cells):
        if index == 0 or (":" in cell and len(cell) < _SHORT):
            value = cells[index + 1] if index + 1 < len(cells) and (index or not _value(cell)) else ""
            part = f"{cell}\t{value}" if value else cell
            label = read_label(part, line.start + at, *kinds)
            if label is not None and (index == 0 or label.words == cell.partition(":")[0].strip()):
                yield label
        at += len(cell) + 1


def _value(cell: str) -> str:
    """Return what stands behind the colon of a cell."""
    return cell.partition(":")[2].strip()


def names_officer(text: str) -> bool:
    """Whether a line names an officer behind the office and a colon: `Recording secretary: Ann Hill`."""
    kinds = [piece.kind for piece in cut(text)[:3]]
    return kinds[:2] == ["office", "COLON"] and kinds[2:] != [] and kinds[2] in NAMED


def with_officers(people: Sequence[Attendee], blocks: Iterable[Block]) -> list[Attendee]:
    """Return the people, those who held an office by a label with that office.

    `blocks` are those that may hold such labels. Whoever is not in the list is not added.
    """
    found = list(people)
    directory: Directory | None = None
    presided = any(one.chair for one in people)
    for line in (line for block in blocks if block.name == "fact" for line in block.lines):
        if line.kind != "META_LINE" or not found:
            continue
        for label in labels_of(line, *OFFICERS):
            if not 0 < len(label.text) < LONGEST:
                continue
            directory = directory or Directory(people)
            who = directory.resolve(label.text).name
            at = next((i for i, one in enumerate(found) if who is not None and bare_name(one) == who), None)
            if at is None:
                continue
            minuted = label.kind == "MINUTER_WORDS" and [piece.kind for piece in cut(label.words)] == ["office"]
            role = label.words if minuted else None
            chair = label.kind == "CHAIR_WORDS" and not presided
            found[at] = replace(found[at], role=found[at].role or role, chair=found[at].chair or chair)
    return found
