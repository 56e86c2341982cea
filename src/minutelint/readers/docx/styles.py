"""What the styles of a Word document say of a paragraph: a heading, bold, hidden, numbered, apart from its neighbours."""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from minutelint.readers.docx.package import Element, W, switched, value

_HEADING = re.compile(r"heading (\d)")
_DEEPEST = 9
_LOOPS = 40  # styles that are based on one another: a broken document may go round in circles
NO_LEVEL = 9
_TELLING = frozenset(f"{W}{name}" for name in ("pStyle", "outlineLvl", "spacing", "contextualSpacing", "numPr"))


class Style(Struct, frozen=True):
    """A style with what it takes from those that it is based on; None is what none of them says.

    outline   0 to 8 for headings
    before, after  the space around the paragraph, in twentieths of a point
    number    id of the list that it belongs to; `level` its level there, from 0
    """

    identity: str = ""
    name: str = ""
    outline: int | None = None
    bold: bool | None = None
    underlined: bool | None = None
    hidden: bool | None = None
    before: int | None = None
    after: int | None = None
    contextual: bool | None = None
    number: str | None = None
    level: int | None = None


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str | None, Style] = {}
        self._default: dict[str, str] = {}
        self._own: dict[tuple[Any, ...], Style] = {}
        self._base = Style()
        if root is None:
            return
        for element in root.iterfind(f"{W}style"):
            identity = element.get(f"{W}styleId", "")
            self._elements[identity] = element
            if element.get(f"{W}default") in ("1", "true", "on"):
                self._default[element.get(f"{W}type", "")] = identity
        defaults = root.find(f"{W}docDefaults")
        if defaults is not None:
            self._base = _said(defaults.find(f"{W}pPrDefault/{W}pPr"), defaults.find(f"{W}rPrDefault/{W}rPr"))

    def paragraph(self, properties: Element | None) -> Style:
        """Return how a paragraph looks: its style, or the default one, with what its own properties say in its place."""
        if properties is None:
            return self.named(None)
        key = tuple([(child.tag, *child.values(), *map(_flat, child)) for child in properties if child.tag in _TELLING])
        known = self._own.get(key)
        if known is None:
            known = self._own[key] = _over(self.named(value(properties, "pStyle")), _said(properties, None))
        return known

    def named(self, identity: str | None) -> Style:
        """Return the style of paragraphs with an id; the default one for None and for an id that is not there."""
        return self._style(identity if identity in self._elements else self._default.get("paragraph"))

    def character(self, identity: str | None) -> Style | None:
        """Return the style of characters, None for none."""
        return self._style(identity) if identity in self._elements else None

    def has_title(self) -> bool:
        """Return whether there is a style for the document's title besides those for headings."""
        return any(value(element, "name") == "Title" for element in self._elements.values())

    def list_of(self, style: str) -> str | None:
        """Return the id of the list that a numbering style stands for."""
        element = self._elements.get(style)
        return None if element is None else value(element.find(f"{W}pPr/{W}numPr"), "numId")

    def _style(self, identity: str | None) -> Style:
        known = self._known.get(identity)
        if known is None:
            known = self._known[identity] = self._inherited(identity)
        return known

    def _inherited(self, identity: str | None) -> Style:
        chain: list[Element] = []
        at = identity
        while at in self._elements and len(chain) < _LOOPS:
            chain.append(self._elements[at])
            at = value(chain[-1], "basedOn")
        found = self._base
        for element in reversed(chain):
            name = value(element, "name") or ""
            heading = _HEADING.fullmatch(name.lower())
            said = _said(element.find(f"{W}pPr"), element.find(f"{W}rPr"))
            found = _over(found, Style(name=name, outline=min(int(heading[1]), _DEEPEST) - 1 if heading else None))
            found = _over(found, said)
        return _over(found, Style(identity=identity or ""))


def _over(below: Style, above: Style) -> Style:
    """Return a style with what another says in its place."""
    return Style(*(b if a in (None, "") else a for b, a in zip(astuple(below), astuple(above), strict=True)))


def _said(paragraph: Element | None, run: Element | None) -> Style:
    """Return what properties of a paragraph and of its characters say."""
    numbers = None if paragraph is None else paragraph.find(f"{W}numPr")
    underline = value(run, "u")
    return Style(
        outline=_number(value(paragraph, "outlineLvl")),
        bold=switched(run, "b"),
        underlined=None if underline is None else underline != "none",
        hidden=switched(run, "vanish"),
        before=_number(value(paragraph, "spacing", "before")),
        after=_number(value(paragraph, "spacing", "after")),
        contextual=switched(paragraph, "contextualSpacing"),
        number=value(numbers, "numId"),
        level=_number(value(numbers, "ilvl")),
    )


def _flat(element: Element) -> tuple[str, ...]:
    return (element.tag, *element.values())


def _number(text: str | None) -> int | None:
    try:
        return None if text is None else int(text)
    except ValueError:
        return None
