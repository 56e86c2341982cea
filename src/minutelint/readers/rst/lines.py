"""Tells what each line of reStructuredText is."""

from __future__ import annotations

from msgspec import Struct, field

from minutelint.compiled import compiled
from minutelint.readers.blocks import BLANK, BULLET, HEADING, LITERAL, TEXT, Block
from minutelint.readers.characters import BLANKS
from minutelint.readers.rst import directives, tables
from minutelint.readers.rst.inline import SPECIAL

_SIGNS = r"!-/:-@\[-`{-~"
_DRAWN = compiled(rf"([{_SIGNS}])\1*$")
_FIELD = compiled(r":((?![:\s])[^:\\`]{1,60}):(?:[ ]+(?=\S)|$)")
_BULLET = compiled(r"[-*+•‣⁃][ ]++(?=\S)")
_COUNTED = compiled(r"\(?#[.)][ ]+(?=\S)")
_NUMBER = compiled(r"\(?(\d{1,4})[.)][ ]")
_SHORTEST = 4


class Found(Struct):
    """The blocks, the comments by their places, and the names of the targets in small letters."""

    blocks: list[Block] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)


def classify(work: str, body: int) -> Found:
    """Return what the lines of a levelled text from offset `body` on are."""
    return _Classifier(work, body).run()


class _Classifier:
    """Walks over the lines. `index` is that of the next one."""

    def __init__(self, work: str, body: int) -> None:
        self.lines: list[tuple[int, str]] = []
        at = body
        for line in work[body:].split("\n"):
            self.lines.append((at, line.rstrip(BLANKS).replace("\t", " ") if "\t" in line else line.rstrip(BLANKS)))
            at += len(line) + 1
        while self.lines and not self.lines[-1][1]:
            self.lines.pop()
        self.found = Found()
        self.levels: list[str] = []
        self.counts: dict[int, int] = {}
        self.index = 0
        self.end_of_literal = -1

    def run(self) -> Found:
        while self.index < len(self.lines):
            at, text = self.lines[self.index]
            words = text.lstrip(BLANKS)
            lead = len(text) - len(words)
            if not words:
                self.add(BLANK, self.index, lead, lead)
            elif self.literal(lead):
                self.add(LITERAL, self.index, lead, lead)
            elif not (self.heading(text, lead) or self.explicit(words, lead) or self.table(words, lead)):
                self.line(at, words, lead)
            self.index += 1
        return self.found

    def add(self, kind: int, index: int, lead: int, start: int) -> Block:
        """Add the block of a line whose mark stands at column `lead` and whose words at column `start`."""
        at, text = self.lines[index]
        words = text[start:]
        special = kind == LITERAL or "  " in words or SPECIAL.search(words) is not None
        block = Block(
            kind, words, at + start, at + len(self.raw(index)), text[:lead], at, at + lead, len(text), special
        )
        self.found.blocks.append(block)
        return block

    def raw(self, index: int) -> str:
        """Return as many characters as a line has up to its end."""
        at, text = self.lines[index]
        return " " * (self.lines[index + 1][0] - 1 - at) if index + 1 < len(self.lines) else text

    # -- what a line may be

    def heading(self, text: str, lead: int) -> bool:
        """Add a heading that is drawn under, or over and under; leave out a line that is only drawn."""
        if lead and not (self.index and _DRAWN.match(self.lines[self.index - 1][1])):
            return False
        under = self.text(self.index + 1)
        drawn = _DRAWN.match(text) is not None
        if drawn and len(text) >= _SHORTEST:
            last = self.text(self.index + 2)
            title = under.strip(BLANKS)
            if title and last == text and not _DRAWN.match(title):
                start = len(under) - len(under.lstrip(BLANKS))
                self.title(self.index + 1, start, text[0] * 2)
                self.index += 2
                return True
            if not self.text(self.index - 1) or not under:
                self.add(BLANK, self.index, 0, len(text)).text = ""
                return True
        size = len(under)
        fits = size >= len(text) or size >= _SHORTEST
        if drawn or lead or not under or not _DRAWN.match(under) or not fits or under == "::":
            return False
        self.title(self.index, 0, under[0])
        self.index += 1
        return True

    def title(self, index: int, start: int, style: str) -> None:
        if style not in self.levels:
            self.levels.append(style)
        self.counts = {}
        block = self.add(HEADING, index, start, start)
        block.depth = min(6, self.levels.index(style) + 1)

    def text(self, index: int) -> str:
        """Return a line, empty where there is none."""
        return self.lines[index][1] if 0 <= index < len(self.lines) else ""

    def literal(self, lead: int) -> bool:
        """Return whether the line stands in a block that is shown as it was typed."""
        if self.end_of_literal >= 0 and lead <= self.end_of_literal:
            self.end_of_literal = -1
        return self.end_of_literal >= 0

    def explicit(self, words: str, lead: int) -> bool:
        """Leave out a comment, a target or a directive; keep of it what is words of the document."""
        if words.startswith("__ ") and lead == 0:
            return True
        found = directives.MARKUP.match(words)
        if found is None:
            return False
        rest = words[found.end() :]
        start = lead + found.end()
        directive = directives.DIRECTIVE.match(rest)
        target = directives.TARGET.match(rest)
        if directive is not None:
            self.directive(directive[1].lower(), start + directive.end(), lead)
        elif target is not None:
            self.found.labels.add((target[1] or rest[1 : target.end() - 1]).replace("`", "").casefold())
            self.skip(lead)
        elif directives.FOOTNOTE.match(rest):
            self.add(TEXT, self.index, lead, start)
        else:
            first = self.index
            self.skip(lead)
            last_at, last = self.lines[self.index]
            self.found.comments.append((self.lines[first][0] + lead, last_at + len(last)))
        return True

    def skip(self, lead: int) -> None:
        """Go on to the last line of what is indented under this one."""
        last = at = self.index
        while at + 1 < len(self.lines):
            at += 1
            text = self.lines[at][1]
            if text:
                if len(text) - len(text.lstrip(BLANKS)) <= lead:
                    break
                last = at
            elif last == self.index and self.lines[last][1].strip(BLANKS) == "..":
                break  # an empty comment holds nothing
        self.index = last

    def directive(self, name: str, start: int, lead: int) -> None:
        if name not in directives.SHOWN or self.lines[self.index][1].lstrip(BLANKS).startswith(".. |"):
            self.skip(lead)
            return
        if name in directives.SPOKEN and self.text(self.index)[start:]:
            self.add(TEXT, self.index, lead, start)
        while (
            directives.OPTION.match(self.text(self.index + 1).lstrip(BLANKS))
            and self.text(self.index + 1)[:1] in BLANKS
        ):
            self.index += 1
        if name in directives.LITERAL:
            self.end_of_literal = lead

    def table(self, words: str, lead: int) -> bool:
        """Add the rows of a table."""
        drawn = tables.GRID.match(words) is not None
        if not drawn and not tables.RULE.match(words):
            return False
        at = self.index
        lines: list[tuple[int, str]] = []
        rules = 0
        while at < len(self.lines):
            place, text = self.lines[at]
            if drawn and text[lead : lead + 1] not in ("+", "|"):
                break
            lines.append((place + lead, text[lead:]))
            rules += not drawn and tables.RULE.match(text[lead:]) is not None
            if not drawn and rules > 1 and lines[-1][1][:1] == "=" and not self.text(at + 1):
                at += 1
                break
            at += 1
        if not drawn and rules < 2:
            return False
        self.found.blocks.extend(tables.grid(lines) if drawn else tables.columns(lines))
        self.index = at - 1
        return True

    def line(self, at: int, words: str, lead: int) -> None:
        """Add a line of text, a bullet, a numbered line or a field."""
        bullet = _BULLET.match(words)
        counted = _COUNTED.match(words)
        named = _FIELD.match(words)
        if words == "|" or words == "::":
            self.add(BLANK, self.index, lead, lead + len(words))
        elif words.startswith("| "):
            self.add(TEXT, self.index, lead, lead + 2).hard = True
        elif bullet is not None:
            self.add(BULLET, self.index, lead, lead + bullet.end())
        elif counted is not None:
            self.counts[lead] = self.counts.get(lead, 0) + 1
            block = self.add(TEXT, self.index, lead, lead + counted.end())
            block.number = words[: counted.end()].replace("#", str(self.counts[lead]))
        elif named is not None and named.end() == len(words):
            self.add(BLANK, self.index, lead, lead + len(words))
        else:
            block = self.add(TEXT, self.index, lead, lead + (named is not None))
            number = _NUMBER.match(words)
            if number is not None:
                self.counts[lead] = int(number[1])
            elif lead == 0 and not self.text(self.index - 1):
                self.counts = {}
        self.opens_literal()

    def opens_literal(self) -> None:
        """Take away the double colon at the end of a paragraph, behind which what is indented stands as typed."""
        block = self.found.blocks[-1]
        words = self.lines[self.index][1]
        if not words.endswith("::"):
            return
        follows = next((text for _, text in self.lines[self.index + 1 : self.index + 4] if text), "")
        lead = len(words) - len(words.lstrip(BLANKS))
        if len(follows) - len(follows.lstrip(BLANKS)) > lead and not self.text(self.index + 1):
            self.end_of_literal = lead
            if block.kind != BLANK:
                block.text = block.text[:-1].rstrip(BLANKS)
