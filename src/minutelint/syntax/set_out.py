"""Short lines that the white space around them shows to be titles, whatever they say."""

from __future__ import annotations

from itertools import pairwise

from minutelint.syntax.lines import Line
from minutelint.syntax.outline import FEWEST, HEADINGS, Judge
from minutelint.syntax.titles import names_document

HEAD = 3  # lines at the top, which may be a letterhead in capitals
LETTERS = 4  # of a word in capitals that stands for nothing else


def set_out(judge: Judge) -> frozenset[int]:
    """Return the short lines that are titles by how they are set, if there are several of the kind."""
    over = frozenset(
        i
        for i, (line, after) in enumerate(pairwise(judge.lines))
        if line.kind == "TITLE_LINE" and line.gap > 1 and _indent(line) == 0 < _indent(after) and after.kind != "BULLET"
    )
    return (over if len(over) >= FEWEST else frozenset()) | _ruled_off(judge)


def _ruled_off(judge: Judge) -> frozenset[int]:
    """Return the lines in capitals behind a rule or more than one blank line, each over something.

    A word in small letters may stand among the capitals (`RANGE OF pump:size`), where the other titles have none.
    """
    found = [
        i
        for i, (line, after) in enumerate(pairwise(judge.lines))
        if line.kind == "TITLE_LINE" and line.gap > 1 and i >= HEAD and _is_shouted(line.text)
        and after.kind not in HEADINGS and i not in judge.agenda and not names_document(line.text)
    ]  # fmt: skip
    sure = sum(judge.lines[i].text.isupper() for i in found)
    return frozenset(found) if sure >= FEWEST and sure * 4 >= len(found) * 3 else frozenset()


def _is_shouted(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha()]
    capitals = [word for word in words if word.isupper()]
    return len(capitals) * 4 >= len(words) * 3 and any(len(word) >= LETTERS for word in capitals)


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip(" "))
