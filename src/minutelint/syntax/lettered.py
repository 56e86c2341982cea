"""Lettered lines that are no titles with text below, and yet parts of an item: paragraphs of their own."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from minutelint.source import Span
from minutelint.syntax.heads import Head, letters
from minutelint.syntax.lines import classify
from minutelint.syntax.outline import SHORT, TITLE_WORDS, Judge
from minutelint.syntax.terminals import pattern

LETTERS = frozenset("aA")  # forms of a number that is a letter


def is_action(text: str) -> bool:
    """Whether the text behind a list number is a labelled action."""
    return bool(text) and classify(text)[0].kind == "ACTION_LINE"


def is_titled(judge: Judge, at: int) -> bool:
    """Whether a single lettered line is a title set off by blank lines."""
    after = at + 1 < len(judge.lines) and judge.lines[at + 1].gap
    return bool(judge.lines[at].gap and after and judge.title_like(judge.heads[at].title))


def is_short_title(judge: Judge, at: int) -> bool:
    """Whether a numbered line is a short title behind a blank line, with something below."""
    title = judge.heads[at].title
    short = len(title.split()) <= SHORT and judge.title_like(title) and judge.looks_like_heading(title)
    below = judge.lines[at + 1] if at + 1 < len(judge.lines) and at + 1 not in judge.heads else None
    return short and judge.lines[at].gap > 0 and (judge.followed(at) or (below is not None and not below.gap))


def is_over_plain(judge: Judge, at: int) -> bool:
    """Whether a title in capitals stands right over a line that is none."""
    below = judge.lines[at + 1] if at + 1 < len(judge.lines) else None
    plain = below is not None and below.kind == "TITLE_LINE" and not below.gap and not below.text.isupper()
    return plain and judge.heads[at].title.isupper()


def are_paragraphs(
    judge: Judge, group: Sequence[int], heads: Sequence[Head], values: Sequence[int], openings: Container[int]
) -> bool:
    """Whether lettered lines are paragraphs of their own, as far out as the items and in order: letters, reports."""
    led = judge.lines[group[0] - 1].text.rstrip().endswith(":") and group[0] - 1 not in openings
    return not led and _stand_alone(judge, group, heads, values)


def _stand_alone(judge: Judge, group: Sequence[int], heads: Sequence[Head], values: Sequence[int]) -> bool:
    """Whether lettered lines are set off, in order, and neither clauses of one sentence nor actions."""
    first = judge.lines[group[0] - 1].text.rstrip()[-1:] in ".!?"  # a sentence may stand right above
    set_off = all((judge.lines[i].gap or (first and i == group[0])) and not judge.heads[i].indent for i in group)
    ordered = all(0 <= b - a <= 1 or b == 1 for a, b in pairwise(values)) and len(set(values)) > 1
    clauses = any(head.title[:1].islower() or head.title.endswith((";", ",")) for head in heads)
    return set_off and ordered and not clauses and not any(is_action(head.title) for head in heads)


def are_titled(judge: Judge, group: Sequence[int], heads: Sequence[Head], values: Sequence[int]) -> bool:
    """Whether a) b) c) are paragraphs of their own and half of them begin with a title that a sign parts from what was said."""
    if heads[0].series.strip("()") not in LETTERS or not _stand_alone(judge, group, heads, values):
        return False
    return sum(_has_title(head) for head in heads) * 2 >= len(heads)


def _has_title(head: Head) -> bool:
    """Whether a lettered paragraph begins with a few words before a sign and goes on with more than these."""
    said = head.rest.end - head.rest.start if head.rest is not None else 0
    title = head.title
    sign = pattern("heads", "SIGN_LEAD").match(title) if head.rest is None else None
    if sign is not None:
        title, said = sign[1], len(title) - sign.end()
    short = len(title.split()) <= TITLE_WORDS and title[:1].isupper()
    return short and said > len(title) // 2 and classify(title)[0].kind == "TITLE_LINE"


def cut_at_sign(head: Head) -> None:
    """Part the title of a lettered paragraph from what is said of it, where a colon, a dash or a stop stands between."""
    sign = pattern("heads", "SIGN_LEAD").match(head.title)
    if sign is None or len(sign[1].split()) > TITLE_WORDS:
        return
    start = head.title_span.start
    head.rest = Span(start + sign.end(), head.rest.end if head.rest is not None else start + len(head.title))
    head.title, head.title_span = sign[1], Span(start, start + sign.end(1))


def is_shouted(title: str) -> bool:
    """Whether a title is in capitals, but for who spoke to it, in brackets."""
    return title.isupper() or pattern("heads", "SPOKEN_TITLE").fullmatch(title) is not None


def letter_value(head: Head) -> int | None:
    """Return the place in the alphabet of a number that is a single letter, None for any other."""
    text = (head.number or "").strip("().:")
    return letters(text) if len(text) == 1 and text.isalpha() else None
