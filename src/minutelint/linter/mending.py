"""From what a check proposes, in the canonical text, to edits of the file as found.

No fix is better than a wrong one: where the words do not stand in the file as they are read, there is none.
"""

from __future__ import annotations

import html
from itertools import pairwise

from minutelint.checks.check import Change, Remedy
from minutelint.linter.finding import Edit
from minutelint.model.finality import stated_final
from minutelint.model.nodes import Minutes
from minutelint.source import Location, Source, Span

PACKED = frozenset({"docx", "pdf"})
"""Formats that are read and never written."""


def may_change(minutes: Minutes) -> bool:
    """Tell whether a document may be changed: not what a body has approved, nor a format that is no text."""
    return minutes.source.format not in PACKED and stated_final(minutes) is None


def edits_of(remedy: Remedy, source: Source) -> tuple[Edit, ...]:
    """Return the edits of the file, in its order; none where any of them cannot be made."""
    edits = [_edit(change, source) for change in remedy.changes]
    found = sorted((edit for edit in edits if edit is not None), key=lambda edit: edit.location)
    apart = all(_end(one) <= _start(other) for one, other in pairwise(found))
    return tuple(found) if apart and len(found) == len(edits) else ()


def _start(edit: Edit) -> tuple[int, int]:
    return edit.location.line, edit.location.column


def _end(edit: Edit) -> tuple[int, int]:
    return edit.location.end_line, edit.location.end_column


def _edit(change: Change, source: Source) -> Edit | None:
    if change.found is not None:
        in_text = change.span if change.span.end > change.span.start or change.content else None
        return _placed(change.found, change.content, in_text, source)
    span = change.span
    if span.end <= span.start or "\n" in change.content:
        return None
    start, end = source.map.to_raw(span.start), source.map.to_raw_end(span.end)
    words = source.text[span.start : span.end]
    if source.raw[start:end] != words:
        return None
    before, behind = _shared(words, change.content)
    content = change.content[before : len(change.content) - behind]
    inner = Span(span.start + before, span.end - behind)
    return _placed(Span(start + before, end - behind), content, inner, source)


def _placed(found: Span, content: str, span: Span | None, source: Source) -> Edit | None:
    said = html.escape(content, quote=False) if source.format == "html" else content
    try:
        said.encode(source.encoding)
    except UnicodeEncodeError:
        return None
    return Edit(Location(*source.lines.place(found.start), *source.lines.place(found.end)), said, span)


def _shared(words: str, content: str) -> tuple[int, int]:
    """Return how many characters stay, at the start and at the end: where words are only put in or taken out."""
    short, long = sorted((words, content), key=len)
    if long.startswith(short):
        return len(short), 0
    return (0, len(short)) if long.endswith(short) else (0, 0)
