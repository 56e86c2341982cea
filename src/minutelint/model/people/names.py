"""Finds the full names of people in running text and in titles, to tell later whose initials are used.

Precision goes first: capitalised words are a name only where the words around them say so.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

from minutelint.compiled import compiled
from minutelint.model.language.written import chunks, punctuated
from minutelint.model.nodes import Person
from minutelint.model.people.initials import fits, initials_of
from minutelint.model.people.listed import OFFICES
from minutelint.model.people.pieces import cut
from minutelint.source import Span

_CAPITAL = "[A-Z\u00c0-\u00de\u0100-\u017f]"
_REST = r"\w*+(?:['’]\w++|[?-]\w++)*\.?"
_WORD = _CAPITAL + _REST
_PARTICLES = "(?:(?:de|da|di|du|del|der|den|van|von|la|le|el|al|bin) ){0,2}"
# Up to eight capitalised words in a row, at least two; particles may stand between.
_GROUP = compiled(rf"{_CAPITAL}(?<![\w'’-].){_REST}(?:[ \u00a0]{_PARTICLES}{_WORD}){{1,7}}")
# What stands around a group, with plain quotes and dashes: _PLAIN sees to that.
_BEFORE = compiled(r"(?:(?<![\w'])(?:[a-z]{1,14} ){1,2}|[:-] ?|[A-Za-z]{7}: ?)\Z")
_BEHIND = compiled(r"[ ,;:(-]{0,3}(?:(?:[a-z']{1,14} ?){1,2}|(?:[\w'&:-]{1,20} ?){0,4}\)?)")
_GOES_ON = compiled(rf"(?:, ?|,? (?:[a-z]{{2,3}}|&) ){_CAPITAL}")
_CAPITALS = compiled(r"[A-Z](?<!\w[A-Z])[A-Z]{1,4}(?!\w)")
_SMALL = compiled(r"([a-z]{2,})[\w'’]*|[\w'’]+")
_PLAIN = str.maketrans("’\u2013", "'-")
_STRONG = frozenset({"addressed", "titled_by", "by", "speaks", "office"})
_INSIDE = {"bare": "", "person": "addressed", "ranked": "addressed", "titled": "titled_by"}
_MARKS = {"SAID": "speaks", "AND": "tied"}
_SHORT_LINE = 160
_FURNITURE = 28


class _Candidate:
    """Words that may be a full name; `front` and `tail` name what stands around them."""

    __slots__ = ("end", "front", "full", "start", "sure", "tail")

    def __init__(self, start: int, end: int, full: str, front: str, tail: str) -> None:
        self.start, self.end, self.full, self.front, self.tail = start, end, full, front, tail
        self.sure = False


class _Words:
    """The words of a text, each once."""

    def __init__(self, text: str) -> None:
        self._text, self._chunks = text, chunks(text)

    def is_small(self, word: str) -> bool:
        """Whether a word of small letters, two or more, stands in the text, or begins what stands there."""
        alone = word in self._chunks and len(word) > 1 and word.isascii() and word.isalpha()
        return alone or word in self._punctuated

    @cached_property
    def _punctuated(self) -> frozenset[str]:
        return frozenset(_SMALL.findall(punctuated(self._text)))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Those of two to five capitals."""
        return frozenset(_CAPITALS.findall(" ".join(self._chunks)))


def find_names(text: str, base: int) -> list[Person]:
    """Return the full names in a text, each once, at their first place.

    text   best the whole canonical text: a word that is also written small somewhere is less likely a name
    base   the canonical offset of its first code point

    Names come without forms of address; `initials` is the key in brackets behind the name, if any.
    """
    written = _Words(text)
    candidates: list[_Candidate] = []
    known: set[str] = set()
    for group in _GROUP.finditer(text):
        if group.group() in known and not _GOES_ON.match(text, group.end()):
            continue
        one = _read(text, group.start(), group.end(), written)
        if one is not None:
            one.sure = one.full in known or _is_sure(text, one, written)
            candidates.append(one)
            if one.sure:
                known.add(one.full)
    _join(candidates)
    people: dict[str, Person] = {}
    for one in candidates:
        if one.sure and one.full.casefold() not in people:
            key = _key(text, one)
            own = key if key and fits(key, one.full) else None
            people[one.full.casefold()] = Person(one.full, Span(base + one.start, base + one.end), own)
    return list(people.values())


def _read(text: str, start: int, end: int, written: _Words) -> _Candidate | None:
    """Return the name among capitalised words, with what stands around it, or None."""
    words = text[start:end].removesuffix(".")
    words = words[:-2] if words.endswith(("'s", "’s")) else words
    last = words[words.rfind(" ") + 1 :].lower()
    if words.isupper() or (written.is_small(last) and written.is_small(words[: words.find(" ")].lower())):
        return None
    inside = _name_in(words)
    if inside is None:
        return None
    begin, stop, lead = inside
    if not lead and begin == 0:
        before = _BEFORE.search(text[max(0, start - 40) : start].rpartition("\n")[2].translate(_PLAIN))
        lead = _led_by(before.group()) if before else ""
    tail = _behind(text, start + stop)
    if tail == "keyed" and (close := text.find(")", start + stop, start + stop + 12)) > 0:
        tail = _behind(text, close + 1)
    return _Candidate(start + begin, start + stop, " ".join(words[begin:stop].split()), lead, tail)


def _behind(text: str, end: int) -> str:
    """Return what the words behind a name are, on the same line."""
    found = _BEHIND.match(text[end : end + 90].translate(_PLAIN))
    rest = found.group() if found else ""
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
        return "keyed"
    if kinds[0] in ("SEP", "OPEN"):
        office = len(pieces) > 1 and pieces[1].kind in ("office", "phrase", "titled") and pieces[1].has(OFFICES)
        return "office" if office and pieces[1].tokens[0].kind != "LOWER" else "listed"
    return "plain"


@lru_cache(maxsize=8192)
def _name_in(words: str) -> tuple[int, int, str] | None:
    """Return where the name stands in capitalised words and what comes before it there, or None: most headings."""
    pieces = cut(words)
    if len(pieces) != 1 or pieces[0].kind not in _INSIDE:
        return None
    name = pieces[0].name()
    capitals = sum(token.kind == "CAP" for token in name)
    if not (len(name) > 1 and (1 if name[0].kind == "INITIAL" else 2) <= capitals < 4 and len(name) < 6):
        return None
    surname = name[-1]
    if surname.kind != "CAP" or len(surname.text) < 2 or any(token.kind == "SITE" for token in name):
        return None
    if surname.text.isupper() or any(len(token.text) > 3 and token.text.isupper() for token in name):
        return None
    return name[0].start, pieces[0].end, _INSIDE[pieces[0].kind]


def _is_sure(text: str, one: _Candidate, written: _Words) -> bool:
    """Whether the words around a candidate make it a name."""
    small = written.is_small
    words = [word.strip(".").lower() for word in one.full.split()]
    if one.front == "addressed":
        return True
    if one.front == "titled_by" or (one.tail == "office" and one.front != "by"):
        return not small(words[-1])
    if len(words[0]) == 1 and one.full[1:2] != ".":
        return False
    if one.front in _STRONG or one.tail in _STRONG:
        return len(words[0]) > 3 or not small(words[0])
    return _labels(text, one, written) and not any(map(small, words))


def _key(text: str, one: _Candidate) -> str | None:
    """Return the group of capitals in brackets behind a name."""
    open_, close = text.find("(", one.end, one.end + 4), text.find(")", one.end, one.end + 12)
    return text[open_ + 1 : close].strip() if 0 <= open_ < close else None


def _labels(text: str, one: _Candidate, written: _Words) -> bool:
    """Whether a name is what a short line ends with behind a colon, or behind a dash and its initials are used."""
    if one.front != "label" or one.tail not in ("end", "plain", "tied"):
        return False
    line_start = text.rfind("\n", max(0, one.start - _SHORT_LINE), one.start) + 1
    line_end = text.find("\n", one.end, one.end + _SHORT_LINE)
    line_end = line_end if line_end >= 0 else len(text)
    if line_end - line_start > _SHORT_LINE:
        return False
    if not text[line_start : one.start].rstrip().endswith(":") and not initials_of(one.full) & written.capitals:
        return False
    rest = text[one.end : line_end].strip()
    if one.tail == "tied":
        return len(rest) < 2 * _FURNITURE
    return len(rest) < _FURNITURE and not rest.startswith((".", ":"))


def _join(candidates: Sequence[_Candidate]) -> None:
    """Make names sure that a joiner ties to a sure one: `A and B reported`, `led by A, B and C`."""
    chain: list[_Candidate] = []
    for one in candidates:
        if chain and not (one.start - chain[-1].end < 8 and chain[-1].tail in ("tied", "listed")):
            _settle(chain)
            chain = []
        chain.append(one)
    _settle(chain)


def _settle(chain: Sequence[_Candidate]) -> None:
    if any(one.sure for one in chain) and any(one.tail == "tied" for one in chain):
        for one in chain:
            one.sure = True
