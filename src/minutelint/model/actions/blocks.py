"""The blocks in which minutes list their actions: lists under a label or title, entries with particulars, business."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from minutelint.model.actions.entry_doers import behind_task, who_is_told
from minutelint.model.actions.fields import fielded, is_field, with_fields
from minutelint.model.actions.labelled import ActionDraft, labelled_actions, status_of
from minutelint.model.actions.leads import is_over_earlier_actions, is_over_ideas, lead_of, under_labels
from minutelint.model.actions.lists import (
    LISTED,
    ListOfActions,
    are_led,
    heading_over,
    instruction,
    is_outcome,
    told_entry,
)
from minutelint.model.actions.registers import bracketed_entry
from minutelint.model.found import Contents
from minutelint.model.language.statements import Context
from minutelint.model.nodes import Action, Item, Owner, Paragraph
from minutelint.model.walk import Block, Walked, line_words
from minutelint.source import Span
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

NAME_LETTERS = 60
"""Code points of a line that names people and says nothing else, at most."""


class ActionBlocks(ABC):
    """Reads the blocks that list actions; what stands in them besides is read as text."""

    def __init__(self, walked: Walked, text: str) -> None:
        """Take a document; nothing is found yet."""
        self.walked = walked
        self.items: list[Item] = walked.items
        self.text = text
        self.found = Contents()

    @abstractmethod
    def _context(self, item: int | None) -> Context:
        """Return what is known inside an item."""

    @abstractmethod
    def _text(self, text: str, base: int, item: int | None) -> None:
        """Read running text."""

    @abstractmethod
    def _action(self, line: Line, item: int | None) -> None:
        """Read a line with the label of an action."""

    @abstractmethod
    def _add(self, draft: ActionDraft, item: int | None, *, in_decision: bool = False) -> None:
        """Note an action."""

    def _assigned_title(self, index: int, rest: Span | None) -> bool:
        """Note the action that a numbered entry below a title over actions is; whether it is one."""
        item = self.items[index]
        if item.parent is None or not self._over_actions(item.parent):
            return False
        start, end = item.title_span.start, rest.end if rest is not None else item.title_span.end
        title = self.items[item.parent].title
        draft = bracketed_entry(self.text[start:end], start, title, self._context(index))
        if draft is not None:
            self._add(draft, index)
        return draft is not None

    def _actions(self, block: Block) -> None:
        """Read a list of actions, or the business on which the meeting acted."""
        if any(map(is_outcome, block.lines[1:])):
            self._business(block)
            return
        entries, left = ListOfActions(block), False
        for line in block.lines[1:]:
            if line.kind == "ACTION_LINE":
                self._action(line, block.item)
                continue
            text, base = line_words(line)
            if not text or line.kind == "ROW":
                continue
            self.found.paragraphs.append(Paragraph(Span(base, base + len(text)), block.item))
            left = left or entries.is_left(line)
            if left:
                self._text(text, base, block.item)
                continue
            if entries.goes_on(line):
                self._lengthen(text, base)
                continue
            for draft in entries.read(line, self._context(block.item)):
                self._add(draft, block.item)

    def _lengthen(self, text: str, base: int) -> None:
        """Add a line to the action above it, where nothing stands between the two."""
        last = self.found.actions[-1] if self.found.actions else None
        if last is not None and self._ends_at(last, base):
            span = Span(last.span.start, base + len(text))
            self.found.actions[-1] = replace(last, text=f"{last.text} {text.strip()}", span=span)

    def _over_actions(self, item: int | None) -> bool:
        """Whether the title of an item, or of one above it, is one over actions."""
        while item is not None:
            if _is_over_actions(self.items[item].title):
                return True
            item = self.items[item].parent
        return False

    def _listed(self, block: Block, at: int) -> Iterator[Line]:
        """Yield the lines of a list to be read; take back what is no new task where the list is one of something else.

        A bare instruction is none among ideas, and an entry as a whole none among what an earlier meeting gave people
        to do, unless it says that it is still open.
        """
        lead = lead_of(self.walked.blocks, at)
        title = self.items[block.item].title if block.item is not None else ""
        ideas = is_over_ideas(lead or title) or is_over_ideas(title)
        labelled = under_labels(block.lines)
        before = is_over_earlier_actions(lead)
        for line in self._unfielded(block):
            known = len(self.found.actions)
            yield line
            if before and len(self.found.actions) > known:
                text, base = line_words(line)
                if self.found.actions[known].span.start == base and status_of(text) != "open":
                    del self.found.actions[known]
            if ideas or line.start in labelled:
                new = self.found.actions[known:]
                self.found.actions[known:] = [one for one in new if one.owners or one.labelled]

    def _unfielded(self, block: Block) -> Iterator[Line]:
        """Yield the lines of a list that are no action with its particulars below it; note those that are."""
        lines = block.lines
        last = self.found.actions[-1] if self.found.actions else None
        if last is not None and last.labelled and is_field(lines[0]) and self._ends_at(last, lines[0].start):
            self.found.actions[-1], told = with_fields(last, lines, self._context(block.item))
            lines = lines[told:]
        found = fielded(lines, self._context(block.item))
        for i, line in enumerate(lines):
            if i not in found.told:
                yield line
                continue
            text, base = line_words(line)
            self.found.paragraphs.append(Paragraph(Span(base, base + len(text)), block.item))
            if i in found.actions:
                self._add(found.actions[i], block.item)

    def _ends_at(self, action: Action, start: int) -> bool:
        """Whether nothing stands between an action and an offset."""
        return action.span.end <= start and not self.text[action.span.end : start].strip(" -*\n")

    def _entries(self, block: Block, above: Block | None) -> None:
        """Read a list under a title over actions: an entry that tells somebody to do something is one, others are text.

        The line above it may say whose tasks they are: `[All]`, `Ann:`.
        """
        title = self.items[block.item].title if block.item is not None else ""
        led = are_led(block.lines)
        steps = pattern("scan", "NEXT_STEPS").match(title) is not None
        lines = [line_words(line) for line in block.lines]
        told = who_is_told(lines, self._context(block.item)) if steps else {}
        told = told or behind_task(lines, self._context(block.item))
        share = self._share(above, block)
        for line in self._unfielded(block):
            text, base = line_words(line)
            self.found.paragraphs.append(Paragraph(Span(base, base + len(text)), block.item))
            draft = told_entry(line, title, self._context(block.item), led=led)
            own = instruction(text, base, self._context(block.item)) if share and draft is None else None
            draft = replace(own, label=title, owners=own.owners or share) if own is not None else draft
            if base in told:  # each entry is marked by the name in front of it
                marked = labelled_actions(title, text, base, self._context(block.item))[0]
                self._add(replace(marked, owners=told[base]), block.item)
            elif steps:
                self._step(line, draft, block.item)
            elif draft is not None:
                self._add(draft, block.item)
            else:
                self._text(text, base, block.item)

    def _share(self, above: Block | None, block: Block) -> tuple[Owner, ...]:
        """Return who stands alone on the line above a list, and so has the tasks in it."""
        if above is None or above.item != block.item or above.name not in {"paragraph", "subheading"}:
            return ()
        line = above.lines[-1]
        return heading_over(line, self._context(block.item)) if len(line.text) < NAME_LETTERS else ()

    def _step(self, line: Line, draft: ActionDraft | None, item: int | None) -> None:
        """Read an entry under a title over what is to come: what its sentences assign, else what it opens with."""
        known = len(self.found.actions)
        text, base = line_words(line)
        self._text(text, base, item)
        self.found.actions[known:] = [  # its number is no label
            replace(one, labelled=False, label=None) if one.number is not None else one
            for one in self.found.actions[known:]
        ]
        if len(self.found.actions) == known:
            draft = draft or (instruction(text, base, self._context(item)) if line.kind in LISTED else None)
            if draft is not None:
                self._add(replace(draft, labelled=False, label=None), item)

    def _business(self, block: Block) -> None:
        """Read the business under a heading for that on which the meeting acted: `Action: Moved by ...` tells how."""
        for line in block.lines[1:]:
            if line.kind == "ACTION_LINE":
                self._action(line, block.item)
                continue
            text, base = line_words(line)
            self.found.paragraphs.append(Paragraph(Span(base, base + len(text)), block.item))
            self._text(text, base, block.item)


@lru_cache(maxsize=1024)  # asked for each block of an item
def _is_over_actions(title: str) -> bool:
    return pattern("heads", "ACTIONS_TITLE").match(title) is not None
