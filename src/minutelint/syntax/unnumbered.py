"""The headings that stand among numbered items as their equals but bear no number."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutelint.syntax.heads import Head, read_head
from minutelint.syntax.outline import BODY, HEADINGS, RESOLUTIONS, SHORT, Judge, Opening, Outline
from minutelint.syntax.sections_over import open_sections_over
from minutelint.syntax.titles import is_business, kinds_of, names_document, says_itself, states

OFTEN = 2  # counts that begin anew under lines in capitals
SECTIONS = 3  # bold lines over numbers that begin anew
WORD = 5  # letters in capitals that are a word and stand for nothing else


class Unnumbered:
    """Adds to an outline of numbered items those without a number."""

    def __init__(self, judge: Judge, outline: Outline) -> None:
        """Take the outline of one document."""
        self.judge = judge
        self.lines = judge.lines
        self.outline = outline
        self.openings = outline.openings
        self.agenda = outline.planned

    def open(self, tops: list[int]) -> None:
        """Add the openings; `tops` are the lines of the numbered items."""
        level, bold = _setting([self.openings[at].head for at in tops])
        first = tops[0]
        sub, resolved = False, False
        planned = self._planned()
        above = self.openings[first].head.title
        titles = {self.openings[at].head.title.casefold() for at in tops} - {""}
        shouted = sum(self.openings[at].head.title.isupper() for at in tops) * 5 >= len(tops) * 4
        self._open_capitals(tops)
        for i in range(first + 1, len(self.lines)):
            line = self.lines[i]
            if i in planned or i in self.judge.shares or i in self.agenda:
                continue
            if i in self.openings:
                sub, resolved = (False, False) if self.openings[i].level == 1 else (sub, resolved)
                above = self.openings[i].head.title if self.openings[i].level == 1 else above
                continue
            if line.kind in RESOLUTIONS:
                resolved = True
            if line.kind not in HEADINGS or not line.text.strip():
                continue
            head = read_head(line, numbered=False)
            again = head.title.casefold() in titles and self._set_off(i, head, above)
            equal = again or self._equal(i, head, level, bold, resolved and not sub)
            equal = equal and not self._is_part(i, head, above)
            equal = equal and (line.kind != "TITLE_LINE" or head.title.isupper() or not shouted)
            if equal:
                self.openings[i] = Opening(head, 1, None)
                sub, resolved = False, False
            elif line.kind != "TITLE_LINE" or (line.gap and self.judge.followed(i)):
                sub = True
        self._open_bullets(first)
        if all(self.lines[at].kind == "NUMBER_ROW" for at in tops):
            self._open_rows(first)
        if not (level or bold):
            self._open_sections(tops)
        if first in self.openings and self.openings[first].level == 1:
            open_sections_over(self.judge, self.outline, tops)

    def _open_capitals(self, tops: list[int]) -> None:
        """Open the short lines in capitals under which counting begins anew, time and again, and their equals."""
        if sum(self.openings[at].head.title.isupper() for at in tops):
            return
        over = {at - 1 for at in tops if self.openings[at].head.path == (1,) and self._is_capitals(at - 1)}
        if len(over) < OFTEN:
            return
        for i in range(min(over), len(self.lines)):
            if i in self.openings or i in self.agenda:
                continue
            head = read_head(self.lines[i], numbered=False)
            told = self.lines[i].kind == "TEXT" and self.lines[i].gap and head.rest is not None
            told = told and head.title.isupper() and max(map(len, head.title.split())) >= WORD
            if i in over or told or (self._is_capitals(i) and is_business(head.title)):
                self.openings[i] = Opening(head, 1, None)

    def _open_bullets(self, first: int) -> None:
        """Open the bullets that stand alone over a paragraph with a title that minutes have, or in capitals: lost numbers."""
        for i in range(first + 1, len(self.lines) - 1):
            before, line, after = self.lines[i - 1 : i + 2]
            alone = line.kind == "BULLET" and after.gap and after.kind not in {"BULLET", "ROW"}
            alone = alone and line.gap > (before.kind == "BULLET")
            if (
                not alone
                or i in self.openings
                or i in self.agenda
                or after.text.startswith(" ")
                or line.text.startswith(" ")
            ):
                continue
            head = read_head(line, numbered=False)
            words = head.title.split()
            known = set(kinds_of(head.title)) - {"welcome", "closing", "next-agenda"} and head.title[:1].isupper()
            told = head.rest is not None or states(head.title) or says_itself(head.title)
            if (
                not told
                and 1 < len(words) <= SHORT
                and (known or head.title.isupper())
                and self.judge.title_like(head.title)
            ):
                self.openings[i] = Opening(head, 1, None)

    def _open_rows(self, first: int) -> None:
        """Open the rows of a table of items whose cell for the number is blank, beside a title that minutes have."""
        for i in range(first + 1, len(self.lines)):
            line = self.lines[i]
            if line.kind != "ROW" or not line.text.startswith("\t") or line.text.strip().count("\t"):
                continue
            head = read_head(line, numbered=False)
            known = set(kinds_of(head.title)) - {"welcome", "closing", "next-agenda"} or is_business(head.title)
            if (
                known
                and i not in self.agenda
                and len(head.title.split()) <= SHORT
                and self.judge.title_like(head.title)
            ):
                self.openings[i] = Opening(head, 1, None)

    def _open_sections(self, tops: list[int]) -> None:
        """Open the bold lines under which counting begins anew, time and again: what is counted belongs to them."""
        firsts = [at for at in tops if self.openings[at].head.path == (1,)]
        over = [self._bold_over(at) for at in firsts]
        titles = sorted({at for at in over if at is not None})
        if len(titles) < SECTIONS or len(titles) * 3 < len(firsts) * 2:
            return
        for at, opening in self.openings.items():
            opening.level += at > titles[0] and (opening.run is not None or opening.level > 1)
        for at in titles:
            self.openings[at] = Opening(read_head(self.lines[at], numbered=False), 1, None)

    def _bold_over(self, at: int) -> int | None:
        """Return the bold line right over a number, or over the sentence that leads to it; none that names a meeting."""
        for i in range(at - 1, max(at - 3, -1), -1):
            line = self.lines[i]
            if line.kind == "BOLD_LINE":
                apart = i in self.agenda or i in self.judge.shares or not line.gap
                return None if apart or names_document(line.text.partition(":")[0]) else i
            if line.kind != "TEXT":
                return None
        return None

    def _is_capitals(self, at: int) -> bool:
        """Whether a line is a few words in capitals with blank lines on both sides."""
        line = self.lines[at]
        few = line.kind in HEADINGS and line.text.isupper() and len(line.text.split()) <= SHORT
        return few and bool(line.gap) and at + 1 < len(self.lines) and self.lines[at + 1].gap > 0

    def _set_off(self, at: int, head: Head, above: str) -> bool:
        """Whether a plain line in capitals stands by itself, with text below it: the title of another item come again."""
        line = self.lines[at]
        if line.kind != "TITLE_LINE" or not line.gap or not head.title.isupper() or at + 1 >= len(self.lines):
            return False
        return self.lines[at + 1].gap > 0 and head.title.casefold() != above.casefold()

    def _is_part(self, at: int, head: Head, above: str) -> bool:
        """Whether a line that only looks like a heading is a part of the item on the last minutes: what arose from them."""
        if self.lines[at].kind == "HEADING" or "matters-arising" not in kinds_of(head.title):
            return False
        return "previous-minutes" in kinds_of(above)

    def _planned(self) -> set[int]:
        """Return the lines between an item's title and the label of what happened: they say what was planned."""
        found: set[int] = set()
        starts = sorted(self.openings)
        for at, end in pairwise([*starts, len(self.lines)]):
            label = next((i for i in range(at + 1, end) if self.lines[i].kind == "MINUTES_LABEL"), None)
            if label is not None:
                found.update(range(at + 1, label))
        return found

    def _equal(self, at: int, head: Head, level: int, bold: bool, resolved: bool) -> bool:
        """Whether a heading without a number is set like the numbered ones, or begins a matter of its own."""
        line = self.lines[at]
        known = set(kinds_of(head.title)) - {"welcome", "closing", "next-agenda"}
        if line.kind == "HEADING":
            return level > 0 and head.level <= level
        if line.kind == "BOLD_LINE":
            return level == 0 and bold and bool(known) and len(head.title.split()) <= SHORT
        if level or bold:
            return False
        words = head.title.split()
        if not line.gap or len(words) > SHORT or head.title.endswith(":"):
            return False
        after = self.lines[at + 1].kind if at + 1 < len(self.lines) else ""
        capitals = sum(word[:1].isupper() or not word[:1].isalpha() or len(word) < 4 for word in words)
        if known:
            return capitals * 2 >= len(words)
        return resolved and after in BODY and capitals * 3 >= len(words) * 2 and line.gap > 1


def _setting(heads: Sequence[Head]) -> tuple[int, bool]:
    """Return how most heads are set: heading level (0 = none) and whether bold."""
    levels = [head.level for head in heads if head.level]
    level = max(set(levels), key=levels.count) if len(levels) * 2 > len(heads) else 0
    return level, sum(head.bold for head in heads) * 2 > len(heads)
