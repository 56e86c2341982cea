"""The titles of numbered paragraphs: where most of them say what happened, a colon ends the title of each that has one.

`3. Library report: the committee needs ...` says by itself no more than that a colon stands in it; its neighbours tell.
"""

from __future__ import annotations

from minutelint.source import Span
from minutelint.syntax.lines import TEXT, classify
from minutelint.syntax.outline import FEWEST, TITLE_WORDS, Judge, Outline
from minutelint.syntax.terminals import pattern
from minutelint.syntax.title_ends import LABEL_WORDS, REPORT_WORDS

_LABELS = frozenset({TEXT, "TITLE_LINE"})  # kinds of a line that no label of minutes begins, such as `Action:`


def end_titles(judge: Judge, outline: Outline) -> None:
    """End the titles of numbered paragraphs at their colons, if most of the paragraphs are longer than a title."""
    tops = [at for at, one in outline.openings.items() if one.level == 1 and one.run is not None]
    labels = {at: end for at in tops if (end := _label_end(judge, outline, at)) is not None}
    if not labels or len(tops) < FEWEST or sum(_runs_on(judge, outline, at) for at in tops) * 2 <= len(tops):
        return
    for at, (cut, behind) in labels.items():
        head = outline.openings[at].head
        start = head.title_span.start
        head.rest = Span(start + behind, head.rest.end if head.rest is not None else head.title_span.end)
        head.title, head.title_span = head.title[:cut], Span(start, start + cut)


def _runs_on(judge: Judge, outline: Outline, at: int) -> bool:
    """Whether the paragraph of a number is longer than a title, or goes on in the line below."""
    head = outline.openings[at].head
    if head.rest is not None or len(head.title.split()) > TITLE_WORDS:
        return True
    return _goes_on(judge, at) or (head.title[-1:] == "." and len(head.title.split()) > REPORT_WORDS)


def _goes_on(judge: Judge, at: int) -> bool:
    """Whether a line breaks off in a sentence that the next one goes on with, or runs over its end."""
    below = judge.lines[at + 1 : at + 2]
    words = judge.lines[at].text.rstrip()
    return bool(below) and below[0].kind == TEXT and words[-1:] not in ".!?:" and below[0].text[:1].islower()


def _label_end(judge: Judge, outline: Outline, at: int) -> tuple[int, int] | None:
    """Return where the title of a paragraph ends at a colon, and where what is said begins behind it."""
    head = outline.openings[at].head
    label = pattern("heads", "LABEL_LEAD").match(head.title) if ":" in head.title else None
    if label is None or head.bold or head.level or head.title_line is not None:
        return None
    said = len(head.title.split()) - len(label[1].split())
    if len(label[1].split()) > LABEL_WORDS or not (said >= REPORT_WORDS or (said > 1 and _goes_on(judge, at))):
        return None
    return (label.end(1), label.end()) if classify(head.title)[0].kind in _LABELS else None
