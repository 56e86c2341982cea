"""Sections over numbered items whose own titles bear no numbers: what is counted under `New Business` belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.syntax.heads import Head, read_head
from minutelint.syntax.labelled import labels
from minutelint.syntax.lines import level_of
from minutelint.syntax.outline import Judge, Opening, Outline
from minutelint.syntax.titles import is_business, is_group, kinds_of

FEWEST = 4  # labels before the first number that show a document to have such titles


def open_sections_over(judge: Judge, outline: Outline, tops: Sequence[int]) -> None:
    """Open the titles over the numbered items, `tops`, and their equals; what is counted under them goes a level down."""
    found = _headings(judge, outline, tops) or _labels(judge, outline, tops)
    if not found:
        return
    first = next(at for at in sorted(found) if any(at < top for top in tops) and at + 1 in outline.openings)
    for at, opening in outline.openings.items():
        opening.level += at > first
    for at, head in found.items():
        head.title = head.title.rstrip(": ")
        outline.openings[at] = Opening(head, 1, None)


def _headings(judge: Judge, outline: Outline, tops: Sequence[int]) -> dict[int, Head]:
    """Return the marked headings of business under which counting begins anew, and those of their level that are business."""
    over = [
        at - 1
        for at in tops[1:]
        if outline.openings[at].head.path == (1,)
        and judge.lines[at - 1].kind == "HEADING"
        and at - 1 not in judge.agenda
    ]
    heads = {at: read_head(judge.lines[at], numbered=False) for at in over}
    if not over or not all(_is_section(head.title) for head in heads.values()):
        return {}
    if any(level_of(judge.lines[at]) for at in tops):
        return {}
    levels = {level_of(judge.lines[at]) for at in over}
    for i in range(over[0], len(judge.lines)):
        line = judge.lines[i]
        if line.kind == "HEADING" and level_of(line) in levels and i not in judge.agenda and i not in heads:
            head = read_head(line, numbered=False)
            if _is_section(head.title):
                heads[i] = head
    return heads


def _labels(judge: Judge, outline: Outline, tops: Sequence[int]) -> dict[int, Head]:
    """Return the titles that labels of paragraphs are, where the last of them before the first number is over it.

    `Correspondence: none`, `New Business:` and below it 1, 2, 3.
    """
    last = tops[0] - 1
    if (
        last < FEWEST
        or judge.lines[last].text.rstrip()[-1:] != ":"
        or not is_group(judge.lines[last].text.strip(" *\n"))
    ):
        return {}
    found = {at: head for at, head in labels(judge).items() if at not in outline.openings}
    found = {
        at: head for at, head in found.items()
        if not _frames(head.title) and (at < tops[0] or at > tops[-1] or (at + 1 in outline.openings and is_group(head.title)))
    }  # fmt: skip
    return found if sum(at < tops[0] for at in found) >= FEWEST and last in found else {}


def _is_section(title: str) -> bool:
    """Whether a heading is one of business, or two in one: `Old Business/Reports`."""
    return any(is_business(part.strip()) or is_group(part.strip()) for part in title.split("/"))


def _frames(title: str) -> bool:
    """Whether a label only says when the meeting was opened or closed: `Meeting called to order`."""
    kinds = set(kinds_of(title))
    return bool(kinds) and kinds <= {"welcome", "closing", "next-agenda"}
