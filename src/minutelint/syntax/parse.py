"""Parses the canonical text of a document: classifies its lines, chooses the house style, and lets its grammar arrange them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.syntax.action_heads import end_tasks
from minutelint.syntax.flat_rolls import without_labels
from minutelint.syntax.grammars import load
from minutelint.syntax.headings import headed
from minutelint.syntax.labelled import labelled
from minutelint.syntax.lalr import GrammarError, Table, Tree
from minutelint.syntax.lalr import parse as arrange
from minutelint.syntax.levels import Levels
from minutelint.syntax.lines import Line, classify, reclassify
from minutelint.syntax.listing import end_lists
from minutelint.syntax.numbered import numbered
from minutelint.syntax.numbered_paragraphs import end_titles
from minutelint.syntax.outline import FRAMES, HEADINGS, NUMBERED, Judge, Opening, Outline
from minutelint.syntax.promise import Promises
from minutelint.syntax.runin import cut_lines
from minutelint.syntax.styles import Style, StyleError, shipped_styles, user_styles
from minutelint.syntax.timed import timed
from minutelint.syntax.topic_rows import topic_rows
from minutelint.syntax.topics import topics

PLAIN = "plain"
SHARED_KINDS = NUMBERED | HEADINGS | FRAMES | {"ITEM_TITLE", "SUBITEM", "UNNUMBERED_ITEM"}
LED = {"LABELLED": labelled, "TIMED": timed, "TOPIC_ROW": topic_rows}
"""How to read the outline of a style whose items are told by what their lines begin with."""
UNNUMBERED = {"HEADING", "BOLD_LINE", "TITLE_LINE", "BULLET", *LED}


class Parsed(Struct, frozen=True):
    """A parsed document.

    tree      the syntax tree; its leaves are lines
    openings  what the lines that open an item say, by the offset at which the line starts
    unparsed  the lines that the grammar does not explain
    """

    tree: Tree[Line]
    style: str
    openings: dict[int, Opening]
    unparsed: list[Line]


def parse(text: str, *, styles: Sequence[Path] = (), style: str | None = None) -> Parsed:
    """Parse a canonical text. `styles` are the user's own grammar files, `style` forces one by name.

    Any text parses. Raises StyleError when a style is unknown or its grammar cannot be read.
    """
    known = (*user_styles(tuple(styles)), *shipped_styles())
    if style is not None:
        chosen = [s for s in known if s.name == style]
        if not chosen:
            names = ", ".join(sorted({s.name for s in known}))
            raise StyleError(f"there is no house style '{style}'; there are {names}")
        known = (chosen[0],)
    best, judge, outline = _choose(text, known)
    cut = cut_lines(judge, outline)
    if cut is not None:
        judge = Judge(cut, judge.own)
        outline = outline_of(judge, best)
    end_titles(judge, outline)
    lines = judge.lines
    by_number = best.name != PLAIN and not set(best.heads) & UNNUMBERED
    Levels(judge, outline, by_number).complete()
    end_lists(lines)
    end_tasks(lines)
    openings = {lines[i].start: opening for i, opening in outline.openings.items()}
    for i, opening in outline.openings.items():
        lines[i].kind = _opening_kind(opening, best)
    return _arrange(best, lines, openings)


def _choose(text: str, known: Sequence[Style]) -> tuple[Style, Judge, Outline]:
    """Return the style that explains most of the document, the first of several, with the lines as it classifies them.

    Those that promise most are tried first, until none is left that could be better than the best.
    """
    shared = Judge(without_labels(classify(text)))
    promises = Promises(shared)
    plain = next((s for s in known if s.name == PLAIN), known[-1])
    best, place = (plain, shared, Outline()), len(known)
    for promise, at in sorted(((promises.of(style), at) for at, style in enumerate(known)), key=lambda one: -one[0]):
        opened = bool(best[2].openings)
        if not promise or (opened and promise < best[2].score):
            break
        style = known[at]
        judge = judged(shared, style)
        if judge is None:
            continue
        outline = outline_of(judge, style)
        if outline.openings and (not opened or (outline.score, -at) > (best[2].score, -place)):
            best, place = (style, judge, outline), at
    return best


def judged(shared: Judge, style: Style) -> Judge | None:
    """Return the lines as a style sees them: one with terminals of its own classifies them anew.

    None: only lines of its own open an item of that style, and there are none.
    """
    if not style.own_lines:
        return shared
    own = own_terminals(style)
    lines = reclassify(shared.lines, own)
    if own.keys() >= set(style.heads) and own.keys().isdisjoint(line.kind for line in lines):
        return None
    return Judge(lines, own)


def outline_of(judge: Judge, style: Style) -> Outline:
    """Return what a style makes of the lines of a document."""
    outline = _outline_of(judge, style)
    outline.planned = outline.planned or judge.agenda
    return outline


def _outline_of(judge: Judge, style: Style) -> Outline:
    with_number = {kind for kind, pattern in judge.own.items() if "number" in pattern.groupindex}
    kinds = set(style.heads) & (NUMBERED | {"UPPER_LETTERED"} | with_number)
    if kinds:
        return numbered(judge, style, kinds)
    if set(style.heads) & (HEADINGS | set(judge.own)):
        return headed(judge, style)
    led = LED.get(style.heads[0]) if style.heads else None
    if led is not None:
        return led(judge, style)
    return topics(judge, style) if "BULLET" in style.heads else Outline()


@cache
def own_terminals(style: Style) -> dict[str, re.Pattern[str]]:
    """Return the patterns of the terminals that a style's file defines itself, the highest priority first."""
    return {name: compiled(value) for name, value in _table(style).terminals.items() if name not in SHARED_KINDS}


def _opening_kind(opening: Opening, style: Style) -> str:
    if opening.level > 1:
        return "SUBITEM"
    kind = "HEADING" if opening.head.line.kind == "FRAME_HEADING" else opening.head.line.kind
    if style.heads[0] in LED and opening.run is None:
        return style.heads[0]
    if opening.run is None and kind not in style.heads:
        return "UNNUMBERED_ITEM"
    if kind == "BULLET":
        return "TOPIC"
    return "UPPER_LETTERED" if kind == "LETTERED" else kind


@cache
def _table(style: Style) -> Table:
    """Return the table of a style's grammar, which is fed the lines."""
    try:
        return load(style.path)
    except GrammarError as error:
        raise StyleError(f"{style.path}: not a grammar that Lark can read: {error}") from None


def _arrange(style: Style, lines: list[Line], openings: dict[int, Opening]) -> Parsed:
    """Let the grammar of the style arrange the lines; those it does not explain are kept aside."""
    unparsed: list[Line] = []
    return Parsed(arrange(_table(style), lines, left=unparsed), style.name, openings, unparsed)
