"""Short lines that the white space around them shows to be titles, whatever they say."""

from __future__ import annotations

from collections import Counter
from itertools import dropwhile, pairwise

from minutelint.syntax.lines import Line
from minutelint.syntax.outline import FEWEST, SHORT, Judge
from minutelint.syntax.titles import is_business, kinds_of, names_document

HEAD = 3  # lines at the top, which may be a letterhead in capitals
LETTERS = 4  # of a word in capitals that stands for nothing else


def set_out(judge: Judge) -> frozenset[int]:
    """Return the short lines at the margin over text that is set in, blank lines before them: titles, if there are several."""
    over = frozenset(
        i
        for i, (line, after) in enumerate(pairwise(judge.lines))
        if line.kind == "TITLE_LINE" and line.gap > 1 and _indent(line) == 0 < _indent(after) and after.kind != "BULLET"
    )
    return over if len(over) >= FEWEST else frozenset()


def as_known(judge: Judge) -> frozenset[int]:
    """Return the short lines over text or bullets that stand there as the titles do which minutes have.

    A title is a line behind a blank one, `Summer fair` over a paragraph. Empty where fewer than three of those that
    minutes have stand in that way.
    """
    known: Counter[bool] = Counter()
    found: dict[bool, list[int]] = {True: [], False: []}
    for i, (line, after) in enumerate(pairwise(judge.lines)):
        title = line.text.strip()
        if line.kind not in {"TITLE_LINE", "NEXT_MEETING_LINE"} or not line.gap or i in judge.agenda:
            continue
        if len(title.split()) > SHORT or title[-1] == ":":
            continue
        apart = after.gap > 0
        known[apart] += is_business(title)
        if is_business(title) or after.kind in {"TEXT", "BULLET"}:
            found[apart].append(i)
    return frozenset(i for apart, titles in found.items() if known[apart] >= FEWEST for i in titles)


def alone(judge: Judge) -> frozenset[int]:
    """Return the short lines that a colon ends and blank lines part from all else, where they are titles of business."""
    found = []
    for i, (line, after) in enumerate(pairwise(judge.lines)):
        title = line.text.strip()
        apart = line.kind == "TITLE_LINE" and line.gap and after.gap and i not in judge.agenda
        if apart and title[-1] == ":" and len(title.split()) <= SHORT and is_business(title.rstrip(": ")):
            found.append(i)
    return frozenset(found)


def ruled_off(judge: Judge) -> list[int]:
    """Return the lines in capitals behind a rule or more than one blank line, each over something: all titles there are.

    Empty where there are few, and where more short lines than these have a title that minutes have.
    A word in small letters may stand among the capitals (`RANGE OF pump:size`), where the other titles have none.
    """
    found = [
        i
        for i, (line, after) in enumerate(pairwise(judge.lines))
        if line.kind == "TITLE_LINE" and line.gap > 1 and i >= HEAD and _is_shouted(line.text)
        and not _is_shouted(after.text) and i not in judge.agenda
    ]  # fmt: skip
    found = list(dropwhile(lambda i: names_document(judge.lines[i].text), found))
    sure = sum(judge.lines[i].text.isupper() for i in found)
    if sure < FEWEST or sure * 3 < len(found) * 2:
        return []
    others = [line for i, line in enumerate(judge.lines) if line.kind == "TITLE_LINE" and i not in found]
    known = sum(line.gap > 0 and bool(kinds_of(line.text.strip(" :\n"))) for line in others)
    return found if known < len(found) else []


def _is_shouted(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha()]
    capitals = [word for word in words if word.isupper()]
    return len(capitals) * 4 >= len(words) * 3 and any(len(word) >= LETTERS for word in capitals)


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip(" "))
