"""What the page says in words: dates as people write them, and the paragraphs of a rule's page."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name

from markupsafe import Markup, escape

from minutelint.reports.terminal import safe_lines

_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_LINK = re.compile(r"\[([^\]\n]{1,300})\]\([^)\s]{1,500}\)")
_INLINE = re.compile(r"`([^`\n]{1,200})`|\*\*([^*\n]{1,200})\*\*")
_POINT = re.compile(r"(?:[-*+]|\d{1,2}\.) +")
_FENCES = ("```", "~~~")


def day(iso: str | None, *, short: bool = False) -> str:
    """Return `6 May 2025` of 2025-05-06, `May 2025` of 2025-05, anything else as it is; None is empty."""
    found = _DAY.fullmatch(iso or "")
    if found is None or not 1 <= int(found[2]) <= 12:
        return iso or ""
    names = month_abbr if short else month_name
    words = (str(int(found[3])) if found[3] else "", names[int(found[2])], found[1])
    return " ".join(word for word in words if word)


def section(page: str, heading: str) -> list[Markup]:
    """Return the paragraphs below a heading of a rule's page, a point of a list as one, code blocks and tables left out."""
    lines = page.replace("\r\n", "\n").split("\n")
    paragraphs: list[list[str]] = [[]]
    inside, fenced = False, False
    for line in lines:
        fenced ^= line.startswith(_FENCES)
        if line.startswith("#") and not fenced:
            inside = line.lstrip("#").strip().casefold() == heading.casefold()
        elif inside and not fenced:
            words = line.strip()
            point = _POINT.match(words)
            if not words or point or line.startswith((*_FENCES, "|")):
                paragraphs.append(["•", words[point.end() :]] if point else [])
            else:
                paragraphs[-1].append(words)
    return [inline(" ".join(words)) for words in paragraphs if words]


def inline(text: str) -> Markup:
    """Return a paragraph of Markdown as HTML: code and strong words; of a link its words alone."""
    plain = _LINK.sub(r"\1", safe_lines(text))
    found, at = Markup(), 0
    for match in _INLINE.finditer(plain):
        code, strong = match.groups()
        words = Markup("<code>{}</code>").format(code) if code else Markup("<strong>{}</strong>").format(strong)
        found += escape(plain[at : match.start()]) + words
        at = match.end()
    return found + escape(plain[at:])
