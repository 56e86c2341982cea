"""Puts the lines of a paragraph together that the page broke because they were full."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from statistics import median

from msgspec import Struct, field

from minutelint.compiled import compiled
from minutelint.readers.pdf.flow import Line, longest
from minutelint.readers.pdf.lines import Row, Run
from minutelint.readers.pdf.marks import bullet

_SPACE = 0.25
_SLACK = 0.3
_NEAR = 3.5
_LOOSELY = 0.7
_DEEPEST = 40.0
_LOOSE = 1.22
_USUAL = 1.45
_LIKE = 0.12
_ENDS = frozenset(".:;!?")
_MOST_OFF = 0.02
_LONG = 6
_PROSE = 3
_MOSTLY = 0.7
_BREAKS = 0.02
_TELLING = 4
_LABEL = compiled(r"[A-Z][\w'’/-]*(?: [\w'’/-]+){0,3}:(?:\s|$)")
_INITIAL = compiled(r"[A-Z]\.")


class Column(Struct, frozen=True):
    """What a column of text is like.

    right  where it ends, in points
    inner  where the left one of two columns ends; `middle` lies between the two
    pitch  how far apart its lines stand; 0 where that is not known
    soft   hyphens at the end of its lines are put there by the typesetter, and not part of the word
    """

    right: float
    pitch: float = 0.0
    soft: bool = False
    inner: float = 0.0
    middle: float = 0.0

    def end(self, run: Run) -> float:
        """Return where the column of a run ends."""
        return self.inner if run.x1 < self.middle else self.right


class Paragraph(Struct):
    """A paragraph, a bullet, or a row of columns.

    cells   its words, put together; more than one where columns stand side by side
    mark    as of a `Line`
    lines   what it is made of
    gap     whether more room than usual stands above it
    beside  words in a column beside it
    """

    cells: list[str]
    mark: str
    lines: list[Line]
    gap: bool = False
    beside: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """Its words with its mark, columns parted by tabs."""
        mark = self.mark if self.mark in ("", "- ") else self.mark + " "
        return mark + "\t".join(self.cells)

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.lines[0].first.page

    @property
    def bold(self) -> bool:
        """Whether all of it is bold or underlined."""
        return all(line.bold for line in self.lines)


def margin(runs: Sequence[Run]) -> float:
    """Return where the lines of a column end at the right, a few that stand out left aside; infinity for short lines.

    Where no line is long, nothing tells that one is full.
    """
    ends = sorted(run.x1 for run in runs if run.text.count(" ") >= _LONG)
    return ends[-1 - int(len(ends) * _MOST_OFF)] if ends else inf


def pitch(rows: Sequence[Row], right: float = inf) -> float:
    """Return how far apart most lines stand; 0 where too few tell.

    right  where the lines of the column end: those below a full line say most, as room between paragraphs is no part of it
    """
    steps: list[float] = []
    below: list[float] = []
    for above, line in pairwise(rows):
        before, after = longest(above), longest(line)
        if before.page == after.page and 0 < after.y0 - before.y0 < 2.5 * after.height:
            steps.append(after.y0 - before.y0)
            if above[-1].x1 > right - _SLACK * (right - above[0].x0) and not bullet(line[0].text):
                below.append(steps[-1])
    told = below if len(below) > _TELLING else steps
    return median(told) if len(told) > 2 else 0.0


def hyphenates(runs: Sequence[Run]) -> bool:
    """Return whether a document is one whose typesetter breaks words: so many of its lines end within one."""
    full = [run for run in runs if run.text.count(" ") >= _LONG]
    return sum(run.broken for run in full) > _BREAKS * len(full)


def paragraphs(lines: Sequence[Line], column: Column) -> list[Paragraph]:
    """Return the paragraphs of consecutive lines of one column."""
    found: list[Paragraph] = []
    for line in lines:
        last = found[-1] if found else None
        if last is not None and _goes_on(last, line, column):
            _add(last, line, column)
        elif last is not None and (home := _columns(last, line, column)):
            for index, cell in zip(home, line.cells, strict=True):
                last.cells[index] += " " + cell
            last.lines.append(line)
        else:
            gap = last is not None and _apart(last, line, column.pitch)
            found.append(Paragraph(list(line.cells), line.mark, [line], gap))
    return found


def _add(last: Paragraph, line: Line, column: Column) -> None:
    words, text = last.cells[-1], _shown(line)
    if last.lines[-1].last.broken and words.endswith("-") and len(words) > 1:
        within = words[-2].isalpha() and text[0].islower() and not words[-3:-2].isspace()
        last.cells[-1] = (words[:-1] if within and column.soft else words) + text
    else:
        last.cells[-1] = f"{words} {text}"
    last.lines.append(line)


def _shown(line: Line) -> str:
    return f"{line.mark} {line.words}" if line.mark else line.words


def _apart(last: Paragraph, line: Line, usual: float) -> bool:
    """Return whether more room than usual stands between two lines of a page."""
    before = last.lines[-1]
    if before.first.page != line.first.page:
        return False
    return line.main.y0 - before.main.y0 > _LOOSE * (usual or _USUAL / _LOOSE * line.main.height)


def _goes_on(last: Paragraph, line: Line, column: Column) -> bool:
    """Return whether a line goes on with a paragraph."""
    before = last.lines[-1]
    if len(line.cells) > 1 or abs(line.main.size - before.main.size) > _LIKE * line.main.size:
        return False
    lower = line.words[0].islower()
    open_end = before.words[-1] not in _ENDS
    if line.mark and not (open_end and _INITIAL.fullmatch(line.mark) and len(line.runs) == 1):
        return False
    if _LABEL.match(line.words) and not (open_end and _hangs(last, line)):
        return False
    if before.last.page != line.first.page:
        near = open_end and before.main.text.count(" ") >= (_PROSE if lower else _LONG)
    else:
        near = not _apart(last, line, column.pitch) and line.main.y0 > before.main.y0
    if not near:
        return False
    if before.last.broken:
        return True
    needed = (_SPACE + _SLACK) * line.main.height + line.first.first
    right = column.end(before.last)
    full = before.last.x1 + needed > right
    if not full and not (lower and open_end and before.last.x1 > _MOSTLY * right):
        return False
    if before.last.ends != line.first.opens and (before.bold or line.bold):
        return False
    return _aligned(last, line)


def _columns(last: Paragraph, line: Line, column: Column) -> list[int]:
    """Return with which cells of a row its cells go on; none where it is a row or paragraph of its own."""
    first = last.lines[0]
    if len(first.cells) < 2 or line.mark or len(line.cells) >= len(first.cells) or _apart(last, line, column.pitch):
        return []
    found: list[int] = []
    for start, cell in zip(line.starts, line.cells, strict=True):
        index = next((index for index, one in enumerate(first.starts) if abs(one - start) <= _NEAR), None)
        if index is None or not cell[0].islower() or last.cells[index][-1] in _ENDS:
            return []
        found.append(index)
    return found if last.lines[-1].first.page == line.first.page else []


def _hangs(last: Paragraph, line: Line) -> bool:
    """Return whether a line stands below the words behind a mark, and not below the mark."""
    first = last.lines[0]
    return first.mark != "" and first.inner - first.x0 > _NEAR and abs(line.x0 - first.inner) <= _NEAR


def _aligned(last: Paragraph, line: Line) -> bool:
    """Return whether a line begins where the next line of a paragraph would."""
    first = last.lines[0]
    if first.first.page != line.first.page:
        return True
    if len(last.lines) > 1:
        second = last.lines[1]
        near = _NEAR if not line.words[0].islower() else _LOOSELY * line.main.height
        return second.first.page != line.first.page or abs(line.x0 - second.x0) <= near
    if abs(line.x0 - first.inner) <= _NEAR or abs(line.x0 - first.x0) <= _NEAR:
        return True
    if len(first.cells) > 1:
        return False
    if first.x0 - line.x0 > _NEAR and first.words[-1] in _ENDS and not line.words[0].islower():
        return False
    return first.x0 - _DEEPEST <= line.x0 <= (first.x0 + _DEEPEST if first.mark else first.inner + _NEAR)
