"""Titles that run into text: what was decided stands behind a dash, or a paste has glued them to the paragraph above."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.syntax.outline import SHORT, Judge
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of

UNBROKEN = 100
"""Code points of a line that is a paragraph by itself: nobody breaks lines there."""


def is_told(judge: Judge, at: int) -> bool:
    """Whether a line is a topic, a dash, and what was decided."""
    told = pattern("heads", "TOPIC_TOLD").match(judge.lines[at].text)
    if told is None or len(told["title"].split()) > SHORT:
        return False
    return judge.title_like(told["title"]) and judge.looks_like_heading(told["title"])


def is_next_told(judge: Judge, at: int, found: Sequence[int]) -> bool:
    """Whether a title that minutes have, a dash and what was said stand right below another such line."""
    if found[-1:] != [at - 1] or judge.lines[at].kind != "TEXT" or judge.lines[at].gap:
        return False
    above = pattern("heads", "TOPIC_LED").match(judge.lines[at - 1].text)
    led = pattern("heads", "TOPIC_LED").match(judge.lines[at].text)
    return above is not None and led is not None and bool(kinds_of(led["title"]))


def is_glued(judge: Judge, at: int, found: Sequence[int]) -> bool:
    """Whether two topics with a stroke between stand right below a paragraph on one line, and over a blank line."""
    if not found or at + 1 >= len(judge.lines):
        return False
    line, before, after = judge.lines[at], judge.lines[at - 1], judge.lines[at + 1]
    glued = line.kind == "TITLE_LINE" and not line.gap and after.gap > 0 and len(before.text) > UNBROKEN
    if not glued or before.kind == "BULLET" or len(line.text.split()) > SHORT + 1:
        return False
    return pattern("heads", "TWO_TOPICS").fullmatch(line.text.strip()) is not None
