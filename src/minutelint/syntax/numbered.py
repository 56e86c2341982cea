"""The outline of a document whose items are numbered: which run of numbers its items follow."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Sequence
from itertools import pairwise

from minutelint.syntax.heads import Head, read_head
from minutelint.syntax.inner_lists import inside_a_section
from minutelint.syntax.letter_counts import SHAPES, are_items
from minutelint.syntax.lines import level_of
from minutelint.syntax.outline import (
    ATTENDANCE,
    DEEP,
    FRAMES,
    HEADINGS,
    TITLE_WORDS,
    Judge,
    Opening,
    Outline,
)  # fmt: skip
from minutelint.syntax.runs import Candidate, best_run, split_run
from minutelint.syntax.styles import Style
from minutelint.syntax.titles import kinds_of

CLOSED = "CLOSED"  # 1) 2) 3)
CLOSED_OR_LETTERS = SHAPES | {CLOSED}
ALONE = 2.5  # the score that makes one numbered line an item without a second
FAR = 60  # lines above a number in which the line stands that it belongs to
_PARTS = 3  # times that counting begins anew
RUN_ON = frozenset({"NUMBER_ALONE", "MINUTE_NUMBERED"})  # such numbers may run on from meeting to meeting


def numbered(judge: Judge, style: Style, kinds: set[str]) -> Outline:
    """Return the outline by the best run of numbers among lines of some kinds, empty when there is none."""
    opening = _any_number if kinds & RUN_ON else _from_one
    scored = [(*best_run(group, opening), group) for group in candidates(judge, kinds).values()]
    above = [one for one in scored if not any(_is_below(one[2], other[2]) for other in scored)]
    best, score, group = max(above or scored, key=lambda found: found[1], default=([], 0.0, []))
    if len(best) > 1 and _is_address(best[0], best[1]):
        best = best[1:]
    if not best or (len(best) < 2 and score < ALONE and not _stands_first(judge, best[0])):
        return Outline()
    outline = Outline(score=style.weight * score / sections(judge, group))
    if inside_a_section(judge, best):
        outline.score *= 0.3
    if comes_again(judge, best):
        outline.score *= 0.1
    headed = {i + 1 for i, line in enumerate(judge.lines) if line.kind in HEADINGS}
    parts = split_run(best, group, headed)
    relapses = {part[0].at for part in parts[1:] if _goes_back(judge, part[0], headed)}
    runs = [*parts, *more_runs(judge, group, best, opening)]
    runs.sort(key=lambda run: run[0].at)
    number = -1
    for run in _without_agendas(judge, runs, outline):
        number += number < 0 or run[0].at not in relapses
        for candidate in run:
            outline.openings[candidate.at] = Opening(candidate.head, 1, number)
    return outline


def _is_address(first: Candidate, after: Candidate) -> bool:
    """Whether a first line with a number is that of a house: no sign behind the number, and counting begins behind it."""
    bare = first.head.line.text.strip(" *#").startswith(f"{first.head.number} ")
    same = after.head.line.text.strip(" *#").startswith(f"{after.head.number} ")
    return bare and not same and after.value == 1


def _stands_first(judge: Judge, only: Candidate) -> bool:
    """Whether a single number 1 stands right under the facts of the meeting, with a text of its own below."""
    above = judge.lines[only.at - 1].kind if only.at else ""
    return only.value == 1 and above in ATTENDANCE | {"META_LINE"} and judge.followed(only.at)


def _goes_back(judge: Judge, first: Candidate, headed: Container[int]) -> bool:
    """Whether a part that follows smaller numbers is no new count but a slip: counting begins anew at 1, or under a heading."""
    return first.value > 1 and first.at not in headed and judge.lines[first.at - 1].kind not in FRAMES


def _any_number(value: int) -> float:
    """Rate the number that a run begins with, where numbers run on from the last meeting."""
    return 0.5


def _from_one(value: int) -> float:
    """Rate the number that a run begins with, where each meeting begins anew."""
    return {1: 0.5, 2: 0.2}.get(value, -0.5)


def _without_agendas(judge: Judge, runs: list[list[Candidate]], outline: Outline) -> list[list[Candidate]]:
    """Return the runs that are minutes; note the lines of an agenda set before or behind them as planned."""
    agendas = [run for i, run in enumerate(runs) if any(repeats(run, other) for other in minutes_of(judge, runs, i))]
    kept = [run for run in runs if not any(run is agenda for agenda in agendas)]
    if not kept or not agendas:
        return runs
    before = agendas[0][0].at < kept[0][0].at
    outline.planned = range(agendas[0][0].at, kept[0][0].at if before else len(judge.lines))
    return kept


def candidates(judge: Judge, kinds: Iterable[str]) -> dict[str, list[Candidate]]:
    """Return the candidates for the top level by the form of their number, shallow lines only."""
    wanted = set(kinds)
    groups: dict[str, list[tuple[int, Head, int]]] = defaultdict(list)
    nested = _nested(judge)
    for i, head in judge.heads.items():
        kind = head.line.kind
        if i in judge.agenda or i in judge.tasks or head.path is None or head.indent >= DEEP or len(head.path) != 1:
            continue
        if kind == "LETTERED":
            kind = "UPPER_LETTERED" if head.series == "A" or (head.series == "I" and head.number == "I") else kind
            kind = CLOSED if head.series == "1)" and "NUMBERED" in wanted else kind
            kind = head.series if head.series in SHAPES and "NUMBERED" in wanted else kind
        if (
            (kind not in wanted and kind not in CLOSED_OR_LETTERS)
            or i in nested
            or (head.indent and _below_a_bullet(judge, i))
        ):
            continue
        value = head.path[0]
        groups[kind].append((i, head, value))
    found: dict[str, list[Candidate]] = {}
    for kind, group in groups.items():
        if kind in SHAPES and not are_items([head.title for _, head, _ in group]):
            continue
        loose = sum(bool(judge.lines[i].gap) for i, _, _ in group) * 2 > len(group)
        found[kind] = [Candidate(i, head, value, weight(judge, i, head, loose)) for i, head, value in group]
    return found


def _set_in_less(judge: Judge, at: int) -> int | None:
    """Return the nearest line above that is set in less than a line."""
    indent = judge.heads[at].indent
    for i in range(at - 1, max(at - FAR, -1), -1):
        text = judge.lines[i].text
        if text.strip() and judge.lines[i].kind != "BOLD_LINE" and len(text) - len(text.lstrip(" ")) < indent:
            return i  # a bold line begins with its mark, however far it is set in
    return None


def _below_a_bullet(judge: Judge, at: int) -> bool:
    """Whether a line that is set in belongs to a bullet: the nearest line above that is set in less is one."""
    above = _set_in_less(judge, at)
    return above is not None and judge.lines[above].kind == "BULLET"


def _nested(judge: Judge) -> set[int]:
    """Return the numbers that count within another of their own form: set in below it, from 1 in unbroken order."""
    last: dict[int, tuple[int, int]] = {}  # by the line above: the last number below it, and how far that is set in
    found: set[int] = set()
    for i, head in judge.heads.items():
        above = _set_in_less(judge, i) if head.indent and head.path is not None and len(head.path) == 1 else None
        outer = judge.heads.get(above) if above is not None else None
        if above is None or outer is None or head.path is None or outer.series != head.series:
            continue
        if (head.path[0] - 1, head.indent) == last.get(above, (0, head.indent)):
            last[above] = (head.path[0], head.indent)
            found.add(i)
    return found


def weight(judge: Judge, at: int, head: Head, loose: bool) -> float:
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
    if loose and not judge.lines[at].gap:
        weight -= 0.4
    if not judge.followed(at):
        weight -= 0.6
    if at in judge.under_attendance:
        weight -= 1.5
    return weight


def minutes_of(judge: Judge, runs: Sequence[Sequence[Candidate]], at: int) -> Iterable[Sequence[Candidate]]:
    """Return the runs of which another may be the agenda: those after it, or before it when it has no text of its own."""
    bare = sum(not judge.followed(c.at) for c in runs[at]) * 5 >= len(runs[at]) * 3
    return [run for i, run in enumerate(runs) if i > at or (bare and i < at)]


def comes_again(judge: Judge, run: Sequence[Candidate]) -> bool:
    """Whether a run is an agenda whose titles come again below as headings without numbers."""
    later = {
        _plain(read_head(line, numbered=False).title) for line in judge.lines[run[-1].at + 1 :] if line.kind in HEADINGS
    }
    return _mostly_in(run, later)


def sections(judge: Judge, group: list[Candidate]) -> int:
    """Return in how many sections the numbers begin anew, each under a heading of its own: then the headings are the items."""
    deepest = max((c.head.level for c in group), default=0)
    sections = 1
    headed = [c.at for c in group if c.value == 1 and c.at and judge.lines[c.at - 1].kind in HEADINGS]
    firsts = {*_firsts(group), *(headed if len(headed) >= _PARTS else ())}
    for before, after in pairwise(sorted(firsts)):
        between = judge.lines[before:after]
        sections += any(
            line.kind == "BOLD_LINE" or (line.kind == "HEADING" and (not deepest or level_of(line) < deepest))
            for line in between
        )
    return sections


def _firsts(group: list[Candidate]) -> list[int]:
    """Return the lines in which counting begins."""
    return [c.at for c in group if c.value == 1 and c.weight >= 0.5]


def _is_below(group: list[Candidate], other: list[Candidate]) -> bool:
    """Whether the numbers of a group begin anew again and again, nearly always behind a number of another one that does not."""
    firsts, over = _firsts(group), [c.at for c in other]
    if len(firsts) < _PARTS or len(firsts) <= len(_firsts(other)) * 2:
        return False
    behind = sum(bisect_left(over, before) < bisect_left(over, after) for before, after in pairwise(firsts))
    return behind * 4 >= (len(firsts) - 1) * 3


def more_runs(
    judge: Judge, group: list[Candidate], best: list[Candidate], opening: Callable[[int], float]
) -> list[list[Candidate]]:
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
        framed = any(judge.lines[i].kind in FRAMES | HEADINGS for i in between)
        if len(run) >= 2 and score >= len(run) * 1.2 and framed:
            runs.append(run)
    return runs


def repeats(agenda: Sequence[Candidate], minutes: Sequence[Candidate]) -> bool:
    """Whether a run of items is the agenda set before the minutes: most of its titles come again in the later run."""
    later = {_plain(candidate.head.title) for candidate in minutes}
    return _mostly_in(agenda, later)


def _mostly_in(run: Sequence[Candidate], later: set[str]) -> bool:
    again = sum(_plain(candidate.head.title) in later for candidate in run)
    return again >= 2 and again * 5 >= len(run) * 3


def _plain(title: str) -> str:
    """Return how a title begins, without case and spare spaces, to compare by."""
    return " ".join(title.lower().split())[:20]
