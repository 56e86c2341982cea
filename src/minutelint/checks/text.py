"""The running text itself: brackets that do not pair, signs that a conversion left behind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any

from minutelint.checks.check import Change, Context, Hit, Remedy, check
from minutelint.checks.pattern import found_in
from minutelint.model.nodes import Minutes, Paragraph
from minutelint.source import Remark, Span

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_OPENS = {close: open_ for open_, close in _PAIRS.items()}
_EYES = ":;="
MOST = 20
"""Findings in one item: more brackets without their halves are the same fault again."""
_SHOWN = 24
"""Characters of the word at a bracket that a message shows."""
_PAIR = 2
_NEAR = 120
"""Characters between two brackets that surely belong together."""
_MARKER = 6
_LONGEST_NUMBER = 40  # code points of a number of many parts
"""The longest list marker in front of a bracket, in characters: `xviii)`."""


class _Open:
    """Brackets of one item that were opened and not yet closed, by kind, and closing ones that nothing opens."""

    def __init__(self) -> None:
        self.waiting: dict[str, list[int]] = {bracket: [] for bracket in _PAIRS}
        self.stray: list[int] = []


@check("minutes")
def balanced(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Round, square and curly brackets pair up, within one item. List markers (`a)`, `12)`) and smileys do not count.

    A bracket may be closed in a later paragraph of the same item, as around a list.
    """
    text = minutes.source.text
    brackets = sorted(at for bracket in (*_PAIRS, *_OPENS) for at in _places(text, bracket))
    if _all_close_at_once(text, brackets):
        return
    for item, paragraphs in _by_item(minutes):
        found = _Open()
        titled = _open_in_title(minutes, item, paragraphs, brackets)
        for paragraph in paragraphs:
            _scan(text, paragraph.span, brackets, found)
        for bracket in titled:  # opened in the title and closed below it
            closing = [at for at in found.stray if text[at] == _PAIRS[bracket]]
            found.stray = [at for at in found.stray if at not in closing[:1]]
        faults = sorted([at for places in found.waiting.values() for at in places] + found.stray)
        yield from _hits(text, faults[:MOST], item)


def _places(text: str, sign: str) -> Iterator[int]:
    """Yield where a sign stands, quicker than a pattern tells it."""
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


def _all_close_at_once(text: str, brackets: list[int]) -> bool:
    """Tell whether each bracket is closed in its line with none in between, as in most minutes: nothing is to be found."""
    if len(brackets) % 2:
        return False
    return all(
        text[close] == _PAIRS.get(text[open_])
        and "\n" not in text[open_:close]
        and text[open_ - 1] not in _EYES
        and text[open_ - 1] != "-"
        for open_, close in zip(brackets[::2], brackets[1::2], strict=True)
    )


def _open_in_title(minutes: Minutes, item: int | None, paragraphs: list[Paragraph], brackets: list[int]) -> str:
    """Return the brackets that the title of an item leaves open, unless a paragraph holds the title as well."""
    if item is None:
        return ""
    title = minutes.items[item].title_span
    if any(paragraph.span.start <= title.start < paragraph.span.end for paragraph in paragraphs):
        return ""
    found = _Open()
    _scan(minutes.source.text, title, brackets, found)
    return "".join(bracket for bracket, places in found.waiting.items() for _ in places)


def _by_item(minutes: Minutes) -> Iterable[tuple[int | None, list[Paragraph]]]:
    groups: dict[int | None, list[Paragraph]] = {}
    for paragraph in minutes.paragraphs:
        groups.setdefault(paragraph.item, []).append(paragraph)
    return groups.items()


def _scan(text: str, span: Span, brackets: list[int], found: _Open) -> None:
    """Pair the brackets of one paragraph; `brackets` are where those of the whole text stand."""
    for at in brackets[bisect_left(brackets, span.start) : bisect_left(brackets, span.end)]:
        char = text[at]
        if char in _PAIRS:
            if not _is_smiley(text, at, span):
                found.waiting[char].append(at)
        else:
            waiting = found.waiting[_OPENS[char]]
            if text[at - 1 : at] == "-" and _is_smiley(text, at, span):
                continue
            if waiting and waiting[-1] >= span.start:
                waiting.pop()
            elif _is_smiley(text, at, span) or (char == ")" and _is_marker(text, at, span)):
                continue
            elif waiting:
                waiting.pop()
            else:
                found.stray.append(at)


def _is_smiley(text: str, at: int, span: Span) -> bool:
    """Tell whether a bracket is a mouth: `:)`, `;-)`, at the end of a word."""
    before = text[max(span.start, at - 2) : at]
    eyes = before[-1:] if before[-1:] != "-" else before[:1]
    after = text[at + 1 : min(at + 2, span.end)]
    return bool(eyes) and eyes in _EYES and (not after or after.isspace() or after in ".,!?;)]'\"’”")


def _is_marker(text: str, at: int, span: Span) -> bool:
    """Tell whether a closing bracket belongs to a list marker: a letter, a number or small roman numerals before it."""
    start = at
    while start > span.start and at - start <= _MARKER and text[start - 1].isalnum():
        start -= 1
    word = text[start:at].lower()
    word = word.lstrip("0123456789") or word  # 4iv) is the fourth point of item 4
    numbered = text[start - 1 : start] == "." and text[start : start + 1].isdigit()  # and so is 2.4iv)
    while (
        numbered
        and start > span.start
        and (text[start - 1].isdigit() or text[start - 1] == ".")
        and at - start < _LONGEST_NUMBER
    ):
        start -= 1
    free = start == span.start or not (text[start - 1].isalnum() or text[start - 1] in "&.,-/")
    listed = (
        len(word) == 1 or (word.isdigit() and len(word) < 4) or (len(word) <= _MARKER and set(word) <= set("ivxlc"))
    )
    return bool(word) and free and listed


def _word_at(text: str, at: int) -> str:
    """Return the bracket with the word that it opens or closes."""
    if text[at] in _PAIRS:
        return "".join(text[at : at + _SHOWN].split(maxsplit=1)[:1]) or text[at]
    return "".join(text[max(0, at + 1 - _SHOWN) : at + 1].rsplit(maxsplit=1)[-1:]) or text[at]


def _hits(text: str, faults: list[int], item: int | None) -> Iterator[Hit]:
    """Yield one hit for each bracket; one that is closed by another kind makes a single hit, and so do a closing and an
    opening one of a kind on one line that are each the wrong half: `Ann] said [`.
    """
    skip = False
    for place, at in enumerate(faults):
        if skip:
            skip = False
            continue
        char = text[at]
        data = {"bracket": char, "words": _word_at(text, at)}
        following = faults[place + 1] if place + 1 < len(faults) else None
        if char in _PAIRS and following is not None and text[following] in _OPENS and following - at < 1000:
            skip = True
            data["other"] = text[following]
            fix = _of_a_kind(text, at, following) if len(faults) == _PAIR else None
            yield Hit(Span(at, at + 1), data, item=item, variant="mixed", fix=fix)
        elif following is not None and text[following] == _OPENS.get(char) and "\n" not in text[at:following]:
            skip = True
            data["other"] = _word_at(text, following)
            yield Hit(Span(at, at + 1), data, item=item, variant="turned")
        else:
            fix = _once(text, at) if len(faults) == 1 else None
            yield Hit(Span(at, at + 1), data, item=item, variant="open" if char in _PAIRS else "close", fix=fix)


def _of_a_kind(text: str, at: int, closing: int) -> Remedy | None:
    """Return what closes a bracket by its own kind; None where the two are far apart or on two lines."""
    if closing - at > _NEAR or "\n" in text[at:closing]:
        return None
    own = _PAIRS[text[at]]
    return Remedy((Change(Span(closing, closing + 1), own),), data={"remedy": f"{text[closing]} → {own}"})


def _once(text: str, at: int) -> Remedy | None:
    """Return what takes out a closing bracket that stands there twice; None for any other."""
    if text[at] in _PAIRS or text[at - 1 : at] != text[at]:
        return None
    return Remedy((Change(Span(at - 1, at + 1), text[at]),), data={"remedy": f"{text[at] * 2} → {text[at]}"})


@check("minutes")
def residue(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Nothing is left of the markup from which a text was converted.

    `[with]`: `pattern`, what in the text is left of it, besides the tags and entities that the reader met in plain text;
    `plain`, tags that say nothing but how words look. Each sign is reported once, where it stands first.
    """
    remarks = [remark for remark in minutes.source.remarks if remark.kind == "markup"]
    found = {remark.text: (remark.text, remark.span) for remark in remarks}
    fixes = {remark.text: _taken_out(minutes.source.text, remark, context) for remark in remarks}
    text = minutes.source.text
    for match in found_in(text, context.params, Span(0, len(text))):
        kind = "".join(char for char in match.group().casefold() if not char.isdigit())
        found.setdefault(kind, (match.group(), Span(*match.span())))
    for kind, (sign, span) in found.items():
        yield Hit(span, {"sign": sign}, subject=kind, fix=fixes.get(kind))


def _taken_out(text: str, remark: Remark, context: Context) -> Remedy | None:
    """Return what puts the character in the place of an entity, or nothing in that of a tag that is only about looks.

    The reader reads over both, so the words stay as they were read.
    """
    if remark.text[0] == "<":
        name = "".join(char if char.isalnum() else " " for char in remark.text).split()[0]
        if name.lower() not in context.params.get("plain", ()):
            return None
    changes = tuple(Change(read, text[read.start : read.end], found) for found, read in remark.signs)
    return Remedy(changes) if changes else None
