"""Who is to do a labelled task that does not say `X to do it`: in front of it, in brackets, behind it, in its label."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.model.actions.named_behind import named_behind
from minutelint.model.actions.owners import owners
from minutelint.model.actions.shown_doers import small_words, told_of
from minutelint.model.language.statements import Context, Part, read
from minutelint.model.language.vocabulary import words_of
from minutelint.model.language.words import kind_of
from minutelint.model.nodes import Owner, OwnerKind
from minutelint.source import Span
from minutelint.syntax.terminals import Word, pattern

NAME_WORDS = 6
_OBJECTS = (["DET"], ["NAME"], ["INITIALS"], ["EACH"])
"""What a verb has behind it that is no noun."""
_PEOPLE = ("BODY", "COLLECTIVE", "EACH", "ROLE", "CHAIR")
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


def behind_hour(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words behind a day and an hour in front of them: `3 June @ 19:00 Ann`; all of them where none stand there."""
    end = next(
        (i for i, word in enumerate(words) if word.kind not in ("NUMBER", "MARK", "COMMA") and not _is_month(word)), 0
    )
    hours = sum(word.kind == "NUMBER" for word in words[:end])
    dated = hours > 1 and words[0].kind == "NUMBER" and any(map(_is_month, words[:end]))
    return words[end:] if dated else words


def _is_month(word: Word) -> bool:
    return word.text in words_of("scan", "DUE_MONTH")


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
        if _befalls(first):
            return ()
        if _will(first):
            return owners(subject, base, context, strict=False)
        joined = first.clauses[0].carrier.kind == "JOINING"
        return _before_verb(subject, sentence, base, context, sure=True) if joined else ()
    whole = owners(subject, base, context, strict=False)
    if whole and len(parts) > 1:
        sure = parts[1].kind == "infinitive" or any(one.kind != "person" for one in whole)
        if sure or (parts[1].after in _DASHES and all(one.as_written in told_of(context.text) for one in whole)):
            return whole
        return owners(subject, base, context, strict=True)
    if whole and alone:
        return whole
    return _before_verb(subject, sentence, base, context)


def _will(part: Part) -> bool:
    return part.kind == "narrative" and part.clauses[0].carrier.kind == "TELLING"


def _befalls(part: Part) -> bool:
    """Whether a narrative tells what must be done to its subject: `The name needs to be changed`."""
    return [word.kind for word in part.clauses[0].words[:1]] == ["TO_BE"]


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


def named_in_label(text: str, base: int, *, sure: bool) -> tuple[Owner, str, int] | None:
    """Return who the words in small letters behind a label are, with what stands behind them: `ACTION new board: read it`.

    `base` is the offset of the text; the last is that of the task. Behind a label that is not `sure`, since it is no
    word in capitals, they must end in a word for people: `Action new members: read it`.
    """
    found = pattern("scan", "LABEL_OWNER").match(text)
    if found is None:
        return None
    kinds = [kind_of(word) for word in found["who"].split()]
    if not sure and kinds[-1] not in _PEOPLE:
        return None
    many = kinds[-1] in ("COLLECTIVE", "EACH")
    kind: OwnerKind = "body" if "BODY" in kinds else "collective" if many else "role"
    owner = Owner(found["who"], kind, Span(base, base + len(found["who"])))
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
    """Return the owners that stand in a label: `Action AB`, `TODO(AB)`, `[Action: AB]`; `base` is the offset of the label."""
    if label.startswith("["):
        label, base = label[1:-1], base + 1
    words = tuple(word for part in read(label) for word in part.tokens)
    for first in range(1, len(words)):
        row = words[first:]
        if words[first - 1].kind == "OPENING":
            tied = first > 1 and words[first - 2].end == words[first - 1].start
            row = words[first:-1] if words[-1].kind == "CLOSING" else ()
            found = owners(row, base, context, strict=True)
            found = found or (_single_name(row, base, context) if first > 1 else ())  # `[AP1]` is the label itself
            sure = (one.candidates or " " not in one.as_written or one.kind in ("role", "collective") for one in found)
            return found if tied or all(sure) else ()
        found = owners(row, base, context, strict=True)
        if found and not any(pattern("scan", "OCCASION_NAMED").search(one.as_written) for one in found):
            return found
    return ()


def _single_name(words: Sequence[Word], base: int, context: Context) -> tuple[Owner, ...]:
    """Return who stands alone in the brackets of a label, `ACTION (Ann):`, where no list has the name."""
    text = words[0].text if words else ""
    if len(words) != 1 or words[0].kind != "NAME" or not text.isalpha() or text.lower() in small_words(context.text):
        return ()
    if text in words_of("scan", "DUE_MONTH"):
        return ()
    return (Owner(text, "person", Span(base + words[0].start, base + words[0].end)),)
