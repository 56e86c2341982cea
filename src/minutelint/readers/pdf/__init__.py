"""Reads PDF documents: words with their places on the page become lines, columns, tables and paragraphs.

opening     the file and its pages, within limits
words       the words of a page with their boxes · turned, strokes, dots  what is turned, and the lines and bullets that it draws
page        lines of words and ruled tables · lines, grid
furniture   running heads, footers and page numbers, taken off
flow        numbers and bullets joined to their words, columns parted · marks
paragraphs  what the page broke, put together · beside  a column next to it · tables  ruled ones
writer      the canonical text with its places · headings  and which lines are headings
"""

from __future__ import annotations

from contextlib import closing
from threading import Lock

from minutelint.limits import DEFAULT, Limits
from minutelint.readers.canonical import Canonical
from minutelint.readers.pdf.compose import compose
from minutelint.readers.pdf.opening import opened, pages
from minutelint.readers.pdf.page import page_of

_ONE = Lock()
"""PDFium reads one document at a time."""


def canonical(data: bytes, name: str, limits: Limits = DEFAULT) -> Canonical:
    """Return the canonical text of a PDF document; `name` is what messages call it.

    Raises ReadError for one that is encrypted, damaged or beyond the limits of `opening`.
    """
    with _ONE, opened(data, name, limits) as document, closing(pages(document, name, limits)) as each:
        found = [page_of(page, text, number, count) for number, page, text, count in each]
    return compose(found)
