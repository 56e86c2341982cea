"""The lines of a document, each with its kind: what the classifier grammar says before anything is arranged."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from minutelint.source import Span
from minutelint.syntax.firsts import Choice
from minutelint.syntax.terminals import terminals

MARKS = " -*#"
"""Signs of the marks that may stand before the words of a line."""
WORTH_KNOWING = 160
"""Lines of fewer code points come again in minutes of the same body: names, titles, phrases of the house."""
TEXT = "TEXT"  # any line that is nothing else
# Terminals that see a kind of line in another way: running text at a glance, a number behind the word for an item.
GLANCED = {"PROSE": "TEXT", "PROSE_BULLET": "BULLET", "ITEM_NUMBERED": "NUMBERED", "ITEM_ALONE": "NUMBER_ALONE"}


class Line(Struct):
    """One line that is not blank. `gap` counts the blank lines before it; `kind` is the name of a line terminal.

    The outline changes `kind` where only the run of numbers can tell what a line is.
    """

    kind: str
    text: str
    start: int
    gap: int

    @property
    def span(self) -> Span:
        """The line without its end."""
        return Span(self.start, self.start + len(self.text.rstrip()))


def level_of(line: Line) -> int:
    """Return the level of a heading, 0 for a line that is none."""
    text = line.text.lstrip()
    return len(text) - len(text.lstrip("#"))


def classify(text: str) -> list[Line]:
    """Return the lines of a canonical text with their kinds."""
    lines: list[Line] = []
    gap = at = 0
    for line in text.split("\n"):
        end = at + len(line) + 1
        if not line or line.isspace():
            gap += 1
        else:
            words = line + "\n"
            lines.append(Line(_known_kind(words) if end - at < WORTH_KNOWING else _kind(words), words, at, gap))
            gap = 0
        at = end
    return lines


def _kind(line: str) -> str:
    """Return the kind of a line."""
    passed = MARKS if line[0] in MARKS else ""
    for name, match in _terminals(passed).beginning(line.lstrip(passed)[:1] if passed else line[0]):
        if match(line):
            return GLANCED.get(name, name)
    return TEXT


_known_kind = lru_cache(maxsize=2048)(_kind)


@cache
def _terminals(passed: str) -> Choice:
    return Choice(f"lines {passed}", terminals("lines"), passed)


def reclassify(lines: Sequence[Line], own: Mapping[str, re.Pattern[str]]) -> list[Line]:
    """Return the lines with the kinds that a style's own terminals give them; the others keep theirs."""
    return [Line(_own_kind(line, own), line.text, line.start, line.gap) for line in lines]


def _own_kind(line: Line, own: Mapping[str, re.Pattern[str]]) -> str:
    for name, pattern in own.items():
        if pattern.fullmatch(line.text) is not None:
            return name
    return line.kind
