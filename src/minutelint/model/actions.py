"""Actions: what stands after a label, and sentences that assign work without one.

A sentence counts as an action where its grammar says so: `X to do`, `to be done`, a bare instruction, a request or a
promise of a person. What will, should or might happen is no action, nor is what meets a doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from minutelint.model.action_labels import doers_in, number_in_label
from minutelint.model.doers import acting, behind_date, bracketed, owner_in_label, unassigned
from minutelint.model.due import due_in
from minutelint.model.named_behind import agents, day_in_brackets
from minutelint.model.nodes import Due, Fact, Owner
from minutelint.model.owners import owners
from minutelint.model.requests import told
from minutelint.model.sentences import split_sentences
from minutelint.model.statements import Context, Part, read, telling
from minutelint.model.vocabulary import words_of
from minutelint.model.words import read_words
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
    shared = () if any(task.owners for task in tasks) else owner_in_label(label, label_base or base, context)
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
    named = sum(one.span.end - one.span.start for one in draft.owners)
    letters = sum(char.isalnum() for char in draft.text)
    return bool(draft.owners) and named >= letters


def _listed(label: str, tasks: Sequence[_Task]) -> bool:
    plural = pattern("scan", "PLURAL_LABEL").search(label) is not None
    return plural and sum(task.told for task in tasks) * 2 > len(tasks)


def _draft(tasks: Sequence[_Task], label: str, context: Context, shared: tuple[Owner, ...]) -> ActionDraft:
    start, end = tasks[0].base, tasks[-1].base + len(tasks[-1].text)
    found: dict[str, Owner] = {}
    for owner in (one for task in tasks for one in task.owners):
        found.setdefault(owner.as_written, owner)
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
        all(pattern("scan", "NOTE_TASK").match(task.text) for task in tasks),
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
            subject = behind_date(part.subject)
            found = owners(subject, base, context, strict=False) or bracketed(subject, base, context)
            if len(found) == 1 and pattern("scan", "OCCASION").fullmatch(found[0].as_written):
                return _Task(sentence, base, (), words, True, True, found[0].span)
            if found:
                return _Task(sentence, base, found, words, True, True)
    found = unassigned(parts, sentence, base, context, alone) or _promised(parts, base, context)
    return _Task(sentence, base, found, words, False, bool(found) or (bool(parts) and _instructs(parts[0])))


def _promised(parts: Sequence[Part], base: int, context: Context) -> tuple[Owner, ...]:
    """Return who takes the task on in so many words: `Ann Hill agreed to mend it`."""
    return next((who for part in parts if part.kind == "narrative" and (who := told(part, base, context))), ())


def _instructs(part: Part) -> bool:
    """Tell whether a part reads like something to be done, by whomever."""
    return part.kind in ("bare", "imperative", "infinitive", "assignment", "provision", "passive") or (
        bool(part.subject) and part.subject[0].kind in ("TASK", "IMPERATIVE")
    )


# --- sentences without a label ---------------------------------------------------------------------------------------


def assigned_actions(sentence: str, base: int, context: Context, *, opening: bool = False) -> list[ActionDraft]:
    """Return the actions that a sentence without a label assigns; none in doubt.

    `opening`: the sentence opens its paragraph, so that `To discuss ...` may be the wording of an agenda.
    """
    if sentence.rstrip().endswith((":", "?")):
        return []
    parts = telling(sentence)
    found: list[ActionDraft] = []
    for i, part in enumerate(parts):
        if i and _is_date(parts[i - 1]):
            continue
        who = _assigned(part, base, context, opening)
        who = _named_before(parts[i - 1], part, base, context) or who if i and not who else who
        if who is None:
            continue
        if not who and i and part.kind == "imperative" and _is_proposed(parts[i - 1]):
            continue
        who = who or _behind_dash(parts[i + 1 :], base, context) or _in_brackets(part, base, context)
        first, last = _extent(part, who, base)
        start, end = base + first, base + last
        due = due_in(part.tokens, base, context)
        text = sentence[start - base : end - base]
        found.append(ActionDraft(text, Span(start, end), False, None, who, due, status_of(sentence)))
    return found


def _behind_dash(parts: Sequence[Part], base: int, context: Context) -> tuple[Owner, ...]:
    """Return who stands behind a dash at the end of an instruction: `Ask the mason. - Ann Hill`."""
    if len(parts) != 1 or parts[0].kind != "topic" or parts[0].after in (":", ";"):
        return ()
    found = owners(parts[0].tokens, base, context, strict=False)
    return found if all(_is_somebody(one, context) for one in found) else ()


def _is_somebody(one: Owner, context: Context) -> bool:
    """Whether an owner is known, or a full name that the document has elsewhere, too."""
    if one.kind == "person" and not one.candidates:
        return " " in one.as_written and context.text.count(one.as_written) > 1
    return bool(one.candidates) or one.kind == "role"


def _in_brackets(part: Part, base: int, context: Context) -> tuple[Owner, ...]:
    """Return who stands in brackets at the end of an instruction: `Ask the mason (Ann Hill).`"""
    words = [word for word in part.tokens if word.kind != "MARK"]
    if part.kind != "imperative" or words[-1].kind != "CLOSING":
        return ()
    at = max((i for i, word in enumerate(words) if word.kind == "OPENING"), default=len(words))
    found = owners(words[at + 1 : -1], base, context, strict=True)
    named = words[at - 1].kind in ("NAME", "INITIALS")  # "Ask Ann Hill (Clerk)", "Ask Ann (Ann Hill)" explain a name
    if named and any(one.kind == "role" or words[at - 1].text in one.as_written for one in found):
        return ()
    return found if all(one.candidates or one.kind == "role" for one in found) else ()


def _is_proposed(lead: Part) -> bool:
    """Whether what stands in front of a colon says that the words behind it are put forward: `Motion: Cancel the fair`."""
    return (
        lead.kind == "topic" and pattern("scan", "IDEAS").match(" ".join(word.text for word in lead.tokens)) is not None
    )


def _named_before(lead: Part, part: Part, base: int, context: Context) -> tuple[Owner, ...]:
    """Return who stands in front of a colon and an instruction: `AH: Ask the mason`, `AH: Action item to ask the mason`."""
    said = part.subject and pattern("scan", "TASK_WORDS").fullmatch(" ".join(word.text for word in part.subject))
    if lead.kind != "topic" or not (part.kind == "imperative" or (part.kind == "assignment" and said)):
        return ()
    who = owners(lead.tokens, base, context, strict=True)
    led = [f"{one.as_written}{part.after}" for one in who]
    known = all(
        one.candidates or one.kind != "person" or context.text.count(name) > 1
        for one, name in zip(who, led, strict=True)
    )
    return who if known else ()


def _extent(part: Part, who: Sequence[Owner], base: int) -> tuple[int, int]:
    """Return where the words of an action begin and end: in the brackets in which somebody promises it, if in any."""
    words = part.tokens
    start, end = words[0].start, words[-1].end
    at = next((i for i, word in enumerate(words) if who and base + word.start == who[0].span.start), 0)
    if part.kind == "narrative" and at and words[at - 1].kind == "OPENING":
        stop = next((word.start for word in words[at:] if word.kind == "CLOSING"), end)
        return words[at].start, stop
    return start, end


def _is_date(part: Part) -> bool:
    return bool(part.tokens) and part.tokens[0].kind == "NUMBER"


def _assigned(part: Part, base: int, context: Context, opening: bool) -> tuple[Owner, ...] | None:
    """Return who is told to do something in a part, () where it does not say who; None when nobody is."""
    if part.kind == "assignment":
        return owners(part.subject, base, context, strict=True) or acting(part, base, context) or None
    if part.kind == "provision":
        done = any(token.kind in ("PARTICIPLE", "TASK", "PAST") for token in part.words[1:4])
        return agents(part.words, base, context) if done and _plain_subject(part.subject) else None
    if part.kind == "passive":
        return agents(part.words, base, context) if _plain_subject(part.subject) and _is_done(part.words[1:]) else None
    if part.kind == "bare":
        return () if not opening or part.words[0].kind == "OPENING_TO_BE" else None
    if part.kind == "imperative":
        return None if _asks_the_reader(part) else ()
    if part.kind == "narrative":
        return told(part, base, context)
    return None


def _asks_the_reader(part: Part) -> bool:
    """Tell whether an instruction is for whoever reads the minutes: `Contact Ann Hill if you have any questions`."""
    reader = words_of("scan", "READER")
    return any(word.text in reader for word in part.words) or (
        pattern("scan", "FOR_DETAILS").match(" ".join(word.text for word in part.words)) is not None
    )


def _is_done(words: Sequence[Word]) -> bool:
    """Tell whether what follows `to be` is a deed and not a state."""
    first = next((token for token in words if token.kind != "ADVERB"), None)
    return first is not None and first.kind in ("PARTICIPLE", "PAST")


def _plain_subject(words: Sequence[Word]) -> bool:
    """Tell whether words are one noun phrase: no verb in it, which an article after a noun or a participle betrays."""
    if len(words) > 18 or words[0].kind in ("NUMBER", "MARK") or any(w.kind == "MINUTES_WORD" for w in words):
        return False
    for i, word in enumerate(words[1:], 1):
        before = words[i - 1].kind
        if word.kind in ("DET", "EACH") and before not in ("FILLER", "OF", "AND", "COMMA", "SLASH", "EACH", "OPENING"):
            return False
        if word.kind == "PARTICIPLE" and i + 1 < len(words) and before not in ("ADVERB", "FILLER", "DET", "AND"):
            return False
    return True
