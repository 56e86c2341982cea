"""Sets the text of an example into a small PDF document, as the examples of rules about PDF are written in plain text.

One page for each part between lines that hold `PAGE_BREAK` alone; a part without words becomes a page that shows a
grey box in place of a scan. Characters that Windows-1252 lacks are shown as `?`.
"""

from __future__ import annotations

PAGE_BREAK = "␌"
"""Stands alone on a line of the example where a new page begins."""

_TOP, _LEFT, _SIZE, _LEADING = 800, 60, 11, 14
_SCAN = "0.9 g 60 60 475 722 re f"


def pages_of(text: str) -> list[str]:
    """Return the text of each page."""
    pages: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip() == PAGE_BREAK:
            pages.append([])
        else:
            pages[-1].append(line)
    return ["\n".join(lines) for lines in pages]


def printed(text: str) -> bytes:
    """Return a PDF document (A4, Helvetica) of the text."""
    pages = pages_of(text)
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for page in pages:
        drawn = _drawn(page)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects) + 2} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + end.encode()


def _drawn(page: str) -> bytes:
    """Return the operators that draw a page."""
    if not page.strip():
        return _SCAN.encode()
    lines = (line.encode("cp1252", "replace") for line in page.split("\n"))
    shown = [b"(" + line.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b") '" for line in lines]
    start = f"BT /F1 {_SIZE} Tf {_LEADING} TL {_LEFT} {_TOP} Td\n".encode()
    return start + b"\n".join(shown) + b"\nET"
