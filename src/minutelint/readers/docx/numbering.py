"""Rebuilds the numbers that Word puts in front of paragraphs, which are not in their text.

ECMA-376 part 1, 17.9: a paragraph names a list (`num`) and a level of it; lists that share one definition
(`abstractNum`) count on together, but for one that overrides where a level starts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from minutelint.numerals import ordinal, repeated, roman
from minutelint.readers.docx.package import Element, W, switched, value
from minutelint.readers.docx.styles import Styles

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


class Number(Struct, frozen=True):
    """What stands in front of a paragraph.

    text    the number as printed, empty for a bullet and for nothing
    bullet  whether it is one
    nested  how far in a list without the numbers above it stands, from 0
    """

    text: str
    bullet: bool
    nested: int


class _Levels:
    """The levels of one list, each read when it is first asked for: most lists use one of their nine."""

    def __init__(self, abstract: Element | None, num: Element | None) -> None:
        self._elements: dict[int, Element] = {}
        self._starts: dict[int, str] = {}
        self._known: dict[int, Level] = {}
        if abstract is not None:
            self._elements = {_count(one.get(f"{W}ilvl"), 0): one for one in abstract.iterfind(f"{W}lvl")}
        for override in () if num is None else num.iterfind(f"{W}lvlOverride"):
            at = _count(override.get(f"{W}ilvl"), 0)
            own, start = override.find(f"{W}lvl"), value(override, "startOverride")
            if own is not None:
                self._elements[at] = own
            if start is not None:
                self._starts[at] = start

    @property
    def begun_anew(self) -> Iterable[int]:
        """The levels that the list starts anew where it is first used."""
        return [at for at in self._starts if 0 <= at < LEVELS]

    def __getitem__(self, at: int) -> Level:
        """Return a level, counted from 0; one that is not defined counts in decimals."""
        known = self._known.get(at)
        if known is None:
            element = self._elements.get(at)
            known = Level() if element is None else _level(element)
            if at in self._starts:
                known = replace(known, start=_count(self._starts[at], known.start))
            self._known[at] = known
        return known

    def bound_to(self, style: str) -> int:
        """Return the level that is bound to a paragraph style; the first where none is."""
        return next((at for at, one in self._elements.items() if value(one, "pStyle") == style), 0)


class Numbering:
    """The lists of a document, counting as its paragraphs come."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._levels: dict[str, tuple[str, _Levels]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        if root is not None:
            self._abstract = {one.get(f"{W}abstractNumId", ""): one for one in root.iterfind(f"{W}abstractNum")}
            self._nums = {one.get(f"{W}numId", ""): one for one in root.iterfind(f"{W}num")}

    def level_of(self, number: str, style: str) -> int:
        """Return the level of a list that a paragraph style is bound to, from 0."""
        return self._list(number)[1].bound_to(style)

    def next(self, number: str, level: int) -> Number | None:
        """Count a paragraph of a list; return what stands in front of it, None where there is no such list."""
        if number not in self._nums or not 0 <= level < LEVELS:
            return None
        definition, levels = self._list(number)
        counts = self._counts.setdefault(definition, [None] * LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for at in levels.begun_anew:
                counts[at] = None
        own = levels[level]
        count = counts[level]
        counts[level] = own.start if count is None else count + 1
        for below in range(level + 1, LEVELS):
            if counts[below] is not None:
                restart = levels[below].restart
                counts[below] = None if restart is None or level < restart else counts[below]
        if own.format == "bullet":
            return Number("", True, level)
        return self._number(own, levels, counts, level)

    def _number(self, own: Level, levels: _Levels, counts: list[int | None], level: int) -> Number:
        def place(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            of = levels[at]
            count = counts[at]
            return printed(of.start if count is None else count, "decimal" if own.legal else of.format)

        places = _PLACE.findall(own.text)
        text = _PLACE.sub(place, own.text).strip() if own.format != "none" else _PLACE.sub("", own.text).strip()
        return Number(text, False, 0 if len(places) > 1 or not places else level)

    def _list(self, number: str) -> tuple[str, _Levels]:
        """Return the id of a list's definition, and its levels."""
        known = self._levels.get(number)
        if known is None:
            known = self._levels[number] = self._read(number)
        return known

    def _read(self, number: str) -> tuple[str, _Levels]:
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
        return definition, _Levels(abstract, num)


def printed(count: int, form: str) -> str:
    """Return a count in the form that a list names (ECMA-376 part 1, 17.18.59): in digits for any that is not known."""
    if count < 1:
        return str(count)
    if form in ("lowerLetter", "upperLetter"):
        return repeated(count).upper() if form == "upperLetter" else repeated(count)
    if form in ("lowerRoman", "upperRoman"):
        return roman(count).upper() if form == "upperRoman" else roman(count)
    if form == "decimalZero":
        return f"{count:02d}"
    if form == "ordinal":
        return ordinal(count)
    return "" if form == "none" else str(count)


def _level(element: Element) -> Level:
    restart = value(element, "lvlRestart")
    return Level(
        start=_count(value(element, "start"), 0),
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        restart=None if restart is None else _count(restart, 0),
        legal=bool(switched(element, "isLgl")),
    )


def _count(text: str | None, default: int) -> int:
    try:
        return default if text is None else int(text)
    except ValueError:
        return default
