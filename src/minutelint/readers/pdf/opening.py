"""Opens a PDF file and its pages, within limits, and says plainly why one cannot be read."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from minutelint.limits import Limits
from minutelint.readers.errors import ReadError


@contextmanager
def opened(data: bytes, name: str, limits: Limits) -> Iterator[Any]:
    """Open a file, and close it at the end. Raises ReadError for what is locked, damaged or too large."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == pdfium.FPDF_ERR_PASSWORD:
            raise ReadError(
                f"{name}: is encrypted and opens with a password only; expected a PDF document that opens without one"
            ) from None
        if code == pdfium.FPDF_ERR_SECURITY:
            raise ReadError(
                f"{name}: is encrypted in a way that cannot be read; expected one that opens without a password"
            ) from None
        raise ReadError(
            f"{name}: is damaged or incomplete; expected a whole PDF document, so export or download it again"
        ) from None
    try:
        if len(document) > limits.pages:
            raise ReadError(f"{name}: has {len(document):,} pages; expected at most {limits.pages:,} (limits.pages)")
        if len(document) == 0:
            raise ReadError(f"{name}: has no pages; expected a whole PDF document, so export or download it again")
        yield document
    finally:
        document.close()


def pages(document: Any, name: str, limits: Limits) -> Generator[tuple[int, Any, Any, int], None, None]:
    """Yield each page: its number, 1-based, the page, its text and the number of its characters; each is closed in turn.

    Close the generator before the document.

    Raises ReadError for a page that cannot be read or holds too much.
    """
    total = 0
    for number in range(1, len(document) + 1):
        page = pdfium.FPDF_LoadPage(document.raw, number - 1)
        if not page:
            raise ReadError(f"{name}: page {number} is damaged; expected a whole PDF document, so export it again")
        try:
            textpage = pdfium.FPDFText_LoadPage(page)
            if not textpage:
                raise ReadError(f"{name}: the text of page {number} is damaged; expected a whole PDF document")
            try:
                count = max(pdfium.FPDFText_CountChars(textpage), 0)
                total += count
                if count > limits.page_characters:
                    raise ReadError(
                        f"{name}: page {number} holds {count:,} characters; "
                        f"expected at most {limits.page_characters:,} (limits.page-characters)"
                    )
                if total > limits.characters:
                    raise ReadError(
                        f"{name}: holds {total:,} characters by page {number}; "
                        f"expected at most {limits.characters:,} (limits.characters)"
                    )
                yield number, page, textpage, count
            finally:
                pdfium.FPDFText_ClosePage(textpage)
        finally:
            pdfium.FPDF_ClosePage(page)
