"""Takes running heads, footers and page numbers off the pages: what stands at an edge of one page after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from minutelint.compiled import compiled
from minutelint.numerals import roman_value
from minutelint.readers.pdf.lines import Row
from minutelint.readers.pdf.page import Page

EDGE = 6
"""How many lines at each edge of a page may be furniture."""

_NEAR = 12.0
_SHARE = 0.5
_FEW_SHARE, _FEW = 0.3, 4
_LARGER = 1.15
_LONGEST = 40
_TITLE = 12
_DIGITS = compiled(r"\d+")
_ROMAN = compiled(r"[ivxlc]{1,7}")
_NUMBER = compiled(r"[^\w]*(?:([^\W\d]+)\.?\s+)?(\d{1,4})(?:\s*(?:[^\W\d]+|[/|-])\s*(\d{1,4}))?[^\w]*")


def strip(pages: Sequence[Page], usual: float) -> str:
    """Take the furniture off pages, in place; return its words, each line once. `usual` is the size of most letters.

    A head in larger letters stays on the first page: it is the letterhead. So does all, where nothing else is written.
    """
    written = [page for page in pages if page.rows or page.tables]
    doomed = _repeated(written, usual) | set(_numbers(written, len(pages))) | set(_titles(written))
    if not any(page.tables or page.pictured for page in written):
        left = any(id(row) not in doomed for page in written for row in page.rows)
        doomed = doomed if left else set()
    gone = [row for page in written for row in page.rows if id(row) in doomed]
    for page in written:
        page.rows = [row for row in page.rows if id(row) not in doomed]
    return "\n".join(dict.fromkeys(" ".join(run.text for run in row) for row in gone))


def _edges(page: Page) -> Iterator[tuple[str, Row]]:
    """Yield the lines at either edge of a page, outermost first; none that stands beyond a table."""
    top = page.tables[0].top if page.tables else None
    end = max((cell.box.y1 for cell in page.tables[-1].rows[-1]), default=None) if page.tables else None
    for row in page.rows[:EDGE]:
        if top is None or row[0].middle < top:
            yield "top", row
    for row in page.rows[: -EDGE - 1 : -1]:
        if end is None or row[0].middle > end:
            yield "end", row


def _repeated(pages: Sequence[Page], usual: float) -> set[int]:
    """Return the ids of lines that stand at the same place of many pages, alike but for digits."""
    alike: dict[tuple[str, str], list[tuple[Page, Row]]] = {}
    for page in pages:
        for edge, row in _edges(page):
            words = " ".join(run.text for run in row)
            form = _DIGITS.sub("#", words) if not _ROMAN.fullmatch(words) else "#"
            alike.setdefault((edge, form), []).append((page, row))
    found: set[int] = set()
    below = pages[0].rows[len(pages[0].rows) // 2][0].y0 if pages and pages[0].rows else 0.0
    for (_, form), places in alike.items():
        level = median(row[0].middle for _, row in places)
        near = [(page, row) for page, row in places if abs(row[0].middle - level) <= _NEAR]
        count = len({page.number for page, _ in near})
        if count < 2 or (count < _SHARE * len(pages) and (count < _FEW or count < _FEW_SHARE * len(pages))):
            continue
        if form.strip(" .-–—/") == "#" and not _counts(near):
            continue
        for page, row in near:
            letterhead = page is pages[0] and row[0].y0 < below and max(run.size for run in row) > _LARGER * usual
            if not letterhead:
                found.add(id(row))
    return found


def _counts(places: Sequence[tuple[Page, Row]]) -> bool:
    """Return whether bare numbers count the pages."""
    steps = [number - page.number for page, row in places if (number := _value(row)) is not None]
    return len(steps) > 1 and steps.count(steps[0]) > len(steps) / 2


def _value(row: Row) -> int | None:
    """Return the number that a line consists of."""
    words = " ".join(run.text for run in row).strip(" .-–—/")
    if words.isdecimal() and words.isascii():
        return int(words[:9])
    if not _ROMAN.fullmatch(words):
        return None
    return roman_value(words)


def _titles(pages: Sequence[Page]) -> Iterator[int]:
    """Yield the ids of lines on top of later pages that say the title of the first one again."""
    if len(pages) < 2:
        return
    titles = {_letters(row) for edge, row in _edges(pages[0]) if edge == "top"}
    for page in pages[1:]:
        for edge, row in _edges(page):
            if edge == "top" and row is page.rows[0] and len(_letters(row)) >= _TITLE and _letters(row) in titles:
                yield id(row)


def _letters(row: Row) -> str:
    return "".join(char for run in row for char in run.text.casefold() if char.isalpha())


def _numbers(pages: Sequence[Page], count: int) -> Iterator[int]:
    """Yield the ids of lines at the very edge of a page that say its number and nothing else."""
    for page in pages:
        outermost = dict(reversed(list(_edges(page))))
        for row in outermost.values():
            match = _NUMBER.fullmatch(" ".join(run.text for run in row)[:_LONGEST])
            if match is None or int(match[2]) != page.number:
                continue
            if match[3] is not None and int(match[3]) != count:
                continue
            if match[1] is None or match[3] is not None:
                yield id(row)
