"""Writes blocks, whatever format they are of, as lines of the canonical text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from minutelint.readers import spacing, wrapping
from minutelint.readers.blocks import BLANK, BULLET, HEADING, LITERAL, ROW, TEXT, Block
from minutelint.readers.characters import BLANKS, DROP
from minutelint.readers.strand import Strand
from minutelint.readers.tokens import Token, literal_tokens
from minutelint.readers.weaver import Line, Weaver

_TAG_AHEAD = r"\t|</?[A-Za-z]"
_PIPE = r"(?<!\\)\|"


class Writer:
    """Writes groups of blocks of the levelled text `work`, one after the other, to `out`.

    cut      returns the tokens of words, by place
    special  returns whether words hold a sign that may mean something
    markdown a tab in front of words without a tag is mere indentation
    """

    def __init__(
        self, work: str, cut: Callable[[str], list[Token]], special: Callable[[str], bool], *, markdown: bool
    ) -> None:
        """Begin with nothing."""
        self.work, self.cut, self.special, self.markdown = work, cut, special, markdown
        self.out = Strand()
        self.depth = 0

    def all(self, blocks: Sequence[Block], *, flowing: bool = False) -> None:
        """Write blocks; the lines of a paragraph that were broken because they were full are joined again.

        `flowing`: the format makes one paragraph of its lines, wherever they were broken.
        """
        groups = wrapping.paragraphs(blocks if flowing else spacing.closed_up(blocks))
        if flowing:
            for group in groups:
                self.group(group, wrapping.flows(group))
            return
        limit = wrapping.width(groups)
        for group in groups:
            self.group(group, wrapping.joins(group, limit) if len(group) > 1 else [])

    def group(self, group: Sequence[Block], joined: list[bool]) -> None:
        """Write one paragraph; `joined` tells of every line but the last whether it goes on in the next one."""
        first = group[0]
        if first.kind == BLANK:
            self._end(first.end)
        elif first.cells:
            self._cells(first)
        elif first.kind == ROW:
            self._row(first)
        elif first.special or (len(group) > 1 and any(block.special for block in group)):
            self._woven(group, joined)
        else:
            for index, block in enumerate(group):
                if not index or not joined[index - 1]:
                    self._prefix(block, self.out)
                if index < len(joined) and joined[index]:
                    self.out.copy(block.text, block.at)
                    self.out.copy(" ", block.end)
                elif block.at + len(block.text) == block.end < len(self.work):  # most lines: copied with their ends
                    self.out.copy(block.text + "\n", block.at)
                else:
                    self.out.copy(block.text, block.at)
                    self._end(block.end)

    def _end(self, end: int) -> None:
        """End a line at the line end that stands at raw offset `end`, or at the end of the file."""
        if end < len(self.work):
            self.out.copy("\n", end)
        else:
            self.out.put("\n", end)

    def _prefix(self, block: Block, out: Strand) -> None:
        """Write the white space and the mark in front of a block's words."""
        if block.lead and block.kind != HEADING:
            plain = block.lead.strip(" ") == ""
            out.copy(block.lead, block.lead_at) if plain else out.put(" " * block.indent, block.lead_at)
        if block.number:
            out.put(block.number, block.mark)
        if block.kind == HEADING:
            out.put("#" * block.depth + " ", block.mark)
        elif block.kind == BULLET:
            same = self.work[block.mark : block.at] == "- "
            out.copy("- ", block.mark) if same else out.put("- ", block.mark)

    def _woven(self, group: Sequence[Block], joined: list[bool]) -> None:
        """Write a paragraph whose words hold signs."""
        first = group[0]
        text = first.text if len(group) == 1 else self._whole(group, joined)
        glyph = self.work[first.mark] if first.kind == BULLET else ""
        self.depth = self.depth if text[0] == "<" and "\t" not in first.lead else 0
        weaver = Weaver(text, first.at, indent=first.indent if glyph else 0, glyph=glyph, depth=self.depth)
        cell = "\t" in first.lead and first.kind == TEXT and re.search(_TAG_AHEAD, text) is not None
        cell = cell and not (self.markdown and "<" not in text)
        found = literal_tokens(text) if first.kind == LITERAL else self._tokens(group, text)
        lines = weaver.weave(found, cell=cell)
        self.depth = weaver.depth
        if not lines:
            self._end(group[-1].end)
            return
        for index, line in enumerate(lines):
            if index or (line.bold and first.kind == TEXT):
                self._mark(line)
            elif not (cell or line.bullet):
                self._prefix(first, self.out)
            self._line(line, group[-1].end if index == len(lines) - 1 else None)

    def _tokens(self, group: Sequence[Block], text: str) -> list[Token]:
        """Return the tokens of a paragraph; where blanks stand between its lines, signs mean something in one alone."""
        if not group[0].runs_on:
            return self.cut(text)
        found: list[Token] = []
        cursor = 0
        for block in group:
            start = block.at - group[0].at
            for at, end in ((cursor, start), (start, start + len(block.text))):
                for token in self.cut(text[at:end]):
                    token.start += at
                    token.end += at
                    found.append(token)
            cursor = start + len(block.text)
        return found

    def _mark(self, line: Line) -> None:
        """Write what stands in front of a line's words: the mark of a bold line, or white space."""
        if line.bold:
            self.out.put("** ", line.strand.place)
        elif line.lead:
            self.out.extend(line.lead)

    def _line(self, line: Line, end: int | None) -> None:
        self.out.extend(line.strand)
        if end is not None or line.real:
            self._end(line.end if end is None else end)
        else:
            self.out.put("\n", line.end)

    def _whole(self, group: Sequence[Block], joined: list[bool]) -> str:
        """Return the words of several lines as one text that is as long as they are in the file."""
        parts = [group[0].text]
        at = group[0].at + len(group[0].text)
        for block, one in zip(group[1:], joined, strict=True):
            end = self.work.index("\n", at)
            parts.append(DROP * (end - at))
            if one:
                parts += (" ", DROP * (block.at - end - 1))
            else:
                mark = block.at - block.lead_at - len(block.lead)
                parts += ("\n", DROP * (block.lead_at - end - 1), block.lead, DROP * mark)
            parts.append(block.text)
            at = block.at + len(block.text)
        return "".join(parts)

    def _row(self, block: Block) -> None:
        """Write a table row, then what further lines its cells hold."""
        text = block.text
        bars = [match.start() for match in re.finditer(_PIPE, text)]
        starts = [0, *(bar + 1 for bar in bars)]
        ends = [*bars, len(text)]
        cells = list(zip(starts, ends, strict=True))[1 if text[0] == "|" else 0 :]
        if len(cells) > 1 and bars and bars[-1] == len(text) - 1:
            cells.pop()
        row = Strand()
        below: list[Line] = []
        for index, (start, end) in enumerate(cells):
            if index:
                row.put("\t", block.at + start - 1)
            cell = text[start:end].strip(BLANKS)
            if not cell:
                continue
            at = block.at + text.index(cell, start)
            if not self.special(cell):
                row.copy(cell, at)
                continue
            lines = Weaver(cell, at).weave(self.cut(cell))
            if lines and not lines[0].bullet:
                row.extend(lines.pop(0).strand)
            below += lines
        if below or not str(row).strip("\t"):
            row.trim()
        self.out.extend(row)
        if row.length or not below:
            self.out.put("\n", block.end) if below else self._end(block.end)
        for line in below:
            self._mark(line)
            self._line(line, block.end if line is below[-1] else None)

    def _cells(self, block: Block) -> None:
        """Write a row whose cells are drawn over several lines: what of a cell is one paragraph is one line."""
        row = Strand()
        below: list[Line] = []
        for index, lines in enumerate(block.cells):
            if index:
                row.put("\t", lines[0].at if lines else block.at)
            for at, group in enumerate(wrapping.paragraphs(lines)):
                if group[0].kind == BLANK:
                    continue
                bullet = group[0].kind == BULLET
                text = self._whole(group, [True] * (len(group) - 1))
                woven = Weaver(text, group[0].at).weave(self.cut(text))
                for line in woven:
                    if bullet and line is woven[0]:
                        line.lead = Strand()
                        line.lead.put("- ", group[0].mark)
                    elif not at and line is woven[0]:
                        row.extend(line.strand)
                        continue
                    below.append(line)
        self.out.extend(row)
        self.out.put("\n", block.end)
        for line in below:
            self._mark(line)
            self._line(line, block.end)
