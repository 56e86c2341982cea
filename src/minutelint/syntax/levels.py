"""The lines inside the items: sub-items, headings without numbers, lists and clauses."""

from __future__ import annotations

from minutelint.syntax.heading_levels import talked_of
from minutelint.syntax.heads import read_head
from minutelint.syntax.lettered import is_action
from minutelint.syntax.outline import ATTENDANCE, BODY, FRAMES, NUMBERED, RESOLUTIONS, SHORT, Judge, Opening, Outline
from minutelint.syntax.subitems import SubItems
from minutelint.syntax.unnumbered import Unnumbered


class Levels:
    """Completes an outline: opens sub-items and unnumbered items, and gives every other line its kind inside an item."""

    def __init__(self, judge: Judge, outline: Outline, numbered: bool) -> None:
        self.judge = judge
        self.lines = judge.lines
        self.outline = outline
        self.openings = outline.openings
        self.numbered = numbered
        self.agenda = outline.planned

    def complete(self) -> None:
        """Change the kinds of the lines, and add openings."""
        tops = sorted(self.openings)
        SubItems(self.judge, self.outline).open()
        for opening in self.openings.values():
            if opening.head.title_line is not None:
                self.lines[opening.head.title_line].kind = "ITEM_TITLE"
        if self.numbered and tops:
            Unnumbered(self.judge, self.outline).open(tops)
            for at, level in talked_of(self.judge, tops):
                self.openings.setdefault(at, Opening(read_head(self.lines[at], numbered=False), level, None))
        self._rest()

    def _rest(self) -> None:
        """Give every line that opens nothing the kind it has inside an item."""
        clauses = False
        for i, line in enumerate(self.lines):
            kind = line.kind
            if i in self.openings:
                clauses = False
                continue
            if i in self.agenda and kind not in FRAMES:
                line.kind = "PLANNED"
                continue
            if kind in RESOLUTIONS:
                clauses = True
            elif kind in NUMBERED:
                line.kind = "CLAUSE" if clauses else "ROW" if kind == "NUMBER_ROW" else "LIST_ITEM"
                if line.kind == "LIST_ITEM" and is_action(self.judge.heads[i].title):
                    line.kind = "ACTION_LINE"
            else:
                clauses = clauses and kind == "BULLET"
                if i in self.judge.shares:
                    line.kind = "DOER"
                elif kind in {"HEADING", "BOLD_LINE"}:
                    line.kind = "SUBHEADING"
                elif kind == "TITLE_LINE":
                    line.kind = "SUBHEADING" if self._subheading(i) else "TITLE"

    def _subheading(self, at: int) -> bool:
        """Whether a short line inside an item reads as a heading over what follows."""
        line = self.lines[at]
        opened = any(i < at for i in self.openings)
        after = self.lines[at + 1] if at + 1 < len(self.lines) else None
        if not opened or not line.gap or after is None or at + 1 in self.openings:
            return False
        before = self.lines[at - 1]
        if before.kind == "RESOLUTION_HEAD" or (before.kind in ATTENDANCE and before.text.rstrip().endswith(":")):
            return False  # what was decided, or who was there or was not
        return after.kind in BODY and len(line.text.split()) <= SHORT
