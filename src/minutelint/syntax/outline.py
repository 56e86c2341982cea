"""Tells items from lists, headings from running text: the one place where numbered lines are judged.

Works on the classified lines. It gives each line that opens an item a head, and the other numbered lines and headings the
kind that they have inside an item (LIST_ITEM, CLAUSE, SUBHEADING, TITLE); the grammar of the house style then arranges them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, field

from minutelint.syntax.bracketed_numbers import bracketed_numbers
from minutelint.syntax.coded import join_coded
from minutelint.syntax.heads import Head, head_by_groups, read_head
from minutelint.syntax.letter_counts import read_letters
from minutelint.syntax.lines import TEXT, Line, classify
from minutelint.syntax.meeting_numbers import order_meeting_numbers, order_minute_numbers
from minutelint.syntax.minute_rows import minute_rows
from minutelint.syntax.page_numbers import page_numbers
from minutelint.syntax.planned import planned
from minutelint.syntax.shares import entries, shares
from minutelint.syntax.terminals import pattern

NUMBERED = frozenset({"NUMBER_ALONE", "MINUTE_NUMBERED", "NUMBER_ROW", "NUMBERED", "ROMAN_NUMBERED", "LETTERED"})
HEADINGS = frozenset({"HEADING", "BOLD_LINE", "TITLE_LINE"})
ATTENDANCE = frozenset({"PRESENT_LINE", "IN_ATTENDANCE_LINE", "APOLOGIES_LINE", "ABSENT_LINE", "PUBLIC_LINE"})
NAME_COLUMNS = ("COLUMN_NAME", "COLUMN_FAMILY")
FRAMES = frozenset({"FRAME_HEADING", "ACTION_HEAD"}) | ATTENDANCE
RESOLUTIONS = frozenset({"RESOLUTION_LINE", "RESOLUTION_HEAD"})
BODY = frozenset({"TEXT", "BULLET", "ACTION_LINE", "LETTERED", "ROW"}) | RESOLUTIONS  # what stands under a heading
FEWEST = 3  # dotted numbers that show one to be the meeting's
TITLE_WORDS = 14  # a heading longer than that is a sentence
LABEL_WORDS = 4  # of a label alone on its line
SHORT = 8  # words of a plain line that may be a heading without a number
DEEP = 4  # spaces of indentation that make a line belong to the one above


class Opening(Struct):
    """A line that opens an item: its head, level (1 = top) and the run of numbers it belongs to (None: unnumbered)."""

    head: Head
    level: int
    run: int | None


class Outline(Struct):
    """The judgement: which lines open items (by index among the lines), how well the style explains the document.

    `planned` are the lines of an agenda set before the minutes, whose items come again.
    """

    openings: dict[int, Opening] = field(default_factory=dict)
    score: float = 0.0
    planned: range = range(0)


class Judge:
    """Judges the lines of one document. The heads are read once, for all styles.

    `own` are the terminals of a style that classifies lines itself, with groups named `number` and `title`.
    """

    def __init__(self, lines: Sequence[Line], own: Mapping[str, re.Pattern[str]] | None = None) -> None:
        lines, self.coded = join_coded(lines)
        self.lines = lines
        _initials_as_names(self.lines)
        _broken_sentences(self.lines)
        _counted_people(self.lines)
        _offices_in_rolls(self.lines)
        self.own = own or {}
        self.heads = {i: read_head(line, numbered=True) for i, line in enumerate(lines) if line.kind in NUMBERED}
        read_letters(self.heads)
        for i in list(page_numbers(self.heads)):
            self.lines[i].kind = "FURNITURE_LINE"
            del self.heads[i]
        self._join_rows()
        for i, head in minute_rows(self.lines, self.heads):
            self.lines[i].kind = "MINUTE_NUMBERED"
            self.heads[i] = head
        for i, head in bracketed_numbers(self.lines):
            self.lines[i].kind = "NUMBERED"
            self.heads[i] = head
        self.heads = dict(sorted(self.heads.items()))
        for i, line in enumerate(lines):
            if line.kind in self.own:
                self.heads[i] = head_by_groups(line, self.own[line.kind])
        self.under_attendance = self._attendance_lists()
        self.agenda = planned(self.lines)
        self.shares = shares(self.lines)
        self.tasks = entries(self.lines)
        for i in self.tasks:
            if self.lines[i].kind == "NUMBER_ROW" and self.lines[i].text.count("\t") == 1:
                self.lines[i].kind = "NUMBERED"  # no row of a table
        self._adopt_titles()
        order_minute_numbers(self.heads.values())
        order_meeting_numbers(self.heads.values())

    def _join_rows(self) -> None:
        """Read `1.<tab>Title` as a numbered line where the count runs on without the tab: it is no row of a table."""
        plain = {(head.path, head.series) for head in self.heads.values() if head.line.kind == "NUMBERED"}
        rows = [head for head in self.heads.values() if head.line.kind == "NUMBER_ROW"]
        joined = any((_step(head, 1), head.series) in plain or (_step(head, -1), head.series) in plain for head in rows)
        if joined and all(head.line.text.count("\t") == 1 for head in rows):
            for head in rows:
                head.line.kind = "NUMBERED"

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
                inside = len(line.text.split()) <= LABEL_WORDS
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
        """Whether something other than a numbered line or heading follows the line, or its title where it has none."""
        after = at + (2 if self.lines[at].kind == "NUMBER_ALONE" else 1)
        if after in self.heads:  # a list of numbered lines, unless the next one is a part of this
            here, below = self.heads.get(at), self.heads[after]
            return here is not None and (below.series != here.series or below.indent > here.indent)
        if after >= len(self.lines):
            return False
        line = self.lines[after]
        bracketed = line.kind == "TITLE_LINE" and not line.gap and line.text.lstrip().startswith("(")
        return bracketed or line.kind not in HEADINGS

    def looks_like_heading(self, text: str) -> bool:
        """Whether most of the longer words of a line begin with a capital, as in a heading."""
        words = [word for word in text.strip(" *#-").split() if len(word) > 3 and word[0].isalpha()]
        return not words or sum(word[0].isupper() for word in words) * 2 > len(words)


def _step(head: Head, by: int) -> tuple[int, ...] | None:
    """Return the number that stands so far from that of a head."""
    return (head.path[0] + by,) if head.path is not None and len(head.path) == 1 else None


def _initials_as_names(lines: Sequence[Line]) -> None:
    """Read `A. Hill`, `B. Moss` in a list of people as names: no letters count them."""
    inside = False
    for before, line in pairwise(lines):
        titled = line.kind == "LETTERED" and _tells_who(before)
        if titled:
            inside = not line.gap or ":" not in before.text.rstrip(" :\n")
        elif before.kind in ATTENDANCE:
            label = before.text.rstrip(" :\n")  # alone on its line
            inside = ":" not in label and "\t" not in label and len(label.split()) <= LABEL_WORDS
        inside = (
            inside
            and line.kind not in HEADINGS - {"TITLE_LINE"}
            and (not line.gap or titled or before.kind in ATTENDANCE)
        )
        if inside and line.kind in {"LETTERED", "ROMAN_NUMBERED"}:
            words = line.text.lstrip(" -")
            line.kind = TEXT if words[:1].isupper() and words[1:2] == "." else line.kind


def _tells_who(line: Line) -> bool:
    """Whether a line is a number and a title that tells who was there, and nothing else: `1. Present`."""
    if line.kind != "NUMBERED":
        return False
    return classify(read_head(line, numbered=True).title)[0].kind in ATTENDANCE


def _counted_people(lines: Sequence[Line]) -> None:
    """Read the numbered rows of a table right under the label of a list of people as rows, where it heads their names."""
    tabled = False
    for before, line in pairwise(lines):
        if before.kind in ATTENDANCE and line.kind == "ROW":
            cells = [cell.strip(" *") for cell in line.text.split("\t")]
            tabled = any(pattern("columns", kind).match(cell) for cell in cells for kind in NAME_COLUMNS)
        lettered = line.kind == "LETTERED" and "\t" in line.text  # `A. Hill<tab>Chair`
        tabled = tabled and (line.kind in {"ROW", "NUMBER_ROW"} or lettered)
        if tabled:
            line.kind = "ROW"


def _offices_in_rolls(lines: Sequence[Line]) -> None:
    """Read `Chair: Ann Hill`, right below a label over those who were there, as an entry of their list, others below it."""
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        labelled = before.kind == "PRESENT_LINE" and ":" not in before.text.rstrip(" :*\n")
        if labelled and line.kind == "META_LINE" and not after.gap:
            marked = line.text.lstrip().startswith("- ")
            listed = after.kind in ({"BULLET", "META_LINE"} if marked else {"TITLE_LINE"})
            line.kind = ("BULLET" if marked else "TITLE_LINE") if listed else line.kind


def _broken_sentences(lines: Sequence[Line]) -> None:
    """Read a short line as text where a paragraph begins with it and the line below goes on in small letters."""
    for line, below in pairwise(lines):
        if line.kind != "TITLE_LINE" or below.gap or below.kind != TEXT or not below.text[:1].islower():
            continue
        if line.gap and line.text[:1].isupper() and line.text.rstrip()[-1:].isalpha() and not line.text.isupper():
            line.kind = TEXT
