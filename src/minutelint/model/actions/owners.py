"""Who is to do it: names, initials, offices, bodies and groups of people among the words of a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec.structs import replace

from minutelint.model.language.statements import Context, extent
from minutelint.model.language.vocabulary import words_of
from minutelint.model.nodes import Owner, OwnerKind
from minutelint.syntax.terminals import Word, pattern

_PERSON = {"NAME", "INITIALS", "INITIAL", "HONORIFIC", "HANDLE"}
_OFFICE = {"ROLE", "CHAIR"}
_MANY = {"COLLECTIVE", "EACH", "WE"}
_HEADS = _OFFICE | _MANY | {"BODY"}
_JOINTS = {"AND", "COMMA", "SLASH"}
_INSIDE = {"POSSESSIVE", "OF", "NOT_INITIALS", "DET", "WORD", "PARTICIPLE", "TASK", "IMPERATIVE"}
_BESIDES = {"MARK", "STATUS_DONE", "STATUS_OPEN"}
_ALL = _PERSON | _HEADS | _JOINTS | _INSIDE
LONGEST = 16
"""Words that a list of owners may have."""
_SIDE_BY_SIDE = 3
"""First names at most that stand together without a sign."""

_ASIDE = _OFFICE | {"BODY", "INITIALS", "HANDLE", "NAME", "COLLECTIVE"}
_BESIDE = 3
"""Words in brackets that tell of the person in front of them, at most."""


def owners(tokens: Sequence[Word], base: int, context: Context, *, strict: bool) -> tuple[Owner, ...]:
    """Return the owners that a row of words names and nothing else; none where it is anything else.

    strict   names without a title count only when the directory knows them, for capitals are not always names
    """
    row = _trimmed(tokens)
    if not row or len(row) > LONGEST or any(token.kind not in _ALL for token in row):
        return ()
    groups = [one for group in _groups(row) for one in _first_names(group, context)]
    found = [_owner(group, base, context, strict) for group in groups]
    sure = [one for one in found if one]
    if len(found) > 1 and row[-1].kind == "BODY" and not all(one and _is_known(one) for one in found):
        whole = _owner(tuple(row), base, context, strict)  # "Health and Housing Board"
        return (whole,) if whole and not any(token.kind == "WORD" for token in row) else ()
    return tuple(sure) if len(sure) == len(found) else ()


def _is_known(owner: Owner) -> bool:
    return owner.kind != "person" or bool(owner.candidates)


def leading(tokens: Sequence[Word], base: int, context: Context, *, strict: bool) -> tuple[Owner, ...]:
    """Return the owners that the longest opening of a row of words names."""
    end = next((i for i, token in enumerate(tokens) if token.kind not in _ALL), len(tokens))
    for stop in range(min(end, LONGEST), 0, -1):
        if tokens[stop - 1].kind in _JOINTS:
            continue
        if found := owners(tokens[:stop], base, context, strict=strict):
            return found
    return ()


def trailing(tokens: Sequence[Word], base: int, context: Context, *, strict: bool) -> tuple[Owner, ...]:
    """Return the owners that the longest end of a row of words names; an adverb after them does not matter."""
    row = list(tokens)
    while row and row[-1].kind == "ADVERB":
        row.pop()
    start = len(row)
    while start and row[start - 1].kind in _ALL and len(row) - start < LONGEST:
        start -= 1
    for first in range(start, len(row)):
        if row[first].kind in _JOINTS:
            continue
        if found := owners(row[first:], base, context, strict=strict):
            return found
    return ()


def _trimmed(tokens: Sequence[Word]) -> list[Word]:
    row = [token for token in tokens if token.kind not in _BESIDES and not token.kind.startswith("DUE")]
    if row and row[0].kind == "AND":
        row = row[1:]
    at = next((i for i, token in enumerate(row) if token.kind == "OPENING"), 0)
    if at and row[-1].kind == "CLOSING" and row[at + 1].kind == "AND":  # "Ann (and Bob) to mend it"
        row = row[:at] + row[at + 1 : -1]
    return row


def without_aside(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words that name somebody without the brackets behind them: `Ann (clerk)`, `Ann Hill (G4XYZ)`."""
    at = next((i for i, word in enumerate(words) if word.kind == "OPENING"), 0)
    aside = words[at + 1 : -1] if at and words[-1].kind == "CLOSING" else ()
    return words[:at] if 0 < len(aside) <= _BESIDE and all(word.kind in _ASIDE for word in aside) else words


def _groups(row: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    group: list[Word] = []
    for token in row:
        if token.kind in _JOINTS:
            if group:
                yield tuple(group)
            group = []
        else:
            group.append(token)
    if group:
        yield tuple(group)


def _owner(group: tuple[Word, ...], base: int, context: Context, strict: bool) -> Owner | None:
    kinds = [token.kind for token in group]
    if len(group) > 1 and group[0].text in words_of("scan", "LONE_ARTICLE") and group[1].text[0].islower():
        kinds[0] = "DET"  # "A board member"; by itself it may be an initial
    kind = _kind(kinds)
    if kind is None or _is_thing(group):
        return None
    span = extent(group, base)
    if any(context.text[base + one.end : base + two.start].strip() for one, two in pairwise(group)):
        return None  # a sign that no name has stands between the words: `A<B`
    written = " ".join("".join(_spelled(group)).split())
    if len(group) == 1 and (written in words_of("scan", "SPEAKER") or written in words_of("scan", "NOBODY")):
        return None  # nobody can tell who that is
    owner = Owner(written, kind, span)
    if context.directory is None:
        return None if strict and _only_names(group) else owner
    if kind == "collective":
        return owner
    known = context.directory
    who = known.holder(written) if kind == "role" else known.resolve(written, context.prefer)
    if kind == "person" and strict and not who.candidates and _only_names(group):
        return None
    if kind == "person" and not who.candidates and written in bodies(context.text):
        return replace(owner, kind="body")
    return replace(owner, resolved=who.name, candidates=tuple(who.candidates))


@lru_cache(maxsize=1)
def bodies(text: str) -> frozenset[str]:
    """Return the single names that stand behind an article, as those of bodies do: `the Guild's key`."""
    return frozenset(found["body"] for found in pattern("scan", "BODY_SIGN").finditer(text))


def _first_names(group: tuple[Word, ...], context: Context) -> Iterator[tuple[Word, ...]]:
    """Yield each of two or three people whose first names stand side by side, `Ann Bob to mend it`; else all words as one."""
    known = context.directory
    if known is None or not 1 < len(group) <= _SIDE_BY_SIDE or any(word.kind != "NAME" for word in group):
        yield group
        return
    meant: set[str] = set()
    for word in reversed(group):  # the last is mostly a surname, which settles it
        names = known.resolve(word.text).candidates
        if len(names) != 1 or not names[0].startswith(word.text):
            yield group
            return
        meant.add(names[0])
    written = " ".join(word.text for word in group)
    if len(meant) < len(group) or any(name != written for name in known.resolve(written).candidates):
        yield group
    else:
        yield from ((word,) for word in group)


def _is_thing(group: tuple[Word, ...]) -> bool:
    """Whether words tell of what does nothing itself: `All votes`, `Articles of Association`."""
    if group[0].kind == "EACH" and pattern("scan", "THINGS").fullmatch(group[-1].text):
        return True
    head = next((one.text for one, behind in pairwise(group) if behind.kind == "OF"), "")
    return head in words_of("scan", "DOCUMENTS")


def _spelled(group: tuple[Word, ...]) -> Iterator[str]:
    last: Word | None = None
    for token in group:
        if last is not None and token.start > last.end:
            yield " "
        yield token.text
        last = token


def _only_names(group: tuple[Word, ...]) -> bool:
    kinds = {token.kind for token in group}
    return kinds == {"NAME"} or kinds == {"NAME", "INITIALS"}  # "Establish ABC situation"


def _kind(types: list[str]) -> OwnerKind | None:
    """Return what a group of words is, by their types; None when it is no owner."""
    opened = types[0] in ("DET", "EACH")
    rest = types[1:] if types[0] == "DET" else types
    if (
        not rest
        or types[0] in ("OF", "POSSESSIVE", "TASK", "IMPERATIVE", "PARTICIPLE", "WORD")
        or rest[-1] in ("OF", "DET")
    ):
        return None
    if (
        "PARTICIPLE" in rest[:-1]
        or "DET" in rest
        or (rest[-1] in ("TASK", "IMPERATIVE") or ("TASK" in rest and not opened))
    ):
        return None
    if rest[0] == "EACH":
        return "collective"
    if "WORD" in rest and not (opened and (rest[-1] in _HEADS or rest[-1] == "PARTICIPLE")):
        return None
    if rest[-1] == "BODY" and "POSSESSIVE" in rest:
        return "body"  # "the Officers' Group"
    if "COLLECTIVE" in rest or "WE" in rest:
        return None if "INITIALS" in rest and not opened else "collective"
    if rest[-1] == "PARTICIPLE":
        return None
    if "HONORIFIC" in rest:
        return "person" if rest[-1] in _PERSON or rest[-1] == "ROLE" else None
    if rest[-1] == "BODY" or ("BODY" in rest and "OF" in rest[rest.index("BODY") :]):
        return "body"
    offices = [i for i, one in enumerate(rest) if one in _OFFICE]
    if offices:
        named = rest[offices[-1] + 1 :]
        return "person" if named and named[0] == "NAME" else "role"
    if "NOT_INITIALS" in rest or "POSSESSIVE" in rest or rest[0] not in _PERSON:
        return None
    return "body" if opened else "person"
