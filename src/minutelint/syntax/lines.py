"""The lines of a document, each with its kind: what the classifier grammar says before anything is arranged."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lark import Token
from lark.exceptions import LarkError
from lark.lexer import Lexer

from minutelint.source import Span
from minutelint.syntax.grammars import shipped

BLANK = "BLANK"
HEAD_RULES = frozenset({"numbered", "titled", "row"})


class Fed(Lexer):
    """A lexer for grammars that are fed tokens one by one: it compiles no patterns, which saves start-up time."""

    def __init__(self, lexer_conf: Any) -> None:
        """Take Lark's configuration, of which nothing is needed."""

    def lex(self, lexer_state: Any, parser_state: Any) -> Any:  # pragma: no cover - never asked
        """Yield nothing."""
        return iter(())


@dataclass(slots=True)
class Line:
    """One line that is not blank. `gap` counts the blank lines before it; `kind` is the name of a line terminal.

    The outline changes `kind` where only the run of numbers can tell what a line is.
    """

    kind: str
    text: str
    start: int
    gap: int

    @property
    def span(self) -> Span:
        """The line without its end."""
        return Span(self.start, self.start + len(self.text.rstrip()))


def base_name(terminal: str) -> str:
    """Return the name of a terminal or rule without the prefix that Lark gives to imported ones."""
    return terminal.rpartition("__")[2] if "__" in terminal else terminal


def classify(text: str) -> list[Line]:
    """Return the lines of a canonical text with their kinds."""
    if not text.endswith("\n"):
        text += "\n"
    lines: list[Line] = []
    gap = 0
    for token in shipped("lines").lex(text):
        if token.type == BLANK:
            gap += token.value.count("\n")
            continue
        lines.append(Line(base_name(token.type), token.value, token.start_pos or 0, gap))
        gap = 0
    return lines


def reclassify(lines: Sequence[Line], own: Mapping[str, re.Pattern[str]]) -> list[Line]:
    """Return the lines with the kinds that a style's own terminals give them; the others keep theirs."""
    found = []
    for line in lines:
        kind = next((name for name, pattern in own.items() if pattern.fullmatch(line.text)), line.kind)
        found.append(Line(kind, line.text, line.start, line.gap))
    return found


def inner(start: str, text: str, base: int) -> list[Token]:
    """Parse the inside of a line by a rule of heads.lark or labels.lark and return its tokens, moved to where they stand in the document.

    An empty list when the grammar does not explain it.
    """
    try:
        # One parser for each rule: what may come first in one must not be looked for in another.
        tree = shipped("heads" if start in HEAD_RULES else "labels", start, lexer="contextual").parse(text)
    except LarkError:
        return []
    return [shifted(token, base) for token in tree.scan_values(lambda v: isinstance(v, Token))]


def shifted(token: Token, base: int) -> Token:
    """Return the token with its positions counted from the start of the document."""
    return Token(
        base_name(token.type),
        token.value,
        start_pos=(token.start_pos or 0) + base,
        end_pos=(token.end_pos or 0) + base,
    )
