"""Who was there: from the labelled lists, from the item on apologies, and from the front matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import dropwhile

from msgspec.structs import replace

from minutelint.model.language.cells import cells_of
from minutelint.model.nodes import Attendee, Item, Status
from minutelint.model.people.flattened import flattened
from minutelint.model.people.front_matter import in_front_matter
from minutelint.model.people.halved import head_of, with_whole_names
from minutelint.model.people.keyed import as_marked, read_key
from minutelint.model.people.keyed import listed as keyed
from minutelint.model.people.letterhead import all_of_the_head
from minutelint.model.people.lists import read_people, surnames_first
from minutelint.model.people.named_again import named_once, once
from minutelint.model.people.office_label import labelled_by_office
from minutelint.model.people.officer_roll import officer_roll
from minutelint.model.people.officers import names_officer, with_officers
from minutelint.model.people.parts import without_parts
from minutelint.model.people.pieces import cut
from minutelint.model.people.presence import STATUS, handles, nicknames, told_status
from minutelint.model.people.register import Register
from minutelint.model.people.tables import (
    Rows,
    headed_rows,
    lines_of,
    status_columns,
    status_rows,
    ticked_rows,
    to_remark,
    without,
)
from minutelint.model.people.ticked import ticked
from minutelint.model.people.told import NAME_BLOCKS, grouped, read_told, told_by_title
from minutelint.model.people.unparted import unparted
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
    "APOLOGIES_TOLD": ("APOLOGIES_FROM", "APOLOGIES_WORDS"),
    "ABSENT_LINE": ("ABSENT_WORDS",),
    "PUBLIC_LINE": ("PUBLIC_WORDS",),
}
_GROUPED = frozenset({"LIST_ITEM", "ROW"})
AROUND = 400  # code points before a label in which the line before it begins


def read_attendance(
    source: Source, walked: Walked, register: Register
) -> tuple[tuple[Attendee, ...], dict[Status, Span]]:
    """Return the people, and the lists that the document has by status (with the place of the label)."""
    reader = _Reader(source, walked, register)
    reader.blocks(register)
    reader.titles()
    people, lists = reader.people, reader.lists
    if "present" not in lists:
        told = read_told(source, walked)
        people.extend(told.people)
        lists = {**told.lists, **lists}
        if not people and (rows := flattened(walked.lines)):
            people.extend(rows)
            lists = {one.status: one.span for one in reversed(rows)}
        if not any(person.status == "present" for person in people) and (there := all_of_the_head(walked)):
            people.extend(there)
            lists.setdefault("present", there[0].span)
    unnamed = {"present"}.difference(person.status for person in people)  # `All members were present`
    people.extend(in_front_matter(source, lists, unnamed))
    if not any(one.status == "present" for one in people) and (
        listed := officer_roll(walked.blocks) or ticked(walked.blocks)
    ):
        named = {one.name for one in listed}
        people = [*listed, *(one for one in people if one.name not in named)]
        lists = {**{one.status: one.span for one in reversed(listed)}, **lists}
    if "present" not in lists and _only_attending(walked):
        lists["present"] = lists["in-attendance"]
        people = [replace(one, status="present") if one.status == "in-attendance" else one for one in people]
    key = read_key(walked.blocks)
    if key is not None:
        if not any(one.status == "present" for one in people):
            people += keyed(walked.blocks, key)
        people = as_marked(once(people), key, source.text)
        lists = {**{one.status: one.span for one in people}, **lists}
    opening = [block for block in walked.blocks if not block.item]  # the head, and the first item
    return tuple(with_officers(named_once(once(people)), opening)), lists


class _Reader:
    """Collects the people that tables, lists and titles name, and the places of the lists by status."""

    def __init__(self, source: Source, walked: Walked, register: Register) -> None:
        self.source, self.walked, self.items = source, walked, walked.items
        self.people: list[Attendee] = list(register.people)
        self.lists: dict[Status, Span] = dict(register.lists)

    def blocks(self, register: Register) -> None:
        """Read every block that the register has not told of already."""
        head: Line | None = None
        for block in self.walked.blocks:
            if register.lines and any(line.start in register.lines for line in block.lines):
                continue
            above = head = head if not block.lines[0].gap else None
            rows = False
            if any(line.kind == "ROW" for line in block.lines):
                head = head_of(block.lines) or above
                block = replace(block, lines=with_whole_names(block.lines, above))
                table = [(line, cells_of(line)) for line in block.lines if line.kind == "ROW"]
                rows = bool(table) and self._rows(table)
                if table and not rows and (self._columns(table) or (block.item is None and self._headed(table))):
                    continue
            about = self.items[block.item].kind if block.item is not None else None
            if block.name == "attendance" and not rows:
                known = len(self.people)
                self._list(block)
                self.people[known:] = sorted(self.people[known:], key=lambda one: one.span)
            elif about == "apologies" and not block.purpose and block.name in NAME_BLOCKS:
                self._under_apologies(block)

    def titles(self) -> None:
        """Read the titles of items about apologies that go on with the people."""
        for item, rest in zip(self.items, self.walked.rests, strict=True):
            if item.kind == "apologies":
                self.lists.setdefault("apologies", item.span)
                span = rest or (item.title_span if item.title.endswith(".") else _addressed(item))
                if span is not None:
                    self.people.extend(read_people([(self.source.slice(span), span.start)], "apologies"))
            elif rest is not None and (status := told_by_title(item.title)) is not None:
                self._behind_title(rest, status)

    def _behind_title(self, rest: Span, status: Status) -> None:
        """Read the people behind a title on its line, and on the lines that go on with them."""
        lines = [(self.source.slice(rest), rest.start)]
        below = (line for block in self.walked.blocks if block.name == "paragraph" for line in block.lines)
        for line in dropwhile(lambda one: one.start <= rest.start, below):
            text, at = lines[-1]
            if line.gap or line.start - at - len(text) > 1:
                break
            lines.append((line.text.rstrip("\n"), line.start))
        people = read_people(lines, status)
        if people:
            self.lists.setdefault(status, rest)
        self.people.extend(people)

    def _rows(self, table: Rows) -> bool:
        """Read a table that has a person in each row; whether it is one."""
        rows = status_rows(table) or ticked_rows(table)
        bare = [without(line, cell) for line, cell, _ in rows]
        inverted = surnames_first(bare) or None
        for row, (_, cell, stated) in zip(bare, rows, strict=True):
            self.lists.setdefault(stated, cell.span)
            self.people.extend(read_people([row], stated, inverted=inverted))
        return bool(rows)

    def _columns(self, table: Rows) -> bool:
        """Read a table that has the people of a status in each column; whether it is one."""
        columns = status_columns(table)
        for head, stated, below in columns:
            self.lists.setdefault(stated, head.span)
            self.people.extend(read_people(below, stated))
        return bool(columns)

    def _headed(self, table: Rows) -> bool:
        """Read a table of which the first column has the people of a status, particulars beside them; whether it is one."""
        headed = headed_rows(table)
        if headed is None:
            return False
        head, stated = headed
        self.lists.setdefault(stated, head.span)
        self.people.extend(read_people([(line.text.rstrip(), line.start) for line, _ in table[1:]], stated))
        return True

    def _list(self, block: Block) -> None:
        """Read a label and the people behind and below it."""
        status, words = _label(block, self.items, self.lists)
        if status is None or (block.item is not None and _is_vote(block, self.source.text)):
            return
        if block.item is not None and status == "present" and words and not read_people(words, status):
            return  # `Attendance – currently 97 %`: a topic of the item
        if block.item is not None and self._is_point(block, self.items[block.item]):
            return  # `- Those who came to the fair:`, a point of the item
        self.lists.setdefault(status, block.span)
        for text, at in words:
            for stated in told_status(text, at):
                self.lists.setdefault(stated, block.span)
        listed = without_parts(lines_of(to_remark(block.lines[1:]), headed=bool(words)))
        if words and status in ("apologies", "absent"):  # below them stands who was there
            listed = [line for line in listed if not names_officer(line[0])]
        called = [one for text, at in words for one in nicknames(text, at, status)]
        lines: list[tuple[str, int]] = []
        for text, at in [*words, *listed]:  # beside accounts some may be named in full
            accounts = handles(text, at, status) or unparted(text, at, status, self.source.text)
            accounts = accounts if accounts is not None else labelled_by_office(text, at, status)
            self.people.extend(accounts or ())
            lines += [] if accounts is not None else [(text, at)]
        if called or not any(line.kind in _GROUPED for line in block.lines):
            found = called or read_people(lines, status)
            if words and not found and block.lines[0].kind == "APOLOGIES_TOLD":
                found = read_people([(block.lines[0].text, block.lines[0].start)], status)  # a whole sentence
            self.people.extend(found)
            return
        for stated, group in grouped(lines, status):
            self.lists.setdefault(stated, block.span)
            self.people.extend(read_people(group, stated))

    def _is_point(self, block: Block, item: Item) -> bool:
        """Whether a label is a point among those of an item about something else, and a list in front tells who was there."""
        listed = self.lists.get("present")
        told = listed is not None and listed.start < item.span.start
        return told and item.kind == "business" and block.lines[0].text.lstrip().startswith("- ")

    def _under_apologies(self, block: Block) -> None:
        """Read what stands under an item about apologies."""
        if block.item is not None:
            self.lists.setdefault("apologies", self.items[block.item].span)
            told = read_people(lines_of(block.lines), "apologies")
            self.people.extend(one for one in told if one.status != "present" or not self._is_listed(one.name))

    def _is_listed(self, name: str) -> bool:
        """Whether a sentence names with an initial, `O. Hill`, just one of those whom a list of those present has in full."""
        given, _, last = name.rpartition(". ")
        first = given.rpartition(" ")[2]
        full = (one.name.split() for one in self.people if one.status == "present")
        alike = [words for words in full if words[-1] == last and words[0][1:] and words[0].startswith(first)]
        return len(first) == 1 and len(alike) == 1


def _only_attending(walked: Walked) -> bool:
    """Whether those who were there stand in one list, `In attendance`, that tells of everybody."""
    labels = [block.lines[0] for block in walked.blocks if block.name == "attendance" and block.item is None]
    attending = [line for line in labels if line.kind == "IN_ATTENDANCE_LINE"]
    return len(attending) == 1 and pattern("labels", "ATTENDING_ALL").match(attending[0].text) is not None


def _label(
    block: Block, items: Sequence[Item], lists: Mapping[Status, Span]
) -> tuple[Status | None, list[tuple[str, int]]]:
    """Return what a label announces, and the words behind it on the same line.

    `Guests` or `Staff` alone may be much else, but not below a title that tells who was there, or behind such a list.
    """
    first = block.lines[0]
    label = read_label(first.text, first.start, *WORDS[first.kind])
    if label is None:
        return None, []
    titled = block.item is None or told_by_title(items[block.item].title) is not None
    if not titled and block.item is not None:
        whole = items[block.item].whole
        titled = any(whole.start <= span.start < whole.end for span in lists.values())
    if not titled and pattern("labels", "BARE_LIST").fullmatch(label.words):
        return None, []
    return STATUS.get(label.kind), [(label.text, label.span.start)] if label.text else []


def _addressed(item: Item) -> Span | None:
    """Return what stands behind the label in a title that goes on with people: `Apologies Mr B Moss and Mrs C Low`."""
    label = read_label(item.title, item.title_span.start, "APOLOGIES_FROM", "APOLOGIES_WORDS")
    if label is None or not label.text:
        return None
    first = next(iter(cut(label.text)), None)
    return label.span if first is not None and first.kind in ("person", "ranked") else None


def _is_vote(block: Block, text: str) -> bool:
    """Whether those absent are told among the votes on a motion: the line before says who was for it or against."""
    at = block.lines[0].start
    before = text[max(0, at - AROUND) : at].rstrip().rpartition("\n")[2]
    return pattern("labels", "VOTE_LEAD").match(before) is not None
