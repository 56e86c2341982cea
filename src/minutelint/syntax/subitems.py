"""The sub-items inside the items: 6.1 under 6, a) b) c), (A) (B), i) ii) that are titles with something under each."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from minutelint.syntax.heads import Head
from minutelint.syntax.lettered import (
    LETTERS,
    are_paragraphs,
    are_titled,
    cut_at_sign,
    is_action,
    is_over_plain,
    is_short_title,
    is_shouted,
    is_titled,
    letter_value,
)
from minutelint.syntax.lines import Line
from minutelint.syntax.outline import DEEP, FEWEST, RESOLUTIONS, TITLE_WORDS, Judge, Opening, Outline
from minutelint.syntax.planned import PLANNED_WORDS
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of

TABLE = frozenset({"ROW", "NUMBER_ROW"})
SEVERAL = 2  # counts that begin anew
COLUMNS = 3  # of a table of tasks: the number, the task, who is to do it


class SubItems:
    """Adds to an outline the numbered lines between its items that are items of their own."""

    def __init__(self, judge: Judge, outline: Outline) -> None:
        """Take the outline of one document."""
        self.judge = judge
        self.lines = judge.lines
        self.openings = outline.openings
        self.agenda = outline.planned
        indents = sorted(opening.head.indent for opening in outline.openings.values())
        self.margin = indents[len(indents) // 2] if indents else 0  # `10.` may stand one space further out than ` 9.`
        self.text_margin = self._text_margin()
        self.last = {
            opening.head.path: at for at, opening in sorted(outline.openings.items())
        }  # the last item of a number
        self.shapes: set[str] = set()
        self.ended: dict[str, dict[int, int]] = defaultdict(dict)  # by form: each run with its last number
        self.left: list[tuple[str, list[int], list[Head], list[int]]] = []
        self.next_run = 1 + max((o.run for o in outline.openings.values() if o.run is not None), default=-1)

    def _text_margin(self) -> int:
        """Return how far the text right below the titles is set in, as most of it is."""
        below = [self.lines[i + 1] for i in self.openings if i + 1 < len(self.lines) and i + 1 not in self.judge.heads]
        found = sorted(
            len(line.text) - len(line.text.lstrip(" ")) for line in below if not line.text.lstrip().startswith("- ")
        )
        return found[len(found) // 2] if found else 0

    def open(self) -> None:
        """Add the openings."""
        for at, end in pairwise([*sorted(self.openings), len(self.lines)]):
            self._dotted(at, end)
            self._lettered(at, end)
        self._alike()
        self._nest()

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
            if head.path == (top[0] + 1, 1) and head.series[-1:] == "A" and self.last.get(head.path[:1], -1) < i:
                top = head.path[:1]  # V.A behind IV, and no V from there on
                self.openings[i] = Opening(head, 1, self.openings[at].run)
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
            if not self._are_items(group, heads, values, marked) and 1 in values[1:]:
                group, heads, values = self._outer(group, heads, values, marked)
            if self._are_items(group, heads, values, marked):
                self.shapes.add(shape)
                self._open_group(group, heads, values)
                continue
            on = (
                values.index(1) if 1 in values else len(values)
            )  # what goes on with a count, before a list inside the last
            run = self._runs_on(group[:on], heads[:on], values[:on]) if self.openings[at].head.path is None else None
            if run is not None:
                self._open_group(group[:on], heads[:on], values[:on], run)
                if values[on:]:
                    self.left.append((shape, group[on:], heads[on:], values[on:]))
            else:
                self.left.append((shape, *self._without_titled_runs(group, heads, values)))

    def _outer(
        self, group: list[int], heads: list[Head], values: list[int], marked: bool
    ) -> tuple[list[int], list[Head], list[int]]:
        """Return of a group the numbers that are items where others count within them, or within the last of them."""
        outer = [n for n, head in enumerate(heads) if head.indent <= heads[0].indent]
        counted = [values[n] for n in outer] == list(range(1, len(outer) + 1))
        for part in (outer if counted else [], list(range(values.index(1, 1)))):
            found = [group[n] for n in part], [heads[n] for n in part], [values[n] for n in part]
            if part and self._are_items(*found, marked):
                return found
        return group, heads, values

    def _without_titled_runs(
        self, group: list[int], heads: list[Head], values: list[int]
    ) -> tuple[list[int], list[Head], list[int]]:
        """Open the runs of titles `A.` `B.` `C.` among other lists that letters count anew; return what is left."""
        starts = [n for n, value in enumerate(values) if value == 1]
        if len(starts) < SEVERAL or heads[0].series.strip("()") not in LETTERS:
            return group, heads, values
        left: list[int] = list(range(starts[0]))
        for start, end in pairwise([*starts, len(values)]):
            run = group[start:end]
            counted = len(run) >= FEWEST and values[start:end] == list(range(1, len(run) + 1))
            if not counted or not all(is_short_title(self.judge, i) for i in run):
                left += range(start, end)
                continue
            over = self.openings[max(i for i in self.openings if i < run[0])]
            self._open_group(run, heads[start:end], values[start:end])
            for i in run:
                self.openings[i].level = 3 if over.level > 1 else 2
        return [group[n] for n in left], [heads[n] for n in left], [values[n] for n in left]

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
        titles = sum(self.judge.title_like(head.title) or _is_long_title(head.title) for head in heads)
        followed = sum(self.judge.followed(i) for i in group)
        followed = len(group) if all(head.bold for head in heads) else followed  # bold alone sets them off
        return (
            self._is_shallow(heads) and len(group) > 1 and titles * 3 >= len(group) * 2 and followed * 2 >= len(group)
        )

    def _is_shallow(self, heads: list[Head]) -> bool:
        """Whether numbered lines are set in by little, against the items if these are set in, or no more than the text is."""
        indent = min(head.indent for head in heads)
        return indent - self.margin < DEEP or indent <= self.text_margin

    def _runs_on(self, group: list[int], heads: list[Head], values: list[int]) -> int | None:
        """Return the run with which titles in capitals go on under another heading: 1. 2. there, 3. 4. here."""
        if not values:
            return None
        ended = self.ended.get(heads[0].series, {})
        run = next((run for run in reversed(ended) if ended[run] + 1 == values[0]), None)
        titles = all(is_shouted(head.title) and self.judge.title_like(head.title.rstrip(":")) for head in heads)
        counted = values == list(range(values[0], values[0] + len(values)))
        return run if counted and titles and all(self.judge.followed(i) for i in group) else None

    def _alike(self) -> None:
        """Open what is numbered as the sub-items of other items are, even a single one, when something stands under it."""
        lone = [one for one in self.left if self._is_lone_title(one)]
        if len(lone) > 1:
            for _, group, heads, values in lone:
                self._open_group(group, heads, values)
            self.left = [one for one in self.left if one not in lone]
        bare = {shape.strip("()") for shape in self.shapes}
        for shape, group, heads, values in self.left:
            if not group:
                continue
            alike = shape in self.shapes or (
                len(group) == 1 and shape.strip("()") in bare and is_titled(self.judge, group[0])
            )
            if not self._is_shallow(heads) or values[:1] != [1]:
                continue
            if alike and all(self.judge.followed(i) or is_over_plain(self.judge, i) for i in group):
                self._open_group(group, heads, values)
            elif are_titled(self.judge, group, heads, values) or (
                shape in self.shapes and are_paragraphs(self.judge, group, heads, values, self.openings)
            ):
                for head in heads:
                    cut_at_sign(head)
                self._open_group(group, heads, values)

    def _is_lone_title(self, left: tuple[str, list[int], list[Head], list[int]]) -> bool:
        """Whether a single number 1 under an item counted in another way is a title, set off and in capitals as one."""
        shape, group, heads, values = left
        if values != [1] or shape != "1" or heads[0].indent:
            return False
        title = heads[0].title.rstrip(".")
        if len(title.split()) < 2 or not self.judge.lines[group[0]].gap or not self.judge.followed(group[0]):
            return False
        tops = {one.head.series for one in self.openings.values() if one.level == 1}
        set_off = self.judge.lines[group[0] + 1].gap > 0
        return set_off and shape not in tops and self.judge.title_like(title) and self.judge.looks_like_heading(title)

    def _open_group(self, group: list[int], heads: list[Head], values: list[int], run_on: int | None = None) -> None:
        run = self.next_run if run_on is None else run_on
        self.next_run += run_on is None
        last = 0
        for i, head, value in zip(group, heads, values, strict=True):
            if value == 1 and last:
                run = self.next_run
                self.next_run += 1
            last = value
            head.path = (value,)
            self.openings[i] = Opening(head, 2, run)
            self.ended[head.series][run] = value

    def _nest(self) -> None:
        """Put a) b) c) set deeper than the 1. 2. 3. before them under these."""
        above: int | None = None
        for _, opening in sorted(self.openings.items()):
            head = opening.head
            if opening.level != 2 or head.series == "1":
                above = head.indent if opening.level == 2 else None if opening.level == 1 else above
            elif above is not None and head.indent > above:
                opening.level = 3


def _is_long_title(title: str) -> bool:
    """Whether more words than a title has are still one: business that minutes have, and no full stop or colon in them."""
    words = title.split()
    return (
        TITLE_WORDS < len(words) <= PLANNED_WORDS and bool(kinds_of(title)) and title[-1].isalnum() and ":" not in title
    )


def _heads_tasks(line: Line) -> bool:
    """Whether a line is the head of a table of tasks, each with who is to do it or when: its numbers count tasks."""
    if line.kind != "ROW":
        return False
    cells = [cell.strip(" *\n") for cell in line.text.split("\t")]
    return len(cells) >= COLUMNS and any(
        pattern("columns", name).match(cell) for cell in cells[1:] for name in ("COLUMN_OWNER", "COLUMN_DUE")
    )
