"""Physical lines, each told what it is: blank, text, bullet, heading, table row, literal."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from minutelint.readers.characters import DROP

BLANK, TEXT, BULLET, HEADING, ROW, LITERAL = range(6)


class Block(Struct, eq=False):
    """One physical line without its marks.

    kind     BLANK, TEXT, BULLET, HEADING, ROW or LITERAL
    text     the levelled words, from raw offset `at` on; no spaces at the end
    end      raw offset of the line end
    lead     the white space in front of the words or of the bullet, which begins at raw offset `lead_at`
    mark     raw offset of the bullet or number sign; `at` when there is none
    width    length of the physical line as typed
    special  something inside the words needs a closer look
    hard     the format says that the line ends here
    quote    the line is quoted
    runs_on  the paragraph goes on in the next block, although something stands between the two
    run_on   this block is such a next one
    depth    level of a heading, 1 to 6
    number   what the reader puts in front of the words, such as a number that the format counts itself
    cells    of a table row that is drawn over several lines, the lines of each cell
    """

    kind: int
    text: str
    at: int
    end: int
    lead: str = ""
    lead_at: int = 0
    mark: int = 0
    width: int = 0
    special: bool = False
    hard: bool = False
    quote: bool = False
    runs_on: bool = False
    run_on: bool = False
    depth: int = 0
    number: str = ""
    cells: Sequence[Sequence[Block]] = ()

    @property
    def indent(self) -> int:
        """The columns of white space in front; a tab goes to the next multiple of four."""
        return len(self.lead.replace(DROP, "").expandtabs(4)) if self.lead else 0
