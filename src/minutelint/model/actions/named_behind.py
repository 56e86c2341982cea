"""Who is to do a task and is named behind it: in brackets, behind a dash, in a field, or as the agent of a passive."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutelint.model.actions.owners import leading, owners
from minutelint.model.dates.mentions import date_in
from minutelint.model.language.statements import Context, Part, extent
from minutelint.model.language.vocabulary import words_of
from minutelint.model.nodes import Due, Owner
from minutelint.source import Span
from minutelint.syntax.terminals import Word, pattern

FEWEST = 2
"""Words of a task in front of the dash behind which somebody stands."""
FIELD_WORDS = 3
"""Words of the name of a field at most: `responsible person:`."""
DAY_WORDS = 4
"""Words of a day at most."""
_NAMED = ("ROLE", "CHAIR", "COLLECTIVE", "BODY", "NAME", "INITIALS")
_MARKED = ("INITIALS", "HANDLE")
_JOINTS = ("AND", "COMMA", "SLASH")
_BEING = ("BE", "TO_BE", "OPENING_TO_BE", "ADVERB", "AND")


def named_behind(parts: Sequence[Part], base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners behind a task: `Mend it (Ann)`, `Mend it - Ann`, `Mend it. Owner: Ann`, `to be mended by Ann`."""
    words = tuple(word for part in parts for word in part.tokens)
    found = _in_field(parts, base, context) or in_brackets(words, base, context)
    return found or _behind_dash(parts, base, context) or agents(words, base, context) or _at_end(words, base, context)


def in_brackets(words: Sequence[Word], base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners in brackets at the end of a task; by when may stand in them or behind them."""
    row = _inside(words)
    day = _day(row)
    found = owners(row[:-day] if day else row, base, context, strict=True) if row else ()
    return found if all(one.candidates or one.kind != "person" or _is_handle(one) for one in found) else ()


def _is_handle(one: Owner) -> bool:
    """Whether somebody is named as on a platform, `@ahill`: no list of people need know the name."""
    return one.as_written.startswith("@")


def day_in_brackets(words: Sequence[Word], base: int, context: Context) -> Due | None:
    """Return the day that stands in brackets behind the owner of a task: `Mend it (Ann, 3 June)`."""
    row = _inside(words)
    count = _day(row)
    if not count or count == len(row) or not in_brackets(words, base, context):
        return None
    day = row[-count:]
    text = " ".join(word.text for word in day)
    found = date_in(text, context.meeting_date, ahead=True)
    return Due(text, Span(base + day[0].start, base + day[-1].end), found) if found else None


def _inside(words: Sequence[Word]) -> list[Word]:
    """Return the words in the brackets at the end of a row, none where something stands in front of no bracket."""
    row = [word for word in words if word.kind != "MARK" and not word.kind.startswith("DUE")]
    if len(row) < 3 or row[-1].kind != "CLOSING":
        return []
    start = next((i for i in range(len(row) - 1, -1, -1) if row[i].kind == "OPENING"), 0)
    return row[start + 1 : -1] if start else []


def _day(row: Sequence[Word]) -> int:
    """Return how many words at the end of a row are those of a day."""
    count = 0
    for word in reversed(row[-DAY_WORDS:]):
        if word.kind != "NUMBER" and pattern("scan", "DUE_MONTH").fullmatch(word.text) is None:
            break
        count += 1
    return count if any(word.kind == "NUMBER" for word in row[len(row) - count :]) else 0


def _behind_dash(parts: Sequence[Part], base: int, context: Context) -> tuple[Owner, ...]:
    """Return the people of the list and the offices behind the last dash of a task: `Mend it - Ann Hill`."""
    if len(parts) < 2 or parts[-1].kind != "topic" or parts[-1].after == ";":
        return ()
    if parts[-1].after == ":" and not _is_instruction(parts[-2]):
        return ()
    if sum(len(part.tokens) for part in parts[:-1]) < FEWEST:
        return ()
    found = owners(parts[-1].tokens, base, context, strict=True)
    return found if all(one.candidates or one.kind == "role" for one in found) else ()


def _at_end(words: Sequence[Word], base: int, context: Context) -> tuple[Owner, ...]:
    """Return whose initials or handle stand at the end of an instruction: `Mend the boat AH`, `Mend the boat, AH & BM`.

    Those behind a preposition, a verb or a name belong to it: `Call Di about AH`.
    """
    row = [word for word in words if word.kind != "MARK" and not word.kind.startswith("DUE")]
    if len(row) <= FEWEST or row[0].kind not in ("TASK", "IMPERATIVE"):
        return ()
    start = len(row) - 1
    while start > 2 and row[start].kind in _MARKED and row[start - 1].kind in _JOINTS:
        start -= 2 if row[start - 2].kind in _MARKED else 1
    start += row[start].kind not in _MARKED
    behind = row[start - 1 :: -1] if start > FEWEST or row[-1].kind == "HANDLE" else []
    if behind and behind[0].kind == "COMMA":
        behind = behind[1:]
    if len(behind) < FEWEST or behind[0].kind != "WORD" or behind[1].kind in ("TO", "AND", "JOINING", "COMMA"):
        return ()
    found = owners(row[start:], base, context, strict=True)
    return found if all(one.candidates or _is_handle(one) for one in found) else ()


def _is_instruction(part: Part) -> bool:
    """Whether a part opens with what is to be done: `Mend it: Ann Hill`, and not `Ask the clerk: Ann Hill`, who that is."""
    words = part.tokens
    return bool(words) and words[0].kind in ("TASK", "IMPERATIVE") and words[-1].kind not in _NAMED


def _in_field(parts: Sequence[Part], base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners behind the name of a field: `Mend it. Owner: Ann`, `Mend it (assigned to: Ann, due 3 June)`."""
    for before, part in pairwise(parts):
        words = before.tokens[-FIELD_WORDS:]
        if part.after != ":" or not part.tokens:
            continue
        names = (" ".join(word.text for word in words[i:]) for i in range(len(words)))
        if any(pattern("scan", "FIELD_NAME").fullmatch(name) for name in names):
            return leading(part.tokens, base, context, strict=False)
    return ()


def agents(words: Sequence[Word], base: int, context: Context) -> tuple[Owner, ...]:
    """Return who is to do what is to be done: `to be mended by Ann Hill and painted by the school`."""
    found: list[Owner] = []
    for i, word in enumerate(words):
        if word.text not in words_of("scan", "AGENT_WORD") or not (_is_done(words[:i]) or _is_done(words[: i - 1])):
            continue
        row = words[i + 1 :]
        named = leading(row, base, context, strict=True) or _body(row, base)
        found += [one for one in named if one.candidates or one.kind != "person"]
    return tuple(found)


def _is_done(words: Sequence[Word]) -> bool:
    """Whether a row ends in what is to be done: `be mended`, not `a path used`."""
    before = words[-2].kind if len(words) > 1 else ""
    deed = words[-1].kind if words else ""
    return deed == "AND_DONE" or (deed in ("PARTICIPLE", "PAST") and before in _BEING)


def _body(row: Sequence[Word], base: int) -> tuple[Owner, ...]:
    """Return whoever is told by an article and a word: `by the school`, and not `by the deadline`."""
    if len(row) < 2 or row[0].kind != "DET" or row[1].kind != "WORD" or row[1].text in words_of("scan", "NO_AGENT"):
        return ()
    if len(row) > 2 and row[2].kind not in ("FILLER", "AND", "COMMA", "OPENING", "MARK", "TO"):
        return ()
    written = f"{row[0].text} {row[1].text}"
    return (Owner(written, "body", extent(row[:2], base)),)
