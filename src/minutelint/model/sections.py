"""The parts that rules ask for, and the announcement of the next meeting."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from minutelint.model.dates.iso import is_day
from minutelint.model.dates.mentions import find_dates
from minutelint.model.nodes import DateMention, NextMeeting, Section, Status
from minutelint.model.walk import Walked, line_span
from minutelint.source import Field, Span
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of

KINDS = frozenset(
    {"declarations", "previous-minutes", "matters-arising", "public-questions", "aob", "next-meeting", "apologies"}
)
BEFORE = 90  # code points before a day in which the words that announce it may stand
SEVERAL = 2  # bodies that announce their next meetings in the same minutes
SHORT = 9  # words of a line that may be a heading in all but its setting
TEXT_BLOCKS = frozenset({"paragraph", "list", "subheading"})


def read_sections(walked: Walked, lists: Mapping[Status, Span]) -> list[Section]:
    """Return the parts that rules ask for. `lists` are the lists of people by status."""
    found: list[Section] = []
    for status, span in lists.items():
        if status == "present":
            found.append(Section("present", span))
        elif status in {"apologies", "absent"}:
            found.append(Section("apologies", span))
    for item, kinds in zip(walked.items, walked.title_kinds, strict=True):
        found.extend(Section(kind, item.span) for kind in kinds if kind in KINDS)
    others = _of_others(walked)
    for at, block in enumerate(walked.blocks):
        if block.name == "next_meeting":
            if at not in others:
                found.append(Section("next-meeting", block.span))
        elif block.name in TEXT_BLOCKS and not block.purpose:
            for line in block.lines:
                words = line.text.strip(" -*#\n") if line.kind != "ROW" else ""
                if words and len(words.split(None, SHORT)) <= SHORT:
                    found.extend(Section(kind, line_span(line)) for kind in kinds_of(words) if kind in KINDS)
    return found


def read_next_meeting(
    walked: Walked, text: str, sections: Sequence[Section], dates: Sequence[DateMention], held: str | None
) -> NextMeeting | None:
    """Return the announced next meeting: the first day in the part that announces it, else one that a sentence names.

    `held` is the ISO date of this meeting: what a sentence names must be later.
    """
    starts = [d.span.start for d in dates]
    for span in _places(walked, sections):
        inside = dates[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        full = [d for d in inside if is_day(d.iso) and (d.iso != held or _may_be_announced(text, d))]
        inside = full or [d for d in inside if d.iso != held]
        moved = (d for d in full[1:] if _stands_before(text, d, "NEXT_MOVED"))
        exact = next(moved, None) or next((d for d in full if _is_announced(text, d)), full[0] if full else None)
        if exact is not None or inside:
            mention = exact or inside[0]
            return NextMeeting(mention.text, mention.span, mention.iso)
    others = [walked.blocks[at].span for at in _of_others(walked)]
    for mention in dates:
        if any(span.start <= mention.span.start < span.end for span in others):
            continue
        late = is_day(mention.iso) and (held is None or mention.iso > held)
        if late and _is_announced(text, mention):
            return NextMeeting(mention.text, mention.span, mention.iso)
    return None


def _of_others(walked: Walked) -> frozenset[int]:
    """Return the blocks that announce the next meeting of other bodies, by their indexes.

    They stand where several heads, each over the report of one, have such a line right below them, in the items
    that hold these, and in those beside them.
    """
    announcing = [at for at, block in enumerate(walked.blocks) if block.name == "next_meeting"]
    headed = [at for at in announcing if _is_headed(walked, at)] if len(announcing) > 1 else []
    if len(headed) < SEVERAL:
        return frozenset()
    items = {item for at in headed if (item := walked.blocks[at].item) is not None}
    over = {walked.items[item].parent for item in items} - {None}
    items |= {i for i, item in enumerate(walked.items) if item.parent in over and item.kind != "next-meeting"}
    return frozenset(at for at in announcing if walked.blocks[at].item in items)


def _is_headed(walked: Walked, at: int) -> bool:
    """Whether a block stands right below a heading or number inside an item, or the head of an item inside another."""
    block = walked.blocks[at]
    if block.item is None or walked.items[block.item].kind == "next-meeting":
        return False
    above = walked.blocks[at - 1] if at else None
    if above is not None and above.item == block.item:
        return above.name == "subheading" or above.lines[-1].kind == "LIST_ITEM"
    return walked.items[block.item].parent is not None


def next_in_front_matter(meta: Mapping[str, Field]) -> NextMeeting | None:
    """Return the next meeting that a key of the front matter states with its full date."""
    for key, field in meta.items():
        if "next-meeting" not in kinds_of(key.replace("-", " ").replace("_", " ")):
            continue
        text = str(field.value)
        stated = next((mention.iso for mention in find_dates(text) if is_day(mention.iso)), None)
        if stated is not None:
            return NextMeeting(text, Span(0, 0), stated)
    return None


def _is_announced(text: str, mention: DateMention) -> bool:
    """Whether words right before a day say that it is the next meeting's; another is only talked of."""
    return _stands_before(text, mention, "NEXT_ANNOUNCED")


def _may_be_announced(text: str, mention: DateMention) -> bool:
    """Whether the day of this meeting is given for the next one's, by mistake: announced, or at the head of its line.

    Elsewhere it only says of which meeting something is: `ACTION 2031-05-03: Ann to propose a day`.
    """
    line = text[text.rfind("\n", 0, mention.span.start) + 1 : mention.span.start].strip(" -*#\t")
    return not line or "next-meeting" in kinds_of(line) or _is_announced(text, mention)


def _stands_before(text: str, mention: DateMention, terminal: str) -> bool:
    """Whether words of a terminal stand right before a day."""
    before = text[max(0, mention.span.start - BEFORE) : mention.span.start]
    return pattern("scan", terminal).search(before) is not None


def _places(walked: Walked, sections: Sequence[Section]) -> Iterator[Span]:
    """Yield where the next meeting may be announced, the surest place first."""
    for item in walked.items:
        if item.kind == "next-meeting":
            yield item.whole
    announced = sorted(section.span.start for section in sections if section.kind == "next-meeting")
    for i, block in enumerate(walked.blocks):
        span = block.span
        at = bisect_left(announced, span.start)
        if block.item is not None and walked.items[block.item].kind == "previous-minutes":
            continue  # a correction of what was announced before
        if at < len(announced) and announced[at] <= span.end:
            end = walked.blocks[i + 1].span.end if i + 1 < len(walked.blocks) else span.end
            yield Span(span.start, end)
