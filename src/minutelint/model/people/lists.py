"""Reads who attended, who sent apologies and who was absent out of the lines of a list.

A list comes in rows, one person a line with columns of particulars, or runs on, one person after the other. The grammar
`people.lark` names the pieces of both; this module puts them together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from msgspec.structs import replace

from minutelint.model.nodes import Attendee, Status
from minutelint.model.people.dashed import with_hyphens
from minutelint.model.people.entries import Entry
from minutelint.model.people.family import share_surnames, with_surnames
from minutelint.model.people.initials import fits
from minutelint.model.people.inverted import are_inverted, inverted_run, is_inverted, with_inverted
from minutelint.model.people.listed import OFFICES
from minutelint.model.people.names import find_names
from minutelint.model.people.office_behind import with_offices
from minutelint.model.people.office_first import read_bracketed
from minutelint.model.people.pieces import NAMED, Piece, cut
from minutelint.model.people.rows import ENDINGS, one_each, read_row
from minutelint.model.people.runs import SWITCHES, read_run
from minutelint.syntax.terminals import pattern

__all__ = ["find_names", "read_people", "surnames_first"]

_SENTENCE = frozenset(
    {
        "VERB", "SAID", "RECEIVED", "ATTENDED", "ATTENDED_TOO", "EXCUSED", "WAS_ABSENT", "ARRIVED", "LEFT", "NOBODY",
        "HONORIFICS", "GREETED",
    }
)  # fmt: skip
_JOINS_ON = frozenset({"AND", "FROM", "title", "phrase", "VERB", "RECEIVED", "HONORIFICS"})
_FRESH = frozenset({"bare", "person", "ranked", "titled", "office", "place", "phrase", "NOBODY"})
_ACCOUNT = ["OPEN", "HANDLE", "CLOSE"]
_LONGEST = 10_000  # code points of a line; a list of people is never longer
_MOST = 60_000  # code points of a whole list
_TIERS = ("CHAIR", "MAYOR", "PRESIDENT", "CHAIR_OF")
_PARTICULARS = ("name", "status", "role", "organisation", "note", "chair", "initials")
Line = tuple[str, int]
_Block = tuple[Line, list[Piece]]


def surnames_first(lines: Sequence[Line]) -> bool:
    """Whether the names of a list have the surname in front: what single lines of it do not tell."""
    commas = [text for text, _ in lines if "," in text and len(text) < _LONGEST]
    return len(commas) > 1 and are_inverted([pieces for text in commas if (pieces := cut(text.lstrip()))])


def read_people(
    lines: Sequence[Line], status: Status, *, inverted: bool | None = None, each: bool = False
) -> list[Attendee]:
    """Return the people that the lines of an attendance list name, in order, each once.

    lines   text of a canonical line behind any label, and its offset in the canonical text
    status  what the heading of the list says of them; a check box or a label inside a line overrides it
    inverted  whether the surname stands in front, where the lines are only some of a list
    each  whether every line of that list is of one person (`one_each`)

    Lines that are no list of people give nobody, nor does what is longer than a list of people can be.
    """
    lengths = accumulate(len(text) for text, _ in lines)
    short = [
        (text.lstrip(), base + len(text) - len(text.lstrip()))
        for (text, base), so_far in zip(lines, lengths, strict=True)
        if len(text) < _LONGEST and so_far < _MOST and not _is_where_mail_goes(text)
    ]
    blocks = [(line, pieces) for line in with_hyphens(short) if (pieces := cut(line[0]))]
    if inverted or (inverted is None and are_inverted([pieces for _, pieces in blocks])):
        blocks = [(line, with_inverted(pieces)) for line, pieces in blocks]
    parted = with_offices([pieces for _, pieces in blocks])
    blocks = [(line, pieces) for (line, _), pieces in zip(blocks, parted, strict=True)]
    named = sum(_is_full(piece) for _, pieces in blocks for piece in pieces)
    blocks = [(line, with_surnames(pieces, full=named)) for line, pieces in blocks]
    if bracketed := _bracketed(blocks, status):
        return _finish(bracketed)
    entries: list[tuple[Entry, Sequence[tuple[int, int]]]] = []
    waiting: list[_Block] = []
    columns = _columns([pieces for _, pieces in blocks])
    marked = sum(1 for _, pieces in blocks if _is_marked(pieces))
    full = named > 2
    each = each or one_each([pieces for _, pieces in blocks])
    for line, pieces in blocks:
        cut_off = not pieces[0].kind.isupper() and bool(waiting) and _is_cut_name(waiting[-1][1], full=full)
        goes_on = cut_off or (bool(waiting) and pieces[0].kind == "OPEN")
        if not goes_on and _is_row(pieces, columns=columns, marked=marked > 1, each=each):
            entries += _run(waiting, status)
            waiting = []
            entry = read_row(line[0], pieces, status)
            if entry is not None:
                entry.lone = len(pieces) == 1 and " " not in entry.plain and entry.honorific is None
                entries.append((entry, ((0, line[1]),)))
        else:
            if waiting and _begins_anew(waiting[-1][1], pieces):
                entries += _run(waiting, status)
                waiting = []
            waiting.append((line, pieces))
    entries += _run(waiting, status)
    return _finish(entries)


def _is_where_mail_goes(text: str) -> bool:
    """Whether a line has addresses one behind the other with no sign between: to whom an invitation was sent."""
    return "@" in text and pattern("presence", "ADDRESSES").search(text) is not None


def _is_marked(pieces: Sequence[Piece]) -> bool:
    return pieces[0].kind in ("MARK", "CHECKED", "UNCHECKED", "OPENED")


def _segments(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the first piece of words of every stretch between commas, brackets left out."""
    found: list[Piece] = []
    depth, fresh = 0, True
    for piece in pieces:
        depth += (piece.kind == "OPEN") - (piece.kind == "CLOSE")
        if piece.kind in ("SEP", "AND", "TAB", "DASH", "MARK", "CHECKED", "UNCHECKED", "COLON"):
            fresh = piece.kind in ("SEP", "AND", "TAB", "MARK", "CHECKED", "UNCHECKED")
        elif fresh and depth <= 0 and piece.kind.islower():
            found.append(piece)
            fresh = False
    return found


def _columns(lines: Sequence[Sequence[Piece]]) -> bool:
    """Whether the lines are a table without rulings: no comma at the end, and behind the first one in each an office,
    or in three or more the same number of commas."""
    counts = {sum(piece.kind == "SEP" for piece in pieces) for pieces in lines}
    if len(lines) < 2 or any(pieces[-1].kind in ENDINGS for pieces in lines):
        return False
    second = [segments[1] for pieces in lines if len(segments := _segments(pieces)) > 1]
    offices = len(second) == len(lines) and all(piece.has(OFFICES) for piece in second)
    return offices or (len(lines) > 2 and len(counts) == 1 and 0 not in counts)


def _is_row(pieces: Sequence[Piece], *, columns: bool, marked: bool, each: bool) -> bool:
    """Whether a line holds one person with particulars rather than several people or a sentence."""
    kinds = {piece.kind for piece in pieces}
    if (
        any(piece.kind == "TAB" for piece in pieces[1:])
        and pieces[0].kind != "MARK"
        and not kinds & {"VERB", "RECEIVED"}
    ):
        return True
    if pieces[0].kind in SWITCHES or (kinds & _SENTENCE and not _is_marked(pieces)):
        return False
    bare = [piece for piece in pieces if piece.kind not in ("MARK", "CHECKED", "UNCHECKED")]
    inverted = [piece for piece in bare if piece.kind == "bare" and is_inverted(piece.tokens)]
    if len(inverted) == 1 and bare[0] is inverted[0]:
        return True
    pair = bare if not _is_marked(pieces) or [piece.kind for piece in bare[1:4]] != _ACCOUNT else bare[:1] + bare[4:]
    named = (each or _is_marked(pieces)) and [piece.kind for piece in pair] == ["bare", "SEP", "bare"]
    if named and _is_full(pair[0]) and not _is_full(pair[2]):
        return True  # `- Ann Hill, Alder`, `- Ann Hill (@ann), Alder`
    addressed = sum(piece.kind in ("person", "ranked") for piece in pieces)
    if addressed > 1 and "REPRESENTS" not in kinds:
        return False
    if marked and _is_pair(pieces):
        return False
    if columns or (marked and _is_marked(pieces)) or kinds & {"CHECKED", "UNCHECKED"}:
        return True
    if pieces[-1].kind in ENDINGS or _ends_in_rank(pieces):
        return False
    segments = _segments(pieces)
    others = [piece for piece in segments[1:] if _is_somebody(piece)]
    keys = len(segments) > 1 and all(piece.kind == "key" for piece in segments)
    keyed = sum(piece.kind == "key" for piece in pieces)
    return bool(segments) and not others and not keys and keyed < 3


def _is_pair(pieces: Sequence[Piece]) -> bool:
    """Whether a line of a list holds two people and nothing else: `- Ann Hill and Bob Moss`."""
    kinds = [piece.kind for piece in pieces if piece.kind not in ("MARK", "STOP")]
    return len(kinds) == 3 and kinds[1] == "AND" and {kinds[0], kinds[2]} <= {"bare", "person"}


def _is_somebody(piece: Piece) -> bool:
    """Whether a piece behind a comma is a person rather than a body with its acronym."""
    key = piece.key()
    return piece.kind in NAMED and (key is None or fits(key, " ".join(token.text for token in piece.name())))


def _run(lines: Sequence[_Block], status: Status) -> list[tuple[Entry, Sequence[tuple[int, int]]]]:
    """Read lines that run on; a line that breaks off in the middle of a name is joined to the next."""
    if not lines:
        return []
    if len(lines) == 1:
        (line, base), pieces = lines[0]
        found = read_run(line, inverted_run(pieces), status)
        share_surnames(line, found)
        return [(entry, ((0, base),)) for entry in found]
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    full = sum(_is_full(piece) for _, pieces in lines for piece in pieces) > 2
    for i, ((line, base), pieces) in enumerate(lines):
        places.append((length, base))
        parts += [line, " " if i < len(lines) - 1 and _breaks_off(pieces, full=full) else "\n"]
        length += len(line) + 1
    text = "".join(parts)
    pieces = inverted_run(cut(text))
    found = read_run(text, with_surnames(pieces, full=sum(map(_is_full, pieces))), status)
    share_surnames(text, found)
    return [(entry, places) for entry in found]


def _bracketed(lines: Sequence[_Block], status: Status) -> list[tuple[Entry, Sequence[tuple[int, int]]]]:
    """Return the people of a list with the office before each and the name in brackets, however its lines were broken."""
    if not any(piece.kind == "OPEN" for _, pieces in lines for piece in pieces):
        return []
    if any(_holds_more(pieces) for (text, _), pieces in lines if not text.isupper()):
        return []
    starts = accumulate((len(text) + 1 for (text, _), _ in lines), initial=0)
    places = [(start, base) for start, ((_, base), _) in zip(starts, lines, strict=False)]
    text = " ".join(text for (text, _), _ in lines)
    return [(entry, places) for entry in read_bracketed(text, cut(text), status)]


def _holds_more(pieces: Sequence[Piece]) -> bool:
    """Whether a bracket holds more than a name, `(Chair, Port Trust)`: another sign than its end stands behind the words."""
    return any(
        one.kind == "OPEN" and behind.kind.isupper() and behind.kind != "CLOSE"
        for one, behind in zip(pieces, pieces[2:], strict=False)
    )


def _begins_anew(before: Sequence[Piece], pieces: Sequence[Piece]) -> bool:
    """Whether a line is a sentence of its own that says something else, so that its verb tells nothing of those before."""
    told = any(piece.kind in ("VERB", "SAID", "EXCUSED", "WAS_ABSENT") for piece in pieces)
    told = told or (pieces[0].kind == "NOBODY" and any(piece.kind == "RECEIVED" for piece in pieces))
    return told and pieces[0].kind in _FRESH and before[-1].kind not in ENDINGS and not _breaks_off(before)


def _breaks_off(pieces: Sequence[Piece], *, full: bool = False) -> bool:
    """Whether the end of a line is no end: in a bracket, behind a joiner, between first name and last, or behind the
    office that others of the line bear before their names.

    `full`: the list names people in full.
    """
    kinds = [piece.kind for piece in pieces]
    if kinds.count("OPEN") > kinds.count("CLOSE") or kinds[-1] in _JOINS_ON:
        return True
    last, before = pieces[-1], pieces[:-1]
    if last.kind == "office":
        return _ends_in_rank(pieces)
    return _is_cut_name(pieces, full=full or any(_is_full(piece) for piece in before))


def _ends_in_rank(pieces: Sequence[Piece]) -> bool:
    """Whether a line ends in the office that others of the line bear before their names."""
    office = pieces[-1].tokens[0].text
    ranked = any(piece.kind == "titled" and piece.tokens[0].text == office for piece in pieces[:-1])
    return ranked and pieces[-1].kind == "office"


def _is_cut_name(pieces: Sequence[Piece], *, full: bool) -> bool:
    """Whether a first name stands alone at the end of a line, behind others; `full`: people are named in full."""
    alone = pieces[-1].kind in ("bare", "titled") and len(pieces[-1].name()) == 1
    return alone and full and len(pieces) > 1 and pieces[-2].kind in ENDINGS


def _is_full(piece: Piece) -> bool:
    """Whether a piece names somebody by more than one name."""
    return piece.kind in ("bare", "titled") and len(piece.name()) > 1


def _finish(entries: Sequence[tuple[Entry, Sequence[tuple[int, int]]]]) -> list[Attendee]:
    """Return the people, each once, and tell who presided."""
    affiliations = any(entry.organisation and entry.loose == [] for entry, _ in entries)
    chair: int | None = None
    for tier in _TIERS:
        holders = [i for i, (entry, _) in enumerate(entries) if tier in entry.high_offices]
        if len(holders) == 1 or (holders and tier == "CHAIR"):
            chair = holders[0]
            break
    addressed = any(entry.honorific for entry, _ in entries)
    seen: dict[str, int] = {}
    found: list[Attendee] = []
    for i, (entry, places) in enumerate(entries):
        if len(entry.plain) < 2 or (entry.lone and addressed):
            continue  # a letter, or a heading of one word among people who are all addressed in full
        one = entry.attendee(places, affiliations=affiliations, presiding=i == chair)
        known = seen.setdefault(entry.plain.casefold(), len(found))
        if known == len(found):
            found.append(one)
        elif _says_the_same(found[known], one):
            found[known] = replace(found[known], again=(*found[known].again, one.span))
    return found


def _says_the_same(one: Attendee, other: Attendee) -> bool:
    """Whether a list tells nothing new of somebody whom it names again."""
    return all(getattr(one, field) == getattr(other, field) for field in _PARTICULARS)
