"""Pages to the canonical text of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import structs

from minutelint.readers.canonical import Canonical
from minutelint.readers.pdf import beside, columns, furniture, tables
from minutelint.readers.pdf.flow import lines_of_rows
from minutelint.readers.pdf.headings import headings
from minutelint.readers.pdf.lines import Row
from minutelint.readers.pdf.page import Page, Table
from minutelint.readers.pdf.paragraphs import Column, hyphenates, margin, paragraphs, pitch
from minutelint.readers.pdf.writer import Writer

Part = list[Row] | Table


def compose(pages: Sequence[Page]) -> Canonical:
    """Return the canonical text of the pages of a document."""
    usual = _usual(pages)
    margins = furniture.strip(pages, usual)
    rows = [row for page in pages for row in page.rows]
    side = beside.edge(rows)
    text = beside.parted(rows, side)[0] if side is not None else rows
    soft = hyphenates([row[-1] for row in _everything(pages)])
    right = margin([row[-1] for row in text])
    body = Column(right, pitch(text, right), soft)
    between = next((at for page in pages if (at := columns.middle(page.rows)) is not None), None)
    if between is not None:
        inner = margin([run for row in text for run in row if run.x1 < between])
        body = structs.replace(body, inner=inner, middle=between)
    writer = Writer(headings(rows, usual, marked=_marked(pages)))
    for part in _parts(pages):
        if isinstance(part, int):
            writer.empty(part)
        elif isinstance(part, Table):
            writer.table(part, soft)
        else:
            main, column = beside.parted(part, side) if side is not None else (part, [])
            found = paragraphs(lines_of_rows(main), body)
            left = beside.attach(found, beside.entries(column))
            found += left
            if left:
                found.sort(key=lambda one: (one.page, one.lines[0].first.y0))
            writer.paragraphs(found)
    return structs.replace(writer.canonical(), margins=margins)


def _usual(pages: Sequence[Page]) -> float:
    """Return the size of most letters."""
    sizes: dict[float, int] = {}
    for row in _everything(pages):
        for run in row:
            size = round(run.size, 1)
            sizes[size] = sizes.get(size, 0) + len(run.text)
    return max(sizes, key=lambda size: sizes[size]) if sizes else 12.0


def _marked(pages: Sequence[Page]) -> bool:
    """Return whether bold lines stand out: less than half of the words are bold."""
    bold = words = 0
    for row in _everything(pages):
        words += sum(len(run.text) for run in row)
        bold += sum(len(run.text) for run in row if run.bold)
    return bold * 2 < words


def _everything(pages: Sequence[Page]) -> Iterator[Row]:
    """Yield every line, those in tables too."""
    for page in pages:
        yield from page.rows
        for table in page.tables:
            for cells in table.rows:
                for cell in cells:
                    yield from cell.rows


def _parts(pages: Sequence[Page]) -> list[Part | int]:
    """Return text and tables in the order of reading, put together over the pages; a picture of a page as its number.

    A page on which nothing is drawn is blank, and left out; in a document without words it counts as a picture.
    """
    found: list[Part | int] = []
    wordless = not any(page.rows or page.tables for page in pages)
    for page in pages:
        if not page.rows and not page.tables:
            if page.pictured or wordless:
                found.append(page.number)
            continue
        things: list[tuple[float, Row | Table]] = [(row[0].middle, row) for row in page.rows]
        things += [(table.top, table) for table in page.tables]
        things.sort(key=lambda thing: thing[0])
        first = True
        for is_table, group in groupby((thing for _, thing in things), key=lambda thing: isinstance(thing, Table)):
            last = found[-1] if found else None
            if is_table:
                for thing in group:
                    assert isinstance(thing, Table)
                    if first and isinstance(last, Table) and tables.continues(thing, last):
                        tables.join(thing, last)
                    else:
                        if isinstance(last, list):
                            tables.head(last, thing)
                        found.append(thing)
                    first, last = False, thing
            else:
                rows = columns.in_order([thing for thing in group if isinstance(thing, list)])
                if first and isinstance(last, list):
                    last += rows
                else:
                    found.append(rows)
            first = False
    return found
