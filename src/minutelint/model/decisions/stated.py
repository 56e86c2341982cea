"""Decisions: what stands after a label, its numbered clauses, and sentences that say what the meeting agreed."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.model.language.needs import fullmatch, match, may_hold, may_hold_any
from minutelint.model.language.statements import Part, telling
from minutelint.model.language.vocabulary import words_of
from minutelint.model.nodes import Clause, Decision
from minutelint.source import Span
from minutelint.syntax.labels import read_label
from minutelint.syntax.terminals import Word, pattern

_NUMBER = compiled(r"\s*(\((?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})\)|(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5})[.)])\s+")
SHORT = 8
"""Words of a sentence that is nothing but a verdict (`Item deferred.`)."""
TAIL = 60
"""Code points at the end of a sentence in which its outcome may stand behind a sign."""
_ALONE = ("ELECTED_ALONE", "AGREED_ALONE")
"""Sentences that decide without a verb of the meeting's own."""
_VERDICTS = ("VERDICT_BEHIND", "VERDICT_ANSWER")
"""Outcomes behind what they decide."""


class DecisionDraft(Struct, frozen=True):
    """A decision before its item is known; `clauses` are the numbered ones, () where it has no numbers."""

    text: str
    span: Span
    label: str | None = None
    clauses: tuple[Clause, ...] = ()
    notes_only: bool = False


def labelled_decision(label: str, text: str, base: int) -> DecisionDraft | None:
    """Return the decision after a label, its first clause cut when it is numbered.

    `base` is the offset of the first code point of `text`. None where nothing stands there, or only a remark that there
    was nothing to decide.
    """
    body = text.strip()
    if not body or decides_nothing(body):
        return None
    start = base + text.index(body)
    numbered = _NUMBER.match(body)
    first = clause(body, start) if numbered else None
    said = first.text if first else body
    return DecisionDraft(said, Span(start, start + len(body)), label, (first,) if first else (), notes_only(said))


def decides_nothing(text: str) -> bool:
    """Tell whether the words behind the label of a resolution say that there was nothing to decide."""
    return pattern("scan", "NO_RESOLUTION").match(text) is not None


def resolved(sentence: str, base: int) -> DecisionDraft | None:
    """Return the decision of a sentence that a label opens in the middle of a paragraph: `... Resolved: that ...`."""
    if pattern("lines", "RESOLUTION_LINE").match(f"{sentence}\n") is None:
        return None
    label = read_label(sentence, base, "RESOLUTION_WORDS")
    return labelled_decision(label.words, label.text, label.span.start) if label is not None and label.text else None


def clause(text: str, base: int) -> Clause:
    """Return a clause of a resolution; its number as printed, None where it has none."""
    numbered = _NUMBER.match(text)
    at = numbered.end() if numbered else 0
    body = text[at:].strip()
    start = base + text.index(body, at)
    span = Span(start, start + len(body))
    if numbered is None:
        return Clause(None, body, span)
    return Clause(numbered[1], body, span, Span(base + numbered.start(1), base + numbered.end(1)))


def told_once(decisions: Sequence[Decision]) -> list[Decision]:
    """Return decisions without those that a recap tells again: the same numbered label and the same words."""
    known: set[tuple[str, str]] = set()
    found = []
    for one in decisions:
        if one.label is not None and any(map(str.isdigit, one.label)):
            if (one.label, one.text) in known:
                continue
            known.add((one.label, one.text))
        found.append(one)
    return found


def notes_only(text: str) -> bool:
    """Tell whether a resolution asks for nothing but noting."""
    return match("scan", "NOTES_ONLY", text.strip()) is not None


def narrative_decisions(
    sentence: str, base: int, body: str | None = None, closed: str | None = None
) -> list[DecisionDraft]:
    """Return the decision that a sentence without a label tells of; none in doubt.

    body    name of the body that meets; what another body of a different name agreed is no decision of this meeting
    closed  the sentence and the outcome that stands behind it as a sentence of its own, if any
    """
    if closed is not None:
        return [DecisionDraft(closed, Span(base, base + len(closed)))]
    if sentence.endswith("?"):
        return []
    for part in telling(sentence):
        if part.kind == "narrative" and _decides(part, body, sentence):
            return [DecisionDraft(sentence, Span(base, base + len(sentence)), notes_only=notes_only(sentence))]
    if not may_hold_any("scan", (*_ALONE, *_VERDICTS), sentence):
        return []
    if any(fullmatch("scan", form, sentence) for form in _ALONE):
        return [DecisionDraft(sentence, Span(base, base + len(sentence)))]
    answered = _has_verdict_behind(sentence) or fullmatch("scan", "VERDICT_ANSWER", sentence)
    if answered and not _names_minutes(sentence) and not moves(sentence):
        return [DecisionDraft(sentence, Span(base, base + len(sentence)))]
    return []


def _has_verdict_behind(sentence: str) -> bool:
    """Whether a sentence ends with what became of what it says: `Safeguarding policy: approved`."""
    if not may_hold("scan", "VERDICT_BEHIND", sentence):
        return False
    behind = pattern("scan", "VERDICT_BEHIND").search(sentence, max(0, len(sentence) - TAIL))
    return behind is not None and behind.start() > 0


def they_agreed(sentences: Sequence[tuple[str, int]], number: int) -> list[DecisionDraft]:
    """Return the decision of a sentence `They agreed to stop` of a paragraph; none unless one before it has those who meet.

    That one says that they talked of it; in between only they do something, and nobody else is named.
    """
    sentence, at = sentences[number]
    if pattern("scan", "THEY_AGREED").match(sentence) is None:
        return []
    for before, _ in reversed(sentences[:number]):
        if pattern("scan", "THEY_MET").match(before) is not None:
            return [DecisionDraft(sentence, Span(at, at + len(sentence)))]
        if not before.startswith(tuple(words_of("scan", "THEY"))):
            break
    return []


def moves(text: str) -> bool:
    """Whether a text speaks of a motion, whose outcome is read with it."""
    return pattern("motions", "MOTION_TRIGGER").search(text) is not None


def _names_minutes(text: str) -> bool:
    return any(word in text for word in words_of("verdicts", "MINUTES_WORD"))


def opens_with_agreement(text: str) -> bool:
    """Whether a text begins with words that tell of an agreement: `It was agreed that ...`."""
    first = next(iter(telling(text)), None)
    return (
        first is not None and not first.subject and [one.carrier.kind for one in first.clauses[:1]] == ["IT_WAS_AGREED"]
    )


def _decides(part: Part, body: str | None, sentence: str) -> bool:
    about = any(token.kind == "MINUTES_WORD" for token in part.tokens)
    if about and pattern("scan", "MINUTES_SENT").search(sentence) is None:
        return False
    before: Sequence[Word] = part.subject
    for i, one in enumerate(part.clauses):
        kind = one.carrier.kind
        if kind in ("IT_WAS_AGREED", "THIS_WAS_AGREED", "JOINT_DECISION"):
            return True
        if kind in ("AGREED", "APPROVED") and _is_told(part, i):
            return False
        if kind in ("AGREED", "APPROVED", "CONTENT") and _agreed(kind, i, before, part, body):
            return True
        if kind == "AGREEMENT" and not any(other.carrier.kind in ("JOINING", "PAST") for other in part.clauses[:i]):
            return True
        if kind == "DEFERRED" and ((i == 0 and len(part.tokens) <= SHORT) or _remarked(before, one.words)):
            return True
        if kind == "MOVED" and before and before[-1].kind in ("NAME", "INITIALS"):
            return True
        before = one.words
    return False


def _is_told(part: Part, at: int) -> bool:
    """Tell whether a person tells what a body agreed before: `Ann Hill noted that the Council adopted the plan`."""
    carriers = [one.carrier.kind for one in part.clauses[:at]]
    if len(carriers) != 2 or carriers[0] not in ("TELLING", "PAST") or carriers[1] != "JOINING" or not part.subject:
        return False
    first, joined = part.clauses[:2]
    plain = not first.words and bool(joined.words) and all(one.kind in ("DET", "NAME", "BODY") for one in joined.words)
    return plain and part.subject[-1].kind in ("NAME", "INITIALS")


def _remarked(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Tell whether a word stands in brackets of its own at the end: `New lamps (deferred)`."""
    return bool(before) and before[-1].kind == "OPENING" and [token.kind for token in after] == ["CLOSING"]


def _replies(words: Sequence[Word]) -> bool:
    """Tell whether the words behind `agreed` make it what one speaker answers: `Agreed, it ...`, `agreed (on chat)`."""
    return words[0].kind == "COMMA" or (words[0].kind == "OPENING" and words[-1].kind == "CLOSING")


def _agreed(kind: str, at: int, before: Sequence[Word], part: Part, body: str | None) -> bool:
    """Tell whether those who agreed are the meeting, and not a person or somebody else."""
    words = [token for token in before if token.kind != "ADVERB"]
    if not words and at == 0:
        return kind == "AGREED" and len(part.tokens) > 3 and not _replies(part.words[1:])
    goes_on = (
        bool(words) and words[-1].kind == "AND" and all(one.carrier.kind != "JOINING" for one in part.clauses[:at])
    )
    if goes_on or all(token.kind in ("AND", "COMMA") for token in words):  # "the board heard Ann and agreed to"
        words = [token for token in part.subject if token.kind != "ADVERB"]
    said = [token for one in part.clauses[at:] for token in one.words if token.kind not in ("MARK", "ADVERB")]
    if not words or not (kind == "CONTENT" or said or part.clauses[at + 1 :]):
        return False  # "All agreed.": it does not say to what
    last = words[-1]
    if last.kind in ("COLLECTIVE", "WE", "EACH"):
        return True
    article = next((i for i in range(len(words) - 1, -1, -1) if words[i].kind == "DET"), None)
    if last.kind == "INITIALS":
        return article == len(words) - 2
    if last.kind != "BODY":
        return False
    first = len(words) - 1
    while first and words[first - 1].kind in ("NAME", "WORD", "BODY", "TASK", "PARTICIPLE"):
        first -= 1
    named = [token.text for token in words[first:-1] if token.kind == "NAME"]
    if article is None and named:
        return bool(body) and all(name in str(body) for name in named)
    return len(named) < 2 or not body or all(name in body for name in named)
