"""Tells items from lists, headings from running text: the one place where numbered lines are judged.

Works on the classified lines. It gives each line that opens an item a head, and the other numbered lines and headings the
kind that they have inside an item (LIST_ITEM, CLAUSE, SUBHEADING, TITLE); the grammar of the house style then arranges them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from minutelint.syntax.heads import Head, head_by_groups, read_head
from minutelint.syntax.lines import Line, classify
from minutelint.syntax.runs import Candidate, best_run, split_run
from minutelint.syntax.styles import Style
from minutelint.syntax.titles import kinds_of, names_document

NUMBERED = frozenset({"NUMBER_ALONE", "MINUTE_NUMBERED", "NUMBER_ROW", "NUMBERED", "ROMAN_NUMBERED", "LETTERED"})
HEADINGS = frozenset({"HEADING", "BOLD_LINE", "TITLE_LINE"})
ATTENDANCE = frozenset({"PRESENT_LINE", "IN_ATTENDANCE_LINE", "APOLOGIES_LINE", "ABSENT_LINE", "PUBLIC_LINE"})
FRAMES = frozenset({"FRAME_HEADING", "ACTION_HEAD"}) | ATTENDANCE
RESOLUTIONS = frozenset({"RESOLUTION_LINE", "RESOLUTION_HEAD"})
TITLE_WORDS = 14  # a heading longer than that is a sentence
TOP = frozenset({"META_LINE", "DATE_LINE", "TITLE_LINE", "TEXT", "FURNITURE_LINE"})  # what may stand before the title
TOP_LINES = 6
HEADINGS_ENOUGH = 4  # headings without numbers that make a document one of headings
DEEP = 4  # spaces of indentation that make a line belong to the one above


@dataclass(slots=True)
class Opening:
    """A line that opens an item: its head, level (1 = top) and the run of numbers it belongs to (None: unnumbered)."""

    head: Head
    level: int
    run: int | None


@dataclass(slots=True)
class Outline:
    """The judgement: which lines open items (by index among the lines), how well the style explains the document.

    `planned` are the lines of an agenda set before the minutes, whose items come again.
    """

    openings: dict[int, Opening] = field(default_factory=dict)
    score: float = 0.0
    planned: range = range(0)


def level_of(line: Line) -> int:
    """Return the level of a heading, 0 for a line that is none."""
    text = line.text.lstrip()
    return len(text) - len(text.lstrip("#"))


def repeats(agenda: Sequence[Candidate], minutes: Sequence[Candidate]) -> bool:
    """Whether a run of items is the agenda set before the minutes: most of its titles come again in the later run."""
    later = {_beginning(candidate) for candidate in minutes}
    again = sum(_beginning(candidate) in later for candidate in agenda)
    return again >= 2 and again * 5 >= len(agenda) * 3


def _beginning(candidate: Candidate) -> str:
    return " ".join(candidate.head.title.lower().split())[:20]


class Judge:
    """Judges the lines of one document. The heads are read once, for all styles.

    `own` are the terminals of a style that classifies lines itself, with groups named `number` and `title`.
    """

    def __init__(self, lines: Sequence[Line], own: Mapping[str, re.Pattern[str]] | None = None) -> None:
        self.lines = list(lines)
        self.own = own or {}
        self.heads = {i: read_head(line, numbered=True) for i, line in enumerate(lines) if line.kind in NUMBERED}
        for i, line in enumerate(lines):
            if line.kind in self.own:
                self.heads[i] = head_by_groups(line, self.own[line.kind])
        self.under_attendance = self._attendance_lists()
        self._adopt_titles()
        self._order_minute_numbers()

    def _order_minute_numbers(self) -> None:
        """Read 19/11, 19/12 by the second number where the first is the year and stands still."""
        heads = [head for head in self.heads.values() if head.line.kind == "MINUTE_NUMBERED"]
        parts = [[int(part) for part in (head.number or "").split()[-1].split("/")] for head in heads]
        if len(heads) > 1 and len({first for first, _ in parts}) == 1 and len({second for _, second in parts}) > 1:
            for head, (first, second) in zip(heads, parts, strict=True):
                head.path, head.series = (second,), f"{first}/"

    def _adopt_titles(self) -> None:
        """Give a number that stands alone on its line the next line as its title."""
        for i, head in self.heads.items():
            after = i + 1
            if (
                head.title
                or after >= len(self.lines)
                or after in self.heads
                or self.lines[after].kind == "MINUTES_LABEL"
            ):
                continue
            below = read_head(self.lines[after], numbered=False)
            head.title, head.title_span, head.title_line = below.title, below.title_span, after

    def _attendance_lists(self) -> set[int]:
        """Return the indices of numbered lines that stand in a list of people, right under its label."""
        found: set[int] = set()
        inside = False
        for i, line in enumerate(self.lines):
            if line.kind in ATTENDANCE:
                inside = len(line.text.split()) <= 4  # a label alone on its line
            elif line.kind == "NUMBERED" and inside and (not line.gap or self.lines[i - 1].kind in ATTENDANCE):
                found.add(i)
            else:
                inside = False
        return found

    def title_like(self, text: str) -> bool:
        """Whether a text reads like a title rather than a sentence."""
        if not text or len(text.split()) > TITLE_WORDS:
            return False
        return classify(text)[0].kind in {"TITLE_LINE", "NEXT_MEETING_LINE", "FRAME_HEADING"} | ATTENDANCE

    def followed(self, at: int) -> bool:
        """Whether something other than a numbered line or heading follows the line."""
        after = at + 1
        if after in self.heads:  # a list of numbered lines, unless the next one is a part of this
            here, below = self.heads.get(at), self.heads[after]
            return here is not None and below.series != here.series
        return after < len(self.lines) and self.lines[after].kind not in HEADINGS

    def weight(self, at: int, head: Head, loose: bool) -> float:
        """Return how like an item's head a numbered line is. `loose`: blank lines stand before its peers."""
        title = head.title
        words = len(title.split())
        weight = 1.0
        if title[:1].islower():
            weight -= 0.5
        if title.endswith((";", ",")):
            weight -= 1.0
        elif title.endswith(".") and 8 < words < 30:
            weight -= 0.5
        if title.isupper() or head.bold or head.level:
            weight += 0.5
        if words <= TITLE_WORDS and kinds_of(title):
            weight += 1.0
        if loose and not self.lines[at].gap:
            weight -= 0.4
        if not self.followed(at):
            weight -= 0.6
        if at in self.under_attendance:
            weight -= 1.5
        return weight

    def candidates(self, kinds: Iterable[str]) -> dict[str, list[Candidate]]:
        """Return the candidates for the top level by the form of their number, shallow lines only."""
        wanted = set(kinds)
        groups: dict[str, list[tuple[int, Head, int]]] = defaultdict(list)
        for i, head in self.heads.items():
            kind = head.line.kind
            if head.path is None or head.indent >= DEEP or len(head.path) != 1:
                continue
            if kind == "LETTERED":
                kind = "UPPER_LETTERED" if head.series == "A" or (head.series == "I" and head.number == "I") else kind
            if kind not in wanted:
                continue
            value = head.path[0]
            groups[kind].append((i, head, value))
        found: dict[str, list[Candidate]] = {}
        for kind, group in groups.items():
            loose = sum(bool(self.lines[i].gap) for i, _, _ in group) * 2 > len(group)
            found[kind] = [Candidate(i, head, value, self.weight(i, head, loose)) for i, head, value in group]
        return found

    def outline(self, style: Style) -> Outline:
        """Return what a style makes of the document."""
        with_number = {kind for kind, pattern in self.own.items() if "number" in pattern.groupindex}
        numbered = set(style.heads) & (NUMBERED | {"UPPER_LETTERED"} | with_number)
        if numbered:
            return self._numbered(style, numbered)
        if set(style.heads) & (HEADINGS | set(self.own)):
            return self._headed(style)
        if "BULLET" in style.heads:
            return self._topics(style)
        return Outline()

    # -- numbered styles ------------------------------------------------------------------------------------------------

    def looks_like_heading(self, text: str) -> bool:
        """Whether most of the longer words of a line begin with a capital, as in a heading."""
        words = [word for word in text.strip(" *#-").split() if len(word) > 3 and word[0].isalpha()]
        return not words or sum(word[0].isupper() for word in words) * 2 > len(words)

    def _numbered(self, style: Style, kinds: set[str]) -> Outline:
        best: list[Candidate] = []
        score = 0.0
        group: list[Candidate] = []
        free = bool(kinds & {"NUMBER_ALONE", "MINUTE_NUMBERED"})  # such numbers run on from meeting to meeting
        opening = (lambda value: 0.5) if free else (lambda value: 0.5 if value == 1 else 0.2 if value == 2 else -0.5)
        for candidates in self.candidates(kinds).values():
            run, total = best_run(candidates, opening)
            if total > score:
                best, score, group = run, total, candidates
        outline = Outline(score=style.weight * score / self._sections(group))
        if len(best) < 2 and score < 2.5:
            return Outline()
        if self._inside_a_section(best):
            outline.score *= 0.3
        runs = [*split_run(best, group), *self._more_runs(group, best, opening)]
        runs.sort(key=lambda run: run[0].at)
        agendas = [run for i, run in enumerate(runs) if any(repeats(run, other) for other in self._minutes_of(runs, i))]
        kept = [run for run in runs if not any(run is agenda for agenda in agendas)]
        runs = kept or runs
        if kept and agendas:
            before = agendas[0][0].at < kept[0][0].at
            outline.planned = range(agendas[0][0].at, kept[0][0].at if before else len(self.lines))
        for number, run in enumerate(runs):
            for candidate in run:
                outline.openings[candidate.at] = Opening(candidate.head, 1, number)
        return outline

    def _minutes_of(self, runs: Sequence[Sequence[Candidate]], at: int) -> Iterable[Sequence[Candidate]]:
        """Return the runs of which another may be the agenda: those after it, or before it when it has no text of its own."""
        bare = sum(not self.followed(c.at) for c in runs[at]) * 5 >= len(runs[at]) * 3
        return [run for i, run in enumerate(runs) if i > at or (bare and i < at)]

    def _inside_a_section(self, run: Sequence[Candidate]) -> bool:
        """Whether a run stands wholly under one heading of a document that has several more: it is a list there."""
        if any(c.head.level for c in run):
            return False
        headings = [i for i, line in enumerate(self.lines) if line.kind == "HEADING"]
        return len(headings) > HEADINGS_ENOUGH and not any(run[0].at < i < run[-1].at for i in headings)

    def _sections(self, group: list[Candidate]) -> int:
        """Return in how many sections the numbers begin anew, each under a heading of its own: then the headings are the items."""
        firsts = [c.at for c in group if c.value == 1 and c.weight >= 0.5]
        deepest = max((c.head.level for c in group), default=0)
        sections = 1
        for before, after in pairwise(firsts):
            between = self.lines[before:after]
            sections += any(
                line.kind == "BOLD_LINE" or (line.kind == "HEADING" and (not deepest or level_of(line) < deepest))
                for line in between
            )
        return sections

    def _more_runs(self, group: list[Candidate], best: list[Candidate], opening) -> list[list[Candidate]]:  # type: ignore[no-untyped-def]
        """Return the runs of the same form before and after the best one: a second meeting, an agenda repeated."""
        runs = []
        for part in (
            [c for c in group if c.at < best[0].at],
            [c for c in group if c.at > best[-1].at],
        ):
            if len(part) < 2:
                continue
            run, score = best_run(part, opening)
            between = range(min(run[-1].at, best[-1].at), max(run[0].at, best[0].at))
            framed = any(self.lines[i].kind in FRAMES | HEADINGS for i in between)
            if len(run) >= 2 and score >= len(run) * 1.2 and framed:
                runs.append(run)
        return runs

    # -- styles of headings ---------------------------------------------------------------------------------------------

    def _headed(self, style: Style) -> Outline:
        kind = next(kind for kind in style.heads if kind in HEADINGS or kind in self.own)
        if kind in self.own:
            picked = [i for i, line in enumerate(self.lines) if line.kind == kind]
        else:
            picked = self._headings() if kind == "HEADING" else self._lines_as_headings(kind)
        outline = Outline()
        for at in picked:
            head = self.heads[at] if kind in self.own else read_head(self.lines[at], numbered=False)
            outline.openings[at] = Opening(head, 1, None)
            outline.score += style.weight * (2.0 if kinds_of(head.title) else 1.0)
        return outline

    def _headings(self) -> list[int]:
        """Return the headings that are items: those of the highest level that has several, or that stand under a frame."""
        marked = [
            (i, level_of(line), line.kind)
            for i, line in enumerate(self.lines)
            if line.kind == "HEADING" or (line.kind in FRAMES and line.text.lstrip().startswith("#"))
        ]
        title = marked[0][0] if marked and marked[0][2] == "HEADING" and self._is_title(marked[0][0], marked) else None
        counts = Counter(level for i, level, kind in marked if kind == "HEADING" and i != title)
        if not counts:
            return []
        several = [level for level, count in counts.items() if count >= 2]
        top = min(several) if several else min(counts)
        found = []
        frame: int | None = None
        for i, level, kind in marked:
            if kind in FRAMES and not self._minutes_heading(i):
                frame = level if frame is None or level <= frame else frame
                continue
            if frame is not None and level <= frame:
                frame = None
            if i != title and (level <= top or (frame is not None and level == frame + 1)):
                found.append(i)
        return found

    def _minutes_heading(self, at: int) -> bool:
        """Whether a heading that often frames the items opens one here: it speaks of minutes, and text stands under it."""
        line = self.lines[at]
        return (
            line.kind == "FRAME_HEADING"
            and "previous-minutes" in kinds_of(line.text.strip(" #*\n"))
            and at + 1 < len(self.lines)
            and self.lines[at + 1].kind == "TEXT"
            and at + 2 < len(self.lines)
            and level_of(self.lines[at + 2]) == level_of(line)
        )

    def _is_title(self, at: int, marked: Sequence[tuple[int, int, str]]) -> bool:
        """Whether the first heading names the document: only facts stand before it, and it is set or worded like no other."""
        if at >= TOP_LINES or any(line.kind not in TOP for line in self.lines[:at]):
            return False
        level = marked[0][1]
        return all(other > level for _, other, _ in marked[1:]) or names_document(self.lines[at].text)

    def _lines_as_headings(self, kind: str) -> list[int]:
        """Return the bold or short lines that stand like headings: set off from the text, and something under them."""
        found = []
        body = False  # the heading of the document is over
        attending = False
        for i, line in enumerate(self.lines):
            if line.kind in ATTENDANCE:
                attending = True
                body = True
            elif line.kind in {"META_LINE", "DATE_LINE"}:
                body = True
            after = self.lines[i + 1] if i + 1 < len(self.lines) else None
            set_off = bool(line.gap) or (after is not None and bool(after.gap))
            if line.kind != kind:
                attending = attending and line.kind in {"ROW", "BULLET", "TITLE_LINE", *ATTENDANCE}
                continue
            known = bool(kinds_of(line.text.strip(" *")))
            if kind == "TITLE_LINE" and not known and not self.looks_like_heading(line.text):
                continue
            if attending and not known and not (kind == "BOLD_LINE" or line.gap):
                continue
            if kind == "BOLD_LINE" and not found and names_document(line.text):
                continue
            if kind == "BOLD_LINE" or known or (set_off and line.gap and not attending):
                attending = False
                if body or known:
                    found.append(i)
        return found

    # -- bullets as topics ----------------------------------------------------------------------------------------------

    def _topics(self, style: Style) -> Outline:
        """Open the outermost bullets that have deeper ones under them."""
        outline = Outline()
        framed = True
        picked = []
        for line, after in pairwise(self.lines):
            if line.kind in FRAMES:
                framed = line.kind == "FRAME_HEADING"
            if line.kind != "BULLET" or after.kind != "BULLET" or not framed:
                continue
            deeper = len(after.text) - len(after.text.lstrip()) > len(line.text) - len(line.text.lstrip())
            if deeper and not line.text.startswith(" ") and len(line.text.split()) <= TITLE_WORDS:
                picked.append(line)
        if len(picked) < 3:
            return outline
        chosen = set(map(id, picked))
        for i, line in enumerate(self.lines):
            if id(line) in chosen:
                outline.openings[i] = Opening(read_head(line, numbered=False), 1, None)
        outline.score = style.weight * len(picked)
        return outline
