"""Lists of what was decided: the entries below a title that says so, `## Decisions`, are decisions, one each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from minutelint.model.decisions.stated import DecisionDraft, clause, labelled_decision
from minutelint.model.nodes import Item
from minutelint.model.walk import Block, indent_of, line_words
from minutelint.source import Span
from minutelint.syntax.terminals import pattern

_MARKS = " #*:\n"


def title_over_decisions(blocks: Sequence[Block], at: int, items: Sequence[Item]) -> str | None:
    """Return the words over a list that make its entries decisions: the line before it, or the title of its item."""
    block = blocks[at]
    before = blocks[at - 1] if at else None
    if before is not None and before.item == block.item and before.name in ("subheading", "paragraph"):
        words = before.lines[-1].text.strip(_MARKS)
        if _is_over(words):
            return words
        if before.name == "subheading":
            return None  # another matter under the same title
    title = items[block.item].title.strip(_MARKS) if block.item is not None else ""
    return title if _is_over(title) else None


def parted(block: Block) -> tuple[Block, Block | None]:
    """Return a list of actions without the decisions that run on in it below a title of their own, and those."""
    for at, line in enumerate(block.lines[1:], 1):
        if line.kind in ("TITLE", "TEXT") and _is_over(line.text.strip(_MARKS)) and at + 1 < len(block.lines):
            return replace(block, lines=block.lines[:at]), replace(block, lines=block.lines[at:])
    return block, None


def _is_over(words: str) -> bool:
    return pattern("scan", "DECISIONS_TITLE").fullmatch(words) is not None


def listed_decisions(label: str, block: Block) -> Iterator[DecisionDraft]:
    """Yield the decisions of a list; the lines below an entry, deeper or of another kind of list, are its clauses."""
    first = block.lines[0]
    own = (first.kind, indent_of(first))
    draft: DecisionDraft | None = None
    for line in block.lines:
        text, base = line_words(line)
        if (line.kind, indent_of(line)) == own:
            if draft is not None:
                yield draft
            draft = labelled_decision(label, text, base)
        elif draft is not None and text:
            told = clause(text, base)
            draft = replace(draft, span=Span(draft.span.start, told.span.end), clauses=(*draft.clauses, told))
    if draft is not None:
        yield draft
