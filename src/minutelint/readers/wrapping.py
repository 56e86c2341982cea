"""Finds the lines that an editor broke because they were full, so that they can be put together again.

A document that was wrapped shows it: the line breaks stand where the next word would no longer have fitted, and most of
the lines after them go on in the middle of a sentence. Without that evidence no lines are joined: a list of names must
stay a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from minutelint.compiled import compiled
from minutelint.readers.blocks import BULLET, TEXT, Block

NARROWEST, WIDEST = 50, 100
"""The widths, in characters, at which editors wrap."""

_WIDEST_LINE = 130  # of a single line that a sentence fills
_EVIDENCE = 2
_SPREAD = 4
_SLACK = 8
_SHORT = 40
_ENDS = frozenset(".:;!?")
_MARK = compiled(
    r"(?:[(\[]?(?:\d{1,4}|[A-Za-z]|[ivxlIVXL]{1,5})[)\]:.]+(?:\s|$)"
    r"|\d{1,4}(?:[./]\d{1,4})+[.):]*\s+(?![a-z])"
    r"|[A-Z][\w'’/-]*(?: [\w'’/-]+){0,3}:(?:\s|$))"
)
_JOINING = compiled(r"(?:,| (?:[a-z]{1,3}|[&/–-]))$")
"""A comma or a small word at the end of a line: no title ends so."""
_DAY_CUT = compiled(r"(?:^|.*\s)[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,")
_YEAR = compiled(r"(?:19|20)\d\d(?=[.,;]? |[.,;]?$)")
_SPEAKER = compiled(r"[\w.?-]+(?: [\w.?-]+){0,2}:\s")


def paragraphs(blocks: Sequence[Block]) -> list[list[Block]]:
    """Group blocks: a text or bullet with the text lines that follow it, anything else by itself."""
    groups: list[list[Block]] = []
    last: Block | None = None
    for block in blocks:
        if (
            block.kind == TEXT
            and last is not None
            and last.kind in (TEXT, BULLET)
            and last.quote == block.quote
            and (block.run_on or not opens(block) or _goes_on_with_year(last, block))
        ):
            groups[-1].append(block)
        else:
            groups.append([block])
        last = block
    return groups


def _goes_on_with_year(line: Block, after: Block) -> bool:
    """Return whether a day was cut in front of its year, `May 4,` and `2031.`: what looks like a number is none."""
    return _YEAR.match(after.text) is not None and _DAY_CUT.fullmatch(line.text) is not None


def _goes_on(line: Block, after: Block) -> bool:
    """Return whether a line begins in the midst of a sentence, as its first sign tells, or a day that was cut."""
    return after.text[0].islower() or _goes_on_with_year(line, after)


def opens(block: Block) -> bool:
    """Return whether a text line carries a number or a label of its own, so that no paragraph goes on in it."""
    text = block.text
    if block.number:
        return True
    return (not text[0].islower() or text[1:2] in ".)") and _MARK.match(text) is not None


def width(groups: Iterable[list[Block]]) -> int:
    """Return the width at which the document was wrapped, 0 when it was not."""
    votes: dict[int, int] = {}
    for group in groups:
        if len(group) < 2:
            continue
        widest = max(block.width for block in group)
        breaks = len(group) - 1
        if (
            NARROWEST <= widest <= WIDEST
            and not _speakers(group)
            and all(_full(group, i, widest, 1) for i in range(breaks))
        ):
            going_on = sum(_goes_on(line, after) for line, after in pairwise(group))
            if going_on * 2 >= breaks:
                votes[widest] = votes.get(widest, 0) + breaks
    best, most = 0, 0
    for candidate in sorted(votes):
        support = sum(votes.get(candidate - less, 0) for less in range(_SPREAD))
        if support >= max(most, _EVIDENCE):
            best, most = candidate, support
    return best


def joins(group: Sequence[Block], limit: int) -> list[bool]:
    """Return, for every line of a paragraph but the last, whether it goes on in the next one."""
    breaks = len(group) - 1
    if any(block.runs_on for block in group):
        return [block.runs_on for block in group[:-1]]
    if not limit or breaks < 1:
        return [_runs_on(group, i) for i in range(breaks)]
    widest = max(block.width for block in group)
    if breaks > 1 and limit - _SLACK < widest < limit:
        limit = widest  # a paragraph of several lines shows its own width best
    if any(_breakable(block, limit) for block in group):
        return [False] * breaks
    turns = _speakers(group)
    full = [_full(group, i, limit, 0) for i in range(breaks)]
    going_on = [_goes_on(line, after) for line, after in pairwise(group)]
    sure = sum(f and g for f, g in zip(full, going_on, strict=True))
    prose = sure >= full.count(False) and (sure > 0 or breaks == 1)
    result = []
    for i in range(breaks):
        line, after = group[i], group[i + 1]
        parted = (line.hard and not line.quote) or i + 1 in turns or _columns(line) or _columns(after)
        if parted or not _aligned(group, i):
            result.append(False)
        elif going_on[i]:
            result.append(full[i] or (line.text[-1] not in _ENDS and _full(group, i, limit, _SLACK)))
        else:
            result.append(full[i] and prose and (sure > 0 or line.text[-1] not in _ENDS))
    return result


def flows(group: Sequence[Block]) -> list[bool]:
    """Return the same as `joins` for a format that makes one paragraph of its lines, wherever they were broken.

    Lines that were broken early and begin anew stay apart all the same: a list of names must stay one.
    """
    if len(group) < 2:
        return []
    widest = max(block.width for block in group)
    first = group[0]
    hanging = first.kind == BULLET or opens(first)
    result = []
    for index, (line, after) in enumerate(pairwise(group)):
        inside = hanging and after.indent > first.indent
        stands = inside or line.lead == after.lead
        full = line.width >= _SHORT and _full(group, index, widest, _SLACK)
        parted = line.hard or _columns(line) or _columns(after)
        result.append(stands and not parted and (inside or full or after.text[0].islower()))
    return result


def _runs_on(group: Sequence[Block], index: int) -> bool:
    """Return whether a sentence that fills its line goes on in the next, where nothing else shows how wide lines are."""
    line, after = group[index], group[index + 1]
    small = after.text[0].islower() and after.text[1:2] not in ".)" and _SPEAKER.match(after.text) is None
    whole = line.hard or _columns(line) or _columns(after) or line.text[-1] in _ENDS
    goes_on = small or (not index and opens(line) and after.indent > line.indent and _JOINING.search(line.text))
    return bool(goes_on) and not whole and NARROWEST <= line.width <= _WIDEST_LINE and _aligned(group, index)


def _full(group: Sequence[Block], index: int, limit: int, slack: int) -> bool:
    """Return whether the first word of the next line would not have fitted on this one."""
    line, after = group[index], group[index + 1].text
    word = after.find(" ")
    room = line.width + 1 + (word if word > 0 else len(after))
    return limit - slack < room and line.width <= limit and " " in line.text


def _breakable(block: Block, limit: int) -> bool:
    """Return whether a line is too long and could have been broken earlier, so that nobody wrapped it."""
    return block.width > limit and block.width - (len(block.text) - block.text.rfind(" ") - 1) > limit


def _speakers(group: Sequence[Block]) -> set[int]:
    """Return the lines at which somebody else speaks, in a transcript with names in small letters."""
    found = {i for i, block in enumerate(group) if ":" in block.text[:30] and _SPEAKER.match(block.text)}
    return found if len(found) > 1 else set()


def _columns(block: Block) -> bool:
    return block.special and ("\t" in block.text or "   " in block.text)


def _aligned(group: Sequence[Block], index: int) -> bool:
    """Return whether the next line stands where the rest of this paragraph would."""
    line, after = group[index], group[index + 1]
    if line.lead == after.lead:
        return True
    if index:
        return line.indent == after.indent
    hanging = line.at - line.mark if line.kind == BULLET else 12
    return after.indent <= line.indent + hanging + 1
