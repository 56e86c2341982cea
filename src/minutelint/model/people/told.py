"""Who was there where no list says so: the opening of the minutes, a roll call, an item about nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from msgspec import Struct

from minutelint.model.nodes import Attendee, Status
from minutelint.model.people.presence import (
    STATUS,
    answered,
    away,
    called,
    is_told,
    rolled,
    told_present,
    told_status,
    told_too,
)
from minutelint.model.people.tables import lines_of
from minutelint.model.walk import Block, Walked, line_words
from minutelint.source import Source, Span
from minutelint.syntax.labels import read_label
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import names_group

NAME_BLOCKS = frozenset({"paragraph", "list", "subheading"})
"""The blocks that may name people."""
WIDE = 40  # code points of a line that was broken because it was full
ROUND = 3  # people who introduce themselves, at least
_MARKS = "-*# \n"
_STOPS = ".:;!?)"
_NUMBERED = frozenset({"LIST_ITEM", "CLAUSE"})
_Line = tuple[str, int]


class Told(Struct, frozen=True):
    """The people of whom it is told, and where it is told by status, of anybody or of nobody."""

    people: tuple[Attendee, ...]
    lists: dict[Status, Span]


def read_told(source: Source, walked: Walked) -> Told:
    """Return who was there as the head of the minutes, a roll call, or an item about nothing else tells."""
    about = [told_by_title(item.title) for item in walked.items]
    below = [item.parent is not None and about[item.parent] for item in walked.items]
    opening = [
        b
        for b in walked.blocks
        if b.item is None or about[b.item] or below[b.item] or "welcome" in walked.title_kinds[b.item]
    ]
    opening = [block for block in opening if block.name in NAME_BLOCKS]
    lines = list(_unbroken(opening))
    opened = zip(walked.title_kinds, walked.rests, strict=True)
    lines += [(source.slice(rest), rest.start) for kinds, rest in opened if rest is not None and "welcome" in kinds]
    lists: dict[Status, Span] = {}
    first = [
        words for block in walked.blocks if block.item == 0 and block.name in NAME_BLOCKS for words in _words(block)
    ]
    people = answered(lines) or answered(first) or [one for text, at in lines for one in rolled(text, at)]
    if people and not any(one.status == "present" for one in people):
        lists["present"] = people[0].span  # those of a list who were away are marked in it
    placed: list[int] = []
    for text, at in lines:
        people += away(text, at)
        if found := told_present(text, at):
            people += found
            placed.append(at)
        elif placed:
            people += told_too(text, at)
        for stated in told_status(text, at):
            lists.setdefault(stated, Span(at, at + len(text)))
    for stated, listed in _announced(walked.blocks):
        if not placed:
            people += called(_lines(listed), stated)
    for index, status in enumerate(about):
        blocks = _first_part(walked.blocks, index)
        said = any(block.span.start <= at <= block.span.end for block in blocks for at in placed)
        if status is not None and not said:
            people += [one for stated, lines_ in grouped(_lines(blocks), status) for one in called(lines_, stated)]
        elif "welcome" in walked.title_kinds[index]:
            people += _round(blocks)
    for person in people:
        lists.setdefault(person.status, person.span)
    return Told(tuple(people), lists)


def _announced(blocks: Sequence[Block]) -> Iterator[tuple[Status, list[Block]]]:
    """Yield what stands below a line of the head that is about nothing else: `Roll call:` over a list of names."""
    for at, block in enumerate(blocks):
        if block.item is not None or len(block.lines) != 1 or block.name not in NAME_BLOCKS:
            continue
        status = told_by_title(block.lines[0].text.strip(_MARKS)) if len(block.lines[0].text) < WIDE else None
        if status is not None:
            yield status, _listed(blocks[at + 1 :]) or _paragraph(blocks[at + 1 :])


def _listed(blocks: Sequence[Block]) -> list[Block]:
    """Return the list that the blocks begin with; nothing where they begin with something else."""
    return list(takewhile(lambda one: one.item is None and one.name == "list", blocks))


def _paragraph(blocks: Sequence[Block]) -> list[Block]:
    """Return the paragraph that the blocks begin with, one for each line, to a blank line."""
    found = list(takewhile(lambda one: one.item is None and one.name == "paragraph", blocks))
    return [*found[:1], *takewhile(lambda one: not one.lines[0].gap, found[1:])]


def _first_part(blocks: Sequence[Block], item: int) -> list[Block]:
    """Return the blocks of an item that may name people, to a heading inside it that is no title of an item: `Agenda`."""
    found: list[Block] = []
    for block in blocks:
        if block.item != item:
            continue
        if block.name == "furniture" and block.lines[0].kind == "FRAME_HEADING" and found:
            break
        if block.name in NAME_BLOCKS:
            found.append(block)
    return found


def told_by_title(title: str) -> Status | None:
    """Return what is told of the people under a title that is about nothing else: `Voting Members Present`, `Roll call`."""
    words = title.strip(" :*")
    label = read_label(words, 0, *STATUS)
    if label is not None and label.words == words:
        return STATUS[label.kind]
    return "present" if pattern("presence", "ROLL_CALL").search(words) else None


def _words(block: Block) -> Iterator[_Line]:
    """Yield the words of each line of a block, without the marks in front, and their offset."""
    return _bare((line.text, line.start) for line in block.lines)


def _unbroken(blocks: Iterable[Block]) -> Iterator[_Line]:
    """Yield the words of the lines of blocks; a full line of a paragraph that ends without a stop goes on in the next."""
    text, at = "", 0
    for block in blocks:
        for line in block.lines:
            bare = text.rstrip()
            follows = at + len(text) == line.start and block.name == "paragraph" and ":" not in line.text[:WIDE]
            if follows and len(bare) >= WIDE and bare[-1] not in _STOPS:
                words = line.text.lstrip(" ")
                # as many signs as stood between, so that offsets hold, and one blank for the patterns
                gap = len(text) - len(bare) + len(line.text) - len(words)
                text = bare + " " + "\r" * (gap - 1) + words
                continue
            yield from _bare([(text, at)])
            text, at = line.text if block.name == "paragraph" else "", line.start
            if not text:
                yield from _bare([(line.text, line.start)])
    yield from _bare([(text, at)])


def _bare(lines: Iterable[_Line]) -> Iterator[_Line]:
    for line, at in lines:
        marks = pattern("labels", "LINE_MARKS").match(line)
        text = line[marks.end() if marks is not None else 0 :].strip(_MARKS)
        if text:
            yield text, at + line.index(text)


def _lines(blocks: Sequence[Block]) -> list[_Line]:
    """Return the lines of the blocks below a title to the first sentence, without the head of a table."""
    listed = list(takewhile(lambda line: not is_told(line.text), (line for block in blocks for line in block.lines)))
    if all(line.kind in _NUMBERED for line in listed if line.kind != "SUBHEADING"):
        return list(_bare(line_words(line) for line in listed))
    return list(_bare(lines_of(listed)))


def grouped(lines: Iterable[_Line], status: Status) -> Iterator[tuple[Status, list[_Line]]]:
    """Yield the lines below a title or label by what the lines over some of them tell: `Guests`, `Not in attendance`.

    `status` is of those over whom nothing else stands.
    """
    stated, group = status, list[_Line]()
    for text, at in lines:
        label = read_label(text, at, *STATUS)
        alone = label is not None and not label.text
        if not alone and not names_group(text):
            group.append((text, at))
            continue
        yield stated, group
        stated, group = STATUS[label.kind] if label is not None and alone else status, []
    yield stated, group


def _round(blocks: Sequence[Block]) -> Iterator[Attendee]:
    """Yield those who introduced themselves: a list under a lead that tells that a name comes first, `Name, place`.

    And those listed under how they came: `Via conference call:`
    """
    for before, block in pairwise(blocks):
        lead = before.lines[-1].text.strip(_MARKS)
        if block.name == "list" and lead.endswith(":") and pattern("presence", "PART_LEAD").fullmatch(lead[:-1]):
            yield from called(list(_words(block)), "present")
        if block.name != "list" or len(block.lines) < ROUND:
            continue
        if pattern("presence", "NAMES_FIRST").match(lead):
            firsts = [(text.partition(",")[0], at) for text, at in map(line_words, block.lines)]
            yield from called(firsts, "present")
