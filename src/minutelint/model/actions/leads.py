"""Lists whose lines are information or ideas: what stands over them says so, and a bare instruction in them is no task."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.model.walk import Block, indent_of, line_words
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

LONGEST = 4
"""Words that a label over deeper lines may have."""


FARTHEST = 20
"""Blocks back that the line over a list may stand."""


def is_over_ideas(text: str) -> bool:
    """Whether a line or a title stands over what might be done."""
    return pattern("scan", "IDEAS").match(text.strip(" #*:\n")) is not None


def is_over_earlier_actions(text: str) -> bool:
    """Whether a line stands over what an earlier meeting gave people to do."""
    return pattern("scan", "ACTIONS_BEFORE").match(text.strip(" #*:\n")) is not None


def lead_of(blocks: Sequence[Block], at: int) -> str:
    """Return the line over a list, behind the parts of it that lines of text set apart; mostly the one before it."""
    item = blocks[at].item
    for i in range(at - 1, max(-1, at - FARTHEST), -1):
        block = blocks[i]
        if block.item != item:
            break
        if block.name != "list" and not indent_of(block.lines[-1]):
            return block.lines[-1].text
    return ""


def under_labels(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines of a list, by their offsets, that stand below a label of another matter: `Contacts:`."""
    found: set[int] = set()
    above: list[tuple[int, bool]] = []
    for line in lines:
        depth = indent_of(line)
        while above and above[-1][0] >= depth:
            above.pop()
        if above and above[-1][1]:
            found.add(line.start)
        text = line_words(line)[0].strip()
        label = text.endswith(":") and len(text.split()) <= LONGEST and not pattern("scan", "TASK_WORDS").match(text)
        above.append((depth, label or bool(above and above[-1][1])))
    return frozenset(found)
