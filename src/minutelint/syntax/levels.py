"""The lines inside the items: sub-items, headings without numbers, lists and clauses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from minutelint.syntax.heads import Head, letters, read_head
from minutelint.syntax.lettered import are_paragraphs, cut_at_sign, is_action, is_titled
from minutelint.syntax.lines import Line
from minutelint.syntax.outline import (
    DEEP,
    FRAMES,
    HEADINGS,
    NUMBERED,
    RESOLUTIONS,
    Judge,
    Opening,
    Outline,
)
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of

TABLE = frozenset({"ROW", "NUMBER_ROW"})
COLUMNS = 3  # of a table of tasks: the number, the task, who is to do it
SHORT = 8  # words of a plain line that may be a heading without a number
BODY = frozenset({"TEXT", "BULLET", "ACTION_LINE", "LETTERED", "ROW"}) | RESOLUTIONS


class Levels:
    """Completes an outline: opens sub-items and unnumbered items, and gives every other line its kind inside an item."""

    def __init__(self, judge: Judge, outline: Outline, numbered: bool) -> None:
        self.judge = judge
        self.lines = judge.lines
        self.openings = outline.openings
        self.numbered = numbered
        self.agenda = outline.planned
        self.shapes: set[str] = set()
        self.left: list[tuple[str, list[int], list[Head], list[int]]] = []
        self.next_run = 1 + max((o.run for o in outline.openings.values() if o.run is not None), default=-1)

    def complete(self) -> None:
        """Change the kinds of the lines, and add openings."""
        tops = sorted(self.openings)
        for at, end in pairwise([*tops, len(self.lines)]):
            self._dotted(at, end)
            self._lettered(at, end)
        self._alike()
        self._nest()
        for opening in self.openings.values():
            if opening.head.title_line is not None:
                self.lines[opening.head.title_line].kind = "ITEM_TITLE"
        if self.numbered and tops:
            self._unnumbered(tops)
        self._rest()

    # -- sub-items ------------------------------------------------------------------------------------------------------

    def _dotted(self, at: int, end: int) -> None:
        """Open 6.1, 7.(i) under 6 and 7: their number says where they belong."""
        top = self.openings[at].head.path
        if top is None:
            return
        run: dict[tuple[int, ...], int] = {}
        tasks = False
        for i in range(at + 1, end):
            head = self.judge.heads.get(i)
            tasks = _heads_tasks(self.lines[i]) or (tasks and self.lines[i].kind in TABLE)
            if head is None or head.path is None or len(head.path) < 2 or tasks or i in self.agenda:
                continue
            if head.path[0] != top[0] and not head.level:  # a paragraph of something else; a heading is misnumbered
                continue
            parent = head.path[:-1]
            if parent not in run:
                run[parent] = self.next_run
                self.next_run += 1
            self.openings[i] = Opening(head, len(head.path), run[parent])

    def _lettered(self, at: int, end: int) -> None:
        """Open a) b) c), (A) (B), i) ii) or 1. 2. under an item when they are titles with something under each."""
        groups: dict[tuple[str, bool, bool], list[int]] = defaultdict(list)
        letter = 0  # the last letter of the a) b) c) run
        in_resolution = False
        for i in range(at + 1, end):
            line = self.lines[i]
            head = self.judge.heads.get(i)
            if i in self.openings or head is None or head.path is None or len(head.path) != 1:
                in_resolution = line.kind in RESOLUTIONS
                continue
            if in_resolution or i in self.judge.under_attendance or i in self.judge.tasks or i in self.agenda:
                continue
            value = letter_value(head)
            if value is not None and (value == letter + 1 or "i" not in head.series.lower()):
                head.path, head.series = (value,), head.series.replace("i", "a").replace("I", "A")
                letter = value
            groups[(head.series, bool(head.level), head.bold)].append(i)
        self._part_by_type(groups)
        for (shape, marked, _), group in groups.items():
            heads = [self.judge.heads[i] for i in group]
            values = [head.path[0] if head.path else 0 for head in heads]
            if self._are_items(group, heads, values, marked):
                self.shapes.add(shape)
                self._open_group(group, heads, values)
            else:
                self.left.append((shape, group, heads, values))

    def _part_by_type(self, groups: dict[tuple[str, bool, bool], list[int]]) -> None:
        """Keep bold a) b) c), or those of headings, apart from a plain list of the same form only where each counts
        for itself: what runs on from another setting is of the same count.
        """
        for key in [key for key, group in groups.items() if self._value(group[0]) != 1]:
            before = self._value(groups[key][0]) - 1
            for other in [other for other in groups if other != key and other[0] == key[0]]:
                if any(i < groups[key][0] and self._value(i) == before for i in groups[other]):
                    groups[other] = sorted([*groups[other], *groups.pop(key)])
                    break

    def _value(self, at: int) -> int:
        path = self.judge.heads[at].path
        return path[0] if path else 0

    def _are_items(self, group: list[int], heads: list[Head], values: list[int], marked: bool) -> bool:
        """Whether numbered lines inside an item are items of their own: titles in order, with something under each."""
        steps = sum(b == a + 1 for a, b in pairwise(values))
        if values[:1] != [1] or steps * 3 < (len(values) - 1) * 2:
            return False
        if marked:
            return True
        if any(is_action(head.title) for head in heads):
            return False
        titles = sum(self.judge.title_like(head.title) for head in heads)
        followed = sum(self.judge.followed(i) for i in group)
        followed = len(group) if all(head.bold for head in heads) else followed  # bold alone sets them off
        shallow = min(head.indent for head in heads) < DEEP
        return shallow and len(group) > 1 and titles * 3 >= len(group) * 2 and followed * 2 >= len(group)

    def _alike(self) -> None:
        """Open what is numbered as the sub-items of other items are, even a single one, when something stands under it."""
        bare = {shape.strip("()") for shape in self.shapes}
        for shape, group, heads, values in self.left:
            shallow = min(head.indent for head in heads) < DEEP
            alike = shape in self.shapes or (
                len(group) == 1 and shape.strip("()") in bare and is_titled(self.judge, group[0])
            )
            if not alike or not shallow or values[:1] != [1]:
                continue
            if all(self.judge.followed(i) for i in group):
                self._open_group(group, heads, values)
            elif shape in self.shapes and are_paragraphs(self.judge, group, heads, values, self.openings):
                for head in heads:
                    cut_at_sign(head)
                self._open_group(group, heads, values)

    def _open_group(self, group: list[int], heads: list[Head], values: list[int]) -> None:
        run = self.next_run
        self.next_run += 1
        last = 0
        for i, head, value in zip(group, heads, values, strict=True):
            if value == 1 and last:
                run = self.next_run
                self.next_run += 1
            last = value
            head.path = (value,)
            self.openings[i] = Opening(head, 2, run)

    def _nest(self) -> None:
        """Put a) b) c) set deeper than the 1. 2. 3. before them under these."""
        above: int | None = None
        for _, opening in sorted(self.openings.items()):
            head = opening.head
            if opening.level != 2 or head.series == "1":
                above = head.indent if opening.level == 2 else None if opening.level == 1 else above
            elif above is not None and head.indent > above:
                opening.level = 3

    # -- items without a number --------------------------------------------------------------------------------------

    def _unnumbered(self, tops: list[int]) -> None:
        """Open the headings that stand among the numbered items as their equals but bear no number."""
        level, bold = _setting([self.openings[at].head for at in tops])
        first = tops[0]
        sub, resolved = False, False
        planned = self._planned()
        above = self.openings[first].head.title
        titles = {self.openings[at].head.title.casefold() for at in tops} - {""}
        shouted = sum(self.openings[at].head.title.isupper() for at in tops) * 5 >= len(tops) * 4
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

    # -- everything else ---------------------------------------------------------------------------------------------

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
        return after.kind in BODY and len(line.text.split()) <= SHORT


def letter_value(head: Head) -> int | None:
    """Return the place in the alphabet of a number that is a single letter, None for any other."""
    text = (head.number or "").strip("().:")
    return letters(text) if len(text) == 1 and text.isalpha() else None


def _heads_tasks(line: Line) -> bool:
    """Whether a line is the head of a table of tasks, each with who is to do it or when: its numbers count tasks."""
    if line.kind != "ROW":
        return False
    cells = [cell.strip(" *\n") for cell in line.text.split("\t")]
    return len(cells) >= COLUMNS and any(
        pattern("columns", name).match(cell) for cell in cells[1:] for name in ("COLUMN_OWNER", "COLUMN_DUE")
    )


def _setting(heads: Sequence[Head]) -> tuple[int, bool]:
    """Return how most heads are set: heading level (0 = none) and whether bold."""
    levels = [head.level for head in heads if head.level]
    level = max(set(levels), key=levels.count) if len(levels) * 2 > len(heads) else 0
    return level, sum(head.bold for head in heads) * 2 > len(heads)
