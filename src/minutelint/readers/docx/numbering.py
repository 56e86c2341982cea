"""Rebuilds the numbers that Word puts in front of paragraphs, which are not in their text.

ECMA-376 part 1, 17.9: a paragraph names a list (`num`) and a level of it; lists that share one definition
(`abstractNum`) count on together, but for one that overrides where a level starts.
"""

from __future__ import annotations

import re

from msgspec import Struct

from minutelint.readers.docx.package import Element, W, switched, value
from minutelint.readers.docx.styles import Styles
from minutelint.readers.ordinals import printed

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_LINKS = 10  # lists that stand for one another: a broken document may go round in circles


class Level(Struct, frozen=True):
    """One level of a list.

    format   "decimal", "lowerLetter", "bullet", ...; `text` is the pattern, "%1.%2" for instance
    restart  the level, from 1, after whose numbers it begins anew; 0 for never
    legal    all numbers are printed as decimals
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None


class Number(Struct, frozen=True):
    """What stands in front of a paragraph.

    text    the number as printed, empty for a bullet and for nothing
    bullet  whether it is one
    nested  how far in a list without the numbers above it stands, from 0
    """

    text: str
    bullet: bool
    nested: int


class Numbering:
    """The lists of a document, counting as its paragraphs come."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._levels: dict[str, tuple[str, dict[int, Level]]] = {}
        self._definitions: dict[str, dict[int, Level]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        if root is not None:
            self._abstract = {one.get(f"{W}abstractNumId", ""): one for one in root.iterfind(f"{W}abstractNum")}
            self._nums = {one.get(f"{W}numId", ""): one for one in root.iterfind(f"{W}num")}

    def level_of(self, number: str, style: str) -> int:
        """Return the level of a list that a paragraph style is bound to, from 0."""
        _, levels = self._list(number)
        return next((at for at, level in levels.items() if level.style == style), 0)

    def next(self, number: str, level: int) -> Number | None:
        """Count a paragraph of a list; return what stands in front of it, None where there is no such list."""
        if number not in self._nums or not 0 <= level < LEVELS:
            return None
        definition, levels = self._list(number)
        counts = self._counts.setdefault(definition, [None] * LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for at in self._starts(number):
                counts[at] = None
        own = levels.get(level, Level())
        count = counts[level]
        counts[level] = own.start if count is None else count + 1
        for below in range(level + 1, LEVELS):
            restart = levels.get(below, Level()).restart
            if restart is None or level < restart:
                counts[below] = None
        if own.format == "bullet":
            return Number("", True, level)
        return self._number(own, levels, counts, level)

    def _number(self, own: Level, levels: dict[int, Level], counts: list[int | None], level: int) -> Number:
        def place(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            of = levels.get(at, Level())
            count = counts[at]
            return printed(of.start if count is None else count, "decimal" if own.legal else of.format)

        places = _PLACE.findall(own.text)
        text = _PLACE.sub(place, own.text).strip() if own.format != "none" else _PLACE.sub("", own.text).strip()
        return Number(text, False, 0 if len(places) > 1 or not places else level)

    def _starts(self, number: str) -> list[int]:
        overrides = self._nums[number].iterfind(f"{W}lvlOverride")
        found = [_count(one.get(f"{W}ilvl"), 0) for one in overrides if one.find(f"{W}startOverride") is not None]
        return [at for at in found if 0 <= at < LEVELS]

    def _list(self, number: str) -> tuple[str, dict[int, Level]]:
        """Return the id of a list's definition, and its levels."""
        known = self._levels.get(number)
        if known is None:
            known = self._levels[number] = self._read(number)
        return known

    def _read(self, number: str) -> tuple[str, dict[int, Level]]:
        num = self._nums.get(number)
        definition = value(num, "abstractNumId") or ""
        abstract = self._abstract.get(definition)
        for _ in range(_LINKS):
            link = value(abstract, "numStyleLink")
            meant = self._nums.get(self._styles.list_of(link) or "") if link else None
            if meant is None:
                break
            definition = value(meant, "abstractNumId") or ""
            abstract = self._abstract.get(definition)
        levels = dict(self._defined(definition))
        if num is not None:
            for override in num.iterfind(f"{W}lvlOverride"):
                at = _count(override.get(f"{W}ilvl"), 0)
                own = override.find(f"{W}lvl")
                level = _level(own) if own is not None else levels.get(at, Level())
                start = value(override, "startOverride")
                levels[at] = Level(
                    _count(start, level.start), level.format, level.text, level.restart, level.legal, level.style
                )
        return definition, levels

    def _defined(self, definition: str) -> dict[int, Level]:
        """Return the levels of a definition; lists share them."""
        known = self._definitions.get(definition)
        if known is None:
            abstract = self._abstract.get(definition)
            found = () if abstract is None else abstract.iterfind(f"{W}lvl")
            known = self._definitions[definition] = {_count(one.get(f"{W}ilvl"), 0): _level(one) for one in found}
        return known


def _level(element: Element) -> Level:
    restart = value(element, "lvlRestart")
    return Level(
        start=_count(value(element, "start"), 0),
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        restart=None if restart is None else _count(restart, 0),
        legal=bool(switched(element, "isLgl")),
        style=value(element, "pStyle"),
    )


def _count(text: str | None, default: int) -> int:
    try:
        return default if text is None else int(text)
    except ValueError:
        return default
