"""Walks over the elements of a page and writes the lines of the canonical text."""

from __future__ import annotations

from msgspec import Struct, field

from minutelint.readers import tags
from minutelint.readers.glued import glued
from minutelint.readers.html import accordion, attributes
from minutelint.readers.html.lines import Line, Lines
from minutelint.readers.html.numbers import Numbering, kind_of, whole
from minutelint.readers.html.preformatted import rejoined
from minutelint.readers.html.tables import Row, Table, add_cell, compose, is_layout, is_plain
from minutelint.readers.html.tree import BLOCKS, Node, Page
from minutelint.readers.html.walk import holders, meanings, walk

_SPACED = (
    frozenset(
        {
            "p",
            "ul",
            "ol",
            "dl",
            "dir",
            "menu",
            "table",
            "blockquote",
            "pre",
            "hr",
            "figure",
            "fieldset",
            "section",
            "article",
            "main",
            "address",
        }
    )
    | tags.HEADINGS
)
"""Blocks with a blank line before and after them."""

_PRE = frozenset({"pre", "listing", "xmp"})
_STRONG = tags.STRONG
_LISTS = tags.LISTS | {"dir"}
_TABS = r"mso-tab-count"
_SHORT_TERM = 40


class _Frame(Struct):
    """Where words go: the page, or a cell of it, with the lists that are open there."""

    lines: Lines = field(default_factory=Lines)
    lists: list[Numbering] = field(default_factory=list)
    heading: int = 0
    number: str = ""


class Flow:
    """Writes the lines of the element `root`."""

    def __init__(self, page: Page, work: str) -> None:
        self.page, self.work = page, work
        self.frames = [_Frame()]
        self.tables: list[Table] = []
        self.rows: list[Row] = []
        self.bold = 0
        self.exact = 0
        self.exact_from = 0
        self.nested = set(holders(page))
        self.meanings: dict[int, Node] = {}
        self.level = 0

    def write(self, root: Node) -> list[Line]:
        """Return the lines."""
        for node, leaving in walk(root):
            if leaving:
                self.leave(node)
            elif node.name:
                self.enter(node)
            else:
                lines = self.frames[-1].lines
                say = lines.say_exactly if self.exact else lines.say
                say(self.work, node.start, node.end, self.bold > 0)
        self.frames[0].lines.finish(root.close)
        return _bulleted(self.frames[0].lines.done)

    # -- elements

    def enter(self, node: Node) -> None:
        """Write what an element begins with."""
        name, at = node.name, node.start
        frame = self.frames[-1]
        lines = frame.lines
        style = attributes.style_of(node.attributes)
        if name == "br":
            self.line_break(frame, at)
        elif name == "input":
            self.box(node)
        elif name == "q":
            lines.put('"', at, self.bold > 0)
        elif style and _TABS in style:
            lines.tab(at)
        if name in tags.CELLS and self.rows and self.tables and not self.tables[-1].layout:
            self.frames.append(_Frame())
        elif name in BLOCKS or name in tags.CELLS:
            self.block(node, at)
        if name in tags.HEADINGS:
            frame.heading = self.level = int(name[1])
            self.mark_heading(frame)
        elif accordion.is_title(node) and not frame.heading:
            frame.heading = accordion.level_below(self.level)
            self.block(node, at)
            lines.gap = True
            self.mark_heading(frame)
        elif name in _LISTS:
            self.open_list(node, style)
        elif name == "li":
            self.open_item(node, style)
        elif name == "dl":
            self.meanings.update(meanings(node))
        elif name == "table":
            self.tables.append(Table(is_layout(node, self.nested)))
        elif name == "tr" and self.tables:
            if self.tables[-1].layout and is_plain(node):
                self.tables.append(Table(False))
            self.rows.append(Row())
        if name in _PRE and not self.exact:
            self.exact_from = len(lines.done)
        self.bold += self.is_bold(node, style)
        self.exact += self.is_exact(node, style)

    def leave(self, node: Node) -> None:
        """Write what an element ends with."""
        name, at = node.name, node.close
        style = attributes.style_of(node.attributes)
        self.bold -= self.is_bold(node, style)
        self.exact -= self.is_exact(node, style)
        frame = self.frames[-1]
        if name == "q":
            frame.lines.put('"', max(node.end, at - len("</q>")), self.bold > 0)
        if name in tags.CELLS and self.rows and self.tables and not self.tables[-1].layout:
            frame.lines.finish(at)
            self.frames.pop()
            add_cell(self.tables[-1], self.rows[-1], node, frame.lines.done)
            return
        if name == "dt":
            self.end_term(node, at)
        elif name in BLOCKS or name in tags.CELLS:
            self.block(node, at)
        if name in _PRE and not self.exact:
            frame.lines.done[self.exact_from :] = rejoined(frame.lines.done[self.exact_from :])
        if name in tags.HEADINGS or (frame.heading and accordion.is_title(node)):
            frame.lines.finish(at)
            frame.lines.gap = True
            frame.heading = 0
            frame.lines.mark, frame.lines.kind, frame.lines.lead = "", "text", frame.lines.rest_lead
        elif name in _LISTS and frame.lists:
            frame.lists.pop()
            self.set_lead(frame)
        elif name == "li":
            self.set_lead(frame)
        elif name == "tr" and self.tables:
            self.end_row(node)
        elif name == "table" and self.tables:
            self.tables.pop()

    def is_bold(self, node: Node, style: str) -> bool:
        """Return whether an element makes its words bold or underlines them."""
        if node.name in _STRONG or attributes.is_bold(style):
            return True
        return bool(self.page.bold) and not self.page.bold.isdisjoint(node.attributes.get("class", "").split())

    def is_exact(self, node: Node, style: str) -> bool:
        """Return whether the white space in an element counts."""
        return node.name in _PRE or (bool(style) and "white-space:pre" in style)

    def block(self, node: Node, at: int) -> None:
        """End the line where a block begins or ends."""
        frame = self.frames[-1]
        frame.lines.finish(at)
        if node.name in _SPACED and not (node.name in _LISTS and len(frame.lists) > 0) and not self.in_item(node):
            frame.lines.gap = True

    def in_item(self, node: Node) -> bool:
        """Return whether a paragraph is the only or first one of a list's entry."""
        return node.name == "p" and node.parent is not None and node.parent.name in ("li", "dd", "dt")

    def line_break(self, frame: _Frame, at: int) -> None:
        """End the line; the lines of a smaller heading are one."""
        if frame.heading > 1:
            frame.lines.blank(at, put=True)
            return
        frame.lines.line_break(at)
        if frame.heading:
            self.mark_heading(frame)

    def box(self, node: Node) -> None:
        """Write a box that can be ticked."""
        if node.attributes.get("type", "").lower() == "checkbox":
            lines = self.frames[-1].lines
            lines.put("[x]" if "checked" in node.attributes else "[ ]", node.start, self.bold > 0)
            lines.blank(node.end, put=True)

    # -- headings and lists

    def mark_heading(self, frame: _Frame) -> None:
        """Have the next line be a heading; the number of a list's entry that stands before it becomes part of it."""
        lines = frame.lines
        number = lines.mark if lines.kind == "list" and lines.mark != "- " else ""
        lines.mark, lines.kind, lines.lead = "#" * frame.heading + " " + number, "heading", 0

    def open_list(self, node: Node, style: str) -> None:
        """Begin a list."""
        said = node.attributes
        kind = kind_of(attributes.list_style(style))
        if node.name == "ol":
            classed = next(filter(None, map(kind_of, said.get("class", "").split())), "")
            kind = kind or kind_of(said.get("type", "")) or classed or "decimal"
            down = "reversed" in said
            entries = sum(child.name == "li" for child in node.children)
            start = whole(said.get("start"))
            self.frames[-1].lists.append(
                Numbering(kind, (entries if down else 1) if start is None else start, -1 if down else 1)
            )
        else:
            self.frames[-1].lists.append(Numbering("none" if kind == "none" else "bullet"))

    def open_item(self, node: Node, style: str) -> None:
        """Begin an entry of a list: its mark stands before its first words."""
        frame = self.frames[-1]
        numbering = frame.lists[-1] if frame.lists else Numbering()
        kind = node.attributes.get("type", "") or attributes.list_style(style)
        lines = frame.lines
        lines.mark, lines.kind = numbering.mark(node.attributes.get("value"), kind), "list"
        lines.lead = 2 * max(0, len(frame.lists) - 1)
        lines.rest_lead = lines.lead + 2

    def set_lead(self, frame: _Frame) -> None:
        """Have the next line stand where the list's entry around it does."""
        lines = frame.lines
        lines.mark, lines.kind = "", "text"
        lines.lead = lines.rest_lead = 2 * len(frame.lists)

    def end_term(self, node: Node, at: int) -> None:
        """End a term; a short one whose meaning is short too stands before it on the line, as a label does."""
        lines = self.frames[-1].lines
        meaning = self.meanings.pop(id(node), None)
        size = lines.strand.length
        if meaning is None or not 0 < size <= _SHORT_TERM or str(lines.strand)[-1].isdigit():
            lines.finish(at)
            return
        if not str(lines.strand).rstrip().endswith(":"):
            lines.put(":", at, self.bold > 0)
        lines.blank(at, put=True)
        meaning.name = "span"

    # -- rows

    def end_row(self, node: Node) -> None:
        """Write a row of data."""
        row = self.rows.pop()
        table = self.tables[-1]
        if table.layout:
            return
        if row.cells:
            lines = self.frames[-1].lines
            lines.finish(node.start)
            made = compose(table, row, node.start, node.close, gap=lines.gap)
            if made:
                lines.done.extend(made)
                lines.gap = False
        if len(self.tables) > 1 and self.tables[-2].layout and node.parent is not None and is_plain(node):
            self.tables.pop()


def _bulleted(lines: list[Line]) -> list[Line]:
    """Return the lines, with bullets where dashes are glued to the words of several."""
    plain = [line for line in lines if line.kind == "text" and not line.mark]
    for line in (plain[at] for at in glued([str(one.strand) for one in plain])):
        line.mark, line.kind = "- ", "list"
        line.strand.behead()
    return lines
