"""Who took the minutes: a label, a sentence, a name under the close, or the office of somebody who was there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutelint.model.language.needs import finditer
from minutelint.model.nodes import Attendee, Fact
from minutelint.model.people.directory import THERE
from minutelint.model.people.listed import listed
from minutelint.model.people.officers import labels_of
from minutelint.model.walk import AWAY, Walked
from minutelint.source import Source, Span
from minutelint.syntax.labels import read_label
from minutelint.syntax.terminals import pattern

LONGEST = 60  # code points that name somebody
WORDS = 6  # words of a value that names somebody and tells nothing else
FOOT = 12  # lines at the end of the text, blank ones too
LINE = 9  # words of a line there that names an office
PLAIN = frozenset({"TEXT", "TITLE", "TITLE_LINE", "SIGNATURE_LINE", "META_LINE"})
LABEL = "MINUTER_WORDS"
TOLD = ("MINUTED_BY", "SUBMITTED_BY")
"""Terminals of `grammar/meeting.lark` with a group `who`."""
_AROUND = "*_ \t,;:–-"


def minuted(source: Source, walked: Walked, attendance: Sequence[Attendee]) -> Fact | None:
    """Return who took the minutes, by name or, where only the office is told, by that; the surest way first."""
    ways = (
        _labelled(walked), _told(source.text), _took(source.text), _in_office(attendance), _listed(source.text, walked),
        _in_front_matter(source),
    )  # fmt: skip
    return next((fact for way in ways for fact in way), None)


def _labelled(walked: Walked) -> Iterator[Fact]:
    """Yield what stands behind labels, in the heading or anywhere else, where it is no sentence."""
    labels = [label for line in walked.lines if line.kind == "META_LINE" for label in labels_of(line, LABEL)]
    for label in sorted(labels, key=lambda one: pattern("meeting", "MINUTER_SURE").search(one.words) is None):
        yield from _named(label.text, label.span.start)
    for line in walked.lines:
        if "\t" in line.text:
            at = line.start
            cells = line.text.rstrip("\n").split("\t")
            for label_cell, value in pairwise(cells):
                at += len(label_cell) + 1
                if pattern("meeting", "MINUTER_CELL").fullmatch(label_cell) is not None:
                    yield from _named(value, at)


def _named(text: str, at: int) -> Iterator[Fact]:
    """Yield what a label states, where it is short enough to name somebody."""
    words = text.strip(" .")
    if 0 < len(words) <= LONGEST and len(words.split()) <= WORDS and words.lower() not in listed("people", "NOBODY"):
        start = at + text.index(words)
        yield Fact(words, Span(start, start + len(words)))


def _told(text: str) -> Iterator[Fact]:
    """Yield whom a sentence or the line under the close names."""
    for terminal in TOLD:
        for match in finditer("meeting", terminal, text):
            words = match["who"].rstrip().rstrip(_AROUND)
            yield Fact(words, Span(match.start("who"), match.start("who") + len(words)))


def _took(text: str) -> Iterator[Fact]:
    """Yield who, as a sentence says, took the minutes: the name in front of these words, or behind a sign."""
    for match in finditer("meeting", "TOOK_MINUTES", text):
        start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - LONGEST)
        found = pattern("meeting", "TOOK_LEAD").search(text, start, match.start() + 1)
        found = found or pattern("meeting", "TOOK_TAIL").match(text, match.end())
        if found is not None:
            yield Fact(found["who"].rstrip(), Span(*found.span("who")))


def _in_office(attendance: Sequence[Attendee]) -> Iterator[Fact]:
    """Yield those who were there in an office whose task the minutes are: a recording clerk before a clerk."""
    for office in ("MINUTER_SURE", "MINUTER_ROLE"):
        for one in attendance:
            if one.role and one.status in THERE and pattern("meeting", office).search(one.role):
                yield Fact(one.name, one.span)


def _listed(text: str, walked: Walked) -> Iterator[Fact]:
    """Yield such an office in the list of those who were there, or under the close, where no name was read."""
    listed = (block for block in walked.blocks if block.name in ("attendance", "signature"))
    spans = [block.span for block in listed if block.lines[0].kind not in AWAY]
    foot = (line for line in walked.lines[-FOOT:] if len(line.text.split()) <= LINE)
    spans += [Span(line.start, line.start + len(line.text)) for line in foot if line.kind in PLAIN]
    for span in spans:
        match = pattern("meeting", "MINUTER_OFFICE").search(text, span.start, span.end)
        if match is not None:
            yield _over(text, span) or Fact(match.group(), Span(match.start(), match.end()))


def _over(text: str, office: Span) -> Fact | None:
    """Return the name that makes up the line right over the line of an office, None where there is none."""
    start = text.rfind("\n", 0, max(office.start - 1, 0)) + 1
    named = pattern("meeting", "MINUTER_NAME").fullmatch(text, start, max(office.start - 1, start))
    return Fact(named["who"], Span(*named.span("who"))) if named is not None else None


def _in_front_matter(source: Source) -> Iterator[Fact]:
    """Yield whom a key of the front matter names."""
    for key, field in source.meta.items():
        label = read_label(key, 0, LABEL)
        if label is not None and not label.text and isinstance(field.value, str):
            yield Fact(field.value, Span(0, 0))
