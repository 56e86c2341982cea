"""Who was there: from the labelled lists, from the item on apologies, and from the front matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from minutelint.model.initials import initials_of
from minutelint.model.nodes import Attendee, Status
from minutelint.model.people import read_people
from minutelint.model.presence import STATUS, answered, called, told_present
from minutelint.model.tables import Cell, cells_of
from minutelint.model.walk import Block, Walked
from minutelint.source import Source, Span
from minutelint.syntax.labels import read_label
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

# The words that a kind of line begins with.
WORDS = {
    "PRESENT_LINE": ("PRESENT_WORDS",),
    "IN_ATTENDANCE_LINE": ("IN_ATTENDANCE_WORDS",),
    "APOLOGIES_LINE": ("APOLOGIES_WORDS",),
    "APOLOGIES_TOLD": ("APOLOGIES_FROM",),
    "ABSENT_LINE": ("ABSENT_WORDS",),
    "PUBLIC_LINE": ("PUBLIC_WORDS",),
}
COLUMNS = 12  # of a table of people, at most
LONGEST = 60  # code points of a cell that states who was there
AROUND = 400  # code points before a label in which the line before it begins
FEWEST = 2  # rows of a table that tell of people
NAME_BLOCKS = frozenset({"paragraph", "list", "subheading"})
_Rows = Sequence[tuple[Line, Sequence[Cell]]]


def read_attendance(source: Source, walked: Walked) -> tuple[tuple[Attendee, ...], dict[Status, Span]]:
    """Return the people, and the lists that the document has by status (with the place of the label)."""
    items = walked.items
    people: list[Attendee] = []
    lists: dict[Status, Span] = {}
    for block in walked.blocks:
        table = [(line, cells_of(line)) for line in block.lines if line.kind == "ROW"]
        rows = _status_rows(table) or _ticked_rows(table)
        for line, cell, stated in rows:
            lists.setdefault(stated, cell.span)
            people.extend(read_people([_without(line, cell)], stated))
        if block.name == "attendance" and not rows:
            status, words = _label(block)
            if status is None or (block.item is not None and _is_vote(block, source.text)):
                continue
            if block.item is not None and status == "present" and words and not read_people(words, status):
                continue  # `Attendance – currently 97 %`: a topic of the item
            lists.setdefault(status, block.span)
            people.extend(read_people([*words, *_lines(block, 1, headed=bool(words))], status))
        elif (
            block.item is not None
            and items[block.item].kind == "apologies"
            and not block.purpose
            and block.name in NAME_BLOCKS
        ):
            lists.setdefault("apologies", items[block.item].span)
            people.extend(read_people(_lines(block), "apologies"))
    for item, rest in zip(items, walked.rests, strict=True):
        if item.kind == "apologies":
            lists.setdefault("apologies", item.span)
            span = rest or (item.title_span if item.title.endswith(".") else None)
            if span is not None:
                people.extend(read_people([(source.slice(span), span.start)], "apologies"))
    if "present" not in lists:
        for person in _told(source, walked):
            people.append(person)
            lists.setdefault(person.status, person.span)
    people.extend(_front_matter(source, lists))
    return tuple(_named_once(_once(people))), lists


def _told(source: Source, walked: Walked) -> Iterator[Attendee]:
    """Yield the people of whom the head of the minutes, a roll call, or an item about nothing else says who was there."""
    about = [_about(item.title) for item in walked.items]
    opening = [b for b in walked.blocks if b.item is None or about[b.item] or "welcome" in walked.title_kinds[b.item]]
    lines = [words for block in opening if block.name in NAME_BLOCKS for words in _words(block)]
    opened = zip(walked.title_kinds, walked.rests, strict=True)
    lines += [(source.slice(rest), rest.start) for kinds, rest in opened if rest is not None and "welcome" in kinds]
    yield from answered(lines)
    for text, at in lines:
        yield from told_present(text, at)
    for index, status in enumerate(about):
        if status is not None:
            below = [block for block in opening if block.item == index and block.name in NAME_BLOCKS]
            yield from called([words for block in below for words in _words(block)], status)


def _about(title: str) -> Status | None:
    """Return what is told of the people under a title that is about nothing else: `Voting Members Present`, `Roll call`."""
    words = title.strip(" :*")
    label = read_label(words, 0, *STATUS)
    if label is not None and label.words == words:
        return STATUS[label.kind]
    return "present" if pattern("presence", "ROLL_CALL").search(words) else None


def _words(block: Block) -> Iterator[tuple[str, int]]:
    """Yield the words of each line of a block, without the marks in front, and their offset."""
    for line in block.lines:
        text = line.text.strip("-*# \n")
        if text:
            yield text, line.start + line.text.index(text)


def _label(block: Block) -> tuple[Status | None, list[tuple[str, int]]]:
    """Return what a label announces, and the words behind it on the same line."""
    first = block.lines[0]
    label = read_label(first.text, first.start, *WORDS[first.kind])
    if label is None or (block.item is not None and pattern("labels", "BARE_LIST").fullmatch(label.words)):
        return None, []
    return STATUS.get(label.kind), [(label.text, label.span.start)] if label.text else []


def _is_vote(block: Block, text: str) -> bool:
    """Whether those absent are told among the votes on a motion: the line before says who was for it or against."""
    at = block.lines[0].start
    before = text[max(0, at - AROUND) : at].rstrip().rpartition("\n")[2]
    return pattern("labels", "VOTE_LEAD").match(before) is not None


def _lines(block: Block, start: int = 0, *, headed: bool = False) -> list[tuple[str, int]]:
    """Return the lines of a list, without the head of a table; the head of one that is not of people ends it.

    Where names stand behind the label, `headed`, a heading in capitals ends the list, too.
    """
    found: list[tuple[str, int]] = []
    for line in block.lines[start:]:
        if line.kind == "GROUP":
            continue
        if headed and line.kind == "TITLE" and line.text.isupper():
            break
        if line.kind == "ROW":
            cells = [cell for cell in cells_of(line) if cell.text]
            if len(cells) > 1 and all(pattern("columns", "COLUMN_HEAD").match(cell.text) for cell in cells):
                if any(pattern("columns", "COLUMN_PERSON").match(cell.text) for cell in cells):
                    continue
                break
        found.append((line.text.rstrip(), line.start))
    return found


def _status_rows(rows: _Rows) -> list[tuple[Line, Cell, Status]]:
    """Return the rows of a table that has a column for who was present and who was not, each with that cell."""
    if len(rows) < FEWEST:
        return []
    for at in range(1, min(COLUMNS, max(len(cells) for _, cells in rows))):
        found = [
            (line, cells[at], status) for line, cells in rows if at < len(cells) and (status := _status(cells[at]))
        ]
        texts = [cell.text for _, cell, _ in found]
        if found and found[0][0] is rows[0][0] and texts.count(texts[0]) == 1:
            found = found[1:]  # the head of the table
        if len(found) >= FEWEST:
            return found
    return []


def _ticked_rows(rows: _Rows) -> list[tuple[Line, Cell, Status]]:
    """Return the rows of a table whose head has columns for who was present and who was not, each with the cell ticked."""
    if len(rows) <= FEWEST:
        return []
    columns = {at: status for at, cell in enumerate(rows[0][1][:COLUMNS]) if at and (status := _status(cell))}
    found = [
        (line, cells[at], status)
        for line, cells in rows[1:]
        for at, status in columns.items()
        if at < len(cells) and pattern("labels", "TICK").fullmatch(cells[at].text)
    ]
    return found if len(found) >= FEWEST else []


def _status(cell: Cell) -> Status | None:
    """Return the status that a cell states and nothing else."""
    if len(cell.text) > LONGEST:
        return None
    return next((STATUS[kind] for kind in STATUS if pattern("labels", kind).fullmatch(cell.text)), None)


def _without(line: Line, cell: Cell) -> tuple[str, int]:
    """Return a row with blanks for a cell, and the offset of its first code point."""
    base = line.start
    text = line.text.rstrip()
    start, end = cell.span.start - base, cell.span.end - base
    note = cell.text.partition("(")
    kept = f"({note[2]}" if note[1] else ""
    return text[:start] + kept.rjust(end - start) + text[end:], base


def _front_matter(source: Source, lists: dict[Status, Span]) -> list[Attendee]:
    """Return the people that only the front matter names."""
    people: list[Attendee] = []
    for key, field in source.meta.items():
        label = read_label(key, 0, *STATUS)
        status = STATUS[label.kind] if label is not None and not label.text else None
        if status is None or status in lists:
            continue
        names = field.value if isinstance(field.value, list) else [field.value]
        found = read_people([(str(name), 0) for name in names if isinstance(name, str)], status)
        people.extend(replace(person, span=Span(0, 0)) for person in found)
        lists[status] = Span(0, 0)
    return people


def _named_once(people: Sequence[Attendee]) -> list[Attendee]:
    """Return the people without initials that stand for somebody named: `AH had sent apologies` behind a list."""
    known = {short for person in people if " " in person.name for short in initials_of(person.name)}
    return [one for one in people if not (one.name.isupper() and one.name in known)]


def _once(people: Sequence[Attendee]) -> list[Attendee]:
    """Return the people without those read twice from the same place."""
    seen: set[tuple[int, int]] = set()
    kept = []
    for person in people:
        place = (person.span.start, person.span.end)
        if place == (0, 0) or place not in seen:
            kept.append(person)
        seen.add(place)
    return kept
