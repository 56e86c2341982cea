"""Finds the full names of people in running text and in titles, to tell later whose initials are used.

Precision goes first: capitalised words are a name only where the words around them say so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from minutelint.model.initials import fits, initials_of
from minutelint.model.nodes import Person
from minutelint.model.pieces import OFFICE_TOKENS, cut
from minutelint.source import Span

_CAPITAL = "[A-Z\u00c0-\u00de\u0100-\u017f]"
_WORD = rf"{_CAPITAL}(?:['’?-]?\w)*+\.?"
_PARTICLES = "(?:(?:de|da|di|du|del|der|den|van|von|la|le|el|al|bin) ){0,2}"
# Up to eight capitalised words in a row, at least two; particles may stand between.
_GROUP = re.compile(rf"(?<![\w'’-]){_WORD}(?:[ \u00a0]{_PARTICLES}{_WORD}){{1,7}}+")
_BEFORE = re.compile(r"(?:(?<![\w'’])(?:[a-z]{1,14} ){1,2}|[:\u2013-] ?|[A-Za-z]{7}: ?)\Z")
_BEHIND = re.compile(r"[ ,;:(\u2013-]{0,3}(?:(?:[a-z'’]{1,14} ?){1,2}|(?:[\w'’&:-]{1,20} ?){0,4}\)?)")
_GOES_ON = re.compile(rf"(?:, ?|,? (?:[a-z]{{2,3}}|&) ){_CAPITAL}")
_CAPITALS = re.compile(r"(?<!\w)[A-Z]{2,5}(?!\w)")
_SMALL = re.compile(r"(?<![\w'’])[a-z]{2,}")
_STRONG = frozenset({"addressed", "titled_by", "by", "said", "office_after"})
_INSIDE = {"bare": "", "person": "addressed", "ranked": "addressed", "titled": "titled_by"}
_MARKS = {"SAID": "said", "AND": "joined"}
_SHORT_LINE = 160
_FURNITURE = 28


@dataclass(slots=True)
class _Candidate:
    """Words that may be a name; `lead` and `tail` name what stands around them."""

    start: int
    end: int
    name: str
    lead: str
    tail: str
    sure: bool = False


def find_names(text: str, base: int) -> list[Person]:
    """Return the full names in a text, each once, at their first place.

    text   best the whole canonical text: a word that is also written small somewhere is less likely a name
    base   the canonical offset of its first code point

    Names come without forms of address; `initials` is the key in brackets behind the name, if any.
    """
    small = frozenset(_SMALL.findall(text))
    used = frozenset(_CAPITALS.findall(text))
    candidates: list[_Candidate] = []
    known: set[str] = set()
    for group in _GROUP.finditer(text):
        if group.group() in known and not _GOES_ON.match(text, group.end()):
            continue
        one = _read(text, group.start(), group.end(), small)
        if one is not None:
            one.sure = one.name in known or _is_sure(text, one, small, used)
            candidates.append(one)
            if one.sure:
                known.add(one.name)
    _join(candidates)
    people: dict[str, Person] = {}
    for one in candidates:
        if one.sure and one.name.casefold() not in people:
            key = _key(text, one)
            own = key if key and fits(key, one.name) else None
            people[one.name.casefold()] = Person(one.name, Span(base + one.start, base + one.end), own)
    return list(people.values())


def _read(text: str, start: int, end: int, small: frozenset[str]) -> _Candidate | None:
    """Return the name among capitalised words, with what stands around it, or None."""
    words = text[start:end].removesuffix(".")
    words = words[:-2] if words.endswith(("'s", "’s")) else words
    last = words[words.rfind(" ") + 1 :].lower()
    if words.isupper() or (last in small and words[: words.find(" ")].lower() in small):
        return None
    inside = _name_in(words)
    if inside is None:
        return None
    begin, stop, lead = inside
    if not lead and begin == 0:
        before = _BEFORE.search(text, max(0, start - 40, text.rfind("\n", max(0, start - 40), start) + 1), start)
        lead = _led_by(before.group()) if before else ""
    tail = _behind(text, start + stop)
    if tail == "key_after" and (close := text.find(")", start + stop, start + stop + 12)) > 0:
        tail = _behind(text, close + 1)
    return _Candidate(start + begin, start + stop, " ".join(words[begin:stop].split()), lead, tail)


def _behind(text: str, end: int) -> str:
    """Return what the words behind a name are, on the same line."""
    found = _BEHIND.match(text, end)
    rest = found.group().split("\n")[0] if found else ""
    return _followed_by(rest) if rest.strip() else "end"


@lru_cache(maxsize=8192)
def _led_by(before: str) -> str:
    """Return what the words before a name say of it; empty for nothing."""
    pieces = cut(before)
    last = pieces[-1].kind if pieces else ""
    if last in ("BY", "GREETED") or (last == "COLON" and len(pieces) > 1 and pieces[-2].kind == "GREETED"):
        return "by"
    if last in ("COLON", "DASH"):
        return "label"
    return "titled_by" if last == "office" else ""


@lru_cache(maxsize=8192)
def _followed_by(behind: str) -> str:
    """Return what the words behind a name say of it."""
    pieces = cut(behind)
    kinds = [piece.kind for piece in pieces[:3]]
    if not kinds:
        return "end"
    if kinds[0] in _MARKS:
        return _MARKS[kinds[0]]
    if kinds == ["OPEN", "key", "CLOSE"]:
        return "key_after"
    if kinds[0] in ("SEP", "OPEN"):
        office = len(pieces) > 1 and pieces[1].kind in ("office", "phrase", "titled") and pieces[1].has(OFFICE_TOKENS)
        return "office_after" if office and pieces[1].tokens[0].type != "LOWER" else "listed"
    return "plain"


@lru_cache(maxsize=8192)
def _name_in(words: str) -> tuple[int, int, str] | None:
    """Return where the name stands in capitalised words and what comes before it there, or None: most headings."""
    pieces = cut(words)
    if len(pieces) != 1 or pieces[0].kind not in _INSIDE:
        return None
    name = pieces[0].name()
    capitals = sum(token.type == "CAP" for token in name)
    if not (len(name) > 1 and (1 if name[0].type == "INITIAL" else 2) <= capitals < 4 and len(name) < 6):
        return None
    surname = name[-1]
    if surname.type != "CAP" or len(surname) < 2 or any(token.type == "SITE" for token in name):
        return None
    if surname.isupper() or any(len(token) > 3 and token.isupper() for token in name):
        return None
    return name[0].start_pos or 0, pieces[0].end, _INSIDE[pieces[0].kind]


def _is_sure(text: str, one: _Candidate, small: frozenset[str], used: frozenset[str]) -> bool:
    """Whether the words around a candidate make it a name."""
    words = [word.strip(".").lower() for word in one.name.split()]
    if one.lead == "addressed":
        return True
    if one.lead == "titled_by" or (one.tail == "office_after" and one.lead != "by"):
        return words[-1] not in small
    if len(words[0]) == 1 and one.name[1:2] != ".":
        return False
    if one.lead in _STRONG or one.tail in _STRONG:
        return len(words[0]) > 3 or words[0] not in small
    return _labels(text, one, used) and not any(word in small for word in words)


def _key(text: str, one: _Candidate) -> str | None:
    """Return the group of capitals in brackets behind a name."""
    open_, close = text.find("(", one.end, one.end + 4), text.find(")", one.end, one.end + 12)
    return text[open_ + 1 : close].strip() if 0 <= open_ < close else None


def _labels(text: str, one: _Candidate, used: frozenset[str]) -> bool:
    """Whether a name is what a short line ends with behind a colon, or behind a dash and its initials are used."""
    if one.lead != "label" or one.tail not in ("end", "plain", "joined"):
        return False
    line_start = text.rfind("\n", max(0, one.start - _SHORT_LINE), one.start) + 1
    line_end = text.find("\n", one.end, one.end + _SHORT_LINE)
    line_end = line_end if line_end >= 0 else len(text)
    if line_end - line_start > _SHORT_LINE:
        return False
    if not text[line_start : one.start].rstrip().endswith(":") and not initials_of(one.name) & used:
        return False
    rest = text[one.end : line_end].strip()
    if one.tail == "joined":
        return len(rest) < 2 * _FURNITURE
    return len(rest) < _FURNITURE and not rest.startswith((".", ":"))


def _join(candidates: Sequence[_Candidate]) -> None:
    """Make names sure that a joiner ties to a sure one: `A and B reported`, `led by A, B and C`."""
    chain: list[_Candidate] = []
    for one in candidates:
        if chain and not (one.start - chain[-1].end < 8 and chain[-1].tail in ("joined", "listed")):
            _settle(chain)
            chain = []
        chain.append(one)
    _settle(chain)


def _settle(chain: Sequence[_Candidate]) -> None:
    if any(one.sure for one in chain) and any(one.tail == "joined" for one in chain):
        for one in chain:
            one.sure = True
