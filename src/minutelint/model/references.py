"""What the minutes refer to in themselves: another item (`see item 9`), and what they carry behind them (`Appendix B`).

Only what is surely meant to stand in this document is a reference: nothing that speaks of another paper or meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from minutelint.model.language.needs import finditer
from minutelint.model.language.vocabulary import words_of
from minutelint.model.nodes import Item, Reference
from minutelint.model.places import item_at
from minutelint.source import Span
from minutelint.syntax.terminals import pattern

_AROUND = 60  # code points in front of a reference that say whither it leads
_SENTENCE = 200  # code points on either side in which the sentence begins and ends
_ENDS = re.compile(r"[.;!?](?=\s+[A-Z]|\s*$)|\n")
_WORD = re.compile(r"\w+")
_FEW = 3  # numbered items without which nobody refers to a number


class _Numbers:
    """Numbers that the document has, each with its place.

    years  what stands behind the stroke of those that have one
    least  the smallest first number
    """

    def __init__(self, places: Mapping[str, Span]) -> None:
        self._places = places
        self._firsts = {one.replace("/", ".").split(".")[0]: place for one, place in reversed(list(places.items()))}
        self._parted = {one.partition(".")[0] for one in places if "." in one}
        self.years = {one.rpartition("/")[2] for one in places if "/" in one}
        self.least = min((int(one) for one in self._firsts if one), default=0)

    def __len__(self) -> int:
        return len(self._places)

    def place(self, number: str) -> Span | None:
        """Return the place of a number. Where nothing is numbered below an item, a part of it is the item."""
        plain = plain_number(number)
        if plain in self._places:
            return self._places[plain]
        whole, _, part = plain.partition(".")
        if "/" in plain or (part and whole in self._parted):
            return None
        return self._firsts.get(whole)


def find_references(text: str, items: Sequence[Item]) -> tuple[Reference, ...]:
    """Return the references of a text to its own items and appendices, in order, each with what it leads to, if any."""
    found = [*_to_items(text, items), *_to_appendices(text, items)]
    return tuple(sorted(found, key=lambda one: one.span))


# --- items -----------------------------------------------------------------------------------------------------------


def _to_items(text: str, items: Sequence[Item]) -> Iterator[Reference]:
    numbered = _Numbers(
        {
            plain_number(item.number): item.span
            for item in reversed(items)
            if item.number and any(map(str.isdigit, item.number))
        }
    )
    if len(numbered) < _FEW:
        return
    known: _Numbers | None = None
    for mention in finditer("references", "ITEM_MENTION", text):
        spoken = list(_spoken(mention, text))
        here = pattern("references", "HERE_AFTER").match(text, spoken[-1].end())
        if not _is_meant(mention, (here or spoken[-1]).end(), text, here=here is not None):
            continue
        for match in spoken:
            number, span = match["number"], Span(mention.start(), match.end())
            target = numbered.place(number)
            if target is None and here is None and _is_earlier(number, numbered):
                continue
            if target is None:
                known = known if known is not None else _leading(text)
                target = known.place(number)
            if match is not mention:
                span = Span(match.start("number"), match.end())
            yield Reference("item", number, span, item_at(items, span.start), target)


def _spoken(mention: re.Match[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the numbers that a reference names: `items 3, 4 and 9`."""
    yield mention
    more = pattern("references", "ITEM_MORE")
    found = more.match(text, mention.end())
    while found is not None:
        yield found
        found = more.match(text, found.end())


def _is_meant(mention: re.Match[str], end: int, text: str, *, here: bool) -> bool:
    """Whether an item of these minutes is meant: said in front of it or behind, and nothing about another paper beside."""
    if not here:
        if mention.group()[0] in "Mm":
            return False
        before = text[max(0, mention.start() - _AROUND) : mention.start()].rpartition("\n")[2]
        if not pattern("references", "SEE_BEFORE").search(before):
            return False
        if pattern("references", "OTHER_AFTER").match(text, end):
            return False
    around = _WORD.findall(_sentence(text, mention.start(), end).casefold())
    return words_of("references", "ELSEWHERE").isdisjoint(around)


def _sentence(text: str, start: int, end: int) -> str:
    """Return what stands around a place in its sentence."""
    before = _ENDS.split(text[max(0, start - _SENTENCE) : start])[-1]
    return f"{before} {_ENDS.split(text[end : end + _SENTENCE])[0]}"


def _is_earlier(number: str, known: _Numbers) -> bool:
    """Whether a number is one of an earlier meeting where the numbers run on, or of another way to count."""
    if "/" in number and plain_number(number).rpartition("/")[2] not in known.years:
        return True
    return int(number.replace("/", ".").split(".")[0]) < known.least


def plain_number(number: str | None) -> str:
    """Return the digits of a printed number with their stops: `7.(i)` is 7, `LW 48/2122` is 48/2122."""
    kept = "".join(char for char in number or "" if char.isdigit() or char in "./").strip("./")
    return "/".join(part.lstrip("0") or "0" for part in kept.split("/"))


def _leading(text: str) -> _Numbers:
    """Return the numbers that open a line or a cell."""
    found = pattern("references", "LEADING_NUMBER").finditer(f"\n{text}")
    return _Numbers({plain_number(one["number"]): Span(one.start("number") - 1, one.end() - 1) for one in found})


# --- appendices ------------------------------------------------------------------------------------------------------


def _to_appendices(text: str, items: Sequence[Item]) -> Iterator[Reference]:
    heads = {one["number"]: Span(one.start(), one.end() - 1) for one in _heads(text)}
    if not heads:
        return
    for mention in pattern("references", "APPENDIX_MENTION").finditer(text):
        before = text[max(0, mention.start() - _AROUND) : mention.start()].rpartition("\n")[2]
        after = pattern("references", "ATTACHED_AFTER").match(text, mention.end())
        if after is None and pattern("references", "OTHER_AFTER").match(text, mention.end()):
            continue
        if after is None and not pattern("references", "ATTACHED_BEFORE").search(before):
            continue
        number, span = mention["number"], Span(mention.start(), mention.end())
        yield Reference("appendix", number, span, item_at(items, span.start), heads.get(number))


def _heads(text: str) -> Iterator[re.Match[str]]:
    return pattern("references", "APPENDIX_HEAD").finditer(f"\n{text}")
