"""Words of a document inside Markdown: they show as they are and do nothing.

Besides what CommonMark escapes with a backslash, GitHub, GitLab and chats look through the text that comes out for names
and numbers, where no backslash helps: `@name` tells somebody, `#12` and `!12` link, addresses become links. A character
of no width behind the sign keeps them apart from what follows; an entity shows it to whoever reads the source.
"""

from __future__ import annotations

import re

from minutelint.reports.terminal import safe

GAP = "&#8203;"

_MARKS = re.compile(r"[\\`*_\[\]<>#|~$&!@]")
_SIGNS = re.compile(
    r"(?<=[@#!~$^])(?=[^\s])|(?<=&)(?=\w)|(?<=%)(?=[\w\"])|(?<=:)(?=//)|(?<=\bGH-)(?=\d)", re.IGNORECASE
)
_WWW = re.compile(r"(?<=\bwww)(?=\.)", re.IGNORECASE)
_BREAK = "\ue000"


def text(words: str) -> str:
    """Return words as text on one line, for the middle of a line or the cell of a table."""
    line = " ".join(safe(words).split())
    apart = _WWW.sub(_BREAK, _SIGNS.sub(_BREAK, line))
    return _MARKS.sub(lambda found: "\\" + found[0], apart).replace(_BREAK, GAP)


def code(words: str) -> str:
    """Return words as code on one line; not for tables."""
    line = safe(words) or " "
    longest = max(map(len, re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    space = " " if line.startswith("`") or line.endswith("`") or (line.startswith(" ") and line.strip()) else ""
    return f"{fence}{space}{line}{space}{fence}"


def link(words: str, url: str | None) -> str:
    """Return words as a link; as text where there is no address of the web."""
    if not url or not re.fullmatch(r"https?://[^\s<>\\|]+", url) or not url.isprintable():
        return text(words)
    return f"[{text(words)}](<{url}>)"
