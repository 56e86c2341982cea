"""HTML that is left over in text and Markdown: which names are tags, what they do, and what entities mean."""

from __future__ import annotations

import re

LISTS = frozenset({"ul", "ol", "menu"})
CELLS = frozenset({"td", "th"})
STRONG = frozenset({"u", "b", "strong"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BREAKS = frozenset(
    """p div br hr tr table thead tbody tfoot caption section article header footer blockquote dl dt dd pre figure
    figcaption""".split()  # noqa: SIM905
) | {"center"}
_PLAIN = frozenset(
    """a abbr acronym address aside b body button cite code col colgroup del details dfn em font form head html i img
    input ins kbd label link main mark meta nav q s samp script small span strike style sub summary sup title tt u var
    wbr big""".split()  # noqa: SIM905
)
_KNOWN = LISTS | CELLS | STRONG | HEADINGS | BREAKS | _PLAIN | {"li"}
_WORD_PREFIXES = ("o:", "st1:", "v:", "w:")

TAG = r"</?[A-Za-z][A-Za-z0-9:]*+(?:[\s/][^<>]*+)?>"
AUTOLINK = r"<[A-Za-z][A-Za-z0-9+.-]++:[^\s<>]++>|<[^\s<>@]++@[^\s<>@]++>"
ENTITY = r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6});"

_NAME = r"</?([A-Za-z][A-Za-z0-9:]*+)"


def name_of(tag: str) -> str:
    """Return the lower-case name of a tag, or nothing when it is no tag of HTML."""
    found = re.match(_NAME, tag)
    name = found[1].lower() if found else ""
    return name if name in _KNOWN or name.startswith(_WORD_PREFIXES) else ""


def is_styled_bold(tag: str) -> bool:
    """Return whether the style that a tag carries makes its words bold or underlines them."""
    if "style" not in tag.lower():
        return False
    from minutelint.readers.html import attributes

    return attributes.is_bold(attributes.style_of(attributes.read(tag, name_of(tag))))


def character(entity: str) -> str | None:
    """Return what an entity stands for, None when there is no such entity.

    Spaces become a plain space; what cannot be seen becomes nothing.
    """
    from html import unescape
    from html.entities import html5

    if entity[1] != "#" and entity[1:] not in html5:
        return None
    meant = unescape(entity)
    if meant.isspace():
        return " "
    return "".join(char for char in meant if char.isprintable())
