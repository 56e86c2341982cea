"""A rule page as a terminal shows it: headings in bold, code set off, paragraphs wrapped."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from minutelint.reports.terminal import Paint, safe

_INLINE = re.compile(r"`([^`\n]{1,200})`|\*\*([^*\n]{1,200})\*\*")
_BULLET = re.compile(r"(\s*)([-*]|\d{1,3}\.) ")


def render(text: str, paint: Paint, columns: int = 88) -> Iterator[str]:
    """Yield the lines that show a Markdown text; `columns` is the width that paragraphs are wrapped to."""
    paragraph: list[str] = []
    fence = ""
    for line in text.splitlines():
        mark = line.lstrip()[:3]
        if fence:
            if mark == fence:
                fence = ""
            else:
                yield ("    " + paint(safe(line.expandtabs(4)), "cyan")).rstrip()
            continue
        opens = mark in ("```", "~~~")
        if opens or line.startswith("#") or not line.strip() or _BULLET.match(line) or line.startswith("|"):
            yield from _wrapped(paragraph, paint, columns)
            paragraph = []
        if opens:
            fence = mark
        elif line.startswith("#"):
            yield paint(safe(line.lstrip("#").strip()), "bold")
        elif not line.strip():
            yield ""
        elif line.startswith("|"):
            yield safe(line)
        else:
            paragraph.append(line)
    yield from _wrapped(paragraph, paint, columns)


def _wrapped(lines: list[str], paint: Paint, columns: int) -> Iterator[str]:
    if not lines:
        return
    bullet = _BULLET.match(lines[0])
    hang = " " * bullet.end() if bullet else ""
    words = safe(" ".join(line.strip() for line in lines))
    indent = bullet[1] if bullet else ""
    for line in textwrap.wrap(
        words, columns, initial_indent=indent, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
    ):
        yield _INLINE.sub(lambda found: _inline(found, paint), line)


def _inline(found: re.Match[str], paint: Paint) -> str:
    code, strong = found.groups()
    if code is None:
        return paint(strong, "bold")
    return paint(code, "cyan") if paint.on else f"`{code}`"
