"""Actions without a label: sentences that assign work.

A sentence counts as an action where its grammar says so: `X to do`, `to be done`, a bare instruction, a request or a
promise of a person. What will, should or might happen is no action, nor is what meets a doubt.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutelint.model.actions.doers import behind_hour
from minutelint.model.actions.due import due_in
from minutelint.model.actions.entry_doers import is_led
from minutelint.model.actions.labelled import ActionDraft, status_of
from minutelint.model.actions.labels import with_others
from minutelint.model.actions.named_behind import agents, in_brackets
from minutelint.model.actions.owners import owners, without_aside
from minutelint.model.actions.requests import behind_comma, left_open, to_be_done, told
from minutelint.model.actions.shown_doers import acting
from minutelint.model.actions.without_to import told_without_to
from minutelint.model.language.statements import Context, Part, read, telling
from minutelint.model.language.vocabulary import words_of
from minutelint.model.nodes import Owner
from minutelint.source import Span
from minutelint.syntax.terminals import Word, pattern

_OCCASION = 8
"""Words of an occasion in front of a subject, at most."""


def assigned_actions(sentence: str, base: int, context: Context, *, opening: bool = False) -> list[ActionDraft]:
    """Return the actions that a sentence without a label assigns; none in doubt.

    `opening`: the sentence opens its paragraph, so that `To discuss ...` may be the wording of an agenda.
    """
    if sentence.rstrip().endswith((":", "?")):
        return []
    parts = telling(sentence) or (read(sentence) if is_led(sentence) else ())
    found: list[ActionDraft] = []
    for i, part in enumerate(parts):
        if i and _is_date(parts[i - 1]):
            continue
        if part.kind == "assignment" and [word.kind for word in part.words[1:2]] == ["TASK"]:
            part = replace(part, subject=behind_hour(part.subject))
        who = _assigned(part, base, context, opening)
        who = _named_before(parts[i - 1], part, base, context) or who if i and not who else who
        who = _led(parts[:i], part, sentence, base, context) if who is None else who
        if who is None:
            continue
        if not who and i and part.kind == "imperative" and _is_proposed(parts[i - 1]):
            continue
        if not who and part.kind == "imperative" and _is_address(parts[i + 1 :], sentence):
            continue
        who = who or _behind_dash(parts[i + 1 :], base, context) or _in_brackets(part, base, context)
        first, last = _extent(part, who, base)
        who = with_others(who, sentence, base, context) if len(parts) == 1 and part.kind == "assignment" else who
        start, end = base + first, base + last
        due = due_in(part.tokens, base, context)
        text = sentence[start - base : end - base]
        label = _called(part)
        found.append(ActionDraft(text, Span(start, end), label is not None, label, who, due, status_of(sentence)))
    if opening and not found and (who := told_without_to(sentence, base, context)):
        due = due_in([word for part in read(sentence) for word in part.tokens], base, context)
        found.append(
            ActionDraft(sentence, Span(base, base + len(sentence)), False, None, who, due, status_of(sentence))
        )
    return found


def _called(part: Part) -> str | None:
    """Return what the words themselves call the task: `Ann took the action item to call Di`, `AH: Action item to call Di`."""
    said = (word.text for word in part.words if word.kind == "PROMISED_TO")
    named = next((match for text in said if (match := pattern("scan", "ACTION_NOUN").search(text)) is not None), None)
    if named is not None:
        return named.group()
    subject = " ".join(word.text for word in part.subject)
    return subject if subject and pattern("scan", "TASK_WORDS").fullmatch(subject) is not None else None


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
    if part.kind not in ("imperative", "passive") or words[-1].kind != "CLOSING":
        return ()
    at = max((i for i, word in enumerate(words) if word.kind == "OPENING"), default=len(words))
    found = in_brackets(words, base, context)
    named = words[at - 1].kind in ("NAME", "INITIALS")  # "Ask Ann Hill (Clerk)", "Ask Ann (Ann Hill)" explain a name
    if named and any(one.kind == "role" or words[at - 1].text in one.as_written for one in found):
        return ()
    return found if all(one.candidates or one.kind == "role" for one in found) else ()


def _is_proposed(lead: Part) -> bool:
    """Whether what stands in front of a colon says that the words behind it are put forward: `Motion: Cancel the fair`."""
    return (
        lead.kind == "topic" and pattern("scan", "IDEAS").match(" ".join(word.text for word in lead.tokens)) is not None
    )


def _is_address(behind: Sequence[Part], sentence: str) -> bool:
    """Whether nothing but an address stands behind a colon: `Contact the port: port.example/contact`."""
    if not behind or behind[0].after != ":" or not behind[0].tokens:
        return False
    rest = sentence[behind[0].tokens[0].start :].split()
    return len(rest) == 1 and any(sign in rest[0].rstrip(".") for sign in (".", "@"))


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


def _led(before: Sequence[Part], part: Part, sentence: str, base: int, context: Context) -> tuple[Owner, ...] | None:
    """Return who opens a sentence in front of a sign and a task: `Ann Hill - Convert the list`; None where nobody does."""
    if len(before) != 1 or before[0].kind != "topic" or part.after == ";" or not part.tokens:
        return None
    first = part.tokens[0]
    if part.kind != "bare":
        if first.kind not in ("TASK", "IMPERATIVE") or pattern("scan", "TOLD_AS_WELL").match(first.text):
            return None
        if pattern("heads", "ENTRY_TASK").match(sentence, first.start) is None:
            return None
    who = owners(before[0].tokens, base, context, strict=False)
    handles = all(word.kind in ("HANDLE", "AND", "COMMA", "SLASH") for word in before[0].tokens)
    if not handles and part.after == ":":  # `Ann: Convert the list` may log what she said
        return None
    return who if who and (handles or all(one.candidates and one.kind == "person" for one in who)) else None


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
        subject = without_aside(part.subject)
        who = owners(subject, base, context, strict=True) or acting(subject, part.words[1:], base, context)
        who = who or behind_comma(part.tokens, base, context)
        return who or (() if _is_nobody(part.subject) else None)
    if part.kind == "provision":
        done = any(token.kind in ("PARTICIPLE", "TASK", "PAST") for token in part.words[1:4])
        return agents(part.words, base, context) if done and _plain_subject(part.subject) else None
    if part.kind == "passive":
        return agents(part.words, base, context) if _plain_subject(part.subject) and _is_done(part.words[1:]) else None
    if part.kind == "bare":
        if _asks_the_reader(part) or any(word.text in words_of("scan", "POLITE") for word in part.words):
            return None
        if part.words[0].kind == "OPENING_TO_BE":
            return agents(part.words, base, context)
        return None if opening else ()
    if part.kind == "imperative":
        return None if _asks_the_reader(part) else ()
    if part.kind == "narrative":
        subject = to_be_done(part)
        if subject and _plain_subject(subject):
            return agents(part.words, base, context)
        doers = told(part, base, context)
        return agents(part.words, base, context) if doers is None and left_open(part.words) else doers
    if part.kind == "infinitive" and part.after not in ("", ":") and left_open(part.words):
        return agents(part.words, base, context)
    return None


def _is_nobody(words: Sequence[Word]) -> bool:
    """Tell whether it is left open who is to do something: `Someone to buy a kettle`."""
    return len(words) == 1 and words[0].text in words_of("scan", "NOBODY")


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


def _behind_occasion(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words behind what says for when or where: `For the May meeting a list`; all of them if nothing does."""
    if words[0].kind.startswith("DUE") and len(words) > 1:
        return words[1:]
    if words[0].kind != "FILLER":
        return words
    at = next((i for i in range(3, min(len(words), _OCCASION)) if words[i].kind == "DET"), 0)
    plain = all(word.kind not in ("PARTICIPLE", "TASK", "PAST") for word in words[1:at])
    return words[at:] if at and plain else words


def _plain_subject(words: Sequence[Word]) -> bool:
    """Tell whether words are one noun phrase: no verb in it, which an article after a noun or a participle betrays.

    What nobody is to do is no task (`No ladders to be left out`), nor is what there is room for (`Scope for it to be sold`).
    """
    if words[0].text in words_of("scan", "NO_THING"):
        return False
    if pattern("scan", "ROOM_FOR").match(" ".join(word.text for word in words)):
        return False
    words = _behind_occasion(words)
    if len(words) > 18 or words[0].kind in ("NUMBER", "MARK") or any(w.kind == "MINUTES_WORD" for w in words):
        return False
    for i, word in enumerate(words[1:], 1):
        before = words[i - 1].kind
        if word.kind in ("DET", "EACH") and before not in ("FILLER", "OF", "AND", "COMMA", "SLASH", "EACH", "OPENING"):
            return False
        if word.kind == "PARTICIPLE" and i + 1 < len(words) and before not in ("ADVERB", "FILLER", "DET", "AND"):
            return False
    return True
