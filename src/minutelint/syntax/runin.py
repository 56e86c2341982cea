"""Items that begin in the middle of a line: `... by all. 4. DECLARATIONS There were none.`

A conversion often joins paragraphs. Where a run of numbers lacks one, and the lines between hold it at the start of a
sentence with a title behind it, the line is cut there. Nothing else is cut: a number inside a sentence is no item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutelint.compiled import compiled
from minutelint.syntax.heads import Head
from minutelint.syntax.lines import Line, classify
from minutelint.syntax.outline import Judge, Outline

FARTHEST = 4  # how many numbers may be missing in a row
_TITLE = r"(?=[\"'“‘(]?[A-Z])"
_SENTENCE_END = r"(?<=[.!?:)\]”\"’][ ])"
_CAPITALS = r"(?=[A-Z][A-Z’']+[ ][A-Z][A-Z’'& ,]{4,})"  # a title that needs no full stop before it


def cut_lines(judge: Judge, outline: Outline) -> list[Line] | None:
    """Return the lines with those cut that hold the start of an item, None when there are none."""
    cuts: dict[int, list[int]] = {}
    for at, offset in [*_missing_tops(judge, outline), *_missing_parts(judge, outline)]:
        cuts.setdefault(at, []).append(offset)
    if not cuts:
        return None
    lines: list[Line] = []
    for i, line in enumerate(judge.lines):
        lines.extend(_pieces(line, sorted(set(cuts[i]))) if i in cuts else [line])
    return lines


def _pieces(line: Line, offsets: Sequence[int]) -> Iterator[Line]:
    for start, end in pairwise([0, *offsets, len(line.text)]):
        text = line.text[start:end]
        kind = line.kind if start == 0 else classify(text)[0].kind
        yield Line(kind, text, line.start + start, line.gap if start == 0 else 1)


def _missing_tops(judge: Judge, outline: Outline) -> Iterator[tuple[int, int]]:
    """Yield (line index, offset in it) of the numbers that a top-level run lacks."""
    tops = [(at, o.head, o.run) for at, o in sorted(outline.openings.items()) if o.level == 1 and o.head.path]
    for i, (at, head, run) in enumerate(tops):
        value = head.path[0] if head.path else 0
        following = tops[i + 1] if i + 1 < len(tops) and tops[i + 1][2] == run else None
        until = following[1].path[0] if following is not None and following[1].path else value + FARTHEST
        if not 1 < until - value <= FARTHEST:
            continue
        place = (at, 0)
        end = following[0] if following is not None else len(judge.lines)
        for number in range(value + 1, until):
            found = _search(judge.lines, place, end, _pattern(head, number))
            if found is None:
                break
            yield found
            place = (found[0], found[1] + 1)


def _pattern(head: Head, number: int) -> re.Pattern[str]:
    """Return what the start of an item looks like in the middle of a line, in the form of another item's number."""
    if "/" in head.series:
        printed = re.escape(head.number or "").replace(str(head.path[0] if head.path else ""), str(number), 1)
        return compiled(rf"(?<=[ ]){printed}[.:]?[ ]+{_TITLE}")
    form = rf"{_SENTENCE_END}{number}[.:)][ ]?{_TITLE}"
    return compiled(rf"{form}|(?<=[\w,][ ]){number}\.[ ]{_CAPITALS}" if head.title.isupper() else form)


def _search(
    lines: Sequence[Line], place: tuple[int, int], end: int, pattern: re.Pattern[str]
) -> tuple[int, int] | None:
    for i in range(place[0], end):
        match = pattern.search(lines[i].text, place[1] if i == place[0] else 1)
        if match is not None:
            return i, match.start()
    return None


def _missing_parts(judge: Judge, outline: Outline) -> Iterator[tuple[int, int]]:
    """Yield the places of 7.1, 7.3.2 in the middle of lines, where the document numbers parts so and they are in order."""
    known = {head.path for head in judge.heads.values() if head.path and len(head.path) > 1}
    if not known:
        return
    tops = [(at, o.head.path[0]) for at, o in sorted(outline.openings.items()) if o.level == 1 and o.head.path]
    ends = [at for at, _ in tops[1:]] + [len(judge.lines)]
    for (at, value), end in zip(tops, ends, strict=False):
        pattern = compiled(rf"(?<=[ \t]){value}(?:\.\d{{1,2}}){{1,3}}\.?[ ]+{_TITLE}")
        for i in range(at, end):
            for match in pattern.finditer(judge.lines[i].text, 1):
                path = tuple(int(part) for part in re.findall(r"\d+", match.group()))
                first = path[-1] == 1 and (len(path) == 2 or path[:-1] in known)
                if path not in known and (first or (*path[:-1], path[-1] - 1) in known):
                    known.add(path)
                    yield i, match.start()
