"""Owners in a margin that the text has run together with: `It was agreed to pay the bill. Clerk`.

Minutes print who is to act at the right edge of the page; where the file keeps no column for it, the owner stands as a
sentence of its own at the end of a paragraph. One such paragraph is chance, several are the house's way.
"""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.compiled import compiled
from minutelint.model.actions.beside import FEWEST, apart, column_actions, without
from minutelint.model.actions.due import due_in
from minutelint.model.actions.owners import owners
from minutelint.model.language.sentences import split_sentences
from minutelint.model.language.statements import Context, read
from minutelint.model.nodes import Action, Item, Owner
from minutelint.model.walk import line_words
from minutelint.source import Span
from minutelint.syntax.lines import Line

SEVERAL = 3
"""Paragraphs that show the way of a house."""
WORDS = 4
"""Words of an owner in the margin."""
_MARGIN = compiled(r".*[.!?][\"”’)]?[ ]+([A-Z][^!?:;\t]{1,40})$")


def with_margins(
    actions: Sequence[Action], lines: Sequence[Line], items: Sequence[Item], context: Context
) -> list[Action]:
    """Return the actions with those that a column or a margin beside the text tells of, in the order of the text."""
    columns = apart([*column_actions(lines, items, context)], actions)
    beside = [*columns, *margin_actions(lines, items, context)]
    return sorted([*without(actions, beside), *beside], key=lambda one: one.span)


def margin_actions(lines: Sequence[Line], items: Sequence[Item], context: Context) -> list[Action]:
    """Return the actions of paragraphs that end in who is to act, in the order of the text; none unless there are several.

    lines   all lines of the document
    items   its items, in order
    """
    found = [one for line in lines if "\t" not in line.text and (one := _action(line, items, context)) is not None]
    return found if len(found) >= SEVERAL else []


def _action(line: Line, items: Sequence[Item], context: Context) -> Action | None:
    text = line.text.rstrip()
    if text.endswith("."):  # nobody's name ends so, and most paragraphs do
        return None
    margin = _MARGIN.match(text)
    if margin is None or len(margin[1].split()) > WORDS or not line.start:
        return None
    words, base = line_words(line)
    (task, at), (last, start) = [("", 0), ("", 0), *split_sentences(words, base)][-2:]
    if len(task.split()) < FEWEST:
        return None
    who = _who(last, start, context)
    if not who:
        return None
    index = max((i for i, item in enumerate(items) if item.whole.start <= base), default=None)
    told = tuple(word for part in read(task) for word in part.tokens)
    return Action(
        item=index,
        text=task,
        labelled=True,
        span=Span(at, at + len(task)),
        owners=who,
        due=due_in(told, at, context),
    )


def _who(text: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners that a text names and nothing else: offices, and people in the list."""
    words = tuple(word for part in read(text) for word in part.tokens)
    found = owners(words, base, context, strict=True)
    return found if all(one.candidates or one.kind in ("role", "collective") for one in found) else ()
