"""Actions that stand after a label (those without one: `minutelint.model.actions.assigned`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from minutelint.model.actions.doers import behind_date, bracketed, owner_in_label, unassigned
from minutelint.model.actions.due import due_in
from minutelint.model.actions.labels import doers_in, number_in_label, with_others
from minutelint.model.actions.named_behind import day_in_brackets, in_brackets
from minutelint.model.actions.owners import owners, without_aside
from minutelint.model.actions.requests import behind_comma, told
from minutelint.model.language.needs import match
from minutelint.model.language.sentences import split_sentences
from minutelint.model.language.statements import Context, Part, read
from minutelint.model.language.words import read_words
from minutelint.model.nodes import Due, Fact, Owner
from minutelint.source import Span
from minutelint.syntax.terminals import Word, pattern


class ActionDraft(Struct, frozen=True):
    """An action before its item is known; the fields are those of `nodes.Action`."""

    text: str
    span: Span
    labelled: bool
    label: str | None = None
    owners: tuple[Owner, ...] = ()
    due: Due | None = None
    status: Literal["open", "done"] | None = None
    notes_only: bool = False
    number: Fact | None = None
    doers: int = 1


class _Task(Struct, frozen=True):
    """One sentence of a labelled text.

    when    the meeting that is to do it
    told    it has the form `X to do` and names the doer
    tells   it names a doer, or reads like something to be done
    """

    text: str
    base: int
    owners: tuple[Owner, ...]
    words: tuple[Word, ...]
    told: bool
    tells: bool
    when: Span | None = None


def labelled_actions(
    label: str, text: str, base: int, context: Context, label_base: int | None = None
) -> list[ActionDraft]:
    """Return the actions after a label: one, or one for each sentence where each tells somebody to do something.

    label       as printed, without the colon; an owner may stand in it (`Action FK`)
    text        what follows it; `base` is the offset of its first code point
    label_base  the offset of the label, for an owner that stands there
    """
    found = _behind_label(label, text, base, context, label_base)
    if label_base is None or not found:
        return found
    number = number_in_label(label, label_base)
    found = [replace(draft, number=number) for draft in found] if number is not None else found
    if pattern("scan", "PLURAL_LABEL").search(label) is None:
        found[0] = replace(found[0], doers=doers_in(text, base, context))
    return found


def _behind_label(label: str, text: str, base: int, context: Context, label_base: int | None) -> list[ActionDraft]:
    sentences = split_sentences(text, base)
    tasks = [_task(sentence, at, context, len(sentences) == 1) for sentence, at in sentences]
    if not tasks:
        return []
    if len(tasks) > 1 and (all(task.told for task in tasks) or _listed(label, tasks)):
        return [_draft([task], label, context, ()) for task in tasks if task.tells]
    at = base if label_base is None else label_base
    shared = () if any(task.owners for task in tasks) else owner_in_label(label, at, context)
    draft = _draft(tasks, label, context, shared)
    if label_base is not None and context.text and _only_names(draft):  # the task is what stands above
        return [
            replace(
                draft,
                text=" ".join(context.text[label_base : draft.span.end].split()),
                span=Span(label_base, draft.span.end),
            )
        ]
    return [draft]


def _only_names(draft: ActionDraft) -> bool:
    """Whether the words behind a label name who is to act, and nothing else."""
    behind = [one.span for one in draft.owners if one.span.start >= draft.span.start]
    if not behind:
        return False
    named = sum(span.end - span.start for span in behind)
    return named >= sum(map(str.isalnum, draft.text))


def _listed(label: str, tasks: Sequence[_Task]) -> bool:
    plural = pattern("scan", "PLURAL_LABEL").search(label) is not None
    return plural and sum(task.told for task in tasks) * 2 > len(tasks)


def _draft(tasks: Sequence[_Task], label: str, context: Context, shared: tuple[Owner, ...]) -> ActionDraft:
    start, end = tasks[0].base, tasks[-1].base + len(tasks[-1].text)
    found: dict[str, Owner] = {}
    for owner in (one for task in tasks for one in task.owners):
        found.setdefault(owner.as_written, owner)
    if found and all(owner.kind in ("collective", "body") for owner in found.values()):  # `Members to mend it (Ann)`
        named = in_brackets(tasks[-1].words, tasks[-1].base, context)
        found |= {owner.as_written: owner for owner in named if owner.candidates}
    if not found and not shared and len(tasks) > 1:  # "Mend it. Ann Hill"
        for task in (tasks[-1], tasks[0]):
            alone = owners(task.words, task.base, context, strict=True)
            shared = shared or (alone if all(one.candidates and one.kind == "person" for one in alone) else ())
    due = next((one for task in tasks if (one := due_in(task.words, task.base, context))), None)
    due = due or day_in_brackets(tasks[-1].words, tasks[-1].base, context)
    when = next((task.when for task in tasks if task.when is not None), None)
    if due is None and when is not None:
        due = Due(" ".join(context.text[when.start : when.end].split()), when, None)
    text = " ".join(task.text for task in tasks)
    return ActionDraft(
        text,
        Span(start, end),
        True,
        label,
        tuple(found.values()) or shared,
        due,
        status_of(tasks[-1].text),
        all(match("scan", "NOTE_TASK", task.text) for task in tasks),
    )


def status_of(sentence: str) -> Literal["open", "done"] | None:
    """Return how far a task is, as the end of its last sentence says."""
    kind = read_words(sentence)[-1].kind
    if kind == "STATUS_DONE":
        return "done"
    return "open" if kind == "STATUS_OPEN" else None


def _task(sentence: str, base: int, context: Context, alone: bool) -> _Task:
    parts = read(sentence)
    words = tuple([word for part in parts for word in part.tokens])
    for part in parts:
        if part.kind in ("assignment", "provision", "agenda") and part.subject:
            subject = without_aside(behind_date(part.subject))
            found = owners(subject, base, context, strict=False) or bracketed(subject, base, context)
            if len(found) == 1 and pattern("scan", "OCCASION").fullmatch(found[0].as_written):
                return _Task(sentence, base, (), words, True, True, found[0].span)
            found = _known_before(parts[0], found, base, context) or found if part is not parts[0] else found
            if found:
                return _Task(sentence, base, with_others(found, sentence, base, context), words, True, True)
    found = unassigned(parts, sentence, base, context, alone) or _promised(parts, base, context)
    found = found or next((who for part in parts if (who := behind_comma(part.tokens, base, context))), ())
    return _Task(sentence, base, found, words, False, bool(found) or (bool(parts) and _instructs(parts[0])))


def _known_before(lead: Part, found: Sequence[Owner], base: int, context: Context) -> tuple[Owner, ...]:
    """Return who is known and stands in front of a sign, where nobody knows those behind it: `Ann: Reset Norway to zero`."""
    if lead.kind != "topic" or not found or any(one.candidates or one.kind != "person" for one in found):
        return ()
    who = owners(lead.tokens, base, context, strict=True)
    return who if all(one.candidates and one.kind == "person" for one in who) else ()


def _promised(parts: Sequence[Part], base: int, context: Context) -> tuple[Owner, ...]:
    """Return who takes the task on in so many words: `Ann Hill agreed to mend it`."""
    return next((who for part in parts if part.kind == "narrative" and (who := told(part, base, context))), ())


def _instructs(part: Part) -> bool:
    """Tell whether a part reads like something to be done, by whomever."""
    return part.kind in ("bare", "imperative", "infinitive", "assignment", "provision", "passive") or (
        bool(part.subject) and part.subject[0].kind in ("TASK", "IMPERATIVE")
    )
