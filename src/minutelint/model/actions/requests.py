"""Work that a narrative tells of: somebody is asked to do it, or promises to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from minutelint.model.actions.owners import leading, owners, trailing
from minutelint.model.actions.shown_doers import acting
from minutelint.model.language.statements import Clause, Context, Part
from minutelint.model.nodes import Owner
from minutelint.syntax.terminals import Word, pattern

_COMMAS = ("COMMA", "OPENING")
_JOINED = 7
"""Words behind `and` of which something may be told, at most."""
MATTER = 10
"""Words at most that leave a matter open at the end of a sentence."""
FULL = 2
"""Words of a full name at least."""
NAMELESS = 2
"""Words of a promise at most that does not tell that a person makes it: `agreed to`."""


def told(part: Part, base: int, context: Context) -> tuple[Owner, ...] | None:
    """Return who is asked or promises to do something in a narrative, () where it names nobody; None when nobody is."""
    promised: list[Owner] = []
    before: Sequence[Word] = part.subject
    for i, clause in enumerate(part.clauses):
        kind = clause.carrier.kind
        later = part.clauses[i + 1 :]
        if kind == "ASKED_TO":
            if pattern("scan", "VOTE_TAKEN").match(" ".join(word.text for word in clause.words)):
                return None
            return trailing(before, base, context, strict=False) or None
        if i == 0 and kind == "TELLING":
            asked = _asked(part, later, base, context) or _is_to(part, later, base, context)
            if asked:
                return asked
        if kind == "ASKED_FOR" and before and before[-1].kind in ("CHAIR", "COLLECTIVE", "BODY"):
            return ()
        if kind == "ASKED_THAT":
            who = _asked_that(clause, later, base, context)
            if who is not None:
                return who
        promises = kind == "AGREED" and _goes_on_with_to(clause) and _promises(clause.carrier) and not _doubts(before)
        if kind == "PROMISED_TO" or promises:
            person = len(clause.carrier.text.split()) > NAMELESS  # "agreed that she would"
            found = trailing(_agreeing(before, part, i), base, context, strict=not person)
            if all(one.kind in ("person", "role") for one in found):
                promised += found[-1:] if person else found
        before = clause.words
    return tuple(promised) or behind_comma(part.tokens, base, context) or None


def behind_comma(words: Sequence[Word], base: int, context: Context) -> tuple[Owner, ...]:
    """Return who is told to do something behind a comma or in brackets: `It leaks, Ann Hill to mend it`, `(AH to mend)`."""
    for i, (word, verb) in enumerate(pairwise(words)):
        if word.kind != "TO" or _is_for_now(verb):
            continue
        who = trailing(words[:i], base, context, strict=True) if verb.kind == "TASK" else ()
        if not who:
            start = max((n + 1 for n in range(i) if words[n].kind in _COMMAS), default=0)
            start += words[start].kind == "JOINING"
            who = acting(words[start:i], words[i + 1 :], base, context) if start else ()
        elif not all(one.candidates or one.kind == "role" for one in who):
            continue
        if not who:
            continue
        before = [one for one in words[:i] if base + one.start < who[0].span.start]
        if [one.kind for one in before[-2:]] == ["COMMA", "JOINING"] or (
            before and before[-1].kind in ("COMMA", "OPENING")
        ):
            return who
    return ()


def _is_for_now(verb: Word) -> bool:
    """Whether a verb tells of what is done at the meeting, or of what befalls somebody."""
    return any(pattern("scan", name).fullmatch(verb.text) for name in ("NO_TASK", "DONE_THERE"))


def to_be_done(part: Part) -> Sequence[Word]:
    """Return what is to be done to, of the kind that somebody must be told to do: `A reminder` that `is to be sent`.

    It may stand behind `and`: `It needs paint and the mason is to be asked`.
    """
    before: Sequence[Word] = part.subject
    for i, clause in enumerate(part.clauses):
        kinds = [word.kind for word in clause.words]
        done = part.clauses[i + 1].carrier if kinds == ["TO_BE"] and i + 1 < len(part.clauses) else None
        if done is None and kinds[:2] == ["TO_BE", "PARTICIPLE"]:
            done = clause.words[1]
        if done is not None and before and pattern("scan", "BEING").fullmatch(clause.carrier.text):
            deeds = [done, *(word for sign, word in pairwise(clause.words) if sign.kind == "AND")]
            return before if any(pattern("scan", "CLERK_DOES").fullmatch(word.text) for word in deeds) else ()
        joint = max((n for n, kind in enumerate(kinds) if kind == "AND"), default=-1)
        before = clause.words[joint + 1 :] if joint >= 0 and len(kinds) - joint <= _JOINED else ()
        if before and before[0].kind not in ("NAME", "DET", "INITIALS", "HONORIFIC", "ROLE", "CHAIR"):
            before = ()
    return ()


def left_open(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words at the end of a sentence that leave a matter to be found out: `It failed, to be investigated`.

    They stand behind a comma, or are all that stands behind a semicolon or a dash.
    """
    at = next((i for i, word in enumerate(words) if word.kind == "TO_BE"), len(words))
    rest = words[at + 1 :]
    if not rest or len(rest) > MATTER or (at and words[at - 1].kind != "COMMA"):
        return ()
    if any(word.kind in ("COMMA", "TELLING", "JOINING") for word in rest):
        return ()
    return rest if pattern("scan", "LEFT_OPEN").fullmatch(rest[0].text) else ()


def _asked(part: Part, later: Sequence[Clause], base: int, context: Context) -> tuple[Owner, ...]:
    """Return whom somebody asks to do something: `Ann Hill asked Bob Moss to mend it`; not what is done at the meeting.

    What tells of the person asked may stand between commas behind the name.
    """
    clause = part.clauses[0]
    if not pattern("scan", "ASKING").fullmatch(clause.carrier.text):
        return ()
    words = [*clause.words, *(word for one in later for word in (one.carrier, *one.words))]
    who = leading(clause.words, base, context, strict=True) or _described(clause.words, base, context)
    if not who or any(one.kind not in ("person", "role", "collective") for one in who):
        return ()
    if who[0].kind == "collective" and not owners(part.subject, base, context, strict=True):
        return ()  # what outsiders ask of everybody
    between = [word for word in clause.words if who[0].span.end <= base + word.start < who[-1].span.start]
    if between[:1] and between[0].kind == "COMMA" and all(word.kind != "AND" for word in between):
        who = who[:1]  # what stands behind the comma tells of the one asked
    behind = [word for word in words if base + word.start >= who[-1].span.end]
    aside = [word.kind for word in behind[:1]] == [
        "COMMA"
    ]  # `who had moved from oak to tar,`: a `to` of it opens no task
    at = next(
        (i for i, word in enumerate(behind) if word.kind == "TO" and (not aside or behind[i - 1].kind == "COMMA")), -1
    )
    if at < 0 or (at and not aside) or at + 1 == len(behind):
        return ()
    if pattern("scan", "VOTE_TAKEN").match(" ".join(word.text for word in behind[at + 1 :])):
        return ()
    return () if pattern("scan", "DONE_THERE").fullmatch(behind[at + 1].text) else who


def _described(words: Sequence[Word], base: int, context: Context) -> tuple[Owner, ...]:
    """Return who has a full name, and behind a comma what only a person is: `Ann Hill, a member who knows the mason,`."""
    named = [word.kind for word in words[: next((i for i, word in enumerate(words) if word.kind == "COMMA"), 0)]]
    who = leading(words, base, context, strict=False)
    if len(named) < FULL or set(named) != {"NAME"} or [one.kind for one in who] != ["person", "role"]:
        return ()
    return who if any(word.kind == "DET" for word in words[len(named) + 1 : len(named) + 2]) else ()


def _is_to(part: Part, later: Sequence[Clause], base: int, context: Context) -> tuple[Owner, ...]:
    """Return who is to do something: `Ann Hill is to mend it`; not `the races are to be held`."""
    clause = part.clauses[0]
    if not part.subject or [word.kind for word in clause.words[:1]] != ["TO"]:
        return ()
    verb = clause.words[1] if len(clause.words) > 1 else later[0].carrier if later else None
    if verb is None or pattern("scan", "NO_TASK").fullmatch(verb.text):
        return ()
    if not pattern("scan", "BEING").fullmatch(clause.carrier.text):
        return ()
    who = owners(part.subject, base, context, strict=True)
    return who if all(one.candidates or one.kind == "role" for one in who) else ()


def _promises(carrier: Word) -> bool:
    return pattern("scan", "PROMISING").fullmatch(carrier.text) is not None


def _doubts(before: Sequence[Word]) -> bool:
    """Whether the word in front of the verb leaves it open: `has tentatively agreed to`."""
    return bool(before) and pattern("scan", "NOT_FIRMLY").fullmatch(before[-1].text) is not None


def _agreeing(before: Sequence[Word], part: Part, at: int) -> Sequence[Word]:
    """Return the words that name who promises: those in front of the verb, or the subject of the verb before it."""
    if at == 0 or (before and all(token.kind in ("AND", "COMMA", "ADVERB", "FILLER") for token in before)):
        return part.subject
    if before[:1] and before[0].kind == "FILLER" and part.clauses[at - 1].carrier.kind == "PAST":
        return ()  # "proposed by Ann Hill and agreed": she did the one thing, and the meeting the other
    return before


def _goes_on_with_to(clause: Clause) -> bool:
    kinds = [token.kind for token in clause.words if token.kind != "ADVERB"]
    return bool(kinds) and kinds[0] in ("TO", "TO_HAVE")


def _asked_that(clause: Clause, later: Sequence[Clause], base: int, context: Context) -> tuple[Owner, ...] | None:
    """Return who is asked to do something (`requested that the clerk write`); None when it is the meeting itself."""
    if any(one.carrier.kind == "AGREED" for one in later):
        return None
    words = list(clause.words)
    while words and words[0].kind == "FILLER":
        words.pop(0)
    who = leading(words, base, context, strict=True)
    if any(one.kind == "body" for one in who):
        return None
    if who and who[0].span.end < base + words[-1].end:
        return who
    rest = list(words)
    for one in later:
        if one.carrier.kind == "JOINING":  # what the clause says in its turn: "that the rule require that he be told"
            break
        rest += (one.carrier, *one.words)
    return () if _passive_wish(rest) else None


def _passive_wish(words: Iterable[Word]) -> bool:
    kinds = [token.kind for token in words]
    return any(kind == "BE" and following in ("PARTICIPLE", "PAST") for kind, following in pairwise(kinds))
