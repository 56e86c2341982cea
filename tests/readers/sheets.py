"""Small PDF documents for tests, drawn word by word."""

from __future__ import annotations

from collections.abc import Sequence

from fpdf import FPDF

SIZE = 11
LEADING = 13
LEFT, TOP = 60, 60


class Sheets:
    """A PDF document in points. `y` runs downwards; each call draws where it is told, so any order of words can be made."""

    def __init__(self, landscape: bool = False) -> None:
        self.pdf = FPDF("landscape" if landscape else "portrait", unit="pt", format="a4")
        self.pdf.set_auto_page_break(False)
        self.pdf.core_fonts_encoding = "cp1252"
        self.pdf.set_font("helvetica", size=SIZE)

    def page(self) -> Sheets:
        self.pdf.add_page()
        return self

    def at(self, x: float, y: float, text: str, *, size: float = SIZE, style: str = "") -> Sheets:
        self.pdf.set_font("helvetica", style=style, size=size)
        self.pdf.text(x, y, text)
        return self

    def lines(self, x: float, y: float, text: str, **kind: object) -> Sheets:
        """Draw the lines of a text, an empty one leaving room."""
        for number, line in enumerate(text.splitlines()):
            if line:
                self.at(x, y + number * LEADING, line, **kind)  # type: ignore[arg-type]
        return self

    def dot(self, x: float, y: float, size: float = 4) -> Sheets:
        """Draw a bullet as browsers do: a filled circle whose box begins at `x`, in the middle of the small letters over `y`."""
        self.pdf.ellipse(x, y - SIZE / 3 - size / 2, size, size, style="F")
        return self

    def grid(self, columns: Sequence[float], rows: Sequence[float]) -> Sheets:
        """Draw the rules of a table: its columns from left to right and its rows from above."""
        for x in columns:
            self.pdf.line(x, rows[0], x, rows[-1])
        for y in rows:
            self.pdf.line(columns[0], y, columns[-1], y)
        return self

    def data(self) -> bytes:
        return bytes(self.pdf.output())
