"""Entries of a register of actions: behind a number, or with their owners in brackets."""

from __future__ import annotations

from msgspec.structs import replace

from minutelint.model.actions.doers import bracketed, told_to
from minutelint.model.actions.due import due_in
from minutelint.model.actions.entry_doers import leading_entry, tells_doer
from minutelint.model.actions.labelled import ActionDraft, labelled_actions, status_of
from minutelint.model.actions.labels import entry_number
from minutelint.model.language.sentences import split_sentences
from minutelint.model.language.statements import Context, read
from minutelint.model.nodes import Fact
from minutelint.model.walk import line_words
from minutelint.source import Span
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern


def bracketed_entry(text: str, base: int, title: str, context: Context) -> ActionDraft | None:
    """Return the action of a numbered entry below a title over actions that names its owners: `[Ann, Bob] Mend it. [DONE]`."""
    parts = read(split_sentences(text, base)[0][0]) if text[:1] == "[" else ()
    who = bracketed(parts[0].tokens, base, context) if parts else ()
    if not who:
        return None
    span = Span(base, base + len(text))
    due = due_in((word for part in parts for word in part.tokens), base, context)
    return ActionDraft(text, span, True, title, who, due, status_of(text))


def numbered_entry(text: str, base: int, *, listed: bool, context: Context) -> tuple[ActionDraft | None, int]:
    """Return the action behind the number that a register gives it, `[12] Ann Hill will ...`, and the length of the number.

    None where the text must speak for itself, as it must where no list of actions of the document has such numbers.
    """
    entry = pattern("scan", "ENTRY_ID").match(text) if text[:1] in ("[", "#") else None
    if entry is None:
        return None, 0
    at = entry.end()
    sentences = split_sentences(text[at:], base + at) if listed else []
    owners = told_to(*sentences[0], context) if sentences else ()
    if not owners:
        return None, at
    draft = labelled_actions(entry.group().rstrip(), text[at:], base + at, context)[0]
    return replace(draft, owners=draft.owners or owners, number=entry_number(text, 0, base)), at


def registered_entry(text: str, base: int, context: Context) -> ActionDraft | None:
    """Return the action behind its number in a register and a colon: `2024-03-05-c: Ann Hill to mend it - CONTINUES`."""
    number = pattern("scan", "REGISTER_ID").match(text)
    if number is None:
        return None
    task, at = text[number.end() :], base + number.end()
    sentences = split_sentences(task, at)
    if not sentences:
        return None
    who = told_to(*sentences[0], context) or (leading_entry(task, at, context) if tells_doer(task) else ())
    if not who:
        return None
    label = number.group().rstrip(" :")
    draft = labelled_actions(label, task, at, context)[0]
    return replace(draft, owners=draft.owners or who, number=Fact(label, Span(base, base + len(label))))


def is_numbered(line: Line) -> bool:
    """Whether a line bears the number that a register of actions gives its entries."""
    return pattern("scan", "ENTRY_ID").match(line_words(line)[0]) is not None
