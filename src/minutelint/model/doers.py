"""Who is to do a labelled task that does not say `X to do it`: in front of it, in brackets, behind it, in its label."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from minutelint.compiled import compiled
from minutelint.model.named_behind import named_behind
from minutelint.model.nodes import Owner
from minutelint.model.owners import owners
from minutelint.model.statements import Context, Part, read
from minutelint.model.vocabulary import words_of
from minutelint.model.words import kind_of
from minutelint.source import Span
from minutelint.syntax.terminals import Word, pattern

_NAME_AND_VERB = compiled(r"([A-Z]\w+)\s+([a-z]+)(?:\s+([a-z]+))?")
_BOX = compiled(r"\[[ xX]\][ ]+")
_SMALL = compiled(r"(?<![\w-])[a-z]+")
_NEXT_WORD = compiled(r"[a-z]+")
_OFTEN = 3
"""Signs of a person that outweigh a word of the same letters."""
_SEVERAL = 3
"""Names of which a document that tells everybody what to do has more where only people stand."""
NAME_WORDS = 6
_OBJECTS = (["DET"], ["NAME"], ["INITIALS"], ["EACH"])
"""What a verb has behind it that is no noun."""
_DASHES = ("-", "–", "—", "--", "---")


def unassigned(parts: Sequence[Part], sentence: str, base: int, context: Context, alone: bool) -> tuple[Owner, ...]:
    """Return the owners of a labelled sentence that does not say `X to do`; `alone`: it is all that the label has."""
    if not parts:
        return ()
    found = _opening_owners(parts, sentence, base, context, alone) or _later_owners(parts[1:], base, context)
    return found or named_behind(parts, base, context)


def behind_date(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words without a date in brackets in front of them."""
    end = next((i for i, word in enumerate(words) if word.kind == "CLOSING"), 0)
    dated = end and words[0].kind == "OPENING" and any(word.kind == "NUMBER" for word in words[:end])
    return words[end + 1 :] if dated else words


def _opening_owners(
    parts: Sequence[Part], sentence: str, base: int, context: Context, alone: bool
) -> tuple[Owner, ...]:
    """Return the owners in front of a task that no `to` follows: `AB write again`, `AB: the hall`, `[AB] Send it`."""
    first = parts[0]
    subject = behind_date(first.subject)
    if first.kind in ("assignment", "passive", "agenda"):
        return _before_verb(subject, sentence, base, context, sure=True)
    if first.kind not in ("topic", "narrative"):
        return ()
    if found := bracketed(subject, base, context):
        return found
    if first.kind == "narrative":
        if _will(first):
            return owners(subject, base, context, strict=False)
        joined = first.clauses[0].carrier.kind == "JOINING"
        return _before_verb(subject, sentence, base, context, sure=True) if joined else ()
    whole = owners(subject, base, context, strict=False)
    if whole and len(parts) > 1:
        sure = parts[1].kind == "infinitive" or any(one.kind != "person" for one in whole)
        if sure or (parts[1].after in _DASHES and all(one.as_written in _acting(context.text) for one in whole)):
            return whole
        return owners(subject, base, context, strict=True)
    if whole and alone:
        return whole
    return _before_verb(subject, sentence, base, context)


@lru_cache(maxsize=1)
def _acting(text: str) -> frozenset[str]:
    """Return the names of which a document says that they did something or are to do something."""
    found = set()
    for name, verb, following in _NAME_AND_VERB.findall(text):
        told = verb in words_of("scan", "JOINT_WORD") and kind_of(following or verb) == "TASK"
        if told or kind_of(verb) == "PAST":
            found.add(name)
    return frozenset(found)


_NAME_DASH_VERB = compiled(r"(?<![\w-])([A-Z][a-z]+)(?:\s+[-–—]\s+([a-z]+)|\s+([a-z]+))")


@lru_cache(maxsize=1)
def _active(text: str) -> frozenset[str]:
    """Return the single names of which a document says that they did something, or lists what they are to do.

    A word that stands in small letters as well is no name.
    """
    found = set()
    for name, task, verb in _NAME_DASH_VERB.findall(text):
        if (kind_of(task) == "TASK" if task else kind_of(verb) == "PAST") and kind_of(name) == "NAME":
            found.add(name)
    return frozenset(name for name in found if name.lower() not in _small(text))


@lru_cache(maxsize=1)
def _small(text: str) -> frozenset[str]:
    """Return the words of a document that stand in small letters."""
    return frozenset(_SMALL.findall(text))


@lru_cache(maxsize=1)
def _busy(text: str) -> frozenset[str]:
    """Return the single names that a document has more than once where only a person stands: `Ann to ask`, `Ann has asked`."""
    found = Counter(match["name"] or match["behind"] for match in pattern("scan", "PERSON_SIGN").finditer(text))
    several = len(found) > _SEVERAL

    def shown(name: str, often: int) -> bool:
        once = several and pattern("scan", "NO_NAME").fullmatch(name) is None
        return often > _OFTEN or ((often > 1 or once) and name.lower() not in _small(text))

    return frozenset(name for name, often in found.items() if shown(name, often))


def acting(subject: Sequence[Word], behind: Sequence[Word], base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners of `Ann to mend it` whom no list of people knows, where the document shows that they act.

    `behind` are the words after `to`.
    """
    names = [word.text for word in subject if word.kind == "NAME"]
    verb = next((word for word in behind if word.kind != "ADVERB"), None)
    if verb is None or not names:
        return ()
    sure = verb.kind == "TASK" and _active(context.text).issuperset(names)
    if not sure:
        deed = pattern("scan", "PERSON_DEED").fullmatch(verb.text)
        if deed is None or any(kind_of(one) != "NAME" for one in names) or not _busy(context.text).issuperset(names):
            return ()
    found = owners(subject, base, context, strict=False)
    return found if all(one.kind != "person" or " " not in one.as_written for one in found) else ()


def _will(part: Part) -> bool:
    return part.kind == "narrative" and part.clauses[0].carrier.kind == "TELLING"


def _later_owners(parts: Sequence[Part], base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners after a lead-in: `Section 4, records: AB will scan them`."""
    for part in parts:
        if _will(part) and (found := owners(part.subject, base, context, strict=True)):
            return found
    return ()


def _before_verb(
    words: Sequence[Word], sentence: str, base: int, context: Context, *, sure: bool = False
) -> tuple[Owner, ...]:
    """Return the owners in front of a bare verb: `AB write again`, `Jo in charge of the keys`.

    `sure`: more follows that no bare instruction has, so that the verb must have an object and be no noun as well.
    """
    for i, word in enumerate(words):
        if word.kind in ("TASK", "WORD", "FILLER") and i and word.text[0].islower():
            if pattern("scan", "IN_CHARGE").match(sentence, word.start):
                return owners(words[:i], base, context, strict=False)
            if sure and (word.kind != "TASK" or i + 1 == len(words)):
                return ()
            if sure and word.text in words_of("scan", "NOUN_TASK"):  # "Finance update", but "Ann Hill call the mason"
                who = owners(words[:i], base, context, strict=True)
                return who if all(one.candidates and one.kind == "person" for one in who) else ()
            noun = (
                word.text in words_of("scan", "NOUN_TASK")
                and [one.kind for one in words[i + 1 : i + 2]] not in _OBJECTS
            )
            who = owners(words[:i], base, context, strict=noun or word.kind != "TASK")
            return () if word.kind == "FILLER" and any(one.kind == "body" for one in who) else who  # "meeting with"
    return ()


def bracketed(words: Sequence[Word], base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners in brackets in front of a task: `[AB] Send it`."""
    if not words or words[0].kind != "OPENING":
        return ()
    end = next((i for i, token in enumerate(words) if token.kind == "CLOSING"), 0)
    return owners(words[1:end], base, context, strict=False) if end else ()


def named_in_label(text: str, base: int) -> tuple[Owner, str, int] | None:
    """Return who the words in small letters behind a label are, with what stands behind them: `ACTION new board: read it`.

    `base` is the offset of the text; the last is that of the task.
    """
    found = pattern("scan", "LABEL_OWNER").match(text)
    if found is None:
        return None
    kinds = {kind_of(word) for word in found["who"].split()}
    owner = Owner(found["who"], "body" if "BODY" in kinds else "role", Span(base, base + len(found["who"])))
    return owner, text[found.end() :], base + found.end()


def told_to(sentence: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return who is to do something, or will, as a sentence says: `Ann Hill to mend it`, `The roof: Ann Hill will mend it`."""
    for part in read(sentence):
        carriers = [clause.carrier.text for clause in part.clauses[:1]]
        promised = any(pattern("scan", "WILL_DO").fullmatch(text) for text in carriers)
        if not part.subject or not (promised or part.kind == "assignment"):
            continue
        if found := owners(part.subject, base, context, strict=False):
            return found
        if found := _behind_heading(part.subject, base, context):
            return found
        first, last = part.subject[0], part.subject[-1]
        named = first.text[:1].isupper() and not any(
            one.kind in ("DET", "FILLER", "SMALL_PREP") for one in part.subject
        )
        if promised and named and len(part.subject) <= NAME_WORDS:  # a name that was damaged
            written = sentence[first.start : last.end]
            span = Span(base + first.start, base + last.end)
            who = context.directory.resolve(written, context.prefer) if context.directory else None
            return (Owner(written, "person", span, who.name if who else None, tuple(who.candidates) if who else ()),)
    return ()


def _behind_heading(words: Sequence[Word], base: int, context: Context) -> tuple[Owner, ...]:
    """Return the people, known ones, in whom a heading without a colon ends: `Repairs to the roof Ann Hill will ...`."""
    start = max(1, len(words) - NAME_WORDS)
    initial = next((i for i in range(start, len(words)) if words[i].kind in ("INITIAL", "HONORIFIC")), start)
    for first in range(initial, len(words)):
        found = owners(words[first:], base, context, strict=True)
        if found and all(one.candidates for one in found):
            return found
    return ()


def owner_in_label(label: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners that stand in a label: `Action AB`, `TODO(AB)`; `base` is the offset of the label."""
    parts = read(label)
    words = parts[0].tokens if parts else ()
    for first in range(1, len(words)):
        row = words[first:]
        if words[first - 1].kind == "OPENING":
            tied = first > 1 and words[first - 2].end == words[first - 1].start
            row = words[first:-1] if words[-1].kind == "CLOSING" else ()
            found = owners(row, base, context, strict=True) or _single_name(row, base, context)
            return (
                found
                if tied
                or all(
                    one.candidates or " " not in one.as_written or one.kind in ("role", "collective") for one in found
                )
                else ()
            )
        if found := owners(row, base, context, strict=True):
            return found
    return ()


def _single_name(words: Sequence[Word], base: int, context: Context) -> tuple[Owner, ...]:
    """Return who stands alone in the brackets of a label, `ACTION (Ann):`, where no list has the name."""
    text = words[0].text if words else ""
    if len(words) != 1 or words[0].kind != "NAME" or text.lower() in _small(context.text):
        return ()
    if text in words_of("scan", "DUE_MONTH"):
        return ()
    return (Owner(text, "person", Span(base + words[0].start, base + words[0].end)),)


def is_led(text: str) -> bool:
    """Whether an entry of a list of actions begins with who is to do it."""
    return _lead(text) is not None


def tells_doer(text: str) -> bool:
    """Whether an entry begins with somebody and what is to be done: `Ann Hill - mend it`, not `Roof - mended`."""
    lead = _lead(text)
    word = _NEXT_WORD.match(text, lead.end()) if lead is not None else None
    return word is not None and (kind_of(word[0]) == "TASK" or word[0] in words_of("scan", "JOINT_WORD"))


def _lead(text: str) -> re.Match[str] | None:
    box = _BOX.match(text)
    found = pattern("heads", "ENTRY_LED").match(text, box.end() if box is not None else 0)
    return found if found is not None and found["behind"].strip() else None


def leading_entry(text: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return who stands in front of an entry of a list of actions, whatever the form of the name: `wesleyg: comment`.

    `base` is the offset of the entry. Several stand between signs: `Ann/Bob - mend it`.
    """
    lead = _lead(text)
    return _all_named(text, base, lead, context) if lead is not None else ()


def bracket_led(text: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return who stands in brackets in front of an entry of a list of actions: `[AH]   Mend it`; `[TBD]` is nobody yet."""
    lead = pattern("heads", "ENTRY_BRACKETED").match(text)
    if lead is None or kind_of(lead["who"]) == "NOT_INITIALS":
        return ()
    return _all_named(text, base, lead, context)


def before_colon(text: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return who stands before the colon of a labelled instruction, though no list has the name: `Elmer: Mend it`.

    A word that the document has in small letters as well is what the task is about: `Roof: Mend it`.
    """
    lead = _lead(text)
    if lead is None or ":" not in lead["behind"]:
        return ()
    task = pattern("heads", "INSTRUCTION").match(text, lead.end())
    if task is None or kind_of(task["verb"].lower()) != "TASK":
        return ()
    found = _all_named(text, base, lead, context)
    return () if any(one.as_written.lower() in _small(context.text) for one in found) else found


def for_whom(text: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return for whom an entry is, where it says how far it is: `Lease of the hall [ongoing for Ann, Bob]`."""
    found = pattern("heads", "ENTRY_FOR").match(text)
    return _all_named(text, base, found, context) if found is not None else ()


def _all_named(text: str, base: int, match: re.Match[str], context: Context) -> tuple[Owner, ...]:
    """Return those who stand between signs where a pattern has `who`."""
    start, end = match.span("who")
    found: list[Owner] = []
    for joint in [*pattern("heads", "WHO_JOINT").finditer(text, start, end), None]:
        stop = joint.start() if joint is not None else end
        written = text[start:stop]
        nobody = written in words_of("scan", "NOBODY")
        if not nobody and (not found or written[:1].isupper()):  # "Ann + other"
            found.append(_named(written, base + start, context))
        start = joint.end() if joint is not None else end
    return tuple(found)


def _named(written: str, at: int, context: Context) -> Owner:
    span = Span(at, at + len(written))
    if kind_of(written) in ("COLLECTIVE", "EACH"):
        return Owner(written, "collective", span)
    found = context.directory.resolve(written.lstrip("@")) if context.directory else None
    return Owner(written.lstrip("@"), "person", span, found.name if found else None, found.candidates if found else ())
