"""Walks the syntax tree once: items with their extent, and the blocks that stand in them, in order."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from minutelint.model.nodes import Heading, Item, ItemKind
from minutelint.source import Span
from minutelint.syntax.heads import read_head
from minutelint.syntax.lalr import Tree
from minutelint.syntax.lines import Line
from minutelint.syntax.outline import Opening
from minutelint.syntax.parse import Parsed
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import is_group, kinds_of, says_itself, states

ITEM_NODES = frozenset({"item", "subitem", "unnumbered_item"})
# Where a title announces two kinds, the first of these is what the item is.
PRECEDENCE: tuple[ItemKind, ...] = (
    "previous-minutes", "apologies", "declarations", "next-meeting", "aob", "matters-arising", "public-questions", "welcome",
)  # fmt: skip
TOGETHER = "consent"
"""The kind of a title under which business is listed that is decided together."""
INHERITED = frozenset({"previous-minutes", "matters-arising", "aob", "public-questions"})
AWAY = frozenset({"APOLOGIES_LINE", "ABSENT_LINE"})
NUMBERED_LINES = frozenset({"LIST_ITEM", "CLAUSE"})


class Block(Struct):
    """One block of the tree: the rule that read it, its lines, the item it stands in.

    `purpose`: it stands between an item's title and the label of what happened, so it says what was planned.
    """

    name: str
    lines: list[Line]
    item: int | None
    purpose: bool = False

    @property
    def span(self) -> Span:
        """From the first line's words to the end of the last."""
        last = self.lines[-1]
        return Span(line_span(self.lines[0]).start, last.start + len(last.text.rstrip()))


class Walked(Struct):
    """Items, blocks and headings of a document, in order.

    title_kinds   every kind that an item's title announces, by item
    rests         the text that runs on behind an item's title on the same line, by item
    lines         all lines of the document
    """

    items: list[Item]
    blocks: list[Block]
    headings: list[Heading]
    title_kinds: list[tuple[str, ...]]
    rests: list[Span | None]
    lines: list[Line]


def line_span(line: Line) -> Span:
    """Return the span of a line's words: without indentation and line end."""
    text = line.text.rstrip()
    return Span(line.start + len(text) - len(text.lstrip()), line.start + len(text))


def line_words(line: Line) -> tuple[str, int]:
    """Return the words of a line without bullet, marks and list number, and the offset of the first."""
    text = line.text.rstrip()
    start = line.start
    if line.kind in NUMBERED_LINES:
        at = read_head(line, numbered=True).title_span.start
        return text[at - start :], at
    body = text.lstrip(" ").removeprefix("- ").removeprefix("** ")
    body = body.lstrip("# ") if line.kind == "SUBHEADING" else body
    return body, start + len(text) - len(body)


def indent_of(line: Line) -> int:
    """Return how many blanks stand in front of a line."""
    return len(line.text) - len(line.text.lstrip(" "))


def walk(parsed: Parsed, end: int) -> Walked:
    """Return the items and blocks of a parsed document; `end` is the length of its text."""
    nodes = [child for child in parsed.tree.children if isinstance(child, Tree)]
    blocks: list[Block] = []
    openings: list[tuple[Opening, int, bool]] = []
    for node in nodes:
        index: int | None = None
        if node.name in ITEM_NODES:
            index = len(openings)
            opening = parsed.openings[next(node.leaves()).start]
            found = list(_blocks(node, index))
            openings.append(
                (
                    opening,
                    len(blocks),
                    not any(b.name not in {"furniture", "subheading"} and not b.purpose for b in found),
                )
            )
            blocks.extend(found)
        else:
            blocks.extend(_blocks(node, None))
    items, kinds = _items(openings, end)
    rests = [opening.head.rest for opening, _, _ in openings]
    return Walked(items, blocks, list(_headings(blocks, items)), kinds, rests, list(parsed.tree.leaves()))


def _blocks(node: Tree[Line], item: int | None) -> Iterator[Block]:
    """Yield the blocks under a node, those of the purpose part marked."""
    parts = list(node.outermost("part"))
    for number, part in enumerate(parts):
        for child in part.children:
            if isinstance(child, Tree) and (lines := list(child.leaves())):
                yield Block(child.name, lines, item, purpose=number == 0 and len(parts) > 1)


def _items(openings: list[tuple[Opening, int, bool]], end: int) -> tuple[list[Item], list[tuple[str, ...]]]:
    items: list[Item] = []
    all_kinds: list[tuple[str, ...]] = []
    stack: list[int] = []
    stops = _stops([(opening.head.line.start, opening.level) for opening, _, _ in openings], end)
    for at, (opening, _, bare) in enumerate(openings):
        head = opening.head
        while stack and openings[stack[-1]][0].level >= opening.level:
            stack.pop()
        parent = stack[-1] if stack else None
        stack.append(at)
        kinds = kinds_of(head.title)
        all_kinds.append(kinds)
        kind = _kind(kinds)
        if kind == "business" and parent is not None and items[parent].kind in INHERITED:
            kind = items[parent].kind
        if kind == "previous-minutes" and parent is not None and items[parent].kind == "aob":
            kind = "aob"  # their approval has an item of its own
        number = head.number_span or head.title_span
        start = min(number.start, head.title_span.start) if head.title else number.start  # the number may stand behind
        children = at + 1 < len(openings) and _is_below(openings[at + 1][0], opening)
        title_end = max(head.title_span.end, number.end) if head.title else number.end
        items.append(
            Item(
                title=head.title,
                kind=kind,
                level=opening.level,
                parent=parent,
                span=Span(start, max(title_end, start)),
                title_span=head.title_span,
                whole=Span(head.line.start, stops[at]),
                number=head.number,
                number_span=head.number_span,
                ordinal=head.path,
                run=opening.run,
                together=TOGETHER in kinds,
                empty=bare and not children and head.rest is None and not says_itself(head.title),
                stated=states(head.title),
                levelled=head.number is not None or head.level > 0,
            )
        )
    return items, all_kinds


def _is_below(after: Opening, opening: Opening) -> bool:
    """Whether the next item is a part of this one: by its level, because a count of its own begins under it, or because
    this one's title announces several matters, set as it is itself.
    """
    if after.level != opening.level:
        return after.level > opening.level
    if opening.run is not None:
        return after.head.path == (1,) and after.run != opening.run
    announced = after.run is None and is_group(opening.head.title)
    return announced and not is_group(after.head.title) and not kinds_of(after.head.title)


def _stops(openings: list[tuple[int, int]], end: int) -> list[int]:
    """Return where each item ends: at the next one of its level or a higher one. Openings are (offset, level)."""
    stops = [end] * len(openings)
    open_: list[int] = []
    for at, (start, level) in enumerate(openings):
        while open_ and openings[open_[-1]][1] >= level:
            stops[open_.pop()] = start
        open_.append(at)
    return stops


def _kind(kinds: tuple[str, ...]) -> ItemKind:
    for kind in PRECEDENCE:
        if kind in kinds:
            return kind
    return "other" if set(kinds) - {TOGETHER} else "business"


def _headings(blocks: list[Block], items: list[Item]) -> Iterator[Heading]:
    """Yield the headings inside items; one is empty when another heading or the item's end follows at once.

    A label for those who were away is a heading, too, where no name follows.
    """
    for at, block in enumerate(blocks):
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if block.name == "attendance" and _lists_nobody(block, after):
            words = block.lines[0].text.strip(" -*#\n")
            begin = block.lines[0].start + block.lines[0].text.index(words)
            yield Heading(words.rstrip(": "), Span(begin, begin + len(words)), block.item, True, stated=False)
        if block.name != "subheading":
            continue
        below = 0 if block.item is None else block.item + 1
        frames = below < len(items) and items[below].ordinal == (1,)  # the items that begin anew under it
        bare = (after is None or after.item != block.item) and not frames
        span = line_span(block.lines[0])
        text = block.lines[0].text.strip()
        marks = len(text) - len(text.lstrip("#* "))
        title = text[marks:].strip()
        yield Heading(title, Span(span.start + marks, span.end), block.item, bare, states(title))


def _lists_nobody(block: Block, after: Block | None) -> bool:
    """Whether a label for those who were away has no names, and what follows is a heading or the next label."""
    [first, *names] = block.lines
    if first.kind not in AWAY or names or pattern("heads", "LABEL_ALONE").fullmatch(first.text) is None:
        return False
    return after is None or after.item != block.item or after.name in {"attendance", "subheading", "fact", "furniture"}
