"""Actions: what stands after a label, and sentences that assign work without one.

A sentence counts as an action where its grammar says so: `X to do`, `to be done`, a bare instruction, a request or a
promise of a person. What will, should or might happen is no action, nor is what meets a doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lark import Token

from minutelint.model.due import due_in
from minutelint.model.nodes import Due, Owner
from minutelint.model.owners import owners
from minutelint.model.requests import told
from minutelint.model.statements import Context, Part, pattern, read, split_sentences, worth_reading
from minutelint.source import Span


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """An action before its item is known; the fields are those of `nodes.Action`."""

    text: str
    span: Span
    labelled: bool
    label: str | None = None
    owners: tuple[Owner, ...] = ()
    due: Due | None = None
    status: Literal["open", "done"] | None = None
    notes_only: bool = False


@dataclass(frozen=True, slots=True)
class _Task:
    """One sentence of a labelled text. `told`: it has the form `X to do` and names the doer."""

    text: str
    base: int
    owners: tuple[Owner, ...]
    tokens: tuple[Token, ...]
    told: bool


def labelled_actions(
    label: str, text: str, base: int, context: Context, label_base: int | None = None
) -> list[ActionDraft]:
    """Return the actions after a label: one, or one for each sentence where each tells somebody to do something.

    label       as printed, without the colon; an owner may stand in it (`Action FK`)
    text        what follows it; `base` is the offset of its first code point
    label_base  the offset of the label, for an owner that stands there
    """
    sentences = split_sentences(text, base)
    tasks = [_task(sentence, at, context, len(sentences) == 1) for sentence, at in sentences]
    if not tasks:
        return []
    if len(tasks) > 1 and (all(task.told for task in tasks) or _listed(label, tasks)):
        return [_draft([task], label, context, ()) for task in tasks]
    shared = () if any(task.owners for task in tasks) else _owner_in_label(label, label_base or base, context)
    return [_draft(tasks, label, context, shared)]


def _listed(label: str, tasks: Sequence[_Task]) -> bool:
    return pattern("PLURAL_LABEL").search(label) is not None and sum(task.told for task in tasks) * 2 > len(tasks)


def _draft(tasks: Sequence[_Task], label: str, context: Context, shared: tuple[Owner, ...]) -> ActionDraft:
    start, end = tasks[0].base, tasks[-1].base + len(tasks[-1].text)
    found: dict[str, Owner] = {}
    for owner in (one for task in tasks for one in task.owners):
        found.setdefault(owner.as_written, owner)
    due = next((one for task in tasks if (one := due_in(task.tokens, task.base, context))), None)
    text = " ".join(task.text for task in tasks)
    return ActionDraft(
        text,
        Span(start, end),
        True,
        label,
        tuple(found.values()) or shared,
        due,
        _status(tasks[-1].text),
        all(pattern("NOTE_TASK").match(task.text) for task in tasks),
    )


def _status(text: str) -> Literal["open", "done"] | None:
    if pattern("STATUS_DONE").search(text):
        return "done"
    return "open" if pattern("STATUS_OPEN").search(text) else None


def _task(sentence: str, base: int, context: Context, alone: bool) -> _Task:
    parts = read(sentence)
    tokens = tuple(token for part in parts for token in part.tokens)
    for part in parts:
        if part.kind in ("assignment", "provision", "agenda") and part.subject:
            found = owners(part.subject, base, context, strict=False) or _bracketed(part.subject, base, context)
            if found:
                return _Task(sentence, base, found, tokens, True)
    found = _opening_owners(parts, base, context, alone) if parts else ()
    found = found or _later_owners(parts[1:], base, context)
    return _Task(sentence, base, found or _closing_owners(tokens, base, context), tokens, False)


def _opening_owners(parts: Sequence[Part], base: int, context: Context, alone: bool) -> tuple[Owner, ...]:
    """Return the owners in front of a task that no `to` follows: `AB write again`, `AB: the hall`, `[AB] Send it`."""
    first = parts[0]
    if first.kind not in ("topic", "narrative"):
        return ()
    if found := _bracketed(first.subject, base, context):
        return found
    if first.kind == "narrative":
        return () if not _will(first) else owners(first.subject, base, context, strict=False)
    whole = owners(first.subject, base, context, strict=False)
    if whole and len(parts) > 1:
        sure = parts[1].kind == "infinitive" or any(one.kind != "person" for one in whole)
        return whole if sure else owners(first.subject, base, context, strict=True)
    if whole and alone:
        return whole
    return _before_verb(first.subject, base, context)


def _will(part: Part) -> bool:
    carrier = part.clauses[0].carrier if part.clauses else None
    return part.kind == "narrative" and carrier is not None and carrier.type == "TELLING"


def _later_owners(parts: Sequence[Part], base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners after a lead-in: `Section 4, records: AB will scan them`."""
    for part in parts:
        if _will(part) and (found := owners(part.subject, base, context, strict=True)):
            return found
    return ()


def _before_verb(words: Sequence[Token], base: int, context: Context) -> tuple[Owner, ...]:
    for i, token in enumerate(words):
        if token.type in ("TASK", "WORD", "FILLER") and i and str(token)[0].islower():
            sure = token.type == "TASK"
            return owners(words[:i], base, context, strict=not sure)
    return ()


def _bracketed(words: Sequence[Token], base: int, context: Context) -> tuple[Owner, ...]:
    if not words or words[0].type != "OPENING":
        return ()
    end = next((i for i, token in enumerate(words) if token.type == "CLOSING"), 0)
    return owners(words[1:end], base, context, strict=False) if end else ()


def _closing_owners(tokens: Sequence[Token], base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners in brackets at the end of a task."""
    row = [token for token in tokens if token.type != "MARK"]
    if len(row) < 3 or row[-1].type != "CLOSING":
        return ()
    start = next((i for i in range(len(row) - 1, -1, -1) if row[i].type == "OPENING"), 0)
    found = owners(row[start + 1 : -1], base, context, strict=True) if start else ()
    return found if all(one.candidates or one.kind != "person" for one in found) else ()


def _owner_in_label(label: str, base: int, context: Context) -> tuple[Owner, ...]:
    parts = read(label)
    words = parts[0].tokens if parts else ()
    for first in range(1, len(words)):
        if words[first - 1].type != "OPENING" and (found := owners(words[first:], base, context, strict=True)):
            return found
    return ()


# --- sentences without a label ---------------------------------------------------------------------------------------


def assigned_actions(sentence: str, base: int, context: Context, *, opening: bool = False) -> list[ActionDraft]:
    """Return the actions that a sentence without a label assigns; none in doubt.

    `opening`: the sentence opens its paragraph, so that `To discuss ...` may be the wording of an agenda.
    """
    if not worth_reading(sentence) or sentence.rstrip().endswith((":", "?")):
        return []
    parts = read(sentence)
    found: list[ActionDraft] = []
    for i, part in enumerate(parts):
        if i and _is_date(parts[i - 1]):
            continue
        who = _assigned(part, base, context, opening)
        if who is None:
            continue
        start = base + (part.tokens[0].start_pos or 0)
        end = base + (part.tokens[-1].end_pos or 0)
        due = due_in(part.words, base, context)
        text = sentence[start - base : end - base]
        found.append(ActionDraft(text, Span(start, end), False, None, who, due, _status(sentence)))
    return found


def _is_date(part: Part) -> bool:
    return bool(part.tokens) and part.tokens[0].type == "NUMBER"


def _assigned(part: Part, base: int, context: Context, opening: bool) -> tuple[Owner, ...] | None:
    """Return who is told to do something in a part, () where it does not say who; None when nobody is."""
    if part.kind == "assignment":
        return owners(part.subject, base, context, strict=True) or None
    if part.kind == "provision":
        done = any(token.type in ("PARTICIPLE", "TASK", "PAST") for token in part.words[1:4])
        return () if done and _plain_subject(part.subject) else None
    if part.kind == "passive":
        return () if _plain_subject(part.subject) and _is_done(part.words[1:]) else None
    if part.kind == "bare":
        return () if not opening or part.words[0].type == "OPENING_TO_BE" else None
    if part.kind == "imperative":
        return ()
    if part.kind == "narrative":
        return told(part, base, context)
    return None


def _is_done(words: Sequence[Token]) -> bool:
    """Tell whether what follows `to be` is a deed and not a state."""
    first = next((token for token in words if token.type != "ADVERB"), None)
    return first is not None and first.type in ("PARTICIPLE", "PAST")


def _plain_subject(words: Sequence[Token]) -> bool:
    """Tell whether words are one noun phrase: no verb in it, which an article after a noun or a participle betrays."""
    if len(words) > 18 or words[0].type in ("NUMBER", "MARK") or any(w.type == "MINUTES_WORD" for w in words):
        return False
    for i, word in enumerate(words[1:], 1):
        before = words[i - 1].type
        if word.type in ("DET", "EACH") and before not in ("FILLER", "OF", "AND", "COMMA", "SLASH", "EACH", "OPENING"):
            return False
        if word.type == "PARTICIPLE" and i + 1 < len(words) and before not in ("ADVERB", "FILLER", "DET", "AND"):
            return False
    return True
