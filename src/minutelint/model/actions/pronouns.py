"""Actions of whom the sentence before names: `Ann Hill told of the crane. She was asked to mend it.`"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutelint.model.actions.due import due_in
from minutelint.model.actions.labelled import ActionDraft, status_of
from minutelint.model.actions.owners import owners
from minutelint.model.language.statements import Context, read
from minutelint.model.nodes import Owner
from minutelint.source import Span
from minutelint.syntax.terminals import pattern

_PERSON = frozenset({"NAME", "INITIALS", "HONORIFIC", "HANDLE", "ROLE", "CHAIR"})


def asked_by_pronoun(sentences: Sequence[tuple[str, int]], number: int, context: Context) -> list[ActionDraft]:
    """Return the action that a sentence of a paragraph asks of `he` or `she`; none unless the one before tells who that is.

    It tells what one person did, and names nobody else.
    """
    sentence, at = sentences[number]
    if not number or pattern("scan", "PRONOUN_ASKED").match(sentence) is None:
        return []
    doers = _only_doer(*sentences[number - 1], context)
    if len(doers) != 1:
        return []
    pronoun = sentence.partition(" ")[0]
    resolved = doers[0].resolved or doers[0].as_written
    who = (replace(doers[0], as_written=pronoun, span=Span(at, at + len(pronoun)), resolved=resolved),)
    due = due_in([word for part in read(sentence) for word in part.tokens], at, context)
    return [ActionDraft(sentence, Span(at, at + len(sentence)), False, None, who, due, status_of(sentence))]


def _only_doer(sentence: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return who does what a narrative tells, where it names no other person."""
    parts = read(sentence)
    if len(parts) != 1 or parts[0].kind != "narrative":
        return ()
    others = [word for clause in parts[0].clauses for word in clause.words if word.kind in _PERSON]
    who = owners(parts[0].subject, base, context, strict=True)
    return who if not others and all(one.kind in ("person", "role") for one in who) else ()
