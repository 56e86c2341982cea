"""Tells what each line of an Org file is."""

from __future__ import annotations

import re

from msgspec import Struct, field

from minutelint.compiled import compiled
from minutelint.readers.blocks import BLANK, BULLET, HEADING, LITERAL, ROW, TEXT, Block
from minutelint.readers.characters import BLANKS
from minutelint.readers.org.inline import SPECIAL

_HEADING = compiled(r"(\*+)[ ]+")
_PRIORITY = compiled(r"\[#\w\][ ]+")
_TAGS = compiled(r"[ ]+:[\w@#%:]+:$")
_KEYWORD = compiled(r"#\+([\w-]{1,60})(?:\[[^\]\n]*\])?:[ ]*")
_BLOCK = compiled(r"#\+([A-Za-z]+)_(\w+)(?=[ ]|$)")
_DRAWER = compiled(r":([\w-]+):$")
_BULLET = compiled(r"[-+*][ ]++(?=\S)")
_RULER = re.compile(r"\|[-+|]*$")

_STATES = frozenset({"todo", "done"})
"""The states of a task that need no declaring, in small letters; in the file they stand in capitals."""

_DECLARING = frozenset({"todo", "seq_todo", "typ_todo"})
_AS_TYPED = frozenset({"src", "example", "verse"})
_LEFT_OUT = frozenset({"comment", "export"})


class Found(Struct):
    """The blocks, the comments by their places, and values by key with the places of their lines."""

    blocks: list[Block] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)
    values: dict[str, tuple[str, int, int]] = field(default_factory=dict)


def classify(work: str, body: int) -> Found:
    """Return what the lines of a levelled text from offset `body` on are."""
    return _Classifier().run(work, body)


class _Classifier:
    """Walks over the lines. `inside` is the kind of block that is open, `drawer` whether one is."""

    def __init__(self) -> None:
        self.found = Found()
        self.states = set(_STATES)
        self.inside = ""
        self.drawer = False

    def run(self, work: str, body: int) -> Found:
        at = body
        lines = work[body:].split("\n")
        if not lines[-1].strip(BLANKS):
            lines.pop()
        closing = max((index for index, line in enumerate(lines) if line.strip(BLANKS).upper() == ":END:"), default=-1)
        for index, line in enumerate(lines):
            self.line(line.rstrip(BLANKS), at, at + len(line), closing > index)
            at += len(line) + 1
        return self.found

    def line(self, text: str, at: int, end: int, closes: bool) -> None:
        """Add the block of one line; `closes` tells whether the end of a drawer follows."""
        words = text.lstrip(BLANKS)
        lead = len(text) - len(words)
        heading = _HEADING.match(text)
        block = _BLOCK.match(words)
        if block is not None:
            opens = block[1].lower() == "begin"
            self.inside = block[2].lower() if opens else ""
            if self.inside in _LEFT_OUT:
                self.found.comments.append((at, end))
        elif self.inside in _LEFT_OUT:
            return
        elif self.inside in _AS_TYPED:
            self.add(LITERAL if words else BLANK, text, at, end, lead, lead)
        elif self.drawer and heading is None:
            self.drawer = words.upper() != ":END:"
        elif heading is not None:
            self.drawer = False
            self.heading(text, at, end, heading)
        elif closes and _DRAWER.match(words):
            self.drawer = True
        elif words.startswith("#+"):
            self.keyword(words, at + lead, end)
        elif words == "#" or words.startswith("# "):
            self.found.comments.append((at + lead, at + len(text)))
        else:
            self.words(text, words, at, end, lead)

    def add(self, kind: int, text: str, at: int, end: int, lead: int, start: int) -> Block:
        """Add a block whose mark stands at column `lead` and whose words at column `start`."""
        words = text[start:]
        special = kind == LITERAL or "  " in words or SPECIAL.search(words) is not None
        block = Block(kind, words, at + start, end, text[:lead], at, at + lead, len(text), special)
        self.found.blocks.append(block)
        return block

    def heading(self, text: str, at: int, end: int, heading: re.Match[str]) -> None:
        """Add a heading without its state, priority and tags."""
        start = heading.end()
        state = text[start:].split(" ", 1)[0]
        if state.isupper() and state.lower() in self.states and text[start + len(state) :].strip(BLANKS):
            start += len(text[start:]) - len(text[start + len(state) :].lstrip(BLANKS))
        priority = _PRIORITY.match(text, start)
        start = priority.end() if priority is not None else start
        tags = _TAGS.search(text, start)
        text = text[: tags.start()] if tags is not None else text
        if text[start:]:
            self.add(HEADING, text, at, end, 0, start).depth = min(6, len(heading[1]))

    def keyword(self, words: str, at: int, end: int) -> None:
        """Note a value of the document. What is no keyword is left out all the same, as it never shows."""
        found = _KEYWORD.match(words)
        if found is None:
            return
        key, value = found[1].lower(), words[found.end() :].strip(BLANKS)
        if key in _DECLARING:
            self.states.update(word.split("(")[0].lower() for word in value.replace("|", " ").split())
        elif value:
            self.found.values.setdefault(key, (value, at, end))

    def words(self, text: str, words: str, at: int, end: int, lead: int) -> None:
        """Add a blank line, a row, a bullet, a line as typed, or text."""
        bullet = _BULLET.match(words)
        if not words or (len(words) > 4 and not words.strip("-")):
            self.add(BLANK, text, at, end, lead, len(text))
        elif words[0] == "|":
            if not _RULER.match(words):
                self.add(ROW, text, at, end, lead, lead)
        elif words.startswith(": "):
            self.add(LITERAL, text, at, end, lead, lead + 2)
        elif bullet is not None:
            self.add(BULLET, text, at, end, lead, lead + bullet.end())
        else:
            self.add(TEXT, text, at, end, lead, lead).hard = words.endswith("\\\\")
            if words.endswith("\\\\"):
                self.found.blocks[-1].text = words[:-2].rstrip(BLANKS)
                if not self.found.blocks[-1].text:
                    self.found.blocks[-1].kind = BLANK
