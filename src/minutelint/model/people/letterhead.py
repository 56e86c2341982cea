"""The members whom the head of a page lists, where a line of it says that all of them were there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.model.nodes import Attendee
from minutelint.model.people.lists import read_people
from minutelint.model.walk import Walked, line_words
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

HEAD = 30
"""Lines of the head of a page, at most."""
MARKS = " *_#\n"
SEVERAL = 2
"""People who make a list."""


def all_of_the_head(walked: Walked) -> list[Attendee]:
    """Return the members under or behind `Commissioners:` where a line of the head is `(all members present)`; else nobody."""
    end = walked.items[0].span.start if walked.items else None
    head = [line for line in walked.lines[:HEAD] if end is None or line.start < end]
    if not any(pattern("presence", "ALL_ALONE").fullmatch(line.text.strip(MARKS)) for line in head):
        return []
    for at, line in enumerate(head):
        text, base = _last_cell(line)
        label = pattern("presence", "MEMBERS_LABEL").match(text)
        if label is not None:
            behind = (text[label.end() :], base + label.end())
            names = [behind] if behind[0].strip() else list(_below(head[at + 1 :]))
            people = [one for name in names for one in read_people([name], "present")]
            return people if len(people) >= SEVERAL else []
    return []


def _below(lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
    """Yield the cells below a label, to the next label or the first blank line."""
    for line in lines:
        text, base = _last_cell(line)
        if line.gap or text.rstrip().endswith(":") or pattern("presence", "ALL_ALONE").fullmatch(text.strip(MARKS)):
            return
        yield text, base


def _last_cell(line: Line) -> tuple[str, int]:
    """Return the words of a line, or of its last cell where it has several, with their offset."""
    if "\t" in line.text:
        cell = line.text.rstrip("\n").rpartition("\t")[2]
        return cell, line.start + len(line.text.rstrip("\n")) - len(cell)
    return line_words(line)
