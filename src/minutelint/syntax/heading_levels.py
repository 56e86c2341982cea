"""The headings of a document that marks them by levels: which are items, which stand in one, which name the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutelint.syntax.heads import read_head
from minutelint.syntax.lines import Line, level_of
from minutelint.syntax.outline import ATTENDANCE, BODY, FEWEST, FRAMES, HEADINGS, TITLE_WORDS, Judge
from minutelint.syntax.terminals import lex, pattern
from minutelint.syntax.titles import is_group, kinds_of, names_document, names_group

TOP = frozenset({"META_LINE", "DATE_LINE", "TITLE_LINE", "TEXT", "FURNITURE_LINE"})  # what may stand before the title
TOP_LINES = 6
LONGEST = 40  # words of a heading that puts a whole question


def beneath(judge: Judge, picked: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the headings deeper than those that are items, and the level of each: what stands in the one above, item by item.

    Not what stands in one item as in the next: `### Discussion`, `### Decision` are parts that a form gives every item.
    """
    tops = set(picked)
    deeper = [
        i for i, line in enumerate(judge.lines)
        if line.kind == "HEADING" and i not in tops and i not in judge.agenda
    ]  # fmt: skip
    titles = Counter(_plain(judge.lines[i].text) for i in deeper)
    short = Counter(level_of(judge.lines[i]) for i in deeper if _is_topic(judge, i))
    above: list[int] = []  # the levels of the headings that are open, from the item down
    shut: int | None = None  # the level of a frame, in which no heading is an item
    for i in sorted([*deeper, *tops, *(i for i, line in enumerate(judge.lines) if line.kind in FRAMES)]):
        line = judge.lines[i]
        level = level_of(line)
        if i in tops:
            above, shut = [level], None
            continue
        if not level or not above:
            continue
        if line.kind in FRAMES or (shut is not None and level > shut):
            shut = level if shut is None or level <= shut else shut
            continue
        shut = None
        while len(above) > 1 and above[-1] >= level:
            above.pop()
        if level <= above[-1] or titles[_plain(line.text)] > 1:
            continue
        if not (_is_topic(judge, i) or (short[level] >= FEWEST and _is_long_topic(judge, i))):
            continue
        above.append(level)
        yield i, len(above)


def talked_of(judge: Judge, picked: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the headings, several, that stand without a number under a numbered one for what was discussed or for business
    of several kinds, and their levels.

    There they are the topics, `### Crane` under `## 3. Discussion` or `## IV. New Business`; under other items they are parts.
    """
    spans = [
        (at, end)
        for at, end in pairwise([*picked, len(judge.lines)])
        if at in judge.heads
        and judge.heads[at].level
        and (pattern("heads", "TALK_TITLE").fullmatch(title := judge.heads[at].title) or is_group(title))
    ]
    for at, end in spans:
        found = [(i, level) for i, level in beneath(judge, [at]) if i < end]
        if len(found) > 1:
            yield from found


def _plain(text: str) -> str:
    return text.strip(" #*:\n").casefold()


def _is_topic(judge: Judge, at: int) -> bool:
    """Whether the words of a heading may be the title of an item: few, and no group of people, unless text stands below."""
    text, below = judge.lines[at].text, judge.lines[at + 1 : at + 2]
    told = bool(below) and below[0].kind == "TEXT" and len(below[0].text.split()) > TITLE_WORDS
    return len(text.split()) <= TITLE_WORDS and (told or not names_group(text))


def _is_long_topic(judge: Judge, at: int) -> bool:
    """Whether a heading as long as a sentence or two stands over text, as shorter ones of its level do."""
    below = judge.lines[at + 1 : at + 2]
    return len(judge.lines[at].text.split()) <= LONGEST and bool(below) and below[0].kind in BODY


def headings(judge: Judge) -> list[int]:
    """Return the headings that are items: those of the highest level that has several, or that stand under a frame."""
    marked = [
        (i, level_of(line), line.kind)
        for i, line in enumerate(judge.lines)
        if (line.kind == "HEADING" and i not in judge.agenda and i not in judge.shares)
        or (line.kind in FRAMES and line.text.lstrip().startswith("#"))
    ]
    title = marked[0][0] if marked and marked[0][2] == "HEADING" and is_title(judge, marked[0][0], marked) else None
    title = marked[1][0] if title is None and _is_titled_below(judge, marked) else title
    title = title if title is not None else late_title(judge, marked)
    while title is not None and any(i == title + 1 for i, *_ in marked) and _goes_on(judge, title):
        title += 1
        marked = [(i, level, kind) for i, level, kind in marked if i != title - 1]
    counts = Counter(level for i, level, kind in marked if kind == "HEADING" and i != title)
    if not counts:
        return []
    several = [level for level, count in counts.items() if count >= 2]
    top = min(several) if several else min(counts)
    early = _early(judge, title, top, marked)
    found: list[int] = []
    frame: int | None = None
    people: int | None = None  # the level of the heading over those who were there
    for i, level, kind in marked:
        if people is not None and level > people and names_group(judge.lines[i].text):
            continue
        people = level if kind in ATTENDANCE else None
        opens = minutes_heading(judge, i) or (level == top and found and talk_heading(judge, i))
        if frame is not None and found and level == frame + 1 and _stands_over(judge, i):
            found.append(i)
            continue
        if kind in FRAMES and not opens:
            frame = level if frame is None or level <= frame else frame
            continue
        if frame is not None and level <= frame:
            frame = None
        if (
            not found
            and kind == "HEADING"
            and i != title
            and (_is_head(judge, i, alone=counts[level] == 1 and level < top) or _is_dated(judge, i, title))
        ):
            continue
        if i != title and (level <= top or i in early or (frame is not None and level == frame + 1)):
            found.append(i)
    return found


def _is_head(judge: Judge, at: int, *, alone: bool) -> bool:
    """Whether a heading before the first item stands in the head: it names the document as no other of its level does,
    or nothing but a few facts stand under it, the day among them: `### The Board` over `3 July 2024`."""
    if alone and names_document(judge.lines[at].text) and at + 1 < len(judge.lines):
        return judge.lines[at + 1].kind in {"HEADING", "META_LINE", "DATE_LINE"}
    below = judge.lines[at + 1 : at + 1 + TOP_LINES]
    end = next((i for i, line in enumerate(below) if level_of(line)), None)
    if not end or kinds_of(judge.lines[at].text.strip(" #*\n")):
        return False
    facts = below[:end]
    return any(line.kind == "DATE_LINE" for line in facts) and all(
        line.kind in {"DATE_LINE", "META_LINE", "TITLE_LINE", "FURNITURE_LINE"} for line in facts
    )


def _is_dated(judge: Judge, at: int, title: int | None) -> bool:
    """Whether a heading right below the title goes on with it: it speaks of the meeting and its day, over who was there."""
    if title is None or at != title + 1 or at + 1 >= len(judge.lines):
        return False
    text = judge.lines[at].text
    over = judge.lines[at + 1].kind in ATTENDANCE | {"META_LINE", "DATE_LINE"}
    return over and names_document(text) and pattern("date_places", "DATE").search(text) is not None


def _early(judge: Judge, title: int | None, top: int, marked: Sequence[tuple[int, int, str]]) -> frozenset[int]:
    """Return the headings that are items although they stand deeper than the first of the items' level, which comes later.

    The opening of the meeting; or several of one level right behind what names the document, which minutes have.
    """
    known: dict[int, tuple[str, ...]] = {}
    levels: set[int] = set()
    for i, level, kind in marked:
        if i == title or (kind in FRAMES and title is not None and i < title):
            continue
        if kind == "HEADING" and level > top:
            known[i] = kinds_of(read_head(judge.lines[i], numbered=False).title)
            levels.add(level)
        elif kind != "HEADING" or not names_document(judge.lines[i].text):
            break
    if len(known) >= FEWEST and len(levels) == 1 and any(known.values()):
        return frozenset(known)
    return frozenset(i for i, kinds in known.items() if "welcome" in kinds)


def _stands_over(judge: Judge, at: int) -> bool:
    """Whether a heading that often frames all items stands right over deeper headings, among items of its own level."""
    line, after = judge.lines[at], judge.lines[at + 1 : at + 2]
    framed = line.kind == "FRAME_HEADING" and bool(after) and after[0].kind == "HEADING"
    return framed and level_of(after[0]) > level_of(line)


def numbered_among(judge: Judge, picked: Sequence[int]) -> Iterator[int]:
    """Yield the headings with a number that stand among those without one, on the same level."""
    levels = {level_of(judge.lines[at]) for at in picked}
    if len(levels) == 1:
        for i, head in judge.heads.items():
            if head.level in levels and head.title and i not in judge.agenda:
                yield i


def _goes_on(judge: Judge, at: int) -> bool:
    """Whether the title of the document goes on in the heading right below it, which is of the same level."""
    below = judge.lines[at + 1]
    return below.kind == "HEADING" and not below.gap and level_of(below) == level_of(judge.lines[at])


def minutes_heading(judge: Judge, at: int) -> bool:
    """Whether a heading that often frames the items opens one here: it speaks of minutes, and one line of text stands under
    it, or what became of them, `- Approved`, and no heading of its own.
    """
    line, below = judge.lines[at], judge.lines[at + 1 : at + 2]
    if line.kind != "FRAME_HEADING" or not below or "previous-minutes" not in kinds_of(line.text.strip(" #*\n")):
        return False
    told = below[0].kind in {"BULLET", "TITLE_LINE"} and _is_verdict(below[0])
    if below[0].kind != "TEXT" and not told:
        return False
    end = at + 2 if not told else next((i for i in range(at + 2, len(judge.lines)) if level_of(judge.lines[i])), 0)
    return at < end < len(judge.lines) and level_of(judge.lines[end]) == level_of(line)


def _is_verdict(line: Line) -> bool:
    return pattern("heads", "MINUTES_VERDICT").fullmatch(line.text.strip(" *-\n")) is not None


def talk_heading(judge: Judge, at: int) -> bool:
    """Whether a heading over what was discussed frames no other and so is an item: text or points under it."""
    if pattern("heads", "TALK_TITLE").fullmatch(judge.lines[at].text.strip(" #*\n")) is None:
        return False
    below = next((i for i in range(at + 1, len(judge.lines)) if level_of(judge.lines[i])), len(judge.lines))
    ends = below == len(judge.lines) or level_of(judge.lines[below]) <= level_of(judge.lines[at])
    return ends and below > at + 1 and not any(judge.lines[i].kind in HEADINGS for i in range(at + 1, below))


def is_title(judge: Judge, at: int, marked: Sequence[tuple[int, int, str]]) -> bool:
    """Whether the first heading names the document: only facts stand before it, and it is set or worded like no other."""
    if any(line.kind not in TOP for line in judge.lines[:at]):
        return False
    level = marked[0][1]
    alone, named = all(other > level for _, other, _ in marked[1:]), names_document(judge.lines[at].text)
    return (alone and named) or (at < TOP_LINES and (alone or named))


def _is_titled_below(judge: Judge, marked: Sequence[tuple[int, int, str]]) -> bool:
    """Whether the heading right below a bare `# Minutes` says whose they are and of which day."""
    if len(marked) < FEWEST or marked[0][2] != "FRAME_HEADING" or marked[1][0] != marked[0][0] + 1:
        return False
    return marked[1][2] == "HEADING" and marked[0][0] < TOP_LINES and names_document(judge.lines[marked[1][0]].text)


def late_title(judge: Judge, marked: Sequence[tuple[int, int, str]]) -> int | None:
    """Return the heading that names the document behind what a page sets in front: the only one of the highest level,
    which says that these are minutes, with those who were there or a heading below it."""
    highest = min((level for _, level, _ in marked), default=0)
    alone = [i for i, level, _ in marked if level == highest]
    if len(alone) != 1 or alone[0] == marked[0][0] or len(marked) < FEWEST:
        return None
    words = judge.lines[alone[0]].text.strip(" #*\n")
    opens = next(iter(lex("preamble", words)), None)
    return alone[0] if opens is not None and opens.kind == "MINUTES_OF" and names_document(words) else None
