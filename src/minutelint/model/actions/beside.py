"""A column beside the text that names who is to act: a paragraph, and in the last column its owner.

Such a column has a head, `Action` or `By whom`; below it the last cell of a row that names people, offices or bodies and
nothing else makes the cell before it an action, and one that tells who is to do what is one. Without a head several such
cells, and what is to be done in some, show the column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.model.actions.due import due_in
from minutelint.model.actions.owners import owners
from minutelint.model.actions.tables import is_head_of_actions
from minutelint.model.language.cells import Cell, cells_of
from minutelint.model.language.sentences import split_sentences
from minutelint.model.language.statements import Context, read
from minutelint.model.nodes import Action, Item
from minutelint.source import Span
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

FEWEST = 4
"""Words that a cell must have to be more than a title, where no full stop ends it."""
HEADS = 6
"""Words that the head of the columns may have."""
SEVERAL = 3
"""Rows that show that a column without a head names who is to act."""
DEEDS = 2
"""Rows of these at least that tell what is to be done, too: `Clerk to write to the mason`."""


def column_actions(lines: Sequence[Line], items: Sequence[Item], context: Context) -> Iterator[Action]:
    """Yield the actions of a column, in the order of the text.

    lines   all lines of the document
    items   its items, in order
    """
    head: str | None = None
    bare: list[Action] = []
    deeds = 0
    index = -1
    for line in lines:
        if "\t" not in line.text:
            continue
        cells = [cell for cell in cells_of(line) if cell.text]
        if len(cells) < 2:
            continue
        last = cells[-1].text
        if pattern("columns", "COLUMN_DEED").match(last) or pattern("columns", "COLUMN_OWNER").match(last):
            few = sum(len(cell.text.split()) for cell in cells) <= HEADS
            head = last if few and not is_head_of_actions(cells_of(line)) else head
            continue
        while index + 1 < len(items) and items[index + 1].whole.start <= cells[-2].span.start:
            index += 1
        item = index if index >= 0 else None
        deed = _deed(cells[-1], head, item, context)
        found = deed or _action(cells[-2] if head else _last_sentence(cells[-2]), cells[-1], head, item, context)
        if head and found is not None:
            yield found
        elif found is not None:
            bare.append(found)
            deeds += deed is not None
    if head is None and len(bare) >= SEVERAL and deeds >= DEEDS:
        yield from bare


def _last_sentence(cell: Cell) -> Cell:
    """Return the last sentence of a cell: where no head says what a column is for, that is what its owner is to do."""
    sentence, at = split_sentences(cell.text, cell.span.start)[-1]
    return Cell(sentence, Span(at, at + len(sentence)))


def _deed(cell: Cell, head: str | None, item: int | None, context: Context) -> Action | None:
    """Return the action of a cell that itself tells who is to do what, and nothing else: `Clerk to write to the mason`."""
    parts = read(cell.text)
    if len(split_sentences(cell.text)) != 1 or [part.kind for part in parts] != ["assignment"]:
        return None
    who = owners(parts[0].subject, cell.span.start, context, strict=True)
    if not who or any(one.kind == "person" and not one.candidates for one in who):
        return None
    due = due_in(parts[0].tokens, cell.span.start, context)
    return Action(item=item, text=cell.text, labelled=True, span=cell.span, label=head, owners=who, due=due)


def _action(task: Cell, who: Cell, head: str | None, item: int | None, context: Context) -> Action | None:
    """Return the action of two cells, None where the second names nobody or the first is a title."""
    if len(task.text.split()) < FEWEST and not task.text.endswith((".", "!", "?")):
        return None
    parts = read(who.text)
    words = tuple(word for part in parts for word in part.tokens)
    found = owners(words, who.span.start, context, strict=True)
    if not found or any(one.kind == "person" and not one.candidates for one in found):
        return None
    told = tuple(word for part in read(task.text) for word in part.tokens)
    return Action(
        item=item,
        text=task.text,
        labelled=True,
        span=task.span,
        label=head,
        owners=found,
        due=due_in(told, task.span.start, context),
    )


def without(actions: Sequence[Action], columns: Sequence[Action]) -> list[Action]:
    """Return the actions without those that sentences of a cell with an owner beside it seem to assign."""
    cells = [one.span for one in columns]
    return [one for one in actions if one.labelled or not any(_within(one.span, cell) for cell in cells)]


def apart(columns: Sequence[Action], actions: Sequence[Action]) -> list[Action]:
    """Return the actions of a column without those that a table or a label tells of already."""
    known = [one.span for one in actions if one.labelled]
    return [one for one in columns if one.label or not any(_within(one.span, span) for span in known)]


def _within(span: Span, cell: Span) -> bool:
    """Whether words reach into a cell."""
    return span.start < cell.end and cell.start < span.end
