"""Compares the model of a document before and after a fix: nothing may differ but what the fix touched.

First the text: that of the document afterwards must be that of before with the edits in it, to the letter. Then every
node, in pairs: it stands where it stood, the lengths of the edits counted in, and each of its values is the same. A node is
touched where an edit lies in its own words; only then may what is copied from these words differ (a title, a label, a
number), never what they were taken for (the kind of an item, its place in the outline, the owners of an action). What
the text merely mentions (names, acronyms, dates) may come and go where it is touched.
"""

from __future__ import annotations

import html
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from minutelint.linter.finding import Edit
from minutelint.model.nodes import Acronym, AcronymUse, DateMention, InitialsUse, Item, Minutes, Person, Reference
from minutelint.source import Location, Source, Span

_COPIED = frozenset({
    "title", "text", "label", "number", "as_written", "acronym", "expansion", "initials", "person", "name", "value",
    "ordinal", "number_span", "run", "weekday", "again", "numbers", "matter",
})  # fmt: skip
"""Fields that repeat the words of a node, or follow from them."""
_JUDGED = frozenset({"date", "start", "end", "status", "kind", "filed"})
"""Facts of the meeting that are no copy of words."""
_ELSEWHERE = frozenset({"candidates", "in_name", "beside", "words", "heading", "target", "acronyms_before"})
"""Fields that tell what other places of the text say of a node."""
_MENTIONED = (Person, Acronym, AcronymUse, InitialsUse, DateMention, Reference)
_BEHIND = 12
"""Signs and blanks between a label and what it marks."""
_OWN = {Item: "span"}
"""Where only one of the spans of a node is that of its own words: the whole of an item has all below it."""


class Shift:
    """Where the text of before stands afterwards."""

    def __init__(self, edits: Sequence[Edit], format: str) -> None:  # noqa: A002 - as in Source
        """`edits` are those of one document, in its order; those that are no part of the text do not move it."""
        self._old: list[Span] = []
        self._new: list[Span] = []
        self.contents: list[str] = []
        moved = 0
        for edit in sorted((one for one in edits if one.span is not None), key=lambda one: one.span or Span(0, 0)):
            span = edit.span or Span(0, 0)
            said = html.unescape(edit.content) if format == "html" else edit.content
            said = said.replace("\u00a0", " ")
            self._old.append(span)
            self._new.append(Span(span.start + moved, span.start + moved + len(said)))
            self.contents.append(said)
            moved += len(said) - (span.end - span.start)

    def text(self, before: str) -> str:
        """Return a text with the edits in it."""
        parts, at = [], 0
        for span, said in zip(self._old, self.contents, strict=True):
            parts += [before[at : span.start], said]
            at = span.end
        return "".join([*parts, before[at:]])

    def meets(self, span: Span) -> bool:
        """Tell whether an edit lies in a span or at one of its ends."""
        place = bisect_left(self._old, span.start, key=lambda one: one.end)
        return place < len(self._old) and self._old[place].start <= span.end

    def meets_new(self, span: Span) -> bool:
        """Do what `meets` does for a span of the text afterwards."""
        place = bisect_left(self._new, span.start, key=lambda one: one.end)
        return place < len(self._new) and self._new[place].start <= span.end

    def fits(self, before: Span, after: Span) -> bool:
        """Tell whether a span afterwards is one of before; an end that was edited may stand anywhere in the edit."""
        return self._reaches(before.start, after.start) and self._reaches(before.end, after.end)

    def _reaches(self, old: int, new: int) -> bool:
        place = bisect_left(self._old, old, key=lambda one: one.end)
        while place < len(self._old) and self._old[place].start <= old:
            if self._new[place].start <= new <= self._new[place].end:
                return True
            place += 1
        moved = self._new[place - 1].end - self._old[place - 1].end if place else 0
        inside = place and self._old[place - 1].end > old
        return not inside and new == old + moved


def difference(before: Minutes, after: Minutes, edits: Sequence[Edit]) -> str | None:
    """Return in a few words what else differs in a document after edits, or None."""
    shift = Shift(edits, before.source.format)
    if after.source.text != shift.text(before.source.text):
        return "other words of the text would be read differently"
    if [field.value for field in before.source.meta.values()] != [field.value for field in after.source.meta.values()]:
        return "the front matter would be read differently"
    if len(edits) == len(shift.contents) and _comments(before.source) != _comments(after.source):
        return "a comment would be read differently"
    for field in fields(Minutes):
        if field.name == "source":
            continue
        fault = _differs(getattr(before, field.name), getattr(after, field.name), shift, field.name, touched=False)
        if fault:
            return f"{_said(fault)} would be read differently"
    return None


def _comments(source: Source) -> list[str]:
    return [comment.text for comment in source.comments]


def _said(path: str) -> str:
    """Return the path of a field as words: `items title`."""
    return " ".join(path.replace("_", " ").split())


def _differs(one: Any, other: Any, shift: Shift, name: str, *, touched: bool) -> str | None:
    """Return the path to the first value that differs and must not, or None."""
    if name in _ELSEWHERE or (touched and name in _COPIED):
        return None
    if isinstance(one, Span) and isinstance(other, Span):
        return None if shift.fits(one, other) else name
    if name == "place" and isinstance(one, int) and isinstance(other, int):
        return None if shift.fits(Span(one, one), Span(other, other)) else name
    if isinstance(one, Location) or isinstance(other, Location):
        return None if (one is None) == (other is None) else name
    if name == "resolved" and one is None:
        return None  # one of two who fitted was the same person, spelt wrongly
    if isinstance(one, Struct) and type(one) is type(other):
        return _nodes_differ(one, other, shift, name)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return _lists_differ(one, other, shift, name, touched=touched)
    if one == other or (isinstance(one, str) and isinstance(other, str) and one == other.replace("\u00a0", " ")):
        return None
    return name


def _nodes_differ(one: Struct, other: Any, shift: Shift, name: str) -> str | None:
    mine = touches(one, shift) and name not in _JUDGED
    for field in fields(one):
        fault = _differs(getattr(one, field.name), getattr(other, field.name), shift, field.name, touched=mine)
        if fault:
            return f"{name} {fault}"
    return None


def _lists_differ(
    one: tuple[Any, ...], other: tuple[Any, ...], shift: Shift, name: str, *, touched: bool
) -> str | None:
    if any(isinstance(node, _MENTIONED) for node in (*one, *other)):
        one = tuple(node for node in one if not shift.meets(node.span))
        other = tuple(node for node in other if not shift.meets_new(node.span))
    if len(one) != len(other):
        return name
    for mine, its in zip(one, other, strict=True):
        fault = _differs(mine, its, shift, name, touched=touched)
        if fault:
            return fault
    return None


def touches(node: Any, shift: Shift) -> bool:
    """Tell whether an edit lies in a node's own words."""
    own = _OWN.get(type(node))
    if own is not None:
        return shift.meets(getattr(node, own))
    spans = [getattr(node, field.name) for field in fields(node)]
    label = getattr(node, "label", None)
    if label and shift.meets(Span(node.span.start - len(label) - _BEHIND, node.span.start)):
        return True
    several = [span for value in spans if isinstance(value, tuple) for span in value]
    return any(isinstance(span, Span) and shift.meets(span) for span in (*spans, *several))
