"""Actions whose particulars stand in lines of their own below them: `Assigned: Ann Hill`, `Status: done`."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from minutelint.model.actions.due import due_in
from minutelint.model.actions.labelled import ActionDraft, status_of
from minutelint.model.actions.owners import owners
from minutelint.model.language.statements import Context, read
from minutelint.model.nodes import Action
from minutelint.model.walk import indent_of, line_span, line_words
from minutelint.source import Span
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

FEWEST = 2
"""Particulars that show a line to be an action: `Owner: ...` alone may be told of a house."""


class Fielded(Struct, frozen=True):
    """The actions of a list by the line that says what is to be done, and the lines that are told already."""

    actions: dict[int, ActionDraft]
    told: frozenset[int]


def is_field(line: Line) -> bool:
    """Whether a line is a particular of an action."""
    text = line_words(line)[0]
    return ":" in text and (_is_owner(text) or pattern("columns", "FIELD_OTHER").match(text) is not None)


def fielded(lines: Sequence[Line], context: Context) -> Fielded:
    """Return what is to be done of the lines of a list: each with deeper ones below it of which one says who."""
    fields = frozenset(i for i, line in enumerate(lines) if is_field(line))
    owned: dict[int, bool] = {}
    below: dict[int, list[int]] = {}
    above: list[int] = []
    for i, line in enumerate(lines if len(fields) >= FEWEST else ()):
        while above and indent_of(lines[above[-1]]) >= indent_of(line):
            above.pop()
        if above and i in fields:
            below.setdefault(above[-1], []).append(i)
            owned[above[-1]] = owned.get(above[-1], False) or _is_owner(line_words(line)[0])
        above.append(i)
    found: dict[int, ActionDraft] = {}
    for at, owner in owned.items():
        if owner and len(below[at]) >= FEWEST:
            text, base = line_words(lines[at])
            draft = ActionDraft(text, Span(base, base + len(text)), True, _label(lines[below[at][0]]))
            for i in below[at]:
                draft = _with(draft, lines[i], context)
            found[at] = draft
    return Fielded(found, frozenset([*found, *(i for at in found for i in below[at])]))


def with_fields(action: Action, lines: Sequence[Line], context: Context) -> tuple[Action, int]:
    """Return an action with the particulars in the first of some lines, and how many lines these are."""
    count = 0
    draft = ActionDraft(action.text, action.span, True, action.label, action.owners, action.due, action.status)
    while count < len(lines) and is_field(lines[count]):
        draft = _with(draft, lines[count], context)
        count += 1
    return replace(action, owners=draft.owners, due=draft.due, status=draft.status), count


def _with(draft: ActionDraft, line: Line, context: Context) -> ActionDraft:
    """Return an action with what one more line tells of it."""
    text, base = line_words(line)
    words = tuple(word for part in read(text) for word in part.tokens)
    who = pattern("columns", "FIELD_OWNER").match(text)
    if who is not None:
        value, at = text[who.end() :], base + who.end()
        named = tuple(word for part in read(value) for word in part.tokens)
        return replace(draft, owners=draft.owners or owners(named, at, context, strict=False))
    return replace(draft, due=draft.due or due_in(words, base, context), status=draft.status or status_of(text))


def _is_owner(text: str) -> bool:
    return pattern("columns", "FIELD_OWNER").match(text) is not None


def _label(line: Line) -> str:
    span = line_span(line)
    return line.text[span.start - line.start :].lstrip("-* ").partition(":")[0]
